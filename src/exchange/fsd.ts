import {
  type Feed,
  type FedOrganisation,
  type FedRow,
  type FedService,
  type FedSite,
  type UnreadRow,
  checkedRow,
} from '../domain/directory/feed.ts'
import { keepingRefugesBack } from '../domain/directory/kept-back.ts'
import { newZealand } from '../domain/directory/site.ts'
import { fold } from '../domain/fold.ts'
import { email, phone, website } from './contact.ts'
import { feedLimits, notUnderstood, refuseUnreadable, type FeedFile } from './feed-file.ts'
import { readCsv, type Row } from './hsds-csv.ts'
import { withoutWrongPin } from './hsds-service.ts'
import { asPin } from './hsds-site.ts'
import { filled, numberAt, textAt } from './loose.ts'
import { costIn, ledBy, needsIn } from './need-words.ts'
import { areaFrom, districtOf, doubtAbout, type PlacesInWords } from './places-in-words.ts'
import { hoursInWords } from './hours-in-words.ts'

// The Family Services Directory as its CSV: a row is one line of service, the provider's columns come again in each of its rows,
// and there is no column for the area served (some copies have SERVICE_AREA).

const needed = ['PROVIDER_NAME', 'SERVICE_NAME', 'SERVICE_ID']

/**
 * Every row of the directory, as a service and its provider, or as a row that waits; nothing in it of where a refuge is, but of
 * those that a person has found to be none.
 */
export function readFsd(
  places: PlacesInWords,
  files: readonly FeedFile[],
  notRefuges: ReadonlySet<string> = new Set(),
): Feed {
  refuseUnreadable(files)
  const rows: FedRow[] = []
  const unread: UnreadRow[] = []
  for (const file of files) {
    const lines = readCsv(file.text, file.name)
    const inFile = files.length > 1 ? { file: file.name } : {}
    const missing = needed.filter((column) => !(column in (lines[0] ?? {})))
    if (missing.length > 0) throw notUnderstood(file.name, 'feed-lacks-columns', missing.join(', '))
    if (lines.length > feedLimits.rows) throw notUnderstood(file.name, 'feed-too-big', `${lines.length} rows`)
    const keyOf = providerKeys(lines)
    lines.forEach((line, at) => {
      for (const row of readLine(places, line, at + 2, keyOf(line))) {
        if ('record' in row) rows.push({ ...row, ...inFile })
        else unread.push({ ...row, ...inFile, content: JSON.stringify(line) })
      }
    })
  }
  return keepingRefugesBack({ rows: onlyFirstOrganisations(rows), unread }, notRefuges)
}

/** A provider comes with each of its services: it is one row of the feed, the first. */
function onlyFirstOrganisations(rows: readonly FedRow[]): FedRow[] {
  const seen = new Set<string>()
  return rows.filter(({ record }) => {
    if (record.kind === 'service') return true
    const first = !seen.has(record.itsId)
    seen.add(record.itsId)
    return first
  })
}

/** FSD_ID where it names one provider; otherwise the name and the address, since branches share both names and ids. */
function providerKeys(lines: readonly Row[]): (line: Row) => string {
  const names = new Map<string, Set<string>>()
  for (const line of lines) {
    const id = line['FSD_ID']?.trim() ?? ''
    names.set(id, (names.get(id) ?? new Set()).add(fold(line['PROVIDER_NAME'] ?? '')))
  }
  return (line) => {
    const id = line['FSD_ID']?.trim() ?? ''
    if (id !== '' && names.get(id)?.size === 1) return id
    const words = [line['PROVIDER_NAME'], line['PHYSICAL_ADDRESS']].map((text) =>
      fold(text ?? '')
        .replaceAll(' ', '-')
        .slice(0, 80),
    )
    return [id, ...words].filter((part) => part !== '').join('~')
  }
}

function readLine(places: PlacesInWords, line: Row, number: number, providerKey: string): (FedRow | UnreadRow)[] {
  const provider = textAt(line, 'PROVIDER_NAME')
  const name = textAt(line, 'SERVICE_NAME') ?? textAt(line, 'LEVEL_2_CATEGORY', 'LEVEL_1_CATEGORY')
  const given = textAt(line, 'SERVICE_ID')
  if (provider === undefined || name === undefined) {
    const itsId = given === undefined ? {} : { itsId: given }
    return [{ line: number, ...itsId, doubt: { reason: provider === undefined ? 'no-organisation' : 'no-name' } }]
  }
  const itsId = given ?? `${providerKey}/${fold(name).replaceAll(' ', '-').slice(0, 80)}`
  const service = readService(places, line, number, { itsId, providerKey, provider, name })
  const held =
    given === undefined && 'record' in service ? { ...service, doubt: { reason: 'no-id' as const } } : service
  return [readProvider(line, number, providerKey, provider), held]
}

