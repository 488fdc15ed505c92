import { z } from 'zod'
import type { SearchWord } from '../domain/households/household.ts'
import { HouseholdId } from '../domain/ids.ts'
import { type RepeatElsewhere, type RepeatHere, strengthOf } from '../domain/intake/repeats.ts'
import type { Db } from './database.ts'

const Hit = z.object({
  householdId: HouseholdId,
  called: z.string(),
  locality: z.string(),
  madeAt: z.string(),
  kinds: z.array(z.enum(['name', 'number', 'place'])),
  names: z.int(),
  said: z.enum(['same', 'different', 'not-sure']).optional(),
})

/** Likely repeats in one's own organisation, by folded words: warned of, side by side, never merged. */
export async function listRepeatsHere(
  db: Db,
  organisationId: string,
  householdId: string,
  words: readonly SearchWord[],
): Promise<RepeatHere[]> {
  const asked = words.map((word) => word.word)
  if (asked.length === 0) return []
  const rows = await db`
    select household.id as household_id, household.called, household.locality, household.made_at,
      array_agg(distinct hit.kind) as kinds,
      count(distinct hit.word) filter (where hit.kind = 'name')::int as names,
      max(household_link.said) as said
    from household_word as hit
    join household on household.id = hit.household_id
    left join household_link
      on household_link.household_id = ${householdId} and household_link.other_household_id = household.id
    where hit.holder_organisation = ${organisationId}
      and hit.word in ${db(asked)}
      and hit.household_id <> ${householdId}
    group by household.id, household.called, household.locality, household.made_at
    order by bool_or(hit.kind = 'number') desc, count(distinct hit.word) desc, household.id
    limit 12`
  return rows.flatMap((row) => {
    const hit = Hit.parse(row)
    const strength = strengthOf(hit.kinds, hit.names)
    if (!strength) return []
    const { kinds: matched, names: _, ...rest } = hit
    return [{ ...rest, matched, strength }]
  })
}

const Elsewhere = z.object({
  organisationId: z.uuid(),
  organisationName: z.string(),
  strength: z.enum(['strong', 'possible']),
  ring: z.string().optional(),
})

/** Likely repeats with other hosts: only that one exists, how strong, and with whom. Nothing of an unlisted organisation. */
export async function listRepeatsElsewhere(
  db: Db,
  organisationId: string,
  words: readonly SearchWord[],
): Promise<RepeatElsewhere[]> {
  const names = words.filter((word) => word.kind === 'name').map((word) => word.word)
  const numbers = words.filter((word) => word.kind === 'number').map((word) => word.word)
  if (names.length + numbers.length === 0) return []
  const rows = await db`
    select hit.organisation_id, organisation.name as organisation_name, hit.strength, organisation_private.repeat_phone as ring
    from likely_repeats_elsewhere(${names}::text[], ${numbers}::text[], ${organisationId}) as hit
    join organisation on organisation.id = hit.organisation_id
    left join organisation_private on organisation_private.organisation_id = hit.organisation_id`
  return rows.map((row) => Elsewhere.parse(row))
}

export async function sayOfRepeat(
  db: Db,
  link: {
    householdId: string
    otherHouseholdId: string
    holderOrganisation: string
    said: string
    saidBy: string
    saidAt: string
  },
): Promise<void> {
  await db`
    insert into household_link ${db(link)}
    on conflict (household_id, other_household_id)
    do update set said = excluded.said, said_by = excluded.said_by, said_at = excluded.said_at`
}
