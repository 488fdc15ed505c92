import { type Feed, type FedRow, type UnreadRow, noFeed, together } from '../domain/directory/feed.ts'
import { keepingRefugesBack } from '../domain/directory/kept-back.ts'
import { refugeIn } from '../domain/directory/refuge.ts'
import { feedLimits, isTooDeep, namesOf, notUnderstood, refuseUnreadable, type FeedFile } from './feed-file.ts'
import { isBundle, readBundles, schedulesOf, type Numbered } from './hsds-bundle.ts'
import { isPackage, packageFrom, packageIn } from './hsds-csv.ts'
import { organisationIn, readOrganisation, readService } from './hsds-service.ts'
import { readSite } from './hsds-site.ts'
import { isLoose, objectAt, objectsAt, textAt, type Loose } from './loose.ts'
import type { PlacesInWords } from './places-in-words.ts'

/**
 * Open Referral HSDS 3 (and Open Referral UK 3, which is the same with less): one record, a page of a list, one record a line, or
 * the package of CSV tables; and the bundles that others write. Every row comes back, as a record or as a row that waits; nothing
 * in it of where a refuge is, but of those that a person has found to be none.
 */
export function readHsds(
  places: PlacesInWords,
  files: readonly FeedFile[],
  notRefuges: ReadonlySet<string> = new Set(),
): Feed {
  refuseUnreadable(files)
  const tables = files.filter((file) => /\.csv$/i.test(file.name))
  const parsed = files
    .filter((file) => !tables.includes(file) && !isDescription(file.name))
    .map((file) => inFile(files, file, parseRecords(file)))
  const packages = tables.length > 0 ? [packageFrom(tables)] : []
  const numbered = [...parsed.flatMap((p) => p.records.flatMap(unpacked)), ...packages]
  if (numbered.length > feedLimits.rows) throw notUnderstood(namesOf(files), 'feed-too-big', `${numbered.length} rows`)

  const bundles = numbered.filter(({ raw }) => isBundle(raw))
  const records = numbered.filter(({ raw }) => !isBundle(raw))
  const feed = together([
    readBundles(places, bundles),
    ...records.map((each) => tagged(each, readRecord(places, each.raw, each.line))),
    { rows: [], unread: parsed.flatMap((p) => p.unread) },
  ])
  if (feed.rows.length === 0 && feed.unread.length === 0) throw notUnderstood(namesOf(files), 'feed-not-understood')
  return keepingRefugesBack(feed, notRefuges)
}

/** The table description beside a CSV package is not data. */
const isDescription = (name: string) => /datapackage\.json$/i.test(name)

type Parsed = { readonly records: readonly Numbered[]; readonly unread: readonly UnreadRow[] }

/** Of several files, each row says in which it stands. */
function inFile(files: readonly FeedFile[], { name }: FeedFile, parsed: Parsed): Parsed {
  if (files.length === 1) return parsed
  const file = name.replace(/^.*[/\\]/, '')
  return {
    records: parsed.records.map((each) => ({ ...each, file })),
    unread: parsed.unread.map((each) => ({ ...each, file })),
  }
}

/** Each row with its file, and one that could not be read with all that it says. */
function tagged({ raw, file }: Numbered, feed: Feed): Feed {
  const where = file === undefined ? {} : { file }
  return {
    rows: feed.rows.map((row) => ({ ...row, ...where })),
    unread: feed.unread.map((row) => ({ ...row, ...where, content: JSON.stringify(raw) })),
  }
}

