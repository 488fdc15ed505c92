import { randomUUID } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { intakeApi } from '../../src/api/intake.ts'
import { backUp } from '../../src/server/backup.ts'
import { checkpoint, checkpointsIn } from '../../src/server/checkpoint.ts'
import type { Settings } from '../../src/server/home.ts'
import { checkBackup, restore } from '../../src/server/restore.ts'
import { withDatabase } from '../../src/store/address.ts'
import { entry } from '../../src/store/backup/tar.ts'
import { connect } from '../../src/store/database.ts'
import { demonstrated, elevenOClock } from './a-demonstration.ts'
import { aTown, type Town } from './a-town.ts'
import { lookInto, tablesIn, verified } from './another-machine.ts'

// A whole database is copied, made and checked in nearly every one of these.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

// Somebody copies the whole house while others work in it, and puts it back on a machine that has nothing yet.

let town: Town
let folder: string
let whole: string
const places: string[] = []
const now = '2026-11-10T01:00:00.000Z'
const quiet = () => undefined
const env = {}

beforeAll(async () => {
  const limits = { perAddress: 9999, perSession: 9999, perAddressForCodes: 9999 }
  town = await aTown(elevenOClock, { limits, fresh: await demonstrated(elevenOClock) })
  folder = mkdtempSync(join(tmpdir(), 'alongside-backup-'))
  await checkpoint(town.it.house)
  whole = join(folder, 'whole.alongside')
  await backUp(here(), { file: whole, say: quiet, now, env })
})
afterAll(async () => {
  for (const name of places) await town.it.fresh.owner.unsafe(`drop database if exists ${name} with (force)`)
  rmSync(folder, { recursive: true })
  await town.it.close()
})

/** The house as it is being worked in. */
const here = (): Settings => ({
  ...{ home: town.it.house.home, port: 0, demonstration: false, ownerUrl: town.it.fresh.ownerUrl },
})

/** A machine that has nothing yet but the server: an empty database, and a home that does not exist. */
async function elsewhere(): Promise<Settings & { readonly ownerUrl: string }> {
  const name = `alongside_back_${randomUUID().slice(0, 8)}`
  places.push(name)
  await town.it.fresh.owner.unsafe(`create database ${name}`)
  const { ownerUrl, appUrl, jobsUrl } = town.it.fresh
  return {
    ...{ home: join(folder, name), port: 0, demonstration: false, ownerUrl: withDatabase(ownerUrl, name) },
    ...{ appUrl: withDatabase(appUrl, name), jobsUrl: withDatabase(jobsUrl, name) },
  }
}

const putBackIn = (place: Settings, file: string) => restore(place, { file, say: quiet, now, env })

function somebodyAsks(): Promise<unknown> {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  return town.intakeWorker.send(intakeApi.take, {
    ...{ ...ids, channel: 'phone' },
    answers: { need: { kind: 'kai', words: 'tabs\tand\nlines, \\. and ‘quotes’' }, for: { name: 'Losa' } },
  })
}

