import type { MyRequest } from '../api/intake.ts'
import { dayOf, isBefore } from '../domain/days.ts'
import { Share } from '../domain/consent/consent.ts'
import type { NeedKind } from '../domain/programmes/needs.ts'
import { NeedKind as Kinds } from '../domain/programmes/needs.ts'
import { NeedOutcome } from '../domain/cases/case.ts'
import type { Support, SupportState, YoursMove, YoursView } from '../site/yours.tsx'
import { sayAgo, sayByTime, sayDay, sayTime } from '../words/dates.ts'
import { promiseTo } from '../words/promise.ts'
import { isRunning } from '../words/supports.ts'
import type { Say } from '../words/words.ts'

/** A person's own page, in their words: what they gave, whose move it is, and who may see what. */
export function yoursViewOf(mine: MyRequest, now: string, say: Say): YoursView {
  const who = mine.connectorName ?? mine.withOrganisation
  const ring = mine.contacts.find((contact) => contact.safe && contact.way === 'ring')
  const ended = mine.whose === 'nobody'
  return {
    ...(mine.name === '' ? {} : { name: mine.name }),
    opened: `${sayDay(dayOf(now), say)}, ${sayTime(now, say)}`,
    move: moveOf(mine, who, now, say),
    reader: who,
    ...(ring ? { ringHow: ring.whose === '' ? '' : promiseTo([ring], now, now, say).whom } : {}),
    supports: mine.supports.map((support, place) => supportOf(support, place, now, say)),
    maySee: mine.shares.map((share) => ({
      ...{ id: share.consentId, organisation: share.organisation, answer: share.on ? 'yes' : 'no' },
      shares: share.shares
        .flatMap((one) => Share.safeParse(one).data ?? [])
        .map((one) => say(`share.${one}`))
        .join(', '),
    })),
    looked: mine.reads.map((read, place) => ({
      ...{ id: `look-${place}`, who: [read.who, read.organisation].filter(Boolean).join(', ') },
      ...{ why: say('yours.looked-why'), at: read.at, when: sayAgo(read.at, now, say) },
    })),
    canChange: !ended,
  }
}

function moveOf(mine: MyRequest, who: string, now: string, say: Say): YoursMove {
  if (mine.what === 'stopped') return { step: 'stopped', who }
  if (mine.what === 'told-no' || mine.what === 'ended') return { step: 'finished', who }
  const due = mine.by ?? mine.request.dueAt
  const late = mine.by !== undefined && isBefore(mine.by, now)
  if (mine.what === 'choose-helper') return { step: 'sort', who, by: sayByTime(due, now, say), late }
  if (mine.supports.some((support) => support.status === 'outcome-recorded')) return { step: 'ask-you', who, by: '' }
  if (mine.what === 'working') return { step: 'walking', who }
  const promised = promiseTo(mine.contacts, due, now, say)
  return { step: promised.how, who, whom: promised.whom, by: promised.by, late }
}

function supportOf(support: MyRequest['supports'][number], place: number, now: string, say: Say): Support {
  const kind: NeedKind = Kinds.safeParse(support.kind).data ?? 'other'
  const need = say(`need.${kind}`)
  const outcome = NeedOutcome.safeParse(support.outcome).data
  if (outcome) {
    const state: SupportState = { shape: outcome === 'not-met' ? 'bar' : 'full', word: say(`support.word-${outcome}`) }
    return { id: `support-${place}`, need, says: say(`support.outcome-${outcome}`), state }
  }
  const status = isRunning(support.status) ? support.status : 'open'
  const by = support.by ? sayByTime(support.by, now, say) : ''
  return {
    ...{ id: `support-${place}`, need, says: say(`support.${status}`, { with: support.with ?? '', by }) },
    state: { shape: status === 'open' ? 'ring' : 'half', word: say(`support.word-${status}`) },
  }
}
