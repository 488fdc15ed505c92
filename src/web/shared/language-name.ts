import { languageCodes, languageNames } from '../../words/directory.ts'
import type { Say } from '../../words/words.ts'

type Known = keyof typeof languageNames
const isKnown = (key: string): key is Known => key in languageNames

/** A language by its name; one that is not on our list as it was given. */
export function languageName(code: string, say: Say): string {
  const key = `language.${code}`
  return isKnown(key) ? say(key) : code
}

/** The languages to choose from, and the one that is there already. */
export const languagesWith = (code: string): readonly string[] =>
  code === '' || languageCodes.includes(code) ? languageCodes : [...languageCodes, code]
