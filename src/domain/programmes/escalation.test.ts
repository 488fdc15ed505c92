import { describe, expect, test } from 'vitest'
import { instantAt } from '../days.ts'
import { levelsToTell, reachesAt } from './escalation.ts'

const thursday = instantAt('2026-11-12', '17:00')

describe('a clock that runs out', () => {
  test('is told at once, a working day later, and one more, over a weekend', () => {
    expect(reachesAt(1, thursday, 'ordinary')).toBe(thursday)
    expect(reachesAt(2, thursday, 'ordinary')).toBe(instantAt('2026-11-13', '17:00'))
    expect(reachesAt(3, thursday, 'this-week')).toBe(instantAt('2026-11-16', '17:00'))
  })

  test('waits for the anniversary day of where it happens', () => {
    // Friday 13 November 2026 is Show Day in Christchurch.
    expect(reachesAt(2, thursday, 'ordinary', { anniversary: 'canterbury' })).toBe(instantAt('2026-11-16', '17:00'))
  })

  test('goes by hours when it is needed today, also at the weekend', () => {
    const saturday = instantAt('2026-11-14', '20:30')
    expect(reachesAt(2, saturday, 'today')).toBe(instantAt('2026-11-14', '21:30'))
    expect(reachesAt(3, saturday, 'today')).toBe(instantAt('2026-11-14', '22:30'))
  })

  test.each([
    ['a second before', '2026-11-12T03:59:59Z', []],
    ['at its last moment', '2026-11-12T04:00:00Z', [1]],
    ['on Friday afternoon', '2026-11-13T04:00:00Z', [1, 2]],
    ['after a week in which nothing ran', '2026-11-20T00:00:00Z', [1, 2, 3]],
  ])('reaches, %s', (_, now, levels) => {
    expect(levelsToTell({ dueAt: thursday, urgency: 'ordinary', escalated: 0 }, now)).toEqual(levels)
  })

  test('tells nobody twice', () => {
    const late = { dueAt: thursday, urgency: 'ordinary', escalated: 2 } as const
    expect(levelsToTell(late, '2026-11-13T04:00:00Z')).toEqual([])
    expect(levelsToTell(late, '2026-11-16T04:00:00Z')).toEqual([3])
    expect(levelsToTell({ ...late, escalated: 3 }, '2026-12-16T04:00:00Z')).toEqual([])
  })
})
