import { expect, test } from 'vitest'
import { lastDayOfLink, linkEndsAt } from './link-days.ts'

test('a link opens to the end of the fourteenth day after it closed, by the clock on the wall', () => {
  // Tuesday 24 November, 6:23 pm: until the last minute of Tuesday 8 December.
  const endsAt = linkEndsAt('2026-11-24T05:23:00Z')
  expect(endsAt).toBe('2026-12-08T11:00:00Z')
  expect(lastDayOfLink(endsAt)).toBe('2026-12-08')
})

test('minutes before and after midnight belong to their own days', () => {
  expect(lastDayOfLink(linkEndsAt('2026-11-24T10:59:00Z'))).toBe('2026-12-08')
  expect(lastDayOfLink(linkEndsAt('2026-11-24T11:00:00Z'))).toBe('2026-12-09')
})

test('the day on which the clocks change is as long as it is', () => {
  // Daylight saving begins on Sunday 27 September 2026.
  expect(linkEndsAt('2026-09-12T23:00:00Z')).toBe('2026-09-27T11:00:00Z')
})

test('a link that ends within a day is said to open until that day', () => {
  expect(lastDayOfLink('2026-12-08T00:30:00Z')).toBe('2026-12-08')
})
