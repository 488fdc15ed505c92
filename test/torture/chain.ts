import { createHash } from 'node:crypto'
import type postgres from 'postgres'
import { z } from 'zod'

// The record of changes, computed anew from what `migrations/0002_audit.sql` says of it and by nothing of the product: a
// line's hash is SHA-256 over the hash of the line before, the line's number, and its fields with \x1f between them.

const text = z.string()
const Event = z.object({
  ...{ chain: text, seq: text, hash: text, household_id: text.nullable(), subject_id: text },
  body: z.array(text.nullable()),
})
const Head = z.object({ chain: text, seq: text, hash: text })

/** What is wrong with the chains, in sentences; nothing when they are whole. */
export async function checkChains(sql: postgres.TransactionSql): Promise<string[]> {
  const wrong: string[] = []
  const ends = new Map<string, { seq: string; hash: string }>()
  const rows = await sql`
    select chain, seq::text, encode(hash, 'hex') as hash, household_id::text, subject_id,
      json_build_array(command_id::text, name, actor_kind, actor_id, organisation_id::text, holder_organisation::text,
        household_id::text, subject_id, version::text, extract(epoch from at)::numeric(20, 6)::text,
        encode(input_hash, 'hex')) as body
    from event order by chain, event.seq`
  for (const event of rows.map((row) => Event.parse(row))) {
    const before = ends.get(event.chain)
    if (Number(event.seq) !== Number(before?.seq ?? 0) + 1) wrong.push(`${event.chain} has a gap before ${event.seq}`)
    const hash = createHash('sha256')
    if (before) hash.update(Buffer.from(before.hash, 'hex'))
    hash.update(event.seq + event.body.filter((field) => field !== null).join('\x1f'))
    if (hash.digest('hex') !== event.hash) wrong.push(`${event.chain} ${event.seq} does not have the hash it should`)
    const named = event.household_id ?? shardOf(event.subject_id)
    if (named !== event.chain) wrong.push(`${event.chain} ${event.seq} belongs to ${named}`)
    ends.set(event.chain, event)
  }
  const heads = await sql`select chain, seq::text, encode(hash, 'hex') as hash from chain_head`
  for (const head of heads.map((row) => Head.parse(row))) {
    const end = ends.get(head.chain)
    if (end?.seq !== head.seq || end.hash !== head.hash) wrong.push(`${head.chain} does not end where its head says`)
    ends.delete(head.chain)
  }
  return [...wrong, ...[...ends.keys()].map((chain) => `${chain} has no head`)]
}

const shardOf = (subject: string) =>
  `shard-${String((createHash('sha256').update(subject).digest()[0] ?? 0) % 64).padStart(2, '0')}`
