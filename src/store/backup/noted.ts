import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { Noted } from '../../domain/audit/chain.ts'
import type { Db } from '../database.ts'
import type { Content } from './format.ts'

const atOnce = 2000

/**
 * What was noted outside the database, as far as this transaction sees it: a note about a later line would say of the
 * restored record that a line is missing. Lines that cannot be read come along as they are.
 */
export async function* notedByNow(db: Db, folder: string, as: string): AsyncGenerator<Content> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((each) => each.endsWith('.ndjson')).toSorted()) {
    yield { name: `${as}/${name}`, bytes: linesByNow(db, join(folder, name)) }
  }
}

async function* linesByNow(db: Db, file: string): AsyncGenerator<Buffer> {
  let some: string[] = []
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    some.push(line)
    if (some.length < atOnce) continue
    yield await keep(db, some)
    some = []
  }
  yield await keep(db, some)
}

async function keep(db: Db, lines: readonly string[]): Promise<Buffer> {
  const read = lines.map((text, at) => ({ at, text, noted: notedIn(text) }))
  const about = read.flatMap(({ at, noted }) => (noted ? [{ at, chain: noted.chain, seq: noted.seq }] : []))
  const rows = await db`
    select noted.at
    from jsonb_to_recordset(${db.json(about)}::jsonb) as noted (at int, chain text, seq bigint)
    left join chain_head using (chain)
    where noted.seq > coalesce(chain_head.seq, 0)`
  const later = new Set(rows.map((row) => z.strictObject({ at: z.int() }).parse(row).at))
  const kept = read.filter(({ at, text }) => text !== '' && !later.has(at))
  return Buffer.from(kept.map(({ text }) => `${text}\n`).join(''))
}

function notedIn(line: string): Noted | undefined {
  try {
    return Noted.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
