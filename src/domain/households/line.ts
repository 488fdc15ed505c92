import { z } from 'zod'
import { Instant } from '../days.ts'
import { HouseholdId, WorkerId } from '../ids.ts'

/** One whānau in a list: what to call them, whose move, by when. */
export const HouseholdLine = z
  .object({
    householdId: HouseholdId,
    called: z.string(),
    locality: z.string(),
    caseId: z.string().optional(),
    status: z.string().optional(),
    connectorId: WorkerId.optional(),
    connectorName: z.string().optional(),
    /** Whoever walks with them cannot sign in: their account is suspended. */
    suspended: z.boolean().optional(),
    dueAt: Instant.optional(),
    theirs: z.boolean(),
    openNeeds: z.int(),
  })
  .meta({ id: 'HouseholdLine' })
export type HouseholdLine = z.infer<typeof HouseholdLine>
