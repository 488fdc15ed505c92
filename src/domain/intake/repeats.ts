import { z } from 'zod'
import { Instant } from '../days.ts'
import { HouseholdId, OrganisationId } from '../ids.ts'

export const Strength = z.enum(['strong', 'possible']).meta({ id: 'RepeatStrength' })

/** A likely repeat in one's own organisation: shown side by side. Never merged by itself. */
export const RepeatHere = z
  .object({
    householdId: HouseholdId,
    called: z.string(),
    locality: z.string(),
    strength: Strength,
    matched: z.array(z.enum(['name', 'number', 'place'])),
    /** Since when they are known here. */
    madeAt: Instant,
    said: z.enum(['same', 'different', 'not-sure']).optional(),
  })
  .meta({ id: 'RepeatHere' })
export type RepeatHere = z.infer<typeof RepeatHere>

/** A likely repeat with another host: only that one exists, how strong, and whom to ring. */
export const RepeatElsewhere = z
  .object({
    organisationId: OrganisationId,
    organisationName: z.string(),
    strength: Strength,
    ring: z.string().optional(),
  })
  .meta({ id: 'RepeatElsewhere' })
export type RepeatElsewhere = z.infer<typeof RepeatElsewhere>

/** How strong a match is: the same number and a name or a place is strong; a number or two words alone is possible. */
export function strengthOf(
  matched: readonly ('name' | 'number' | 'place')[],
  names: number,
): z.infer<typeof Strength> | undefined {
  const number = matched.includes('number')
  if (number && matched.length > 1) return 'strong'
  if (names > 1 && matched.includes('place')) return 'strong'
  return number || names > 1 || (names > 0 && matched.includes('place')) ? 'possible' : undefined
}
