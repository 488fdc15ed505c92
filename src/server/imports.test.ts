import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { asFile, houseWithEditor, type HouseWithEditor } from '../../test/an-editor.ts'
import { commandRequest } from '../../test/house.ts'
import { directoryApi } from '../api/directory.ts'

const houses: HouseWithEditor[] = []
let it: HouseWithEditor['it']
let editor: HouseWithEditor['editor']
let house: HouseWithEditor
let held: HouseWithEditor['held']

beforeEach(async () => {
  house = await houseWithEditor()
  houses.push(house)
  ;({ it, editor, held } = house)
})
afterAll(() => Promise.all(houses.map((house) => house.it.close())))

type Fed = {
  readonly id: number
  readonly name?: string
  readonly phone?: string
  readonly address?: object
  readonly pin?: [number, number]
  readonly says?: string
}

const uuid = (kind: number, n: number) => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const fed = ({ id, name = `Service ${id}`, phone = '0800 000 121', address, pin, says = 'Kai' }: Fed) => ({
  ...{ id: uuid(1, id), name, description: says, status: 'active' },
  organization: { id: uuid(2, 1), name: 'Rātā Trust', description: 'Kai' },
  phones: [{ id: uuid(3, id), number: phone }],
  service_at_locations:
    address === undefined
      ? []
      : [
          {
            id: uuid(4, id),
            location: { id: uuid(5, id), latitude: pin?.[0], longitude: pin?.[1], addresses: [address] },
          },
        ],
})

const kaikohe = {
  address_1: '4 Wharf Street',
  city: 'Kaikohe',
  state_province: 'Northland',
  postal_code: '0405',
  country: 'NZ',
}
const eight = [1, 2, 3, 4, 5, 6, 7, 8].map((id): Fed => ({ id }))

const take = (feed: readonly Fed[] | string, source = 'theirs') =>
  house.take([typeof feed === 'string' ? { name: 'feed.ndjson', text: feed } : asFile(feed.map(fed))], { source })
const ours = async (name: string) => (await house.ours(name))?.service

