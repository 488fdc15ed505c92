import { describe, expect, test } from 'vitest'
import { read, servicesIn, only, reasons, ids, aService, at } from '../../test/a-feed.ts'
import { theCountry } from '../../test/the-country.ts'
import { eachOnce } from '../domain/directory/feed.ts'
import { readHsds } from './hsds.ts'

describe('one service of the standard', () => {
  test('comes with its organisation, its hours, its area and its cost', () => {
    const feed = read(
      aService({
        description: '<p>Parcels.</p>\r\n<p>Ring first.</p>',
        eligibility_description: 'Anyone',
        minimum_age: 18,
        application_process: 'Ring us',
        cost_options: [{ id: 'c', option: 'Koha' }],
        phones: [{ id: 'p', number: '0800 000 121' }],
        languages: [{ id: 'l', name: 'te reo Māori' }],
        service_areas: [
          { id: 'a', name: 'Far North District' },
          { id: 'b', name: 'Northland' },
        ],
        schedules: [{ id: 's', freq: 'WEEKLY', byday: 'MO,WE', opens_at: '09:00:00', closes_at: '12:30:00' }],
        assured_date: '2026-10-01',
      }),
    )
    expect(only(feed)).toMatchObject({
      itsId: ids.service,
      itsOrganisation: ids.organisation,
      description: 'Parcels.\n\nRing first.',
      needs: ['kai'],
      cost: 'koha',
      languages: ['mi'],
      minimumAge: 18,
      area: { kind: 'places', codes: ['001', '01'] },
      hours: [{ days: ['MO', 'WE'], opensAt: '09:00', closesAt: '12:30' }],
      assuredOn: '2026-10-01',
    })
    expect(feed.rows.map(({ record }) => record.kind)).toEqual(['organisation', 'service'])
  })

  test('is served where it says, never where its office stands', () => {
    const service = only(
      read(
        aService(
          at({
            address_1: '4 Wharf Street',
            city: 'Kaikohe',
            state_province: 'Northland',
            postal_code: '0405',
            country: 'NZ',
          }),
        ),
      ),
    )
    expect(service.area).toEqual({ kind: 'not-known' })
    expect(service.sites).toMatchObject([{ areaCode: '001', town: 'Kaikohe', country: 'NZ' }])
  })

  test('for the whole country is nationwide', () => {
    expect(only(read(aService({ service_areas: [{ id: 'a', name: 'New Zealand' }] }))).area).toEqual({
      kind: 'nationwide',
    })
  })
})

describe('the shapes of a feed', () => {
  const [one, two] = [aService(), aService({ id: '10000000-0000-4000-8000-000000000003', name: 'Firewood' })]

  test.each([
    ['a list page', { total_items: 2, contents: [one, two] }],
    ['an array', [one, two]],
    ['one record a line', `${JSON.stringify(one)}\n\n${JSON.stringify(two)}\n`],
    [
      'an organisation with its services',
      { ...one.organization, services: [one, two].map(({ organization: _, ...service }) => service) },
    ],
  ])('%s gives the same two services', (_, feed) => {
    const { feed: once } = eachOnce(read(feed))
    expect(servicesIn(once).map((service) => [service.name, service.itsOrganisation])).toEqual([
      ['Kai parcels', ids.organisation],
      ['Firewood', ids.organisation],
    ])
  })

  test('the CSV package is joined by its ids', () => {
    const table = (name: string, rows: string[]) => ({ name: `${name}.csv`, text: rows.join('\r\n') })
    const feed = readHsds(theCountry, [
      table('organizations', ['id,name,description', 'o1,Rātā Trust,Kai']),
      table('services', [
        'id,organization_id,name,status',
        's1,o1,Kai parcels,temporarily closed',
        's2,o9,Nobody’s,active',
      ]),
      table('locations', ['id,location_type,name', 'l1,physical,Hall']),
      table('addresses', [
        'id,location_id,address_1,city,state_province,postal_code,country',
        'a1,l1,4 Wharf Street,Kaikohe,Northland,0405,NZ',
      ]),
      table('service_at_location', ['id,service_id,location_id', 'x1,s1,l1']),
      table('schedules', [
        'id,service_at_location_id,freq,byday,opens_at,closes_at',
        'h1,x1,WEEKLY,"TH,FR",10:00:00,18:00:00',
      ]),
    ])
    expect(only(feed)).toMatchObject({
      status: 'temporarily-closed',
      sites: [{ name: 'Hall', address: '4 Wharf Street', areaCode: '001' }],
      hours: [{ days: ['TH', 'FR'], opensAt: '10:00', closesAt: '18:00' }],
    })
  })

  test('a broken line is a row with its number, and the rest still comes', () => {
    const feed = read(`${JSON.stringify(one)}\n{"id": \n[1]\n${JSON.stringify(two)}`)
    expect(servicesIn(feed)).toHaveLength(2)
    expect(feed.unread.map(({ line, doubt }) => [line, doubt.reason])).toEqual([
      [2, 'not-json'],
      [3, 'not-a-record'],
    ])
  })

  test.each(['', 'hello', '<html></html>', '{}', '[]'])('"%s" is refused or held, and nothing crashes', (text) => {
    try {
      expect(read(text).rows).toEqual([])
    } catch (error) {
      expect(error).toMatchObject({ refusal: { code: expect.stringMatching(/^feed-not-(understood|json|filled)$/) } })
    }
  })

  test('without a name, an id or an organisation a row says which', () => {
    const { organization: _, ...orphan } = aService()
    expect(reasons(read([aService({ name: '' }), aService({ id: null }), orphan]))).toEqual([
      'no-name',
      'no-id',
      'no-organisation',
    ])
  })
})

