import type { Hours } from '../domain/directory/hours.ts'
import type { Organisation } from '../domain/directory/organisation.ts'
import type { Capacity, Service } from '../domain/directory/service.ts'
import type { Site } from '../domain/directory/site.ts'
import type { NeedKind } from '../domain/programmes/needs.ts'

// Our directory as Open Referral HSDS 3.2. What the standard demands and we do not know is left out with its whole object: an
// address without a postcode is not given, and none is invented.

export type Out = Readonly<Record<string, unknown>>

/** What the names of codes are, in the reader's language. */
export type Named = {
  readonly place: (code: string) => string | undefined
  readonly regionOf: (code: string) => string | undefined
  readonly need: (need: NeedKind) => string
  readonly language: (code: string) => string
}

type OrganisationLine = Pick<Organisation, 'id' | 'name'> & Partial<Organisation>

/** A UUID for a part that has none of its own (a schedule, a phone): the same part, the same id. */
export function partId(...parts: readonly (string | number)[]): string {
  const text = parts.join('/')
  const words = [2166136261, 40389, 3735928559, 16777619].map((seed) => {
    let sum = seed >>> 0
    for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 16777619) >>> 0
    return Math.imul(sum ^ (sum >>> 15), 2246822519) >>> 0
  })
  const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-')
}

const without = (object: Out): Out =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )

/** An organisation. The standard asks for a description: where there is none, its name stands in. */
export function organisationOut(organisation: OrganisationLine): Out {
  const { id, name, phone } = organisation
  const description = organisation.description ?? ''
  return without({
    id,
    name,
    alternate_name: organisation.alsoKnownAs?.[0],
    description: description === '' ? name : description,
    email: organisation.email,
    website: organisation.website,
    phones: phone === undefined ? [] : [{ id: partId(id, 'phone'), organization_id: id, number: phone, type: 'voice' }],
  })
}

type Entry = { readonly service: Service; readonly organisation: OrganisationLine; readonly sites: readonly Site[] }

/** A service with everything that belongs to it. */
export function serviceOut({ service, organisation, sites }: Entry, named: Named): Out {
  const { id, phone, cost, costNote } = service
  return without({
    ...serviceLineOut(service),
    phones: phone === undefined ? [] : [{ id: partId(id, 'phone'), service_id: id, number: phone, type: 'voice' }],
    schedules: (service.hours ?? [])
      .filter((hours) => hours.siteId === undefined)
      .map((hours, at) => scheduleOut(id, hours, at)),
    service_areas: areasOut(service, named),
    service_at_locations: sites
      .filter((site) => !site.addressKeptBack)
      .map((site) => atLocationOut(service, site, named)),
    languages: service.languages.map((code) => ({
      id: partId(id, 'language', code),
      service_id: id,
      name: named.language(code),
      code,
    })),
    organization: organisationOut(organisation),
    cost_options:
      cost === 'not-known'
        ? []
        : [
            without({
              id: partId(id, 'cost'),
              service_id: id,
              option: cost,
              amount: cost === 'free' ? 0 : undefined,
              currency: 'NZD',
              amount_description: costNote,
            }),
          ],
    capacities: capacityOut(id, service.capacity),
    attributes: service.needs.map((need) => ({
      id: partId(id, 'need', need),
      link_id: id,
      link_entity: 'service',
      taxonomy_term_id: needTermId(need),
      taxonomy_term: needTermOut(need, named),
    })),
  })
}

/** A service as it stands in a list. */
export function serviceLineOut(service: Service): Out {
  return without({
    id: service.id,
    organization_id: service.organisationId,
    name: service.name,
    alternate_name: service.alsoKnownAs,
    description: service.description,
    url: service.website,
    email: service.email,
    status: service.status === 'temporarily-closed' ? 'temporarily closed' : service.status,
    application_process: service.howToGetHelp,
    fees_description: service.costNote,
    eligibility_description: service.eligibility,
    minimum_age: service.minimumAge,
    maximum_age: service.maximumAge,
    assured_date: service.lastCheckedOn,
  })
}

