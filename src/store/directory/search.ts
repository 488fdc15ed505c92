import { openNow, type OpenNow } from '../../domain/directory/hours.ts'
import { sinks } from '../../domain/directory/freshness.ts'
import type { Cost } from '../../domain/directory/service.ts'
import type { Day, Instant, Zone } from '../../domain/days.ts'
import { type Anniversary, zoneOf } from '../../domain/holidays.ts'
import { anniversaryOfDistrict } from '../../domain/places/districts.ts'
import { fold } from '../../domain/fold.ts'
import { z } from 'zod'
import type { Db } from '../database.ts'
import type { Sight } from './organisations.ts'
import { entryColumns, tablesOf, toEntry, type ServiceEntry } from './entries.ts'

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
type Key = z.infer<typeof Key>

/**
 * Services for a need, in a place, by words, best first. Nearest to the words, whose area served covers the place before one whose
 * office merely stands there; what nobody has checked sinks; kaupapa Māori is offered first among equals.
 */
export async function searchServices(
  db: Db,
  asked: SearchAsked,
  at: { now: Instant; today: Day; sight: Sight },
): Promise<Page> {
  const limit = asked.limit ?? 20
  const found: Found[] = []
  let after = keyIn(asked.after)
  // Open now is worked out from the hours, by the one rule that also says it: so batches are read until the page is full.
  for (let batch = 0; batch < 10; batch += 1) {
    const size = asked.openNow ? 100 : limit + 1
    const rows = await readBatch(db, asked, at, after, size)
    for (const row of rows) {
      const entry = toFound(row, at.now)
      const fits = !asked.openNow || entry.open.state === 'open'
      if (fits && found.length === limit) return { found, next: asText(after) }
      if (fits) found.push(entry)
      after = keyOf(row)
    }
    if (rows.length < size) return { found, next: undefined }
  }
  return { found, next: asText(after) }
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

function toFound(row: Record<string, unknown>, now: Instant): Found {
  const entry = toEntry(row)
  const serves =
    (['named', 'nationwide', 'office-there', 'not-asked'] as const)[Ranked.parse(row).covers] ?? 'not-asked'
  return { ...entry, serves, open: openOf(entry, now) }
}

/** Open now, by the clock and the holidays where its door is; abroad we know neither. */
export function openOf(entry: ServiceEntry, now: Instant): OpenNow {
  if (entry.service.outsideNewZealand) return { state: 'not-known' }
  return openNow(entry.service.hours, now, anniversaryOf(entry))
}

/** The Chathams keep their own clock. */
export const doorZoneOf = (entry: ServiceEntry): Zone => zoneOf(anniversaryOf(entry))

/** Whose anniversary is kept at its door; without a door, where it serves, if that is one province. */
function anniversaryOf({ sites, service }: ServiceEntry): Anniversary | undefined {
  const doors = sites.flatMap((site) => (site.areaCode ? [site.areaCode] : []))
  const served = 'codes' in service.area ? service.area.codes : []
  const kept = new Set((doors.length > 0 ? doors.slice(0, 1) : served).map((code) => anniversaryOfDistrict.get(code)))
  return kept.size === 1 ? [...kept][0] : undefined
}

async function readBatch(
  db: Db,
  asked: SearchAsked,
  at: { today: Day; sight: Sight },
  after: Key | undefined,
  size: number,
) {
  const folded = fold(asked.words ?? '').slice(0, 200)
  const rows = await db`
    with matching as (
      select s.id, s.folded_name,
        ${coverage(db, asked, at.sight)} as covers,
        ${nearness(db, folded)} as nearness,
        ${standing(db, asked, at.today)} as standing
      from ${db(tablesOf(at.sight).service)} s
      where ${wanted(db, asked)}
        ${said(db, folded, asked.orNeeds ?? [])}
        ${covered(db, asked.placeCodes ?? [], at.sight)}
    ), scored as (
      select id, covers, folded_name collate "C" as in_order,
        nearness + standing + (array[0, 25, 45, 0])[covers + 1] as score
      from matching
    )
    select ${entryColumns(db, at.sight)}, scored.score, scored.covers
    from scored join ${db(tablesOf(at.sight).service)} s on s.id = scored.id
    ${after ? db`where (scored.score, scored.in_order, scored.id) > (${after[0]}::int, ${after[1]}::text, ${after[2]}::uuid)` : db``}
    order by scored.score, scored.in_order, scored.id
    limit ${size}`
  return rows
}

/** 0 its area served is named, 1 it serves everywhere, 2 only its office is there, 3 no place was asked for. */
function coverage(db: Db, asked: SearchAsked, sight: Sight) {
  const codes = [...(asked.placeCodes ?? [])]
  if (codes.length === 0) return db`3`
  return db`case
    when exists (select from ${db(tablesOf(sight).area)} a where a.service_id = s.id and a.area_code = any(${codes})) then 0
    when s.nationwide then 1
    else 2 end`
}

/** An office counts only where nobody has said whom the service is for. */
function covered(db: Db, placeCodes: readonly string[], sight: Sight) {
  if (placeCodes.length === 0) return db``
  const { area, site } = tablesOf(sight)
  const codes = [...placeCodes]
  return db`and s.id in (
    select service_id from ${db(area)} where area_code = any(${codes})
    union all
    select id from ${db(tablesOf(sight).service)} where nationwide
    union all
    select there.service_id
    from ${db(site)} site join service_site there on there.site_id = site.id
    where site.area_code = any(${codes})
      and not exists (select from ${db(area)} a where a.service_id = there.service_id))`
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

function nearness(db: Db, folded: string) {
  if (folded === '') return db`0`
  return db`case
    when s.search @@ to_tsquery('simple', ${prefixes(folded)})
      then round(40 * (1 - ts_rank('{0, 0.1, 0.5, 1}', s.search, to_tsquery('simple', ${prefixes(folded)}))))::int
    else 90 end`
}

const costs: Readonly<Record<'free' | 'koha' | 'low-cost', readonly Cost[]>> = {
  free: ['free'],
  koha: ['free', 'koha'],
  'low-cost': ['free', 'koha', 'low-cost'],
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
