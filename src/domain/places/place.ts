import { z } from 'zod'
import { Day } from '../days.ts'
import { Anniversary } from '../holidays.ts'

// Three sets of areas that do not nest: regions (of the regional councils), districts (the territorial authorities) and
// the regions of the Ministry of Social Development. Each is a dated list; what lies in what is a dated list too.

/** `01` a region, `001` a district, `msd-…` a region of the ministry: one code says which set it is of. */
export const PlaceCode = z
  .string()
  .regex(/^(\d{2}|\d{3}|msd-[a-z]+(-[a-z]+)*)$/)
  .meta({ id: 'PlaceCode' })
export type PlaceCode = z.infer<typeof PlaceCode>

export const PlaceKind = z.enum(['region', 'district', 'msd-region']).meta({ id: 'PlaceKind' })
export type PlaceKind = z.infer<typeof PlaceKind>

const dated = { fromOn: Day, untilOn: Day.optional(), confirmed: z.boolean(), source: z.string().min(1) }

export const Place = z
  .object({
    ...dated,
    code: PlaceCode,
    kind: PlaceKind,
    name: z.string().min(1),
    /** Another name that people use, most often in te reo. */
    alsoName: z.string().optional(),
    /** Whose anniversary day is kept in a district; where two provinces meet, that is not confirmed. */
    anniversary: Anniversary.optional(),
    anniversaryConfirmed: z.boolean().optional(),
  })
  .meta({ id: 'Place' })
export type Place = z.infer<typeof Place>

/** A district lies in a region, most of it in its main one; and in a region of the ministry. */
export const PlacePart = z.object({ ...dated, partCode: PlaceCode, wholeCode: PlaceCode, main: z.boolean() })
export type PlacePart = z.infer<typeof PlacePart>

/** A town, suburb or settlement, because that is what people type. Roughly where it is, never anybody's address. */
export const Locality = z.object({
  name: z.string().min(1),
  districtCode: PlaceCode,
  latitude: z.number().min(-48).max(-33),
  longitude: z.number().min(-180).max(180),
})
export type Locality = z.infer<typeof Locality>

/** A place that somebody may have meant, and all that follows from it. */
export const PlaceMatch = z
  .object({
    name: z.string(),
    kind: z.enum(['locality', 'district', 'region']),
    /** The district where there is one, else the region: what is kept on a record. */
    code: PlaceCode,
    districtName: z.string().optional(),
    regionCode: PlaceCode.optional(),
    regionName: z.string().optional(),
    msdRegionCode: PlaceCode.optional(),
    anniversary: Anniversary.optional(),
    latitude: z.number().optional(),
    longitude: z.number().optional(),
    /** Whether the words were this place's name, and not only like it. */
    exact: z.boolean(),
  })
  .meta({ id: 'PlaceMatch' })
export type PlaceMatch = z.infer<typeof PlaceMatch>

/** "Ōtara, Auckland"; "Kaikohe, Far North District"; only the name where it says it all. */
export function placeLabel(match: Pick<PlaceMatch, 'name' | 'districtName' | 'regionName'>): string {
  const within = match.districtName ?? match.regionName
  // "Invercargill City" and "Hastings District" say their own town already.
  const saysItAll = within === undefined || within === match.name || within.startsWith(`${match.name} `)
  return saysItAll ? match.name : `${match.name}, ${within}`
}

/**
 * How deprived an area is: 1 least to 10 most (NZDep). It rates areas and never people, so it is said as "people in this
 * area" and never of a household.
 */
export const Deprivation = z.object({
  areaCode: z.string().regex(/^\d{3,8}$/),
  year: z.int().min(1991).max(2100),
  decile: z.int().min(1).max(10),
})
export type Deprivation = z.infer<typeof Deprivation>
