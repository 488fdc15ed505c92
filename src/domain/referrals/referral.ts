import { z } from 'zod'
import { Day, Instant } from '../days.ts'
import {
  CaseId,
  ConsentId,
  HouseholdId,
  NeedId,
  OrganisationId,
  PersonId,
  ReferralId,
  ServiceId,
  WorkerId,
} from '../ids.ts'
import { Contact } from '../households/contact.ts'
import { Urgency } from '../programmes/clocks.ts'

/** Why a receiver says no. A reason acts: see `whatAReasonDoes`. */
export const DeclineReason = z
  .enum([
    'no-capacity',
    'outside-area',
    'no-such-service',
    'not-eligible',
    'person-said-no',
    'safety',
    'duplicate',
    'not-enough-information',
  ])
  .meta({ id: 'DeclineReason' })
export type DeclineReason = z.infer<typeof DeclineReason>

/** What came of it, as the receiver saw it. */
export const Outcome = z
  .enum(['got-what-was-needed', 'partly', 'did-not', 'no-longer-needed', 'referred-on', 'unknown-after-three-tries'])
  .meta({ id: 'ReferralOutcome' })
export type Outcome = z.infer<typeof Outcome>

/** The person's own answer to "did you get what you needed?" */
export const PersonAnswer = z.enum(['yes', 'partly', 'no', 'not-asked']).meta({ id: 'PersonAnswer' })
export type PersonAnswer = z.infer<typeof PersonAnswer>

const every = {
  householdId: HouseholdId,
  id: ReferralId,
  caseId: CaseId,
  needId: NeedId,
  holderOrganisation: OrganisationId,
  fromOrganisation: OrganisationId,
  fromWorker: WorkerId,
  toOrganisation: OrganisationId,
  toService: ServiceId.optional(),
  toEmail: z.string(),
  visibleTo: PersonId.optional(),
  words: z.string(),
  needKind: z.string(),
  asks: z.string(),
  urgency: Urgency,
  placeCode: z.string().optional(),
  consentId: ConsentId.optional(),
  legalGroundId: z.uuid().optional(),
  follows: ReferralId.optional(),
  madeAt: Instant,
  escalated: z.int(),
  version: z.int(),
}

/** What is known once it has been sent. Which of it is filled depends on the way it went. */
const sent = {
  sentAt: Instant,
  answeredAt: Instant.optional(),
  pausedUntil: Day.optional(),
  answerWords: z.string(),
  contactName: z.string(),
  appointmentAt: Instant.optional(),
  waitUntil: Day.optional(),
  rerouteTo: z.string().optional(),
  question: z.string().optional(),
  reason: DeclineReason.optional(),
  outcome: Outcome.optional(),
  outcomeAt: Instant.optional(),
  personAnswer: PersonAnswer.optional(),
  personWords: z.string(),
  /** When they answered it themselves, on their own page. */
  personAnsweredAt: Instant.optional(),
}
const running = { ...every, ...sent, dueAt: Instant }

export const DraftReferral = z.object({ ...every, status: z.literal('draft') })
export const SentReferral = z.object({ ...running, status: z.literal('sent') })
export const ReceivedReferral = z.object({ ...running, status: z.literal('received') })
export const InfoNeededReferral = z.object({ ...running, status: z.literal('info-needed'), question: z.string() })
export const WaitlistedReferral = z.object({ ...running, status: z.literal('waitlisted'), waitUntil: Day })
export const AcceptedReferral = z.object({ ...running, status: z.literal('accepted') })
export const InServiceReferral = z.object({ ...running, status: z.literal('in-service') })
export const OutcomeRecordedReferral = z.object({ ...running, status: z.literal('outcome-recorded'), outcome: Outcome })
export const DeclinedReferral = z.object({ ...running, status: z.literal('declined'), reason: DeclineReason })
export const CouldNotReachReferral = z.object({ ...running, status: z.literal('could-not-reach') })
export const PersonDeclinedReferral = z.object({ ...running, status: z.literal('person-declined') })
export const RerouteSuggestedReferral = z.object({
  ...running,
  status: z.literal('reroute-suggested'),
  rerouteTo: z.string(),
})
export const ClosedReferral = z.object({ ...every, ...sent, status: z.literal('closed'), endedAt: Instant })
export const WithdrawnReferral = z.object({ ...every, ...sent, status: z.literal('withdrawn'), endedAt: Instant })
export const DiscardedReferral = z.object({ ...every, status: z.literal('discarded'), endedAt: Instant })

export const Referral = z
  .discriminatedUnion('status', [
    DraftReferral,
    SentReferral,
    ReceivedReferral,
    InfoNeededReferral,
    WaitlistedReferral,
    AcceptedReferral,
    InServiceReferral,
    OutcomeRecordedReferral,
    DeclinedReferral,
    CouldNotReachReferral,
    PersonDeclinedReferral,
    RerouteSuggestedReferral,
    ClosedReferral,
    WithdrawnReferral,
    DiscardedReferral,
  ])
  .meta({ id: 'Referral' })
export type Referral = z.infer<typeof Referral>
export type DraftReferral = z.infer<typeof DraftReferral>
export type RunningReferral = Extract<Referral, { dueAt: string }>
export type ReferralOf<S extends Referral['status']> = Extract<Referral, { status: S }>

/** One move, as both ends read it. */
export const ReferralMove = z
  .object({
    seq: z.int(),
    status: z.string(),
    deed: z.string(),
    bySide: z.enum(['sender', 'receiver', 'person', 'house']),
    byWorker: WorkerId.optional(),
    byName: z.string(),
    how: z.enum(['signed-in', 'link', 'phone', 'own-page', 'clock']),
    words: z.string(),
    happenedAt: Instant,
    at: Instant,
  })
  .meta({ id: 'ReferralMove' })
export type ReferralMove = z.infer<typeof ReferralMove>

/** A safe way to reach somebody, as it was shared: never without its rule. */
export const SharedContact = Contact.pick({
  way: true,
  value: true,
  whose: true,
  safe: true,
  safeDays: true,
  safeFrom: true,
  safeUntil: true,
  say: true,
  mayLeaveMessage: true,
}).meta({ id: 'SharedContact' })
export type SharedContact = z.infer<typeof SharedContact>

/** One fact that the consent covers, written down at sending: all that a receiver ever sees. */
export const SharedFact = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('contact'), contact: SharedContact }),
    z.object({
      kind: z.enum(['name', 'need', 'their-words', 'place', 'ages', 'address', 'language', 'support-person', 'asks']),
      value: z.string(),
    }),
  ])
  .meta({ id: 'SharedFact' })
export type SharedFact = z.infer<typeof SharedFact>
