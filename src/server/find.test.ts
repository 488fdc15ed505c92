import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshHouse, type TestHouse } from '../../test/house.ts'
import { languages } from '../words/phrase.ts'
import { sayIn } from '../words/words.ts'

// What the public search answers to what was left empty, and to what we do not know.

let it: TestHouse
beforeAll(async () => {
  it = await freshHouse({ demonstration: true })
})
afterAll(() => it.close())

const page = async (url: string) => (await it.server.inject({ method: 'GET', url })).body

test.each(languages)(
  'a place left empty is no place asked for, and nobody is told that we do not know it (%s)',
  async (language) => {
    const path = language === 'mi' ? '/mi/find' : '/find'
    const say = sayIn(language)
    const before = (place: string) => say('find.place-not-known', { place }).split(place)[0] ?? ''
    for (const query of ['need=3&place=', 'place=&words=kai', 'need=3&place=%20%20']) {
      expect((await page(`${path}?${query}`)).includes(before('Nowhere')), query).toBe(false)
    }
    expect((await page(`${path}?need=3&place=Nowhere-at-all`)).includes(before('Nowhere'))).toBe(true)
  },
)

test('what narrows the search stays in sight, whichever of them was used', async () => {
  const open = async (query: string) => /<details[^>]* open/.test(await page(`/find?need=3&place=&${query}`))
  expect(await open('words=&cost=&language=')).toBe(false)
  expect(await open('words=&cost=free&language=')).toBe(true)
  expect(await open('words=&cost=&language=&openNow=yes')).toBe(true)
})
