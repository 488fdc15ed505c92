import type { OpenNow } from '../../domain/directory/hours.ts'
import { sinks } from '../../domain/directory/freshness.ts'
import type { Day, Instant } from '../../domain/days.ts'
import { fold } from '../../domain/fold.ts'
import { z } from 'zod'
import type { Db } from '../database.ts'
import type { Sight } from './organisations.ts'
import { Door, doorColumns, openAt, openOf } from './doors.ts'
import { entryColumns, findServices, tablesOf, toEntry, type ServiceEntry } from './entries.ts'
import { bestReached, costs, isKeptOf, isOfReach, planOnce } from './reach.ts'

export type SearchAsked = {
  readonly words?: string | undefined
  readonly needs?: readonly string[] | undefined
  /** Needs that the words may mean: a service for one of these is found although it does not use the words. */
  readonly orNeeds?: readonly string[] | undefined
  /** The codes of a place and of what it lies in, or of what lies in it. Empty: anywhere. */
  readonly placeCodes?: readonly string[] | undefined
  /** Only what serves the whole country: for somebody whose place is not known to us. */
  readonly nationwideOnly?: boolean | undefined
  readonly cost?: 'free' | 'koha' | 'low-cost' | undefined
  readonly language?: string | undefined
  readonly kaupapaMaori?: 'first' | 'only' | undefined
  readonly openNow?: boolean | undefined
  readonly wheelchair?: boolean | undefined
  readonly organisationId?: string | undefined
  /** For an editor: entries that nobody has checked, whatever their status. */
  readonly neverChecked?: boolean | undefined
  readonly after?: string | undefined
  readonly limit?: number | undefined
}

export type Found = ServiceEntry & {
  readonly open: OpenNow
  /** Why it serves the place: named, nationwide, or only that its office is there. */
  readonly serves: 'named' | 'nationwide' | 'office-there' | 'not-asked'
}

export type Page = { readonly found: readonly Found[]; readonly next: string | undefined }

const Key = z.tuple([z.number(), z.string(), z.string()])
/** Where a page ended: its score, its name and its id. */
export type Key = z.infer<typeof Key>

type Asked = { readonly now: Instant; readonly today: Day; readonly sight: Sight }

/**
 * Services for a need, in a place, by words, best first. Nearest to the words, whose area served covers the place before one whose
 * office merely stands there; what nobody has checked sinks; kaupapa Māori is offered first among equals.
 */
export async function searchServices(db: Db, asked: SearchAsked, at: Asked): Promise<Page> {
  const limit = asked.limit ?? 20
  const after = keyIn(asked.after)
  if (asked.openNow) return searchOpen(db, asked, at, after, limit)
  const rows = await readBatch(db, asked, at, after, limit + 1, entryColumns(db, at.sight))
  const shown = rows.slice(0, limit)
  const found = shown.map((row) => {
    const entry = toEntry(row)
    return { ...entry, serves: servesOf(row), open: openOf(entry, at.now) }
  })
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { found, next: last && asText(keyOf(last)) }
}

/**
 * Open now is worked out from the hours, by the one rule that also says it. Of what may be open nearly all is, but for a holiday:
 * so first a page of whole entries, and while it is not full, hours and doors in batches, and all the rest for what is shown.
 */
async function searchOpen(db: Db, asked: SearchAsked, at: Asked, from: Key | undefined, limit: number): Promise<Page> {
  const shown: Shown[] = []
  const entries = new Map<string, ServiceEntry>()
  let after = from
  let isMore = true
  for (let batch = 0; batch < 11 && isMore; batch += 1) {
    const isFirst = batch === 0 && isOfReach(asked)
    const size = isFirst ? limit + 2 : batchSize
    const columns = isFirst ? entryColumns(db, at.sight) : doorColumns(db, at.sight)
    const rows = await readBatch(db, asked, at, after, size, columns)
    isMore = rows.length === size
    for (const row of rows) {
      const entry = isFirst ? toEntry(row) : undefined
      const open = entry ? openOf(entry, at.now) : openAt(Door.parse(row), at.now)
      if (open.state === 'open' && shown.length === limit) return page(db, shown, entries, at.sight, asText(after))
      if (open.state === 'open') shown.push({ id: Ranked.parse(row).id, serves: servesOf(row), open })
      if (entry) entries.set(entry.service.id, entry)
      after = keyOf(row)
    }
  }
  return page(db, shown, entries, at.sight, isMore ? asText(after) : undefined)
}
const batchSize = 100

