import { expect, test } from 'vitest'
import { sayDeed, sayScreen } from './deeds.ts'

test('an event is said as a sentence in both languages', () => {
  expect(sayDeed('referrals.accept', 'en')).toBe('Accepted a referral')
  expect(sayDeed('referrals.accept', 'mi')).toBe('I whakaae ki te tukunga')
  expect(sayScreen('households.one', 'en')).toBe('The whole record')
})

test('a name that nobody knows any more is shown as it is', () => {
  expect(sayDeed('parcels.pack', 'en')).toBe('Changed something (parcels.pack)')
  expect(sayScreen('parcels.shelf', 'mi')).toContain('parcels.shelf')
})
