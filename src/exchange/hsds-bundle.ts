import type { Feed, FedRow, UnreadRow } from '../domain/directory/feed.ts'
import { fold } from '../domain/fold.ts'
import { readOrganisation, readService, organisationIn } from './hsds-service.ts'
import { readSite, type ReadSite } from './hsds-site.ts'
import { isLoose, many, objectAt, objectsAt, plain, textAt, type Loose } from './loose.ts'
import type { PlacesInWords } from './places-in-words.ts'

// Bundles: an organisation with its services and places in one object, as software writes that means HSDS and is not quite there.
// Their ids often hold only inside one bundle (`org_1`, `svc_1` in every line), so an id is trusted only where it names one thing.

export type Numbered = { readonly line: number; readonly raw: Loose; readonly file?: string | undefined }

/** Whether this is an organisation, or a service, with its company around it, rather than one record. */
export function isBundle(raw: Loose): boolean {
  return (
    organisationIn(raw) !== undefined &&
    textAt(raw, 'name', 'id') === undefined &&
    objectAt(raw, 'service') === undefined
  )
}

/** Every bundle of a feed, read with the ids of all of them in view. */
export function readBundles(places: PlacesInWords, bundles: readonly Numbered[]): Feed {
  const trusted = trustedIds(bundles)
  const rows: FedRow[] = []
  const unread: UnreadRow[] = []
  for (const bundle of bundles) {
    const file = bundle.file === undefined ? {} : { file: bundle.file }
    for (const row of readBundle(places, bundle, trusted)) {
      if ('record' in row) rows.push({ ...row, ...file })
      else unread.push({ ...row, ...file, content: JSON.stringify(bundle.raw) })
    }
  }
  return { rows, unread }
}

function readBundle(
  places: PlacesInWords,
  { line, raw }: Numbered,
  trusted: ReadonlySet<string>,
): (FedRow | UnreadRow)[] {
  const organisation = organisationIn(raw) ?? {}
  const organisationId = organisationKey(organisation, raw, trusted)
  const known = placesAround(places, raw, organisation, organisationId)
  const used = new Map<string, number>()
  const services = servicesIn(raw, organisation).map((service) => {
    const key = serviceKey(service, organisationId, trusted)
    const times = (used.get(key) ?? 0) + 1
    used.set(key, times)
    const sites = sitesOf(places, service, known, organisationId)
    return readService(places, service, {
      line,
      itsId: times === 1 ? key : `${key}~${times}`,
      organisationId,
      organisation,
      sites,
      schedules: schedulesOf(service, raw),
      phones: [...locationsIn(service), raw, ...objectsAt(raw, 'contact_points', 'locations')],
    })
  })
  return [readOrganisation({ ...phonesAround(raw), ...organisation }, line, organisationId), ...services]
}

const phonesAround = (raw: Loose): Loose => ({
  phones: [...objectsAt(raw, 'phones', 'phone', 'phone_numbers', 'contacts')],
})

/** The services of a bundle, wherever they were put. */
function servicesIn(raw: Loose, organisation: Loose): Loose[] {
  const own = [...objectsAt(raw, 'services', 'service'), ...objectsAt(organisation, 'services')]
  const placed = [...objectsAt(raw, 'locations', 'location'), ...objectsAt(organisation, 'locations')]
  const atPlaces = placed.flatMap((location) =>
    objectsAt(location, 'services').map((service): Loose => ({ ...service, location })),
  )
  return [...own, ...atPlaces]
}

/** The id that a thing of a bundle was given, in any of the places it is put. */
export function givenId(thing: Loose): string | undefined {
  const own = textAt(thing, 'id', 'service_id', 'location_id')
  if (own !== undefined) return own
  const metadata = objectAt(thing, 'metadata')
  if (!metadata) return undefined
  const listed = many(metadata['ids'])[0]
  return (
    textAt(metadata, 'id', 'entity_id', 'generated_id', 'org_id', 'svc_id', 'loc_id', 'service_id', 'location_id') ??
    (isLoose(listed) ? textAt(listed, 'id') : plain(listed))
  )
}

/** `org_1`, `svc 2`: a number that only counts within its bundle. */
const placeholder = /^[a-z]*[ _-]?\d{1,2}$/i

/** The ids that stand for one thing, by name, in the whole feed. */
function trustedIds(bundles: readonly Numbered[]): Set<string> {
  const names = new Map<string, Set<string>>()
  for (const { raw } of bundles) {
    const organisation = organisationIn(raw) ?? {}
    for (const thing of [organisation, ...servicesIn(raw, organisation)]) {
      const id = givenId(thing)
      if (id === undefined || placeholder.test(id)) continue
      const name = `${fold(textAt(organisation, 'name') ?? '')}/${thing === organisation ? '' : fold(nameOf(thing))}`
      names.set(id, (names.get(id) ?? new Set()).add(name))
    }
  }
  return new Set([...names].filter(([, called]) => called.size === 1).map(([id]) => id))
}

