import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshHouse, type TestHouse } from '../../test/house.ts'
import { openProgrammes } from '../store/programmes.ts'
import { demonstration } from './demonstration/demonstration.ts'

// The markup of the first page is made once for many who come, and never once too seldom.

let it: TestHouse
beforeAll(async () => {
  it = await freshHouse({ demonstration: true })
  await it.fresh.owner.begin((db) => openProgrammes(db))
  await demonstration(it.fresh.owner, it.clock.now())
})
afterAll(() => it.close())

const page = async (url: string) => (await it.server.inject({ method: 'GET', url })).body

test('a crisis line that is changed stands there for the next who comes, in both languages', async () => {
  const [english, reo] = [await page('/'), await page('/mi/')]
  expect(await page('/')).toBe(english)
  expect(reo).toContain('lang="mi')
  expect(reo).not.toBe(english)
  const line = await it.fresh.owner`
    update setting set value = jsonb_set(value, '{phone}', '"0800 000 999"')
    where id = (select id from setting where kind = 'crisis-line' and until_on is null order by id limit 1)
    returning id`
  expect(line).toHaveLength(1)
  expect(english).not.toContain('0800 000 999')
  expect([await page('/'), await page('/mi/')]).toEqual([
    expect.stringContaining('0800 000 999'),
    expect.stringContaining('0800 000 999'),
  ])
})

test('whoever named a place, or comes on another day, is not shown what others were', async () => {
  const today = await page('/')
  expect(await page('/?place=Kaikohe')).not.toBe(today)
  expect(await page('/')).toBe(today)
  it.clock.forward(24 * 60)
  expect(await page('/')).not.toBe(today)
})
