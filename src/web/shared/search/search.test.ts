import { expect, test } from 'vitest'
import { startsAWord } from './search.ts'

test.each([
  ['Whānau', 'whanau'],
  ['Whānau', 'whaanau'],
  ['Hēni and her tamariki', 'heni tam'],
  ['The month', 'mon'],
])('%s is found by "%s"', (name, typed) => {
  expect(startsAWord(name, typed)).toBe(true)
})

test.each([
  ['Today', 'day'],
  ['The month', 'month x'],
])('%s is not found by "%s"', (name, typed) => {
  expect(startsAWord(name, typed)).toBe(false)
})
