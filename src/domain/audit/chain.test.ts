import { expect, test } from 'vitest'
import { inOrderOfHappening, whatIsWrong } from './chain.ts'

const one = { chain: 'shard-01', seq: 1, hash: 'aa' }
const two = { chain: 'shard-01', seq: 2, hash: 'bb' }

test('a line that follows with the hash it should have is whole', () => {
  expect(whatIsWrong(undefined, one, 'aa')).toBeUndefined()
  expect(whatIsWrong(one, two, 'bb')).toBeUndefined()
})

test('a line with another hash was altered', () => {
  expect(whatIsWrong(one, two, 'bc')).toBe('altered')
})

test('a gap in the numbers is a line that is missing, at the beginning too', () => {
  expect(whatIsWrong(one, { ...two, seq: 3 }, 'bb')).toBe('missing')
  expect(whatIsWrong(undefined, two, 'bb')).toBe('missing')
})

test('the oldest broken link comes first, and what has no date comes last', () => {
  const at = (seq: number, when?: string) => ({ chain: 'c', seq, wrong: 'altered' as const, ...(when && { at: when }) })
  const links = inOrderOfHappening([at(1), at(2, '2026-11-12T00:00:00Z'), at(3, '2026-11-10T00:00:00Z')])
  expect(links.map(({ seq }) => seq)).toEqual([3, 2, 1])
})
