import { describe, expect, test } from 'vitest'
import { alwaysOpen, openNow, type Hours } from './hours.ts'

const weekdays: Hours = { days: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '09:00', closesAt: '17:00' }
// In November New Zealand is thirteen hours ahead of UTC. Tuesday 10 November 2026.
const tuesdayAtTen = '2026-11-09T21:00:00Z'

describe('open now', () => {
  test('says until when', () => {
    expect(openNow([weekdays], tuesdayAtTen)).toEqual({ state: 'open', until: '2026-11-10T04:00:00Z' })
  })

  test('is not known without hours, without times, and once all of them have run out', () => {
    expect(openNow(undefined, tuesdayAtTen)).toEqual({ state: 'not-known' })
    expect(openNow([], tuesdayAtTen)).toEqual({ state: 'not-known' })
    expect(openNow([{ days: ['TU'] }], tuesdayAtTen)).toEqual({ state: 'not-known' })
    expect(openNow([{ ...weekdays, validTo: '2026-11-01' }], tuesdayAtTen)).toEqual({ state: 'not-known' })
  })

  test('opens at the minute and closes at the minute', () => {
    expect(openNow([weekdays], '2026-11-09T19:59:59Z').state).toBe('closed')
    expect(openNow([weekdays], '2026-11-09T20:00:00Z').state).toBe('open')
    expect(openNow([weekdays], '2026-11-10T03:59:59Z').state).toBe('open')
    expect(openNow([weekdays], '2026-11-10T04:00:00Z').state).toBe('closed')
  })

  test('on Friday night says Monday morning', () => {
    expect(openNow([weekdays], '2026-11-13T06:00:00Z')).toEqual({ state: 'closed', opensAt: '2026-11-15T20:00:00Z' })
  })

  test('after midnight still belongs to the evening before', () => {
    const night: Hours = { days: ['SA'], opensAt: '18:00', closesAt: '02:00' }
    // Sunday 15 November, one in the morning.
    expect(openNow([night], '2026-11-14T12:00:00Z')).toEqual({ state: 'open', until: '2026-11-14T13:00:00Z' })
    expect(openNow([night], '2026-11-15T12:00:00Z').state).toBe('closed')
  })

  test('always open has no end', () => {
    expect(openNow([alwaysOpen], tuesdayAtTen)).toEqual({ state: 'open' })
  })

  test('says that it is by appointment', () => {
    expect(openNow([{ ...weekdays, byAppointment: true }], tuesdayAtTen)).toMatchObject({ byAppointment: true })
  })

  test('the third Saturday and the last Friday of a month are those days only', () => {
    const third: Hours = { days: ['3SA'], opensAt: '10:00', closesAt: '12:00' }
    expect(openNow([third], '2026-11-20T22:00:00Z').state).toBe('open')
    expect(openNow([third], '2026-11-13T22:00:00Z')).toEqual({ state: 'closed', opensAt: '2026-11-20T21:00:00Z' })
    const last: Hours = { days: ['-1FR'], opensAt: '10:00', closesAt: '12:00' }
    expect(openNow([last], '2026-11-26T22:00:00Z').state).toBe('open')
    expect(openNow([last], '2026-11-19T22:00:00Z').state).toBe('closed')
  })

  test('every other week counts from the first', () => {
    const fortnightly: Hours = {
      days: ['TU'],
      everyWeeks: 2,
      validFrom: '2026-11-03',
      opensAt: '09:00',
      closesAt: '17:00',
    }
    expect(openNow([fortnightly], tuesdayAtTen)).toEqual({ state: 'closed', opensAt: '2026-11-16T20:00:00Z' })
    expect(openNow([fortnightly], '2026-11-16T21:00:00Z').state).toBe('open')
  })

  test('a single day is that day only', () => {
    const once: Hours = { validFrom: '2026-11-10', validTo: '2026-11-10', opensAt: '09:00', closesAt: '17:00' }
    expect(openNow([once], tuesdayAtTen).state).toBe('open')
    expect(openNow([once], '2026-11-10T21:00:00Z')).toEqual({ state: 'closed' })
  })
})

describe('when the clocks change', () => {
  // Sunday 27 September 2026: two o'clock becomes three. Sunday 5 April 2026: three o'clock becomes two.
  const night: Hours = { days: ['SA'], opensAt: '22:00', closesAt: '06:00' }

  test('the night in spring is an hour shorter', () => {
    const open = openNow([night], '2026-09-26T10:30:00Z')
    expect(open).toEqual({ state: 'open', until: '2026-09-26T17:00:00Z' })
  })

  test('the night in autumn is an hour longer', () => {
    const open = openNow([night], '2026-04-04T09:30:00Z')
    expect(open).toEqual({ state: 'open', until: '2026-04-04T18:00:00Z' })
  })

  test('a door that opens at an hour that does not exist opens an hour later', () => {
    const early: Hours = { days: ['SU'], opensAt: '02:30', closesAt: '05:00' }
    expect(openNow([early], '2026-09-26T13:59:00Z')).toEqual({ state: 'closed', opensAt: '2026-09-26T14:30:00Z' })
  })

  test('the Chathams keep their own clock', () => {
    expect(openNow([weekdays], '2026-11-09T19:20:00Z', 'Pacific/Chatham').state).toBe('open')
    expect(openNow([weekdays], '2026-11-09T19:20:00Z', 'Pacific/Auckland').state).toBe('closed')
  })
})
