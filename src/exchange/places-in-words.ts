import type { Doubt, FedSite, Gazetteer } from '../domain/directory/feed.ts'
import type { Area } from '../domain/directory/service.ts'
import { fold } from '../domain/fold.ts'
import { kilometresBetween, onLand } from './nz-land.ts'

// Which place some words mean. Whole words only, so that Rānui is not found inside Aranui; a name before "Street" is a street.

type Meaning = { readonly code: string; readonly at?: readonly [number, number] | undefined }

export type PlacesInWords = {
  /** Each name of a place in the words, with the districts it may lie in. */
  readonly meant: (words: string) => readonly (readonly Meaning[])[]
  /**
   * Regions and districts by their own name: `Porirua City`, `Northland`. Waikato is both, the wider one first, unless the name says
   * which.
   */
  readonly areas: (name: string) => readonly string[]
  /** Whether a district is, or reaches into, that district or region. */
  readonly liesIn: (code: string, area: string) => boolean
  /** The district of the town or suburb that is nearest to a pin. */
  readonly around: (pin: readonly [number, number]) => string | undefined
}

const streetWords = new Set(
  [
    ...[
      'street',
      'st',
      'road',
      'rd',
      'avenue',
      'ave',
      'av',
      'place',
      'pl',
      'crescent',
      'cres',
      'drive',
      'dr',
      'lane',
      'ln',
    ],
    ...[
      'terrace',
      'tce',
      'way',
      'quay',
      'parade',
      'pde',
      'highway',
      'hwy',
      'close',
      'grove',
      'court',
      'ct',
      'square',
      'house',
    ],
  ].map(fold),
)
const bare = (name: string) =>
  fold(name)
    .replace(/ (city|district|region)( council)?$/, '')
    .replace(/ council$/, '')

/** Reads the names once, so that eighteen thousand addresses can be looked through. */
export function placesInWords(gazetteer: Gazetteer): PlacesInWords {
  const names = new Map<string, Meaning[]>()
  const add = (name: string, meaning: Meaning) => names.set(name, [...(names.get(name) ?? []), meaning])
  for (const { name, code, latitude, longitude } of gazetteer.localities) {
    add(fold(name), { code, at: latitude === undefined || longitude === undefined ? undefined : [latitude, longitude] })
  }
  const named = new Map<string, string[]>()
  const name = (called: readonly string[], code: string) => {
    for (const each of called) named.set(bare(each), [...(named.get(bare(each)) ?? []), code])
  }
  for (const { names: called, code } of gazetteer.regions) name(called, code)
  for (const { names: called, code } of gazetteer.districts) {
    name(called, code)
    for (const each of called) add(bare(each), { code })
  }
  const regions = new Map(gazetteer.districts.map(({ code, regionCodes }) => [code, regionCodes]))

  return {
    meant: (words) => words.split(/[,;\n]/).flatMap((part) => namesIn(fold(part).split(' '), names)),
    areas: (words) => {
      const codes = named.get(bare(words)) ?? []
      const local = codes.filter((code) => code.length === 3)
      return /\b(city|district)\b/.test(fold(words)) && local.length > 0 ? local : codes
    },
    around: (pin) => nearestDistrict(gazetteer, pin),
    liesIn: (code, region) => code === region || (regions.get(code)?.includes(region) ?? false),
  }
}

function nearestDistrict({ localities }: Gazetteer, pin: readonly [number, number]): string | undefined {
  let nearest = Number.POSITIVE_INFINITY
  let district: string | undefined
  for (const { code, latitude, longitude } of localities) {
    if (latitude === undefined || longitude === undefined) continue
    const away = kilometresBetween([latitude, longitude], pin)
    if (away >= nearest) continue
    nearest = away
    district = code
  }
  return district
}

