import type { Actor } from '../actor.ts'
import { type Calendar, dueFor, endOfWorkingDay } from '../clocks.ts'
import { addMinutes, type Day, dayOf, type Instant, instantAt, isBefore, later } from '../days.ts'
import { zoneOf } from '../holidays.ts'
import { dueInSafeTime } from '../households/safe-due.ts'
import { type Clocks, clockFor } from '../programmes/clocks.ts'
import type { Refusal } from '../refusal.ts'
import { refuseIf } from '../refusal.ts'
import { clockOf, type Deed, deedTable, isOpen, type ReferralStatus, sideToMove, stepsOf, type Side } from './moves.ts'
import { type DeclineReason, type PersonAnswer, Referral, type ReferralMove, type SharedContact } from './referral.ts'
import type { Move, Phoned } from './says.ts'

/** When and by which settings a move is made. */
export type Moment = {
  readonly at: Instant
  readonly clocks: Clocks
  readonly calendar: Calendar
  readonly name: string
  /** The ways to reach the person that the receiver was told of, where the move asks somebody to be in touch. */
  readonly ways?: readonly SharedContact[]
}

/** On which side of this referral somebody stands, if on any. */
export function sideOf(referral: Referral, actor: Actor): Side | 'person' | undefined {
  if (actor.kind === 'link') return actor.referralId === referral.id ? 'receiver' : undefined
  if (actor.kind === 'person') return actor.personId === referral.visibleTo ? 'person' : undefined
  if (actor.kind !== 'worker') return undefined
  if (actor.organisationId === referral.fromOrganisation)
    return actor.role === 'receiving-worker' ? undefined : 'sender'
  return actor.organisationId === referral.toOrganisation ? 'receiver' : undefined
}

/** Why this deed cannot be done now by this actor, or undefined if it can. `phoned` when the receiver said it by phone. */
export function whyNotMove(deed: Deed, referral: Referral, actor: Actor, phoned?: Phoned): Refusal | undefined {
  const side = sideOf(referral, actor)
  if (stepsOf(deed, referral.status).length === 0) return { code: 'referral-moved-on' }
  if (deed === 'withdraw') return side === 'sender' || side === 'person' ? undefined : { code: 'not-your-move' }
  // Asked of the person themselves only once somebody says that it is done.
  if (deed === 'confirm' && side === 'person')
    return referral.status === 'outcome-recorded' ? undefined : { code: 'referral-moved-on' }
  if (deedTable[deed].by === side) return undefined
  return side === 'sender' && phoned ? undefined : { code: 'not-your-move' }
}

/** What the person themselves answered, from their own page; nothing when only the sender could write it down. */
export function ownAnswerOf(referral: Referral): Exclude<PersonAnswer, 'not-asked'> | undefined {
  if (!('personAnsweredAt' in referral) || !referral.personAnsweredAt) return undefined
  return referral.personAnswer === 'not-asked' ? undefined : referral.personAnswer
}

/** Nobody answers in place of somebody who answered themselves, and nobody answers that they were not asked. */
function whyNotConfirmWith(referral: Referral, answer: PersonAnswer, side: ReturnType<typeof sideOf>) {
  if (side === 'person') return answer === 'not-asked' ? { code: 'person-answers-themselves' as const } : undefined
  const own = ownAnswerOf(referral)
  return own && own !== answer ? { code: 'person-answers-themselves' as const } : undefined
}

function whyNotSay(move: Move, at: Instant): Refusal | undefined {
  const unsaid = move.deed === 'decline' ? whyNotDecline(move.says.reason, move.says.words) : undefined
  if (unsaid) return unsaid
  if (move.deed === 'waitlist' && move.says.until < dayOf(at)) return { code: 'date-in-past' }
  // No two clocks are quite the same: a minute ahead is still now.
  if ('phoned' in move.says && move.says.phoned && isBefore(addMinutes(at, 1), move.says.phoned.at))
    return { code: 'date-not-yet' }
  return undefined
}

