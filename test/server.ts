import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { withDatabase } from '../src/store/address.ts'
import { connect } from '../src/store/database.ts'
import { isAlive, shutDown, whatRuns } from '../src/store/embedded-process.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { migrate } from '../src/store/migrate.ts'

/**
 * One server for the whole run, with one migrated database from which each test takes its own copy.
 * DATABASE_URL may name another server to try: one for tests only, by its superuser.
 */
export type TestServer = {
  /** Where databases are made and dropped. */
  readonly adminUrl: string
  readonly template: string
  readonly appUrl: string
  readonly jobsUrl: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
    /** Where the workbench is, in tests that open it in a browser. */
    workbench: string | undefined
  }
}

const migrations = fileURLToPath(new URL('../migrations', import.meta.url))
const start = 'alongside-test-'

export default async function serverForTests(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env['DATABASE_URL']
  const { adminUrl, stop } = own ? { adminUrl: own, stop: async () => undefined } : await temporaryServer()
  const run = randomBytes(4).toString('hex')
  const template = `alongside_test_${run}`
  const admin = connect(adminUrl, { max: 1 })
  try {
    await admin`create database ${admin(template)}`
    const { appUrl, jobsUrl } = await migrate(withDatabase(adminUrl, template), { folder: migrations })
    project.provide('testServer', { adminUrl, template, appUrl, jobsUrl })
  } catch (error) {
    await admin`drop database if exists ${admin(template)} with (force)`
    await admin.end()
    await stop()
    throw error
  }
  return async () => {
    const made = own ? await admin`select datname as name from pg_database where datname like ${`${template}%`}` : []
    for (const { name } of made) await admin`drop database if exists ${admin(String(name))} with (force)`
    await admin.end({ timeout: 1 })
    await stop()
  }
}

/** Nothing in it outlives the run, so it does not wait for the disk. */
async function temporaryServer() {
  const folder = await quickFolder()
  await clearAbandoned(folder)
  const home = await mkdtemp(join(folder, `${start}${process.pid}-`))
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }
  const embedded = await startEmbedded({ home, database: 'postgres', settings })
  const stop = async () => {
    await embedded.stop()
    await rm(home, { recursive: true, force: true })
  }
  return { adminUrl: embedded.ownerUrl, stop }
}

/** Making a database is making three hundred files: in memory it takes a tenth of the time. Containers may have very little. */
async function quickFolder(): Promise<string> {
  const memory = '/dev/shm'
  const room = process.platform === 'linux' ? await statfs(memory).catch(() => undefined) : undefined
  return room && room.bavail * room.bsize > 3e9 ? memory : tmpdir()
}

/** A run that was killed leaves its server behind. */
async function clearAbandoned(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(start))
  for (const name of names) {
    if (isAlive(Number(name.slice(start.length).split('-')[0]))) continue
    const home = join(folder, name)
    const place = { server: '', folder: join(home, 'postgres-18'), data: join(home, 'postgres-18', 'data'), socket: '' }
    const running = await whatRuns(place)
    if (running) await shutDown(place, running.pid)
    await rm(home, { recursive: true, force: true })
  }
}
