import { z } from 'zod'
import { Instant } from '../days.ts'
import type { Refusal, RefusalCode } from '../refusal.ts'
import { Doubt, FedOrganisation, FedService, HeldReason, type FedRow } from './feed.ts'

/** What became of one row. There is no fifth thing. */
export const RowOutcome = z.enum(['added', 'changed', 'unchanged', 'held']).meta({ id: 'RowOutcome' })
export type RowOutcome = z.infer<typeof RowOutcome>

export const Counts = z
  .object({ added: z.int(), changed: z.int(), unchanged: z.int(), held: z.int() })
  .meta({ id: 'ImportCounts' })
export type Counts = z.infer<typeof Counts>

export const ImportRun = z
  .object({
    id: z.uuid(),
    source: z.string(),
    format: z.enum(['hsds', 'fsd']),
    startedAt: Instant,
    startedBy: z.string(),
    rows: z.int(),
    services: Counts,
    organisations: Counts,
    saidAgain: z.int(),
    keptLocal: z.int(),
    gone: z.int(),
    /** Records with a text longer than there is room for. */
    shortened: z.int(),
    /** Whoever took it in said that it really is shorter than before. */
    fewerConfirmed: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'ImportRun' })
export type ImportRun = z.infer<typeof ImportRun>

/** A row that waits for a person, with what it said. Never an address that must not be kept. */
export const HeldRow = z
  .object({
    id: z.uuid(),
    runId: z.uuid(),
    source: z.string(),
    line: z.int(),
    file: z.string().optional(),
    kind: z.enum(['organisation', 'service']),
    itsId: z.string().optional(),
    name: z.string().optional(),
    reason: HeldReason,
    detail: z.string().optional(),
    record: z.discriminatedUnion('kind', [FedOrganisation, FedService]).optional(),
    settled: z.enum(['accepted', 'ignored']).optional(),
    settledAt: Instant.optional(),
    version: z.int(),
  })
  .meta({ id: 'HeldRow' })
export type HeldRow = z.infer<typeof HeldRow>

/** What is remembered of one record of one source: what it said when it last landed, and what a person decided about it. */
export type Remembered = {
  readonly ourId: string
  readonly said: string
  readonly ignored?: string | undefined
  readonly notRefuge?: boolean
}

/** Why this row cannot be said to be no refuge: only of what merely may be one is a person's word enough. */
export function whyNotCallNoRefuge({ reason }: Pick<HeldRow, 'reason'>): Refusal | undefined {
  return reason === 'may-be-refuge' ? undefined : { code: 'refuge-address' }
}

export type Fate =
  | { readonly outcome: 'added' | 'changed' | 'unchanged' }
  | { readonly outcome: 'held'; readonly doubt: Doubt }

/**
 * What becomes of a row, given what its source said before. `said` is the record in one fixed order of words, so that equal means
 * equal. A doubt that a person has already settled for these very words is not raised again.
 */
export function fateOf(row: Pick<FedRow, 'doubt'>, said: string, before: Remembered | undefined): Fate {
  if (before && before.said === said) return { outcome: 'unchanged' }
  if (before && before.ignored === said) return { outcome: 'unchanged' }
  if (row.doubt) return { outcome: 'held', doubt: row.doubt }
  return { outcome: before && before.said !== '' ? 'changed' : 'added' }
}

/** Why a file cannot be read as text at all: nothing in it, compressed, or not text. Read as text, gzip begins 1f fffd. */
export function whyNotReadFile({ name, text }: { readonly name: string; readonly text: string }): Refusal | undefined {
  const refused = (code: RefusalCode) => ({ code, with: { file: name } })
  if (text.trim() === '' || text === '\uFEFF') return refused('feed-not-filled')
  if (text.startsWith('\u001F') || text.startsWith('PK\u0003\u0004') || text.startsWith('\uFFFD7zXZ'))
    return refused('feed-not-unpacked')
  return text.includes('\0') ? refused('feed-not-text') : undefined
}

/** The last so many runs of a feed are its measure: so it cannot become a quarter shorter each week unseen. */
export const runsToMeasureBy = 12

/** A feed that lost a quarter of the rows that it had of late is broken, not shorter, unless somebody says that it is. */
export function whyNotAccept(
  rowsNow: number,
  rowsBefore: number | undefined,
  isConfirmed = false,
): Refusal | undefined {
  if (isConfirmed || rowsBefore === undefined || rowsNow > rowsBefore * 0.75) return undefined
  return { code: 'feed-lost-rows', with: { now: rowsNow, before: rowsBefore } }
}

export const none: Counts = { added: 0, changed: 0, unchanged: 0, held: 0 }

export function counted(counts: Counts, outcome: RowOutcome): Counts {
  return { ...counts, [outcome]: counts[outcome] + 1 }
}

/** A record as one line of text whose order does not depend on who wrote it. */
export function asSaid(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asSaid).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const parts = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => `${JSON.stringify(key)}:${asSaid(part)}`)
    return `{${parts.join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/** The fields that the feed changes, without those that a person here has changed and so locked. */
export function unlocked<T extends object>(changed: T, lockedFields: readonly string[]): Partial<T> {
  const kept = new Set(lockedFields)
  const result: Partial<T> = { ...changed }
  for (const key of Object.keys(changed)) if (kept.has(key)) Reflect.deleteProperty(result, key)
  return result
}
