import { expect, test } from 'vitest'
import { dangerThenClock } from './queue.ts'

const early = '2026-11-10T20:00:00Z'
const later = '2026-11-12T20:00:00Z'
const waits = (id: string, dueAt: string, unsafe: 'yes' | 'no' | 'not-said' = 'not-said') => ({ id, dueAt, unsafe })
const order = (...given: ReturnType<typeof waits>[]) => given.toSorted(dangerThenClock).map(({ id }) => id)

test('whoever said that somebody is unsafe comes before everybody else, however late they are', () => {
  expect(order(waits('late', early), waits('unsafe', later, 'yes'), waits('safe', early, 'no'))).toEqual([
    'unsafe',
    'late',
    'safe',
  ])
})

test('the nearest clock comes next, among those and among the others', () => {
  expect(order(waits('a', later, 'yes'), waits('b', early), waits('c', early, 'yes'), waits('d', later))).toEqual([
    'c',
    'a',
    'b',
    'd',
  ])
})

test('the same clock written in two ways is the same clock', () => {
  expect(order(waits('b', '2026-11-10T20:00:00.000Z'), waits('a', '2026-11-10T20:00:00.500Z'))).toEqual(['b', 'a'])
  expect(order(waits('b', early), waits('a', '2026-11-10T20:00:00.000Z'))).toEqual(['a', 'b'])
})
