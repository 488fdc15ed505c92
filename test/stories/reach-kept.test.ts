import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/days.ts'
import type { Db } from '../../src/store/database.ts'
import { turnDirectoryDay } from '../../src/store/directory/reach.ts'
import type { FreshDatabase } from '../database.ts'
import { aDirectory, idOf, today } from './a-directory.ts'

// Whom each service reaches is kept by the database, whoever writes in the directory and however.

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await aDirectory()
})
afterAll(() => fresh.drop())

const turnTo = (day: Day) => fresh.owner.begin((db) => turnDirectoryDay(db, day))

const whatIsKept = () => fresh.owner`select * from service_reach order by service_id, area_code, need`

/** That nothing would come out otherwise if it were all made anew. */
async function expectTrue(after: string) {
  const kept = await whatIsKept()
  await fresh.owner`select keep_reach(array_agg(id)) from service`
  expect(kept, after).toEqual(await whatIsKept())
  expect(await fresh.owner`select from service_reach_due`, after).toHaveLength(0)
}

describe('whoever writes in the directory', () => {
  test('has it kept: entries, places, doors, and whether an organisation is listed', async () => {
    await turnTo(today)
    const before = JSON.stringify(await whatIsKept())
    const done: string[] = []
    const write = async (what: string, deed: (db: Db) => Promise<unknown>) => {
      await fresh.owner.begin(async (db) => void (await deed(db)))
      const [row] = await fresh.owner`select md5(string_agg(r::text, '' order by r::text)) as sum from service_reach r`
      expect(done, what).not.toContain(row?.['sum'])
      done.push(String(row?.['sum']))
      await expectTrue(what)
    }
    await write('room', (db) => db`update service set room = 'wait-list', room_until = null where room = 'open'`)
    await write(
      'checked',
      (db) => db`update service set last_checked_on = ${today}, last_checked_by = 'Mere' where nationwide`,
    )
    await write('named', (db) => db`update service set folded_name = 'aaa' where kaupapa_maori`)
    await write(
      'ended',
      (db) => db`update service set status = 'defunct' where ${idOf('organisation', 1)} = organisation_id`,
    )
    await write(
      'hours',
      (db) => db`update service set hours = '[{"opensAt":"10:00","closesAt":"11:00"}]' where hours is null`,
    )
    await write('no more places', (db) => db`delete from service_area where area_code = '01'`)
    await write(
      'a place more',
      (db) => db`
      insert into service_area select '002', id from service on conflict do nothing`,
    )
    await write(
      'no places at all',
      (db) => db`delete from service_area where service_id < '88888888-0000-0000-0000-000000000000'`,
    )
    await write('no doors', (db) => db`delete from service_site where site_id = ${idOf('site', 3)}`)
    await write(
      'a door more',
      (db) => db`
      insert into service_site select id, ${idOf('site', 4)} from service on conflict do nothing`,
    )
    await write('a door elsewhere', (db) => db`update site set area_code = '076' where id = ${idOf('site', 4)}`)
    await write(
      'a door of the unlisted',
      (db) => db`
      update site set organisation_id = ${idOf('organisation', 5)} where id = ${idOf('site', 4)}`,
    )
    await write('unlisted', (db) => db`update organisation set unlisted = true where id = ${idOf('organisation', 2)}`)
    await write('listed', (db) => db`update organisation set unlisted = false where id = ${idOf('organisation', 5)}`)
    expect(JSON.stringify(await whatIsKept())).not.toBe(before)
  })

  test('is not written of again where nothing changed that counts', async () => {
    const changed = fresh.owner.begin(async (db) => {
      await db`update service set description = 'Otherwise', version = version + 1`
      return db`select from service_reach_due`
    })
    expect(await changed).toHaveLength(0)
  })

  test('keeps the day from turning until they are done', async () => {
    await turnTo(today)
    await fresh.owner.begin(async (db) => {
      await db`update service set room = 'closed' where room = 'limited'`
      await db`set constraints all immediate`
      expect(await turnTo('2026-11-25')).toBe(false)
    })
    expect(await turnTo('2026-11-25')).toBe(true)
    await expectTrue('the day turned')
  })
})

test('when the day turns, what stands otherwise is put right, however many days were missed', async () => {
  for (const day of ['2026-11-26', '2026-12-20', '2027-11-26', today]) {
    expect(await turnTo(day)).toBe(true)
    await expectTrue(day)
  }
})

test('nobody but the database writes it, nobody but the house turns the day, and of the unlisted nothing is seen', async () => {
  const as = (role: string, deed: (db: Db) => Promise<unknown>) =>
    fresh.database.begin(async (db) => {
      await db`select set_config('role', ${role}, true)`
      return deed(db)
    })
  for (const role of ['alongside_worker', 'alongside_public', 'alongside_job']) {
    for (const table of ['service_reach', 'service_reach_due', 'directory_day'])
      await expect(as(role, (db) => db`delete from ${db(table)}`)).rejects.toThrow('permission denied')
    await expect(as(role, (db) => db`select keep_reach('{}')`)).rejects.toThrow('permission denied')
  }
  for (const role of ['alongside_worker', 'alongside_public'])
    await expect(as(role, (db) => db`select turn_directory_day('2026-11-24')`)).rejects.toThrow('permission denied')
  await expect(as('alongside_public', (db) => db`select from service_reach`)).rejects.toThrow('permission denied')
  const seen = await as('alongside_public', (db) => db`select distinct service_id from listed_service_reach`)
  const unlisted = await fresh.owner`select id from service where not listed`
  const ids = new Set(Array.isArray(seen) ? seen.map((row) => row['serviceId']) : [])
  expect(ids.size).toBeGreaterThan(60)
  expect(unlisted.length).toBeGreaterThan(10)
  expect(unlisted.filter(({ id }) => ids.has(id))).toEqual([])
})
