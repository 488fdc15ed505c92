import { languageNames } from '../../words/directory.ts'
import type { Say } from '../../words/words.ts'

const isNamed = (key: string): key is keyof typeof languageNames => key in languageNames

/** The names of languages; one that we have no name for by its code. */
export function namesOf(codes: readonly string[], say: Say): string {
  return codes
    .map((code) => {
      const key = `language.${code}`
      return isNamed(key) ? say(key) : code
    })
    .join(', ')
}
