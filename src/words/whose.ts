import { fold } from '../domain/fold.ts'
import type { Language } from './phrase.ts'

// Whose phone it is, as people write it on a form: "Mine", "my sister’s", "nā taku tuahine", "the marae".

/** Their own, somebody's who can be named in a sentence, or written in a way that no sentence can carry. */
export type Owner =
  | { readonly is: 'own' }
  | { readonly is: 'unclear' }
  | { readonly is: 'somebody'; readonly who: string }

const own = new Set(
  [
    ...['mine', 'me', 'my', 'own', 'my own', 'myself', 'self', 'ours', 'us', 'it is mine', 'its mine', 'this is mine'],
    ...[
      'nāku',
      'nōku',
      'nāku ake',
      'nōku ake',
      'tāku',
      'tōku',
      'ko au',
      'ko ahau',
      'au',
      'ahau',
      'nā mātou',
      'nā tātou',
    ],
  ].map(fold),
)
const pronouns = new Set(['his', 'hers', 'her', 'theirs', 'their', 'nana', 'nona', 'na ratou', 'no ratou'].map(fold))

/** Reads whose it is: without the possessive, without "phone", with a small "my". A name keeps its capital. */
export function ownerOf(written: string): Owner {
  const who = written
    .trim()
    .replace(/[.!]+$/, '')
    .replace(/\s+(?:(?:mobile|cell|home|work)\s+)?(?:phone|number|mobile|cell|landline)$/i, '')
    .replace(/^(?:[Nn][āaōo]|[Kk]o)\s+(?=t[aeoāō]|ng|[A-ZĀĒĪŌŪ])/, '')
    .replace(/[’'‘`´]s$/i, '')
    .replace(/(?<=s)[’'‘`´]$/i, '')
    .replace(/^(My|The|Our|A|An|Taku|Tōku|Tāku|Te)(?= )/, (first) => first.toLowerCase())
    .trim()
  const all = fold(written)
  if (who === '' || own.has(all) || own.has(fold(who))) return { is: 'own' }
  // A sentence of their own cannot stand inside one of ours: "hers, ring after 5", "mine or my mum".
  const isPlain = who.length <= 40 && !/[,;:()0-9?!/“”"]|\b(?:or|and ring|rānei)\b/i.test(who)
  return isPlain && !pronouns.has(all) ? { is: 'somebody', who } : { is: 'unclear' }
}

type Reader = 'them' | 'a-worker'

type Turn = readonly [mine: RegExp, told: Record<Reader, string>]
const turns: Record<Language, readonly Turn[]> = {
  en: [[/^(?:my|our) (?=\S)/, { them: 'your ', 'a-worker': 'their ' }]],
  mi: [
    [/^taku (?=\S)/, { them: 'tō ', 'a-worker': 'tana ' }],
    [/^tōku (?=\S)/, { them: 'tō ', 'a-worker': 'tōna ' }],
    [/^tāku (?=\S)/, { them: 'tāu ', 'a-worker': 'tāna ' }],
    [/^tō mātou (?=\S)/, { them: 'tō koutou ', 'a-worker': 'tō rātou ' }],
    [/^tā mātou (?=\S)/, { them: 'tā koutou ', 'a-worker': 'tā rātou ' }],
  ],
}
const wholly: Record<Language, RegExp> = { en: /^(?:my|our|the|a|an) /, mi: /^(?:taku|t[āō]ku|t[āō] mātou) / }

/**
 * Whose it is, as it is told: to them "your sister", to a worker "their sister". Words of the other language stand as they were
 * written, between quotation marks: nobody turns a sister into a tuahine or a tuakana for them.
 */
export function whoIn(
  who: string,
  language: Language,
  reader: Reader,
): { readonly who: string; readonly quoted: boolean } {
  if (wholly[language === 'en' ? 'mi' : 'en'].test(who)) return { who: `“${who}”`, quoted: true }
  const turned = turns[language].find(([mine]) => mine.test(who))
  return { who: turned ? who.replace(turned[0], turned[1][reader]) : who, quoted: false }
}

/** A person's name, which no article or "their" leads: it takes "a" after "ki". */
export const isName = (who: string): boolean => /^\p{Lu}/u.test(who)

/** English: "your sister’s", "your parents’". */
export const possessive = (who: string): string => (/s$/i.test(who) ? `${who}’` : `${who}’s`)