/** A schedule. Midnight at the end of a day is written as the standard's clock has it. */
function scheduleOut(serviceId: string, hours: Hours, at: number): Out {
  const monthly = hours.monthDays !== undefined || (hours.days ?? []).some((day) => day.length > 2)
  return without({
    id: partId(serviceId, 'schedule', at),
    service_id: serviceId,
    freq: monthly ? 'MONTHLY' : 'WEEKLY',
    interval: hours.everyWeeks,
    byday: hours.days?.join(','),
    bymonthday: hours.monthDays?.join(','),
    opens_at: hours.opensAt,
    closes_at: hours.closesAt === '24:00' ? '23:59' : hours.closesAt,
    valid_from: hours.validFrom,
    valid_to: hours.validTo,
    dtstart: hours.everyWeeks === undefined ? undefined : hours.validFrom,
    wkst: 'MO',
    notes: hours.closed ? 'Closed' : hours.byAppointment ? 'By appointment' : hours.note,
  })
}

function areasOut({ id, area }: Service, named: Named): Out[] {
  if (area.kind === 'not-known') return []
  const names = area.kind === 'nationwide' ? ['New Zealand'] : area.codes.map((code) => named.place(code) ?? code)
  return names.map((name) => ({ id: partId(id, 'area', name), service_id: id, name }))
}

function atLocationOut(service: Service, site: Site, named: Named): Out {
  const own = (service.hours ?? []).filter((hours) => hours.siteId === site.id)
  return without({
    id: partId(service.id, 'at', site.id),
    service_id: service.id,
    location_id: site.id,
    location: locationOut(site, named),
    schedules: own.map((hours, at) => scheduleOut(partId(service.id, site.id), hours, at)),
  })
}

/** A place. Its address only when every part that the standard demands is known. */
export function locationOut(site: Site, named: Named): Out {
  const region = site.areaCode === undefined ? undefined : named.regionOf(site.areaCode)
  const { address, town, postcode, country } = site
  const whole =
    address !== undefined &&
    town !== undefined &&
    postcode !== undefined &&
    region !== undefined &&
    country.length === 2
  const parts = {
    address_1: address,
    address_2: site.suburb,
    city: town,
    state_province: region,
    postal_code: postcode,
    country,
  }
  return without({
    id: site.id,
    location_type: 'physical',
    name: site.name,
    latitude: site.latitude,
    longitude: site.longitude,
    addresses: whole
      ? [without({ id: partId(site.id, 'address'), location_id: site.id, ...parts, address_type: 'physical' })]
      : [],
    accessibility:
      site.wheelchair === 'not-known'
        ? []
        : [
            {
              id: partId(site.id, 'wheelchair'),
              location_id: site.id,
              description: `Wheelchair access: ${site.wheelchair}`,
            },
          ],
  })
}

const rooms = { open: 1, limited: 1, 'wait-list': 0, closed: 0 } as const

/** Room now, in the one unit we know: whether there is any. Nothing is said where nobody has said. */
function capacityOut(serviceId: string, { room, saidAt }: Capacity): Out[] {
  if (room === 'not-known' || saidAt === undefined) return []
  const unit = { id: partId('unit', 'room'), name: 'room' }
  return [
    {
      id: partId(serviceId, 'capacity'),
      service_id: serviceId,
      unit,
      unit_id: unit.id,
      available: rooms[room],
      description: room,
      updated: saidAt,
    },
  ]
}

export const needTaxonomyId = partId('taxonomy', 'needs')
export const needTermId = (need: NeedKind) => partId('taxonomy', 'needs', need)

export function needTermOut(need: NeedKind, named: Named): Out {
  return {
    id: needTermId(need),
    code: need,
    name: named.need(need),
    description: named.need(need),
    taxonomy: 'needs',
    taxonomy_id: needTaxonomyId,
  }
}

export const needTaxonomyOut: Out = {
  id: needTaxonomyId,
  name: 'needs',
  description: 'What people need, in plain words',
  version: '1',
}

/** A page of a list, as the standard wraps it. */
export function pageOut(
  contents: readonly Out[],
  { page, size, total }: { page: number; size: number; total: number },
): Out {
  const pages = Math.max(1, Math.ceil(total / size))
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  }
}