/** The referral after a deed, and the moves to write down. Refused when the table or the side does not allow it. */
export function move(
  referral: Referral,
  done: Move,
  actor: Actor,
  moment: Moment,
): { readonly referral: Referral; readonly moves: readonly ReferralMove[] } {
  const phoned = 'phoned' in done.says ? done.says.phoned : undefined
  refuseIf(whyNotMove(done.deed, referral, actor, phoned) ?? whyNotSay(done, moment.at))

  const side = sideOf(referral, actor)
  if (done.deed === 'confirm') refuseIf(whyNotConfirmWith(referral, done.says.answer, side))
  const happenedAt = phoned?.at ?? moment.at
  // The person's own answer stands beside the outcome until the sender has seen both and closes the loop.
  const saysOnly = done.deed === 'confirm' && side === 'person'
  const steps = saysOnly ? [referral.status] : stepsOf(done.deed, referral.status)
  const status = steps.at(-1) ?? referral.status
  const after = Referral.parse({
    ...referral,
    ...(done.deed === 'confirm' && !saysOnly && ownAnswerOf(referral) ? {} : whatItSays(done, happenedAt)),
    ...(deedTable[done.deed].by === 'receiver' ? { answeredAt: happenedAt } : {}),
    // Their answer neither stops nor begins again the clock of whoever has to close it.
    ...(saysOnly
      ? { personAnsweredAt: moment.at }
      : { ...clockAfter(referral, status, done, moment), status, escalated: 0 }),
  })
  return {
    referral: after,
    moves: steps.map((step, i) => ({
      seq: referral.version + i,
      status: step,
      deed: step === status ? done.deed : 'receive',
      bySide: phoned ? 'receiver' : (side ?? 'house'),
      ...(actor.kind === 'worker' ? { byWorker: actor.workerId } : {}),
      byName: phoned?.who ?? moment.name,
      how: phoned ? 'phone' : actor.kind === 'link' ? 'link' : actor.kind === 'person' ? 'own-page' : 'signed-in',
      // Moves are read at both ends. Their own words are kept on the referral, for the sender.
      words: step === status && !saysOnly ? wordsOf(done) : '',
      happenedAt,
      at: moment.at,
    })),
  }
}

/** When the clock of a status runs out; nothing once it has ended. The wait list is looked at again on its date. */
function clockAfter(
  referral: Referral,
  status: ReferralStatus,
  done: Move,
  { at, clocks, calendar, ways = [] }: Moment,
) {
  if (!isOpen(status)) return { endedAt: at, dueAt: undefined }
  const name = clockOf(status)
  if (!name) return {}
  const pausedUntil = 'pausedUntil' in referral ? referral.pausedUntil : undefined
  const waits = done.deed === 'waitlist' ? { pausedUntil: done.says.until } : { pausedUntil }
  // The date given is the date to look again; only without one does the monthly review run.
  const clock = done.deed === 'waitlist' ? { workingDays: 1 } : clockFor(clocks, referral.urgency, name)
  const dueAt = dueFor(clock, at, { ...calendar, ...waits })
  if (name !== 'first-contact') return { dueAt }
  const appointmentAt = done.deed === 'accept' ? done.says.appointmentAt : undefined
  return { dueAt: dueByAppointment(appointmentAt, at, calendar, pausedUntil) ?? dueInSafeTime(dueAt, ways, at) }
}

/**
 * An appointment that was given is when they are in touch: their clock is the end of that day, whether the clock of its urgency
 * would have run out before it or after it. One that has been, or that a pause puts off, is none.
 */
function dueByAppointment(
  appointmentAt: Instant | undefined,
  at: Instant,
  { anniversary }: Calendar,
  pausedUntil?: Day,
): Instant | undefined {
  if (!appointmentAt || isBefore(appointmentAt, at)) return undefined
  const zone = zoneOf(anniversary)
  const day = dayOf(appointmentAt, zone)
  if (pausedUntil && day < pausedUntil) return undefined
  return later(appointmentAt, instantAt(day, endOfWorkingDay, zone))
}

function whatItSays(done: Move, happenedAt: Instant): Record<string, unknown> {
  switch (done.deed) {
    case 'send':
      return { sentAt: happenedAt, answerWords: '', contactName: '', personWords: '' }
    case 'accept':
      return {
        contactName: done.says.contactName ?? '',
        appointmentAt: done.says.appointmentAt,
        answerWords: done.says.words ?? '',
      }
    case 'decline':
      return { reason: done.says.reason, answerWords: done.says.words ?? '' }
    case 'waitlist':
      return { waitUntil: done.says.until, answerWords: done.says.words ?? '' }
    case 'suggestReroute':
      return { rerouteTo: done.says.to, answerWords: done.says.words ?? '' }
    case 'askForMore':
      return { question: done.says.question }
    case 'recordOutcome':
      return { outcome: done.says.outcome, outcomeAt: happenedAt, answerWords: done.says.words ?? '' }
    case 'confirm':
      return { personAnswer: done.says.answer, personWords: done.says.words ?? '' }
    default:
      return {}
  }
}

