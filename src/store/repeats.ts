import { z } from 'zod'
import type { SearchWord } from '../domain/households/household.ts'
import { HouseholdId } from '../domain/ids.ts'
import {
  type Alike,
  Matched,
  type RepeatElsewhere,
  type RepeatHere,
  RepeatNotice,
  strengthOf,
  tellingApart,
  type ToTell,
} from '../domain/intake/repeats.ts'
import type { Db } from './database.ts'
import { enqueue } from './queue.ts'

const Hit = z.object({
  householdId: HouseholdId,
  called: z.string(),
  locality: z.string(),
  madeAt: z.string(),
  kinds: z.array(Matched),
  names: z.int(),
  said: z.enum(['same', 'different', 'not-sure']).optional(),
  support: z.enum(['under-way', 'ended']).optional(),
  endedAt: z.string().optional(),
})

/** Likely repeats in one's own organisation, by folded words: warned of, side by side, never merged. */
export async function listRepeatsHere(
  db: Db,
  organisationId: string,
  householdId: string,
  words: readonly SearchWord[],
): Promise<RepeatHere[]> {
  const asked = tellingApart(words).map((word) => word.word)
  if (asked.length === 0) return []
  // A host may have a thousand whānau with one word in common: first the twelve nearest by their words alone.
  const rows = await db`
    with alike as materialized (
      select household_id, array_agg(distinct kind) as kinds,
        count(distinct word) filter (where kind = 'name')::int as names,
        bool_or(kind in ('number', 'address')) as has_number, count(distinct word) as words
      from household_word
      where holder_organisation = ${organisationId}
        and word = any (${asked}::text[])
        and household_id <> ${householdId}
      group by household_id
      -- One word alone, and no number, is nobody: "of that town" is half of a host's whānau.
      having bool_or(kind in ('number', 'address')) or count(*) > 1
      order by has_number desc, words desc, household_id
      limit 12
    )
    select household.id as household_id, household.called, household.locality, household.made_at, alike.kinds, alike.names,
      link.said, last.support, last.closed_at as ended_at
    from alike
    join household on household.id = alike.household_id
    left join lateral (
      -- Said from either of the two records: whoever said it last is right.
      select said from household_link
      where (household_id, other_household_id) in ((${householdId}, household.id), (household.id, ${householdId}))
      order by said_at desc limit 1
    ) as link on true
    left join lateral (
      select case when status = 'closed' then 'ended' else 'under-way' end as support, closed_at
      from support_case where household_id = household.id order by opened_at desc limit 1
    ) as last on true
    order by alike.has_number desc, alike.words desc, household.id`
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
  const names = tellingApart(words).flatMap(({ kind, word }) => (kind === 'name' ? [word] : []))
  const numbers = words.filter((word) => word.kind === 'number').map((word) => word.word)
  const addresses = words.filter((word) => word.kind === 'address').map((word) => word.word)
  if (names.length + numbers.length + addresses.length === 0) return []
  const rows = await db`
    select hit.organisation_id, organisation.name as organisation_name, hit.strength, organisation_private.repeat_phone as ring
    from likely_repeats_elsewhere(${names}::text[], ${numbers}::text[], ${addresses}::text[], ${organisationId}) as hit
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

/**
 * Has the house look, after this transaction, whether a household is likely with an unlisted organisation. Always asked,
 * whatever there is to find: neither the answer to whoever wrote it nor the time it takes may say.
 */
export async function lookForRepeats(db: Db, householdId: string): Promise<void> {
  await enqueue(db, { task: 'tell-of-repeats', payload: { householdId }, key: `repeats:${householdId}` })
}

const AlikeRow = z.object({
  householdId: z.uuid(),
  holderOrganisation: z.uuid(),
  unlisted: z.boolean(),
  kinds: z.array(Matched),
  names: z.int(),
})

/** Households of others that are likely this one, where either side is unlisted; a number first, then the most words. */
export async function listAlikeUnlisted(db: Db, householdId: string, ownIsUnlisted: boolean): Promise<Alike[]> {
  const rows = await db`
    select hit.household_id, hit.holder_organisation, organisation.unlisted, array_agg(distinct hit.kind) as kinds,
      count(distinct hit.word) filter (where hit.kind = 'name')::int as names
    from household_word as own
    join household_word as hit
      on hit.word = own.word and hit.kind = own.kind and hit.holder_organisation <> own.holder_organisation
    join organisation on organisation.id = hit.holder_organisation and (organisation.unlisted or ${ownIsUnlisted})
    where own.household_id = ${householdId} and own.kind in ('name', 'number', 'address')
    group by hit.household_id, hit.holder_organisation, organisation.unlisted
    order by bool_or(hit.kind in ('number', 'address')) desc, count(distinct hit.word) desc, hit.household_id
    limit 100`
  return rows.flatMap((row) => {
    const { kinds, names, ...one } = AlikeRow.parse(row)
    const strength = strengthOf(kinds, names)
    return strength ? [{ ...one, strength }] : []
  })
}

const Written = z.object({ holderOrganisation: z.uuid(), unlisted: z.boolean() })

/** Who holds this household, and whether they are listed. */
export async function findWritten(db: Db, householdId: string): Promise<z.infer<typeof Written> | undefined> {
  const [row] = await db`
    select household.holder_organisation, organisation.unlisted
    from household join organisation on organisation.id = household.holder_organisation
    where household.id = ${householdId}`
  return row && Written.parse(row)
}

/** Writes down what is told, once for two households. Answers whether it was new. */
export async function insertRepeatNotice(db: Db, id: string, { of, strength, other }: ToTell, at: string) {
  const added = await db`
    insert into repeat_notice (household_id, id, holder_organisation, asked_household, asked_organisation, strength, found_at)
    values (${of.householdId}, ${id}, ${of.holderOrganisation}, ${other.householdId},
      ${other.unlisted ? null : other.holderOrganisation}, ${strength}, ${at})
    on conflict on constraint told_once do nothing`
  return added.count > 0
}

const NoticeRow = z.object({
  ...RepeatNotice.shape,
  askedName: z.string().optional(),
  ring: z.string().optional(),
})

/** What this privacy officer was told, unseen first, then the latest. */
export async function listRepeatNotices(db: Db, organisationId: string): Promise<z.infer<typeof NoticeRow>[]> {
  const rows = await db`
    select notice.household_id, notice.id, notice.holder_organisation, notice.asked_organisation, notice.strength,
      notice.found_at, notice.seen_at, notice.seen_by, organisation.name as asked_name,
      coalesce(organisation_private.repeat_phone, organisation.phone) as ring
    from repeat_notice as notice
    left join organisation on organisation.id = notice.asked_organisation
    left join organisation_private on organisation_private.organisation_id = notice.asked_organisation
    where notice.holder_organisation = ${organisationId}
    order by notice.seen_at is not null, notice.found_at desc, notice.id
    limit 100`
  return rows.map((row) => NoticeRow.parse(row))
}

export async function markRepeatSeen(
  db: Db,
  householdId: string,
  id: string,
  by: string,
  at: string,
): Promise<{ readonly holderOrganisation: string } | undefined> {
  const [row] = await db`
    update repeat_notice set seen_at = coalesce(seen_at, ${at}), seen_by = coalesce(seen_by, ${by})
    where household_id = ${householdId} and id = ${id}
    returning holder_organisation`
  return row && z.object({ holderOrganisation: z.uuid() }).parse(row)
}
