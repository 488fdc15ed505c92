import { z } from 'zod'
import { Instant } from '../days.ts'
import { HouseholdId, OrganisationId } from '../ids.ts'

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

/** Under which emergency access it was read, where that is why it could be. */
const inEmergency = { emergencyId: z.uuid().optional() }

/** One answer that showed personal records, and whose. */
export const RecordRead = z
  .object({ ...who, id: z.int(), screen: z.string(), shown: z.array(z.uuid()), ...inEmergency })
  .meta({ id: 'RecordRead' })
export type RecordRead = z.infer<typeof RecordRead>

/** One look at a household. */
export const HouseholdRead = z
  .object({ ...who, id: z.int(), screen: z.string(), ...inEmergency })
  .meta({ id: 'HouseholdRead' })
export type HouseholdRead = z.infer<typeof HouseholdRead>
