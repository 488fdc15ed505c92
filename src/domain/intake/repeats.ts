import { z } from 'zod'
import { Instant } from '../days.ts'
import { HouseholdId, OrganisationId, WorkerId } from '../ids.ts'

export const Strength = z.enum(['strong', 'possible']).meta({ id: 'RepeatStrength' })

/** By what two households are alike. */
export const Matched = z.enum(['name', 'number', 'address', 'place']).meta({ id: 'RepeatMatched' })

/** A likely repeat in one's own organisation: shown side by side. Never merged by itself. */
export const RepeatHere = z
  .object({
    householdId: HouseholdId,
    called: z.string(),
    locality: z.string(),
    strength: Strength,
    matched: z.array(Matched),
    /** Since when they are known here. */
    madeAt: Instant,
    said: z.enum(['same', 'different', 'not-sure']).optional(),
    /** Where support with them stands, if there ever was any. */
    support: z.enum(['under-way', 'ended']).optional(),
    endedAt: Instant.optional(),
  })
  .meta({ id: 'RepeatHere' })
export type RepeatHere = z.infer<typeof RepeatHere>

/** The likeliest before the others, and otherwise as they were found. */
export const strongestFirst = (repeats: readonly RepeatHere[]): readonly RepeatHere[] =>
  repeats.toSorted((one, other) => Number(other.strength === 'strong') - Number(one.strength === 'strong'))

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

/**
 * What the privacy officer of an unlisted organisation is told, when somebody elsewhere is likely one of their households:
 * that there is one, how strong, and whom to ring if they choose to. Never who: nobody meets another host's families.
 */
export const RepeatNotice = z
  .object({
    id: z.uuid(),
    /** Their own household. */
    householdId: HouseholdId,
    holderOrganisation: OrganisationId,
    strength: Strength,
    foundAt: Instant,
    /** Who holds the other; absent where that organisation is itself unlisted. */
    askedOrganisation: OrganisationId.optional(),
    seenAt: Instant.optional(),
    seenBy: WorkerId.optional(),
  })
  .meta({ id: 'RepeatNotice' })
export type RepeatNotice = z.infer<typeof RepeatNotice>

/** A household elsewhere that is likely the same as the one whose words were just written. */
export type Alike = {
  readonly householdId: string
  readonly holderOrganisation: string
  readonly unlisted: boolean
  readonly strength: z.infer<typeof Strength>
}
type Side = Pick<Alike, 'householdId' | 'holderOrganisation' | 'unlisted'>
export type ToTell = { readonly of: Side; readonly strength: Alike['strength']; readonly other: Side }

/** Who is told of likely repeats: each organisation that is not listed, whichever of the two was written last. Nobody else. */
export function whomToTell(written: Side, alike: readonly Alike[]): readonly ToTell[] {
  return alike.flatMap((one): ToTell[] => [
    ...(one.unlisted ? [{ of: one, strength: one.strength, other: written }] : []),
    ...(written.unlisted ? [{ of: written, strength: one.strength, other: one }] : []),
  ])
}

// Folded, as they are kept: "Rāwiri and Tia" and "Marama and tamariki" have no name in common.
const joining = new Set(
  'and with the me o te raua ratou whanau family tamariki kids pepi baby koro nana mum dad her his their'.split(' '),
)

/** The words by which a household can be told from others: not those that join names, or that many are called by. */
export const tellingApart = <W extends { readonly word: string; readonly kind: string }>(words: readonly W[]): W[] =>
  words.filter(({ word, kind }) => kind !== 'name' || !joining.has(word))

/**
 * How strong a match is: the same number with anything else, or the same address with a name, is strong; a number, an address
 * or two words alone is possible: a house has had others in it, and a street of the same name stands in many towns.
 */
export function strengthOf(
  matched: readonly z.infer<typeof Matched>[],
  names: number,
): z.infer<typeof Strength> | undefined {
  const number = matched.includes('number')
  if (number && matched.length > 1) return 'strong'
  const address = matched.includes('address')
  if (names > 1 && matched.includes('place')) return 'strong'
  if (address && names > 0) return 'strong'
  return number || address || names > 1 || (names > 0 && matched.includes('place')) ? 'possible' : undefined
}
