import { expect, test } from 'vitest'
import { aContact } from '../../test/make.ts'
import { promiseTo } from './promise.ts'
import { ownerOf, whoIn } from './whose.ts'
import { sayIn } from './words.ts'

const at = '2026-11-09T21:20:00Z'
const promised = (whose: string, language: 'en' | 'mi') =>
  promiseTo([aContact({ whose })], at, at, sayIn(language)).whom

test.each([
  ['', 'you', 'ki a koe'],
  ['Mine', 'you', 'ki a koe'],
  ['It’s mine', 'you', 'ki a koe'],
  ['my own phone', 'you', 'ki a koe'],
  ['Nāku', 'you', 'ki a koe'],
  ['my sister’s', 'your sister’s number', 'ki te nama a “my sister”'],
  ["My sister's phone", 'your sister’s number', 'ki te nama a “my sister”'],
  ['My parents’', 'your parents’ number', 'ki te nama a “my parents”'],
  ['nā taku tuahine', 'the number of “taku tuahine”', 'ki te nama a tō tuahine'],
  ['nā te marae', 'te marae’s number', 'ki te nama a te marae'],
  ['the marae', 'the marae’s number', 'ki te nama a “the marae”'],
  ['Aroha', 'Aroha’s number', 'ki te nama a Aroha'],
  ['Nana’s', 'Nana’s number', 'ki te nama a Nana'],
  ['hers', 'the number you gave us', 'ki te nama i hoatu e koe'],
  ['mine or my mum’s, not after 6', 'the number you gave us', 'ki te nama i hoatu e koe'],
])('a phone that is “%s” is %s', (written, english, reo) => {
  expect(promised(written, 'en')).toBe(english)
  expect(promised(written, 'mi')).toBe(reo)
})

test('a name keeps its capital, and nobody is taken for somebody else', () => {
  expect(ownerOf('Na Tāmati')).toEqual({ is: 'somebody', who: 'Tāmati' })
  expect(ownerOf('Noeline')).toEqual({ is: 'somebody', who: 'Noeline' })
  expect(ownerOf('Nola May')).toEqual({ is: 'somebody', who: 'Nola May' })
})

test('a worker never reads somebody else’s sister as their own', () => {
  const told = (who: string, language: 'en' | 'mi') => whoIn(who, language, 'a-worker').who
  expect(told('my sister', 'en')).toBe('their sister')
  expect(told('my sister', 'mi')).toBe('“my sister”')
  expect(told('taku tuahine', 'mi')).toBe('tana tuahine')
  expect(told('tā mātou kaiāwhina', 'mi')).toBe('tā rātou kaiāwhina')
  expect(told('taku tuahine', 'en')).toBe('“taku tuahine”')
  expect(told('Aroha', 'en')).toBe('Aroha')
})