/** Text as records with their lines: the whole as one value, or else a value a line. */
function parseRecords({ name, text }: FeedFile): Parsed {
  const whole = parseJson(text.replace(/^\uFEFF/, ''))
  if (whole !== undefined && isTooDeep(whole.value)) throw notUnderstood(name, 'feed-too-deep')
  if (whole !== undefined) return split(whole.value)
  const lines = text.split('\n').map((content, at) => ({ content: content.trim(), line: at + 1 }))
  const filled = lines.filter(({ content }) => content !== '')
  const parsed = filled.map(({ content, line }) => {
    const json = parseJson(content)
    if (json && isTooDeep(json.value))
      return { records: [], unread: [{ line, content, doubt: { reason: 'not-a-record' as const } }] }
    if (json) return split(json.value, line)
    return { records: [], unread: [{ line, content, doubt: { reason: 'not-json' as const, ...quoted(content) } }] }
  })
  if (parsed.every((p) => p.records.length === 0)) throw notUnderstood(name, 'feed-not-json')
  return { records: parsed.flatMap((p) => p.records), unread: parsed.flatMap((p) => p.unread) }
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** The beginning of a line that cannot be read, unless it may be of a refuge: then its address may stand there. */
const quoted = (content: string) => (refugeIn([], [content.slice(0, 20_000)]) ? {} : { detail: content.slice(0, 80) })

function split(value: unknown, line?: number): Parsed {
  const values = Array.isArray(value) ? value : [value]
  const numbered = values.map((raw, at) => ({ raw: raw as unknown, line: line ?? at + 1 }))
  return {
    records: numbered.flatMap(({ raw, line: at }) => (isLoose(raw) ? [{ raw, line: at }] : [])),
    unread: numbered.flatMap(({ raw, line: at }) => {
      if (isLoose(raw)) return []
      const content = JSON.stringify(raw) ?? ''
      return [{ line: at, content, doubt: { reason: 'not-a-record' as const, ...quoted(content) } }]
    }),
  }
}

/** The records of a page of a list, or of tables written as JSON; anything else is one record itself. */
function unpacked(numbered: Numbered): Numbered[] {
  const { raw } = numbered
  if (Array.isArray(raw['contents'])) {
    return objectsAt(raw, 'contents').map((each, at) => ({ ...numbered, raw: each, line: at + 1 }))
  }
  return isPackage(raw) && !Array.isArray(raw['services'])
    ? [{ ...numbered, line: 1, raw: packageIn(raw) }]
    : [numbered]
}

function readRecord(places: PlacesInWords, raw: Loose, line: number): Feed {
  if (isPackage(raw)) {
    const owners = objectsAt(raw, 'organizations')
    const byId = new Map(owners.map((each) => [textAt(each, 'id') ?? '', each]))
    const services = objectsAt(raw, 'services').map((each, at) => readStandard(places, each, at + 1, byId))
    const organisations = owners.map((each, at) => organisation(each, at + 1))
    return together([...organisations, ...services])
  }
  const service = objectAt(raw, 'service')
  if (service && (raw['location'] !== undefined || textAt(raw, 'location_id'))) {
    return readStandard(places, { ...service, service_at_locations: [raw] }, line)
  }
  if (looksLikeService(raw)) return readStandard(places, raw, line)
  if (!looksLikeOrganisation(raw)) return notARecord(raw, line)
  const own = organisation(raw, line)
  const inside = objectsAt(raw, 'services').map((each) => readStandard(places, { ...each, organization: raw }, line))
  return together([own, ...inside.map(withoutOrganisations)])
}

const withoutOrganisations = (feed: Feed): Feed => ({
  ...feed,
  rows: feed.rows.filter((row) => row.record.kind === 'service'),
})

function looksLikeService(raw: Loose): boolean {
  const marks = [
    'organization_id',
    'schedules',
    'service_at_locations',
    'service_areas',
    'assured_date',
    'cost_options',
    'eligibility_description',
    'application_process',
  ]
  return organisationIn(raw) !== undefined || textAt(raw, 'status') !== undefined || marks.some((mark) => mark in raw)
}

function looksLikeOrganisation(raw: Loose): boolean {
  const others = [
    'taxonomy',
    'taxonomy_detail',
    'term_uri',
    'parent_id',
    'version',
    'location_type',
    'address_type',
    'openapi_url',
    'profile',
  ]
  return textAt(raw, 'name') !== undefined && !others.some((mark) => mark in raw)
}

function notARecord(raw: Loose, line: number): Feed {
  const detail = Object.keys(raw).slice(0, 6).join(', ')
  return { rows: [], unread: [{ line, doubt: { reason: 'not-a-record', detail } }] }
}

function organisation(raw: Loose, line: number): Feed {
  const id = textAt(raw, 'id')
  if (id === undefined) return { rows: [], unread: [{ line, doubt: { reason: 'no-id' }, ...nameOf(raw) }] }
  return asFeed(readOrganisation(raw, line, id))
}

const nameOf = (raw: Loose) => {
  const name = textAt(raw, 'name')
  return name === undefined ? {} : { name }
}

/** A service written as the standard has it, with its organisation inside or named by its id. */
function readStandard(
  places: PlacesInWords,
  raw: Loose,
  line: number,
  beside: ReadonlyMap<string, Loose> = new Map(),
): Feed {
  const itsId = textAt(raw, 'id')
  if (itsId === undefined) return { rows: [], unread: [{ line, doubt: { reason: 'no-id' }, ...nameOf(raw) }] }
  const inside = organisationIn(raw)
  const organisationId = (inside && textAt(inside, 'id')) ?? textAt(raw, 'organization_id')
  if (organisationId === undefined) {
    return { rows: [], unread: [{ line, itsId, doubt: { reason: 'no-organisation' }, ...nameOf(raw) }] }
  }
  const around = inside ?? beside.get(organisationId)
  const placesOf = objectsAt(raw, 'service_at_locations').flatMap((each) => objectsAt(each, 'location'))
  const sites = placesOf.flatMap(
    (location, at) => readSite(places, location, textAt(location, 'id') ?? `${itsId}/${at + 1}`) ?? [],
  )
  const service = readService(places, raw, {
    line,
    itsId,
    organisationId,
    organisation: around,
    sites,
    schedules: schedulesOf(raw),
    phones: [...objectsAt(raw, 'service_at_locations'), ...placesOf],
  })
  const own = inside && textAt(inside, 'id') ? [organisation(inside, line)] : [noFeed]
  return together([...own, asFeed(service)])
}

const asFeed = (row: FedRow | UnreadRow): Feed =>
  'record' in row ? { rows: [row], unread: [] } : { rows: [], unread: [row] }
