import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | undefined

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, so that macrons survive the usual office programs. A cell
 * that a spreadsheet would take for a formula is made text (OWASP ASVS 5.0, 1.2.10).
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const inert = (cell: Cell): string => {
    if (typeof cell === 'number') return String(cell)
    const text = cell ?? ''
    return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  }
  return `\uFEFF${stringify(
    [header, ...rows].map((row) => row.map(inert)),
    { record_delimiter: '\r\n' },
  )}`
}