describe('an import', () => {
  test('says how far it has come while it writes, and nothing before and after', async () => {
    const many = Array.from({ length: 1200 }, (_, id): Fed => ({ id: id + 1 }))
    const text = many.map((each) => JSON.stringify(fed(each))).join('\n')
    const id = randomUUID()
    const far = () => editor.get(directoryApi.importProgress, { id })
    expect(await far()).toEqual({})
    const feed = { id, source: 'theirs', format: 'hsds' as const, files: [{ name: 'feed.ndjson', text }] }
    const over = editor.send(directoryApi.importFeed, feed).then(() => 'over' as const)
    const seen: number[] = []
    for (;;) {
      const now = await Promise.race([over, far()])
      if (now === 'over') break
      if (now.done !== undefined && seen.at(-1) !== now.done) seen.push(now.done)
      // As a screen asks, only sooner: whoever asks without a breath is told to go a little slower.
      await pause(20)
    }
    expect(seen.length).toBeGreaterThan(0)
    expect([500, 1000, 1200]).toEqual(expect.arrayContaining(seen))
    expect(await far()).toEqual({})
  })

  test('names the file that is no feed, and says what was expected', async () => {
    const feed = { id: randomUUID(), source: 'theirs', format: 'hsds' as const }
    const files = [{ name: 'download.html', text: '<p>Sign in first' }]
    const refused = await editor.raw(commandRequest(directoryApi.importFeed, { ...feed, files }, randomUUID()))
    expect(refused.json()).toMatchObject({ code: 'feed-not-json' })
    expect(refused.json<{ detail: string }>().detail).toMatch(/^download\.html: we expected JSON.*Choose the file/)
  })

  test('says how many of its records were too long, and at each of them what was shortened', async () => {
    const run = await take([{ id: 1, says: 'Kai '.repeat(5000) }, { id: 2 }])
    expect(run).toMatchObject({ shortened: 1, services: { added: 2 } })
    const rows = await it.fresh.owner`select detail from import_row where run_id = ${run.id} and detail is not null`
    expect(rows).toEqual([{ detail: 'shortened: description' }])
    expect(await take([{ id: 1, says: 'Kai '.repeat(5000) }, { id: 2 }])).toMatchObject({
      ...{ shortened: 1, services: { unchanged: 2 } },
    })
    expect(await take([{ id: 1 }, { id: 2 }])).toMatchObject({ shortened: 0, services: { changed: 1 } })
  })

  test('adds, and the same feed again changes nothing', async () => {
    expect(await take(eight)).toMatchObject({
      services: { added: 8, changed: 0, unchanged: 0, held: 0 },
      organisations: { added: 1 },
    })
    const before = await it.fresh.owner`select * from service order by id`
    expect(await take(eight.toReversed())).toMatchObject({
      services: { added: 0, changed: 0, unchanged: 8, held: 0 },
      organisations: { unchanged: 1 },
    })
    expect(await it.fresh.owner`select * from service order by id`).toEqual(before)
  })

  test('keeps their ids beside ours', async () => {
    await take(eight)
    const rows = await it.fresh.owner`
      select its_id from source_id join service on service.id = our_id where source = 'theirs' and kind = 'service' order by 1`
    expect(rows.map((row) => row['itsId'])).toEqual(eight.map(({ id }) => uuid(1, id)))
  })

  test('of one id from two sources makes two', async () => {
    await take(eight, 'one')
    await take(eight, 'another')
    expect(await it.fresh.owner`select count(*) as n from service`).toEqual([{ n: 16 }])
  })

  test('changes what changed, and leaves what a person changed here', async () => {
    await take(eight)
    const mine = await ours('Service 1')
    await editor.send(
      directoryApi.editService,
      { id: mine?.id ?? '', set: { name: 'Our name' } },
      { seen: mine?.version ?? 0 },
    )
    const run = await take([{ id: 1, name: 'Their name', phone: '0800 000 999' }, ...eight.slice(1)])
    expect(run).toMatchObject({ services: { changed: 1, unchanged: 7 }, keptLocal: 1 })
    expect(await ours('Our name')).toMatchObject({ phone: '0800 000 999', lockedFields: ['name'] })
  })

  test('leaves the provider’s word on room and the day a person checked', async () => {
    await take(eight)
    const mine = await ours('Service 1')
    await editor.send(directoryApi.sayRoom, { id: mine?.id ?? '', room: 'closed' }, { seen: 1 })
    await editor.send(directoryApi.checkService, { id: mine?.id ?? '' }, { seen: 2 })
    await take([{ id: 1, says: 'Kai and more' }, ...eight.slice(1)])
    expect(await ours('Service 1')).toMatchObject({
      description: 'Kai and more',
      capacity: { room: 'closed' },
      lastCheckedOn: '2026-11-10',
    })
  })

  test('that lost more than a quarter of its rows is refused, and nothing changes', async () => {
    await take(eight)
    await expect(take(eight.slice(0, 5))).rejects.toMatchObject({ status: 422, code: 'feed-lost-rows' })
    expect(await editor.get(directoryApi.imports, {})).toHaveLength(1)
    expect(await take(eight.slice(0, 6), 'another')).toMatchObject({ services: { added: 6 } })
  })

  test('says what is no longer in the feed, hides nothing, and retires it once a person agrees', async () => {
    await take(eight)
    expect(await take(eight.slice(1))).toMatchObject({ services: { unchanged: 7 }, gone: 1 })
    expect(await ours('Service 1')).toMatchObject({ status: 'active' })
    const [row] = await held()
    expect(row).toMatchObject({ reason: 'gone-from-feed', name: 'Service 1' })
    await editor.send(directoryApi.settleRow, { id: row?.id ?? '', settle: 'accept' }, { seen: 1 })
    expect(await ours('Service 1')).toBeUndefined()
    expect(await take(eight.slice(1))).toMatchObject({ gone: 0 })
  })

  test('sent five times at once takes effect once', async () => {
    const input = {
      id: randomUUID(),
      source: 'theirs',
      format: 'hsds' as const,
      files: [{ name: 'f.json', text: JSON.stringify(fed({ id: 1 })) }],
    }
    const commandId = randomUUID()
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => editor.send(directoryApi.importFeed, input, { commandId })),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await it.fresh.owner`select count(*) as n from import_run`).toEqual([{ n: 1 }])
  })
})

