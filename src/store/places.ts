import type { Day } from '../domain/days.ts'
import { fold } from '../domain/fold.ts'
import { askedPlace } from '../domain/places/asked.ts'
import { openingDistricts, openingParts } from '../domain/places/districts.ts'
import { openingLocalities } from '../domain/places/localities.ts'
import { Deprivation, Place, PlaceMatch, PlacePart } from '../domain/places/place.ts'
import { openingMsdRegions, openingRegions } from '../domain/places/regions.ts'
import type { Db } from './database.ts'

/** Puts in the areas and names of a new installation, and leaves alone what has been put right since. */
export async function openPlaces(db: Db): Promise<void> {
  const places = [...openingRegions, ...openingMsdRegions, ...openingDistricts]
  await db`
    insert into place ${db(
      places.map((place) => ({
        ...{ code: place.code, kind: place.kind, name: place.name, alsoName: place.alsoName ?? null },
        ...{ anniversary: place.anniversary ?? null, anniversaryConfirmed: place.anniversaryConfirmed ?? null },
        ...{ fromOn: place.fromOn, confirmed: place.confirmed, source: place.source },
      })),
    )}
    on conflict do nothing`
  await db`insert into place_part ${db(openingParts)} on conflict do nothing`

  const named = places.filter(({ kind }) => kind !== 'msd-region')
  const names = named.flatMap(({ code, kind, name, alsoName }) =>
    [name, ...(alsoName?.split(', ') ?? [])].map((each) => ({
      code,
      kind,
      name: each,
      latitude: null,
      longitude: null,
    })),
  )
  const localities = openingLocalities.map(({ districtCode, ...locality }) => ({
    ...{ code: districtCode, kind: 'locality' },
    ...locality,
  }))
  const all = [...names, ...localities].map((one) => ({ ...one, folded: fold(one.name) }))
  await db`insert into place_name ${db(all)} on conflict do nothing`
}

/**
 * The places that somebody may have meant, best first. A name within a longer text counts, the more so with its district
 * named beside it; then names that begin so; then names with a slip in them.
 */
export async function findPlace(db: Db, text: string, day: Day, limit = 8): Promise<PlaceMatch[]> {
  const asked = askedPlace(text)
  if (asked === '') return []
  const words = ` ${asked} `
  const rows = await db`
    with scored as (
      select code, kind, name, folded, latitude, longitude,
        case
          when folded = ${asked} then 4
          when ${words} like '% ' || folded || ' %' then 3 + length(folded) / 100.0
          when starts_with(folded, ${asked}) then 2.5
          when ' ' || folded like ${`% ${asked}%`} then 2
          else greatest(word_similarity(folded, ${asked}), similarity(folded, ${asked}) + 0.1)
        end as score
      from place_name
    )
    select s.kind, s.name, s.code, s.latitude, s.longitude, s.folded = ${asked} as exact, ${within(db, day)}
    join scored s on s.code = p.code
    left join place_name named on named.code = s.code and named.kind = 'district' and named.name = p.name
    cross join lateral (select regexp_replace(named.folded, ' (district|city)$', '') as district) short
    where s.score >= 0.6
      -- Auckland is a district and a region of one name: the district says more.
      and not (s.kind = 'region' and exists (select from place_name where kind = 'district' and folded = s.folded))
    order by
      s.score + case
        when s.kind = 'locality' and s.folded <> short.district and ${words} like '% ' || short.district || ' %' then 0.5
        when s.kind = 'region' and s.folded <> ${asked} then -0.5
        else 0
      end desc,
      position(s.folded in ${asked}),
      array_position(array['locality', 'district', 'region'], s.kind),
      s.name, s.code
    limit ${limit}`
  return rows.map((row) => PlaceMatch.parse(row))
}

/** A place by its code, with its region, its region of the ministry and the anniversary it keeps. */
export async function findPlaceByCode(db: Db, code: string, day: Day): Promise<PlaceMatch | undefined> {
  const [row] = await db`
    select p.code, p.kind, p.name, true as exact, ${within(db, day)}
    where p.code = ${code} and p.kind <> 'msd-region'`
  return row && PlaceMatch.parse(row)
}

/** Every area of the three sets, in the order of their codes. */
export async function listPlaces(db: Db, day: Day): Promise<Place[]> {
  const rows = await db`
    select *
    from place
    where from_on <= ${day} and (until_on is null or until_on > ${day})
    order by kind, code`
  return rows.map((row) => Place.parse(row))
}

/** What lies in what, on a day. */
export async function listPlaceParts(db: Db, day: Day): Promise<PlacePart[]> {
  const rows = await db`
    select part_code, whole_code, main, from_on, until_on, confirmed, source
    from place_part
    where from_on <= ${day} and (until_on is null or until_on > ${day})
    order by part_code, main desc, whole_code`
  return rows.map((row) => PlacePart.parse(row))
}

/** A place with what it lies in, or what lies in it, on a day: a service for any of these may serve it. */
export async function listCodesAround(db: Db, code: string, day: Day): Promise<string[]> {
  const rows = await db`
    select distinct unnest(array[part_code, whole_code]) as code
    from place_part
    where (part_code = ${code} or whole_code = ${code}) and from_on <= ${day} and (until_on is null or until_on > ${day})
    order by code`
  return [...new Set([code, ...rows.map((row) => String(row['code']))])]
}

/** Replaces what was said of these areas in those years; says how many there are now. */
export async function loadDeprivation(db: Db, rated: readonly Deprivation[]): Promise<number> {
  const rows = rated.map(({ areaCode, year, decile }) => ({ area_code: areaCode, year, decile }))
  const saved = await db`
    insert into deprivation (area_code, year, decile)
    select area_code, year, decile
    from jsonb_to_recordset(${db.json(rows)}) as r (area_code text, year int, decile int)
    on conflict (area_code, year) do update set decile = excluded.decile`
  return saved.count
}

/** The latest decile of an area: said of the area, never of a person in it. */
export async function findDeprivation(db: Db, areaCode: string): Promise<Deprivation | undefined> {
  const [row] = await db`
    select area_code, year, decile
    from deprivation
    where area_code = ${areaCode}
    order by year desc
    limit 1`
  return row && Deprivation.parse(row)
}

/** What a place p lies in on a day: the columns and the tables of every answer about one. */
const within = (db: Db, day: Day) => db`
    case when p.kind = 'district' then p.name end as district_name, p.anniversary,
    r.code as region_code, r.name as region_name, msd.whole_code as msd_region_code
    from (select * from place where from_on <= ${day} and (until_on is null or until_on > ${day})) p
    left join place_part main on main.part_code = p.code and main.whole_kind = 'region' and main.main
      and main.from_on <= ${day} and (main.until_on is null or main.until_on > ${day})
    left join place r on r.code = coalesce(main.whole_code, case when p.kind = 'region' then p.code end)
    left join place_part msd on msd.part_code = p.code and msd.whole_kind = 'msd-region'
      and msd.from_on <= ${day} and (msd.until_on is null or msd.until_on > ${day})`
