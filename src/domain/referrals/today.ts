import { z } from 'zod'
import { Instant } from '../days.ts'
import { Contact } from '../households/contact.ts'
import { CaseId, HouseholdId } from '../ids.ts'
import { Urgency } from '../programmes/clocks.ts'
import { ReferralStatus } from './moves.ts'

/** Why somebody is on today's list, as a code that the screen says in six words. */
export const TodayWhy = z
  .enum([
    'first-talk',
    'said-something-changed',
    'asks-to-be-rung',
    'asks-to-stop',
    'need-today',
    'step-due',
    'ask-how-it-went',
    'answered-themselves',
    'question-to-answer',
    'said-no-choose-next',
    'draft-to-send',
    'with-nobody',
  ])
  .meta({ id: 'TodayWhy' })

/** One person to turn to today: why, by when, and the safe way above the number. */
export const TodayLine = z
  .object({
    householdId: HouseholdId,
    called: z.string(),
    personName: z.string(),
    why: TodayWhy,
    needKind: z.string().optional(),
    words: z.string(),
    urgency: Urgency,
    dueAt: Instant.optional(),
    late: z.boolean(),
    escalated: z.int(),
    referralId: z.string().optional(),
    caseId: CaseId,
    warning: z.string(),
    /** The request said that somebody is not safe. */
    unsafe: z.boolean(),
    /** Somebody else asked, and whoever it is for may not know of it. */
    mayNotKnow: z.boolean(),
    /** What they wrote on their own page and nobody has read, where something else comes first. */
    alsoWhy: TodayWhy.extract(['said-something-changed', 'asks-to-be-rung', 'asks-to-stop']).optional(),
    alsoWords: z.string().optional(),
    /** Who walks with them; nobody where it is left out. */
    connectorName: z.string().optional(),
    /** Whoever walks with them cannot sign in: their account is suspended. */
    suspended: z.boolean(),
    contacts: z.array(Contact),
  })
  .meta({ id: 'TodayLine' })
export type TodayLine = z.infer<typeof TodayLine>

/** Those of the host whom nobody walks with: who have come, with the nearest clock of a first kōrero among them, and who were left. */
export const WithNobody = z
  .object({ count: z.int(), dueAt: Instant.optional(), left: z.int() })
  .meta({ id: 'WithNobody' })
export type WithNobody = z.infer<typeof WithNobody>

/** How many are with a colleague whose account is suspended: for the team lead to give to somebody else. */
export const WithSuspended = z.object({ name: z.string(), count: z.int() }).meta({ id: 'WithSuspended' })
export type WithSuspended = z.infer<typeof WithSuspended>

/** Somebody else's move, the oldest clock first. */
export const WaitingLine = z
  .object({
    referralId: z.string(),
    householdId: HouseholdId,
    called: z.string(),
    organisationName: z.string(),
    phone: z.string(),
    needKind: z.string(),
    urgency: Urgency,
    status: ReferralStatus,
    dueAt: Instant,
    late: z.boolean(),
    escalated: z.int(),
    version: z.int(),
  })
  .meta({ id: 'WaitingLine' })
export type WaitingLine = z.infer<typeof WaitingLine>
