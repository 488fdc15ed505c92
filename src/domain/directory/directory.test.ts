import { describe, expect, test } from 'vitest'
import { agencies, successorOf } from './agencies.ts'
import { edited, whyNotGiveAt, whyNotKeepSite, whyNotSayOf, whyNotSayRoom, withRoom } from './editing.ts'
import { daysSinceChecked, freshness, sinks } from './freshness.ts'
import { existedOn, inChargeOn, type Organisation, whyNotSendTo } from './organisation.ts'
import { capacityOn, type Service } from './service.ts'

const anOrganisation = (fields: Partial<Organisation> = {}): Organisation => ({
  id: '00000000-0000-7000-8000-000000000001',
  kind: 'provider',
  name: 'Rātā Trust',
  alsoKnownAs: [],
  description: '',
  spelling: 'macron',
  unlisted: false,
  lockedFields: [],
  version: 1,
  ...fields,
})

const aService = (fields: Partial<Service> = {}): Service => ({
  id: '00000000-0000-7000-8000-0000000000a1',
  organisationId: '00000000-0000-7000-8000-000000000001',
  name: 'Kai parcels',
  description: '',
  needs: ['kai'],
  area: { kind: 'not-known' },
  cost: 'free',
  languages: [],
  kaupapaMaori: false,
  pacific: false,
  disabilityLed: false,
  wheelchair: 'not-known',
  referBy: ['ring'],
  status: 'active',
  outsideNewZealand: false,
  capacity: { room: 'not-known' },
  siteIds: [],
  lockedFields: [],
  version: 1,
  ...fields,
})

describe('an agency', () => {
  test('that has ended takes nothing more, and says who follows', () => {
    const boards = anOrganisation({ name: 'District health boards', untilOn: '2022-07-01' })
    expect(existedOn(boards, '2022-06-30')).toBe(true)
    expect(existedOn(boards, '2022-07-01')).toBe(false)
    expect(whyNotSendTo(boards, '2022-06-30')).toBeUndefined()
    expect(whyNotSendTo(boards, '2026-11-10', 'Health New Zealand')).toEqual({
      code: 'organisation-ended',
      with: { organisation: 'District health boards', day: '2022-07-01', successor: 'Health New Zealand' },
    })
  })

  test('is followed to the last of its successors, however they are joined', () => {
    const [first, second, third] = ['a', 'b', 'c'].map((letter) => `00000000-0000-7000-8000-00000000000${letter}`)
    const all = [
      anOrganisation({ id: first ?? '', untilOn: '2010-01-01', successorId: second ?? '' }),
      anOrganisation({ id: second ?? '', untilOn: '2020-01-01', successorId: third ?? '' }),
      anOrganisation({ id: third ?? '' }),
    ]
    const find = (id: string) => all.find((each) => each.id === id)
    expect(inChargeOn(all[0] ?? anOrganisation(), '2026-11-10', find).id).toBe(third)
    expect(inChargeOn(all[0] ?? anOrganisation(), '2015-11-10', find).id).toBe(second)
  })

  test('each that ended has its successor, and twelve took part as at June 2022', () => {
    const ended = agencies.filter((agency) => agency.untilOn !== undefined)
    expect(ended.map((agency) => [agency.code, successorOf(agency)?.fromOn === agency.untilOn])).toEqual([
      ['dhb', true],
      ['housing-nz', true],
    ])
    expect(
      agencies.filter(
        (agency) => successorOf(agency) !== undefined || !agencies.some((a) => a.successor === agency.code),
      ),
    ).toHaveLength(12)
  })
})

describe('freshness', () => {
  test('is the number of days since a person looked', () => {
    expect(daysSinceChecked('2026-11-01', '2026-11-10')).toBe(9)
    expect(daysSinceChecked(undefined, '2026-11-10')).toBeUndefined()
  })

  test.each([
    ['2026-10-10', 'this-month'],
    ['2026-10-09', 'this-season'],
    ['2026-08-09', 'this-year'],
    ['2025-01-01', 'old'],
    [undefined, 'never'],
  ] as const)('of %s is %s', (day, step) => {
    expect(freshness(day, '2026-11-10')).toBe(step)
  })

  test('sinks the more the older, and most when nobody ever looked', () => {
    const order = (['this-month', 'this-season', 'this-year', 'old', 'never'] as const).map((step) => sinks[step])
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(new Set(order).size).toBe(5)
  })
})

describe('editing', () => {
  test('locks what was changed, and hands back what is asked for', () => {
    const once = edited(aService({ phone: '09 000 0100' }), { name: 'Kai' }, ['phone'])
    expect(once).toMatchObject({ name: 'Kai', lockedFields: ['name', 'phone'] })
    expect('phone' in once).toBe(false)
    expect(edited(once, {}, [], ['name']).lockedFields).toEqual(['phone'])
  })

  test('room is said by those who give the service', () => {
    const worker = { kind: 'worker', workerId: aService().id, name: 'Tama', role: 'receiving-worker' } as const
    expect(whyNotSayRoom(aService(), { ...worker, organisationId: aService().organisationId })).toBeUndefined()
    expect(whyNotSayRoom(aService(), { ...worker, organisationId: aService().id })?.code).toBe('not-for-your-role')
  })

  test('a wait list that has ended is not known any more', () => {
    const waiting = withRoom(aService(), 'wait-list', '2026-11-20', '2026-11-10T00:00:00Z').capacity
    expect(capacityOn(waiting, '2026-11-20')).toBe('wait-list')
    expect(capacityOn(waiting, '2026-11-21')).toBe('not-known')
  })

  const site = {
    ...{ id: aService().id, organisationId: anOrganisation().id, country: 'NZ', version: 1 },
    ...{ address: '5 Quiet Lane', addressKeptBack: false, wheelchair: 'not-known' as const },
  }

  test('the address of a refuge is refused', () => {
    expect(whyNotKeepSite(site, anOrganisation({ name: "Rātā Women's Refuge" }))?.code).toBe('refuge-address')
    expect(whyNotKeepSite(site, anOrganisation())).toBeUndefined()
    const matai = anOrganisation({ name: 'Matai', description: 'A refuge for women' })
    expect(whyNotKeepSite(site, matai)?.code).toBe('refuge-address')
  })

  test('the address of a refuge is refused in its words too, and that of anybody else is not', () => {
    const said = { name: 'Matai Refuge', description: 'Come to 5 Quiet Rise' }
    expect(whyNotSayOf(said)?.code).toBe('refuge-address')
    expect(whyNotSayOf({ ...said, description: 'Ring 0800 000 121, 24 hours' })).toBeUndefined()
    expect(whyNotSayOf({ ...said, name: 'Matai pantry' })).toBeUndefined()
    expect(whyNotGiveAt({ name: 'Matai', description: 'A refuge for women' }, [site])?.code).toBe('refuge-address')
    expect(whyNotGiveAt({ name: 'Matai', description: 'Kai' }, [site])).toBeUndefined()
  })
})
