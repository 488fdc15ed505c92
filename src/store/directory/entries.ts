import { z } from 'zod'
import { type Capacity, Service } from '../../domain/directory/service.ts'
import { Site } from '../../domain/directory/site.ts'
import { Organisation } from '../../domain/directory/organisation.ts'
import { fold } from '../../domain/fold.ts'
import type { OrganisationId, ServiceId } from '../../domain/ids.ts'
import type { Db } from '../database.ts'
import { staleOrNotFound } from '../save.ts'
import type { Sight } from './organisations.ts'

/** A service with whoever gives it and where. */
export const ServiceEntry = z.object({
  service: Service,
  organisation: Organisation.pick({ id: true, name: true, kind: true, phone: true, website: true }),
  sites: z.array(Site),
})
export type ServiceEntry = z.infer<typeof ServiceEntry>

export const tablesOf = (sight: Sight) =>
  sight === 'listed'
    ? {
        service: 'listed_service',
        area: 'listed_service_area',
        site: 'listed_site',
        organisation: 'listed_organisation',
      }
    : { service: 'service', area: 'service_area', site: 'site', organisation: 'organisation' }

/** Everything of a service s in one row: its areas, its sites and its organisation beside its own columns, but for what is only searched. */
export const entryColumns = (db: Db, sight: Sight) => {
  const { area, site, organisation } = tablesOf(sight)
  return db`
    s.id, s.organisation_id, s.name, s.also_known_as, s.description, s.needs, s.nationwide, s.eligibility, s.minimum_age,
    s.maximum_age, s.cost, s.cost_note, s.languages, s.kaupapa_maori, s.pacific, s.disability_led, s.wheelchair, s.refer_by,
    s.how_to_get_help, s.phone, s.email, s.website, s.hours, s.hours_note, s.room, s.room_until, s.room_said_at, s.status,
    s.outside_new_zealand, s.last_checked_on, s.last_checked_by, s.locked_fields, s.version, s.folded_name,
    array(select a.area_code from ${db(area)} a where a.service_id = s.id order by 1) as area_codes,
    coalesce((
      select jsonb_agg(jsonb_strip_nulls(to_jsonb(site)) order by site.id)
      from service_site at join ${db(site)} site on site.id = at.site_id
      where at.service_id = s.id), '[]') as sites,
    (select jsonb_strip_nulls(jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'phone', o.phone, 'website', o.website))
      from ${db(organisation)} o where o.id = s.organisation_id) as organisation`
}

const camel = (object: object) =>
  Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      !key.includes('_') ? key : key.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )

const Sites = z.array(z.looseObject({ id: z.string() }))

/** One look at everything, when it has its shape: a page is twenty of these. */
export function toEntry(row: Record<string, unknown>): ServiceEntry {
  const sites = Sites.parse(row['sites'])
  const codes = row['areaCodes']
  const places = Array.isArray(codes) && codes.length > 0 ? { kind: 'places', codes } : { kind: 'not-known' }
  const service = {
    ...row,
    area: row['nationwide'] === true ? { kind: 'nationwide' } : places,
    capacity: { room: row['room'], until: row['roomUntil'], saidAt: row['roomSaidAt'] },
    siteIds: sites.map((site) => site.id),
  }
  return ServiceEntry.parse({ service, organisation: row['organisation'], sites: sites.map(camel) })
}

export async function findService(db: Db, id: ServiceId, sight: Sight = 'all'): Promise<ServiceEntry | undefined> {
  const [row] = await db`select ${entryColumns(db, sight)} from ${db(tablesOf(sight).service)} s where s.id = ${id}`
  return row && toEntry(row)
}

/** Several at once: at most what one screen or one batch of an import needs. */
export async function findServices(db: Db, ids: readonly ServiceId[], sight: Sight = 'all'): Promise<ServiceEntry[]> {
  const rows = await db`
    select ${entryColumns(db, sight)} from ${db(tablesOf(sight).service)} s where s.id = any(${[...ids]}::uuid[])`
  return rows.map(toEntry)
}

/** What an organisation offers, for its own page and for choosing where a referral goes. */
export async function listServicesOf(
  db: Db,
  organisationId: OrganisationId,
  sight: Sight = 'all',
): Promise<ServiceEntry[]> {
  const rows = await db`
    select ${entryColumns(db, sight)}
    from ${db(tablesOf(sight).service)} s
    where s.organisation_id = ${organisationId}
    order by s.folded_name, s.id
    limit 200`
  return rows.map(toEntry)
}

const optional = [
  'alsoKnownAs',
  'eligibility',
  'minimumAge',
  'maximumAge',
  'costNote',
  'howToGetHelp',
  'phone',
  'email',
  'website',
  'hoursNote',
  'lastCheckedOn',
  'lastCheckedBy',
] as const satisfies readonly (keyof Service)[]

