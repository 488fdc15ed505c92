import { z } from 'zod'
import type { Instant } from '../domain/days.ts'
import { recordEvent } from './audit.ts'
import type { Db } from './database.ts'

export const foldName = 'audit.fold'
const job = { kind: 'job', job: 'checkpoint' } as const

/**
 * Vouches for reads: a batch of them gets an event whose input hash covers every row, so that altering one breaks the
 * chain; and each is written out by household, for the people it is about. Answers how many there were.
 */
export async function foldReads(db: Db, now: Instant, limit: number, newId: () => string): Promise<number> {
  const batch = newId()
  const taken = await db`
    update record_read set batch = ${batch}
    where id in (select id from record_read where batch is null order by id limit ${limit} for update skip locked)`
  if (taken.count === 0) return 0
  const [row] = await db`
    select count(*)::int as count, sha256(convert_to(string_agg(read_body(r), E'\x1e' order by id), 'UTF8')) as digest
    from record_read r
    where batch = ${batch}`
  const { count, digest } = z.object({ count: z.int(), digest: z.instanceof(Uint8Array) }).parse(row)
  await writeOutByHousehold(db, batch)
  await recordEvent(db, {
    ...{ commandId: newId(), name: foldName, actor: job, at: now },
    ...{ subjectId: batch, version: count, inputHash: digest },
  })
  return count
}

/**
 * Whether a household, a request or a referral was shown, it is the household that was looked at. Where a request or a
 * referral of it was shown, only whoever gave that is told: another of the household has a page of their own.
 */
async function writeOutByHousehold(db: Db, batch: string): Promise<void> {
  await db`
    with shown as (
      select r.id as read_id, unnest(r.shown) as id from record_read r where batch = ${batch}
    ), seen as (
      select read_id, household.id as household_id, null::uuid as person_id from shown join household using (id)
      union select read_id, household_id, person_id from shown join help_request using (id)
      union select read_id, household_id, visible_to from shown join referral using (id)
    )
    insert into household_read (household_id, read_id, at, actor_kind, actor_id, organisation_id, screen, holder_organisation, people)
    select seen.household_id, r.id, r.at, r.actor_kind, r.actor_id, r.organisation_id, r.screen, household.holder_organisation,
      array_agg(person_id) filter (where person_id is not null)
    from seen
    join record_read r on r.id = seen.read_id
    join household on household.id = seen.household_id
    group by r.id, seen.household_id, household.holder_organisation
    on conflict do nothing`
}

const Head = z.object({ chain: z.string(), seq: z.int(), hash: z.string() })
export type Head = z.infer<typeof Head>

/** Chains that have grown since they were last noted outside the database. */
export async function listUnnotedHeads(db: Db, limit: number): Promise<Head[]> {
  const rows = await db`
    select chain, seq, encode(hash, 'hex') as hash
    from chain_head
    where noted_seq < seq
    order by chain
    limit ${limit}`
  return rows.map((row) => Head.parse(row))
}

export async function recordNoted(db: Db, heads: readonly Head[]): Promise<void> {
  await db`
    update chain_head set noted_seq = noted.seq
    from jsonb_to_recordset(${db.json([...heads])}::jsonb) as noted (chain text, seq bigint)
    where chain_head.chain = noted.chain and chain_head.noted_seq < noted.seq`
}

/** By which name the checkpoints know this database. */
export async function findInstallation(db: Db): Promise<string> {
  const [row] = await db`select id from installation`
  return z.object({ id: z.uuid() }).parse(row).id
}
