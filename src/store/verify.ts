import { createHash, type Hash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import {
  type BrokenLink,
  inOrderOfHappening,
  type Link,
  type Noted,
  textOf,
  whatIsWrong,
} from '../domain/audit/chain.ts'
import { Instant } from '../domain/days.ts'
import { installationsNoted, readCheckpoints } from './checkpoints.ts'
import type { Db } from './database.ts'
import { findInstallation, foldName } from './fold-reads.ts'

export type Verified = {
  /** Nothing when the record is whole; else the first broken link of each chain, the oldest first. */
  readonly broken: readonly BrokenLink[]
  readonly chains: number
  readonly events: number
  readonly reads: number
  /** Reads of the last minute that no event vouches for yet. */
  readonly readsUnfolded: number
  /** Lines kept outside that were compared. None means that only the database's own word was checked. */
  readonly noted: number
  readonly notedUnreadable: number
  /** Checkpoints of other databases in the same folder: of the demonstration, or of one that was put in place of another. */
  readonly otherDatabases: readonly string[]
}

export type Progress = { readonly events: number; readonly reads: number }
type Found = { broken: BrokenLink[]; chains: number; events: number; reads: number; folds: Map<string, Fold> }
type Fold = Omit<BrokenLink, 'wrong'> & { readonly digest: string; readonly count: number }

/** Somebody who can write in the database can write a time that is none, such as infinity: then it has none to tell. */
const InstantIfAny = Instant.optional().catch(undefined)

const Row = z.object({
  chain: z.string(),
  seq: z.int(),
  hash: z.string(),
  body: z.string(),
  name: z.string(),
  at: InstantIfAny,
  subjectId: z.string(),
  version: z.int(),
  inputHash: z.string(),
  headSeq: z.int().optional(),
  headHash: z.string().optional(),
})
type Row = z.infer<typeof Row>

/**
 * Reads the whole record again and computes every hash anew: the chains, their ends, the reads they vouch for, and what
 * was noted outside. Run it in one transaction of repeatable read, so that work going on does not look like a break.
 */
export async function verify(
  db: Db,
  checkpoints: string,
  tell: (progress: Progress) => void = () => undefined,
): Promise<Verified> {
  const found: Found = { broken: [], chains: 0, events: 0, reads: 0, folds: new Map() }
  await verifyChains(db, found, tell)
  await verifyEnds(db, found)
  await verifyReads(db, found, tell)
  const installation = await findInstallation(db)
  const outside = await verifyNoted(db, found, join(checkpoints, installation))
  const [row] = await db`select count(*)::int as count from record_read where batch is null`
  const others = (await installationsNoted(checkpoints)).filter((name) => name !== installation)
  return {
    broken: inOrderOfHappening(found.broken),
    ...{ chains: found.chains, events: found.events, reads: found.reads },
    ...{ readsUnfolded: z.object({ count: z.int() }).parse(row).count, ...outside, otherDatabases: others },
  }
}

async function verifyChains(db: Db, found: Found, tell: (progress: Progress) => void): Promise<void> {
  let before: Row | undefined
  let brokenChain: string | undefined
  const rows = db`
    select e.chain, e.seq, encode(e.hash, 'hex') as hash, case when isfinite(e.at) then event_body(e) else '' end as body, e.name, e.at,
      e.subject_id, e.version,
      encode(e.input_hash, 'hex') as input_hash, h.seq as head_seq, encode(h.hash, 'hex') as head_hash
    from event e left join chain_head h on h.chain = e.chain
    order by e.chain, e.seq`.cursor(2000)
  for await (const some of rows) {
    for (const row of some.map((one) => Row.parse(one))) {
      if (row.chain !== before?.chain) {
        endOf(before, brokenChain, found)
        before = undefined
        found.chains += 1
      }
      if (row.chain !== brokenChain) {
        const wrong = whatIsWrong(before, row, hashOf(before, row)) ?? (row.at === undefined ? 'altered' : undefined)
        if (wrong) {
          // What is missing is the line before the next that is there.
          const { chain, name, at } = row
          found.broken.push(
            wrong === 'missing'
              ? { chain, seq: (before?.seq ?? 0) + 1, at, wrong }
              : { chain, seq: row.seq, name, at, wrong },
          )
          brokenChain = row.chain
        }
      }
      remember(row, found)
      before = row
    }
    found.events += some.length
    tell(found)
  }
  endOf(before, brokenChain, found)
}

function hashOf(before: Link | undefined, { seq, body }: Row): string {
  const hash = createHash('sha256')
  if (before) hash.update(Buffer.from(before.hash, 'hex'))
  return hash.update(textOf(seq, body)).digest('hex')
}

/** The last line of a chain is where its head says that it is. */
function endOf(last: Row | undefined, brokenChain: string | undefined, { broken }: Found): void {
  if (!last || last.chain === brokenChain || (last.headSeq === last.seq && last.headHash === last.hash)) return
  broken.push({ chain: last.chain, seq: last.headSeq ?? last.seq, at: last.at, wrong: 'end-differs' })
}

function remember(row: Row, { folds }: Found): void {
  if (row.name !== foldName) return
  const { chain, seq, name, at } = row
  folds.set(row.subjectId, { chain, seq, name, at, digest: row.inputHash, count: row.version })
}

/** Chains of which every line has gone. */
async function verifyEnds(db: Db, { broken }: Found): Promise<void> {
  const rows = await db`
    select chain, seq from chain_head h where not exists (select from event where event.chain = h.chain) order by chain`
  const Head = z.object({ chain: z.string(), seq: z.int() })
  for (const { chain } of rows.map((row) => Head.parse(row))) broken.push({ chain, seq: 1, wrong: 'missing' })
}

const Read = z.object({ batch: z.string(), body: z.string(), at: InstantIfAny })

async function verifyReads(db: Db, found: Found, tell: (progress: Progress) => void): Promise<void> {
  let batch: { id: string; hash: Hash; count: number; at: Instant | undefined; timeless: boolean } | undefined
  const left = new Map(found.folds)
  const end = () => {
    if (!batch) return
    const fold = left.get(batch.id)
    left.delete(batch.id)
    if (!fold) found.broken.push({ chain: batch.id, seq: 0, at: batch.at, wrong: 'reads-unvouched' })
    else if (batch.timeless || batch.hash.digest('hex') !== fold.digest || batch.count !== fold.count) {
      found.broken.push(readsOf(fold))
    }
  }
  const rows = db`
    select batch, case when isfinite(at) then read_body(r) else '' end as body, at from record_read r where batch is not null order by batch, id`.cursor(
    2000,
  )
  for await (const some of rows) {
    for (const { batch: id, body, at } of some.map((row) => Read.parse(row))) {
      if (batch?.id !== id) {
        end()
        batch = { id, hash: createHash('sha256'), count: 0, at, timeless: false }
      }
      batch.timeless ||= at === undefined
      batch.hash.update(batch.count === 0 ? body : `\x1e${body}`)
      batch.count += 1
    }
    found.reads += some.length
    tell(found)
  }
  end()
  for (const fold of left.values()) found.broken.push(readsOf(fold))
  await verifyReadsOfHouseholds(db, found)
}

const readsOf = ({ digest: _, count: __, ...link }: Fold): BrokenLink => ({ ...link, wrong: 'reads-altered' })

/** What people are shown of who looked is what the record says, neither more nor less. */
async function verifyReadsOfHouseholds(db: Db, { broken }: Found): Promise<void> {
  const rows = await db`
    select h.household_id as chain, h.at, h.screen as name
    from household_read h left join record_read r on r.id = h.read_id
    where r.id is null
      or (r.at, r.actor_kind, r.actor_id, r.screen) <> (h.at, h.actor_kind, h.actor_id, h.screen)
      or r.organisation_id is distinct from h.organisation_id
    union all
    select shown.id, r.at, r.screen
    from record_read r cross join lateral unnest(r.shown) as shown (id) join household on household.id = shown.id
    where r.batch is not null
      and not exists (select from household_read h where h.household_id = shown.id and h.read_id = r.id)
    order by 2
    limit 20`
  const Differs = z.object({ chain: z.string(), at: InstantIfAny, name: z.string() })
  for (const row of rows) broken.push({ ...Differs.parse(row), seq: 0, wrong: 'reads-of-household-differ' })
}

/** Each line that was noted outside is still there, with that hash: this is what shows a whole chain written anew. */
async function verifyNoted(db: Db, found: Found, folder: string): Promise<{ noted: number; notedUnreadable: number }> {
  let [noted, notedUnreadable, some] = [0, 0, [] as Noted[]]
  const broken = new Set(found.broken.map(({ chain }) => chain))
  const compare = async () => {
    for (const link of await differing(db, some)) {
      if (!broken.has(link.chain)) found.broken.push(link)
      broken.add(link.chain)
    }
    some = []
  }
  for await (const line of readCheckpoints(folder)) {
    if (line) some.push(line)
    else notedUnreadable += 1
    if (line) noted += 1
    if (some.length === 2000) await compare()
  }
  await compare()
  return { noted, notedUnreadable }
}

async function differing(db: Db, lines: readonly Noted[]): Promise<BrokenLink[]> {
  if (lines.length === 0) return []
  const rows = await db`
    select noted.chain, noted.seq, noted.at, event.name,
      case when event.seq is null then 'noted-missing' else 'noted-differs' end as wrong
    from jsonb_to_recordset(${db.json([...lines])}::jsonb) as noted (at timestamptz, chain text, seq bigint, hash text)
    left join event on event.chain = noted.chain and event.seq = noted.seq
    where event.seq is null or encode(event.hash, 'hex') <> noted.hash
    order by noted.at, noted.chain, noted.seq`
  const Differing = z.object({
    ...{ chain: z.string(), seq: z.int(), at: Instant, name: z.string().optional() },
    wrong: z.enum(['noted-missing', 'noted-differs']),
  })
  return rows.map((row) => Differing.parse(row))
}
