import { describe, expect, test } from 'vitest'
import { type Figure, shareOf, type Total, whatIsOdd } from './month.ts'

const total = (count: number, before: number): Total => ({ measure: 'needs-noted', count, before })
const part = (name: string, count: number, before: number): Figure => ({
  measure: 'needs-noted',
  part: name,
  count,
  before,
})

describe('what is odd since last month', () => {
  test.each([
    ['fell by half', 5, 10, true],
    ['fell by less', 6, 10, false],
    ['fell by half, but by four', 4, 8, false],
    ['rose by half', 15, 10, true],
    ['rose from nothing', 5, 0, true],
    ['rose from nothing, by four', 4, 0, false],
    ['is as it was', 10, 10, false],
  ])('a figure that %s', (_, count, before, odd) => {
    const other: Total = { measure: 'cases-opened', count: 3, before: 3 }
    expect(whatIsOdd({ totals: [total(count, before), other], figures: [] }, true)).toHaveLength(odd ? 1 : 0)
  })

  test('nothing, in the first month of all', () => {
    expect(whatIsOdd({ totals: [total(40, 0)], figures: [] }, true)).toEqual([])
  })

  test('a month that is not over has risen, and has not fallen', () => {
    expect(whatIsOdd({ totals: [total(1, 20)], figures: [] }, false)).toEqual([])
    expect(whatIsOdd({ totals: [total(40, 20)], figures: [] }, false)).toHaveLength(1)
  })

  test('a part is named where its whole is not odd', () => {
    const kai = part('kai', 5, 15)
    expect(whatIsOdd({ totals: [total(30, 32)], figures: [kai, part('money', 25, 17)] }, true)).toEqual([kai])
    expect(whatIsOdd({ totals: [total(5, 15)], figures: [kai] }, true)).toEqual([total(5, 15)])
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
