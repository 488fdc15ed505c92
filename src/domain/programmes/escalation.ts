import { z } from 'zod'
import { addHours, type Calendar, dueAfterWorkingDays } from '../clocks.ts'
import { Instant, isBefore } from '../days.ts'
import { Urgency } from './clocks.ts'

// A missed clock is told further by itself, with nobody signed in.

/** Whom a clock that has run out is told: 1 whoever has the move, on their list; 2 the team lead's list; 3 by e-mail. */
export const EscalationLevel = z.union([z.literal(1), z.literal(2), z.literal(3)]).meta({ id: 'EscalationLevel' })
export type EscalationLevel = z.infer<typeof EscalationLevel>

/** Something that waits for somebody past its time. */
export const Late = z.object({
  kind: z.enum(['request', 'case', 'referral']),
  id: z.uuid(),
  householdId: z.uuid(),
  /** Whose list it is on: the desk that sorts a request, the host of a case, the sender of a referral. */
  holderOrganisation: z.uuid(),
  urgency: Urgency,
  placeCode: z.string().optional(),
  dueAt: Instant,
  escalated: z.int().min(0).max(3),
})
export type Late = z.infer<typeof Late>
export type LateKind = Late['kind']

const hoursAfter = { 2: 1, 3: 2 } as const
const workingDaysAfter = { 2: 1, 3: 2 } as const

/**
 * When a clock reaches a level: the first when it runs out; then one working day later, and one more. For what is needed
 * today, one hour after it ran out, and two.
 */
export function reachesAt(level: EscalationLevel, dueAt: Instant, urgency: Urgency, calendar: Calendar = {}): Instant {
  if (level === 1) return dueAt
  if (urgency === 'today') return addHours(dueAt, hoursAfter[level])
  return dueAfterWorkingDays(dueAt, workingDaysAfter[level], calendar)
}

/** The levels that a late clock has reached by now and that nobody has been told of yet, lowest first. */
export function levelsToTell(
  late: Pick<Late, 'dueAt' | 'urgency' | 'escalated'>,
  now: Instant,
  calendar: Calendar = {},
): readonly EscalationLevel[] {
  const levels: readonly EscalationLevel[] = [1, 2, 3]
  return levels.filter(
    (level) => level > late.escalated && !isBefore(now, reachesAt(level, late.dueAt, late.urgency, calendar)),
  )
}
