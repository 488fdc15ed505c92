import { expect, test } from 'vitest'
import { fold, foldedWords } from './fold.ts'

test.each([
  [['whānau', 'whaanau', 'Whanau', 'WHĀNAU', 'wha\u0304nau'], 'whanau'],
  [['Hēnare', 'Henare', 'HEENARE'], 'henare'],
  [['Ōtara', 'Otara', 'Ootara'], 'otara'],
  [["Hawke's Bay", 'Hawke’s Bay', 'hawkes  bay'], 'hawkes bay'],
  [['Te Puna-o-Kai', 'te puna o kai', ' Te Puna/o.Kai '], 'te puna o kai'],
  [['Lāʻie', 'Laie'], 'laie'],
])('%j meet', (spellings, folded) => {
  expect(spellings.map(fold)).toEqual(spellings.map(() => folded))
})

test('two vowels meet across a word’s end without becoming one, and numbers stay as they are', () => {
  expect(fold('Te Anaa Ara 2200')).toBe('te ana ara 2200')
})

test('folding twice changes nothing', () => {
  for (const text of ['Ngāruawāhia', 'Kaikōura', 'Ahooo!', '  ', '张伟']) expect(fold(fold(text))).toBe(fold(text))
})

test('the words of a text come once each', () => {
  expect(foldedWords('Kai, kai and a bed. Bed!')).toEqual(['kai', 'and', 'a', 'bed'])
})
