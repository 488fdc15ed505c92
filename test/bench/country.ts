import { openingDistricts } from '../../src/domain/places/districts.ts'
import { fold } from '../../src/domain/fold.ts'
import type { Row, Table } from './copy.ts'
import { idOf } from './ids.ts'
import { familyName, givenName, oneOf, scatter } from './names.ts'

// A country as large as ours, invented: who works in it, and the services there are. `times` makes it so many countries.

export type Country = {
  readonly times: number
  /** When it was loaded: everything else happened before. */
  readonly now: number
  readonly hosts: number
  readonly connectors: number
  readonly desks: number
  readonly providers: number
  readonly services: number
  readonly households: number
  /** Asked, and not yet with any host. */
  readonly waiting: number
}

export function countryOf(times: number, now: number): Country {
  const some = (many: number) => Math.max(1, Math.round(many * times))
  return {
    times,
    now,
    hosts: some(60),
    connectors: some(165),
    desks: some(4),
    providers: some(3000),
    services: some(18_000),
    households: some(100_000),
    waiting: some(1200),
  }
}

// Organisations stand in this order: hosts, desks, providers. Workers: connectors, leads, desk workers, receivers.
export const hostId = (host: number): string => idOf('organisation', host)
export const deskId = (country: Country, desk: number): string => idOf('organisation', country.hosts + desk)
export const providerId = (country: Country, provider: number): string =>
  idOf('organisation', country.hosts + country.desks + provider)
/** The large ones, to whom most is referred: each has somebody who signs in. */
export const receivers = ({ providers }: Country): number => Math.ceil(providers / 30)
export const connectorId = (connector: number): string => idOf('worker', connector)
export const leadId = (country: Country, host: number): string => idOf('worker', country.connectors + host)
export const sorterId = (country: Country, desk: number): string =>
  idOf('worker', country.connectors + country.hosts + desk)
export const receiverId = (country: Country, receiver: number): string =>
  idOf('worker', country.connectors + country.hosts + country.desks + receiver)

const districts = openingDistricts.map(({ code }) => code).filter((code) => /^\d{3}$/.test(code))
export const districtOf = (host: number): string => districts[host % districts.length] ?? '076'
export const needKinds = [
  'kai',
  'housing',
  'money',
  'debt',
  'power',
  'safety',
  'mental-wellbeing',
  'transport',
] as const

const kindsOfHelp = [
  ...['Budget advice', 'Kai parcels', 'Emergency housing', 'Counselling', 'Driver licence', 'Whānau support'],
  ...[
    'Power and heating help',
    "Women's refuge line",
    'Youth mentoring',
    'Home visits',
    'Legal advice',
    'Rongoā Māori',
  ],
] as const
const placeNames = [
  'Ōtara',
  'Whangārei',
  'Kirikiriroa',
  'Riverside',
  'Hillcrest',
  "St Mary's",
  'Māngere',
  'Eastside',
] as const
const iso = (at: number) => new Date(at).toISOString()

export function countryTables(country: Country): Table[] {
  return [
    { name: 'organisation', rows: organisations(country) },
    { name: 'host_profile', rows: profiles(country) },
    { name: 'intake_desk', rows: desks(country) },
    { name: 'worker', rows: workers(country) },
    { name: 'worker_role', rows: roles(country) },
    { name: 'service', rows: services(country) },
    { name: 'service_area', rows: areas(country) },
    { name: 'site', rows: sites(country) },
    { name: 'service_site', rows: siteLinks(country) },
  ]
}

const nameOfProvider = (provider: number) =>
  `${oneOf(placeNames, scatter(provider))} ${familyName(provider)} Trust ${provider}`

function* organisations(country: Country): Iterable<Row> {
  const made = (number: number, kind: string, name: string) => ({
    id: idOf('organisation', number),
    kind,
    name,
    folded_name: fold(name),
  })
  for (let host = 0; host < country.hosts; host += 1)
    yield made(host, 'host', `${oneOf(placeNames, host)} Host ${host}`)
  for (let desk = 0; desk < country.desks; desk += 1) yield made(country.hosts + desk, 'intake-desk', `Desk ${desk}`)
  const first = country.hosts + country.desks
  for (let provider = 0; provider < country.providers; provider += 1) {
    yield made(first + provider, 'provider', nameOfProvider(provider))
  }
}