type Shown = Pick<Found, 'open' | 'serves'> & { readonly id: string }

async function page(
  db: Db,
  shown: readonly Shown[],
  known: ReadonlyMap<string, ServiceEntry>,
  sight: Sight,
  next: string | undefined,
): Promise<Page> {
  const missing = shown.flatMap(({ id }) => (known.has(id) ? [] : [id]))
  const rest = missing.length > 0 ? await findServices(db, missing, sight) : []
  const entries = new Map([...known, ...rest.map((entry) => [entry.service.id, entry] as const)])
  const found = shown.flatMap(({ id, ...how }) => {
    const entry = entries.get(id)
    return entry ? [{ ...entry, ...how }] : []
  })
  return { found, next }
}

const Ranked = z.looseObject({ score: z.number(), foldedName: z.string(), id: z.string(), covers: z.number() })

function keyOf(row: Record<string, unknown>): Key {
  const { score, foldedName, id } = Ranked.parse(row)
  return [score, foldedName, id]
}

const asText = (key: Key | undefined) => key && Buffer.from(JSON.stringify(key)).toString('base64url')

/** Where the last page ended. What somebody has tampered with begins again at the beginning. */
function keyIn(text: string | undefined): Key | undefined {
  if (text === undefined) return undefined
  try {
    return Key.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data
  } catch {
    return undefined
  }
}

const servesOf = (row: Record<string, unknown>): Found['serves'] =>
  (['named', 'nationwide', 'office-there', 'not-asked'] as const)[Ranked.parse(row).covers] ?? 'not-asked'

/** A batch in order: from what is kept, if it can answer and is of today, and else by ranking all that would do. */
async function readBatch(
  db: Db,
  asked: SearchAsked,
  at: Asked,
  after: Key | undefined,
  size: number,
  columns: ReturnType<typeof entryColumns>,
) {
  if (!isOfReach(asked)) return rankBatch(db, asked, at, after, size, columns)
  const reached = db`
    ${bestReached(db, asked, at, after, size)}
    select ${columns}, best.score, best.covers
    from best join ${db(tablesOf(at.sight).service)} s on s.id = best.id
    order by best.score, best.in_order, best.id`
  const [, rows] = await Promise.all([planOnce(db, true), reached])
  if (rows.length > 0 || (await isKeptOf(db, at.today))) return rows
  await planOnce(db, false)
  return rankBatch(db, asked, at, after, size, columns)
}

async function rankBatch(
  db: Db,
  asked: SearchAsked,
  at: Asked,
  after: Key | undefined,
  size: number,
  columns: ReturnType<typeof entryColumns>,
) {
  const folded = fold(asked.words ?? '').slice(0, 200)
  const { service } = tablesOf(at.sight)
  const codes = [...(asked.placeCodes ?? [])]
  return db`
    with ${codes.length > 0 ? reached(db, codes, at.sight) : db``} matching as (
      select s.id, s.folded_name collate "C" as in_order,
        ${codes.length > 0 ? db`reached.covers` : db`3`} as covers,
        ${nearness(db, folded, asked.orNeeds ?? [])} as nearness,
        ${standing(db, asked, at.today)} as standing
      from ${db(service)} s ${codes.length > 0 ? db`join reached on reached.service_id = s.id` : db``}
      where ${wanted(db, asked)}
        ${said(db, folded, asked.orNeeds ?? [])}
    ), scored as (
      select id, covers, in_order, nearness + standing + (array[0, 25, 45, 0])[covers + 1] as score
      from matching
    ), best as (
      select id, covers, in_order, score
      from scored
      ${after ? db`where (score, in_order, id) > (${after[0]}::int, ${after[1]}::text, ${after[2]}::uuid)` : db``}
      order by score, in_order, id
      limit ${size}
    )
    select ${columns}, best.score, best.covers
    from best join ${db(service)} s on s.id = best.id
    order by best.score, best.in_order, best.id`
}

