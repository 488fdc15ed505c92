import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { withDatabase } from '../store/address.ts'
import type { Head } from '../store/backup/format.ts'
import { readBackup } from '../store/backup/format.ts'
import { weigh } from '../store/backup/take.ts'
import { putBack, refuseUnlessEmpty } from '../store/backup/put-back.ts'
import { CannotStart } from '../store/cannot-start.ts'
import { connect } from '../store/database.ts'
import { startEmbedded } from '../store/embedded.ts'
import { listMigrations, migrate } from '../store/migrate.ts'
import { embeddedName, markOfSecret, recordCopy, secretOf } from './backup.ts'
import { checkpointsIn } from './checkpoint.ts'
import { clone, type Settings } from './home.ts'

type Asked = {
  readonly file: string
  /** The secret is lost: go on all the same. Whoever had a second factor sets it up again. */
  readonly withoutSecret?: boolean
  readonly say: (line: string) => void
  readonly now: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

const migrations = join(clone, 'migrations')

/** Reads a backup to its end and says whether it is whole. Touches nothing. */
export async function checkBackup(file: string): Promise<Head> {
  const { head } = await readBackup(resolve(file), { head: refuseLater, part: async () => undefined })
  return head
}

/**
 * Puts a backup into an empty database and an empty home. Everything that could be wrong with the file is looked for
 * before anything is touched; afterwards the schema is brought up to this program's.
 */
export async function restore(settings: Settings, asked: Asked): Promise<Head> {
  const file = resolve(asked.file)
  const read = await readBackup(file, { head: refuseLater, part: async () => undefined })
  refuseOtherInHome(settings, read.head, 'home/secret' in read.digests, asked)
  const opened = await openEmpty(settings, read.head, asked.say)
  const outside = keepOutside(settings.home)
  const { sha256 } = await weigh(file)
  const only = read.head.migrations.map(({ name }) => name)
  const { home } = settings
  const logins = {
    ...(settings.appUrl && { appUrl: settings.appUrl }),
    ...(settings.jobsUrl && { jobsUrl: settings.jobsUrl }),
  }
  try {
    await migrate(opened.url, { folder: migrations, home, only, ...logins })
    await putBack(opened.url, {
      ...{ file, outside: outside.keep, say: asked.say },
      afterwards: (db) => recordCopy(db, 'house.restore', sha256, asked.now),
    })
    await migrate(opened.url, { folder: migrations, home, ...logins, say: asked.say })
    return read.head
  } catch (error) {
    await outside.undo()
    await opened.undo()
    throw error
  } finally {
    await opened.stop()
  }
}

/** Each step of the schema that the backup was made with must be one that this program knows, letter for letter. */
async function refuseLater({ version, migrations: made }: Head): Promise<void> {
  const here = new Map(listMigrations(migrations).map(({ name, sha256 }) => [name, sha256]))
  const unknown = made.find(({ name, sha256 }) => here.get(name) !== sha256)
  if (!unknown) return
  const why = here.has(unknown.name) ? 'has another text here' : 'is not known here'
  throw new CannotStart(
    `This backup was made by Alongside ${version}, whose step ${unknown.name} of the schema ${why}.\n` +
      'Restore with that version or a later one. Nothing was changed.',
  )
}

/** What lies in the home already is somebody's: it is never written over. */
function refuseOtherInHome({ home }: Settings, head: Head, hasSecret: boolean, asked: Asked): void {
  const { env = process.env, withoutSecret = false } = asked
  if (existsSync(join(checkpointsIn(home), head.installation))) {
    throw new CannotStart(
      `${home} holds what was noted about this very installation, perhaps after the backup was made. It stays as it is:\n` +
        'set ALONGSIDE_HOME to a new folder and restore there.',
    )
  }
  const there = secretOf(home, env)
  if (there ? markOfSecret(there.bytes) === head.secretMark : hasSecret || head.secretMark === '') return
  if (withoutSecret) return
  throw new CannotStart(
    there
      ? 'The secret that is here (ALONGSIDE_SECRET, or "secret" in ALONGSIDE_HOME) is of another installation.\n' +
          'Set ALONGSIDE_HOME to a new folder, or ALONGSIDE_SECRET to the one that this backup was made with.'
      : 'The secret of this installation was set by ALONGSIDE_SECRET, so it is not in the backup. Set it to the same again.\n' +
          'If it is lost, add --without-secret: whoever had a second factor must then be given a new way in.',
  )
}

type OpenEmpty = { readonly url: string; readonly undo: () => Promise<void>; readonly stop: () => Promise<void> }

async function openEmpty(settings: Settings, head: Head, say: Asked['say']): Promise<OpenEmpty> {
  const nothing = async () => undefined
  if (settings.ownerUrl) {
    await asOwner(settings.ownerUrl, refuseUnlessEmpty)
    return { url: settings.ownerUrl, undo: nothing, stop: nothing }
  }
  if (settings.appUrl) throw new CannotStart('Set DATABASE_URL as well: only the owner of a database restores into it.')
  const embedded = await startEmbedded({ home: settings.home, database: 'postgres', say })
  const name = embeddedName[head.demonstration ? 'demonstration' : 'installation']
  const url = withDatabase(embedded.ownerUrl, name)
  try {
    await asOwner(embedded.ownerUrl, async (admin) => {
      const [there] = await admin`select from pg_database where datname = ${name}`
      if (!there) await admin`create database ${admin(name)}`
    })
    await asOwner(url, refuseUnlessEmpty)
  } catch (error) {
    await embedded.stop()
    throw error
  }
  // It was empty: what came of a restore that failed is no loss, and would be in the way of the next.
  const undo = () =>
    asOwner(embedded.ownerUrl, async (admin) => {
      await admin`drop database ${admin(name)} with (force)`
    })
  return { url, undo, stop: embedded.stop }
}

async function asOwner(url: string, deed: (owner: ReturnType<typeof connect>) => Promise<void>): Promise<void> {
  const owner = connect(url, { max: 1 })
  try {
    await deed(owner)
  } finally {
    await owner.end({ timeout: 5 })
  }
}

/** Only under these names does anything leave the archive for the home. */
const names = /^home\/(secret|checkpoints\/[0-9a-f-]{36}\/\d{4}-\d{2}\.ndjson)$/

function keepOutside(home: string) {
  const written = new Set<string>()
  return {
    keep: async (name: string, data: Buffer) => {
      const within = names.exec(name)?.[1]
      if (!within) throw new CannotStart(`The backup holds "${name}", which does not belong in it.`)
      const file = join(home, within)
      if (written.has(file)) return appendFile(file, data)
      // The same secret is there already.
      if (within === 'secret' && existsSync(file)) return
      await mkdir(dirname(file), { recursive: true, mode: 0o700 })
      await writeFile(file, data, { flag: 'wx', mode: 0o600 })
      written.add(file)
    },
    undo: async () => {
      for (const file of written) await rm(file, { force: true })
    },
  }
}
