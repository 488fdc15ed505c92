import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { Instant } from '../days.ts'
import { HouseholdId, OrganisationId, PersonId, RequestId, WorkerId } from '../ids.ts'
import { Urgency } from '../programmes/clocks.ts'
import { type Refusal, refuseIf } from '../refusal.ts'

export const Channel = z.enum(['web', 'phone', 'walk-in', 'outreach', 'agency', 'health']).meta({ id: 'Channel' })
export const RequestStatus = z
  .enum(['received', 'assigned', 'redirected', 'declined', 'withdrawn'])
  .meta({ id: 'RequestStatus' })
export const RequestDeclineReason = z
  .enum(['other-service', 'asked-elsewhere', 'repeat', 'not-a-person', 'person-said-no', 'outside-new-zealand'])
  .meta({ id: 'RequestDeclineReason' })
export type RequestDeclineReason = z.infer<typeof RequestDeclineReason>

/** Whom somebody would rather have beside them. Kaupapa Māori support is offered first, not found by a filter. */
export const WouldRather = z.enum(['maori-led', 'pacific-led', 'disability-led']).meta({ id: 'WouldRather' })
export type WouldRather = z.infer<typeof WouldRather>

/** Somebody asks for help, by any channel. */
export const HelpRequest = z
  .object({
    householdId: HouseholdId,
    id: RequestId,
    personId: PersonId,
    words: z.string(),
    deskOrganisation: OrganisationId,
    holderOrganisation: OrganisationId,
    channel: Channel,
    status: RequestStatus,
    urgency: Urgency,
    needKind: z.string(),
    ownWords: z.string(),
    unsafe: z.enum(['yes', 'no', 'not-said']),
    askedFor: z.enum(['self', 'other']),
    askedBy: z.string(),
    theyKnow: z.boolean().optional(),
    placeText: z.string(),
    placeCode: z.string().optional(),
    movingAbout: z.boolean(),
    wouldRather: z.array(WouldRather),
    ratherHost: OrganisationId.optional(),
    ratherWords: z.string(),
    avoidWords: z.string(),
    supportPerson: z.string(),
    causeCode: z.string().optional(),
    language: z.string(),
    noticeVersion: z.string(),
    settingsId: z.string().optional(),
    receivedAt: Instant,
    dueAt: Instant,
    settledAt: Instant.optional(),
    settledBy: WorkerId.optional(),
    assignedTo: OrganisationId.optional(),
    reason: RequestDeclineReason.optional(),
    reasonWords: z.string(),
    escalated: z.int(),
    version: z.int(),
  })
  .meta({ id: 'HelpRequest' })
export type HelpRequest = z.infer<typeof HelpRequest>

/** Why this worker cannot settle this request, or undefined if they can. It is settled once. */
export function whyNotSort(request: HelpRequest, actor: Actor): Refusal | undefined {
  if (request.status !== 'received') return { code: 'request-already-settled' }
  if (actor.kind !== 'worker' || actor.organisationId !== request.deskOrganisation) return { code: 'request-not-yours' }
  return undefined
}

/**
 * Why this worker cannot give somebody a new way back to their request, or undefined if they can: it opens the person's own
 * page, so only whoever holds their record now. A desk that has handed it on holds it no more.
 */
export const whyNotNewCode = (
  { holderOrganisation }: Pick<HelpRequest, 'holderOrganisation'>,
  actor: Actor,
): Refusal | undefined =>
  actor.kind === 'worker' && actor.organisationId === holderOrganisation ? undefined : { code: 'request-not-yours' }

/**
 * Whether the person it is for may not know that somebody asked for them. They were promised that whoever asked is talked with
 * first, and nobody else yet; so it stands wherever it says how somebody is reached, until a worker says that they know.
 */
export const mayNotKnow = ({ askedFor, theyKnow }: Pick<HelpRequest, 'askedFor' | 'theyKnow'>): boolean =>
  askedFor === 'other' && theyKnow !== true

/** An agency says who it is; anyone else who asks for another says who that is to them. */
export const isByAgency = ({ channel }: Pick<HelpRequest, 'channel'>): boolean =>
  channel === 'agency' || channel === 'health'

export const whyNotSayTheyKnow = (request: HelpRequest, actor: Actor): Refusal | undefined =>
  whyNotNewCode(request, actor) ?? (mayNotKnow(request) ? undefined : { code: 'known-already' })

/** Whoever it is for knows of it by now. */
export function sayTheyKnow(request: HelpRequest, actor: Actor): HelpRequest {
  refuseIf(whyNotSayTheyKnow(request, actor))
  return { ...request, theyKnow: true }
}

/** A host takes it from here. The household goes with it. */
export function assign(request: HelpRequest, to: OrganisationId, actor: Actor, at: Instant): HelpRequest {
  refuseIf(whyNotSort(request, actor))
  return {
    ...request,
    status: 'assigned',
    assignedTo: to,
    holderOrganisation: to,
    settledAt: at,
    ...by(actor),
    escalated: 0,
  }
}

/** Another desk sorts it: it lies in the wrong district, or that desk answers for it. */
export function redirect(request: HelpRequest, toDesk: OrganisationId, actor: Actor): HelpRequest {
  refuseIf(
    whyNotSort(request, actor) ?? (toDesk === request.deskOrganisation ? { code: 'request-not-yours' } : undefined),
  )
  return { ...request, deskOrganisation: toDesk, holderOrganisation: toDesk }
}

/** No, with a reason and what stays possible. */
export function decline(
  request: HelpRequest,
  reason: RequestDeclineReason,
  reasonWords: string,
  actor: Actor,
  at: Instant,
): HelpRequest {
  refuseIf(whyNotSort(request, actor))
  return { ...request, status: 'declined', reason, reasonWords, settledAt: at, ...by(actor), escalated: 0 }
}

/** Why nothing more can be agreed on this request, or undefined if it goes on. */
export const whyNotGoOn = ({ status }: Pick<HelpRequest, 'status'>): Refusal | undefined =>
  status === 'withdrawn' || status === 'declined' ? { code: 'request-already-settled' } : undefined

/** The person stops it themselves, sorted or not. No reason is asked. */
export function withdraw(request: HelpRequest, at: Instant): HelpRequest {
  const open = request.status === 'received' || request.status === 'assigned'
  refuseIf(open ? undefined : { code: 'request-already-settled' })
  return { ...request, status: 'withdrawn', settledAt: at, escalated: 0 }
}

const by = (actor: Actor) => (actor.kind === 'worker' ? { settledBy: actor.workerId } : {})

export const EntryKind = z
  .enum(['changed', 'ring-me', 'stop', 'put-right', 'copy', 'complaint'])
  .meta({ id: 'EntryKind' })

/** What the person adds from their own page. */
export const RequestEntry = z
  .object({
    id: z.uuid(),
    householdId: HouseholdId,
    requestId: RequestId,
    holderOrganisation: OrganisationId,
    kind: EntryKind,
    words: z.string(),
    at: Instant,
    seenAt: Instant.optional(),
    seenBy: WorkerId.optional(),
  })
  .meta({ id: 'RequestEntry' })
export type RequestEntry = z.infer<typeof RequestEntry>
