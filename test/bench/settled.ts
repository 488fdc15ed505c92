import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { openDatabase, type OpenDatabase, type Settings } from '../../src/server/home.ts'
import { openingData } from '../../src/server/opening.ts'
import { connect, type Database } from '../../src/store/database.ts'
import { startEmbedded } from '../../src/store/embedded.ts'
import { type Country, countryOf } from './country.ts'
import { load, putBack } from './load.ts'

/** What is said in the home of a database about the country in it. */
const Loaded = z.object({ times: z.number(), now: z.number(), isWhole: z.boolean().default(true) })
type Say = (line: string) => void

export type Settled = OpenDatabase & {
  readonly country: Country
  readonly settings: Settings
  readonly ownerUrl: string
}

/** A database of its own with the whole country in it: the one from before, or a new one. */
export async function settle(times: number, home: string | undefined, say: Say): Promise<Settled> {
  const folder = home ?? join(tmpdir(), `alongside-bench-${times}`)
  mkdirSync(folder, { recursive: true })
  const ownerUrl = process.env['DATABASE_URL']
  const settings: Settings = { home: folder, port: 0, demonstration: false, ...(ownerUrl && { ownerUrl }) }
  const marker = join(folder, 'country.json')
  const before = existsSync(marker) ? Loaded.parse(JSON.parse(readFileSync(marker, 'utf8'))) : undefined
  const isThere = before?.isWhole === true && before.times === times
  const country = countryOf(times, isThere ? before.now : Math.floor(Date.now() / 1000) * 1000)
  if (!isThere) {
    const mark = (isWhole: boolean) => writeFileSync(marker, JSON.stringify({ times, now: country.now, isWhole }))
    await fill(settings, country, before !== undefined, mark, say)
  }
  const opened = await openDatabase(settings, say)
  const url = opened.ownerUrl ?? ''
  if (isThere) {
    say(`Using the country that is loaded in ${folder}`)
    await asOwner(url, (owner) => putBack(owner, country))
  }
  return { ...opened, ownerUrl: url, country, settings }
}

/** What matters while nobody could miss anything: a load that is broken off is begun again from nothing. */
const whileLoading = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',
  checkpoint_timeout: '30min',
  shared_buffers: '256MB',
  max_parallel_workers_per_gather: '2',
}

/** Loads the country. An embedded server does it with settings of its own, and what it held of another country goes. */
async function fill(
  settings: Settings,
  country: Country,
  afresh: boolean,
  mark: (isWhole: boolean) => void,
  say: Say,
): Promise<void> {
  const { home, ownerUrl } = settings
  const wanted = { home, database: 'alongside', afresh, settings: whileLoading, say }
  const loading = ownerUrl ? undefined : await startEmbedded(wanted)
  const opened = await openDatabase(settings, say)
  try {
    await asOwner(opened.ownerUrl ?? '', async (owner) => {
      await openingData(owner)
      const [row] = await owner`select exists (select from household) as is_lived_in`
      if (row?.['isLivedIn'] === true)
        throw new Error('There is somebody in this database: bench needs one of its own.')
      mark(false)
      await load(owner, country, say)
      mark(true)
    })
  } finally {
    await opened.stop()
    await loading?.stop()
  }
}

async function asOwner(url: string, work: (owner: Database) => Promise<void>): Promise<void> {
  const owner = connect(url, { max: 3, connection: { maintenance_work_mem: '1GB', synchronous_commit: 'off' } })
  try {
    await work(owner)
  } finally {
    await owner.end()
  }
}
