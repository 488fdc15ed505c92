import { createHash } from 'node:crypto'
import { z } from 'zod'
import {
  eachOnce,
  type Doubt,
  type Feed,
  type FedOrganisation,
  type FedRow,
  type FedSite,
  type UnreadRow,
} from '../../domain/directory/feed.ts'
import {
  asSaid,
  counted,
  fateOf,
  ImportRun,
  runsToMeasureBy,
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
import { type Kind, ourIdFor } from './our-ids.ts'
import { asRow, goneRows, writeImportRows } from './import-rows.ts'
import { forgetWhere, isTakenBack } from './taken-back.ts'

/** What was said, and what was doubted in it: a fault that is put right is something new, though the rest is as it was. */
export const sumOf = (record: object, doubt: Doubt | undefined) =>
  createHash('sha256').update(asSaid({ record, doubt })).digest('base64url')

const Known = z.object({
  kind: z.string(),
  itsId: z.string(),
  ourId: z.string(),
  said: z.string(),
  ignored: z.string().optional(),
  notRefuge: z.boolean(),
})

/** What a source has said before, by kind and id. */
export async function remembered(db: Db, source: string): Promise<Map<string, Remembered>> {
  const rows =
    await db`select kind, its_id, our_id, said, ignored, not_refuge from source_id where source = ${source} and kind <> 'site'`
  return new Map(rows.map((row) => Known.parse(row)).map((known) => [`${known.kind} ${known.itsId}`, known]))
}

/** The services of a source of which a person has said that they are no refuge. */
export async function notRefugesOf(db: Db, source: string): Promise<Set<string>> {
  const rows = await db`select its_id from source_id where source = ${source} and kind = 'service' and not_refuge`
  return new Set(rows.map((row) => String(row['itsId'])))
}

/** The most rows that a source had of late, since somebody last said that fewer are right. */
async function mostOfLate(db: Db, source: string): Promise<number | undefined> {
  const rows = await db`
    select rows, fewer_confirmed from import_run where source = ${source} order by started_at desc, id desc limit ${runsToMeasureBy}`
  const late = rows.map((row) => z.object({ rows: z.int(), fewerConfirmed: z.boolean() }).parse(row))
  const anew = late.findIndex((run) => run.fewerConfirmed)
  const measured = anew < 0 ? late : late.slice(0, anew + 1)
  return measured.length === 0 ? undefined : Math.max(...measured.map((run) => run.rows))
}

export type RunAsked = {
  readonly id: string
  readonly source: string
  readonly format: 'hsds' | 'fsd'
  readonly by: string
  readonly at: string
  readonly today: string
  /** Whoever takes it in has said that fewer rows are right. */
  readonly fewerConfirmed?: boolean
  readonly say?: (progress: { readonly done: number; readonly all: number }) => void
}

export type Judged = FedRow & {
  readonly said: string
  readonly ourId: string
  readonly outcome: RowOutcome
  readonly why?: Doubt
  /** It landed before. */
  readonly isKnown: boolean
}

/**
 * Takes a feed in, in one transaction: each row is added, changed, unchanged, or held with its reason; what a person changed here
 * stays; the same feed again changes nothing; a feed that lost a quarter of its rows is refused whole. What turns out to be a
 * refuge is not shown where it is from that moment on, though its row waits.
 */
export async function runImport(db: Db, given: Feed, asked: RunAsked): Promise<ImportRun> {
  await db`select pg_advisory_xact_lock(hashtext(${`import ${asked.source}`}))`
  const { feed, saidAgain } = eachOnce(given)
  const rows = feed.rows.length + feed.unread.length + saidAgain
  const fewerConfirmed = asked.fewerConfirmed ?? false
  refuseIf(whyNotAccept(rows, await mostOfLate(db, asked.source), fewerConfirmed))

  const before = await remembered(db, asked.source)
  const judged = withOrganisations(await judgeAll(feed.rows, before, asked.source), before)
  const unread = feed.unread.map(summed)
  const leftOut = unread.filter(({ sum }) => before.get(`service ${unreadId(sum)}`)?.ignored === sum)
  const waiting = unread.filter((row) => !leftOut.includes(row))
  await db`insert into import_run ${db({
    ...{ id: asked.id, source: asked.source, format: asked.format, startedAt: asked.at, startedBy: asked.by },
    ...{ rows, services: db.json(none), organisations: db.json(none), saidAgain, fewerConfirmed },
  })}`

  const landing = judged.filter(({ outcome }) => outcome === 'added' || outcome === 'changed')
  const keptLocal = await land(db, landing, asked)
  const takenBack = judged.filter(isTakenBack)
  await forgetWhere(db, takenBack, asked)
  await put(db, takenBack, asked)
  const gone = goneFrom(feed, before)
  await writeImportRows(db, asked, [
    ...judged.filter(({ outcome }) => outcome !== 'unchanged').map(asRow),
    ...waiting.map((row) => ({ ...row, kind: 'service' as const, outcome: 'held' as const, why: row.doubt })),
    ...(await goneRows(db, gone)),
  ])
  const services = judged
    .filter(({ record }) => record.kind === 'service')
    .reduce((sum, { outcome }) => counted(sum, outcome), none)
  const organisations = judged
    .filter(({ record }) => record.kind === 'organisation')
    .reduce((sum, { outcome }) => counted(sum, outcome), none)
  const unchanged = services.unchanged + saidAgain + leftOut.length
  const held = { ...services, held: services.held + waiting.length, unchanged }
  const [run] = await db`
    update import_run
    set services = ${db.json(held)}, organisations = ${db.json(organisations)}, kept_local = ${keptLocal}, gone = ${gone.length},
      shortened = ${judged.filter((row) => row.shortened).length}
    where id = ${asked.id}
    returning *`
  return ImportRun.parse(run)
}

/** In slices: between them others are answered. */
async function judgeAll(
  rows: readonly FedRow[],
  before: ReadonlyMap<string, Remembered>,
  source: string,
): Promise<Judged[]> {
  const judged: Judged[] = []
  for (let at = 0; at < rows.length; at += 200) {
    judged.push(...rows.slice(at, at + 200).map((row) => judge(row, before, source)))
    await new Promise((go) => setImmediate(go))
  }
  return judged
}

/** An unread row by what it said, so that whoever left it out is not asked again. */
const summed = (row: UnreadRow) => {
  const { content, doubt, itsId, name } = row
  return { ...row, sum: sumOf({ content, itsId, name }, { reason: doubt.reason }) }
}

/** Under what a row without a record is remembered. */
export const unreadId = (sum: string) => `unread ${sum}`

export function judge(row: FedRow, before: ReadonlyMap<string, Remembered>, source: string): Judged {
  const { record } = row
  const known = before.get(`${record.kind} ${record.itsId}`)
  const said = sumOf(record, row.doubt)
  const fate = fateOf(row, said, known)
  const ourId = known?.ourId ?? ourIdFor(source, record.kind, record.itsId)
  const isKnown = (known?.said ?? '') !== ''
  return {
    ...row,
    said,
    ourId,
    isKnown,
    outcome: fate.outcome,
    ...(fate.outcome === 'held' ? { why: fate.doubt } : {}),
  }
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
  const kept = await put(db, rows, asked)
  const doors = rows.flatMap(({ record }) => (record.kind === 'service' ? record.sites.map((site) => site.itsId) : []))
  await remember(db, asked, rows, doors)
  return kept
}

/** Puts rows into the directory. What they said is not remembered, so that one which waits still waits. */
async function put(db: Db, rows: readonly Judged[], asked: RunAsked): Promise<number> {
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

export type Gone = { readonly itsId: string; readonly ourId: string }

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

export async function listRuns(db: Db, limit = 50): Promise<ImportRun[]> {
  const rows = await db`select * from import_run order by started_at desc, id desc limit ${limit}`
  return rows.map((row) => ImportRun.parse(row))
}
