import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { connect, type Database } from './database.ts'
import type { Say } from './embedded-server.ts'
import { makeLogins, type Logins } from './logins.ts'

export type Migrated = Logins & { readonly applied: readonly string[] }

type Wanted = {
  /** The folder of `0001_….sql`, `0002_….sql`, …: forward only. */
  readonly folder: string
  /** Where made-up passwords are kept for the next start. Without it, new ones are made each time. */
  readonly home?: string
  /** A login made by whoever looks after the server: then none is made here. */
  readonly appUrl?: string
  readonly jobsUrl?: string
  readonly say?: Say
  /** Only files of these names: to make the schema that a backup was made with. */
  readonly only?: readonly string[]
  /** Stops between two files. */
  readonly signal?: AbortSignal
}

export type Migration = { readonly name: string; readonly text: string; readonly sha256: string }

/** Brings a database up to date, as its owner, and sees to the two logins that the program then uses. */
export async function migrate(ownerUrl: string, wanted: Wanted): Promise<Migrated> {
  const { folder, say = () => undefined, signal, only } = wanted
  const owner = connect(ownerUrl, { max: 1, max_lifetime: null, prepare: false })
  try {
    // Held until the connection ends: two starts at once do not both run a file.
    await owner`select pg_advisory_lock(hashtext('alongside migrate'))`
    const wantedHere = listMigrations(folder).filter(({ name }) => only?.includes(name) ?? true)
    const applied = await applyAll(owner, wantedHere, say, signal)
    const logins = await makeLogins(owner, ownerUrl, wanted)
    return { ...logins, applied }
  } finally {
    await owner.end({ timeout: 5 })
  }
}

async function applyAll(
  owner: Database,
  migrations: readonly Migration[],
  say: Say,
  signal?: AbortSignal,
): Promise<string[]> {
  await owner`
    create table if not exists migration (
      name   text primary key,
      sha256 text not null,
      at     timestamptz not null default now()
    )`
  const rows = await owner`select name, sha256 from migration`
  const done = new Map(rows.map((row) => [String(row['name']), String(row['sha256'])]))
  refuseChanged(migrations, done)
  const waiting = migrations.filter(({ name }) => !done.has(name))
  if (waiting.length > 0) say(`Bringing the database up to date (${waiting.length} of ${migrations.length} steps)`)
  for (const migration of waiting) {
    signal?.throwIfAborted()
    await applyOne(owner, migration)
  }
  return waiting.map(({ name }) => name)
}

async function applyOne(owner: Database, { name, text, sha256 }: Migration): Promise<void> {
  try {
    await owner.begin(async (db) => {
      await db.unsafe(text)
      await db`insert into migration (name, sha256) values (${name}, ${sha256})`
    })
  } catch (error) {
    // Without the driver's error behind it, which would print the whole file.
    throw new CannotStart(`Migration ${name} failed and was undone: ${whatWentWrong(error, text)}`)
  }
}

/** History that has happened is not rewritten: a change is a new file. */
function refuseChanged(migrations: readonly Migration[], done: ReadonlyMap<string, string>): void {
  const changed = migrations.filter(({ name, sha256 }) => done.has(name) && done.get(name) !== sha256)
  if (changed.length === 0) return
  throw new CannotStart(
    `This database was made with an earlier text of ${changed.map(({ name }) => name).join(', ')}.\n` +
      'A migration that has run is never changed: put the file back, and write the change as a new one.',
  )
}

/** What the files of that folder are and say, in the order in which they run. */
export function listMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
  const numbers = names.map((name) => /^(\d{4})_[a-z0-9-]+\.sql$/.exec(name)?.[1])
  const wrong = names.find((_, at) => numbers[at] === undefined || numbers.indexOf(numbers[at]) !== at)
  if (wrong) throw new Error(`${wrong}: a migration is named 0001_what-it-is.sql, and its number is used once`)
  return names.map((name) => {
    // A checkout on Windows may have other line endings, and is still the same file.
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
  })
}

function whatWentWrong(cause: unknown, text: string): string {
  if (!(cause instanceof Error)) return String(cause)
  const at = 'position' in cause ? Number(cause.position) : Number.NaN
  const line = at > 0 ? ` (line ${text.slice(0, at).split('\n').length})` : ''
  const more = ['detail' in cause && cause.detail, 'hint' in cause && cause.hint].filter(Boolean)
  return [`${cause.message}${line}`, ...more].join('. ')
}
