import type { SharedContact } from '../domain/referrals/referral.ts'
import { sayTime } from './dates.ts'
import { draft, type Phrases } from './phrase.ts'
import { isName, ownerOf, whoIn } from './whose.ts'
import type { Say } from './words.ts'

// How somebody may be reached, as one rule that stands above every number. Said the same on both faces.
export const safeContact = {
  'safe.ring': { en: 'Ring only.', mi: draft('Me waea anake.') },
  'safe.ring-whose': {
    en: 'Ring {whose} only.',
    mi: draft('Me waea ki {called, select, name {a } other {}}{whose} anake.'),
  },
  'safe.ring-too': { en: 'Ringing is safe.', mi: draft('He haumaru te waea atu.') },
  'safe.text': { en: 'Text is safe.', mi: draft('He haumaru te karere kuputuhi.') },
  'safe.email': { en: 'E-mail is safe.', mi: draft('He haumaru te īmēra.') },
  'safe.letter': { en: 'A letter is safe.', mi: draft('He haumaru te reta.') },
  'safe.visit': { en: 'A visit is safe.', mi: draft('He haumaru te toro atu.') },
  'safe.come-back': {
    en: 'They come back themselves. Contact nobody.',
    mi: draft('Ka hoki mai rātou anō. Kaua e whakapā atu.'),
  },
  'safe.come-back-too': { en: 'They may come back themselves.', mi: draft('Ka hoki mai pea rātou anō.') },
  'safe.not': { en: 'Not said to be safe. Do not use.', mi: draft('Kāore i kīia he haumaru. Kaua e whakamahi.') },
  'safe.days': { en: 'On {days}.', mi: draft('Ā te {days}.') },
  'safe.days-between': { en: '{days}, {from} to {until}.', mi: draft('{days}, {from} ki te {until}.') },
  'safe.between': { en: '{from} to {until}.', mi: draft('{from} ki te {until}.') },
  'safe.from': { en: 'After {from}.', mi: draft('I muri i te {from}.') },
  'safe.until': { en: 'Before {until}.', mi: draft('I mua i te {until}.') },
  'safe.say': { en: 'Say “{say}”.', mi: draft('Kīia “{say}”.') },
  'safe.no-message': { en: 'Leave no message.', mi: draft('Kaua e waiho karere.') },
  'safe.and': { en: '{one} and {other}', mi: draft('{one} me {other}') },
} as const satisfies Phrases

type Rule = SharedContact

/**
 * "Ring their sister only. Tuesday and Thursday, 10 am to 12 noon. Say “the library”. Leave no message." Beside other ways that the
 * same person said are safe, a rule never says "only", nor "contact nobody": read together they must not contradict each other.
 */
export function saySafeRule(contact: Rule, say: Say, all: readonly Rule[] = []): string {
  if (!contact.safe) return say('safe.not')
  const others = all.filter((other) => other.safe && other.way !== contact.way)
  // Their own times and words are for us to keep to, and here there is nothing of ours to do.
  if (contact.way === 'come-back') return say(others.length > 0 ? 'safe.come-back-too' : 'safe.come-back')
  const parts = [sayWay(contact, others, say)]
  const times = sayTimes(contact, say)
  if (times !== '') parts.push(times)
  if (contact.say !== '') parts.push(say('safe.say', { say: contact.say }))
  if (contact.way === 'ring' && !contact.mayLeaveMessage) parts.push(say('safe.no-message'))
  return parts.join(' ')
}

function sayWay({ way, whose }: Rule, others: readonly Rule[], say: Say): string {
  if (way !== 'ring') return say(`safe.${way}`)
  const owner = ownerOf(whose)
  if (owner.is === 'unclear') return say('safe.ring-whose', { whose: `“${whose}”`, called: 'otherwise' })
  if (owner.is === 'somebody') {
    const { who } = whoIn(owner.who, say.language, 'a-worker')
    return say('safe.ring-whose', { whose: who, called: isName(who) ? 'name' : 'otherwise' })
  }
  return say(others.some((other) => other.way !== 'come-back') ? 'safe.ring-too' : 'safe.ring')
}

function sayTimes({ safeDays, safeFrom, safeUntil }: Rule, say: Say): string {
  const days = sayDays(safeDays, say)
  const from = safeFrom === undefined ? '' : sayTime(safeFrom, say)
  const until = safeUntil === undefined ? '' : sayTime(safeUntil, say)
  if (days !== '' && from !== '' && until !== '') return say('safe.days-between', { days, from, until })
  const time =
    from !== '' && until !== ''
      ? say('safe.between', { from, until })
      : from !== ''
        ? say('safe.from', { from })
        : until !== ''
          ? say('safe.until', { until })
          : ''
  return [days === '' ? '' : say('safe.days', { days }), time].filter(Boolean).join(' ')
}

/** "Tuesday and Thursday"; every day is not said. */
function sayDays(days: readonly number[], say: Say): string {
  const names = [1, 2, 3, 4, 5, 6, 7].filter((day) => days.includes(day)).map((day) => weekday(day, say))
  if (names.length === 0 || names.length === 7) return ''
  const last = names.at(-1) ?? ''
  return names.length === 1 ? last : say('safe.and', { one: names.slice(0, -1).join(', '), other: last })
}

function weekday(day: number, say: Say): string {
  switch (day) {
    case 1:
      return say('date.weekday.1')
    case 2:
      return say('date.weekday.2')
    case 3:
      return say('date.weekday.3')
    case 4:
      return say('date.weekday.4')
    case 5:
      return say('date.weekday.5')
    case 6:
      return say('date.weekday.6')
    default:
      return say('date.weekday.7')
  }
}
