import { describe, expect, test } from 'vitest'
import { read, only, reasons, aService, at } from '../../test/a-feed.ts'

describe('what must be looked at first', () => {
  const kaikohe = {
    address_1: '4 Wharf Street',
    city: 'Kaikohe',
    state_province: 'Northland',
    postal_code: '0405',
    country: 'NZ',
  }

  test('a pin in the sea, which is then not kept', () => {
    const feed = read(aService(at(kaikohe, { latitude: -36.5, longitude: 171 })))
    expect(reasons(feed)).toEqual(['pin-in-the-sea'])
    expect(only(feed).sites[0]).not.toHaveProperty('latitude')
  })

  test('a pin that lost its minus, and one turned round', () => {
    expect(reasons(read(aService(at(kaikohe, { latitude: 35.41, longitude: 173.8 }))))).toEqual(['pin-in-the-sea'])
    expect(reasons(read(aService(at(kaikohe, { latitude: 173.8, longitude: -35.41 }))))).toEqual(['pin-in-the-sea'])
  })

  test('a pin a long way from the address', () => {
    expect(reasons(read(aService(at(kaikohe, { latitude: -45.87, longitude: 170.5 }))))).toEqual([
      'pin-far-from-address',
    ])
  })

  test('a pin in Cook Strait, and not one on either shore of it', () => {
    const wellington = { address_1: '12 Lambton Quay', city: 'Wellington', country: 'NZ' }
    const doubts = (latitude: number, longitude: number) =>
      reasons(read(aService(at(wellington, { latitude, longitude }))))
    expect(doubts(-41.2, 174.4)).toEqual(['pin-in-the-sea'])
    expect(doubts(-41.284, 174.775)).toEqual([])
    const picton = { address_1: '1 Auckland Street', city: 'Picton', country: 'NZ' }
    expect(reasons(read(aService(at(picton, { latitude: -41.29, longitude: 174.006 }))))).toEqual([])
  })

  test('a pin in a district next to that of the address, unless it is near enough to be a farm of the same town', () => {
    const doubts = (latitude: number, longitude: number) =>
      reasons(read(aService(at(kaikohe, { latitude, longitude }))))
    expect(doubts(-35.725, 174.32)).toEqual(['pin-far-from-address'])
    expect(doubts(-35.11, 173.27)).toEqual([])
    expect(doubts(-35.45, 173.9)).toEqual([])
  })

  test('a region that is not the address’s', () => {
    expect(reasons(read(aService(at({ ...kaikohe, state_province: 'Otago' }))))).toEqual([
      'district-contradicts-address',
    ])
  })

  test('a refuge, of which nothing of where it is is kept', () => {
    const feed = read(
      aService({
        name: "Women's Refuge",
        description: 'At 5 Quiet Lane, Kaikohe. Ring.',
        ...at({ ...kaikohe, address_1: '5 Quiet Lane' }),
      }),
    )
    expect(reasons(feed)).toEqual(['refuge-address'])
    expect(JSON.stringify(feed)).not.toContain('Quiet')
    expect(only(feed).sites).toMatchObject([{ addressKeptBack: true }])
  })

  test('an address abroad is not one of them', () => {
    const feed = read(
      aService(
        at(
          { address_1: '1 Elm', city: 'Hamilton', state_province: 'OH', postal_code: '45011', country: 'US' },
          { latitude: 39.4, longitude: -84.5 },
        ),
      ),
    )
    expect(reasons(feed)).toEqual([])
    expect(only(feed).outsideNewZealand).toBe(true)
  })
})
