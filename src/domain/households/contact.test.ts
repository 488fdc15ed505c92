import { describe, expect, test } from 'vitest'
import { aContact } from '../../../test/make.ts'
import { firstWay, nextSafeWindow, onlyComesBack, safetyAt } from './contact.ts'

// Tuesday and Thursday, 10 to 12, in November, when the clocks there are thirteen hours ahead.
const library = aContact({ safeDays: [2, 4], safeFrom: '10:00', safeUntil: '12:00' })

describe('a safe time', () => {
  test.each([
    ['just before it opens', '2026-11-09T20:59:00Z', { is: 'not-now', from: '2026-11-09T21:00:00Z' }],
    ['inside it', '2026-11-09T21:41:00Z', { is: 'safe-now', until: '2026-11-09T23:00:00Z' }],
    [
      'at 12:01 the number greys until Thursday',
      '2026-11-09T23:01:00Z',
      { is: 'not-now', from: '2026-11-11T21:00:00Z' },
    ],
    ['on a day between', '2026-11-10T21:30:00Z', { is: 'not-now', from: '2026-11-11T21:00:00Z' }],
  ])('%s', (_, at, safety) => {
    expect(safetyAt(library, at)).toEqual(safety)
  })

  test('nothing is safe unless they said so', () => {
    expect(safetyAt(aContact({ safe: false }), '2026-11-09T21:41:00Z')).toEqual({ is: 'never' })
    expect(nextSafeWindow(aContact({ safe: false }), '2026-11-09T21:41:00Z')).toBeUndefined()
  })

  test('without days or times any time will do', () => {
    expect(safetyAt(aContact(), '2026-11-09T21:41:00Z')).toEqual({ is: 'safe-now' })
  })

  test('keeps to the wall clock when the clocks go back', () => {
    const mornings = aContact({ safeFrom: '09:00', safeUntil: '10:00' })
    // On 5 April 2026 New Zealand goes from thirteen to twelve hours ahead.
    expect(safetyAt(mornings, '2026-04-04T20:30:00Z')).toEqual({ is: 'not-now', from: '2026-04-04T21:00:00Z' })
    expect(safetyAt(mornings, '2026-04-04T21:30:00Z')).toEqual({ is: 'safe-now', until: '2026-04-04T22:00:00Z' })
  })

  test('the window after this one is the next day on the list', () => {
    expect(nextSafeWindow(library, '2026-11-09T23:00:00Z')).toEqual({
      from: '2026-11-11T21:00:00Z',
      until: '2026-11-11T23:00:00Z',
    })
  })
})

describe('the way to try first', () => {
  const comesBack = aContact({ way: 'come-back', value: '' })
  const monday = '2026-11-08T21:41:00Z'

  test('is never that they come back themselves while another way is safe, even one that waits', () => {
    const visit = aContact({ way: 'visit' })
    expect(firstWay([comesBack, library], monday)).toBe(library)
    expect(firstWay([comesBack, visit], monday)).toBe(visit)
    expect(firstWay([aContact({ safe: false }), comesBack], monday)).toBe(comesBack)
  })

  test('is one that can be used now, and of those the voice', () => {
    const text = aContact({ way: 'text' })
    expect(firstWay([library, text], monday)).toBe(text)
    expect(firstWay([text, aContact({ value: '021 000 0155' })], monday)?.value).toBe('021 000 0155')
  })

  test('is nobody to contact only where coming back is all that they called safe', () => {
    expect(onlyComesBack([comesBack, aContact({ safe: false })])).toBe(true)
    expect(onlyComesBack([comesBack, library])).toBe(false)
    expect(onlyComesBack([])).toBe(false)
  })
})