describe('a backup made while people work', () => {
  test('is of one moment, comes back whole, and the record proves itself', async () => {
    const going = { on: true, asked: 0 }
    const work = (async () => {
      while (going.on) {
        await somebodyAsks()
        going.asked += 1
        if (going.asked % 5 === 0) await checkpoint(town.it.house)
      }
    })()
    while (going.asked < 3) await new Promise((done) => setTimeout(done, 10))
    const before = await count()
    const file = join(folder, 'in-use.alongside')
    const { digests } = await backUp(here(), { file, say: quiet, now, env })
    const during = (await count()) - before
    going.on = false
    await work
    expect(during).toBeGreaterThan(1)

    const place = await elsewhere()
    await putBackIn(place, file)
    const back = await backUp({ ...place }, { file: join(folder, 'again.alongside'), say: quiet, now, env })
    // That it was put back is itself a line on the record; all else is as it was.
    const grown = ['alongside.json', 'tables/event', 'tables/chain_head']
    const without = (all: object) => Object.fromEntries(Object.entries(all).filter(([name]) => !grown.includes(name)))
    expect(without(back.digests)).toEqual(without(digests))
    expect(back.digests['tables/event']?.rows).toBe((digests['tables/event']?.rows ?? 0) + 1)
    expect(digests['tables/help_request']?.rows).toBeGreaterThanOrEqual(before)
    expect(digests['tables/help_request']?.rows).toBeLessThan(await count())

    const record = await verified(place)
    expect(record?.broken).toEqual([])
    expect(record?.events).toBeGreaterThan(10)
    expect(record?.noted).toBeGreaterThan(3)
  })

  const count = async () => {
    const [row] = await town.it.fresh.owner`select count(*)::int as count from help_request`
    return Number(row?.['count'])
  }

  test('keeps rules, references and the numbers to come: work goes on where it stopped', async () => {
    const place = await elsewhere()
    await putBackIn(place, whole)
    const shape = (db: ReturnType<typeof connect>) => db`
      select conrelid::regclass::text as on, conname as name, pg_get_constraintdef(oid) as is, convalidated as checked
      from pg_constraint where connamespace = 'public'::regnamespace
      union all
      select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled = 'O'
      from pg_trigger where not tgisinternal
      order by 1, 2, 3`
    expect([...(await lookInto(place, shape))]).toEqual([...(await shape(town.it.fresh.owner))])
    const [read] = await lookInto(
      place,
      (db) => db`
        insert into record_read (at, actor_kind, actor_id, screen, shown) values (now(), 'job', 'x', 'x', '{}')
        returning id > (select max(id) from record_read) as after`,
    )
    expect(read).toEqual({ after: true })
    await expect(lookInto(place, (db) => db`delete from household`)).rejects.toThrow(/foreign key/)
  })

  test('brings the secret and what was noted outside, for its owner’s eyes only', async () => {
    const place = await elsewhere()
    await putBackIn(place, whole)
    expect(readFileSync(join(place.home, 'secret'), 'utf8')).toBe(readFileSync(join(here().home, 'secret'), 'utf8'))
    const [installation = ''] = readdirSync(checkpointsIn(here().home))
    const notes = (home: string) => readdirSync(join(checkpointsIn(home), installation))
    expect(notes(place.home)).toEqual(notes(here().home))
    expect(notes(place.home).length).toBeGreaterThan(0)
    expect(statSync(join(place.home, 'secret')).mode & 0o777).toBe(0o600)
    expect(statSync(whole).mode & 0o777).toBe(0o600)
  })

  test('leaves out what was noted outside since its moment: it would look like a line gone missing', async () => {
    const file = join(folder, 'noted-since.alongside')
    const [chain] = await town.it.fresh.owner`select chain from chain_head limit 1`
    const [installation = ''] = readdirSync(checkpointsIn(here().home))
    const line = { at: now, chain: String(chain?.['chain']), seq: 1_000_000, hash: '00' }
    let told = false
    const noteOnce = () => {
      if (!told)
        appendFileSync(join(checkpointsIn(here().home), installation, '2026-12.ndjson'), `${JSON.stringify(line)}\n`)
      told = true
    }
    await backUp(here(), { file, say: noteOnce, now, env })
    rmSync(join(checkpointsIn(here().home), installation, '2026-12.ndjson'))
    const place = await elsewhere()
    await putBackIn(place, file)
    expect(told).toBe(true)
    expect((await verified(place))?.broken).toEqual([])
  })

  test('is on the record, with the digest of the file', async () => {
    const rows = await town.it.fresh
      .owner`select encode(input_hash, 'hex') as digest from event where name = 'house.backup'`
    const { createHash } = await import('node:crypto')
    expect(rows.map((row) => row['digest'])).toContain(createHash('sha256').update(readFileSync(whole)).digest('hex'))
  })

  test('never writes over another file', async () => {
    const before = readFileSync(whole)
    await expect(backUp(here(), { file: whole, say: quiet, now, env })).rejects.toThrow(/is there already/)
    expect(readFileSync(whole).equals(before)).toBe(true)
  })

  test('is refused to a login that would not see every row', async () => {
    const { appUrl } = town.it.fresh
    const file = join(folder, 'app.alongside')
    const noOwner = { home: here().home, port: 0, demonstration: false, appUrl }
    await expect(backUp(noOwner, { file, say: quiet, now, env })).rejects.toThrow(/Only the owner/)
    const asApp = { ...here(), ownerUrl: appUrl }
    await expect(backUp(asApp, { file, say: quiet, now, env })).rejects.toThrow()
    expect(readdirSync(folder).filter((name) => name.startsWith('app.'))).toEqual([])
  })
})

