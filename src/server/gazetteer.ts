import type { Gazetteer } from '../domain/directory/feed.ts'
import type { Day } from '../domain/days.ts'
import { openingDistricts, openingParts } from '../domain/places/districts.ts'
import { openingLocalities } from '../domain/places/localities.ts'
import type { Place } from '../domain/places/place.ts'
import { openingRegions } from '../domain/places/regions.ts'
import { listPlaceParts, listPlaces } from '../store/places.ts'
import type { Db } from '../store/database.ts'

const namesOf = ({ name, alsoName }: Place) => [name, ...(alsoName?.split(', ') ?? [])]

/** The names of places as the readers of feeds need them. */
export async function readGazetteer(db: Db, day: Day): Promise<Gazetteer> {
  const kept = await listPlaces(db, day)
  // Before anybody has opened the house for the first time its lists are empty, and feeds may already come in.
  const places = kept.length > 0 ? kept : [...openingRegions, ...openingDistricts]
  const parts = kept.length > 0 ? await listPlaceParts(db, day) : openingParts
  const regionsOf = (code: string) =>
    parts.filter((part) => part.partCode === code && part.wholeCode.length === 2).map((part) => part.wholeCode)
  return {
    districts: places
      .filter((place) => place.kind === 'district')
      .map((place) => ({ code: place.code, names: namesOf(place), regionCodes: regionsOf(place.code) })),
    regions: places
      .filter((place) => place.kind === 'region')
      .map((place) => ({ code: place.code, names: namesOf(place) })),
    localities: openingLocalities.map(({ districtCode, ...locality }) => ({ ...locality, code: districtCode })),
  }
}
