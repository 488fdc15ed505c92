import { describe, expect, test } from 'vitest'
import { clockFor } from './clock.ts'

const minutesFromNow = (now: string) => Math.round((Date.parse(now) - Date.now()) / 60_000)

describe('the clock of the house', () => {
  test('goes by the machine’s', () => {
    expect(minutesFromNow(clockFor({ demonstration: false }, {})())).toBeCloseTo(0)
    expect(minutesFromNow(clockFor({ demonstration: false }, { ALONGSIDE_CLOCK_OFFSET_MINUTES: '0' })())).toBeCloseTo(0)
  })

  test('may stand at another time in a demonstration, before or after', () => {
    expect(minutesFromNow(clockFor({ demonstration: true }, { ALONGSIDE_CLOCK_OFFSET_MINUTES: '4320' })())).toBe(4320)
    expect(minutesFromNow(clockFor({ demonstration: true }, { ALONGSIDE_CLOCK_OFFSET_MINUTES: '-90' })())).toBe(-90)
  })

  test('of a real installation may not be set off: it does not start', () => {
    expect(() => clockFor({ demonstration: false }, { ALONGSIDE_CLOCK_OFFSET_MINUTES: '5' })).toThrow(/Only a demo/)
  })

  test.each(['soon', '1.5', '99999999'])('refuses %s', (said) => {
    expect(() => clockFor({ demonstration: true }, { ALONGSIDE_CLOCK_OFFSET_MINUTES: said })).toThrow(/whole number/)
  })
})