function* profiles({ hosts, now }: Country): Iterable<Row> {
  for (let host = 0; host < hosts; host += 1) {
    const led = host % 4 === 0 ? ['maori-led'] : host % 7 === 0 ? ['pacific-led'] : []
    yield {
      organisation_id: hostId(host),
      areas: [districtOf(host)],
      need_kinds: [],
      languages: ['en', 'mi'],
      led_by: led,
      places: 200 + (host % 50),
      open_cases: 110,
      phone: '0800 000 121',
      updated_at: iso(now),
    }
  }
}

function* desks(country: Country): Iterable<Row> {
  yield { organisation_id: deskId(country, 0), place_code: null, phone: '0800 000 122' }
  for (const [i, code] of districts.entries()) {
    yield { organisation_id: deskId(country, i % country.desks), place_code: code, phone: '0800 000 122' }
  }
}

function* workers(country: Country): Iterable<Row> {
  const all = country.connectors + country.hosts + country.desks + receivers(country)
  for (let number = 0; number < all; number += 1) {
    const email = `worker.${number}@bench.example`
    yield {
      id: idOf('worker', number),
      name: `${givenName(number)} ${familyName(number)}`,
      email,
      email_folded: email,
      created_at: iso(country.now - 800 * 86_400_000),
    }
  }
}

function* roles(country: Country): Iterable<Row> {
  const role = (worker_id: string, organisation_id: string, name: string) => ({
    worker_id,
    organisation_id,
    role: name,
    from_on: '2024-01-01',
    safety_checked_on: '2026-01-01',
  })
  for (let one = 0; one < country.connectors; one += 1)
    yield role(connectorId(one), hostId(one % country.hosts), 'connector')
  for (let host = 0; host < country.hosts; host += 1) yield role(leadId(country, host), hostId(host), 'team-lead')
  for (let desk = 0; desk < country.desks; desk += 1)
    yield role(sorterId(country, desk), deskId(country, desk), 'intake-worker')
  for (let one = 0; one < receivers(country); one += 1)
    yield role(receiverId(country, one), providerId(country, one), 'receiving-worker')
}

function* services(country: Country): Iterable<Row> {
  const weekdays = '[{"days":["MO","TU","WE","TH","FR"],"opensAt":"09:00","closesAt":"17:00"}]'
  for (let number = 0; number < country.services; number += 1) {
    const dice = scatter(number)
    const provider = number % country.providers
    const needs = [oneOf(needKinds, dice), oneOf(needKinds, dice >>> 7)]
    const name = `${oneOf(kindsOfHelp, dice >>> 3)} ${oneOf(placeNames, dice >>> 5)}`
    const description = `Help with ${needs.join(' and ')} for whānau in ${oneOf(placeNames, dice >>> 5)}. Ring first, or walk in.`
    const checked = dice % 3 === 0
    yield {
      id: idOf('service', number),
      organisation_id: providerId(country, provider),
      name,
      description,
      needs,
      nationwide: number % 40 === 0,
      cost: oneOf(['free', 'not-known', 'low-cost'], dice),
      languages: ['en'],
      kaupapa_maori: dice % 9 === 0,
      wheelchair: oneOf(['yes', 'not-known', 'no'], dice >>> 2),
      phone: '0800 000 123',
      refer_by: ['ring', 'email'],
      hours: dice % 5 < 3 ? weekdays : null,
      last_checked_on: checked ? '2026-08-01' : null,
      last_checked_by: checked ? 'Beatrix' : null,
      changed_at: iso(country.now - (dice % 700) * 86_400_000),
      folded_name: fold(name),
      folded_text: fold(`${description} ${needs.join(' ')}`),
      folded_organisation: fold(nameOfProvider(provider)),
      listed: true,
    }
  }
}

function* areas(country: Country): Iterable<Row> {
  for (let number = 0; number < country.services; number += 1) {
    if (number % 40 === 0) continue
    const first = scatter(number) % districts.length
    yield { area_code: districts[first] ?? '076', service_id: idOf('service', number) }
    if (number % 3 === 0)
      yield { area_code: districts[(first + 1) % districts.length] ?? '076', service_id: idOf('service', number) }
  }
}

function* sites(country: Country): Iterable<Row> {
  for (let provider = 0; provider < country.providers; provider += 1) {
    const area_code = districts[scatter(provider) % districts.length] ?? '076'
    yield {
      id: idOf('site', provider),
      organisation_id: providerId(country, provider),
      name: 'Office',
      town: 'Town',
      address: `${1 + (provider % 200)} Main Street`,
      area_code,
      latitude: -37.5,
      longitude: 175.2,
    }
  }
}

function* siteLinks(country: Country): Iterable<Row> {
  for (let number = 0; number < country.services; number += 1)
    yield { service_id: idOf('service', number), site_id: idOf('site', number % country.providers) }
}
