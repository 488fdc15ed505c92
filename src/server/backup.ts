import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { withDatabase } from '../store/address.ts'
import { recordEvent } from '../store/audit.ts'
import type { Taken } from '../store/backup/take.ts'
import { takeBackup } from '../store/backup/take.ts'
import { CannotStart } from '../store/cannot-start.ts'
import { connect, type Db } from '../store/database.ts'
import { findOrganisation } from '../store/directory/organisations.ts'
import { startEmbedded } from '../store/embedded.ts'
import { checkpointsIn } from './checkpoint.ts'
import { hosts } from './demonstration/organisations.ts'
import { clone, type Settings } from './home.ts'
import { newId } from './moment.ts'

type Asked = {
  readonly file: string
  /** Which of the two databases of a home. Unsaid: the installation if there is one, and else the demonstration. */
  readonly which?: 'installation' | 'demonstration'
  readonly say: (line: string) => void
  readonly now: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

/**
 * Copies an installation into one file while it is in use: every table of one moment, the secret, and what was noted
 * outside. That a copy was made, and of which digest, is on the record.
 */
export async function backUp(settings: Settings, asked: Asked): Promise<Taken> {
  const { say, now, env = process.env } = asked
  const opened = await openOwner(settings, asked)
  const secret = secretOf(settings.home, env)
  try {
    const taken = await takeBackup(opened.url, {
      file: resolve(asked.file),
      version: versionHere(),
      madeAt: now,
      secretMark: secret ? markOfSecret(secret.bytes) : '',
      checkpoints: checkpointsIn(settings.home),
      more: secret?.inHome ? { secret: secret.text } : {},
      isDemonstration,
      say,
    })
    await putOnRecord(opened.url, 'house.backup', taken.sha256, now)
    return taken
  } finally {
    await opened.stop()
  }
}

/** As the owner, and leaving the schema as it is: a backup before an update is of what was there before. */
async function openOwner({ home, ownerUrl, appUrl }: Settings, { which, say }: Asked) {
  if (ownerUrl) return { url: ownerUrl, stop: async () => undefined }
  if (appUrl) {
    throw new CannotStart(
      'Only the owner of the database may copy all of it. Set DATABASE_URL as well, and make the backup again.',
    )
  }
  const embedded = await startEmbedded({ home, database: 'postgres', say })
  try {
    const database = await databaseIn(embedded.ownerUrl, which)
    if (!database) throw new CannotStart(`There is nothing to back up in ${home}. Is ALONGSIDE_HOME what it should be?`)
    return { url: withDatabase(embedded.ownerUrl, database), stop: embedded.stop }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

export const embeddedName = { installation: 'alongside', demonstration: 'alongside_demo' } as const

async function databaseIn(adminUrl: string, which: Asked['which']): Promise<string | undefined> {
  const admin = connect(adminUrl, { max: 1 })
  try {
    const wanted: string[] = which ? [embeddedName[which]] : [embeddedName.installation, embeddedName.demonstration]
    const rows = await admin`select datname as name from pg_database where datname = any(${wanted})`
    const there = rows.map((row) => String(row['name']))
    return wanted.find((name) => there.includes(name))
  } finally {
    await admin.end({ timeout: 5 })
  }
}

async function isDemonstration(db: Db): Promise<boolean> {
  const [host] = hosts
  return host !== undefined && (await findOrganisation(db, host.id)) !== undefined
}

/** What the house seals with, if it was ever started: from the environment, or as it stands in its home. */
export function secretOf(home: string, env: Readonly<Record<string, string | undefined>>) {
  const file = join(home, 'secret')
  const given = env['ALONGSIDE_SECRET']
  if (!given && !existsSync(file)) return undefined
  const text = given ? Buffer.from(given) : readFileSync(file)
  return { text, bytes: Buffer.from(text.toString('utf8').trim(), 'base64url'), inHome: !given }
}

/** Tells whether two secrets are the same, and nothing else about them. */
export const markOfSecret = (secret: Uint8Array): string =>
  createHash('sha256').update('alongside secret').update(secret).digest('hex').slice(0, 16)

export const versionHere = (): string => String(JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')).version)

async function putOnRecord(ownerUrl: string, name: string, sha256: string, at: string): Promise<void> {
  const owner = connect(ownerUrl, { max: 1 })
  try {
    await owner.begin((db) => recordCopy(db, name, sha256, at))
  } finally {
    await owner.end({ timeout: 5 })
  }
}

/** A line in the chain of the house: which copy, by its digest. */
export function recordCopy(db: Db, name: string, sha256: string, at: string): Promise<void> {
  return recordEvent(db, {
    ...{ commandId: newId(), name, actor: { kind: 'job', job: name }, subjectId: newId(), version: 1, at },
    inputHash: Buffer.from(sha256, 'hex'),
  })
}
