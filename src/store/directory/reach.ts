import { type Day, dayOf, type Instant, millisecondsOf, timeOf, weekdayOf } from '../../domain/days.ts'
import type { Cost } from '../../domain/directory/service.ts'
import type { Db } from '../database.ts'
import type { Sight } from './organisations.ts'
import type { Key, SearchAsked } from './search.ts'

// The kept table of whom each service reaches (migrations/0037_reach.sql), read from the top. It answers what most people ask:
// a need, a place, and what narrows them. Words, one organisation's own and what nobody has checked are looked for elsewhere.

type At = { readonly now: Instant; readonly today: Day; readonly sight: Sight }

/** Wherever it is; and everywhere: what stands in the column of places when no place is meant. */
const anywhere = ''
const everywhere = '*'
const anyNeed = ''
/** Kaupapa Māori and checked within a year, kaupapa Māori and not, and what is not. */
const kaupapa = { maori: 2, older: 1, others: 0 } as const
type Kaupapa = (typeof kaupapa)[keyof typeof kaupapa]
/** How much earlier kaupapa Māori stands where it is offered first. */
const firstBy = 500 - 12
/** A region with its districts, for a few needs. Beyond that, reading many beginnings is no quicker than ranking. */
const mostStreams = 40

export const costs: Readonly<Record<'free' | 'koha' | 'low-cost', readonly Cost[]>> = {
  free: ['free'],
  koha: ['free', 'koha'],
  'low-cost': ['free', 'koha', 'low-cost'],
}

const areasOf = ({ placeCodes = [] }: SearchAsked) => (placeCodes.length > 0 ? [...placeCodes, everywhere] : [anywhere])
const needsOf = ({ needs = [] }: SearchAsked) => (needs.length > 0 ? [...new Set(needs)] : [anyNeed])

/** Whether this is a question that the kept table can answer. */
export const isOfReach = (asked: SearchAsked): boolean =>
  (asked.words ?? '').trim() === '' &&
  asked.organisationId === undefined &&
  asked.neverChecked !== true &&
  // Few speak a language that is asked for: over the whole country they are found by it, and need not be looked for.
  (asked.language === undefined || areasOf(asked).length > 1) &&
  areasOf(asked).length * needsOf(asked).length <= mostStreams

/** Whether what is kept is of that day: just after midnight, or while nothing does the house's jobs, it is not. */
export async function isKeptOf(db: Db, today: Day): Promise<boolean> {
  const [row] = await db`select from directory_day where on_day = ${today}`
  return row !== undefined
}

/**
 * Has the server keep its plan of the next statement, with twenty small parts: to make it takes longer than to do it. There is
 * one good way to read each part, which is its index in order. With `false` it does again as it is set up to.
 */
export const planOnce = (db: Db, once: boolean) => db`
  select set_config('plan_cache_mode', ${once ? 'force_generic_plan' : null}, true),
    set_config('enable_bitmapscan', ${once ? 'off' : null}, true)`

/**
 * The best of them, as `best (id, covers, in_order, score)`. Each place and each need is a stream in its own order, and they are
 * read together for as long as the page is not full: kaupapa Māori beside the rest, so that it can be put first. Nothing
 * at all on a day that is not kept.
 */
export function bestReached(db: Db, asked: SearchAsked, at: At, after: Key | undefined, size: number) {
  const reach = at.sight === 'listed' ? db`listed_service_reach` : db`service_reach`
  const [areas, needs] = [areasOf(asked), needsOf(asked)]
  const atMost = db.unsafe(`limit ${Math.trunc(size)}`)
  const streams = areas.flatMap((area) => needs.map((need) => ({ area, need })))
  const wanted = db`
    ${narrowed(db, asked, at.now)}
    ${streams.length > 1 ? once(db, reach, areas, needs) : db``}`
  /** Those that stand so much earlier than their score, a part for each kind of them. */
  const some = (kinds: readonly Kaupapa[], by: number) => {
    // Each with its own order and end, so that the first few of an index are all that is read of it.
    const each = kinds
      .flatMap((kind) => streams.map((stream) => ({ ...stream, kind })))
      .map(
        ({ area, need, kind }, nth) => db`
        ${nth > 0 ? db`union all` : db``}
        (select r.service_id as id, r.covers, r.in_order, r.score
        from ${reach} r
        where r.area_code = ${area} and r.need = ${need} and r.kaupapa_maori = ${kind}
          ${after ? db`and (r.score, r.in_order, r.service_id) > (${after[0] + by}::int, ${after[1]}::text, ${after[2]}::uuid)` : db``}
          ${wanted}
        order by r.score, r.in_order, r.service_id
        ${atMost})`,
      )
    return db`(
      select id, covers, in_order, score - ${by}::int as score
      from (${each}) as stream
      where (select on_day from directory_day) = ${at.today}
      order by stream.score, in_order, id
      ${atMost})`
  }
  const { maori, older, others } = kaupapa
  const all = {
    first: () => db`${some([maori], firstBy)} union all ${some([older, others], 0)}`,
    only: () => some([maori, older], 0),
    asTheyStand: () => some([maori, older, others], 0),
  }
  return db`
    with best as (
      select * from (${all[asked.kaupapaMaori ?? 'asTheyStand']()}) as candidate
      order by score, in_order, id
      ${atMost}
    )`
}

/** What serves a place in several ways, or for several of these needs, is shown once, where it is best. */
const once = (db: Db, reach: ReturnType<typeof narrowed>, areas: readonly string[], needs: readonly string[]) => db`
  and (r.area_code, r.need) = (
    select other.area_code, other.need
    from ${reach} other
    where other.service_id = r.service_id and other.area_code = any(${[...areas]}) and other.need = any(${[...needs]})
    order by other.score, other.area_code, other.need
    limit 1)`

function narrowed(db: Db, asked: SearchAsked, now: Instant) {
  return db`
    ${asked.cost ? db`and r.cost = any(${[...costs[asked.cost]]})` : db``}
    ${asked.language ? db`and r.languages @> ${[asked.language]}::text[]` : db``}
    ${asked.wheelchair ? db`and r.wheelchair` : db``}
    ${asked.nationwideOnly ? db`and r.nationwide` : db``}
    ${asked.openNow ? mayBeOpen(db, now) : db``}`
}

/** Around the nights on which the clocks change, a time on the wall does not say which minute it is: then whoever gives hours. */
function mayBeOpen(db: Db, now: Instant) {
  const apart = (minuteOfWeek(now, 120) - minuteOfWeek(now, -120) + minutesInWeek) % minutesInWeek
  return apart === 240 ? db`and r.open_minutes @> ${minuteOfWeek(now)}::int` : db`and r.open_minutes is not null`
}
const minutesInWeek = 7 * 24 * 60

/** Minutes since Monday began, by the clocks of Auckland, that many minutes from then. */
function minuteOfWeek(now: Instant, later = 0): number {
  const at = new Date(millisecondsOf(now) + later * 60_000).toISOString()
  const [hours = 0, minutes = 0] = timeOf(at).split(':').map(Number)
  return ((weekdayOf(dayOf(at)) - 1) * 24 + hours) * 60 + minutes
}

/** Turns the kept table to another day. False while somebody writes in the directory: then it is tried again. */
export async function turnDirectoryDay(db: Db, today: Day): Promise<boolean> {
  if (await isKeptOf(db, today)) return true
  // After months in which nothing ran, everything stands otherwise.
  await db`set local statement_timeout = 0`
  const [row] = await db`select turn_directory_day(${today}) as is_turned`
  return row?.['isTurned'] === true
}
