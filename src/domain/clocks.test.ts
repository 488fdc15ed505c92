import { describe, expect, test } from 'vitest'
import { addHours, addWorkingDays, dueFor, isWorkingDay } from './clocks.ts'
import { dayOf, instantAt, timeOf, type Zone } from './days.ts'

const said = (instant: string, zone?: Zone) => `${dayOf(instant, zone)} ${timeOf(instant, zone)}`

describe('a working day', () => {
  test('is no weekend, no public holiday, and not the anniversary of the place', () => {
    expect(isWorkingDay('2026-11-10')).toBe(true)
    expect(isWorkingDay('2026-11-14')).toBe(false)
    expect(isWorkingDay('2026-07-10')).toBe(false)
    expect(isWorkingDay('2026-11-13', 'canterbury')).toBe(false)
    expect(isWorkingDay('2026-11-13', 'auckland')).toBe(true)
  })

  test('the weeks around New Year are left out only where that is set', () => {
    expect(isWorkingDay('2026-12-29')).toBe(true)
    expect(isWorkingDay('2026-12-29', undefined, true)).toBe(false)
    expect(isWorkingDay('2027-01-15', undefined, true)).toBe(false)
    expect(isWorkingDay('2027-01-18', undefined, true)).toBe(true)
    expect(isWorkingDay('2026-12-24', undefined, true)).toBe(true)
  })
})

test('working days jump over Christmas and New Year', () => {
  expect(addWorkingDays('2026-12-24', 2)).toBe('2026-12-30')
  expect(addWorkingDays('2026-12-24', 5)).toBe('2027-01-06')
  expect(addWorkingDays('2026-12-24', 1, { summerBreak: true })).toBe('2027-01-18')
})

describe('a clock of working days', () => {
  test('ends at 5 pm of the last of them; the day itself is not counted', () => {
    expect(said(dueFor({ workingDays: 2 }, instantAt('2026-11-10', '10:41')))).toBe('2026-11-12 17:00')
    expect(said(dueFor({ workingDays: 1 }, instantAt('2026-11-13', '18:30')))).toBe('2026-11-16 17:00')
    expect(said(dueFor({ workingDays: 1 }, instantAt('2026-11-14', '09:00')))).toBe('2026-11-16 17:00')
  })

  test('keeps the anniversary of the place', () => {
    const thursday = instantAt('2026-11-12', '10:00')
    expect(said(dueFor({ workingDays: 1 }, thursday, { anniversary: 'canterbury' }))).toBe('2026-11-16 17:00')
    expect(said(dueFor({ workingDays: 1 }, thursday, { anniversary: 'northland' }))).toBe('2026-11-13 17:00')
  })

  test('is right across the change of the clocks', () => {
    expect(dueFor({ workingDays: 1 }, instantAt('2026-09-25', '10:00'))).toBe('2026-09-28T04:00:00Z')
    expect(dueFor({ workingDays: 1 }, instantAt('2026-04-02', '10:00'))).toBe('2026-04-07T05:00:00Z')
  })

  test('runs by the wall clock of the Chathams there', () => {
    const due = dueFor({ workingDays: 1 }, '2026-11-10T10:30:00Z', { anniversary: 'chatham-islands' })
    expect(said(due, 'Pacific/Chatham')).toBe('2026-11-12 17:00')
  })
})

describe('a clock of hours', () => {
  test('runs seven days a week, and through the night', () => {
    expect(said(dueFor({ hours: 2 }, instantAt('2026-11-14', '10:20')))).toBe('2026-11-14 12:20')
    expect(said(dueFor({ hours: 4 }, instantAt('2026-12-25', '22:00')))).toBe('2026-12-26 02:00')
  })

  const shown = { opens: '08:00', closes: '20:00' }
  test.each([
    ['2022-03-15 21:40', 2, '2022-03-16 10:00', 'late in the evening: the morning after'],
    ['2022-03-16 06:10', 2, '2022-03-16 10:00', 'before opening'],
    ['2022-03-15 19:00', 2, '2022-03-16 09:00', 'an hour today and one tomorrow'],
    ['2022-03-15 18:00', 2, '2022-03-15 20:00', 'just in time'],
    ['2022-03-15 10:00', 26, '2022-03-17 12:00', 'more than two days of hours'],
  ])('counts only the hours shown, where they are given: from %s, %i hours, until %s (%s)', (from, hours, until) => {
    const [day = '', time = ''] = from.split(' ')
    expect(said(addHours(instantAt(day, time), hours, shown))).toBe(until)
  })

  test('hours that close before they open are no hours, so nothing waits for ever', () => {
    const from = instantAt('2022-03-15', '10:00')
    expect(said(addHours(from, 2, { opens: '20:00', closes: '08:00' }))).toBe('2022-03-15 12:00')
  })
})

test('a clock of days ends at 5 pm, on the next working day if that one is not', () => {
  expect(said(dueFor({ days: 30 }, instantAt('2026-11-10', '10:00')))).toBe('2026-12-10 17:00')
  expect(said(dueFor({ days: 30 }, instantAt('2026-11-26', '10:00')))).toBe('2026-12-29 17:00')
})

describe('a pause at the person’s request', () => {
  const from = instantAt('2026-11-10', '10:00')

  test('starts the clock on the morning of the day named', () => {
    expect(said(dueFor({ workingDays: 2 }, from, { pausedUntil: '2026-11-19' }))).toBe('2026-11-23 17:00')
    expect(said(dueFor({ hours: 2 }, from, { pausedUntil: '2026-11-19' }))).toBe('2026-11-19 11:00')
  })

  test('never makes anything due sooner', () => {
    expect(dueFor({ workingDays: 2 }, from, { pausedUntil: '2026-11-01' })).toBe(dueFor({ workingDays: 2 }, from))
  })
})