const slug = (text: string) => fold(text).replaceAll(' ', '-').slice(0, 80)
const nameOf = (service: Loose) =>
  textAt(service, 'name', 'service_name', 'service_type', 'service_category', 'type') ?? ''

function organisationKey(organisation: Loose, raw: Loose, trusted: ReadonlySet<string>): string {
  const id = givenId(organisation)
  if (id !== undefined && trusted.has(id)) return id
  const where = [
    ...objectsAt(organisation, 'addresses', 'address', 'locations'),
    ...objectsAt(raw, 'locations', 'location'),
  ]
  const near = where.flatMap((place) => [place, ...objectsAt(place, 'address', 'addresses')])
  const town = near.map((place) => textAt(place, 'postal_code', 'city')).find((text) => text !== undefined)
  return [id ?? 'org', slug(textAt(organisation, 'name') ?? ''), slug(town ?? '')]
    .filter((part) => part !== '')
    .join('~')
}

function serviceKey(service: Loose, organisationId: string, trusted: ReadonlySet<string>): string {
  const id = givenId(service)
  if (id !== undefined && trusted.has(id)) return id
  return `${organisationId}/${[id ?? 'svc', slug(nameOf(service))].filter((part) => part !== '').join('~')}`
}

const locationsIn = (service: Loose): Loose[] => {
  const at = objectsAt(service, 'service_at_locations', 'service_locations', 'provided_by')
  const direct = objectsAt(service, 'locations', 'location', 'addresses')
  return [...direct, ...at.flatMap((each) => objectsAt(each, 'location'))]
}

/** The places told of beside the services, by their ids. */
function placesAround(
  places: PlacesInWords,
  raw: Loose,
  organisation: Loose,
  organisationId: string,
): Map<string, ReadSite> {
  const found = new Map<string, ReadSite>()
  const all = [
    ...objectsAt(raw, 'locations', 'location'),
    ...objectsAt(organisation, 'locations', 'addresses', 'address'),
  ]
  for (const location of all) {
    const id = givenId(location) ?? `loc~${found.size + 1}`
    const site = readSite(places, location, `${organisationId}/${id}`)
    if (site && !found.has(id)) found.set(id, site)
  }
  return found
}

/** Where a service is: its own places, else those it points to, else those of its organisation. */
function sitesOf(
  places: PlacesInWords,
  service: Loose,
  known: ReadonlyMap<string, ReadSite>,
  organisationId: string,
): ReadSite[] {
  const own = locationsIn(service).flatMap((location, at) => {
    const id = givenId(location) ?? `loc~${at + 1}`
    const site = readSite(places, location, `${organisationId}/${id}`)
    if (!site) return []
    const fuller = known.get(id)
    return [site.site.address === undefined && fuller?.site.address !== undefined ? fuller : site]
  })
  if (own.length > 0) return onceEach(own)
  const pointed = ['location_id', 'location_ids', 'locations', 'primary_location_id']
    .flatMap((key) => many(service[key]))
    .map(plain)
  const named = pointed.flatMap((id) => (id === undefined ? [] : [known.get(id)])).filter((site) => site !== undefined)
  return onceEach(named.length > 0 ? named : [...known.values()].slice(0, 1))
}

const onceEach = (sites: readonly ReadSite[]) => [...new Map(sites.map((site) => [site.site.itsId, site])).values()]

const scheduleKeys = [
  'schedules',
  'schedule',
  'hours_of_operation',
  'regular_schedule',
  'holiday_schedules',
  'holiday_schedule',
]

/** Every schedule that belongs to a service, in itself, at its places, or beside it with its id. */
export function schedulesOf(service: Loose, raw: Loose = {}): Loose[] {
  const places = [
    ...locationsIn(service),
    ...objectsAt(service, 'service_at_locations', 'service_locations', 'service_delivery'),
  ]
  const delivered = places.flatMap((place) => objectsAt(place, 'service_delivery'))
  const own = [service, ...places, ...delivered].flatMap((holder) => objectsAt(holder, ...scheduleKeys))
  const id = givenId(service)
  const beside = [...objectsAt(raw, 'schedules'), ...objectsAt(raw, 'events')].filter(
    (s) => textAt(s, 'service_id') === id,
  )
  return own.length > 0 ? own : beside
}
