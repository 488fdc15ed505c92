import { newZealand } from '../domain/directory/site.ts'
import type { FedSite } from '../domain/directory/feed.ts'
import { fold } from '../domain/fold.ts'
import { looksLikePhone, phone } from './contact.ts'
import {
  bareWords,
  filled,
  isLoose,
  many,
  numberAt,
  objectAt,
  objectsAt,
  plain,
  textAt,
  textsAt,
  type Loose,
} from './loose.ts'
import { onLand } from './nz-land.ts'
import type { PlacesInWords } from './places-in-words.ts'

const streetKeys = [
  'address_1',
  'address1',
  'street_address_1',
  'street_address',
  'street',
  'street1',
  'line1',
  'address_lines',
]

/** A site as read, with what the feed says of its district and the number that stood where a street should. */
export type ReadSite = {
  readonly site: FedSite
  readonly said: { readonly district?: string | undefined; readonly region?: string | undefined }
  readonly strayPhone?: string | undefined
}

/** A location of HSDS, or an address by itself; undefined when it says nothing of any place. */
export function readSite(places: PlacesInWords, location: Loose, itsId: string): ReadSite | undefined {
  const address = chosenAddress(location)
  const [street, strayPhone] = streetOf(address, location)
  const pin = pinOf(location, address)
  const country = countryOf(places, location, address, pin)
  const site = filled({
    itsId,
    name: textAt(location, 'name', 'location_name', 'site_name'),
    address: street,
    suburb: textAt(address, 'suburb'),
    town: textAt(address, 'city', 'locality', 'town'),
    postcode: textAt(address, 'postal_code', 'postcode', 'zip'),
    country,
    ...(pin && keepsPin(pin, country) ? { latitude: pin.latitude, longitude: pin.longitude } : {}),
    addressKeptBack: false,
    wheelchair: wheelchairAt(location),
  } satisfies FedSite | { [K in keyof FedSite]: FedSite[K] | undefined })
  if (!site.name && !site.address && !site.town && site.latitude === undefined && country === newZealand)
    return undefined
  const said = { district: textAt(address, 'district'), region: textAt(address, 'state_province', 'region') }
  return { site, said, strayPhone }
}

/** The physical address before any other: a postal box is not a door. */
function chosenAddress(location: Loose): Loose {
  const all = objectsAt(location, 'addresses', 'physical_addresses', 'address')
  const physical = all.find((address) => textAt(address, 'address_type', 'location_type') === 'physical')
  return physical ?? all[0] ?? location
}

function streetOf(address: Loose, location: Loose): [string | undefined, string | undefined] {
  const lines = textsAt(address, ...streetKeys, 'address_2', 'line2')
  const bare = plain(location['address'])
  const all = lines.length > 0 ? lines : bare === undefined ? [] : [bare]
  const street = all.filter((line) => !looksLikePhone(line)).join(', ')
  return [street === '' ? undefined : street, phone(all.find(looksLikePhone))]
}

const ourCountry = new Set(['nz', 'nzl', 'new zealand', 'aotearoa', 'aotearoa new zealand'])

/** Our country, another's code, or ours when nothing points elsewhere: most who leave it out mean their own. */
function countryOf(places: PlacesInWords, location: Loose, address: Loose, pin: Pin | undefined): string {
  const stated = textAt(address, 'country') ?? textAt(location, 'country')
  if (stated !== undefined) return ourCountry.has(fold(stated)) ? newZealand : stated.toUpperCase().slice(0, 40)
  const region = textAt(address, 'state_province', 'region')
  const town = textAt(address, 'city', 'locality', 'town')
  if (pin !== undefined && onLand(pin.latitude, pin.longitude)) return newZealand
  if (region !== undefined) return places.areas(region).length === 0 ? elsewhere : newZealand
  if (town !== undefined && places.meant(town).length > 0) return newZealand
  return pin !== undefined && !aroundHere(pin) ? elsewhere : newZealand
}

/** The seas around us and their mirror image in the north, where a pin lands that has lost its minus. */
const aroundHere = ({ latitude, longitude }: Pin) =>
  Math.abs(latitude) > 33 && Math.abs(latitude) < 48 && (longitude > 163 || longitude < -175)

/** Another country, of which the feed does not say the name. */
export const elsewhere = 'XX'

type Pin = { readonly latitude: number; readonly longitude: number }

function pinOf(location: Loose, address: Loose): Pin | undefined {
  for (const from of [address, location]) {
    const around = [from, objectAt(from, 'coordinates', 'geo_location', 'geo'), ...objectsAt(from, 'coordinates')]
    for (const holder of around.filter(isLoose)) {
      const pin = asPin(numberAt(holder, 'latitude', 'lat'), numberAt(holder, 'longitude', 'lng', 'lon'))
      if (pin) return pin
    }
    const [first, second] = many(from['coordinates'])
    const pair = typeof first === 'number' && typeof second === 'number' ? asPin(first, second) : undefined
    if (pair) return pair
  }
  return undefined
}

/** Nothing, nought, and what is not on the globe are no pin; turned round onto land it is a slip, and is told as one. */
export function asPin(latitude: number | undefined, longitude: number | undefined): Pin | undefined {
  if (latitude === undefined || longitude === undefined || latitude === 0 || longitude === 0) return undefined
  const onGlobe = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 360
  if (!onGlobe && !onLand(longitude, latitude)) return undefined
  return { latitude, longitude }
}

/** Abroad we cannot judge a pin beyond its being on the globe; here an impossible one is kept, for the doubt to be told. */
function keepsPin({ latitude, longitude }: Pin, country: string): boolean {
  if (country === newZealand) return true
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !onLand(latitude, longitude)
}

function wheelchairAt(location: Loose): 'yes' | 'no' | 'not-known' {
  const said = objectsAt(location, 'accessibility').flatMap((a) =>
    textsAt(a, 'description', 'accessibility', 'details'),
  )
  const words = bareWords(said.join(' '))
  if (!/\bwheelchair/.test(words)) return 'not-known'
  return /\b(no|not) wheelchair|wheelchair access is not|not wheelchair accessible\b/.test(words) ? 'no' : 'yes'
}
