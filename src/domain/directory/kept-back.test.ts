import { describe, expect, test } from 'vitest'
import type { FedService, FedSite, Feed } from './feed.ts'
import { keepingRefugesBack } from './kept-back.ts'

const aSite = (fields: Partial<FedSite> = {}): FedSite => ({
  ...{ itsId: 'door', country: 'NZ', addressKeptBack: false, wheelchair: 'not-known' },
  ...fields,
})
const aService = (name: string, fields: Partial<FedService> = {}): FedService => ({
  ...{ kind: 'service', itsId: name, itsOrganisation: `of ${name}`, name, description: '', needs: [] },
  ...{ area: { kind: 'not-known' }, cost: 'not-known', languages: [], kaupapaMaori: false, pacific: false },
  ...{ disabilityLed: false, wheelchair: 'not-known', referBy: [], status: 'active', outsideNewZealand: false },
  ...{ sites: [aSite({ itsId: `door of ${name}`, address: `4 ${name} Street` })] },
  ...fields,
})
const feedOf = (...services: FedService[]): Feed => ({
  rows: services.map((record, at) => ({ line: at + 1, record })),
  unread: [],
})
const reasonsIn = (feed: Feed) => keepingRefugesBack(feed, new Set()).rows.map(({ doubt }) => doubt?.reason)

const pin = { latitude: -41.1365, longitude: 174.84 }

describe('a feed with a refuge in it', () => {
  test('holds the refuge and lets the others be, though many give the middle of the suburb as their pin', () => {
    const refuge = aService('Matai Refuge', { sites: [aSite({ address: '91 Hideaway Rise', ...pin })] })
    const welcome = aService('Refugee welcome', {
      sites: [aSite({ itsId: 'other', address: '97 Open Street', ...pin })],
    })
    expect(reasonsIn(feedOf(refuge, welcome))).toEqual(['refuge-address', undefined])
  })

  test.each([
    ['the same door by its id', { itsId: 'door', address: '91 Hideaway Rise' }],
    ['the same address, written otherwise', { itsId: 'other', address: '91  hideaway rise' }],
    ['a pin with no address', { itsId: 'other', ...pin }],
  ])('holds what gives %s, for it would give the refuge away', (_, site) => {
    const refuge = aService('Matai Refuge', { sites: [aSite({ address: '91 Hideaway Rise', ...pin })] })
    const pantry = aService('Pantry', { sites: [aSite(site)] })
    const kept = keepingRefugesBack(feedOf(refuge, pantry), new Set())
    expect(kept.rows.map(({ doubt }) => doubt?.reason)).toEqual(['refuge-address', 'refuge-address'])
    expect(JSON.stringify(kept)).not.toMatch(/hideaway|174\.84/i)
  })

  test('of many services holds only the one that is a refuge', () => {
    const one = { itsOrganisation: 'trust' }
    const feed = feedOf(aService('Safe house', one), aService('Kai', one), aService('Budgeting', one))
    expect(reasonsIn(feed)).toEqual(['refuge-address', undefined, undefined])
  })

  test('keeps a service without an address that only speaks of violence', () => {
    expect(reasonsIn(feedOf(aService('Line', { description: 'Family violence line', sites: [] })))).toEqual([undefined])
  })

  test('believes a person only of what may be one', () => {
    const line = aService('Kōrero', { description: 'Counselling after family violence' })
    const refuge = aService('Rimu Refuge')
    const kept = keepingRefugesBack(feedOf(line, refuge), new Set(['Kōrero', 'Rimu Refuge']))
    expect(kept.rows.map(({ doubt }) => doubt?.reason)).toEqual([undefined, 'refuge-address'])
  })

  test('quotes nothing of a line that cannot be read and may be of one', () => {
    const doubt = { reason: 'not-json' as const, detail: '{"name":"Rimu' }
    const unread = [{ line: 1, content: '{"name":"Rimu Refuge","address":"93 Hideaway Rise', doubt }]
    expect(keepingRefugesBack({ rows: [], unread }, new Set()).unread[0]?.doubt).toEqual({ reason: 'not-json' })
  })
})

test('what a refuge says of itself does not come in: a landmark leads there as well as a street', () => {
  const words = 'A women’s refuge. You will find us behind the library.'
  const kept = keepingRefugesBack(
    {
      rows: [
        {
          line: 1,
          record: { kind: 'organisation', itsId: 'o1', name: 'Miro House', alsoKnownAs: [], description: words },
        },
        {
          line: 2,
          record: {
            kind: 'organisation',
            itsId: 'o2',
            name: 'Town Trust',
            alsoKnownAs: [],
            description: 'Behind the library.',
          },
        },
      ],
      unread: [],
    },
    new Set(),
  )
  expect(kept.rows.map(({ record }) => record.description)).toEqual(['', 'Behind the library.'])
})
