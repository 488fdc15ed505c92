import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { addDays, type Day, dayOf, Day as DaySchema, Instant, weekdayOf } from '../days.ts'
import { CaseId, HouseholdId, NeedId, NoteId, OrganisationId, PersonId, RequestId, WorkerId } from '../ids.ts'
import { Urgency } from '../programmes/clocks.ts'
import { type Refusal, refuseIf } from '../refusal.ts'

export const CaseStatus = z.enum(['assigned', 'engaged', 'closed']).meta({ id: 'CaseStatus' })

/** Why support ended. Never the person's fault. */
export const ClosingReason = z
  .enum([
    'connected',
    'partly-connected',
    'handed-over',
    'person-chose',
    'could-not-reach',
    'moved-away',
    'other-service',
    'died',
    'repeat',
  ])
  .meta({ id: 'ClosingReason' })
export type ClosingReason = z.infer<typeof ClosingReason>

/** An episode of support by one host. */
export const SupportCase = z
  .object({
    householdId: HouseholdId,
    id: CaseId,
    holderOrganisation: OrganisationId,
    personId: PersonId,
    requestId: RequestId.optional(),
    connectorId: WorkerId.optional(),
    status: CaseStatus,
    urgency: Urgency,
    placeCode: z.string().optional(),
    causeCode: z.string().optional(),
    settingsId: z.string().optional(),
    openedAt: Instant,
    firstContactDueAt: Instant,
    firstContactAt: Instant.optional(),
    toldAt: Instant.optional(),
    noticeVersion: z.string().optional(),
    nextStep: z.string(),
    nextStepOn: DaySchema.optional(),
    closedAt: Instant.optional(),
    closingReason: ClosingReason.optional(),
    escalated: z.int(),
    version: z.int(),
  })
  .meta({ id: 'SupportCase' })
export type SupportCase = z.infer<typeof SupportCase>

/** Given to a connector, or taken on by one: from when the whānau was with them. */
export const CaseGiven = z
  .object({
    householdId: HouseholdId,
    caseId: CaseId,
    version: z.int(),
    holderOrganisation: OrganisationId,
    connectorId: WorkerId,
    givenAt: Instant,
    givenBy: WorkerId,
  })
  .meta({ id: 'CaseGiven' })
export type CaseGiven = z.infer<typeof CaseGiven>

export const NeedOutcome = z.enum(['met', 'partly-met', 'not-met', 'no-longer-needed']).meta({ id: 'NeedOutcome' })
export type NeedOutcome = z.infer<typeof NeedOutcome>

/** A need, in the person's words. */
export const Need = z
  .object({
    householdId: HouseholdId,
    id: NeedId,
    caseId: CaseId,
    holderOrganisation: OrganisationId,
    visibleTo: PersonId.optional(),
    kind: z.string(),
    words: z.string(),
    urgency: Urgency,
    notedAt: Instant,
    notedBy: WorkerId.optional(),
    outcome: NeedOutcome.optional(),
    outcomeAt: Instant.optional(),
    outcomeWords: z.string(),
    version: z.int(),
  })
  .meta({ id: 'Need' })
export type Need = z.infer<typeof Need>

/** Why nobody could meet a need, here, that week. */
export const UnmetReason = z
  .enum(['no-provider', 'no-capacity', 'outside-area', 'no-such-service', 'not-eligible', 'cost', 'transport'])
  .meta({ id: 'UnmetReason' })
export type UnmetReason = z.infer<typeof UnmetReason>

export const UnmetNeed = z
  .object({
    householdId: HouseholdId,
    id: z.uuid(),
    /** The need, or the request that has not become one yet. */
    needId: NeedId.optional(),
    requestId: RequestId.optional(),
    holderOrganisation: OrganisationId,
    kind: z.string(),
    placeCode: z.string().optional(),
    weekOn: DaySchema,
    reason: UnmetReason,
    at: Instant,
    byWorker: WorkerId.optional(),
  })
  .meta({ id: 'UnmetNeed' })
export type UnmetNeed = z.infer<typeof UnmetNeed>

export const NoteHow = z.enum(['phone', 'face-to-face', 'text', 'online', 'visit', 'no-answer']).meta({ id: 'NoteHow' })

/** A talk, or a try at one. */
export const ContactNote = z
  .object({
    householdId: HouseholdId,
    id: NoteId,
    caseId: CaseId,
    holderOrganisation: OrganisationId,
    how: NoteHow,
    happenedAt: Instant,
    minutes: z.int().min(0).max(1440).optional(),
    words: z.string(),
    notedAt: Instant,
    notedBy: WorkerId,
    firstContact: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'ContactNote' })
export type ContactNote = z.infer<typeof ContactNote>

/** Why this worker cannot work on this case, or undefined if they can. */
export function whyNotWork(on: SupportCase, actor: Actor): Refusal | undefined {
  if (actor.kind !== 'worker' || actor.organisationId !== on.holderOrganisation) return { code: 'case-not-yours' }
  return on.status === 'closed' ? { code: 'case-closed' } : undefined
}

/** Whether whoever does the first kōrero walks with them from then on: a connector does, with somebody who is with nobody. */
export const takesOn = (on: SupportCase, actor: Actor): boolean =>
  on.connectorId === undefined &&
  on.firstContactAt === undefined &&
  actor.kind === 'worker' &&
  actor.role === 'connector' &&
  !whyNotWork(on, actor)

