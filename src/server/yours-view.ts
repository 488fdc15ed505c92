import type { MyRequest } from '../api/my-request.ts'
import { dayOf, isBefore } from '../domain/days.ts'
import { Share } from '../domain/consent/consent.ts'
import { NeedKind as Kinds } from '../domain/programmes/needs.ts'
import { NeedOutcome } from '../domain/cases/case.ts'
import type { Support, SupportState, YoursView } from '../site/yours.tsx'
import type { YoursMove } from '../site/yours-move.tsx'
import { sayByTime, sayDay, sayTime, sayWhen } from '../words/dates.ts'
import { promiseTo } from '../words/promise.ts'
import { isRunning } from '../words/supports.ts'
import type { Say } from '../words/words.ts'

/** A person's own page, in their words: what they gave, whose move it is, and who may see what. */
export function yoursViewOf(mine: MyRequest, now: string, say: Say): YoursView {
  const who = mine.connectorName ?? mine.withOrganisation
  const ring = mine.contacts.some((contact) => contact.safe && contact.way === 'ring')
  const ended = mine.whose === 'nobody'
  return {
    ...(mine.name === '' ? {} : { name: mine.name }),
    opened: `${sayDay(dayOf(now), say)}, ${sayTime(now, say)}`,
    move: yoursMoveOf(mine, now, say, 'own-page'),
    reader: who,
    canRing: ring,
    ...(mine.withOrganisationPhone === '' ? {} : { phone: mine.withOrganisationPhone }),
    askedToRing: mine.entries.some((entry) => entry.kind === 'ring-me' && !entry.seenAt),
    added: mine.entries.map((entry, place) => ({
      ...{ id: `added-${place}`, says: say(`yours.added-${entry.kind}`), isRead: entry.seenAt !== undefined },
      ...{ on: dayOf(entry.at), when: sayWhen(entry.at, now, say) },
    })),
    supports: mine.supports.map((support, place) => supportOf(support, place, now, say)),
    maySee: mine.shares.map((share) => ({
      ...{ id: share.consentId, organisation: share.organisation, state: share.state, day: sayDay(share.day, say) },
      ...(share.againUntil ? { againUntil: sayDay(share.againUntil, say) } : {}),
      forNeeds: share.forNeeds.map((kind) => needName(kind, say)).join(', '),
      shares: share.shares
        .flatMap((one) => Share.safeParse(one).data ?? [])
        .map((one) => say(`share.${one}`))
        .join(', '),
    })),
    byLaw: mine.grounds.map((ground) => ({
      ...{ id: ground.groundId, organisation: ground.organisation, law: say(`law.${ground.law}`) },
      shares: ground.shares.map((one) => say(`share.${one}`)).join(', '),
      holds: dayOf(now) <= ground.untilOn,
      ...{ since: sayDay(ground.sinceOn, say), until: sayDay(ground.untilOn, say) },
    })),
    asked: mine.asks.map((one) => ({
      ...{ id: one.referralId, need: needName(one.kind, say), with: one.with },
      ...(one.answered ? { answered: one.answered } : {}),
    })),
    looked: mine.reads.map((read, place) => ({
      ...{ id: `look-${place}`, who: [read.who, read.organisation].filter(Boolean).join(', ') },
      ...{ why: say('yours.looked-why', { count: read.times }), on: read.onDay, when: sayDay(read.onDay, say) },
    })),
    ...(mine.readsEarlier ? { lookedEarlier: mine.readsEarlier } : {}),
    canChange: !ended,
  }
}

/**
 * Whose move it is, in their words. The receipt says whose number is rung and when, as it was just given; their own page, which
 * others may come to read, says neither.
 */
export function yoursMoveOf(mine: MyRequest, now: string, say: Say, on: 'receipt' | 'own-page'): YoursMove {
  const who = mine.connectorName ?? mine.withOrganisation
  if (mine.what === 'stopped') return { step: 'stopped', who }
  if (mine.what === 'ended') return { step: 'finished', who }
  if (mine.what === 'told-no') {
    const { reason, reasonWords } = mine.request
    return { step: 'told-no', who, said: reasonWords || (reason ? say(`request.no-words-${reason}`) : '') }
  }
  const due = mine.by ?? mine.request.dueAt
  const late = mine.by !== undefined && isBefore(mine.by, now)
  const { whom: said, next, ...promised } = promiseTo(mine.contacts, due, now, say)
  const isTold = on === 'receipt' || said === '' || said === say('promise.your-number')
  const whom = isTold ? said : say('promise.that-number')
  if (mine.what === 'choose-helper') {
    return {
      step: 'sort',
      who,
      by: sayByTime(due, now, say),
      late,
      after: promised.how,
      whom,
      ...(on === 'receipt' ? { next } : {}),
    }
  }
  if (mine.asks.some((one) => !one.answered)) return { step: 'ask-you', who }
  const ends = mine.supports.map((support) => support.status)
  const allGot = ends.includes('got') && ends.every((end) => end === 'got' || end === 'ended')
  if (mine.asks.length > 0 || allGot) return { step: 'answered', who }
  if (mine.what === 'working') return { step: 'walking', who }
  return { step: promised.how, who, whom, by: promised.by, late }
}

const needName = (kind: string, say: Say) => say(`need.${Kinds.safeParse(kind).data ?? 'other'}`)

/** Who sees them, and when, as they were promised; a time that has gone by is no promise any more. */
function seenThere({ contactName: who, appointmentAt }: MyRequest['supports'][number], now: string, say: Say): string {
  const when = appointmentAt && !isBefore(appointmentAt, now) ? sayWhen(appointmentAt, now, say) : undefined
  if (when !== undefined) return who === undefined ? say('seen.when', { when }) : say('seen.who-when', { who, when })
  return who === undefined ? '' : say('seen.who', { who })
}

function supportOf(support: MyRequest['supports'][number], place: number, now: string, say: Say): Support {
  const need = needName(support.kind, say)
  const outcome = NeedOutcome.safeParse(support.outcome).data
  if (outcome) {
    const state: SupportState = { shape: outcome === 'not-met' ? 'bar' : 'full', word: say(`support.word-${outcome}`) }
    return { id: `support-${place}`, need, says: say(`support.outcome-${outcome}`), state }
  }
  const status = isRunning(support.status) ? support.status : 'open'
  const by = support.by ? sayByTime(support.by, now, say) : ''
  return {
    ...{
      id: `support-${place}`,
      need,
      says: [say(`support.${status}`, { with: support.with ?? '', by }), seenThere(support, now, say)]
        .filter(Boolean)
        .join(' '),
    },
    state: {
      shape: status === 'open' ? 'ring' : status === 'got' ? 'full' : 'half',
      word: say(`support.word-${status}`),
    },
  }
}
