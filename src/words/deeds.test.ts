import { expect, test } from 'vitest'
import { sayDeed, sayScreen } from './deeds.ts'

test('an event is said as a sentence in both languages', () => {
  expect(sayDeed('referrals.accept', 'en')).toBe('Accepted a referral')
  expect(sayDeed('referrals.accept', 'mi')).toBe('I whakaae ki te tukunga')
  expect(sayScreen('households.one', 'en')).toBe('The whole record')
})

test('a referral that was sent in the same press is told as sent', () => {
  expect(sayDeed('referrals.make', 'en', 1)).toBe('Wrote a referral')
  expect(sayDeed('referrals.make', 'en', 2)).toBe('Wrote a referral and sent it')
  expect(sayDeed('referrals.make', 'mi', 2)).toBe('I tuhi, ā, i tuku tukunga')
})

test('a name that nobody knows any more is shown as it is', () => {
  expect(sayDeed('parcels.pack', 'en')).toBe('Changed something (parcels.pack)')
  expect(sayScreen('parcels.shelf', 'mi')).toContain('parcels.shelf')
})
