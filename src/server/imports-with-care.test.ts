import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { asFile, type FeedFile, houseWithEditor, type HouseWithEditor } from '../../test/an-editor.ts'
import { commandRequest } from '../../test/house.ts'
import { directoryApi } from '../api/directory.ts'

// A feed is somebody else's: it may give away a refuge, be no feed at all, or be made to hold everybody up.

const houses: HouseWithEditor[] = []
let it: HouseWithEditor['it']
let editor: HouseWithEditor['editor']
let take: HouseWithEditor['take']
let held: HouseWithEditor['held']
let ours: HouseWithEditor['ours']

beforeEach(async () => {
  const house = await houseWithEditor()
  houses.push(house)
  ;({ it, editor, take, held, ours } = house)
})
afterAll(() => Promise.all(houses.map((house) => house.it.close())))

type Says = { readonly name?: string; readonly description?: string; readonly door?: string; readonly giver?: object }

/** One service at one door in Porirua, as HSDS has it. */
const aService = (id: string, { name = `Service ${id}`, description = 'Kai', door, giver }: Says = {}) => ({
  ...{ id, name, description, status: 'active' },
  organization: { id: `of ${id}`, name: `Giver of ${id}`, description: 'Kai', ...giver },
  service_at_locations: door === undefined ? [] : [{ id: `at ${id}`, location: aDoor(id, door) }],
})
const aDoor = (id: string, door: string) => ({
  ...{ id: `door ${id}`, name: 'The house', latitude: -41.1365, longitude: 174.84 },
  addresses: [{ id: `address ${id}`, address_1: door, city: 'Porirua', state_province: 'Wellington', country: 'NZ' }],
})
const others = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => aService(id))

const refusalOf = async (files: readonly FeedFile[]) => {
  const input = { id: randomUUID(), source: 'theirs', format: 'hsds' as const, files: [...files] }
  const answer = await editor.raw(commandRequest(directoryApi.importFeed, input, randomUUID()))
  return { status: answer.statusCode, ...answer.json<{ code: string; detail: string }>() }
}
const settle = (id: string, how: 'accept' | 'ignore' | 'not-a-refuge') =>
  editor.send(directoryApi.settleRow, { id, settle: how }, { seen: 1 })

const tables = ['service', 'site', 'organisation', 'import_row', 'import_run', 'source_id', 'event']
/** Where these words stand in all that is kept of feeds, and in all that is answered about them, to an editor and to anybody. */
async function told(words: RegExp): Promise<string[]> {
  const kept = await Promise.all(
    tables.map((table) => it.fresh.owner`select t::text as all from ${it.fresh.owner(table)} t`),
  )
  const open = [
    '/hsds/services?per_page=50',
    '/hsds/organizations?per_page=50',
    '/find?words=whare',
    '/find?need=safety',
  ]
  const answers = await Promise.all(open.map((url) => it.server.inject({ url })))
  const all = JSON.stringify([kept, await held(), answers.map(({ body }) => body)])
  return [...all.matchAll(words)].map(({ index }) => all.slice(index - 200, index + 80))
}
const where = /hide-?away|174\.84/gi

