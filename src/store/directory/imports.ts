import { createHash } from 'node:crypto'
import { z } from 'zod'
import {
  eachOnce,
  type Doubt,
  type Feed,
  type FedOrganisation,
  type FedRow,
  type FedSite,
} from '../../domain/directory/feed.ts'
import {
  asSaid,
  counted,
  fateOf,
  ImportRun,
  none,
  type Remembered,
  type RowOutcome,
  whyNotAccept,
} from '../../domain/directory/imports.ts'
import type { Site } from '../../domain/directory/site.ts'
import { refuseIf } from '../../domain/refusal.ts'
import type { Db } from '../database.ts'
import { landOrganisations, landServices, type Landing, type ServiceLanding } from './landing.ts'
import { writeSites } from './entries.ts'

export type Kind = 'organisation' | 'service' | 'site'

/** Our id for their id: always the same, so that two runs at once, or a run after a loss, make one record. */
export function ourIdFor(source: string, kind: Kind, itsId: string): string {
  const bytes = createHash('sha256').update(`${source}\n${kind}\n${itsId}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** What was said, and what was doubted in it: a fault that is put right is something new, though the rest is as it was. */
export const sumOf = (record: object, doubt: Doubt | undefined) =>
  createHash('sha256').update(asSaid({ record, doubt })).digest('base64url')

const Known = z.object({
  kind: z.string(),
  itsId: z.string(),
  ourId: z.string(),
  said: z.string(),
  ignored: z.string().optional(),
})

/** What a source has said before, by kind and id. */
export async function remembered(db: Db, source: string): Promise<Map<string, Remembered>> {
  const rows =
    await db`select kind, its_id, our_id, said, ignored from source_id where source = ${source} and kind <> 'site'`
  return new Map(rows.map((row) => Known.parse(row)).map((known) => [`${known.kind} ${known.itsId}`, known]))
}

export type RunAsked = {
  readonly id: string
  readonly source: string
  readonly format: 'hsds' | 'fsd'
  readonly by: string
  readonly at: string
  readonly today: string
  readonly say?: (progress: { readonly done: number; readonly all: number }) => void
}

export type Judged = FedRow & {
  readonly said: string
  readonly ourId: string
  readonly outcome: RowOutcome
  readonly why?: Doubt
}

/**
 * Takes a feed in, in one transaction: each row is added, changed, unchanged, or held with its reason; what a person changed here
 * stays; the same feed again changes nothing; a feed that lost a quarter of its rows is refused whole.
 */
export async function runImport(db: Db, given: Feed, asked: RunAsked): Promise<ImportRun> {
  await db`select pg_advisory_xact_lock(hashtext(${`import ${asked.source}`}))`
  const { feed, saidAgain } = eachOnce(given)
  const rows = feed.rows.length + feed.unread.length + saidAgain
  const [last] =
    await db`select rows from import_run where source = ${asked.source} order by started_at desc, id desc limit 1`
  refuseIf(whyNotAccept(rows, last && z.object({ rows: z.int() }).parse(last).rows))

  const before = await remembered(db, asked.source)
  const judged = withOrganisations(
    feed.rows.map((row) => judge(row, before, asked.source)),
    before,
  )
  await db`insert into import_run ${db({
    ...{ id: asked.id, source: asked.source, format: asked.format, startedAt: asked.at, startedBy: asked.by },
    ...{ rows, services: db.json(none), organisations: db.json(none), saidAgain },
  })}`

  const landing = judged.filter(({ outcome }) => outcome === 'added' || outcome === 'changed')
  const keptLocal = await land(db, landing, asked)
  const gone = goneFrom(feed, before)
  await writeImportRows(db, asked, [
    ...judged.filter(({ outcome }) => outcome !== 'unchanged').map(asRow),
    ...feed.unread.map((row) => ({ ...row, kind: 'service' as const, outcome: 'held' as const, why: row.doubt })),
    ...(await goneRows(db, gone)),
  ])
  const services = judged
    .filter(({ record }) => record.kind === 'service')
    .reduce((sum, { outcome }) => counted(sum, outcome), none)
  const organisations = judged
    .filter(({ record }) => record.kind === 'organisation')
    .reduce((sum, { outcome }) => counted(sum, outcome), none)
  const held = { ...services, held: services.held + feed.unread.length, unchanged: services.unchanged + saidAgain }
  const [run] = await db`
    update import_run
    set services = ${db.json(held)}, organisations = ${db.json(organisations)}, kept_local = ${keptLocal}, gone = ${gone.length},
      shortened = ${judged.filter((row) => row.shortened).length}
    where id = ${asked.id}
    returning *`
  return ImportRun.parse(run)
}

export function judge(row: FedRow, before: ReadonlyMap<string, Remembered>, source: string): Judged {
  const { record } = row
  const known = before.get(`${record.kind} ${record.itsId}`)
  const said = sumOf(record, row.doubt)
  const fate = fateOf(row, said, known)
  const ourId = known?.ourId ?? ourIdFor(source, record.kind, record.itsId)
  return { ...row, said, ourId, outcome: fate.outcome, ...(fate.outcome === 'held' ? { why: fate.doubt } : {}) }
}

/** A service whose organisation neither is in the feed nor landed earlier waits. */
function withOrganisations(judged: readonly Judged[], before: ReadonlyMap<string, Remembered>): Judged[] {
  const here = new Set(
    judged.filter((row) => row.record.kind === 'organisation' && row.outcome !== 'held').map((row) => row.record.itsId),
  )
  return judged.map((row) => {
    if (row.record.kind !== 'service' || row.outcome === 'held') return row
    const { itsOrganisation } = row.record
    const known = here.has(itsOrganisation) || (before.get(`organisation ${itsOrganisation}`)?.said ?? '') !== ''
    return known ? row : { ...row, outcome: 'held', why: { reason: 'no-organisation', detail: itsOrganisation } }
  })
}

/** Puts rows into the directory and remembers what they said. Says how many fields of ours were kept. */
export async function land(db: Db, rows: readonly Judged[], asked: RunAsked): Promise<number> {
  const idOf = await idsOf(db, asked.source)
  const organisations: Landing<FedOrganisation>[] = []
  const services: ServiceLanding[] = []
  const sites: Site[] = []
  for (const { record, ourId } of rows) {
    if (record.kind === 'organisation') organisations.push({ record, ourId })
    else {
      const organisationId = idOf('organisation', record.itsOrganisation)
      const doors = record.sites.map((site) => asSite(site, idOf('site', site.itsId), organisationId))
      sites.push(...doors)
      services.push({ record, ourId, organisationId, siteIds: doors.map((door) => door.id) })
    }
  }
  let kept = await landOrganisations(db, organisations)
  await writeSites(db, [...new Map(sites.map((site) => [site.id, site])).values()])
  for (let at = 0; at < services.length; at += 500) {
    kept += await landServices(db, services.slice(at, at + 500), asked)
    asked.say?.({ done: Math.min(at + 500, services.length), all: services.length })
  }
  await remember(
    db,
    asked,
    rows,
    services.flatMap(({ record }) => record.sites.map((site) => site.itsId)),
  )
  return kept
}

/** Our ids for theirs: as remembered, for somebody may have joined two; otherwise made from theirs. */
async function idsOf(db: Db, source: string): Promise<(kind: Kind, itsId: string) => string> {
  const rows =
    await db`select kind, its_id, our_id from source_id where source = ${source} and kind in ('organisation', 'site')`
  const known = new Map(rows.map((row) => [`${row['kind']} ${row['itsId']}`, String(row['ourId'])]))
  return (kind, itsId) => known.get(`${kind} ${itsId}`) ?? ourIdFor(source, kind, itsId)
}

const asSite = ({ itsId: _, ...site }: FedSite, id: string, organisationId: string): Site => ({
  ...site,
  id,
  organisationId,
  version: 1,
})

async function remember(db: Db, asked: RunAsked, rows: readonly Judged[], siteIds: readonly string[]): Promise<void> {
  const records = rows.map(({ record, ourId, said }) => ({
    kind: record.kind,
    its_id: record.itsId,
    our_id: ourId,
    said,
  }))
  const sites = [...new Set(siteIds)].map((itsId) => ({
    kind: 'site',
    its_id: itsId,
    our_id: ourIdFor(asked.source, 'site', itsId),
    said: '',
  }))
  await db`
    insert into source_id (source, kind, its_id, our_id, said, landed_in)
    select ${asked.source}, kind, its_id, our_id, said, ${asked.id}
    from jsonb_to_recordset(${JSON.stringify([...records, ...sites])}::text::jsonb) as x (kind text, its_id text, our_id uuid, said text)
    on conflict (source, kind, its_id) do update set said = excluded.said, ignored = null, landed_in = excluded.landed_in`
}

type Gone = { readonly itsId: string; readonly ourId: string }

/** Services that this source told of before and does not now, unless a person has already looked at the loss. */
function goneFrom(feed: Feed, before: ReadonlyMap<string, Remembered>): Gone[] {
  const seen = new Set([
    ...feed.rows.filter((row) => row.record.kind === 'service').map((row) => row.record.itsId),
    ...feed.unread.flatMap((row) => row.itsId ?? []),
  ])
  return [...before].flatMap(([key, known]) => {
    const itsId = key.slice('service '.length)
    const missing = key.startsWith('service ') && known.said !== '' && known.ignored !== 'gone' && !seen.has(itsId)
    return missing ? [{ itsId, ourId: known.ourId }] : []
  })
}

type NewRow = {
  readonly line: number
  readonly kind: 'organisation' | 'service'
  readonly outcome: 'added' | 'changed' | 'held'
  readonly itsId?: string | undefined
  readonly ourId?: string | undefined
  readonly name?: string | undefined
  readonly why?: Doubt | undefined
  /** What else is to be said of it. */
  readonly note?: string
  readonly record?: FedRow['record'] | undefined
}

function asRow({ line, record, ourId, outcome, why, shortened }: Judged): NewRow {
  const held = outcome === 'held'
  return {
    ...{
      line,
      kind: record.kind,
      outcome: outcome === 'unchanged' ? 'changed' : outcome,
      itsId: record.itsId,
      name: record.name,
      why,
      ...(shortened ? { note: `shortened: ${shortened.join(', ')}` } : {}),
    },
    ...(held ? { record } : { ourId }),
  }
}

async function goneRows(db: Db, gone: readonly Gone[]): Promise<NewRow[]> {
  const rows = await db`select id, name from service where id = any(${gone.map(({ ourId }) => ourId)}::uuid[])`
  const names = new Map(rows.map((row) => [String(row['id']), String(row['name'])]))
  return gone.map(({ itsId, ourId }) => ({
    ...{ line: 0, kind: 'service' as const, outcome: 'held' as const, itsId, ourId, name: names.get(ourId) },
    why: { reason: 'gone-from-feed' as const },
  }))
}

async function writeImportRows(db: Db, asked: RunAsked, rows: readonly NewRow[]): Promise<void> {
  const written = rows.map(({ line, kind, outcome, itsId, ourId, name, why, note, record }, at) => ({
    ...{ id: ourIdFor(asked.id, kind, `row ${at}`), line, kind, outcome, its_id: itsId, our_id: ourId, name, record },
    ...{ reason: why?.reason, detail: why?.detail ?? note },
  }))
  await db`
    insert into import_row (id, run_id, source, line, kind, outcome, its_id, our_id, name, reason, detail, record)
    select id, ${asked.id}, ${asked.source}, line, kind, outcome, its_id, our_id, name, reason, detail, record
    from jsonb_to_recordset(${JSON.stringify(written)}::text::jsonb) as x (
      id uuid, line int, kind text, outcome text, its_id text, our_id uuid, name text, reason text, detail text, record jsonb)`
}

export async function listRuns(db: Db, limit = 50): Promise<ImportRun[]> {
  const rows = await db`select * from import_run order by started_at desc, id desc limit ${limit}`
  return rows.map((row) => ImportRun.parse(row))
}