describe('putting back', () => {
  test('is refused where somebody has worked already, and changes nothing there', async () => {
    const before = await tablesIn({ ownerUrl: town.it.fresh.ownerUrl })
    const used = { ...here(), home: join(folder, 'new-home') }
    await expect(putBackIn(used, whole)).rejects.toThrow(/used already/)
    expect(await tablesIn({ ownerUrl: town.it.fresh.ownerUrl })).toBe(before)
    expect(existsSync(used.home)).toBe(false)
  })

  test('is refused when the schema of the backup is later than this program', async () => {
    const { owner } = town.it.fresh
    await owner`insert into migration (name, sha256) values ('9999_of-tomorrow.sql', 'x')`
    const file = join(folder, 'tomorrow.alongside')
    try {
      await backUp(here(), { file, say: quiet, now, env })
    } finally {
      await owner`delete from migration where name = '9999_of-tomorrow.sql'`
    }
    const place = await elsewhere()
    await expect(putBackIn(place, file)).rejects.toThrow(/9999_of-tomorrow\.sql of the schema is not known here/)
    await expect(checkBackup(file)).rejects.toThrow(/a later one/)
    expect(await tablesIn(place)).toBe(0)
  })

  const unzipped = () => gunzipSync(readFileSync(whole))
  const oneWord = (bytes: Buffer) => {
    const changed = Buffer.from(bytes)
    changed.write('Rimu', changed.indexOf('Ngaire'))
    return gzipSync(changed)
  }
  const withMore = (name: string) => (bytes: Buffer) => {
    const last = bytes.lastIndexOf('digests.json\0')
    return gzipSync(Buffer.concat([bytes.subarray(0, last), entry(name, Buffer.from('x\n')), bytes.subarray(last)]))
  }
  test.each([
    ['whose end is missing', () => readFileSync(whole).subarray(0, -2000), /is damaged: it was cut off/],
    [
      'without its last file',
      () => gzipSync(unzipped().subarray(0, unzipped().lastIndexOf('digests.json\0'))),
      /ends too soon/,
    ],
    ['in which one word was changed', () => oneWord(unzipped()), /is damaged: tables\/.* is not what was written/],
    ['to which a file was added', () => withMore('home/more/00000001')(unzipped()), /home\/more was added to it/],
    ['of another kind', () => Buffer.from('Kia ora'), /is not a backup/],
    ['of another kind, compressed', () => gzipSync(entry('readme.txt', Buffer.from('Kia ora'))), /is not a backup/],
    [
      'of a form to come',
      () => gzipSync(entry('alongside.json', Buffer.from('{"format":2,"version":"9.0.0"}'))),
      /9\.0\.0/,
    ],
  ])('is refused from a file %s, before anything is touched', async (name, bytes, why) => {
    const file = join(folder, `${name}.alongside`)
    writeFileSync(file, bytes())
    const place = await elsewhere()
    await expect(putBackIn(place, file)).rejects.toThrow(why)
    expect(await tablesIn(place)).toBe(0)
    expect(existsSync(place.home)).toBe(false)
  })

  test('writes nothing over what lies in a home', async () => {
    const place = await elsewhere()
    await expect(putBackIn({ ...place, home: here().home }, whole)).rejects.toThrow(/this very installation/)
    const other = await elsewhere()
    const strange = mkdtempSync(join(folder, 'home-'))
    writeFileSync(join(strange, 'secret'), 'bm90IHRoZSBzYW1l\n')
    await expect(putBackIn({ ...other, home: strange }, whole)).rejects.toThrow(/of another installation/)
    expect(readFileSync(join(strange, 'secret'), 'utf8')).toBe('bm90IHRoZSBzYW1l\n')
  })

  test('asks for a secret that was never in a home', async () => {
    const file = join(folder, 'secret-apart.alongside')
    const secret = { ALONGSIDE_SECRET: 'c29tZXRoaW5nIHRoYXQgb25seSB3ZSBrbm93' }
    const { digests } = await backUp(here(), { file, say: quiet, now, env: secret })
    expect(digests).not.toHaveProperty('home/secret')
    const place = await elsewhere()
    await expect(putBackIn(place, file)).rejects.toThrow(/ALONGSIDE_SECRET/)
    const wrong = { ALONGSIDE_SECRET: 'c29tZXRoaW5nIGVsc2U' }
    await expect(restore(place, { file, say: quiet, now, env: wrong })).rejects.toThrow(/of another installation/)
    await restore(place, { file, say: quiet, now, env: secret })
    expect(existsSync(join(place.home, 'secret'))).toBe(false)
  })

  test('of a file that is whole is known without touching anything', async () => {
    expect(await checkBackup(whole)).toMatchObject({ demonstration: true, madeAt: now })
  })
})