describe('a refuge in a feed', () => {
  const says = 'Our safe house is at 93 Hideaway Rise, or number 93 Hideaway Esplanade, 93 Hideaway.'
  const refuges = [
    aService('r1', { name: 'Matai Refuge', description: 'For women.', door: '91 Hideaway Rise' }),
    aService('r2', {
      name: 'Te Whare Manaaki',
      description: 'A refuge for women escaping violence. Come to 92 Hideaway Rise after dark.',
      door: '92 Hideaway Rise',
      giver: { description: 'A refuge for women escaping violence. Come to 92 Hideaway Rise after dark.' },
    }),
    aService('r3', {
      name: "Rimu Women's Refuge",
      description: says,
      giver: { description: says },
      door: '93 Hideaway',
    }),
    aService('r4', { name: 'Shelter for wāhine', description: 'Beds.', door: '94 Hideaway Heights' }),
    aService('r5', {
      name: 'Nikau line',
      description: 'We run the Nikau safehouse, 95 Hideaway Mews',
      door: '95 Hideaway Mews',
    }),
    aService('r6', { name: 'Whare haumaru', description: 'Kei Ara Hideaway', door: '8/96 Ara Hideaway' }),
    aService('r7', {
      name: 'Whare',
      giver: { name: 'Kiwi Women’s Refuge', description: '7 Hideaway Lane' },
      door: '7 Hideaway Lane',
    }),
    {
      ...aService('r8', { name: 'Pantry of r1', door: '91 Hideaway Rise' }),
      organization: { id: 'another', name: 'Pantry' },
    },
    // Behind the door of another, told by its pin alone.
    {
      ...aService('r9', { name: 'Pantry of r2' }),
      service_at_locations: [{ id: 'at r9', location: { id: 'd9', latitude: -41.1365, longitude: 174.84 } }],
    },
  ]
  const broken = '{"name": "Rimu Refuge", "address": "93 Hideaway Rise", '

  test('leaves nothing of where it is in anything that is kept or answered, let in or left out', async () => {
    const file = asFile([...refuges, ...others])
    const run = await take([{ ...file, text: `${file.text}\n${broken}` }])
    expect(run.services).toMatchObject({ added: 8, held: 10 })
    expect(await told(where)).toEqual([])
    for (const row of await held()) await settle(row.id, row.record ? 'accept' : 'ignore')
    expect(await ours("Rimu Women's Refuge")).toMatchObject({ sites: [{ addressKeptBack: true }] })
    expect(await told(where)).toEqual([])
    // The same again changes nothing, and asks nothing.
    expect(await take([{ ...file, text: `${file.text}\n${broken}` }])).toMatchObject({
      services: { held: 0, added: 0 },
    })
    const none = { latitude: -41.1, longitude: 174.8 }
    await expect(it.fresh.owner`update site set ${it.fresh.owner(none)} where address_kept_back`).rejects.toThrow(
      'site_kept_back',
    )
  }, 30_000)

  test('of the Family Services Directory leaves nothing either, in its ids too', async () => {
    const header = 'FSD_ID,SERVICE_ID,PROVIDER_NAME,ORGANISATION_PURPOSE,PHYSICAL_ADDRESS,SERVICE_NAME,SERVICE_DETAIL'
    const rows = [
      '1,,Matai Refuge,At 5 Hideaway Lane,"5 Hideaway Lane, Porirua 5022",Stay,Come to 5 Hideaway Lane',
      '1,11,Rata Trust,,"6 Hideaway Lane, Porirua 5022",Whare,Beds for women leaving family violence at 6 Hideaway Lane',
    ]
    await take([{ name: 'fsd.csv', text: [header, ...rows].join('\n') }], { format: 'fsd' })
    expect((await held()).map(({ reason }) => reason)).toEqual(['refuge-address', 'refuge-address'])
    expect(await told(where)).toEqual([])
  })

  test('is taken back at once when what is shown already turns out to be one', async () => {
    const before = aService('r1', { name: 'Te Whare', door: '91 Hideaway Rise', description: 'At 91 Hideaway Rise' })
    await take([asFile([before, ...others])])
    expect(await told(where)).not.toEqual([])
    const after = { ...before, description: 'A refuge for women. At 91 Hideaway Rise' }
    expect(await take([asFile([after, ...others])])).toMatchObject({ services: { held: 1, unchanged: 8 } })
    expect(await told(where)).toEqual([])
    expect((await held()).map(({ reason }) => reason)).toEqual(['refuge-address'])
  })

  test('that is none after all is shown once an editor has said so, and its address comes with the next run', async () => {
    const line = aService('c', {
      name: 'Kōrero',
      description: 'Counselling after family violence',
      door: '5 Wharf Street',
    })
    const feed = [asFile([line, ...others.filter(({ id }) => id !== 'c')])]
    expect(await take(feed)).toMatchObject({ services: { added: 7, held: 1 } })
    const [row] = await held()
    expect(row).toMatchObject({ reason: 'may-be-refuge' })
    expect(await told(/Wharf/g)).toEqual([])
    await settle(row?.id ?? '', 'not-a-refuge')
    expect(await ours('Kōrero')).toMatchObject({ sites: [{ addressKeptBack: true }] })
    expect(await take(feed)).toMatchObject({ services: { changed: 1, held: 0 } })
    expect(await ours('Kōrero')).toMatchObject({ sites: [{ address: '5 Wharf Street' }] })
    // But once its words say that it is one, nobody's word is enough.
    const refuge = { ...line, description: 'A refuge for women' }
    await take([asFile([refuge, ...others.filter(({ id }) => id !== 'c')])])
    expect(await told(/Wharf/g)).toEqual([])
    const [again] = await held()
    await expect(settle(again?.id ?? '', 'not-a-refuge')).rejects.toMatchObject({ code: 'refuge-address' })
  })
})

