import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { openDatabase, type OpenDatabase, type Settings } from '../../src/server/home.ts'
import { openingData } from '../../src/server/opening.ts'
import { connect } from '../../src/store/database.ts'
import { type Country, countryOf } from './country.ts'
import { load, putBack } from './load.ts'

const Loaded = z.object({ times: z.number(), now: z.number() })
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
  const opened = await openDatabase(settings, say)
  const url = opened.ownerUrl ?? ''
  const owner = connect(url, { max: 3, connection: { maintenance_work_mem: '512MB', synchronous_commit: 'off' } })
  try {
    await openingData(owner)
    const marker = join(folder, 'country.json')
    const before = existsSync(marker) ? Loaded.parse(JSON.parse(readFileSync(marker, 'utf8'))) : undefined
    const country = countryOf(times, before?.now ?? Math.floor(Date.now() / 1000) * 1000)
    if (before?.times === times) {
      say(`Using the country that is loaded in ${folder}`)
      await putBack(owner, country)
    } else {
      const [row] = await owner`select exists (select from household) as is_lived_in`
      if (row?.['isLivedIn'] === true)
        throw new Error('There is somebody in this database: bench needs one of its own.')
      await load(owner, country, say)
      writeFileSync(marker, JSON.stringify({ times, now: country.now }))
    }
    return { ...opened, ownerUrl: url, country, settings }
  } finally {
    await owner.end()
  }
}
