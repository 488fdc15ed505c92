import { expect, test } from 'vitest'
import { endsSoon, lastsUntil } from './staying.ts'

const nine = '2026-11-09T20:00:00Z'

test('a session lasts the idle time from the last work, and never past its end', () => {
  expect(lastsUntil(nine, 30, '2026-11-10T08:00:00Z')).toBe('2026-11-09T20:30:00Z')
  expect(lastsUntil(nine, 30, '2026-11-09T20:10:00Z')).toBe('2026-11-09T20:10:00Z')
})

test('two minutes before the end it is time to warn', () => {
  expect(endsSoon('2026-11-09T20:02:01Z', nine)).toBe(false)
  expect(endsSoon('2026-11-09T20:02:00Z', nine)).toBe(true)
  expect(endsSoon('2026-11-09T19:00:00Z', nine)).toBe(true)
})
