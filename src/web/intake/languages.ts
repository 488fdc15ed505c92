import type { Say } from '../../words/words.ts'

/** The languages that are asked for most; any other is written as they say it. */
export const languages = [
  'en',
  'mi',
  'sm',
  'to',
  'nzs',
  'niu',
  'rar',
  'fj',
  'tkl',
  'tvl',
  'zh',
  'yue',
  'hi',
  'pa',
  'ko',
  'ar',
  'tl',
  'es',
] as const

/** What a language is called: English is not said, because most people speak it. A code that we do not know is as it was written. */
export function languageNamed(code: string, say: Say): string {
  if (code === 'en') return ''
  const known = languages.find((each) => each === code)
  return known === undefined ? code : say(`language.${known}`)
}