describe('bundles', () => {
  const bundle = (organisation: string, service: string, rest: object = {}) => ({
    organization: {
      id: 'org_1',
      name: organisation,
      addresses: [{ address_1: '1 Elm', city: 'Springfield', state_province: 'OH', country: 'US' }],
    },
    services: [{ id: 'svc_1', organization_id: 'org_1', name: service, status: 'active', ...rest }],
  })

  test('whose ids hold only inside them stay apart, and are the same each time', () => {
    const lines = [bundle('Elm Pantry', 'Pantry'), bundle('Oak Pantry', 'Pantry')]
      .map((b) => JSON.stringify(b))
      .join('\n')
    const services = servicesIn(read(lines))
    expect(new Set(services.map((service) => service.itsId)).size).toBe(2)
    expect(new Set(services.map((service) => service.itsOrganisation)).size).toBe(2)
    expect(servicesIn(read(lines)).map((service) => service.itsId)).toEqual(services.map((service) => service.itsId))
  })

  test('keep their ids when another bundle joins the feed', () => {
    const [alone] = servicesIn(read(bundle('Elm Pantry', 'Pantry')))
    const both = servicesIn(read([bundle('Elm Pantry', 'Pantry'), bundle('Oak Pantry', 'Meal')]))
    expect(both.map((service) => service.itsId)).toContain(alone?.itsId)
  })

  test('with odd keys still have a name, a phone, a street and hours', () => {
    const odd = {
      organization: { name: 'Elm Pantry', metadata: { id: 'org_1' }, contact: { phone: [{ number: '0800 000 121' }] } },
      locations: [
        {
          metadata: { id: 'loc_1' },
          address: { street1: '1 Elm', city: 'Springfield', state_province: 'OH', country: 'US' },
        },
      ],
      services: [
        {
          service_type: 'food_pantry',
          location_ids: ['loc_1'],
          status: 'active',
          schedule: [{ freq: 'WEEKLY', days: ['THU'], time: [{ start_time: '10:00', end_time: '12:00' }] }],
        },
      ],
    }
    expect(only(read(odd))).toMatchObject({
      name: 'food pantry',
      phone: '0800 000 121',
      outsideNewZealand: true,
      sites: [{ address: '1 Elm', country: 'US' }],
      hours: [{ days: ['TH'], opensAt: '10:00', closesAt: '12:00' }],
    })
  })

  test('two services alike in one bundle are two', () => {
    const twins = bundle('Elm Pantry', 'Meal')
    expect(servicesIn(read({ ...twins, services: [...twins.services, ...twins.services] }))).toHaveLength(2)
  })
})
