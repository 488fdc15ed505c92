import { z } from 'zod'
import { Looked } from '../domain/audit/record.ts'
import { Share } from '../domain/consent/consent.ts'
import { LegalGround } from '../domain/consent/ground.ts'
import { Day, Instant } from '../domain/days.ts'
import { Contact } from '../domain/households/contact.ts'
import { HouseholdId, ReferralId, RequestId } from '../domain/ids.ts'
import { EntryKind, RequestDeclineReason } from '../domain/intake/request.ts'
import { RequestMove } from '../domain/intake/whose-move.ts'
import { Urgency } from '../domain/programmes/clocks.ts'
import { PersonAnswer } from '../domain/referrals/referral.ts'

/** What the person sees of their own request: whose move, by when, a first name; never more than they gave. */
export const MyRequest = z
  .object({
    request: z.object({
      id: RequestId,
      householdId: HouseholdId,
      words: z.string(),
      status: z.string(),
      urgency: Urgency,
      needKind: z.string(),
      ownWords: z.string(),
      receivedAt: Instant,
      dueAt: Instant,
      settledAt: Instant.optional(),
      /** Why the desk said no, and in which words, where it did. */
      reason: RequestDeclineReason.optional(),
      reasonWords: z.string(),
      version: z.int(),
    }),
    name: z.string(),
    unsafe: z.boolean(),
    withOrganisation: z.string(),
    withOrganisationPhone: z.string(),
    connectorName: z.string().optional(),
    ...RequestMove.shape,
    contacts: z.array(Contact),
    supports: z.array(
      z.object({
        ...{ kind: z.string(), status: z.string(), with: z.string().optional() },
        ...{ by: Instant.optional(), outcome: z.string().optional() },
        /** Who sees them there, and when, as the receiver said with their yes. */
        ...{ contactName: z.string().optional(), appointmentAt: Instant.optional() },
      }),
    ),
    shares: z.array(
      z.object({
        consentId: z.string(),
        organisation: z.string(),
        shares: z.array(z.string()),
        /** What for, as the needs that it was given for. */
        forNeeds: z.array(z.string()),
        state: z.enum(['yes', 'no', 'back', 'over']),
        /** The day on which it ends or ended, or was taken back. */
        day: Day,
        /** Until when it would hold if it were given again now; left out where it cannot be. */
        againUntil: Day.optional(),
        version: z.int(),
      }),
    ),
    /** Whom the law let us tell without a yes of theirs, as far as saying so here endangers nobody. */
    grounds: z.array(
      z.object({
        ...{ groundId: z.uuid(), organisation: z.string(), law: LegalGround, shares: z.array(Share) },
        ...{ sinceOn: Day, untilOn: Day },
      }),
    ),
    /** What somebody says is done, and waits for the person's own answer or for whoever reads it. */
    asks: z.array(
      z.object({
        referralId: ReferralId,
        kind: z.string(),
        with: z.string(),
        answered: z.object({ answer: PersonAnswer.exclude(['not-asked']), words: z.string() }).optional(),
        version: z.int(),
      }),
    ),
    reads: z.array(Looked),
    /** From where an earlier page goes on, if there is one. */
    readsEarlier: Instant.optional(),
    entries: z.array(z.object({ kind: EntryKind, words: z.string(), at: Instant, seenAt: Instant.optional() })),
    version: z.int(),
  })
  .meta({ id: 'MyRequest' })
export type MyRequest = z.infer<typeof MyRequest>