function wordsOf(done: Move): string {
  if (done.deed === 'askForMore') return done.says.question
  if (done.deed === 'suggestReroute') return [done.says.to, done.says.words].filter(Boolean).join(': ')
  return 'words' in done.says ? (done.says.words ?? '') : ''
}

/** Whose move it is on this referral as seen by somebody: theirs, the other side's, or nobody's. */
export function whoseMove(referral: Referral, actor: Actor): 'mine' | 'theirs' | 'nobody' {
  const side = sideToMove(referral.status)
  if (!side) return 'nobody'
  return side === sideOf(referral, actor) ? 'mine' : 'theirs'
}

/** Puts the running clock off until a day, at the person's own request (a tangi, shearing, moving house). */
export function pause(referral: Referral, until: Day, actor: Actor, moment: Moment): Referral {
  refuseIf(whyNotPause(referral, until, actor, moment.at))
  const name = clockOf(referral.status)
  if (!name) return referral
  // On a wait list with a day, the day after whichever is later is the day to look again, and not a whole review later.
  const waitsUntil = 'waitUntil' in referral && referral.status === 'waitlisted' ? referral.waitUntil : undefined
  const clock = waitsUntil ? { workingDays: 1 } : clockFor(moment.clocks, referral.urgency, name)
  const pausedUntil = waitsUntil && waitsUntil > until ? waitsUntil : until
  const given = 'appointmentAt' in referral && name === 'first-contact' ? referral.appointmentAt : undefined
  const dueAt =
    dueByAppointment(given, moment.at, moment.calendar, until) ??
    dueFor(clock, moment.at, { ...moment.calendar, pausedUntil })
  return Referral.parse({ ...referral, pausedUntil: until, dueAt, escalated: 0 })
}

/** Why the clock cannot be put off to that day, or undefined if it can. */
export function whyNotPause(referral: Referral, until: Day, actor: Actor, at: Instant): Refusal | undefined {
  const side = sideOf(referral, actor)
  if (side !== 'sender' && side !== 'receiver') return { code: 'not-your-move' }
  if (!clockOf(referral.status)) return { code: 'referral-moved-on' }
  return until <= dayOf(at) ? { code: 'date-in-past' } : undefined
}

type Does = {
  readonly offersWaitlist: boolean
  readonly offersNextService: boolean
  readonly recordsUnmet: 'outside-area' | 'no-such-service' | undefined
  /** What nobody could act on without words: which rule it does not fit, or what they do not know. */
  readonly asksFor: 'rule' | 'missing' | undefined
}
const nothing: Does = { offersWaitlist: false, offersNextService: false, recordsUnmet: undefined, asksFor: undefined }

/** What a reason for declining sets going: it offers the next step, counts what nobody could meet, and says what it must. */
export const whatAReasonDoes: Readonly<Record<DeclineReason, Does>> = {
  'no-capacity': { ...nothing, offersWaitlist: true, offersNextService: true },
  'outside-area': { ...nothing, offersNextService: true, recordsUnmet: 'outside-area' },
  'no-such-service': { ...nothing, offersNextService: true, recordsUnmet: 'no-such-service' },
  'not-eligible': { ...nothing, offersNextService: true, asksFor: 'rule' },
  'person-said-no': nothing,
  safety: { ...nothing, offersNextService: true },
  duplicate: nothing,
  'not-enough-information': { ...nothing, asksFor: 'missing' },
}

/** Why nobody can say no for this reason with these words, or undefined if they can: some reasons need them. */
export function whyNotDecline(reason: DeclineReason, words = ''): Refusal | undefined {
  const { asksFor } = whatAReasonDoes[reason]
  return asksFor === undefined || words.trim() !== '' ? undefined : { code: `${asksFor}-needed` }
}
