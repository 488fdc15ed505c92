import type { Refusal } from '../domain/refusal.ts'
import { about, sorry } from './about.ts'
import { answer } from './answer.ts'
import { ask, formErrors } from './ask.ts'
import { askCheck } from './ask-check.ts'
import { common } from './common.ts'
import { find } from './find.ts'
import { speak, type Language, type Phrase, type Phrases, type With } from './phrase.ts'
import { refusals } from './refusals.ts'
import { site } from './site.ts'
import { yours } from './yours.ts'

// One file per capability or screen; each is spread in here. A key is used once: `words.test.ts` holds that.
const phrases = {
  ...about,
  ...answer,
  ...ask,
  ...askCheck,
  ...common,
  ...find,
  ...formErrors,
  ...site,
  ...sorry,
  ...yours,
} as const satisfies Phrases

export type PhraseKey = keyof typeof phrases

/** Says a phrase in one language. Made once per request or per reader. */
export type Say = ((key: PhraseKey, values?: With) => string) & {
  readonly language: Language
  readonly refusal: (refusal: Refusal) => string
  /** The language in which a phrase is really said: reo that nobody has checked may give way to English. */
  readonly spoken: (key: PhraseKey) => Language
}

/** The voice for a reader. A real installation's public site says only reo that a speaker has checked. */
export function sayIn(language: Language, { checkedOnly = false } = {}): Say {
  const say = (key: PhraseKey, values?: With) => speak(phrases[key], language, values, checkedOnly)
  const refusal = ({ code, with: values }: Refusal) => speak(refusals[code], language, values, checkedOnly)
  const spoken = (key: PhraseKey): Language =>
    language === 'mi' && (!checkedOnly || (phrases[key] satisfies Phrase).mi.checked !== undefined) ? 'mi' : 'en'
  return Object.assign(say, { language, refusal, spoken })
}

/** How much reo waits for a speaker: said on the administrator's page. */
export function reoWaiting(): { readonly drafts: number; readonly all: number } {
  const all = [...Object.values<Phrases[string]>(phrases), ...Object.values(refusals)]
  return { drafts: all.filter((phrase) => phrase.mi.checked === undefined).length, all: all.length }
}
