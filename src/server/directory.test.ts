import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { as, asAnyone, aWorker, freshHouse, type Client, type TestHouse } from '../../test/house.ts'
import { directoryApi } from '../api/directory.ts'
import { Organisation } from '../domain/directory/organisation.ts'
import { Service } from '../domain/directory/service.ts'
import { addOrganisation } from '../store/directory/organisations.ts'
import { addService, writeSites } from '../store/directory/entries.ts'
import { openPlaces } from '../store/places.ts'

let it: TestHouse
let editor: Client
let anyone: Client
let providerWorker: Client
const now = '2026-11-09T20:00:00.000Z'

const trust = randomUUID()
const other = randomUUID()
const refuge = randomUUID()

async function anOrganisation(id: string, name: string, fields: Partial<Organisation> = {}): Promise<void> {
  const usual = { kind: 'provider', alsoKnownAs: [], description: '', spelling: 'macron', unlisted: false } as const
  const organisation = Organisation.parse({ ...usual, id, name, lockedFields: [], version: 1, ...fields })
  await it.fresh.owner.begin((db) => addOrganisation(db, organisation))
}

type Fields = { [K in keyof Service]?: Service[K] | undefined }

async function aService(name: string, fields: Fields = {}): Promise<string> {
  const service = Service.parse({
    ...{ id: randomUUID(), organisationId: trust, name, description: '', needs: ['kai'], area: { kind: 'nationwide' } },
    ...{
      cost: 'free',
      languages: ['en'],
      kaupapaMaori: false,
      pacific: false,
      disabilityLed: false,
      wheelchair: 'not-known',
    },
    ...{ referBy: ['ring'], status: 'active', outsideNewZealand: false, capacity: { room: 'open' }, siteIds: [] },
    ...{ lastCheckedOn: '2026-11-01', lastCheckedBy: 'Mere', lockedFields: [], version: 1 },
    ...fields,
  })
  await it.fresh.owner.begin((db) => addService(db, service, now))
  return service.id
}

const search = async (
  asked: Parameters<typeof anyone.get<never, typeof directoryApi.search.input, typeof directoryApi.search.output>>[1],
) => (await anyone.get(directoryApi.search, asked)).services
const names = async (asked: Parameters<typeof search>[0]) => (await search(asked)).map((service) => service.name)

beforeAll(async () => {
  it = await freshHouse()
  await it.fresh.owner.begin(openPlaces)
  await anOrganisation(trust, 'Rātā Trust')
  await anOrganisation(other, 'Kōwhai House')
  await anOrganisation(refuge, "Tūī Women's Refuge", { unlisted: true })
  editor = await as(it, await aWorker(it, { role: 'directory-editor', organisationId: trust, name: 'Hana Etita' }))
  providerWorker = await as(it, await aWorker(it, { role: 'receiving-worker', organisationId: other }))
  anyone = asAnyone(it)
})
afterAll(() => it.close())

