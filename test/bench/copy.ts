import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { ReservedSql } from 'postgres'
import type { Database } from '../../src/store/database.ts'

export type Value = string | number | boolean | null | readonly (string | number)[]
export type Row = Readonly<Record<string, Value>>
export type Table = { readonly name: string; readonly rows: Iterable<Row> }

/** Writes a table by COPY, and says how many rows that was. The columns are those of its first row. */
export async function copyIn(owner: Database, { name, rows }: Table): Promise<number> {
  let written = 0
  let columns: string[] = []
  let stream: Writable | undefined
  const db = await owner.reserve()
  try {
    // As a restored backup would be: what holds between tables was true when it was made, and is looked at afterwards.
    await db`set session_replication_role = replica`
    let lines: string[] = []
    const flush = async () => {
      if (stream && !stream.write(lines.join(''))) await once(stream, 'drain')
      lines = []
    }
    for (const row of rows) {
      if (!stream) {
        columns = Object.keys(row)
        stream = await db.unsafe(`copy ${name} (${columns.join(', ')}) from stdin`).writable()
      }
      lines.push(`${columns.map((column) => textOf(row[column] ?? null)).join('\t')}\n`)
      written += 1
      if (lines.length === 2000) await flush()
    }
    await flush()
    if (stream) await finish(db, stream)
    await db`set session_replication_role = origin`
  } finally {
    db.release()
  }
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
async function finish(db: ReservedSql, stream: Writable): Promise<void> {
  const finished = once(stream, 'finish')
  stream.end()
  await new Promise((soon) => setImmediate(soon))
  await Promise.race([finished, db`select 1`])
  await finished
}
