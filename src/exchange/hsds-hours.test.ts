import { describe, expect, test } from 'vitest'
import { dayCode, readHours, timeIn } from './hsds-hours.ts'

const hours = (...schedules: Record<string, unknown>[]) => readHours(schedules).hours

describe('schedules, as others write them', () => {
  const noon = { opensAt: '10:00', closesAt: '12:00' }
  test.each([
    [
      'the standard',
      { freq: 'WEEKLY', byday: 'TU,TH', opens_at: '10:00', closes_at: '12:00' },
      [{ ...noon, days: ['TU', 'TH'] }],
    ],
    [
      'days and a list of times',
      { days: ['TUESDAY'], times: [{ open: '10:00', close: '12:00' }] },
      [{ ...noon, days: ['TU'] }],
    ],
    [
      'times with days of their own',
      { freq: 'WEEKLY', time_slots: [{ day: 'MO', start_time: '10:00', end_time: '12:00' }] },
      [{ ...noon, days: ['MO'] }],
    ],
    [
      'the third Saturday',
      { freq: 'MONTHLY', days: ['SA'], week_of_month: [3], start_time: '10:00', end_time: '12:00' },
      [{ ...noon, days: ['3SA'] }],
    ],
    [
      'a rule',
      { recurrence_rule: 'FREQ=MONTHLY;BYDAY=1FR,3FR', start_time: '10:00', end_time: '12:00' },
      [{ ...noon, days: ['1FR', '3FR'] }],
    ],
    [
      'one day',
      { date: '2026-11-10', open_time: '10:00', close_time: '12:00' },
      [{ ...noon, validFrom: '2026-11-10', validTo: '2026-11-10' }],
    ],
    [
      'a weekly date',
      { freq: 'WEEKLY', start_date: '2026-11-10', start_time: '10:00', end_time: '12:00' },
      [{ ...noon, days: ['TU'], validFrom: '2026-11-10' }],
    ],
    [
      'every other week from a day',
      { freq: 'BI_WEEKLY', days: ['TU'], start_date: '2026-11-10', start_time: '10:00', end_time: '12:00' },
      [{ ...noon, days: ['TU'], everyWeeks: 2, validFrom: '2026-11-10' }],
    ],
    [
      'a holiday on which they are shut',
      { holiday_schedules: [{ closed: 'True', start_date: '2026-12-25', end_date: '2026-12-28' }] },
      [{ closed: true, validFrom: '2026-12-25', validTo: '2026-12-28' }],
    ],
    [
      'a holiday with hours of its own',
      {
        holiday_schedules: [
          { closed: false, start_date: '2026-12-24', end_date: '2026-12-24', opens_at: '10:00', closes_at: '12:00' },
        ],
      },
      [{ ...noon, validFrom: '2026-12-24', validTo: '2026-12-24' }],
    ],
    [
      'days of the month',
      { freq: 'MONTHLY', bymonthday: '14,28', start_time: '10:00', end_time: '12:00' },
      [{ ...noon, monthDays: [14, 28] }],
    ],
  ])('%s', (_, schedule, expected) => {
    expect(hours(schedule)).toEqual(expected)
  })

  test.each([
    [
      'every other week of which the first is not said',
      { freq: 'BI_WEEKLY', days: ['TU'], start_time: '10:00', end_time: '12:00' },
    ],
    ['once a month on a day not said', { freq: 'MONTHLY', days: ['TU'], start_time: '10:00', end_time: '12:00' }],
    ['days without times', { days: ['TU'] }],
    ['times without days', { start_time: '10:00', end_time: '12:00' }],
  ])('%s is not known', (_, schedule) => {
    expect(hours(schedule)).toBeUndefined()
  })

  test('what it says in words is kept beside', () => {
    expect(readHours([{ description: '2nd Friday from 11' }, { exception_note: 'Not in January' }]).note).toBe(
      '2nd Friday from 11\nNot in January',
    )
  })

  test.each([
    ['MO', 'MO'],
    ['Tuesdays', 'TU'],
    ['3SAT', '3SA'],
    ['-1FR', '-1FR'],
    [5, 'FR'],
    ['MONTHLY', undefined],
    ['LAST', undefined],
  ])('%s is %s', (word, code) => {
    expect(dayCode(word)).toBe(code)
  })

  test.each([
    ['9:30', '09:30'],
    ['18:00:00Z', '18:00'],
    ['5 pm', '17:00'],
    ['12am', '00:00'],
    ['2026-11-10T09:00:00', '09:00'],
    ['25:00', undefined],
    ['noonish', undefined],
  ])('%s is %s', (word, time) => {
    expect(timeIn(word)).toBe(time)
  })
})
