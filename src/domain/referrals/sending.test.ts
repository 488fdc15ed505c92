import { describe, expect, test } from 'vitest'
import { aConsent, aContact, aReferral, clearwater, foodbank, tuesday } from '../../../test/make.ts'
import { factsCoveredBy, whyNotSend, type Shareable } from './sending.ts'

const draft = aReferral({ status: 'draft' })

describe('sending', () => {
  test('needs a yes to this receiver', () => {
    expect(whyNotSend(draft, aConsent(), undefined, tuesday)).toBeUndefined()
    expect(whyNotSend(draft, undefined, undefined, tuesday)?.code).toBe('no-consent')
  })

  test.each([
    ['a no', aConsent({ answer: 'no', shares: [] })],
    ['a yes to another', aConsent({ toOrganisation: clearwater })],
    ['a yes taken back', aConsent({ withdrawnAt: tuesday })],
    ['a yes that has ended', aConsent({ fromOn: '2026-01-01', untilOn: '2026-11-09' })],
    ['a yes that has not begun', aConsent({ fromOn: '2026-11-11' })],
  ])('is refused under %s', (_, consent) => {
    expect(whyNotSend(draft, consent, undefined, tuesday)?.code).toBe('no-consent')
  })

  test('needs no yes where the law gives a ground for this receiver', () => {
    expect(whyNotSend(draft, undefined, { toOrganisation: foodbank }, tuesday)).toBeUndefined()
    expect(whyNotSend(draft, undefined, { toOrganisation: clearwater }, tuesday)?.code).toBe('no-consent')
  })
})

describe('what a receiver is told', () => {
  const everything: Shareable = {
    ...{ name: 'Hēni', needKind: 'debt', theirWords: 'Three debts', place: 'Kaikohe', ages: [29, 8, 5, 2] },
    ...{ language: 'mi', supportPerson: 'her sister', asks: '' },
    contacts: [
      aContact({ safe: false, value: '021 000 0199' }),
      aContact(),
      aContact({ way: 'letter', value: '1 Road' }),
    ],
  }

  test('is what they agreed to, and nothing else', () => {
    expect(factsCoveredBy(['name'], everything)).toEqual([{ kind: 'name', value: 'Hēni' }])
    expect(factsCoveredBy([], everything)).toEqual([])
  })

  test('never holds a number that is not safe, nor an address under "how to reach"', () => {
    const told = JSON.stringify(factsCoveredBy(['contact', 'name', 'needs'], everything))
    expect(told).toContain('021 000 0142')
    expect(told).not.toContain('021 000 0199')
    expect(told).not.toContain('1 Road')
  })
})