/** A service as its row, with null where nothing is known. */
export function serviceRow(service: Service, changedAt: string) {
  const {
    id,
    organisationId,
    name,
    description,
    needs,
    cost,
    languages,
    kaupapaMaori,
    pacific,
    disabilityLed,
    wheelchair,
  } = service
  const { referBy, status, outsideNewZealand, lockedFields, capacity, hours, version } = service
  return {
    ...{
      id,
      organisationId,
      name,
      description,
      needs,
      cost,
      languages,
      kaupapaMaori,
      pacific,
      disabilityLed,
      wheelchair,
    },
    ...{ referBy, status, outsideNewZealand, lockedFields, changedAt, version, hours: hours ?? null },
    ...Object.fromEntries(optional.map((field) => [field, service[field] ?? null])),
    ...{ room: capacity.room, roomUntil: capacity.until ?? null, roomSaidAt: capacity.saidAt ?? null },
    nationwide: service.area.kind === 'nationwide',
    foldedName: fold([service.name, service.alsoKnownAs ?? ''].join(' ')),
    foldedText: fold([service.description, service.eligibility ?? '', service.needs.join(' ')].join(' ')),
  }
}

const snake = (key: string) => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const snaked = (row: object) => Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value]))

/**
 * Writes rows of one table, adding those that are new and replacing those that are not. The rows travel as one JSON text,
 * so that eighteen thousand take seconds.
 */
export async function writeRows(
  db: Db,
  table: 'organisation' | 'site' | 'service',
  rows: readonly object[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    const batch = rows.slice(at, at + 500).map(snaked)
    // The names of columns are ours, from the keys above; what anybody wrote is only ever in the JSON.
    const columns = Object.keys(batch[0] ?? {})
    const replaced = columns.filter((column) => column !== 'id' && column !== 'version')
    await db.unsafe(
      `insert into ${table} (${columns.join(', ')})
      select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::text::jsonb)
      on conflict (id) do update set
        ${replaced.map((column) => `${column} = excluded.${column}`).join(', ')}, version = ${table}.version + 1`,
      [JSON.stringify(batch)],
    )
  }
}

/** Replaces the areas and the sites of services, all at once. */
export async function writeLinks(db: Db, services: readonly Service[]): Promise<void> {
  const ids = services.map((service) => service.id)
  const areas = services.flatMap(({ id, area }) =>
    area.kind === 'places' ? area.codes.map((code) => ({ id, code })) : [],
  )
  const sites = services.flatMap(({ id, siteIds }) => siteIds.map((site) => ({ id, site })))
  await db`delete from service_area where service_id = any(${ids}::uuid[])`
  await db`
    insert into service_area (area_code, service_id)
    select distinct code, id from jsonb_to_recordset(${JSON.stringify(areas)}::text::jsonb) as x (code text, id uuid)`
  await db`delete from service_site where service_id = any(${ids}::uuid[])`
  await db`
    insert into service_site (service_id, site_id)
    select distinct id, site from jsonb_to_recordset(${JSON.stringify(sites)}::text::jsonb) as x (id uuid, site uuid)`
}

export async function writeServices(db: Db, services: readonly Service[], at: string): Promise<void> {
  if (services.length === 0) return
  await writeRows(
    db,
    'service',
    services.map((service) => serviceRow(service, at)),
  )
  await writeLinks(db, services)
}

export async function writeSites(db: Db, sites: readonly Site[]): Promise<void> {
  const optionalFields = ['name', 'address', 'suburb', 'town', 'postcode', 'areaCode', 'latitude', 'longitude'] as const
  const rows = sites.map((site) => {
    const { id, organisationId, country, addressKeptBack, wheelchair, version } = site
    const rest = Object.fromEntries(optionalFields.map((field) => [field, site[field] ?? null]))
    return { id, organisationId, country, addressKeptBack, wheelchair, version, ...rest }
  })
  await writeRows(db, 'site', rows)
}

export async function addService(db: Db, service: Service, at: string): Promise<Service> {
  await writeServices(db, [service], at)
  return service
}

/** Saves over the version that was read. */
export async function saveService(db: Db, service: Service, at: string): Promise<Service> {
  const [row] = await db`select version from service where id = ${service.id} for update`
  if (row?.['version'] !== service.version) throw await staleOrNotFound(db, 'service', service.id)
  await writeServices(db, [service], at)
  return { ...service, version: service.version + 1 }
}

/** The provider's own word on room now. Not an edit of the entry: the next import does not touch it either way. */
export async function saveCapacity(db: Db, service: Service, capacity: Capacity, at: string): Promise<Service> {
  const { room, until, saidAt } = capacity
  const saved = await db`
    update service
    set ${db({ room, roomUntil: until ?? null, roomSaidAt: saidAt ?? null, changedAt: at })}, version = version + 1
    where id = ${service.id} and version = ${service.version}`
  if (saved.count === 0) throw await staleOrNotFound(db, 'service', service.id)
  return { ...service, capacity, version: service.version + 1 }
}
