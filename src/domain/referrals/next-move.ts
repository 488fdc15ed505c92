import { z } from 'zod'
import type { Need, SupportCase } from '../cases/case.ts'
import { Instant, isBefore } from '../days.ts'
import { ownAnswerOf } from './deeds.ts'
import { deedsFrom, sideToMove } from './moves.ts'
import type { PersonAnswer, Referral } from './referral.ts'

/** What has to happen next with a whānau, as a code that the screens say in words. */
export const NextWhat = z
  .enum([
    'first-contact',
    'meet-need-today',
    'note-first-need',
    'confirm-outcome',
    'read-answer',
    'answer-question',
    'choose-next-service',
    'say-how-it-ended',
    'follow-step',
    'refer-or-settle',
    'wait-for-receiver',
    'close',
    'nothing',
  ])
  .meta({ id: 'NextWhat' })

/** Whose move it is, what it is and by when: the first thing on every record. */
export const NextMove = z
  .object({
    whose: z.enum(['mine', 'theirs', 'nobody']),
    what: NextWhat,
    by: Instant.optional(),
    needId: z.string().optional(),
    referralId: z.string().optional(),
    organisationId: z.string().optional(),
  })
  .meta({ id: 'NextMove' })
export type NextMove = z.infer<typeof NextMove>

type Dated = Extract<Referral, { dueAt: string }>

/**
 * The next move with a whānau, as its host sees it: a first talk that is owed; then what the sender owes on a referral,
 * of a need of today before the others, and the nearest clock first; then a need of today without any way forward; then writing down how a need ended of which they
 * said that they got it; then waiting on others; then closing.
 */
export function nextMoveOf(on: SupportCase, needs: readonly Need[], referrals: readonly Referral[]): NextMove {
  if (on.status === 'closed') return { whose: 'nobody', what: 'nothing' }
  if (on.status === 'assigned') return { whose: 'mine', what: 'first-contact', by: on.firstContactDueAt }
  const open = needs.filter((need) => !need.outcome)
  if (needs.length === 0) return { whose: 'mine', what: 'note-first-need' }

  const running = referrals
    .filter((referral): referral is Dated => 'dueAt' in referral && deedsOpen(referral))
    .toSorted(soonest)
  // Once another was chosen in its place, what is left is to ask the person and close it.
  const followed = new Set(referrals.flatMap((one) => (one.follows && one.status !== 'discarded' ? [one.follows] : [])))
  const owed = running.filter((referral) => sideToMove(referral.status) === 'sender')
  const ours = owed.find((referral) => referral.urgency === 'today') ?? owed[0]
  if (ours) {
    const what = owedBySender(ours, followed.has(ours.id))
    return { whose: 'mine', what, by: ours.dueAt, needId: ours.needId, referralId: ours.id }
  }
  const referred = new Set(running.map((referral) => referral.needId))
  const waiting = open.filter((need) => !referred.has(need.id))
  const today = waiting.find((need) => need.urgency === 'today' && !saidTheyGotIt(need.id, referrals))
  if (today) return { whose: 'mine', what: 'meet-need-today', needId: today.id }
  const got = waiting.find((need) => saidTheyGotIt(need.id, referrals))
  if (got) return { whose: 'mine', what: 'say-how-it-ended', needId: got.id }
  // Somebody who is not safe is never the last thing on a list.
  const first = waiting.find((need) => need.kind === 'safety') ?? waiting[0]
  if (on.nextStepOn && on.nextStep !== '') return { whose: 'mine', what: 'follow-step' }
  if (first) return { whose: 'mine', what: 'refer-or-settle', needId: first.id }
  const theirs = running[0]
  if (theirs) {
    return {
      ...{ whose: 'theirs', what: 'wait-for-receiver', by: theirs.dueAt },
      ...{ needId: theirs.needId, referralId: theirs.id, organisationId: theirs.toOrganisation },
    }
  }
  return { whose: 'mine', what: 'close' }
}

/** What a sender owes on a referral that came back. Nobody is asked twice: who answered themselves is read, not asked. */
export function owedBySender(
  referral: Referral,
  isFollowed: boolean,
): 'answer-question' | 'choose-next-service' | 'read-answer' | 'confirm-outcome' {
  if (referral.status === 'info-needed') return 'answer-question'
  const saidNo = referral.status === 'declined' || referral.status === 'reroute-suggested'
  if (saidNo && !isFollowed) return 'choose-next-service'
  return ownAnswerOf(referral) ? 'read-answer' : 'confirm-outcome'
}

/** What the person said of this need the last time that a referral for it was closed, where nobody is asked about it now. */
export function lastSaidOf(needId: string, referrals: readonly Referral[]): PersonAnswer | undefined {
  const asked = referrals.filter((one) => one.needId === needId && one.status !== 'draft')
  if (asked.some((one) => 'dueAt' in one)) return undefined
  const [last] = asked
    .filter((one) => one.status === 'closed')
    .toSorted((one, other) => (isBefore(one.endedAt, other.endedAt) ? 1 : -1))
  return last?.personAnswer
}

/** Whether they said, the last time they were asked, that they got what they needed. */
export const saidTheyGotIt = (needId: string, referrals: readonly Referral[]): boolean =>
  lastSaidOf(needId, referrals) === 'yes'

const soonest = (one: Dated, other: Dated) => (isBefore(one.dueAt, other.dueAt) ? -1 : 1)
const deedsOpen = (referral: Dated) =>
  deedsFrom(referral.status, 'sender').length > 0 || deedsFrom(referral.status, 'receiver').length > 0
