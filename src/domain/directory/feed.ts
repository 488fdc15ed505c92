import { z } from 'zod'
import { Day } from '../days.ts'
import { serviceFields, YesNoUnknown } from './service.ts'

// What somebody else's feed says, in our words and before we believe it. Ids here are theirs: ours are made when it lands.

/** Why a row waits for a person. Its words are in `words/directory.ts`. */
export const HeldReason = z
  .enum([
    'not-json',
    'not-a-record',
    'no-name',
    'no-id',
    'no-organisation',
    'repeated-in-feed',
    'pin-in-the-sea',
    'pin-far-from-address',
    'district-contradicts-address',
    'refuge-address',
    'may-be-refuge',
    'gone-from-feed',
    'does-not-fit',
  ])
  .meta({ id: 'HeldReason' })
export type HeldReason = z.infer<typeof HeldReason>

export const Doubt = z.object({ reason: HeldReason, detail: z.string().optional() })
export type Doubt = z.infer<typeof Doubt>

export const FedSite = z.object({
  itsId: z.string(),
  name: z.string().optional(),
  address: z.string().optional(),
  suburb: z.string().optional(),
  town: z.string().optional(),
  postcode: z.string().optional(),
  country: z.string(),
  areaCode: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  addressKeptBack: z.boolean(),
  wheelchair: YesNoUnknown,
})
export type FedSite = z.infer<typeof FedSite>

export const FedOrganisation = z.object({
  kind: z.literal('organisation'),
  itsId: z.string().min(1),
  name: z.string().min(1).max(200),
  alsoKnownAs: z.array(z.string()),
  description: z.string(),
  phone: z.string().optional(),
  email: z.string().optional(),
  website: z.string().optional(),
})
export type FedOrganisation = z.infer<typeof FedOrganisation>

export const FedService = z.object({
  kind: z.literal('service'),
  itsId: z.string().min(1),
  itsOrganisation: z.string().min(1),
  ...serviceFields,
  outsideNewZealand: z.boolean(),
  sites: z.array(FedSite),
  /** The day on which the feed's own keeper says that somebody assured it. */
  assuredOn: Day.optional(),
})
export type FedService = z.infer<typeof FedService>

/** One row that could be read: what it says, where it stood, and whether somebody must look first. */
export type FedRow = {
  readonly line: number
  /** Its file, where the feed came in several. */
  readonly file?: string
  readonly record: FedOrganisation | FedService
  readonly doubt?: Doubt
  /** Which of its texts were longer than there is room for. Never without saying so: it is counted, and stands at the row. */
  readonly shortened?: readonly string[]
  /** All that its feed says of it in words, by which it is judged; never kept. */
  readonly heard?: readonly string[]
}

/** One row that could not. */
export type UnreadRow = {
  readonly line: number
  readonly file?: string
  /** All that it says, to know it again by. Only the sum of it is kept. */
  readonly content?: string
  readonly itsId?: string
  readonly name?: string
  readonly doubt: Doubt
}

export type Feed = { readonly rows: readonly FedRow[]; readonly unread: readonly UnreadRow[] }

export const noFeed: Feed = { rows: [], unread: [] }

/** What a reader of feeds knows of the country: names of places, and roughly where they are. A district may lie in two regions. */
export type Gazetteer = {
  readonly districts: readonly {
    readonly code: string
    readonly names: readonly string[]
    readonly regionCodes: readonly string[]
  }[]
  readonly regions: readonly { readonly code: string; readonly names: readonly string[] }[]
  readonly localities: readonly {
    readonly name: string
    readonly code: string
    readonly latitude?: number | undefined
    readonly longitude?: number | undefined
  }[]
}

/** How long each text may be. What a feed says beyond that is cut at a word. */
const room: ReadonlyMap<string, number> = new Map([
  ['name', 200],
  ['alsoKnownAs', 200],
  ['description', 5000],
  ['eligibility', 2000],
  ['howToGetHelp', 2000],
  ['costNote', 1000],
  ['hoursNote', 1000],
])

function fitted(row: FedRow): FedRow {
  const long = Object.entries(row.record).flatMap(([key, text]: [string, unknown]) => {
    const most = room.get(key)
    return most !== undefined && typeof text === 'string' && text.length > most ? [[key, atMost(most, text)]] : []
  })
  if (long.length === 0) return row
  const texts: object = Object.fromEntries(long)
  return { ...row, record: { ...row.record, ...texts }, shortened: Object.keys(texts) }
}

/** At most that many characters, ending at a word. */
function atMost(characters: number, text: string): string {
  if (text.length <= characters) return text
  const cut = text.slice(0, characters - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > characters / 2 ? space : undefined)}…`
}

/** The row with everything in its proper shape, or the same row as one that could not be read. */
export function checkedRow(given: FedRow): FedRow | UnreadRow {
  const row = fitted(given)
  const shape = row.record.kind === 'service' ? FedService : FedOrganisation
  const parsed = shape.safeParse(row.record)
  if (parsed.success) return { ...row, record: parsed.data }
  const detail = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  return {
    line: row.line,
    itsId: row.record.itsId,
    name: row.record.name,
    doubt: { reason: 'does-not-fit', detail: detail.slice(0, 300) },
  }
}

/** Feeds of many files, as one. */
export function together(feeds: readonly Feed[]): Feed {
  return { rows: feeds.flatMap((feed) => feed.rows), unread: feeds.flatMap((feed) => feed.unread) }
}

const identity = ({ record }: FedRow) => `${record.kind} ${record.itsId}`

/**
 * Each thing once. Said twice in the same words, or once briefly and once in full, the fuller stands and the other is set aside as
 * said already; said twice with different names, the second waits for a person.
 */
export function eachOnce(feed: Feed): { readonly feed: Feed; readonly saidAgain: number } {
  const first = new Map<string, FedRow>()
  const unread: UnreadRow[] = [...feed.unread]
  let saidAgain = 0
  for (const row of feed.rows) {
    const known = first.get(identity(row))
    if (!known) first.set(identity(row), row)
    else if (known.record.name === row.record.name) {
      // An organisation comes again with each of its services: that is the way of feeds, and no row of its own.
      if (row.record.kind === 'service') saidAgain += 1
      if (fullness(row) > fullness(known)) first.set(identity(row), row)
    } else {
      const detail = `line ${known.line}: ${known.record.name}`
      const { itsId, name } = row.record
      unread.push({ line: row.line, itsId, name, doubt: { reason: 'repeated-in-feed', detail } })
    }
  }
  return { feed: { rows: [...first.values()], unread }, saidAgain }
}

const fullness = ({ record }: FedRow) => JSON.stringify(record).length
