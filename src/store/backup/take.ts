import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { z } from 'zod'
import { CannotStart } from '../cannot-start.ts'
import { connect, type Database, type Db } from '../database.ts'
import { findInstallation } from '../fold-reads.ts'
import { type Content, type Digests, type Head, wholeFile } from './format.ts'
import { notedByNow } from './noted.ts'
import { copyOut, listSequences, listTables, settleToCopy } from './tables.ts'

type Wanted = Pick<Head, 'version' | 'madeAt' | 'secretMark'> & {
  readonly file: string
  /** Where the ends of the chains are noted, a folder for each database. */
  readonly checkpoints: string
  /** What else belongs to this installation and lies outside the database, by its name in the backup. */
  readonly more: Readonly<Record<string, Uint8Array>>
  readonly isDemonstration: (db: Db) => Promise<boolean>
  readonly say: (table: string) => void
}

export type Taken = { readonly head: Head; readonly digests: Digests; readonly sha256: string; readonly bytes: number }

/**
 * Copies one moment of a database into one file, while others go on working in it. The file takes its name only when it
 * is whole and on the disk; nothing that is there already is written over.
 */
export async function takeBackup(ownerUrl: string, wanted: Wanted): Promise<Taken> {
  const unfinished = `${wanted.file}.part`
  await claim(wanted.file, unfinished)
  const owner = connect(ownerUrl, { max: 1, max_lifetime: null, prepare: false })
  try {
    const taken = await copyAll(owner, unfinished, wanted)
    await putOnDisk(unfinished)
    await rename(unfinished, wanted.file)
    return { ...taken, ...(await weigh(wanted.file)) }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  } finally {
    await owner.end({ timeout: 5 })
  }
}

async function copyAll(owner: Database, file: string, wanted: Wanted): Promise<Pick<Taken, 'head' | 'digests'>> {
  const [made] = await owner`select to_regclass('public.installation') as found`
  if (!made?.['found']) throw new CannotStart('There is nothing to back up: this database has never been started.')
  const tables = await listTables(owner)
  const taken: Pick<Taken, 'head' | 'digests'>[] = []
  await owner.begin('isolation level repeatable read read only', async (db) => {
    await settleToCopy(db)
    // Before the first look: an update of the schema waits until we are done.
    await db.unsafe(
      `lock table migration, ${tables.map(({ name }) => `public.${name}`).join(', ')} in access share mode`,
    )
    const head = await headOf(db, wanted)
    if (JSON.stringify(head.tables) !== JSON.stringify(tables)) {
      throw new CannotStart('The database was being brought up to date. Make the backup again.')
    }
    let digests: Digests | undefined
    const bytes = wholeFile(head, contentsOf(db, head, wanted), (all) => (digests = all))
    await pipeline(bytes, createGzip(), createWriteStream(file, { flags: 'w', mode: 0o600 }))
    if (digests) taken.push({ head, digests })
  })
  const [last] = taken
  if (!last) throw new Error('The backup was not made')
  return last
}

async function headOf(db: Db, { version, madeAt, secretMark, isDemonstration }: Wanted): Promise<Head> {
  const migrations = await db`select name, sha256 from migration order by name`
  const [server] = await db`select current_setting('server_version') as version`
  return {
    ...{ format: 1, version, madeAt, secretMark },
    installation: await findInstallation(db),
    demonstration: await isDemonstration(db),
    postgres: z.object({ version: z.string() }).parse(server).version,
    migrations: z.array(z.strictObject({ name: z.string(), sha256: z.string() })).parse([...migrations]),
    tables: await listTables(db),
    sequences: await listSequences(db),
  }
}

async function* contentsOf(db: Db, head: Head, { checkpoints, more, say }: Wanted): AsyncGenerator<Content> {
  for (const table of head.tables) {
    say(table.name)
    yield { name: `tables/${table.name}`, bytes: copyOut(db, table) }
  }
  for (const [name, bytes] of Object.entries(more)) yield { name: `home/${name}`, bytes: one(bytes) }
  yield* notedByNow(db, `${checkpoints}/${head.installation}`, `home/checkpoints/${head.installation}`)
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Makes the unfinished file, for its owner's eyes only, so that two backups do not write into one. */
async function claim(file: string, unfinished: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  if (await isThere(file)) throw new CannotStart(`${file} is there already. A backup never writes over another file.`)
  const claimed = await open(unfinished, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw new CannotStart(`${unfinished} cannot be written (${error.code}).`)
    throw new CannotStart(
      `${unfinished} is there: another backup is writing it, or one was interrupted. If none is running, remove that file.`,
    )
  })
  await claimed.close()
}

const isThere = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )

async function putOnDisk(file: string): Promise<void> {
  const written = await open(file, 'r+')
  await written.sync()
  await written.close()
}

/** How big a file is, and one number for all of it. */
export async function weigh(file: string): Promise<Pick<Taken, 'sha256' | 'bytes'>> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(file)) {
    const data = z.instanceof(Uint8Array).parse(chunk)
    hash.update(data)
    bytes += data.length
  }
  return { sha256: hash.digest('hex'), bytes }
}
