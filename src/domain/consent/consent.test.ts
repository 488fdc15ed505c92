import { describe, expect, test } from 'vitest'
import { aConsent, clearwater, foodbank, heni, tuesday } from '../../../test/make.ts'
import { giveAgain, switchesOf, whyNotGiveAgain, withdraw } from './consent.ts'

const later = '2026-11-12T01:00:00Z'
const anew = { id: '00000000-0000-4000-8000-0000000000c1', noticeVersion: 'privacy-2', at: later }
const back = withdraw(aConsent({ shares: ['name', 'needs'], interpreterUsed: true }), heni, tuesday)

describe('saying yes again', () => {
  test('covers the same things, from today, for half a year, by their own hand', () => {
    const again = giveAgain(back, [back], anew)
    expect(again).toMatchObject({
      ...{ id: anew.id, answer: 'yes', toOrganisation: foodbank, shares: ['name', 'needs'], how: 'online' },
      ...{ fromOn: '2026-11-12', untilOn: '2027-05-12', recordedBy: heni, noticeVersion: 'privacy-2', toldAt: later },
      ...{ interpreterUsed: false, version: 1 },
    })
    expect(again).not.toHaveProperty('withdrawnAt')
    expect(again).not.toHaveProperty('withdrawnBy')
  })

  test('is refused while a yes of theirs stands, and a yes of somebody else does not count', () => {
    expect(whyNotGiveAgain(back, [back, aConsent()], later)?.code).toBe('consent-stands')
    expect(whyNotGiveAgain(back, [back, aConsent({ personId: clearwater })], later)).toBeUndefined()
    expect(whyNotGiveAgain(back, [back, aConsent({ toOrganisation: clearwater })], later)).toBeUndefined()
  })

  test('is for a yes that ran out too', () => {
    const over = aConsent({ fromOn: '2026-01-01', untilOn: '2026-06-30' })
    expect(whyNotGiveAgain(over, [over], later)).toBeUndefined()
  })

  test('is refused after a no: nobody said what would be shared', () => {
    const no = aConsent({ answer: 'no', shares: [] })
    expect(whyNotGiveAgain(no, [no], later)?.code).toBe('nothing-to-say-yes-to')
  })
})

describe('the switches of somebody’s own page', () => {
  test('are every yes that stands, and the last answer where none does', () => {
    const [old, stands] = [aConsent({ recordedAt: '2026-11-01T00:00:00Z' }), aConsent({ recordedAt: tuesday })]
    const noSince = aConsent({ answer: 'no', shares: [], recordedAt: later })
    const first = aConsent({ toOrganisation: clearwater, withdrawnAt: tuesday, recordedAt: '2026-11-01T00:00:00Z' })
    const last = aConsent({ toOrganisation: clearwater, withdrawnAt: later, recordedAt: tuesday })
    const shown = switchesOf([first, old, noSince, last, stands], later)
    // A no that came after does not hide a yes that can still be taken back.
    expect(shown.map(({ id }) => id)).toEqual([stands.id, old.id, last.id])
  })
})
