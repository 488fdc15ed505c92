import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  Day,
  dayOf,
  daysBetween,
  Instant,
  instantAt,
  isBefore,
  isTrueOn,
  minutesBetween,
  startOf,
  timeOf,
  weekdayOf,
} from './days.ts'

describe('the day of an instant', () => {
  test.each([
    ['2026-11-10T10:59:59Z', '2026-11-10', 'just before midnight in summer time'],
    ['2026-11-10T11:00:00Z', '2026-11-11', 'midnight in summer time'],
    ['2026-06-10T11:30:00Z', '2026-06-10', 'half past eleven in winter'],
    ['2026-06-10T12:00:00Z', '2026-06-11', 'midnight in winter'],
  ])('%s is %s: %s', (instant, day) => {
    expect(dayOf(instant)).toBe(day)
  })

  test('comes 45 minutes sooner in the Chathams', () => {
    expect(dayOf('2026-11-10T10:15:00Z', 'Pacific/Chatham')).toBe('2026-11-11')
    expect(timeOf('2026-11-10T10:15:00Z', 'Pacific/Chatham')).toBe('00:00')
    expect(dayOf('2026-11-10T10:15:00Z')).toBe('2026-11-10')
  })
})

describe('the wall clock', () => {
  test('is an hour ahead from the last Sunday of September', () => {
    expect(instantAt('2026-09-26', '09:00')).toBe('2026-09-25T21:00:00Z')
    expect(instantAt('2026-09-28', '09:00')).toBe('2026-09-27T20:00:00Z')
  })

  test('a time that is skipped is taken as an hour later, one that comes twice as the first', () => {
    expect(timeOf(instantAt('2026-09-27', '02:30'))).toBe('03:30')
    expect(instantAt('2026-04-05', '02:30')).toBe('2026-04-04T13:30:00Z')
  })

  test('the day the clocks change has 23 or 25 hours', () => {
    expect(minutesBetween(startOf('2026-09-27'), startOf('2026-09-28'))).toBe(23 * 60)
    expect(minutesBetween(startOf('2026-04-05'), startOf('2026-04-06'))).toBe(25 * 60)
  })
})

test('days are counted and months do not overflow', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
  expect(daysBetween('2026-12-25', '2027-01-15')).toBe(21)
  expect(daysBetween('2027-01-15', '2026-12-25')).toBe(-21)
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(weekdayOf('2026-11-10')).toBe(2)
})

test('instants are compared by time, not as text', () => {
  expect(isBefore('2026-11-10T10:00:00Z', '2026-11-10T10:00:00.5Z')).toBe(true)
  expect(isBefore('2026-11-10T10:00:00.5Z', '2026-11-10T10:00:00Z')).toBe(false)
})

test('a dated fact is true from its first day until the day before it ends', () => {
  const shut = { fromOn: '2026-11-10', untilOn: '2026-11-12' }
  expect(['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'].map((day) => isTrueOn(shut, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isTrueOn({ fromOn: '2026-11-10' }, '2099-01-01')).toBe(true)
})

test('an instant ends in Z and a day exists', () => {
  expect(Instant.safeParse('2026-11-10T10:00:00+13:00').success).toBe(false)
  expect(Instant.safeParse('2026-11-10T10:00:00.123Z').success).toBe(true)
  expect(Day.safeParse('2026-02-29').success).toBe(false)
  expect(Day.safeParse('2028-02-29').success).toBe(true)
})
