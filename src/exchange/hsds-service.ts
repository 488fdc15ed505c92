import {
  type FedOrganisation,
  type FedRow,
  type FedService,
  type FedSite,
  type UnreadRow,
  type Doubt,
  checkedRow,
} from '../domain/directory/feed.ts'
import type { ReferralMethod, ServiceStatus } from '../domain/directory/service.ts'
import { newZealand } from '../domain/directory/site.ts'
import { email, phone, website } from './contact.ts'
import { readHours } from './hsds-hours.ts'
import type { ReadSite } from './hsds-site.ts'
import {
  dayAt,
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
import { costIn, languageCode, ledBy, needsIn } from './need-words.ts'
import { areaFrom, districtOf, doubtAbout, type PlacesInWords } from './places-in-words.ts'

/** What stands around a service in its feed and is not said in the service itself. */
export type Around = {
  readonly line: number
  readonly itsId: string
  readonly organisationId: string
  readonly organisation?: Loose | undefined
  readonly sites: readonly ReadSite[]
  readonly schedules: readonly Loose[]
  readonly phones: readonly Loose[]
}

type Filled<T> = { [K in keyof T]: T[K] | undefined }

/** One service of HSDS, or of something like it, in our words. */
export function readService(places: PlacesInWords, raw: Loose, around: Around): FedRow | UnreadRow {
  const name = serviceName(raw)
  const { line, itsId } = around
  if (name === undefined) return { line, itsId, doubt: { reason: 'no-name' } }
  const kinds = categories(raw)
  const sites = around.sites.map(({ site, said }) => filled({ ...site, areaCode: districtIn(places, site, said) }))
  const hours = readHours(around.schedules)
  const record = filled({
    kind: 'service',
    itsId,
    itsOrganisation: around.organisationId,
    name,
    ...saidOf(raw, kinds),
    ...contactOf(raw, around),
    needs: needsIn(kinds.join(', '), name, textAt(raw, 'description')),
    area: areaFrom(places, areaNames(raw)),
    wheelchair: sites.find((site) => site.wheelchair !== 'not-known')?.wheelchair ?? 'not-known',
    hours: hours.hours,
    hoursNote: hours.note,
    outsideNewZealand: sites.length > 0 && sites.every((site) => site.country !== newZealand),
    sites,
  } satisfies Filled<FedService>)
  const doubt = around.sites.map(({ said }, at) => placeDoubt(places, sites[at], said)).find((d) => d !== undefined)
  const heard = [...kinds, ...textsAt(raw, ...heardKeys)]
  return checkedRow(withoutWrongPin({ line, record, heard, ...(doubt ? { doubt } : {}) }))
}

function districtIn(places: PlacesInWords, site: FedSite, said: ReadSite['said']): string | undefined {
  return site.country === newZealand ? districtOf(places, site, said) : undefined
}

function placeDoubt(places: PlacesInWords, site: FedSite | undefined, said: ReadSite['said']): Doubt | undefined {
  return site?.country === newZealand ? doubtAbout(places, site, said) : undefined
}

const heardKeys = ['name', 'alternate_name', 'description', 'alert', 'eligibility_description', 'application_process']

/** A pin that cannot be right is not kept. */
export function withoutWrongPin(row: FedRow & { record: FedService }): FedRow {
  const { record } = row
  if (row.doubt?.reason !== 'pin-in-the-sea' && row.doubt?.reason !== 'pin-far-from-address') return row
  return { ...row, record: { ...record, sites: record.sites.map(({ latitude: _, longitude: __, ...site }) => site) } }
}

/** An organisation as the feed tells of it. */
export function readOrganisation(raw: Loose, line: number, itsId: string): FedRow | UnreadRow {
  const name = textAt(raw, 'name', 'alternate_name')
  if (name === undefined) return { line, itsId, doubt: { reason: 'no-name' } }
  const record = filled({
    kind: 'organisation',
    itsId,
    name,
    alsoKnownAs: textsAt(raw, 'alternate_name', 'alternate_names', 'nickname').filter((other) => other !== name),
    description: textAt(raw, 'description') ?? '',
    phone: firstPhone([raw]),
    email: email(textAt(raw, 'email')),
    website: website(textAt(raw, 'website', 'url')),
  } satisfies Filled<FedOrganisation>)
  return checkedRow({ line, record, heard: textsAt(raw, ...heardKeys) })
}

function serviceName(raw: Loose): string | undefined {
  return textAt(raw, 'name', 'service_name', 'alternate_name') ?? categories(raw)[0]
}

/** Their categories, taxonomies and types, as words. */
function categories(raw: Loose): string[] {
  const keys = ['service_type', 'service_category', 'service_types', 'service_taxonomy', 'type', 'taxonomy_terms']
  const terms = objectsAt(raw, 'attributes').flatMap((a) => [a, ...objectsAt(a, 'taxonomy_term')])
  const named = [...objectsAt(raw, ...keys), ...terms].flatMap((o) =>
    textsAt(o, 'name', 'service_category_name', 'term', 'label', 'value'),
  )
  return [...new Set([...textsAt(raw, ...keys), ...named])].map((text) => text.replaceAll('_', ' '))
}

function saidOf(raw: Loose, kinds: readonly string[]) {
  const description = [textAt(raw, 'description'), textAt(raw, 'alert')]
    .filter((text) => text !== undefined)
    .join('\n\n')
  const fees = [...textsAt(raw, 'fees_description', 'fees'), ...objectsAt(raw, 'cost_options').flatMap(feeLine)]
  const eligibility = [
    ...textsAt(raw, 'eligibility_description', 'eligibility', 'eligibility_requirements'),
    ...objectsAt(raw, 'eligibility').flatMap((e) => textsAt(e, 'description')),
  ]
  const languages = objectsAt(raw, 'languages', 'supported_languages').flatMap((l) =>
    textsAt(l, 'name', 'code').slice(0, 1),
  )
  const spoken = [
    ...languages,
    ...many(raw['languages'])
      .map(plain)
      .filter((text) => text !== undefined),
  ]
  const minimum = ageAt(raw, 'minimum_age')
  const maximum = ageAt(raw, 'maximum_age')
  return {
    alsoKnownAs: otherName(raw),
    description,
    eligibility: eligibility.length > 0 ? [...new Set(eligibility)].join('\n') : undefined,
    minimumAge: minimum,
    maximumAge: maximum,
    cost: costIn(...fees),
    costNote: fees.length > 0 ? [...new Set(fees)].join('\n') : undefined,
    languages: [...new Set(spoken.map(languageCode))],
    ...ledBy(textAt(raw, 'name'), kinds.join(', '), textAt(raw, 'description')),
    status: statusOf(textAt(raw, 'status', 'service_status')),
    assuredOn: dayAt(raw, 'assured_date'),
  }
}

function otherName(raw: Loose): string | undefined {
  const other = textAt(raw, 'alternate_name')
  return other === serviceName(raw) ? undefined : other
}

function feeLine(option: Loose): string[] {
  const amount = numberAt(option, 'amount')
  const currency = textAt(option, 'currency')?.toUpperCase()
  const price = amount === undefined ? undefined : [currency, amount].filter((part) => part !== undefined).join(' ')
  const parts = [textAt(option, 'option'), price, textAt(option, 'amount_description')].filter(
    (part) => part !== undefined,
  )
  return parts.length > 0 ? [parts.join(', ')] : []
}

function ageAt(raw: Loose, key: string): number | undefined {
  const age = numberAt(raw, key)
  return age !== undefined && age >= 0 && age <= 120 ? Math.floor(age) : undefined
}

function statusOf(text: string | undefined): ServiceStatus {
  const status = text?.toLowerCase().replaceAll(/[\s_]+/g, '-')
  if (status === 'inactive' || status === 'defunct' || status === 'temporarily-closed') return status
  return 'active'
}

function contactOf(raw: Loose, around: Around) {
  const number = firstPhone([raw, ...around.phones, ...(around.organisation ? [around.organisation] : [])])
  const stray = around.sites.map(({ strayPhone }) => strayPhone).find((found) => found !== undefined)
  const address = email(textAt(raw, 'email') ?? (around.organisation && textAt(around.organisation, 'email')))
  const web = website(textAt(raw, 'url') ?? (around.organisation && textAt(around.organisation, 'website', 'url')))
  const found = number ?? stray
  const methods: readonly (readonly [ReferralMethod, boolean])[] = [
    ['ring', found !== undefined],
    ['email', address !== undefined],
    ['link', web !== undefined && found === undefined],
    ['walk-in', /\bwalk[- ]?ins?\b/i.test(JSON.stringify(raw))],
  ]
  return {
    phone: found,
    email: address,
    website: web,
    referBy: methods.filter(([, offered]) => offered).map(([method]) => method),
    howToGetHelp: howToGetHelp(raw),
  }
}

function howToGetHelp(raw: Loose): string | undefined {
  const said = textsAt(raw, 'application_process', 'access_information', 'service_hook', 'required_documents')
  return said.length > 0 ? said.join('\n') : undefined
}

const phoneHolders = ['phones', 'phone', 'phone_numbers', 'contact', 'contacts', 'contact_information', 'contact_info']

/** The first number that is one, however deep it was put. */
export function firstPhone(holders: readonly Loose[], depth = 0): string | undefined {
  for (const holder of holders) {
    const own = phone(
      textAt(holder, 'number', 'phone_number') ?? plain(holder['phone']),
      textAt(holder, 'extension', 'ext'),
    )
    if (own !== undefined) return own
    const inner = depth < 3 ? firstPhone(objectsAt(holder, ...phoneHolders), depth + 1) : undefined
    if (inner !== undefined) return inner
  }
  return undefined
}

function areaNames(raw: Loose): string[] {
  const areas = [
    ...objectsAt(raw, 'service_areas', 'service_area'),
    ...objectsAt(raw, 'service_at_locations').flatMap((s) => objectsAt(s, 'service_areas')),
  ]
  const bare = many(raw['service_areas'])
    .map(plain)
    .filter((text) => text !== undefined)
  return [
    ...bare,
    ...areas.filter(isLoose).flatMap((area) => textsAt(area, 'name', 'service_area', 'city', 'values').slice(0, 40)),
  ]
}

/** The organisation written inside a service, if it is. */
export const organisationIn = (raw: Loose): Loose | undefined => objectAt(raw, 'organization', 'organisation')
