import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { openingClocks } from '../domain/programmes/clocks.ts'
import { openingSettings } from '../domain/programmes/opening.ts'
import { settingsOn } from '../domain/programmes/setting.ts'
import type { Db } from './database.ts'
import { findClocks, findInForce, openProgrammes } from './programmes.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
  await fresh.owner.begin((db) => openProgrammes(db))
})
afterAll(() => fresh.drop())

const inForce = (day: string) => fresh.owner.begin((db) => findInForce(db, day))

test.each(['2019-01-01', '2022-03-30', '2023-07-01', '2026-11-24'])(
  'what the database says is in force on %s is what the rules say',
  async (day) => {
    expect(await inForce(day)).toEqual(settingsOn(openingSettings, day))
  },
)

test('opening twice changes nothing, and leaves alone what was set here', async () => {
  await fresh.owner`update setting set until_on = '2026-12-01' where id = 'cause:covid-19:2020-06-01'`
  const [before] = await fresh.owner`select count(*) from setting`
  await fresh.owner.begin((db) => openProgrammes(db))
  expect(await fresh.owner`select count(*) from setting`).toEqual([before])
  expect((await inForce('2026-12-01')).causes.map((cause) => cause.code)).not.toContain('covid-19')
})

test('two truths about one matter cannot overlap', async () => {
  const second = fresh.owner`
    insert into setting (id, kind, code, from_on, value, source)
    values ('scope:community-connectors:2025-01-01', 'scope', 'community-connectors', '2025-01-01', '{}', 'a test')`
  await expect(second).rejects.toThrow('one_truth_a_day')
})

test('a new record starts with the clocks and the scope of its day', async () => {
  const of = (day: string) => fresh.owner.begin((db) => findClocks(db, day))
  expect(await of('2022-03-30')).toEqual({
    clocks: openingClocks,
    settingsId: 'scope:community-connectors:2021-12-03',
    summerBreak: false,
  })
  expect(await of('2019-01-01')).toEqual({ clocks: openingClocks, settingsId: undefined, summerBreak: false })
})

test('clocks set from a day on hold from that day', async () => {
  await fresh.owner`update setting set until_on = '2027-01-01' where kind = 'clocks'`
  const slower = { ...openingClocks, ordinary: { ...openingClocks.ordinary, decide: { workingDays: 9 } } }
  await fresh.owner`
    insert into setting (id, kind, code, from_on, value, source)
    values ('clocks:all:2027-01-01', 'clocks', 'all', '2027-01-01', ${fresh.owner.json(slower)}, 'a test')`
  const decide = (day: string) => fresh.owner.begin(async (db) => (await findClocks(db, day)).clocks.ordinary.decide)
  expect(await decide('2026-12-31')).toEqual({ workingDays: 5 })
  expect(await decide('2027-01-01')).toEqual({ workingDays: 9 })
  expect((await inForce('2027-01-01')).clocks.value.ordinary.decide).toEqual({ workingDays: 9 })
})

test.each(['public', 'worker', 'aggregate', 'job'])(
  'the %s role reads settings and cannot change them',
  async (role) => {
    const as = <T>(deed: (db: Db) => Promise<T>) =>
      fresh.database.begin(async (db) => {
        await db`select set_config('role', ${`alongside_${role}`}, true)`
        return deed(db)
      })
    expect(await as((db) => db`select id from setting limit 1`)).toHaveLength(1)
    await expect(as((db) => db`update setting set until_on = '2030-01-01'`)).rejects.toThrow('permission denied')
    await expect(as((db) => db`delete from setting`)).rejects.toThrow('permission denied')
  },
)