describe('finding a service', () => {
  test('whanau, whaanau and whānau find the same', async () => {
    await aService('Whānau kai', { description: 'Kai for whaanau' })
    for (const words of ['whanau', 'whaanau', 'whānau', 'WHĀNAU kai'])
      expect(await names({ words })).toContain('Whānau kai')
  })

  test('a slip of the finger still finds it', async () => {
    await aService('Firewood for kaumātua')
    expect(await names({ words: 'firewod' })).toEqual(['Firewood for kaumātua'])
    expect(await names({ words: 'xylophone' })).toEqual([])
  })

  test('a word for a need finds what is for it, in either language, before what is only nearly called that', async () => {
    await aService('Furniture and whiteware', { needs: ['household-goods'] })
    await aService('Community advice rooms', { needs: ['legal'] })
    expect((await names({ words: 'ture' })).slice(0, 1)).toEqual(['Community advice rooms'])
    expect(await names({ words: 'Āwhina ture' })).toContain('Community advice rooms')
  })

  test('a service is found where it serves, though its office is elsewhere, before one whose office is there', async () => {
    const [hamilton, kaikohe] = [randomUUID(), randomUUID()]
    const site = { country: 'NZ', addressKeptBack: false, wheelchair: 'not-known', version: 1 } as const
    await it.fresh.owner.begin((db) =>
      writeSites(db, [
        { ...site, id: hamilton, organisationId: trust, address: '1 Office Street', town: 'Hamilton', areaCode: '016' },
        { ...site, id: kaikohe, organisationId: trust, address: '2 Office Street', town: 'Kaikohe', areaCode: '001' },
      ]),
    )
    const needs: Service['needs'] = ['power']
    await aService('Elsewhere, serves the north', {
      needs,
      area: { kind: 'places', codes: ['01'] },
      siteIds: [hamilton],
    })
    await aService('Office here, area not known', { needs, area: { kind: 'not-known' }, siteIds: [kaikohe] })
    await aService('Office here, serves Hamilton', {
      needs,
      area: { kind: 'places', codes: ['016'] },
      siteIds: [kaikohe],
    })
    const found = await search({ need: ['power'], place: '001' })
    expect(found.map((service) => [service.name, service.serves])).toEqual([
      ['Elsewhere, serves the north', 'named'],
      ['Office here, area not known', 'office-there'],
    ])
  })

  test('what nobody has checked sinks, and each says how long ago a person looked', async () => {
    const needs: Service['needs'] = ['addiction']
    await aService('A never checked', { needs, lastCheckedOn: undefined, lastCheckedBy: undefined })
    await aService('B checked long ago', { needs, lastCheckedOn: '2024-01-01' })
    await aService('C checked lately', { needs, lastCheckedOn: '2026-11-08' })
    const found = await search({ need: ['addiction'] })
    expect(found.map(({ name, checkedDays }) => [name, checkedDays])).toEqual([
      ['C checked lately', 2],
      ['B checked long ago', 1044],
      ['A never checked', undefined],
    ])
  })

  test('kaupapa Māori is offered first among equals, and before all that was checked in a year where asked', async () => {
    const needs: Service['needs'] = ['digital']
    await aService('A', { needs })
    await aService('B kaupapa Māori', { needs, kaupapaMaori: true })
    await aService('C kaupapa Māori, checked long ago', { needs, kaupapaMaori: true, lastCheckedOn: '2024-01-01' })
    expect(await names({ need: ['digital'] })).toEqual(['B kaupapa Māori', 'A', 'C kaupapa Māori, checked long ago'])
    await aService('D, checked last week', { needs, lastCheckedOn: '2026-11-03' })
    await aService('E kaupapa Māori, checked in autumn', { needs, kaupapaMaori: true, lastCheckedOn: '2026-04-01' })
    expect(await names({ need: ['digital'], kaupapaMaori: 'first' })).toEqual([
      'B kaupapa Māori',
      'E kaupapa Māori, checked in autumn',
      ...(await names({ need: ['digital'], kaupapaMaori: 'first' })).slice(2, 4),
      'C kaupapa Māori, checked long ago',
    ])
    expect(await names({ need: ['digital'], kaupapaMaori: 'only' })).toHaveLength(3)
  })

  test('open now comes from the hours, and unknown hours are not open', async () => {
    const needs: Service['needs'] = ['education']
    await aService('Open', { needs, hours: [{ days: ['TU'], opensAt: '08:00', closesAt: '17:00' }] })
    await aService('Shut', { needs, hours: [{ days: ['WE'], opensAt: '08:00', closesAt: '17:00' }] })
    await aService('Hours not known', { needs })
    const found = await search({ need: ['education'] })
    expect(new Map(found.map(({ name, open }) => [name, open.state]))).toEqual(
      new Map([
        ['Open', 'open'],
        ['Shut', 'closed'],
        ['Hours not known', 'not-known'],
      ]),
    )
    expect(await names({ need: ['education'], openNow: true })).toEqual(['Open'])
  })

  test('filters by cost, language and wheelchair', async () => {
    const needs: Service['needs'] = ['transport']
    await aService('Plain', { needs, cost: 'cost' })
    await aService('Fits', { needs, cost: 'koha', languages: ['sm'], wheelchair: 'yes' })
    expect(await names({ need: ['transport'], cost: 'low-cost' })).toEqual(['Fits'])
    expect(await names({ need: ['transport'], cost: 'free' })).toEqual([])
    expect(await names({ need: ['transport'], language: 'sm' })).toEqual(['Fits'])
    expect(await names({ need: ['transport'], wheelchair: true })).toEqual(['Fits'])
  })

  test('pages by key to the end, each service once', async () => {
    for (let n = 0; n < 45; n += 1) await aService(`Settling in ${n % 7}`, { needs: ['settlement'] })
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await anyone.get(directoryApi.search, { need: ['settlement'], after })
      seen.push(...page.services.map((service) => service.id))
      after = page.next
    } while (after !== undefined)
    expect(seen).toHaveLength(45)
    expect(new Set(seen).size).toBe(45)
  })

  test('an unlisted organisation is not shown to anyone outside, by search, by id or as open data', async () => {
    const id = await aService('Quiet support', { organisationId: refuge, needs: ['safety'] })
    expect(await names({ words: 'quiet support' })).toEqual([])
    await expect(anyone.get(directoryApi.service, { id })).rejects.toMatchObject({ status: 404 })
    expect((await anyone.raw({ url: `/hsds/services/${id}` })).statusCode).toBe(404)
    expect((await anyone.raw({ url: `/hsds/organizations/${refuge}` })).statusCode).toBe(404)
    expect((await providerWorker.get(directoryApi.service, { id })).service.name).toBe('Quiet support')
  })

  test('the database itself keeps the unlisted and the number to ring from the public', async () => {
    const asPublic = (table: string) =>
      it.fresh.database.begin(async (db) => {
        await db`select set_config('role', 'alongside_public', true)`
        return db`select * from ${db(table)}`
      })
    for (const table of ['organisation', 'organisation_private', 'service', 'import_row']) {
      await expect(asPublic(table)).rejects.toThrow('permission denied')
    }
    expect((await asPublic('listed_organisation')).map((row) => row['id'])).not.toContain(refuge)
  })
})

