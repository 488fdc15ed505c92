import { describe, expect, test } from 'vitest'
import { alwaysOpen, openNow, todayRank, type Hours } from './hours.ts'

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
    expect(openNow([weekdays], '2026-11-09T19:20:00Z', 'chatham-islands').state).toBe('open')
    expect(openNow([weekdays], '2026-11-09T19:20:00Z', 'auckland').state).toBe('closed')
  })
})

describe('on a public holiday', () => {
  // Friday 6 February 2026, Waitangi Day. In February New Zealand is thirteen hours ahead of UTC.
  const waitangiAtTen = '2026-02-05T21:00:00Z'
  const holiday = { state: 'holiday', holiday: 'waitangi-day' }
  const own: Hours = { validFrom: '2026-02-06', validTo: '2026-02-06', opensAt: '10:00', closesAt: '12:00' }

  test('the usual hours promise nothing, open or not yet open', () => {
    expect(openNow([weekdays], waitangiAtTen)).toEqual(holiday)
    expect(openNow([weekdays], '2026-02-05T18:00:00Z')).toEqual(holiday)
  })

  test('hours for that very day win', () => {
    expect(openNow([weekdays, own], waitangiAtTen)).toEqual({ state: 'open', until: '2026-02-05T23:00:00Z' })
    // At one in the afternoon it has shut, and opens again on Monday as usual.
    const monday = { state: 'closed', opensAt: '2026-02-08T20:00:00Z' }
    expect(openNow([weekdays, own], '2026-02-06T00:00:00Z')).toEqual(monday)
  })

  test('so do days on which somebody said that they are shut', () => {
    const shut: Hours = { closed: true, validFrom: '2026-02-06', validTo: '2026-02-06' }
    expect(openNow([weekdays, shut], waitangiAtTen)).toEqual({ state: 'closed', opensAt: '2026-02-08T20:00:00Z' })
    expect(openNow([{ closed: true, validFrom: '2026-02-06', validTo: '2026-02-06' }], waitangiAtTen).state).toBe(
      'closed',
    )
  })

  test('once the usual hours are over, the next door that opens is not on a holiday', () => {
    expect(openNow([weekdays], '2026-02-06T06:00:00Z')).toEqual({ state: 'closed', opensAt: '2026-02-08T20:00:00Z' })
    // The evening before Good Friday 2026 looks past Easter Monday to Tuesday.
    expect(openNow([weekdays], '2026-04-02T06:00:00Z')).toEqual({ state: 'closed', opensAt: '2026-04-06T21:00:00Z' })
  })

  test('whoever never shuts is open', () => {
    expect(openNow([alwaysOpen], waitangiAtTen)).toEqual({ state: 'open' })
  })

  test('the anniversary counts where it is kept, and nowhere else', () => {
    // Monday 26 January 2026, ten in the morning: Auckland and Northland, not Wellington.
    const monday = '2026-01-25T21:00:00Z'
    expect(openNow([weekdays], monday, 'northland')).toEqual({ state: 'holiday', holiday: 'anniversary-day' })
    expect(openNow([weekdays], monday, 'wellington').state).toBe('open')
    expect(openNow([weekdays], monday).state).toBe('open')
  })

  test('Christmas on a Saturday is one for a door that opens on Saturdays, and on the Monday for the others', () => {
    const saturdays: Hours = { days: ['SA'], opensAt: '09:00', closesAt: '12:00' }
    expect(openNow([saturdays], '2027-12-24T21:00:00Z')).toEqual({ state: 'holiday', holiday: 'christmas-day' })
    expect(openNow([weekdays], '2027-12-26T21:00:00Z')).toEqual({ state: 'holiday', holiday: 'christmas-day' })
  })
})

test('for a need of today comes what is open, then what opens today, then what nobody can say, then what is closed', () => {
  const now = '2026-11-09T22:17:00Z'
  const inOrder: Parameters<typeof todayRank>[0][] = [
    { state: 'open' },
    { state: 'closed', opensAt: '2026-11-10T04:00:00Z' },
    { state: 'not-known' },
    { state: 'closed', opensAt: '2026-11-11T04:00:00Z' },
  ]
  expect(inOrder.map((open) => todayRank(open, now))).toEqual([0, 1, 2, 3])
  expect(todayRank({ state: 'closed' }, now)).toBe(3)
})
