import { createHash } from 'node:crypto'
import { chown, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { splitSocket, toUrl } from './address.ts'
import { CannotStart } from './cannot-start.ts'
import { saysNoRoom } from './disk-full.ts'
import { accountFor, barrierTo, findServer, letOthersThrough, type Account, type Say } from './embedded-server.ts'
import { makeCluster, passwordOf } from './embedded-cluster.ts'
import { shutDown, startServer, whatRuns, type Place, type Running } from './embedded-process.ts'

export type Embedded = {
  /** The owner's address. Only `migrate` and backups use it. */
  readonly ownerUrl: string
  /** Stops the server, unless another command is still using it: the last one out turns off the light. */
  readonly stop: () => Promise<void>
}

type Wanted = {
  readonly home: string
  readonly database?: string
  /** Throws away what that database held. */
  readonly afresh?: boolean
  readonly say?: Say
  /** Server settings for this run only, such as `{ max_connections: '300' }`. */
  readonly settings?: Readonly<Record<string, string>>
}

const owner = 'alongside_owner'

/** Any number will do, as long as every version of the program uses the same one. */
const inUse = 7_305_114

/**
 * A real PostgreSQL in `home`, started if it is not running. One that a killed process left behind is adopted.
 * It can be reached through a private folder only, by the user who started it.
 */
export async function startEmbedded({
  home,
  database = 'alongside',
  say = () => undefined,
  settings = {},
  afresh = false,
}: Wanted) {
  const place = await prepare(home, say)
  const told = { stopping: false }
  const first = await takeHold(place, database, settings, say)
  if (afresh) {
    await first.sql`drop database ${first.sql(database)} with (force)`
    await first.sql`create database ${first.sql(database)}`
  }
  // On Windows it listens on a port: where it was is where it is looked for.
  const asItWas = { ...settings, port: String(first.running.port) }
  const kept = keepUp(first, () => takeHold(place, database, asItWas, say), told, say)
  let stopping: Promise<void> | undefined
  const stop = async () => {
    told.stopping = true
    const last = await kept()
    await letGo(last.sql, last.running, place)
  }
  return { ownerUrl: addressOf(first.running, place, database), stop: () => (stopping ??= stop()) } satisfies Embedded
}

type Held = { readonly sql: postgres.Sql; readonly running: Running; readonly lost: Promise<void> }

/** Starts it if it does not run, and holds on to it. */
async function takeHold(
  place: Place,
  database: string,
  settings: Readonly<Record<string, string>>,
  say: Say,
): Promise<Held> {
  const deadline = Date.now() + 60_000
  let waitsForRoom = false
  for (;;) {
    const running = await ensureRunning(place, settings, say)
    const held = await hold(running, place, database).catch((error: unknown) => {
      if (!isPassing(error) || Date.now() > deadline) throw error
      if (saysNoRoom(error) && !waitsForRoom) say('The disk is full. Waiting a minute for room')
      waitsForRoom ||= saysNoRoom(error)
      return undefined
    })
    if (held) return { ...held, running }
    await pause(waitsForRoom ? 500 : 50)
  }
}

/**
 * A server that ends by itself, killed for its memory or stopped by a full disk, is started again for as long as this
 * process lives. Answers, once told to stop, what is held then.
 */
function keepUp(first: Held, again: () => Promise<Held>, told: { readonly stopping: boolean }, say: Say) {
  let held = first
  let mending = Promise.resolve()
  const mend = async () => {
    if (told.stopping) return
    say('The database ended by itself. Starting it again')
    await held.sql.end({ timeout: 1 }).catch(() => undefined)
    while (!told.stopping) {
      const next = await again().catch(() => undefined)
      if (next) {
        held = next
        say('The database is there again')
        return watch()
      }
      await pause(1000)
    }
  }
  const watch = () => void held.lost.then(() => (mending = mend()))
  watch()
  return async () => {
    await mending
    return held
  }
}

async function prepare(home: string, say: Say): Promise<Place> {
  const folder = join(home, 'postgres-18')
  const data = join(folder, 'data')
  const account = await accountFor(data)
  await mkdir(home, { recursive: true, mode: account ? 0o711 : 0o700 })
  if (account) {
    await letOthersThrough(home)
    const barrier = await barrierTo(folder, account)
    if (barrier) {
      throw new CannotStart(
        `The database runs as "${account.name}", who may not enter ${barrier}.\n` +
          'Set ALONGSIDE_HOME to a folder outside it, such as /var/lib/alongside.',
      )
    }
  }
  const server = await findServer(home, account, say)
  await ownFolder(folder, account)
  const socket = await socketFolder(folder, account)
  const place: Place = { server, folder, data, socket, ...(account && { account }) }
  await makeCluster(place, owner, say)
  return place
}

async function ownFolder(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { uid, isDirectory } = await lstat(folder).then((found) => ({
    uid: found.uid,
    isDirectory: found.isDirectory(),
  }))
  const expected = account ? [0, account.uid] : [process.getuid?.() ?? uid]
  if (!isDirectory || !expected.includes(uid)) {
    throw new CannotStart(
      `${folder} belongs to somebody else. Start as that user, or set ALONGSIDE_HOME to another folder.`,
    )
  }
  if (account) await chown(folder, account.uid, account.gid)
}

/** The address of a Unix socket has room for 103 bytes on macOS and 107 on Linux. */
async function socketFolder(folder: string, account: Account | undefined): Promise<string> {
  const near = join(folder, 'socket')
  const fits = Buffer.byteLength(join(near, '.s.PGSQL.5432')) <= 100
  const name = `alongside-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`
  const chosen = fits ? near : join(process.platform === 'darwin' ? '/tmp' : tmpdir(), name)
  await ownFolder(chosen, account)
  return chosen
}

async function ensureRunning(place: Place, settings: Readonly<Record<string, string>>, say: Say): Promise<Running> {
  const found = await whatRuns(place)
  if (found?.state === 'ready') return found
  return startServer(place, settings, say)
}

/** A connection of our own that says "in use" for as long as this process lives, however it dies. */
async function hold(running: Running, place: Place, database: string): Promise<Pick<Held, 'sql' | 'lost'>> {
  let lose = () => undefined as void
  const lost = new Promise<void>((done) => (lose = done))
  const options = { max: 1, max_lifetime: null, connect_timeout: 10, onclose: () => lose() }
  const sql = driver(addressOf(running, place, 'postgres'), options)
  try {
    await sql`select pg_advisory_lock_shared(${inUse})`
    const [exists] = await sql`select from pg_database where datname = ${database}`
    if (!exists) await sql`create database ${sql(database)}`.catch(ignoreDuplicate)
    return { sql, lost }
  } catch (error) {
    await sql.end({ timeout: 1 })
    throw error
  }
}

async function letGo(held: postgres.Sql, running: Running, place: Place): Promise<void> {
  const alone = await isLast(held).catch(() => true)
  await held.end({ timeout: 1 }).catch(() => undefined)
  if (alone) await shutDown(place, running.pid)
}

async function isLast(held: postgres.Sql): Promise<boolean> {
  await held`select pg_advisory_unlock_shared(${inUse})`
  // A process that has just been killed may still be leaving.
  for (let tries = 0; tries < 3; tries++) {
    const [row] = await held`select pg_try_advisory_lock(${inUse}) as alone`
    if (row?.['alone'] === true) return true
    await pause(100)
  }
  return false
}

function addressOf(running: Running, place: Place, database: string): string {
  const password = passwordOf(place)
  return toUrl({
    user: owner,
    ...(password !== undefined && { password }),
    database,
    host: running.host,
    port: running.port,
  })
}

function driver(address: string, options: postgres.Options<Record<string, never>>): postgres.Sql {
  const { url, ...socket } = splitSocket(address)
  return postgres(url, { ...options, ...socket, onnotice: () => undefined })
}

/** The server is on its way up or down, so it is worth asking again. */
function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return [
    '57P01',
    '57P02',
    '57P03',
    '53100',
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOENT',
    'EPIPE',
    'CONNECTION_CLOSED',
  ].includes(code)
}

function ignoreDuplicate(error: unknown): void {
  const code = error instanceof postgres.PostgresError ? error.code : ''
  if (code !== '42P04' && code !== '23505') throw error
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