/** What is said with the first kōrero: what they were told of who keeps and sees what, and whether the worker may walk with them. */
type Meeting = { readonly noticeVersion?: string | undefined; readonly mayBeGiven?: boolean }

/**
 * The first kōrero: from now on somebody walks alongside. What they were told, and when, is kept (IPP 3). Somebody who is with
 * nobody yet is with the connector who talked with them, if a whānau may be given to that connector today.
 */
export function meet(on: SupportCase, actor: Actor, told: Meeting, at: Instant): SupportCase {
  refuseIf(whyNotWork(on, actor))
  const taken = told.mayBeGiven === true && takesOn(on, actor) && actor.kind === 'worker'
  return {
    ...on,
    ...(taken ? { connectorId: actor.workerId } : {}),
    status: 'engaged',
    firstContactAt: on.firstContactAt ?? at,
    escalated: 0,
    ...(told.noticeVersion ? { toldAt: on.toldAt ?? at, noticeVersion: told.noticeVersion } : {}),
  }
}

/** Gives the case to one of the host's connectors. */
export function giveTo(on: SupportCase, connectorId: WorkerId, actor: Actor): SupportCase {
  refuseIf(whyNotWork(on, actor))
  return { ...on, connectorId }
}

/** The line to write down when a case, as it has become, is with somebody else than before. */
export function givenBy(before: SupportCase | undefined, after: SupportCase, by: WorkerId, at: Instant) {
  const { householdId, id: caseId, version, holderOrganisation, connectorId } = after
  if (connectorId === undefined || connectorId === before?.connectorId) return undefined
  const given: CaseGiven = { householdId, caseId, version, holderOrganisation, connectorId, givenAt: at, givenBy: by }
  return given
}

/** Since when they are with whoever walks with them now; from the beginning, where nothing else was written down. */
export function withSince(on: SupportCase, given: readonly CaseGiven[]): Instant {
  const [last] = given.filter((one) => one.caseId === on.id).toSorted((one, other) => other.version - one.version)
  return last && last.connectorId === on.connectorId ? last.givenAt : on.openedAt
}

/** What happens next with them, and on which day. */
export function plan(on: SupportCase, nextStep: string, nextStepOn: Day | undefined, actor: Actor): SupportCase {
  refuseIf(whyNotWork(on, actor))
  return { ...on, nextStep, nextStepOn }
}

/** Why a need cannot be given this outcome, or undefined if it can. */
export function whyNotSettle(need: Need, on: SupportCase, openReferrals: number, actor: Actor): Refusal | undefined {
  const no = whyNotWork(on, actor)
  if (no) return no
  if (need.outcome) return { code: 'need-settled' }
  return openReferrals > 0 ? { code: 'referral-still-open' } : undefined
}

/** How a need ended. */
export function settle(need: Need, outcome: NeedOutcome, words: string, at: Instant): Need {
  return { ...need, outcome, outcomeAt: at, outcomeWords: words }
}

/** Why a case cannot be closed, or undefined if it can: every need has its outcome first. */
export function whyNotClose(
  on: SupportCase,
  needs: readonly Need[],
  openReferrals: number,
  actor: Actor,
): Refusal | undefined {
  const no = whyNotWork(on, actor)
  if (no) return no
  const count = needs.filter((need) => !need.outcome).length
  if (count > 0) return { code: 'need-without-outcome', with: { count } }
  return openReferrals > 0 ? { code: 'referral-still-open' } : undefined
}

/**
 * Why support cannot end for this reason, or undefined if it can: nobody is counted as connected to what they needed while
 * a need of theirs was not met, or none was.
 */
export function whyNotCloseAs(reason: ClosingReason, needs: readonly Pick<Need, 'outcome'>[]): Refusal | undefined {
  if (reason !== 'connected' && reason !== 'partly-connected') return undefined
  const ends = needs.map((need) => need.outcome)
  const short = ends.filter((end) => end === 'not-met' || end === 'partly-met').length
  if (reason === 'connected' && short > 0) return { code: 'not-all-met', with: { count: short } }
  const some = ends.some((end) => end === 'met' || end === 'partly-met')
  return needs.length > 0 && !some ? { code: 'none-met' } : undefined
}

/** The reason that the outcomes of the needs speak for, to begin the form with; none where nothing was met. */
export function reasonSpokenFor(needs: readonly Pick<Need, 'outcome'>[]): ClosingReason | undefined {
  const ends = needs.map((need) => need.outcome)
  if (!ends.some((end) => end === 'met' || end === 'partly-met')) return undefined
  return ends.every((end) => end === 'met' || end === 'no-longer-needed') ? 'connected' : 'partly-connected'
}

/** Ends the support. */
export function close(on: SupportCase, reason: ClosingReason, at: Instant): SupportCase {
  return { ...on, status: 'closed', closedAt: at, closingReason: reason, nextStep: '', nextStepOn: undefined }
}

/** The Monday of the week in which an instant falls: gaps are counted by week. */
export function weekOf(at: Instant): Day {
  const day = dayOf(at)
  return addDays(day, 1 - weekdayOf(day))
}
