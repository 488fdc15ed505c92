import { expect, test } from 'vitest'
import { languageCodes, languageNames } from '../../words/directory.ts'
import { languagesMeant } from './spoken.ts'

test.each([
  ['Te reo Māori', ['mi']],
  ['te reo maori please', ['mi']],
  ['mi', ['mi']],
  ['Gagana Sāmoa', ['sm']],
  ['NZ Sign Language', ['nzs']],
  ['Māori Kuki Airani', ['rar']],
  ['Lea faka-Tonga', ['to']],
  ['I want to talk in Samoan or English', ['sm', 'en']],
  ['中文', ['zh', 'yue']],
  ['हिन्दी', ['hi']],
  ['العربية', ['ar']],
  ['Tamil', ['Tamil']],
  ['', []],
])('%s', (written, codes) => {
  expect(languagesMeant(written).toSorted()).toEqual(codes.toSorted())
})

test('every language that is offered is understood by its name, in English and in te reo Māori', () => {
  for (const code of languageCodes) {
    const name = Object.entries(languageNames).find(([key]) => key === `language.${code}`)?.[1]
    expect(languagesMeant(name?.en ?? ''), name?.en).toEqual([code])
    expect(languagesMeant(name?.mi.text ?? ''), name?.mi.text).toEqual([code])
  }
})
