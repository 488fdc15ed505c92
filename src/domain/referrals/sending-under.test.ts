import { describe, expect, test } from 'vitest'
import { aConsent, aContact, aReferral, clearwater, foodbank, tuesday } from '../../../test/make.ts'
import { asReceiverSees } from './receiver-sees.ts'
import type { ReferralMove } from './referral.ts'
import { factsCoveredBy, sharesUnder, whyNotSend, type Shareable } from './sending.ts'

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
    const ground = { toOrganisation: foodbank, untilOn: '2026-11-10' }
    expect(whyNotSend(draft, undefined, ground, tuesday)).toBeUndefined()
    const no = (other: Partial<typeof ground & { personId: string }>) =>
      whyNotSend(draft, undefined, { ...ground, ...other }, tuesday)?.code
    expect(no({ toOrganisation: clearwater })).toBe('ground-over')
    expect(no({ untilOn: '2026-11-09' })).toBe('ground-over')
    expect(no({ personId: '00000000-0000-4000-8000-0000000000bf' })).toBe('ground-over')
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

test('a yes is for what its giver gave: nobody says it for another of the household', () => {
  const theirs = aReferral({ status: 'draft' })
  const others = aConsent({ personId: '00000000-0000-4000-8000-0000000000bf', shares: ['name'] })
  expect(whyNotSend(theirs, others, undefined, tuesday)?.code).toBe('no-consent')
  expect(sharesUnder(theirs, others, undefined, tuesday)).toEqual([])
})

test('under a ground only what the ground says is told, whatever a yes that was taken back said', () => {
  const draft = aReferral({ status: 'draft' })
  const ground = { toOrganisation: foodbank, shares: ['name' as const], untilOn: '2026-12-10' }
  const gone = aConsent({ shares: ['name', 'contact'], withdrawnAt: tuesday })
  expect(sharesUnder(draft, gone, ground, tuesday)).toEqual(['name'])
  expect(sharesUnder(draft, aConsent({ shares: ['needs'] }), ground, tuesday)).toEqual(['needs'])
  expect(sharesUnder(draft, undefined, { ...ground, toOrganisation: clearwater }, tuesday)).toEqual([])
  expect(sharesUnder(draft, undefined, { ...ground, untilOn: '2026-11-09' }, tuesday)).toEqual([])
})

describe('what a receiver sees of a referral', () => {
  const move = (deed: string, bySide: ReferralMove['bySide'], words: string): ReferralMove => ({
    ...{ seq: 1, status: 'sent', deed, bySide, byName: 'Ngaire', how: 'signed-in', words },
    ...{ happenedAt: tuesday, at: tuesday },
  })
  const referral = aReferral({ status: 'closed', asks: 'Three debts.', personWords: 'I cried.', placeCode: '001' })
  const moves = [
    ...[move('askForMore', 'receiver', 'Which?'), move('giveMore', 'sender', 'The car.')],
    ...[move('confirm', 'sender', 'I cried.'), move('withdraw', 'sender', 'He found out.')],
  ]
  const words = (shared: boolean) => asReceiverSees(referral, moves, shared).moves.map((one) => one.words)

  test('is what was asked of them, and never what was said to the sender afterwards', () => {
    expect(words(true)).toEqual(['Which?', 'The car.', '', ''])
    expect(asReceiverSees(referral, [], true).referral).toMatchObject({ asks: 'Three debts.', personWords: '' })
    expect(asReceiverSees(referral, [], true).referral.placeCode).toBeUndefined()
  })

  test('is only their own words, once the yes was taken back', () => {
    expect(words(false)).toEqual(['Which?', '', '', ''])
    expect(asReceiverSees(referral, [], false).referral).toMatchObject({ asks: '' })
  })
})
