import { expect, test } from 'vitest'
import { languagesMeant } from '../domain/intake/spoken.ts'
import { languageCodes, languageNames } from './directory.ts'

test('every language that is offered is understood by its name, in English and in te reo Māori', () => {
  for (const code of languageCodes) {
    const name = Object.entries(languageNames).find(([key]) => key === `language.${code}`)?.[1]
    expect(languagesMeant(name?.en ?? ''), name?.en).toEqual([code])
    expect(languagesMeant(name?.mi.text ?? ''), name?.mi.text).toEqual([code])
  }
})