describe('a file that is no feed', () => {
  test.each([
    ['an empty one', '', 'feed-not-filled', /theirs\.json: this file is empty/],
    [
      'one list inside another, a hundred thousand times',
      '['.repeat(100_000) + ']'.repeat(100_000),
      'feed-too-deep',
      /theirs\.json/,
    ],
    [
      'a record that is as deep',
      `{"id":"1","name":"x","y":${'['.repeat(90_000)}${']'.repeat(90_000)}}`,
      'feed-too-deep',
      /theirs/,
    ],
    ['a compressed one', '\u001F\uFFFD\b rest', 'feed-not-unpacked', /theirs\.json: this file is compressed/],
  ])('%s is refused kindly, by its name', async (_, text, code, words) => {
    const refused = await refusalOf([{ name: 'theirs.json', text }])
    expect(refused).toMatchObject({ status: 422, code })
    expect(refused.detail).toMatch(words)
  })

  test('a line as deep is held, and the others land', async () => {
    const deep = `{"id":"1","name":"x","y":${'['.repeat(90_000)}${']'.repeat(90_000)}}`
    const { text } = asFile(others)
    expect(await take([{ name: 'f.ndjson', text: `${text}\n${deep}` }])).toMatchObject({
      services: { added: 8, held: 1 },
    })
  })
})

describe('a feed', () => {
  test('with one description of five megabytes lands, and others are answered meanwhile', async () => {
    const long = aService('long', { description: 'Kai mō te whānau at 5 Wharf Street, 9 to 5. '.repeat(120_000) })
    const state = { slowest: 0, isOver: false }
    const watch = (async () => {
      while (!state.isOver) {
        const asked = performance.now()
        await it.server.inject({ url: '/health' })
        state.slowest = Math.max(state.slowest, performance.now() - asked)
        await new Promise((go) => setTimeout(go, 20))
      }
    })()
    const run = await take([asFile([long])])
    state.isOver = true
    await watch
    expect(run).toMatchObject({ shortened: 1, services: { added: 1 } })
    expect(state.slowest).toBeLessThan(1000)
  }, 30_000)

  test('of several files says of each row in which it stands', async () => {
    await take([
      asFile(others, 'one.ndjson'),
      { name: 'two.ndjson', text: '\n{ broken\n{"id": "x", "name": "Orphan", "service_at_locations": []}' },
    ])
    expect((await held()).map(({ file, line }) => [file, line])).toEqual([
      ['two.ndjson', 2],
      ['two.ndjson', 3],
    ])
  })

  test('asks no more about rows that cannot be read and were left out, until they say something else', async () => {
    const feed = (more: string) => [
      {
        name: 'f.ndjson',
        text: `${asFile(others).text}\n{ broken\n{"id":"x","name":"Orphan${more}","description":"Kai","status":"active","service_at_locations":[]}`,
      },
    ]
    expect(await take(feed(''))).toMatchObject({ services: { held: 2 } })
    for (const row of await held()) await settle(row.id, 'ignore')
    expect(await take(feed(''))).toMatchObject({ services: { held: 0, unchanged: 10 } })
    expect(await take(feed(' of ours'))).toMatchObject({ services: { held: 1 } })
  })

  test('cannot lose a quarter bit by bit, and can once an editor has said that it is right', async () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      ...aService(`m${at}`),
      organization: { id: 'one', name: 'Giver', description: '' },
    }))
    await take([asFile(many)])
    await take([asFile(many.slice(0, 17))])
    const least = asFile(many.slice(0, 14))
    await expect(take([least])).rejects.toMatchObject({ code: 'feed-lost-rows', status: 422 })
    expect(await take([least], { fewerConfirmed: true })).toMatchObject({ fewerConfirmed: true, rows: 15 })
    expect(await take([asFile(many.slice(0, 12))])).toMatchObject({ rows: 13, fewerConfirmed: false })
  })
})
