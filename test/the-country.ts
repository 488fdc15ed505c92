import type { Gazetteer } from '../src/domain/directory/feed.ts'
import { openingDistricts, openingParts } from '../src/domain/places/districts.ts'
import { openingLocalities } from '../src/domain/places/localities.ts'
import { openingRegions } from '../src/domain/places/regions.ts'
import { placesInWords } from '../src/exchange/places-in-words.ts'

const regionsOf = (code: string) => openingParts.filter((part) => part.partCode === code && part.wholeCode.length === 2)

const gazetteer: Gazetteer = {
  districts: openingDistricts.map(({ code, name }) => ({
    code,
    names: [name],
    regionCodes: regionsOf(code).map((part) => part.wholeCode),
  })),
  regions: openingRegions.map(({ code, name }) => ({ code, names: [name] })),
  localities: openingLocalities.map(({ districtCode, ...locality }) => ({ ...locality, code: districtCode })),
}

/** The country as a new installation knows it. */
export const theCountry = placesInWords(gazetteer)
