import { expect, test } from 'vitest'
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
