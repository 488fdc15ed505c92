import { z } from 'zod'
import { ClosingReason, NeedOutcome, NoteHow, UnmetReason } from '../domain/cases/case.ts'
import { Day, Instant } from '../domain/days.ts'
import { CaseId, NeedId, NoteId, PersonId, WorkerId } from '../domain/ids.ts'
import { Urgency } from '../domain/programmes/clocks.ts'
import { TodayLine, WaitingLine, WithNobody, WithSuspended } from '../domain/referrals/today.ts'
import { command, query } from './endpoint.ts'

const caseWorkers = ['connector', 'team-lead'] as const
const words = z.string().trim().max(8000)

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
      /** On one's own day only: the team's shows each of them. */
      withNobody: WithNobody.optional(),
      /** For a team lead: whose whānau are to be given to somebody else. */
      withSuspended: z.array(WithSuspended).optional(),
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
