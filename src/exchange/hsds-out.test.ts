import { describe, expect, test } from 'vitest'
import type { Service } from '../domain/directory/service.ts'
import type { Site } from '../domain/directory/site.ts'
import { organisationOut, pageOut, partId, serviceOut } from './hsds-out.ts'

const named = {
  place: (code: string) => (code === '001' ? 'Far North District' : undefined),
  regionOf: () => 'Northland',
  need: (need: string) => need,
  language: (code: string) => code,
}
const organisation = { id: '10000000-0000-4000-8000-000000000002', name: 'Rātā Trust' }
const service: Service = {
  id: '10000000-0000-4000-8000-000000000001',
  organisationId: organisation.id,
  name: 'Kai parcels',
  description: 'Parcels',
  needs: ['kai'],
  area: { kind: 'places', codes: ['001'] },
  cost: 'free',
  languages: ['mi'],
  kaupapaMaori: true,
  pacific: false,
  disabilityLed: false,
  wheelchair: 'yes',
  referBy: ['ring'],
  hours: [{ days: ['MO'], opensAt: '00:00', closesAt: '24:00' }],
  status: 'temporarily-closed',
  outsideNewZealand: false,
  capacity: { room: 'wait-list', saidAt: '2026-11-10T00:00:00Z' },
  siteIds: [],
  lockedFields: [],
  version: 1,
}
const site: Site = {
  ...{ id: '10000000-0000-4000-8000-000000000003', organisationId: organisation.id, country: 'NZ', areaCode: '001' },
  ...{
    address: '4 Wharf Street',
    town: 'Kaikohe',
    postcode: '0405',
    addressKeptBack: false,
    wheelchair: 'yes',
    version: 1,
  },
}

describe('our directory as HSDS', () => {
  test('has the standard’s words for a status, an area and a day', () => {
    expect(serviceOut({ service, organisation, sites: [] }, named)).toMatchObject({
      status: 'temporarily closed',
      service_areas: [{ name: 'Far North District' }],
      schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '00:00', closes_at: '23:59' }],
      capacities: [{ available: 0, description: 'wait-list' }],
    })
  })

  test('gives an address only whole, and none of a refuge', () => {
    const { postcode: _, ...partly } = site
    const text = (one: Site) => JSON.stringify(serviceOut({ service, organisation, sites: [one] }, named))
    expect(text(site)).toContain('4 Wharf Street')
    expect(text(partly)).not.toContain('4 Wharf Street')
    expect(text({ ...partly, addressKeptBack: true })).not.toContain(site.id)
  })

  test('names what has no id of its own the same each time, and differently from everything else', () => {
    expect(partId('a', 1)).toBe(partId('a', 1))
    const many = Array.from({ length: 2000 }, (_, at) => partId(service.id, 'schedule', at))
    expect(new Set(many).size).toBe(2000)
    expect(many[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test('an organisation always has the description that the standard asks for', () => {
    expect(organisationOut(organisation)['description']).toBe('Rātā Trust')
  })

  test('a page says where it is', () => {
    expect(pageOut([{ id: 'a' }], { page: 3, size: 10, total: 21 })).toMatchObject({
      ...{ total_pages: 3, page_number: 3, size: 1, first_page: false, last_page: true, empty: false },
    })
    expect(pageOut([], { page: 1, size: 10, total: 0 })).toMatchObject({
      total_pages: 1,
      first_page: true,
      last_page: true,
      empty: true,
    })
  })
})
