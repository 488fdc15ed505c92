import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Database, Db } from '../../src/store/database.ts'

export type Value = string | number | boolean | null | readonly (string | number)[]
export type Row = Readonly<Record<string, Value>>
export type Table = { readonly name: string; readonly rows: Iterable<Row> }

/**
 * Writes a table by COPY, and says how many rows that was. The columns are those of its first row. Into an empty table that
 * nothing points at, rows can be written as if they had always been there: the database does not visit them again.
 */
export function copyIn(owner: Database, { name, rows }: Table, into: 'empty' | 'some' = 'some'): Promise<number> {
  return owner.begin(async (db) => {
    // As a restored backup would be: what triggers see to was true when it was made.
    await db`set local session_replication_role = replica`
    if (into === 'empty') await db.unsafe(`truncate ${name}`)
    return copyRows(db, { name, rows }, into === 'empty' ? 'with (freeze)' : '')
  })
}

async function copyRows(db: Db, { name, rows }: Table, how: string): Promise<number> {
  let written = 0
  let columns: string[] = []
  let stream: Writable | undefined
  let lines = ''
  for (const row of rows) {
    if (!stream) {
      columns = Object.keys(row)
      stream = await db.unsafe(`copy ${name} (${columns.join(', ')}) from stdin ${how}`).writable()
    }
    lines += `${columns.map((column) => textOf(row[column] ?? null)).join('\t')}\n`
    written += 1
    if (lines.length > 250_000) {
      if (!stream.write(lines)) await once(stream, 'drain')
      lines = ''
    }
  }
  if (stream) await finish(db, stream, lines)
  return written
}

function textOf(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escaped(value)
  return escaped(`{${value.map((one) => `"${String(one).replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`)
}

const special = /[\\\t\n\r]/
const escaped = (text: string): string =>
  special.test(text)
    ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : text

/** The driver does not pass on what the server says after the last row: the next statement meets it. */
async function finish(db: Db, stream: Writable, last: string): Promise<void> {
  // The driver takes no statement until it has written the end, and it writes that when nothing waits before it.
  await new Promise((written) => stream.write(last, written))
  const finished = once(stream, 'finish')
  stream.end()
  await new Promise((soon) => setImmediate(soon))
  await Promise.race([finished, db`select 1`])
  await finished
}
