import { fold } from '../domain/fold.ts'

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

/** "my sister" as it is said back to them: "your sister", "tō tuahine". */
export const saidBack = (who: string): string =>
  who
    .replace(/^my (?=\S)/, 'your ')
    .replace(/^our (?=\S)/, 'your ')
    .replace(/^(?:taku|tōku) (?=\S)/, 'tō ')
    .replace(/^tāku (?=\S)/, 'tāu ')

/** English: "your sister’s", "your parents’". */
export const possessive = (who: string): string => (/s$/i.test(who) ? `${who}’` : `${who}’s`)
