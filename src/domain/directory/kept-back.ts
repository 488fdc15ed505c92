import { fold } from '../fold.ts'
import type { Doubt, Feed, FedOrganisation, FedRow, FedService, FedSite, UnreadRow } from './feed.ts'
import { type Refuge, refugeIn } from './refuge.ts'
import { withoutAddresses, withoutThese } from './whereabouts.ts'

// A feed is gone through as a whole before a row of it is kept anywhere: whoever gives a refuge tells where it is in the words
// about itself too, and a pantry behind the same door gives the door away.

type Level = Refuge | undefined

/**
 * The feed with nothing in it of where people in danger are sheltered: no address, pin or street in any word of the service, of
 * whoever gives it, or of a row that could not be read. Each such service waits for a person. `notRefuges` are the ids of those
 * that a person has looked at and found to be none; that is believed only of what merely may be one.
 */
export function keepingRefugesBack(feed: Feed, notRefuges: ReadonlySet<string>): Feed {
  const levels = levelsIn(feed.rows)
  const givers = new Set(
    [...levels].flatMap(([{ record }, level]) => (level && record.kind === 'service' ? [record.itsOrganisation] : [])),
  )
  for (const [{ record }, level] of levels) if (level && record.kind === 'organisation') givers.add(record.itsId)
  const streets = streetsOf(levels)
  return {
    rows: feed.rows.map((heardRow) => {
      const { heard: _, ...row } = heardRow
      const { record } = row
      if (record.kind === 'organisation') {
        return givers.has(record.itsId)
          ? { ...row, record: organisationKept(record, streets.get(record.itsId) ?? [], isHouse(levels, record.itsId)) }
          : row
      }
      const itsOrganisation = givers.has(record.itsOrganisation)
        ? plainId(record.itsOrganisation)
        : record.itsOrganisation
      const level = levels.get(heardRow)
      if (!level) return { ...row, record: { ...record, itsOrganisation } }
      const itsId = plainId(record.itsId)
      const kept = { ...record, itsId, itsOrganisation }
      if (level === 'may-be' && notRefuges.has(itsId)) return { ...row, record: kept }
      return serviceKept(row, kept, level, streets.get(record.itsOrganisation) ?? [])
    }),
    unread: feed.unread.map(unreadKept),
  }
}

/** What each row is taken for: by its own words, by who gives it, or by the door that it shares. */
function levelsIn(rows: readonly FedRow[]): Map<FedRow, Level> {
  const own = new Map<FedRow, Level>(rows.map((row) => [row, levelOf(row)]))
  const houses = new Set(
    [...own].flatMap(([{ record }, level]) => (level === 'is' && record.kind === 'organisation' ? [record.itsId] : [])),
  )
  for (const [{ record }, level] of own) {
    // A house that has nothing to give but shelter is known by what it gives.
    if (level === 'is' && record.kind === 'service' && isOnlyService(rows, record)) houses.add(record.itsOrganisation)
  }
  for (const row of rows) {
    if (row.record.kind === 'service' && houses.has(row.record.itsOrganisation)) own.set(row, 'is')
  }
  const doors = new Set(
    [...own].flatMap(([{ record }, level]) =>
      level === 'is' && record.kind === 'service'
        ? record.sites.flatMap((site) => [...doorsOf(site), ...pinOf(site)])
        : [],
    ),
  )
  for (const row of rows) {
    if (row.record.kind === 'service' && row.record.sites.some((site) => isDoorOf(site, doors))) own.set(row, 'is')
  }
  return own
}

const isOnlyService = (rows: readonly FedRow[], { itsOrganisation }: FedService) =>
  rows.filter(({ record }) => record.kind === 'service' && record.itsOrganisation === itsOrganisation).length === 1

/** One door, however two rows write it. */
const doorsOf = ({ itsId, address, town, latitude }: FedSite): string[] => [
  ...(address === undefined && latitude === undefined ? [] : [`id ${itsId}`]),
  ...(address === undefined ? [] : [`at ${fold([address, town].join(' '))}`]),
]
const pinOf = ({ latitude, longitude }: FedSite) => (latitude === undefined ? [] : [`pin ${latitude} ${longitude}`])

/** A pin alone is a door; with another address it is the middle of a suburb, which many feeds give. */
const isDoorOf = (site: FedSite, doors: ReadonlySet<string>) =>
  [...doorsOf(site), ...(site.address === undefined ? pinOf(site) : [])].some((door) => doors.has(door))

function levelOf({ record, heard = [] }: FedRow): Level {
  const names =
    record.kind === 'organisation' ? record.alsoKnownAs : [record.alsoKnownAs, ...record.sites.map((site) => site.name)]
  return refugeIn([record.name, ...names], [...heard, ...wordsOf(record)])
}

