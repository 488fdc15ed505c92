import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { placeLabel } from '../domain/places/place.ts'
import type { Db } from './database.ts'
import {
  findDeprivation,
  findPlace,
  findPlaceByCode,
  listPlaceParts,
  listPlaces,
  loadDeprivation,
  openPlaces,
} from './places.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
  await fresh.owner.begin((db) => openPlaces(db))
})
afterAll(() => fresh.drop())

const asPublic = <T>(deed: (db: Db) => Promise<T>) =>
  fresh.database.begin(async (db) => {
    await db`select set_config('role', 'alongside_public', true)`
    return deed(db)
  })
const today = '2026-11-24'
const find = (text: string) => asPublic((db) => findPlace(db, text, today))
const best = async (text: string) => {
  const [match] = await find(text)
  return match && placeLabel(match)
}

describe('finding a place', () => {
  test.each([
    ['Kaikohe', 'Kaikohe, Far North District'],
    ['kaikohe', 'Kaikohe, Far North District'],
    ['otara', 'Ōtara, Auckland'],
    ['Ootara', 'Ōtara, Auckland'],
    ['ŌTARA', 'Ōtara, Auckland'],
    ['whangarei', 'Whangārei'],
    ['Far North', 'Far North District'],
    ['Hawkes Bay', 'Hawke’s Bay'],
    ["Hawke's Bay", 'Hawke’s Bay'],
    ['Auckland', 'Auckland'],
    ['Ōtautahi', 'Ōtautahi, Christchurch City'],
    ['Te Tairawhiti', 'Te Tairāwhiti, Gisborne District'],
    ['Kaikohe, Northland', 'Kaikohe, Far North District'],
    ['12 Ross Street, Porirua', 'Porirua'],
    ['3/45 Hamilton Rd, Kaikohe 0405', 'Kaikohe, Far North District'],
    ['Frankton, Hamilton', 'Frankton, Hamilton City'],
    ['Newtown Wellington', 'Newtown, Wellington City'],
    ['Havelock North', 'Havelock North, Hastings District'],
    ['kaikoe', 'Kaikohe, Far North District'],
    ['Ruatoria', 'Ruatōria, Gisborne District'],
    ['Palmerston Nth', 'Palmerston North'],
  ])('"%s" is first of all %s', async (text, label) => {
    expect(await best(text)).toBe(label)
  })

  test.each(['moving about', 'no fixed address', '', '  ', '!!', 'zzzzz', '100% _ \\'])(
    '"%s" is no place',
    async (text) => {
      expect(await find(text)).toEqual([])
    },
  )

  test('begins to suggest with a few letters', async () => {
    expect((await find('Rot')).map((match) => match.name)).toContain('Rotorua')
    expect((await find('man')).length).toBeGreaterThan(3)
  })

  test('gives all that follows from it', async () => {
    const [kaikohe] = await find('Kaikohe')
    expect(kaikohe).toEqual({
      ...{ name: 'Kaikohe', kind: 'locality', code: '001', exact: true, latitude: -35.41, longitude: 173.8 },
      ...{ districtName: 'Far North District', regionCode: '01', regionName: 'Northland' },
      ...{ msdRegionCode: 'msd-northland', anniversary: 'northland' },
    })
  })

  test('says of the Chathams that they are in no region', async () => {
    const match = await asPublic((db) => findPlaceByCode(db, '067', today))
    expect(match).toMatchObject({ anniversary: 'chatham-islands', districtName: 'Chatham Islands' })
    expect(match).not.toHaveProperty('regionCode')
  })

  test('a region found by its code is its own region', async () => {
    expect(await asPublic((db) => findPlaceByCode(db, '06', today))).toMatchObject({
      name: 'Hawke’s Bay',
      regionCode: '06',
    })
    expect(await asPublic((db) => findPlaceByCode(db, '99', today))).toBeUndefined()
  })
})

test('areas are dated lists: Auckland Council was not yet there in 2010', async () => {
  const count = (day: string) => fresh.owner.begin(async (db) => (await listPlaces(db, day)).length)
  expect(await count(today)).toBe(94)
  expect(await count('2010-10-31')).toBe(94 - 11 - 1)
})

test('a district that moves to another region of the ministry is in the old one until then, and never in both', async () => {
  const move = (from: string) => fresh.owner`
    insert into place_part (part_code, whole_code, main, from_on, confirmed, source)
    values ('018', 'msd-waikato', true, ${from}, true, 'a test')`
  await expect(move('2027-01-01')).rejects.toThrow('one_main_whole_a_day')
  await fresh.owner`update place_part set until_on = '2027-01-01' where part_code = '018' and whole_kind = 'msd-region'`
  await move('2027-01-01')
  const msdOf = (day: string) => asPublic(async (db) => (await findPlaceByCode(db, '018', day))?.msdRegionCode)
  expect(await msdOf('2026-12-31')).toBe('msd-taranaki-king-country-whanganui')
  expect(await msdOf('2027-01-01')).toBe('msd-waikato')
  // Opening again leaves it as it was put right.
  await fresh.owner.begin((db) => openPlaces(db))
  expect(await msdOf('2027-01-01')).toBe('msd-waikato')
  const parts = await fresh.owner.begin((db) => listPlaceParts(db, '2027-01-01'))
  expect(parts.filter((part) => part.partCode === '018').map((part) => part.wholeCode)).toEqual(
    ['msd-waikato', '03'].toSorted(),
  )
})

test('deprivation is loaded for areas, replaced when loaded again, and read by its latest year', async () => {
  const load = (year: number, decile: number) =>
    fresh.owner.begin((db) => loadDeprivation(db, [{ areaCode: '7000001', year, decile }]))
  const read = () => asPublic((db) => findDeprivation(db, '7000001'))
  expect(await read()).toBeUndefined()
  expect(await load(2018, 4)).toBe(1)
  await load(2023, 9)
  expect(await read()).toEqual({ areaCode: '7000001', year: 2023, decile: 9 })
  await load(2023, 8)
  expect((await read())?.decile).toBe(8)
})

test('nobody but the owner changes what is where', async () => {
  await expect(asPublic((db) => db`delete from place_name`)).rejects.toThrow('permission denied')
})
