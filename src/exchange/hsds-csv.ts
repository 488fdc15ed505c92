import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { namesOf, notUnderstood, type FeedFile } from './feed-file.ts'
import { isLoose, objectsAt, textAt, type Loose } from './loose.ts'
import type { Numbered } from './hsds-bundle.ts'

// The tabular package: one table a file, joined here into the nested records of the JSON form, so that one reader serves both.

export type Row = Record<string, string>

/** Rows of a CSV, by their header. A row with too few or too many cells is still a row. */
export function readCsv(text: string, what: string): Row[] {
  try {
    const rows: unknown = parse(text, {
      columns: true,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      relax_quotes: true,
    })
    return Array.isArray(rows) ? rows.filter(isLoose).map(asRow) : []
  } catch (error) {
    const opened = lineOfOpenQuote(text)
    if (opened !== undefined) throw notUnderstood(what, 'feed-not-closed', String(opened))
    throw notUnderstood(what, 'feed-not-csv', lineIn(error))
  }
}

/**
 * The line on which a quotation mark was opened and never closed. The parser names the line on which the file ends. A mark that
 * closes before other text was part of that text, as the parser takes it.
 */
export function lineOfOpenQuote(text: string): number | undefined {
  let line = 1
  let openedOn: number | undefined
  let isFieldStart = true
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at += 1) {
    const [char, next] = [text[at], text[at + 1]]
    if (char === '"' && openedOn !== undefined) {
      if (next === '"') at += 1
      else openedOn = undefined
    } else if (char === '"' && isFieldStart) openedOn = line
    const isLineEnd = char === '\n' || (char === '\r' && next !== '\n')
    if (isLineEnd) line += 1
    isFieldStart = openedOn === undefined && (isLineEnd || char === ',')
  }
  return openedOn
}

/** Where the parser stopped. What it says of it is in its own words, and for programmers. */
const lineIn = (error: unknown): string => {
  const line = error instanceof CsvError ? error['lines'] : undefined
  return typeof line === 'number' ? String(line) : '1'
}

const asRow = (row: Loose): Row =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => (typeof value === 'string' ? [[key.trim(), value]] : [])),
  )

/** Tables written as one JSON object, `{ "services.csv": [ … ] }`, or a package that we joined. */
export function isPackage(raw: Loose): boolean {
  return (
    (Array.isArray(raw['services']) && Array.isArray(raw['organizations'])) ||
    Array.isArray(raw['services.csv']) ||
    Array.isArray(raw['organizations.csv'])
  )
}

/** The tables of a package, joined. */
export function packageFrom(files: readonly FeedFile[]): Numbered {
  const tables = new Map(files.map((file) => [tableName(file.name), readCsv(file.text, file.name)]))
  if (!tables.has('services') && !tables.has('organizations')) throw notUnderstood(namesOf(files), 'feed-lacks-tables')
  return { line: 1, raw: joined((name) => tables.get(name) ?? []) }
}

/** The same, from tables that were written as JSON. */
export function packageIn(raw: Loose): Loose {
  return joined((name) =>
    objectsAt(raw, `${name}.csv`, name === 'service_at_locations' ? 'service_at_location.csv' : name),
  )
}

const tableName = (file: string) => {
  const name = file.replace(/^.*[/\\]/, '').replace(/\.csv$/i, '')
  return name === 'service_at_location' ? 'service_at_locations' : name
}

/** Looks rows up by a key of theirs, reading each table once. */
function indexed(table: (name: string) => readonly Loose[]) {
  const indexes = new Map<string, Map<string, Loose[]>>()
  return (name: string, key: string, id: string | undefined): readonly Loose[] => {
    const index = indexes.get(`${name} ${key}`) ?? new Map<string, Loose[]>()
    if (!indexes.has(`${name} ${key}`)) {
      for (const row of table(name)) {
        const value = textAt(row, key)
        if (value !== undefined) index.set(value, [...(index.get(value) ?? []), row])
      }
      indexes.set(`${name} ${key}`, index)
    }
    return id === undefined ? [] : (index.get(id) ?? [])
  }
}

/** Services and organisations, each with what points to it. */
function joined(table: (name: string) => readonly Loose[]): Loose {
  const by = indexed(table)
  const location = (id: string | undefined): Loose[] =>
    by('locations', 'id', id).map((row) => ({
      ...row,
      addresses: by('addresses', 'location_id', id),
      accessibility: by('accessibility', 'location_id', id),
      phones: by('phones', 'location_id', id),
    }))
  const services = table('services').map((row) => {
    const id = textAt(row, 'id')
    return {
      ...row,
      phones: by('phones', 'service_id', id),
      schedules: by('schedules', 'service_id', id),
      service_areas: by('service_areas', 'service_id', id),
      languages: by('languages', 'service_id', id),
      cost_options: by('cost_options', 'service_id', id),
      attributes: by('attributes', 'link_id', id).map((a) => ({
        ...a,
        taxonomy_term: by('taxonomy_terms', 'id', textAt(a, 'taxonomy_term_id'))[0],
      })),
      service_at_locations: by('service_at_locations', 'service_id', id).map((at) => ({
        ...at,
        location: location(textAt(at, 'location_id'))[0],
        schedules: by('schedules', 'service_at_location_id', textAt(at, 'id')),
      })),
    }
  })
  return { services, organizations: [...table('organizations')] }
}
