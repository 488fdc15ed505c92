import { z } from 'zod'
import { ClosingReason, NeedOutcome, NoteHow, UnmetReason } from '../domain/cases/case.ts'
import { Day, Instant } from '../domain/days.ts'
import { Contact } from '../domain/households/contact.ts'
import { CaseId, HouseholdId, NeedId, NoteId, PersonId, WorkerId } from '../domain/ids.ts'
import { Urgency } from '../domain/programmes/clocks.ts'
import { ReferralStatus } from '../domain/referrals/moves.ts'
import { command, query } from './endpoint.ts'

const caseWorkers = ['connector', 'team-lead'] as const
const words = z.string().trim().max(8000)

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
    'question-to-answer',
    'said-no-choose-next',
    'draft-to-send',
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
    contacts: z.array(Contact),
  })
  .meta({ id: 'TodayLine' })
export type TodayLine = z.infer<typeof TodayLine>

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

/** A need as it came up, in the person's words. */
const SaidNeed = z
  .strictObject({
    needId: NeedId,
    kind: z.string().min(1).max(40),
    words: z.string().trim().max(2000).optional(),
    urgency: Urgency,
  })
  .meta({ id: 'SaidNeed' })

export const casesApi = {
  today: query({
    path: '/today',
    about:
      'Who to contact first and why, and who is waited for. Late and *today* needs first; the rest by their clock.',
    access: { worker: caseWorkers },
    reads: (answer) => [...answer.ring, ...answer.waiting].map((line) => line.householdId),
    input: z.strictObject({ whose: z.enum(['mine', 'team']).optional() }),
    output: z.object({
      ring: z.array(TodayLine),
      ringInAll: z.int(),
      waiting: z.array(WaitingLine),
      waitingInAll: z.int(),
    }),
  }),
  meet: command({
    path: '/cases/:id/meet',
    about:
      'Records the first kōrero: what was said, what they were told about who keeps and sees what, and the needs that came up.',
    access: { worker: caseWorkers },
    changes: 'existing',
    input: z.strictObject({
      id: CaseId,
      noteId: NoteId,
      how: NoteHow,
      happenedAt: Instant,
      minutes: z.int().min(0).max(1440).optional(),
      words: words.min(1),
      noticeVersion: z.string().max(80).optional(),
      needs: z.array(SaidNeed).max(12).optional(),
    }),
  }),
  note: command({
    path: '/cases/:id/notes',
    about: 'Notes a talk, a visit, or a try at one.',
    access: { worker: caseWorkers },
    changes: 'new',
    input: z.strictObject({
      id: CaseId,
      noteId: NoteId,
      how: NoteHow,
      happenedAt: Instant,
      minutes: z.int().min(0).max(1440).optional(),
      words: words.min(1),
    }),
  }),
  noteNeed: command({
    path: '/cases/:id/needs',
    about: 'Notes a need, in the person’s words. Visible to the person who gave it.',
    access: { worker: caseWorkers },
    changes: 'new',
    input: z.strictObject({
      id: CaseId,
      ...SaidNeed.shape,
      personId: PersonId.optional(),
    }),
  }),
  settleNeed: command({
    path: '/needs/:id/settle',
    about: 'Says how a need ended. Refused while a referral for it is open.',
    access: { worker: caseWorkers },
    changes: 'existing',
    input: z.strictObject({ id: NeedId, outcome: NeedOutcome, words: z.string().trim().max(2000).optional() }),
  }),
  noProvider: command({
    path: '/needs/:id/unmet',
    about: 'Records, in one click, that nobody here could meet this need this week, and why.',
    access: { worker: caseWorkers },
    changes: 'new',
    input: z.strictObject({ id: NeedId, unmetId: z.uuid(), reason: UnmetReason }),
  }),
  plan: command({
    path: '/cases/:id/plan',
    about: 'What happens next with them, and on which day.',
    access: { worker: caseWorkers },
    changes: 'existing',
    input: z.strictObject({ id: CaseId, nextStep: z.string().trim().max(300), nextStepOn: Day.optional() }),
  }),
  giveTo: command({
    path: '/cases/:id/give',
    about: 'Gives the case to one of the host’s connectors.',
    access: { worker: caseWorkers },
    changes: 'existing',
    input: z.strictObject({ id: CaseId, connectorId: WorkerId }),
  }),
  close: command({
    path: '/cases/:id/close',
    about: 'Ends the support. Refused until every need has its outcome and every referral has ended.',
    access: { worker: caseWorkers },
    changes: 'existing',
    input: z.strictObject({ id: CaseId, reason: ClosingReason }),
  }),
  seenEntry: command({
    path: '/requests/:id/entries/:entryId/seen',
    about: 'Says that somebody has read what the person added from their own page.',
    access: { worker: ['intake-worker', 'connector', 'team-lead'] },
    changes: 'new',
    input: z.strictObject({ id: z.uuid(), entryId: z.uuid() }),
  }),
}