function namesIn(words: readonly string[], names: ReadonlyMap<string, readonly Meaning[]>): (readonly Meaning[])[] {
  const found: (readonly Meaning[])[] = []
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(4, words.length - at); length > 0; length -= 1) {
      const meanings = names.get(words.slice(at, at + length).join(' '))
      if (!meanings) continue
      if (!streetWords.has(words[at + length] ?? '')) found.push(meanings)
      at += length - 1
      break
    }
  }
  return found
}

type Said = { readonly district?: string | undefined; readonly region?: string | undefined }

const words = (site: FedSite) => [site.address, site.suburb, site.town].filter((part) => part !== undefined).join(', ')

/** The district in which an address stands, if its words leave only one. */
export function districtOf(places: PlacesInWords, site: FedSite, said: Said): string | undefined {
  const stated = said.district === undefined ? undefined : places.areas(said.district).find((code) => code.length === 3)
  if (stated !== undefined) return stated
  const region = said.region === undefined ? [] : places.areas(said.region)
  const inRegion = (code: string) => region.length === 0 || region.some((area) => places.liesIn(code, area))
  for (const meanings of places.meant(words(site)).toReversed()) {
    const codes = [...new Set(meanings.map((meaning) => meaning.code).filter(inRegion))]
    if (codes.length === 1) return codes[0]
  }
  return undefined
}

/** Why an address in this country needs a person's eye: its pin, or its district, says something else. */
export function doubtAbout(places: PlacesInWords, site: FedSite, said: Said): Doubt | undefined {
  const meant = places.meant(words(site))
  const pin = pinDoubt(places, site, meant)
  if (pin) return pin
  for (const name of [said.district, said.region]) {
    const stated = name === undefined ? [] : places.areas(name)
    if (stated.length === 0 || meant.length === 0) continue
    if (!meant.flat().some(({ code }) => stated.some((area) => places.liesIn(code, area)))) {
      return { reason: 'district-contradicts-address', detail: `${name}; ${words(site)}` }
    }
  }
  return undefined
}

/** Beyond the first it is too far in any case: country addresses name their post town. Beyond the second, in another district. */
const tooFarKilometres = 80
const farKilometres = 25

function pinDoubt(places: PlacesInWords, site: FedSite, meant: readonly (readonly Meaning[])[]): Doubt | undefined {
  const { latitude, longitude } = site
  if (latitude === undefined || longitude === undefined) return undefined
  if (!onLand(latitude, longitude)) return { reason: 'pin-in-the-sea', detail: `${latitude}, ${longitude}` }
  const known = meant.flat().flatMap(({ at }) => (at ? [kilometresBetween(at, [latitude, longitude])] : []))
  const nearest = Math.min(...known)
  if (known.length === 0 || nearest <= farKilometres) return undefined
  const districts = new Set(meant.flat().map(({ code }) => code))
  if (nearest <= tooFarKilometres && districts.has(places.around([latitude, longitude]) ?? '')) return undefined
  return { reason: 'pin-far-from-address', detail: `${Math.round(nearest)} km; ${words(site)}` }
}

const nationwide =
  /^(nation ?wide|national|new zealand|aotearoa( new zealand)?|all of new zealand|all regions|whole country|nz)$/

/** The area served, from the names that a feed gives for it. Never from where an office stands. */
export function areaFrom(places: PlacesInWords, names: readonly string[]): Area {
  const parts = names.flatMap((name) => name.split(/[,;\n/]/))
  if (parts.some((part) => nationwide.test(fold(part)))) return { kind: 'nationwide' }
  const codes = parts.flatMap((part) => {
    const [named] = places.areas(part)
    if (named !== undefined) return [named]
    const meanings = places.meant(part)
    const one = new Set(meanings.flatMap((meaning) => meaning.map(({ code }) => code)))
    return one.size === 1 && fold(part).split(' ').length <= 4 ? [...one] : []
  })
  return codes.length > 0 ? { kind: 'places', codes: [...new Set(codes)] } : { kind: 'not-known' }
}
