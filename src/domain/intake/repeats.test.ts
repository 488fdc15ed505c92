import { expect, test } from 'vitest'
import { strengthOf, tellingApart } from './repeats.ts'

const called = (words: string) => words.split(' ').map((word) => ({ word, kind: 'name' as const }))

test.each([
  ['rawiri and tia', 'rawiri tia'],
  ['marama raua ko te ariki', 'marama ko ariki'],
  ['hirini and tamariki', 'hirini'],
  ['te whanau', ''],
])('%s is told from others by: %s', (words, left) => {
  expect(
    tellingApart(called(words))
      .map(({ word }) => word)
      .join(' '),
  ).toBe(left)
})

test('a place or a number is never one of those words', () => {
  const words = [
    { word: 'te', kind: 'place' },
    { word: '0210000142', kind: 'number' },
  ]
  expect(tellingApart(words)).toEqual(words)
})

test('a name and the place are a likely repeat, the place alone is none', () => {
  expect(strengthOf(['name', 'place'], 1)).toBe('possible')
  expect(strengthOf(['place'], 0)).toBeUndefined()
  expect(strengthOf(['number', 'name'], 1)).toBe('strong')
})
