import { z } from 'zod'
import { HouseholdId, OrganisationId, PersonId, ReferralId, RequestId, WorkerId } from './ids.ts'

/** What a person who signs in may be. Somebody with two hats wears one at a time. */
export const CaseRole = z.enum(['intake-worker', 'connector', 'team-lead', 'receiving-worker'])
export const KeeperRole = z.enum(['directory-editor', 'privacy-officer', 'administrator'])
export const WorkerRole = z.enum([...CaseRole.options, ...KeeperRole.options]).meta({ id: 'WorkerRole' })

/** Funding and oversight. Never a person, by any route, and never in one account with a case role. */
export const AggregateRole = z
  .enum(['relationship-manager', 'commissioner', 'local-group-member', 'iwi-partner'])
  .meta({ id: 'AggregateRole' })

export type CaseRole = z.infer<typeof CaseRole>
export type WorkerRole = z.infer<typeof WorkerRole>
export type AggregateRole = z.infer<typeof AggregateRole>

export const WorkerActor = z.object({
  kind: z.literal('worker'),
  workerId: WorkerId,
  name: z.string(),
  role: WorkerRole,
  organisationId: OrganisationId,
  /** Households that this worker is shut out of and has open in an emergency now. */
  inEmergency: z.array(HouseholdId).optional(),
})

/** Somebody at a receiving organisation without an account: one referral, for half an hour at a time. */
export const LinkActor = z.object({ kind: z.literal('link'), referralId: ReferralId, organisationId: OrganisationId })

/** Whoever holds the words and the code of one request. Never "the household": only what that person gave. */
export const PersonActor = z.object({
  kind: z.literal('person'),
  requestId: RequestId,
  personId: PersonId,
  householdId: HouseholdId,
})

/** An unsent request that a browser holds: the hash of its cookie, and on the first page the hash of its code. */
const Draft = z.object({ key: z.string(), words: z.string(), codeHash: z.string().optional() })

/** Anyone, with the unsent request of their browser where there is one. */
export const PublicActor = z.object({ kind: z.literal('public'), draft: Draft.optional() })

export const AggregateActor = z.object({
  kind: z.literal('aggregate'),
  workerId: WorkerId,
  name: z.string(),
  role: AggregateRole,
  organisationId: OrganisationId,
})

/** The house's own hand: clocks, counts, mail. */
export const JobActor = z.object({ kind: z.literal('job'), job: z.string() })

export const Actor = z.discriminatedUnion('kind', [
  WorkerActor,
  LinkActor,
  PersonActor,
  PublicActor,
  AggregateActor,
  JobActor,
])

export type WorkerActor = z.infer<typeof WorkerActor>
export type LinkActor = z.infer<typeof LinkActor>
export type PersonActor = z.infer<typeof PersonActor>
export type PublicActor = z.infer<typeof PublicActor>
export type AggregateActor = z.infer<typeof AggregateActor>
export type JobActor = z.infer<typeof JobActor>
export type Actor = z.infer<typeof Actor>

/** The organisation an actor speaks for, if any. */
export function organisationOf(actor: Actor): OrganisationId | undefined {
  return 'organisationId' in actor ? actor.organisationId : undefined
}
