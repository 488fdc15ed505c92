import { describe, expect, test } from 'vitest'
import { dayOf, instantAt, timeOf } from '../days.ts'
import { clockFor, ClockName, Clocks, dueBy, openingClocks, Urgency } from './clocks.ts'

const said = (instant: string) => `${dayOf(instant)} ${timeOf(instant)}`
const tuesday = instantAt('2026-11-10', '10:20')

describe('the clocks a new installation opens with', () => {
  test('are whole: one for every step at every urgency', () => {
    expect(Clocks.parse(openingClocks)).toEqual(openingClocks)
    for (const urgency of Urgency.options) {
      for (const name of ClockName.options) expect(clockFor(openingClocks, urgency, name)).toBeDefined()
    }
  })

  test.each([
    ['today', 'acknowledge', '2026-11-10 12:20'],
    ['today', 'decide', '2026-11-10 14:20'],
    ['this-week', 'acknowledge', '2026-11-11 17:00'],
    ['this-week', 'decide', '2026-11-12 17:00'],
    ['ordinary', 'acknowledge', '2026-11-12 17:00'],
    ['ordinary', 'decide', '2026-11-17 17:00'],
    ['ordinary', 'info', '2026-11-17 17:00'],
    ['ordinary', 'first-contact', '2026-11-17 17:00'],
    ['ordinary', 'outcome-check', '2026-12-10 17:00'],
    ['ordinary', 'confirm', '2026-11-24 17:00'],
    ['ordinary', 'reroute', '2026-11-12 17:00'],
  ] as const)('%s: %s by %s', (urgency, name, due) => {
    expect(said(dueBy(openingClocks, urgency, name, tuesday))).toBe(due)
  })

  test('a request at night is sorted and answered in the hours shown of the morning', () => {
    const night = instantAt('2022-03-15', '21:40')
    expect(said(dueBy(openingClocks, 'today', 'sort-request', night))).toBe('2022-03-16 09:00')
    expect(said(dueBy(openingClocks, 'today', 'contact-person', night))).toBe('2022-03-16 10:00')
  })

  test('a set of clocks that lacks one is refused', () => {
    const { today: _, ...rest } = openingClocks
    expect(Clocks.safeParse(rest).success).toBe(false)
  })
})
