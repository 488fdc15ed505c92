import type { Doubt, FedSite, Gazetteer } from '../domain/directory/feed.ts'
import type { Area } from '../domain/directory/service.ts'
import { fold } from '../domain/fold.ts'
import { kilometresBetween, onLand } from './nz-land.ts'

// Which place some words mean. Whole words only, so that Rānui is not found inside Aranui; a name before "Street" is a street.

type Meaning = { readonly code: string; readonly at?: readonly [number, number] | undefined }

export type PlacesInWords = {
  /** Each name of a place in the words, with the districts it may lie in. */
  readonly meant: (words: string) => readonly (readonly Meaning[])[]
  /** A district or region by its own name: `Porirua City`, `Far North District`, `Northland`. */
  readonly area: (name: string) => string | undefined
  /** Whether a district is, or reaches into, that district or region. */
  readonly liesIn: (code: string, area: string) => boolean
}

const streetWords = new Set(
  'street st road rd avenue ave av place pl crescent cres drive dr lane ln terrace tce way quay parade pde highway hwy close grove court ct square house'.split(
    ' ',
  ),
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
  const areas = new Map<string, string>()
  for (const { names: called, code } of gazetteer.regions) for (const name of called) areas.set(bare(name), code)
  for (const { names: called, code } of gazetteer.districts) {
    for (const name of called) {
      add(bare(name), { code })
      areas.set(bare(name), code)
    }
  }
  const regions = new Map(gazetteer.districts.map(({ code, regionCodes }) => [code, regionCodes]))

  return {
    meant: (words) => words.split(/[,;\n]/).flatMap((part) => namesIn(fold(part).split(' '), names)),
    area: (name) => areas.get(bare(name)),
    liesIn: (code, region) => code === region || (regions.get(code)?.includes(region) ?? false),
  }
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
  const stated = said.district === undefined ? undefined : places.area(said.district)
  if (stated?.length === 3) return stated
  const region = said.region === undefined ? undefined : places.area(said.region)
  const inRegion = (code: string) => region === undefined || places.liesIn(code, region)
  for (const meanings of places.meant(words(site)).toReversed()) {
    const codes = [...new Set(meanings.map((meaning) => meaning.code).filter(inRegion))]
    if (codes.length === 1) return codes[0]
  }
  return undefined
}

/** Why an address in this country needs a person's eye: its pin, or its district, says something else. */
export function doubtAbout(places: PlacesInWords, site: FedSite, said: Said): Doubt | undefined {
  const meant = places.meant(words(site))
  const pin = pinDoubt(site, meant)
  if (pin) return pin
  for (const name of [said.district, said.region]) {
    const stated = name === undefined ? undefined : places.area(name)
    if (name === undefined || stated === undefined || meant.length === 0) continue
    if (!meant.some((meanings) => meanings.some(({ code }) => places.liesIn(code, stated)))) {
      return { reason: 'district-contradicts-address', detail: `${name}; ${words(site)}` }
    }
  }
  return undefined
}

const tooFarKilometres = 80

function pinDoubt(site: FedSite, meant: readonly (readonly Meaning[])[]): Doubt | undefined {
  const { latitude, longitude } = site
  if (latitude === undefined || longitude === undefined) return undefined
  if (!onLand(latitude, longitude)) return { reason: 'pin-in-the-sea', detail: `${latitude}, ${longitude}` }
  const known = meant.flat().flatMap(({ at }) => (at ? [kilometresBetween(at, [latitude, longitude])] : []))
  const nearest = Math.min(...known)
  if (known.length === 0 || nearest <= tooFarKilometres) return undefined
  return { reason: 'pin-far-from-address', detail: `${Math.round(nearest)} km; ${words(site)}` }
}

const nationwide =
  /^(nation ?wide|national|new zealand|aotearoa( new zealand)?|all of new zealand|all regions|whole country|nz)$/

/** The area served, from the names that a feed gives for it. Never from where an office stands. */
export function areaFrom(places: PlacesInWords, names: readonly string[]): Area {
  const parts = names.flatMap((name) => name.split(/[,;\n/]/))
  if (parts.some((part) => nationwide.test(fold(part)))) return { kind: 'nationwide' }
  const codes = parts.flatMap((part) => {
    const named = places.area(part)
    if (named !== undefined) return [named]
    const meanings = places.meant(part)
    const one = new Set(meanings.flatMap((meaning) => meaning.map(({ code }) => code)))
    return one.size === 1 && fold(part).split(' ').length <= 4 ? [...one] : []
  })
  return codes.length > 0 ? { kind: 'places', codes: [...new Set(codes)] } : { kind: 'not-known' }
}