const wordsOf = (record: FedOrganisation | FedService): (string | undefined)[] =>
  record.kind === 'organisation'
    ? [record.description]
    : [record.description, record.eligibility, record.howToGetHelp, record.costNote, record.hoursNote]

/** The streets that stand in the sites of each organisation's refuges. */
function streetsOf(levels: ReadonlyMap<FedRow, Level>): Map<string, string[]> {
  const streets = new Map<string, string[]>()
  for (const [{ record }, level] of levels) {
    if (!level || record.kind !== 'service') continue
    const here = record.sites.flatMap(({ address }) => address ?? [])
    streets.set(record.itsOrganisation, [...(streets.get(record.itsOrganisation) ?? []), ...here])
  }
  return streets
}

/** A refuge itself, and not an organisation that has one among other things. */
const isHouse = (levels: ReadonlyMap<FedRow, Level>, itsId: string) =>
  [...levels].some(([{ record }, level]) => record.kind === 'organisation' && record.itsId === itsId && level === 'is')

function organisationKept(record: FedOrganisation, streets: readonly string[], isRefuge: boolean): FedOrganisation {
  const { website, ...rest } = record
  return {
    ...rest,
    itsId: plainId(record.itsId),
    name: nameKept(record.name),
    alsoKnownAs: record.alsoKnownAs.map(nameKept),
    // A landmark leads there as well as a street, and no rule knows them all: what may be said of a refuge, an editor writes.
    description: isRefuge ? '' : withoutThese(record.description, streets),
    ...linkKept(website),
  }
}

const texts = ['alsoKnownAs', 'description', 'eligibility', 'costNote', 'howToGetHelp', 'hoursNote'] as const

function serviceKept(row: FedRow, record: FedService, level: Refuge, streets: readonly string[]): FedRow {
  const said = Object.fromEntries(
    texts.flatMap((field) => {
      const text = record[field]
      return text === undefined ? [] : [[field, withoutThese(text, streets)] as const]
    }),
  )
  const { website, ...rest } = record
  const sites = record.sites.map((site, at) => hidden(site, `${record.itsId}/door-${at + 1}`))
  const kept: FedService = { ...rest, ...said, name: nameKept(record.name), sites, ...linkKept(website) }
  const told = JSON.stringify(kept) !== JSON.stringify({ ...record, sites }) || record.sites.some(tellsWhere)
  const { doubt: _, ...bare } = row
  const doubt: Doubt = { reason: level === 'is' ? 'refuge-address' : 'may-be-refuge' }
  return { ...bare, record: kept, ...(level === 'is' || told ? { doubt } : {}) }
}

const tellsWhere = ({ name, address, suburb, town, latitude }: FedSite) =>
  [name, address, suburb, town, latitude].some((part) => part !== undefined)

const hidden = ({ country, areaCode }: FedSite, itsId: string): FedSite => ({
  ...{ itsId, country, addressKeptBack: true, wheelchair: 'not-known' as const },
  ...(areaCode === undefined ? {} : { areaCode }),
})

const nameKept = (name: string) => withoutAddresses(name)

/** A link whose address in the net is the address of the house loses all behind its site. */
function linkKept(website: string | undefined): { website?: string } {
  if (website === undefined) return {}
  const words = website.replaceAll(/[-_/+%.=&?]|%20/g, ' ')
  return withoutAddresses(words) === words ? { website } : { website: website.replace(/^(https?:\/\/[^/]+).*$/i, '$1') }
}

/** An id made of words may be made of an address: the words are taken out of it, the same way each time. */
function plainId(itsId: string): string {
  if (!/\p{L}{3}/u.test(itsId) || /^[0-9a-f-]{30,}$/i.test(itsId)) return itsId
  const words = itsId.replaceAll(/[-_~/]/g, ' ')
  const kept = withoutAddresses(words)
  return kept === words ? itsId : `kept-back ${kept.replaceAll('…', '').replaceAll(/\s+/g, ' ').trim()}`
}

/** Of a row that cannot be read nothing is known: of what it quotes no address is kept, and nothing where it may be a refuge. */
function unreadKept(row: UnreadRow): UnreadRow {
  const { detail, reason } = row.doubt
  const level = refugeIn([row.name], [detail, row.itsId, row.content?.slice(0, 20_000)])
  const quoted = level === undefined && detail !== undefined ? { detail: withoutAddresses(detail) } : {}
  return {
    ...row,
    ...(row.name === undefined ? {} : { name: level ? nameKept(row.name) : row.name }),
    ...(row.itsId === undefined || level === undefined ? {} : { itsId: plainId(row.itsId) }),
    doubt: { reason, ...(reason === 'not-json' || reason === 'not-a-record' ? quoted : level ? {} : row.doubt) },
  }
}
