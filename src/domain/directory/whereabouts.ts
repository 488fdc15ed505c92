import { fold } from '../fold.ts'
import { kindsOfStreet } from '../streets.ts'

// Taking out of words where a house of safety stands. A street left standing can cost a life and a sentence with a gap costs
// nothing, so a number before a word is taken for an address unless it plainly counts something else.

const ways = kindsOfStreet.join('|')
const kindsOfWay = new Set(kindsOfStreet.map(fold))

/** Words after a number that say it counts, and is no house: "12 beds", "9 to 5", "3 wāhine". */
const countable = new Set(
  (
    'to till until through and or of in on at am pm noon midnight hour hours hr hrs day days night nights week weeks month months year years ' +
    'minute minutes min mins km kms kilometres metres people persons women woman men wahine tane tamariki children child kids babies ' +
    'whanau families family mothers parents adults rangatahi youth clients beds bed rooms room bedroom bedrooms houses homes units places ' +
    'times staff workers volunteers percent per plus free calls call sessions session steps weekdays dollars ra po wiki marama tau haora ' +
    'meneti tangata moenga ruma january february march april may june july august september october november december jan feb mar apr ' +
    'jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun'
  )
    .split(' ')
    .map(fold),
)

const joins = new Set(['o', 'a', 'te', 'nga', 'ki', 'the', 'of', 'and', 'de', 'la'])

/** Numbers that are no house: telephone, box, bag, money, time, share, year. They stand aside while streets are taken out. */
const harmless = new RegExp(
  [
    String.raw`(?:\+64|\(?0\d{1,3}\)?)[\s-]?\d{2,4}[\s-]?\d{3,4}(?!\d)`,
    String.raw`(?:p\.?\s?o\.?\s*box|private\s+bag|pouaka\s+poutapeta)\s*\d+`,
    String.raw`(?<!\d)(?:111|105|1737)(?!\d)`,
    String.raw`[$€£]\s?\d[\d.,]*`,
    String.raw`(?<!\d)\d{1,2}[:.]\d{2}(?!\d)`,
    String.raw`(?<!\d)\d{1,2}\s?[ap]\.?m\b`,
    String.raw`(?<!\d)\d{1,3}\s?%`,
    String.raw`24\s?\/\s?7`,
    String.raw`\b(?:in|since|from|during|i te tau)\s+(?:19|20)\d\d(?!\d)`,
  ].join('|'),
  'giu',
)

const word = String.raw`\p{L}[\p{L}'’.]*`
const numbered = new RegExp(
  String.raw`((?:(?<!\p{L})(?:unit|flat|apartment|apt|level|suite|lot|number|no|nō|nama|r[uū]ma)\b\.?\s*)*)` +
    String.raw`#?(?<![\p{L}\d])\d{1,5}(?:st|nd|rd|th)?[a-z]?(?!\d)(?:\s*[-–/&]\s*\d{1,5}[a-z]?(?![\d\p{L}]))*` +
    String.raw`(?:[\s,–-]+(${word}(?:[\s-]+${word}){0,5}))?`,
  'giu',
)
const capital = String.raw`\p{Lu}[\p{L}'’]*`
const unnumbered = new RegExp(
  [
    String.raw`(?<!\p{L})(?:${capital}\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Crescent|Cres|Drive|Dr|Lane|Terrace|Tce|Esplanade|Rise|Boulevard|Mews|Loop|Parade|Quay|Highway|Heights|Grove|Close|Square|Track|Place|Hill|View|Way)(?!\p{L})\.?`,
    String.raw`(?<!\p{L})[Tt]he (?:Terrace|Esplanade|Strand|Parade|Square|Mall|Crescent|Avenue|Boulevard|Drive|Quay|Promenade|Circle|Ridge|Glade|Grove|Rise|Loop|Mews|Heights|Lane)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:Ara|Tiriti|Rori|Huarahi)(?:\s+${capital}){1,3}`,
    String.raw`(?<!\p{L})(?!(?:the|a|an|our|your|this|that|any|every|main|of|on|in|and|down|up|off|side|te|he) )[\p{L}'’]+ (?:street|road|avenue|crescent|esplanade|boulevard)(?!\p{L})`,
    String.raw`(?<!\p{L})[Bb]roadway(?!\p{L})`,
  ].join('|'),
  'gu',
)

