import { describe, expect, test } from 'vitest'
import { type Figure, shareOf, type Total, whatToLookAt } from './month.ts'

const total = (measure: Total['measure'], count: number, before: number): Total => ({ measure, count, before })
const talks = (inTime: number, late: number): Figure[] => [
  { measure: 'first-talk-in-time', part: 'in-time', count: inTime, before: 0 },
  { measure: 'first-talk-in-time', part: 'late', count: late, before: 0 },
]
const quiet = {
  totals: [total('referrals-sent', 10, 10)],
  figures: talks(9, 1),
  waits: { lateAnswers: 0, lateAsking: 0 },
}
const whats = (month: Parameters<typeof whatToLookAt>[0], isOver = false) =>
  whatToLookAt(month, isOver).map(({ what }) => what)

describe('what a team lead should look at first', () => {
  test('nothing, where nothing asks for it', () => {
    expect(whats(quiet)).toEqual([])
    expect(whats(quiet, true)).toEqual([])
  })

  test('more of everything is no reason to look, in a first month or a busy one', () => {
    const busy = [total('referrals-sent', 60, 10), total('cases-opened', 40, 0), total('needs-noted', 90, 30)]
    expect(whats({ ...quiet, totals: busy })).toEqual([])
  })

  test('first what can still be done: late answers, then people not yet asked', () => {
    const waits = { lateAnswers: 3, lateAsking: 1 }
    expect(whatToLookAt({ ...quiet, waits }, false)).toEqual([
      { what: 'late-answers', count: 3 },
      { what: 'late-asking', count: 1 },
    ])
    expect(whats({ ...quiet, waits }, true), 'a month that is over waits for nobody').toEqual([])
  })

  test.each([
    ['two of three late', 1, 2, false],
    ['three of nine late', 6, 3, true],
    ['three of ten late', 7, 3, false],
    ['all three late', 0, 3, true],
  ])('first talks: %s', (_, inTime, late, asks) => {
    expect(whats({ ...quiet, figures: talks(inTime, late) })).toEqual(asks ? ['late-first-talks'] : [])
  })

  test.each([
    ['from four to seven', 7, 4, true],
    ['from none to three', 3, 0, true],
    ['from none to two', 2, 0, false],
    ['from eight to eleven', 11, 8, false],
    ['down', 2, 9, false],
  ])('needs that nobody could meet, %s', (_, count, before, asks) => {
    expect(whats({ ...quiet, totals: [total('unmet-needs', count, before)] })).toEqual(asks ? ['unmet-rose'] : [])
  })

  test('work that fell by half in a month that is over, the one that fell furthest', () => {
    const totals = [total('cases-opened', 5, 10), total('needs-noted', 2, 20), total('referrals-sent', 6, 10)]
    expect(whatToLookAt({ ...quiet, totals }, true)).toEqual([
      { what: 'fell', measure: 'needs-noted', count: 2, before: 20 },
    ])
    expect(whats({ ...quiet, totals }), 'a month that is not over has not fallen').toEqual([])
    expect(whats({ ...quiet, totals: [total('cases-opened', 4, 8)] }, true), 'by four').toEqual([])
  })

  test('never more than two', () => {
    const waits = { lateAnswers: 1, lateAsking: 1 }
    const all = { totals: [total('unmet-needs', 9, 0)], figures: talks(0, 9), waits }
    expect(whats(all)).toEqual(['late-answers', 'late-asking'])
  })
})

test('who was not asked is not counted among those who said yes or no', () => {
  const answer = (name: string, count: number): Figure => ({
    measure: 'person-answers',
    part: name,
    count,
    before: count * 2,
  })
  const figures = [answer('yes', 3), answer('no', 1), answer('not-asked', 9)]
  expect(shareOf('person-answers', figures)).toEqual({ count: 3, of: 4, before: 6, beforeOf: 8 })
})
