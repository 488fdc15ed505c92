import { dayOf, type Instant } from '../domain/days.ts'
import { reachedHow } from '../domain/intake/whose-move.ts'
import { type Contact, nextSafeWindow } from '../domain/households/contact.ts'
import { safeOnlyFrom } from '../domain/households/safe-due.ts'
import { sayByTime, sayDay, sayTime, sayWhen } from './dates.ts'
import { draft, type Phrases } from './phrase.ts'
import { ownerOf, possessive, whoIn } from './whose.ts'
import type { Say } from './words.ts'

// What somebody is promised: how they will be reached, and when, by their own safe times.
export const promise = {
  'promise.today-before': { en: 'today before {time}', mi: draft('i tēnei rā i mua i te {time}') },
  'promise.on-day': { en: 'on {day}', mi: draft('ā te {day}') },
  'promise.when-safe': { en: 'when it is safe again, {when}', mi: draft('ina haumaru anō, {when}') },
  'promise.or': { en: '{one} or {other}', mi: draft('{one}, {other} rānei') },
  'promise.your-number': { en: 'you', mi: draft('ki a koe') },
  'promise.whose-number': { en: '{possessive} number', mi: draft('ki te nama a {whose}') },
  'promise.number-of': { en: 'the number of {whose}', mi: draft('ki te nama a {whose}') },
  'promise.that-number': { en: 'the number you gave us', mi: draft('ki te nama i hoatu e koe') },
} as const satisfies Phrases

export type Promised = {
  readonly how: 'ring' | 'reach' | 'here'
  readonly whom: string
  readonly by: string
  /** The next of their safe times; `none` where any time will do. */
  readonly next: string
}

/** How and by when, from the first safe number, else another safe way, else this site. */
export function promiseTo(contacts: readonly Contact[], dueAt: Instant, now: Instant, say: Say): Promised {
  const { how, way } = reachedHow(contacts)
  if (!way) return { how: 'here', whom: '', by: sayByTime(dueAt, now, say), next: 'none' }
  return {
    how,
    whom: sayWhom(way.whose, say),
    by: sayWindows(way, dueAt, now, say),
    next: nextSafeWindow(way, now)?.until ? sayWindows(way, dueAt, now, say) : 'none',
  }
}

/** "you", "your sister’s number"; what cannot stand in a sentence is left out of it. */
function sayWhom(written: string, say: Say): string {
  const owner = ownerOf(written)
  if (owner.is === 'own') return say('promise.your-number')
  if (owner.is === 'unclear') return say('promise.that-number')
  const { who: whose, quoted } = whoIn(owner.who, say.language, 'them')
  return quoted
    ? say('promise.number-of', { whose })
    : say('promise.whose-number', { whose, possessive: possessive(whose) })
}

/** "by 3 pm today"; or "when it is safe again, Thursday 12 November, 10 am", where no time before that is. */
export function contactBy(dueAt: Instant, ways: readonly SafeTime[], now: Instant, say: Say): string {
  const opens = safeOnlyFrom(dueAt, ways, now)
  return opens === undefined ? sayByTime(dueAt, now, say) : say('promise.when-safe', { when: sayWhen(opens, now, say) })
}
type SafeTime = Parameters<typeof safeOnlyFrom>[1][number]

/** "today before 12 noon or on Thursday 12 November": the safe window now or next, and the one after it. */
function sayWindows(way: Contact, dueAt: Instant, now: Instant, say: Say): string {
  const first = nextSafeWindow(way, now)
  if (!first?.until) return sayByTime(dueAt, now, say)
  const second = nextSafeWindow(way, first.until)
  const today = dayOf(now)
  const on = (window: { readonly from: Instant; readonly until?: Instant }) =>
    dayOf(window.from) === today && window.until
      ? say('promise.today-before', { time: sayTime(window.until, say) })
      : say('promise.on-day', { day: sayDay(dayOf(window.from), say) })
  const one = on(first)
  return second && dayOf(second.from) !== dayOf(first.from) ? say('promise.or', { one, other: on(second) }) : one
}
