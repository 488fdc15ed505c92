import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshHouse, type TestHouse } from '../../test/house.ts'
import { demonstration } from './demonstration/demonstration.ts'
import { languages } from '../words/phrase.ts'
import { sayIn } from '../words/words.ts'

// What the public search answers to what was left empty, and to what we do not know.

let it: TestHouse
beforeAll(async () => {
  it = await freshHouse({ demonstration: true })
  await demonstration(it.fresh.owner, it.clock.now())
  await it.fresh.owner`
    update service set nationwide = true where id in (select id from service where status = 'active' order by id limit 2)`
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

test.each(languages)(
  'of a place that we do not know, only what serves the whole country is shown (%s)',
  async (language) => {
    const path = language === 'mi' ? '/mi/find' : '/find'
    const say = sayIn(language)
    const named = async (url: string) =>
      [...(await page(url)).matchAll(/href="[^"]*\/services\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
    const nationwide = await it.fresh.owner<{ id: string }[]>`select id from service where nationwide`
    const found = await named(`${path}?place=Xyzzyville`)
    expect(found.length).toBeGreaterThan(0)
    expect(nationwide.map(({ id }) => id)).toEqual(expect.arrayContaining(found))
    expect(await page(`${path}?place=Xyzzyville`)).toContain(say('find.place-instead'))
    expect((await named(`${path}?place=Kaikohe`)).some((id) => !nationwide.some((one) => one.id === id))).toBe(true)
  },
)

test('where nothing is found, it says so as one would, whether a connector is paid to work there, and where to go on', async () => {
  const text = async (url: string) => (await page(url)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  const nothing = await text('/find?place=Invercargill&words=zzzzzz')
  expect(nothing).toContain('Nothing found that serves Invercargill')
  expect(nothing).toContain('No connector is paid to work in Invercargill')
  expect(nothing, 'who else').toMatch(/Someone to talk to, now .*1737/)
  expect(nothing).toContain('Everything that serves Invercargill')
  expect(await page('/find?place=Invercargill&words=zzzzzz')).toContain('href="/find?place=Invercargill"')
  expect(await text('/find?place=Kaikohe&words=zzzzzz')).not.toContain('No connector is paid')
  // Everything of the whole country taken away: to go on to it would lead nowhere.
  await it.fresh.owner`update service set nationwide = false`
  expect(await text('/find?place=Invercargill&words=zzzzzz')).not.toContain('Everything that serves')
})

test('every language that can be chosen has a name in the language of the page', async () => {
  expect(await page('/find')).toContain('New Zealand Sign Language</option>')
  expect(await page('/mi/find')).toContain('Te reo turi</option>')
  expect(await page('/mi/find')).not.toMatch(/NZ Sign Language|Samoan|Tongan|Hindi/)
})

test.each(languages)(
  'the first page says that it does not know a place, and keeps what was typed (%s)',
  async (language) => {
    const first = await page(`${language === 'mi' ? '/mi/' : '/'}?place=Zzz`)
    expect(first).toContain(sayIn(language)('find.place-not-known', { place: 'Zzz' }))
    expect(first).toMatch(/<input[^>]*name="place"[^>]*value="Zzz"|<input[^>]*value="Zzz"[^>]*name="place"/)
    expect(await page(language === 'mi' ? '/mi/' : '/')).not.toContain('class="err"')
  },
)

test('kai and a bed near here is kai and a bed, by turns, where there is both', async () => {
  const first = await page('/?place=Kaikohe')
  const near = first.slice(first.indexOf('id="near"'))
  const ids = [...near.matchAll(/services\/([0-9a-f-]{36})/g)].map(([, id = '']) => id)
  const rows = await it.fresh.owner<{ id: string; kai: boolean }[]>`
    select id, 'kai' = any(needs) as kai from service where id = any(${ids})`
  const isKai = [...new Set(ids)].map((id) => rows.find((row) => row.id === id)?.kai)
  expect(isKai).toEqual([true, false, true, false])
})