describe('choosing an organisation', () => {
  test('by its name or any other that it goes by, macrons or not, and not by one that has ended', async () => {
    await anOrganisation(randomUUID(), 'Health Board of Old', {
      kind: 'agency',
      alsoKnownAs: ['Te Poari Hauora'],
      untilOn: '2022-07-01',
    })
    await anOrganisation(randomUUID(), 'Hononga Agency', { kind: 'agency', alsoKnownAs: ['Te Tari Tāngata Rātā'] })
    const found = async (words: string) =>
      (await editor.get(directoryApi.organisations, { words })).map(({ name }) => name)
    for (const words of ['hononga', 'tari tangata rata', 'Te Tari Tāngata', 'taangata raataa'])
      expect(await found(words)).toEqual(['Hononga Agency'])
    expect(await found('poari hauora')).toEqual([])
    await expect(anyone.get(directoryApi.organisations, {})).rejects.toMatchObject({ status: 401 })
  })
})

describe('keeping the directory', () => {
  test('an edit locks what it changed, over the version that was read', async () => {
    const id = await aService('Old name')
    const { version } = await editor.send(directoryApi.editService, { id, set: { name: 'New name' } }, { seen: 1 })
    expect(version).toBe(2)
    await expect(
      editor.send(directoryApi.editService, { id, set: { name: 'Late' } }, { seen: 1 }),
    ).rejects.toMatchObject({ status: 409 })
    expect((await editor.get(directoryApi.service, { id })).service).toMatchObject({
      name: 'New name',
      lockedFields: ['name'],
      version: 2,
    })
  })

  test('a check says who and when, and only colleagues read who', async () => {
    const id = await aService('To be checked', { lastCheckedOn: '2025-01-01' })
    await editor.send(directoryApi.checkService, { id }, { seen: 1 })
    expect((await editor.get(directoryApi.service, { id })).service).toMatchObject({
      lastCheckedOn: '2026-11-10',
      lastCheckedBy: 'Hana Etita',
    })
    expect((await anyone.get(directoryApi.service, { id })).service.lastCheckedBy).toBeUndefined()
  })

  test('room is said by those who give the service, and by nobody else', async () => {
    const [ours, theirs] = [await aService('Ours'), await aService('Theirs', { organisationId: other })]
    await providerWorker.send(directoryApi.sayRoom, { id: theirs, room: 'wait-list', until: '2026-12-01' }, { seen: 1 })
    expect((await anyone.get(directoryApi.service, { id: theirs })).room).toBe('wait-list')
    await expect(
      providerWorker.send(directoryApi.sayRoom, { id: ours, room: 'closed' }, { seen: 1 }),
    ).rejects.toMatchObject({ status: 403 })
  })

  test('nobody but an editor edits or imports', async () => {
    const id = await aService('Not yours')
    await expect(providerWorker.send(directoryApi.editService, { id, set: {} }, { seen: 1 })).rejects.toMatchObject({
      status: 403,
    })
    await expect(anyone.send(directoryApi.checkService, { id }, { seen: 1 })).rejects.toMatchObject({ status: 401 })
  })

  test('the address of a refuge is refused', async () => {
    const site = {
      id: randomUUID(),
      organisationId: refuge,
      country: 'NZ',
      addressKeptBack: false,
      wheelchair: 'not-known',
    } as const
    await expect(editor.send(directoryApi.addSite, { ...site, address: '5 Quiet Lane' })).rejects.toMatchObject({
      code: 'refuge-address',
    })
  })
})