/** "Hideaway Rise 93": the number behind the street. */
const turnedRound = new RegExp(
  String.raw`(?:\d{1,5}[a-z]?[\s,]+)?(?<!\p{L})${word}\s+(?:${ways})\s+\d{1,4}[a-z]?(?![\d\p{L}])`,
  'giu',
)

/** The same words with every street address taken out; a telephone number and a postal box stay. */
export function withoutAddresses(text: string): string {
  const aside: string[] = []
  const bare = text
    .replaceAll('\uE000', '')
    .replace(harmless, (kept) => `\uE000${String.fromCharCode(0xe100 + aside.push(kept) - 1)}`)
  const taken = bare.replace(turnedRound, gap).replace(numbered, withoutNumbered).replace(unnumbered, gap)
  return taken
    .replace(/\uE000([\uE100-\uF8FF])/gu, (_, at: string) => aside[at.charCodeAt(0) - 0xe100] ?? '')
    .replace(/…(?:[\s,]*…)+/gu, gap)
}

const gap = '…'

function withoutNumbered(all: string, named: string, after: string | undefined): string {
  if (after === undefined) return named.trim() === '' ? all : gap
  const words = after.split(/(?<=[\s-])(?=\p{L})/u)
  const folded = words.map((each) => fold(each))
  if (countable.has(folded[0] ?? '')) return named.trim() === '' ? all : `${gap} ${after}`
  const ends = words.findIndex((each) => /\p{L}{3}\.\s*$/u.test(each))
  const way = folded.slice(0, ends < 0 ? undefined : ends + 1).findLastIndex((each) => kindsOfWay.has(each))
  const length = Math.max(way + 1, runOfNames(words, folded))
  const left = words.slice(length).join('')
  // A sentence that ended with the street has its full stop with the last word of it.
  const stop = /\.\s*$/.test(words[length - 1] ?? '') && (folded[length - 1] ?? '').length > 3 ? '.' : ''
  return left === '' ? `${gap}${stop}` : `${gap}${stop} ${left}`
}

/** How many words a name of a street without a kind may have: those with a capital, and what joins them; at least one. */
function runOfNames(words: readonly string[], folded: readonly string[]): number {
  // An article is not yet a name.
  let length = 1 + folded.findIndex((each) => !joins.has(each) && each !== 'st')
  for (let at = length; at < words.length && !/\.\s*$/.test(words[at - 1] ?? ''); at += 1) {
    if (/^\p{Lu}/u.test(words[at] ?? '')) length = at + 1
    else if (!joins.has(folded[at] ?? '')) break
  }
  return length
}

/** The name of a street without its number and its kind: what must not stand in the words beside it either. */
function nameOfStreet(address: string): string {
  const words = (address.split(/[,\n]/)[0] ?? '').split(/\s+/).filter((each) => !/\d/.test(each))
  return words.filter((each) => !kindsOfWay.has(fold(each)) && !/^(the|unit|flat|number|no\.?)$/i.test(each)).join(' ')
}

/** The words without these very addresses, however they are written in them. */
export function withoutThese(text: string, addresses: readonly string[]): string {
  const names = addresses.map(nameOfStreet).filter((name) => name.length > 3)
  return names.reduce((left, name) => {
    const said = name.replaceAll(/[^\p{L}\s]/gu, '.').replaceAll(/\s+/g, String.raw`\s+`)
    return left.replaceAll(new RegExp(String.raw`(?<!\p{L})${said}(?!\p{L})(?:\s+(?:${ways})(?!\p{L}))?`, 'giu'), gap)
  }, withoutAddresses(text))
}
