import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aService } from '../../test/a-service.ts'
import { anOrganisation, as, aWorker, type Client, freshHouse, type TestHouse } from '../../test/house.ts'
import { directoryApi } from '../api/directory.ts'
import { openPlaces } from '../store/places.ts'

let it: TestHouse
let editor: Client
let reader: Client
let trust: string
let other: string

beforeAll(async () => {
  it = await freshHouse()
  await it.fresh.owner.begin(openPlaces)
  trust = await anOrganisation(it, { kind: 'provider', name: 'Rātā Trust', email: 'kai@rata.example' })
  other = await anOrganisation(it, { kind: 'provider', name: 'Kōwhai House' })
  editor = await as(it, await aWorker(it, { role: 'directory-editor', organisationId: trust, name: 'Hana' }))
  reader = await as(it, await aWorker(it, { role: 'connector', organisationId: other }))
})
afterAll(() => it.close())

const place = { country: 'NZ', addressKeptBack: false, wheelchair: 'not-known' as const }

async function aPlace(organisationId: string, address: string): Promise<string> {
  const id = randomUUID()
  await editor.send(directoryApi.addSite, { id, organisationId, ...place, address, town: 'Kaikohe' })
  return id
}

async function added(): Promise<string> {
  const kai = aService({ organisationId: trust, name: 'Kai', needs: ['kai'] })
  await editor.send(directoryApi.addService, kai)
  return kai.id
}

describe('where an organisation is found', () => {
  test('a place shows on its page before any service is given there', async () => {
    const id = await aPlace(trust, '4 Wharf Street')
    const { sites } = await reader.get(directoryApi.organisation, { id: trust })
    expect(sites.map((site) => site.id)).toContain(id)
  })

  test('a place is put right over the version that was seen, and what is left out is not known any more', async () => {
    const id = await aPlace(trust, '5 Wharf Street')
    await editor.send(directoryApi.editSite, { id, ...place, address: '6 Wharf Street' }, { seen: 1 })
    const { sites } = await reader.get(directoryApi.organisation, { id: trust })
    const now = sites.find((site) => site.id === id)
    expect(now).toMatchObject({ address: '6 Wharf Street', version: 2 })
    expect(now).not.toHaveProperty('town')
    const again = editor.send(directoryApi.editSite, { id, ...place, address: '7 Wharf Street' }, { seen: 1 })
    await expect(again).rejects.toMatchObject({ status: 409 })
  })

  test('the address of a refuge is refused, when it is put right too', async () => {
    const refuge = await anOrganisation(it, { kind: 'provider', name: 'Tūī Women’s Refuge', unlisted: true })
    const id = randomUUID()
    await editor.send(directoryApi.addSite, { id, organisationId: refuge, ...place })
    const put = editor.send(directoryApi.editSite, { id, ...place, address: '5 Quiet Lane' }, { seen: 1 })
    await expect(put).rejects.toMatchObject({ code: 'refuge-address' })
  })
})

describe('where a service is given', () => {
  test('at places of its own organisation, and from then on that is ours to say', async () => {
    const [service, here] = [await added(), await aPlace(trust, '8 Wharf Street')]
    await editor.send(directoryApi.placeService, { id: service, siteIds: [here] }, { seen: 1 })
    const full = await reader.get(directoryApi.service, { id: service })
    expect(full.sites.map((site) => site.id)).toEqual([here])
    expect(full.service.lockedFields).toEqual(['siteIds'])
  })

  test('never at a place of another', async () => {
    const [service, theirs] = [await added(), await aPlace(other, '9 Wharf Street')]
    const put = editor.send(directoryApi.placeService, { id: service, siteIds: [theirs] }, { seen: 1 })
    await expect(put).rejects.toMatchObject({ status: 404 })
  })

  test('only an editor says where', async () => {
    const service = await added()
    const put = reader.send(directoryApi.placeService, { id: service, siteIds: [] }, { seen: 1 })
    await expect(put).rejects.toMatchObject({ status: 403 })
  })
})

test('what is emptied on an organisation is not known any more', async () => {
  const { version } = await reader.get(directoryApi.organisation, { id: trust })
  await editor.send(directoryApi.editOrganisation, { id: trust, clear: ['email'] }, { seen: version })
  const { organisation } = await reader.get(directoryApi.organisation, { id: trust })
  expect(organisation).not.toHaveProperty('email')
  expect(organisation.lockedFields).toContain('email')
})
