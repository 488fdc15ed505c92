import { z } from 'zod'
import { Day, Instant } from '../days.ts'
import { HouseholdId, OrganisationId, WorkerId } from '../ids.ts'

/** Who did or read something: somebody with an account, a link, the person themselves, anyone, or the house itself. */
const who = {
  at: Instant,
  actorKind: z.enum(['worker', 'link', 'person', 'public', 'aggregate', 'job']),
  actorId: z.string(),
  actorName: z.string().optional(),
  organisationId: OrganisationId.optional(),
  organisationName: z.string().optional(),
}

/** One change, as a privacy officer reads it: who did what, when, to which record. Never what was said. */
export const Change = z
  .object({
    ...who,
    name: z.string(),
    householdId: HouseholdId.optional(),
    subjectId: z.string(),
    version: z.int(),
    chain: z.string(),
    seq: z.int(),
  })
  .meta({ id: 'Change' })
export type Change = z.infer<typeof Change>

/** A line that was tampered with or damaged: where it stands is all that can be said of it. The rest of the record stands. */
export const UnreadableChange = z
  .object({ unreadable: z.literal(true), at: z.string(), chain: z.string(), seq: z.int() })
  .meta({ id: 'UnreadableChange' })
export type UnreadableChange = z.infer<typeof UnreadableChange>

/** A line as it can be read. One that cannot never hides the others (Privacy Act 2020, IPP 5). */
export function asChange(row: Readonly<Record<string, unknown>>): Change | UnreadableChange {
  const change = Change.safeParse(row)
  if (change.success && hasItsActor(change.data)) return change.data
  return UnreadableChange.parse({ ...row, unreadable: true })
}

/** Somebody with an account is named by its id, and by nothing else. */
const hasItsActor = ({ actorKind, actorId }: Change): boolean =>
  (actorKind !== 'worker' && actorKind !== 'aggregate') || WorkerId.safeParse(actorId).success

/** Under which emergency access it was read, where that is why it could be. */
const inEmergency = { emergencyId: z.uuid().optional() }

/** One answer that showed personal records, and whose. */
export const RecordRead = z
  .object({ ...who, id: z.int(), screen: z.string(), shown: z.array(z.uuid()), ...inEmergency })
  .meta({ id: 'RecordRead' })
export type RecordRead = z.infer<typeof RecordRead>

/** One look at a household: a page that was open from when until when, and how many answers it was given meanwhile. */
export const HouseholdRead = z
  .object({ ...who, id: z.int(), screen: z.string(), sinceAt: Instant, answers: z.int(), ...inEmergency })
  .meta({ id: 'HouseholdRead' })
export type HouseholdRead = z.infer<typeof HouseholdRead>

/** Who looked at somebody's matters on one day, as that person is told: by name, for whom, and how often. */
export const Looked = z
  .object({
    onDay: Day,
    /** When they looked last that day. */
    at: Instant,
    times: z.int(),
    who: z.string(),
    organisation: z.string(),
    screens: z.array(z.string()),
  })
  .meta({ id: 'Looked' })