function readProvider(line: Row, number: number, itsId: string, provider: string): FedRow | UnreadRow {
  const record = filled({
    kind: 'organisation',
    itsId,
    name: provider,
    alsoKnownAs: [],
    description: textAt(line, 'ORGANISATION_PURPOSE') ?? '',
    ...contacts(line),
  } satisfies { [K in keyof FedOrganisation]: FedOrganisation[K] | undefined })
  return checkedRow({ line: number, record })
}

type Named = { readonly itsId: string; readonly providerKey: string; readonly provider: string; readonly name: string }

function readService(places: PlacesInWords, line: Row, number: number, named: Named): FedRow | UnreadRow {
  const kinds = [textAt(line, 'LEVEL_2_CATEGORY'), textAt(line, 'LEVEL_1_CATEGORY')].filter(
    (kind) => kind !== undefined,
  )
  const description = textAt(line, 'SERVICE_DETAIL') ?? ''
  const hoursNote = textAt(line, 'PROVIDER_CONTACT_AVAILABILITY')
  const bare = siteOf(line, named.providerKey)
  const said = { district: textAt(line, 'PHYSICAL_DISTRICT'), region: textAt(line, 'PHYSICAL_REGION') }
  const site = bare && filled({ ...bare, areaCode: districtOf(places, bare, said) })
  const audience = textAt(line, 'SERVICE_TARGET_AUDIENCES')
  const found = contacts(line)
  const referrals = textAt(line, 'SERVICE_REFERRALS')
  const record = filled({
    kind: 'service',
    itsId: named.itsId,
    itsOrganisation: named.providerKey,
    name: named.name,
    alsoKnownAs: undefined,
    description,
    needs: needsIn(kinds.join(', '), named.name, description),
    area: areaFrom(
      places,
      [textAt(line, 'SERVICE_AREA')].filter((area) => area !== undefined),
    ),
    eligibility:
      audience === undefined
        ? undefined
        : audience
            .split(',')
            .map((part) => part.trim())
            .join(', '),
    minimumAge: undefined,
    maximumAge: undefined,
    cost: costIn(textAt(line, 'COST_TYPE'), textAt(line, 'COST_DESCRIPTION')),
    costNote: textAt(line, 'COST_DESCRIPTION'),
    languages: [],
    ...ledBy(classified(line), named.name, description),
    wheelchair: 'not-known' as const,
    referBy: found.phone === undefined ? (found.email === undefined ? [] : ['email' as const]) : ['ring' as const],
    howToGetHelp:
      [referrals, textAt(line, 'DELIVERY_METHODS')].filter((text) => text !== undefined).join('\n') || undefined,
    ...found,
    hours: hoursNote === undefined ? undefined : hoursInWords(hoursNote),
    hoursNote,
    status: 'active' as const,
    outsideNewZealand: false,
    sites: site ? [site] : [],
    assuredOn: undefined,
  } satisfies { [K in keyof FedService]: FedService[K] | undefined })
  const doubt = site && doubtAbout(places, site, said)
  const heard = [...kinds, named.provider, description, audience, referrals].filter((text) => text !== undefined)
  return checkedRow(withoutWrongPin({ line: number, record, heard, ...(doubt ? { doubt } : {}) }))
}

/** A classification is one word of whose provider it is: "Māori, Pasifika". */
const classified = (line: Row) =>
  textAt(line, 'PROVIDER_CLASSIFICATION')
    ?.split(',')
    .map((each) => `${each.trim()} provider`)
    .join(', ')

function contacts(line: Row) {
  return {
    phone: phone(textAt(line, 'PUBLISHED_PHONE_1')) ?? phone(textAt(line, 'PUBLISHED_PHONE_2')),
    email: email(textAt(line, 'PUBLISHED_CONTACT_EMAIL_1')),
    website:
      website(textAt(line, 'PROVIDER_WEBSITE_1')) ?? website(textAt(line, 'PROVIDER_WEBSITE_2', 'USEFULWEBSITE')),
  }
}

/** Street, suburb, town, postcode: the directory writes them as one line. A missing pin is written 0. */
function siteOf(line: Row, providerKey: string): FedSite | undefined {
  const address = textAt(line, 'PHYSICAL_ADDRESS')
  const pin = asPin(numberAt(line, 'LATITUDE'), numberAt(line, 'LONGITUDE'))
  if (address === undefined && pin === undefined) return undefined
  const parts = (address ?? '')
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const [, town = '', postcode] = /^(.*?)\s*(\d{4})?$/.exec(parts.at(-1) ?? '') ?? []
  const placed = parts.length > 1 && /\p{L}/u.test(town)
  const slug = fold(address ?? '')
    .replaceAll(' ', '-')
    .slice(0, 80)
  return filled({
    itsId: `${providerKey}/${slug}`,
    address: placed ? parts.slice(0, -1).join(', ') : address,
    town: placed ? town : undefined,
    postcode,
    country: newZealand,
    ...pin,
    addressKeptBack: false,
    wheelchair: 'not-known' as const,
  })
}
