import type { Refusal } from '../domain/refusal.ts'
import { accounts } from './accounts.ts'
import { about, sorry } from './about.ts'
import { again } from './again.ts'
import { answer, answerErrors } from './answer.ts'
import { ask, formErrors } from './ask.ts'
import { askCheck } from './ask-check.ts'
import { audit } from './audit.ts'
import { backup } from './backup.ts'
import { emergency } from './emergency.ts'
import { everywhere } from './everywhere.ts'
import { dates } from './dates.ts'
import { deeds } from './deeds.ts'
import { directory, languageNames } from './directory.ts'
import { entry } from './entry.ts'
import { fields } from './fields.ts'
import { find } from './find.ts'
import { korero } from './korero.ts'
import { imports } from './imports.ts'
import { mail } from './mail.ts'
import { month } from './month.ts'
import { monthParts } from './month-parts.ts'
import { moves } from './moves.ts'
import { organisations } from './organisations.ts'
import { outbox } from './outbox.ts'
import { ownAccount } from './own-account.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { gallery } from './gallery.ts'
import { host } from './host.ts'
import { ground } from './ground.ts'
import { holidays, hours } from './hours.ts'
import { speak, type Language, type Phrase, type Phrases, type With } from './phrase.ts'
import { problems } from './problems.ts'
import { programmes } from './programmes.ts'
import { promise } from './promise.ts'
import { referralCodes } from './referral-codes.ts'
import { referrals } from './referrals.ts'
import { reo } from './reo.ts'
import { refusals } from './refusals.ts'
import { requestCodes } from './request-codes.ts'
import { requests } from './requests.ts'
import { safeContact } from './safe-contact.ts'
import { signedIn } from './signed-in.ts'
import { site } from './site.ts'
import { seenThere, supports } from './supports.ts'
import { today } from './today.ts'
import { workbench } from './workbench.ts'
import { whanauFacts } from './whanau-facts.ts'
import { whanau } from './whanau.ts'
import { yours } from './yours.ts'
import { yoursMoves } from './yours-moves.ts'
import { yoursSwitches } from './yours-switches.ts'

// One file per capability or screen; each is spread in here. A key is used once: `words.test.ts` holds that.
const phrases = {
  ...about,
  ...accounts,
  ...again,
  ...answer,
  ...answerErrors,
  ...ask,
  ...askCheck,
  ...audit,
  ...backup,
  ...emergency,
  ...everywhere,
  ...dates,
  ...deeds,
  ...directory,
  ...entry,
  ...fields,
  ...find,
  ...formErrors,
  ...gallery,
  ...korero,
  ...imports,
  ...mail,
  ...host,
  ...ground,
  ...holidays,
  ...hours,
  ...month,
  ...monthParts,
  ...moves,
  ...organisations,
  ...outbox,
  ...ownAccount,
  ...people,
  ...places,
  ...problems,
  ...languageNames,
  ...programmes,
  ...promise,
  ...referralCodes,
  ...referrals,
  ...requestCodes,
  ...requests,
  ...reo,
  ...safeContact,
  ...seenThere,
  ...signedIn,
  ...site,
  ...sorry,
  ...supports,
  ...today,
  ...workbench,
  ...whanau,
  ...whanauFacts,
  ...yours,
  ...yoursMoves,
  ...yoursSwitches,
} as const satisfies Phrases

export type PhraseKey = keyof typeof phrases

/** Says a phrase in one language. Made once per request or per reader. */
export type Say = ((key: PhraseKey, values?: With) => string) & {
  readonly language: Language
  readonly checkedOnly: boolean
  readonly refusal: (refusal: Refusal) => string
  /** Words that are data, such as a notice or a crisis line. */
  readonly wording: (phrase: Phrase, values?: With) => string
  /** The language in which a phrase is really said: reo that nobody has checked may give way to English. */
  readonly spoken: (phrase: PhraseKey | Phrase) => Language
}

/** The voice for a reader. A real installation's public site says only reo that a speaker has checked. */
export function sayIn(language: Language, { checkedOnly = false } = {}): Say {
  const say = (key: PhraseKey, values?: With) => speak(phrases[key], language, values, checkedOnly)
  const refusal = ({ code, with: values }: Refusal) => speak(refusals[code], language, values, checkedOnly)
  const wording = (phrase: Phrase, values?: With) => speak(phrase, language, values, checkedOnly)
  const spoken = (phrase: PhraseKey | Phrase): Language => {
    const { mi }: Phrase = typeof phrase === 'string' ? phrases[phrase] : phrase
    return language === 'mi' && (!checkedOnly || mi.checked !== undefined) ? 'mi' : 'en'
  }
  return Object.assign(say, { language, checkedOnly, refusal, wording, spoken })
}

/** Every phrase in both languages, for a speaker to look through. */
export function everyPhrase(): readonly (Phrase & { readonly key: string })[] {
  const all: Phrases = { ...phrases, ...refusals }
  return Object.entries(all).map(([key, phrase]) => ({ key, ...phrase }))
}

/** How much reo waits for a speaker: said on the administrator's page. */
export function reoWaiting(): { readonly drafts: number; readonly all: number } {
  const all = [...Object.values<Phrases[string]>(phrases), ...Object.values(refusals)]
  return { drafts: all.filter((phrase) => phrase.mi.checked === undefined).length, all: all.length }
}