/**
 * What serves a place: 0 its area served is named, 1 it serves everywhere, 2 only its office is there, which counts only
 * where nobody has said whom the service is for.
 */
function reached(db: Db, codes: readonly string[], sight: Sight) {
  const { service, area, site } = tablesOf(sight)
  return db`reached as (
      select service_id, min(covers) as covers
      from (
        select service_id, 0 as covers from ${db(area)} where area_code = any(${[...codes]})
        union all
        select id, 1 from ${db(service)} where nationwide
        union all
        select there.service_id, 2
        from ${db(site)} site join service_site there on there.site_id = site.id
        where site.area_code = any(${[...codes]})
          and not exists (select from ${db(area)} a where a.service_id = there.service_id)
      ) as any_way
      group by service_id
    ),`
}

const prefixes = (folded: string) =>
  folded
    .split(' ')
    .slice(0, 8)
    .map((word) => `${word}:*`)
    .join(' & ')

/** All the words, each perhaps only begun; or a name that is nearly that, for a slip of the finger. */
function said(db: Db, folded: string, orNeeds: readonly string[]) {
  if (folded === '') return db``
  return db`and (
    s.search @@ to_tsquery('simple', ${prefixes(folded)})
    or ${folded} <% (s.folded_name || ' ' || s.folded_organisation)
    ${orNeeds.length > 0 ? db`or s.needs && ${[...orNeeds]}::text[]` : db``})`
}

/** What uses the words, then what is for the need that they mean, then what is nearly called that: "ture" is law before it is furni-ture. */
function nearness(db: Db, folded: string, orNeeds: readonly string[]) {
  if (folded === '') return db`0`
  return db`case
    when s.search @@ to_tsquery('simple', ${prefixes(folded)})
      then round(40 * (1 - ts_rank('{0, 0.1, 0.5, 1}', s.search, to_tsquery('simple', ${prefixes(folded)}))))::int
    ${orNeeds.length > 0 ? db`when s.needs && ${[...orNeeds]}::text[] then 65` : db``}
    else 90 end`
}

function wanted(db: Db, asked: SearchAsked) {
  return db`${asked.neverChecked ? db`s.last_checked_on is null` : db`s.status in ('active', 'temporarily-closed')`}
    ${asked.needs && asked.needs.length > 0 ? db`and s.needs && ${[...asked.needs]}::text[]` : db``}
    ${asked.cost ? db`and s.cost = any(${[...costs[asked.cost]]})` : db``}
    ${asked.language ? db`and s.languages @> ${[asked.language]}::text[]` : db``}
    ${asked.kaupapaMaori === 'only' ? db`and s.kaupapa_maori` : db``}
    ${asked.wheelchair ? db`and s.wheelchair = 'yes'` : db``}
    ${asked.openNow ? db`and s.hours is not null and not s.outside_new_zealand` : db``}
    ${asked.nationwideOnly ? db`and s.nationwide` : db``}
    ${asked.organisationId ? db`and s.organisation_id = ${asked.organisationId}` : db``}`
}

/** What it is worth to somebody today, whatever they asked: lower is better. */
function standing(db: Db, asked: SearchAsked, today: Day) {
  return db`
    case
      when s.last_checked_on is null then ${sinks.never}::int
      when s.last_checked_on < ${today}::date - 366 then ${sinks.old}::int
      when s.last_checked_on < ${today}::date - 92 then ${sinks['this-year']}::int
      when s.last_checked_on < ${today}::date - 31 then ${sinks['this-season']}::int
      else ${sinks['this-month']}::int end
    + case when s.outside_new_zealand then 1000 else 0 end
    + case when s.status = 'temporarily-closed' then 150 else 0 end
    + case
        when s.room_until < ${today}::date then 0
        when s.room = 'closed' then 60
        when s.room = 'wait-list' then 20
        else 0 end
    - case
        when not s.kaupapa_maori then 0
        -- Offered first, but never before somebody has checked in a year that it is there.
        when s.last_checked_on >= ${today}::date - 366 then ${asked.kaupapaMaori === 'first' ? 500 : 12}::int
        else 12 end`
}
