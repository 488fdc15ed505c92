import { IntlMessageFormat } from 'intl-messageformat'

export const languages = ['en', 'mi'] as const
export type Language = (typeof languages)[number]

/** Te reo is a draft until a speaker has checked it: who, and on which day. */
export type Reo = { readonly text: string; readonly checked?: { readonly by: string; readonly on: string } | undefined }

/** One string a person reads, in ICU MessageFormat: `{days, plural, one {# day} other {# days}}`. */
export type Phrase = { readonly en: string; readonly mi: Reo }
export type Phrases = Readonly<Record<string, Phrase>>

/** What fills a phrase in. */
export type With = Readonly<Record<string, string | number>>

/** Reo that no speaker has looked at yet. */
export const draft = (text: string): Reo => ({ text })

/** Reo that a speaker has checked. */
export const checked = (text: string, by: string, on: string): Reo => ({ text, checked: { by, on } })

const made = new Map<string, IntlMessageFormat>()

/**
 * The sentence in that language. With `checkedOnly`, reo that nobody has checked gives way to English:
 * bad reo is worse than none, so a real installation shows only what a speaker has passed.
 */
export function speak(phrase: Phrase, language: Language, values?: With, checkedOnly = false): string {
  const reo = language === 'mi' && (!checkedOnly || phrase.mi.checked !== undefined)
  const text = reo ? phrase.mi.text : phrase.en
  if (!values && !text.includes('{') && !text.includes("'")) return text
  const key = `${reo ? 'mi' : 'en'} ${text}`
  let message = made.get(key)
  if (!message) {
    message = new IntlMessageFormat(text, reo ? 'mi' : 'en-NZ', undefined, { ignoreTag: true })
    made.set(key, message)
  }
  return String(message.format(values))
}