describe('a row that waits', () => {
  const seaward: Fed = { id: 1, address: kaikohe, pin: [-36.5, 171] }

  test('has its reason, and the rest lands', async () => {
    expect(await take([seaward, ...eight.slice(1)])).toMatchObject({ services: { added: 7, held: 1 } })
    expect(await held()).toMatchObject([{ reason: 'pin-in-the-sea', detail: '-36.5, 171', line: 1, name: 'Service 1' }])
  })

  test('lands when a person lets it in, and does not come back', async () => {
    await take([seaward, ...eight.slice(1)])
    const [row] = await held()
    await editor.send(directoryApi.settleRow, { id: row?.id ?? '', settle: 'accept' }, { seen: 1 })
    expect(await ours('Service 1')).toMatchObject({ name: 'Service 1' })
    expect(await take([seaward, ...eight.slice(1)])).toMatchObject({ services: { unchanged: 8, held: 0 } })
    expect(await held()).toEqual([])
  })

  test('stays out when a person leaves it out, until the feed says something else', async () => {
    await take([seaward, ...eight.slice(1)])
    const [row] = await held()
    await editor.send(directoryApi.settleRow, { id: row?.id ?? '', settle: 'ignore' }, { seen: 1 })
    await expect(
      editor.send(directoryApi.settleRow, { id: row?.id ?? '', settle: 'accept' }, { seen: 1 }),
    ).rejects.toMatchObject({ status: 409 })
    expect(await take([seaward, ...eight.slice(1)])).toMatchObject({ services: { unchanged: 8, held: 0 } })
    expect(await take([{ ...seaward, says: 'Kai, moved' }, ...eight.slice(1)])).toMatchObject({ services: { held: 1 } })
    expect(await take([{ id: 1, address: kaikohe }, ...eight.slice(1)])).toMatchObject({
      services: { added: 1, held: 0 },
    })
  })

  test('for a refuge keeps nothing of where it is, anywhere in the database', async () => {
    await take([
      {
        id: 1,
        name: "Women's Refuge",
        says: 'At 5 Quiet Lane, Kaikohe',
        address: { ...kaikohe, address_1: '5 Quiet Lane' },
        pin: [-35.41, 173.8],
      },
      { id: 2 },
    ])
    const [row] = await held()
    expect(row?.reason).toBe('refuge-address')
    await editor.send(directoryApi.settleRow, { id: row?.id ?? '', settle: 'accept' }, { seen: 1 })
    expect(await ours("Women's Refuge")).toMatchObject({ name: "Women's Refuge" })
    const tables = ['service', 'site', 'organisation', 'import_row', 'source_id', 'event']
    for (const table of tables) {
      const rows = await it.fresh
        .owner`select t::text as all from ${it.fresh.owner(table)} t where t::text ilike '%quiet lane%'`
      expect([table, rows.length]).toEqual([table, 0])
    }
    await expect(it.fresh.owner`update site set address = '5 Quiet Lane' where address_kept_back`).rejects.toThrow(
      'site_kept_back',
    )
  })

  test('that is not JSON has its line, and can only be left out', async () => {
    const text = `${JSON.stringify(fed({ id: 1 }))}\n{ broken`
    expect(await take(text)).toMatchObject({ services: { added: 1, held: 1 } })
    const [row] = await held()
    expect(row).toMatchObject({ reason: 'not-json', line: 2 })
    await expect(
      editor.send(directoryApi.settleRow, { id: row?.id ?? '', settle: 'accept' }, { seen: 1 }),
    ).rejects.toMatchObject({ status: 422 })
    await editor.send(directoryApi.settleRow, { id: row?.id ?? '', settle: 'ignore' }, { seen: 1 })
  })
})
