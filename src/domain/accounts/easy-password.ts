import type { Refusal } from '../refusal.ts'
import { leastPassword } from './password.ts'
import { longestWord, placeOfWord, walks } from './tried-first.ts'

/** Whose password it would be: who knows them tries these first. */
export type Whose = {
  readonly name: string
  readonly email: string
  readonly organisations?: readonly string[]
}

/**
 * So many tries, as a power of ten, must somebody need who begins with the likeliest. At the door there are a hundred in a
 * day (`tries.ts`), so this is far more than a door needs; it is what makes a stolen hash cost too much (NIST SP 800-63B).
 */
const enough = 8

/**
 * Why this cannot be somebody's password, or undefined if it can (OWASP ASVS 5.0, 6.2.1, 6.2.4, 6.2.11). Judged by what it
 * is made of, without asking anybody: words that are tried first, walks along the keyboard, rows of figures and letters,
 * dates, repeats, and what is known of its owner. `isListed` is a list of whoever runs the house, where they gave one.
 */
export function whyNotPassword(
  password: string,
  of: Whose,
  isListed: (password: string) => boolean = () => false,
): Refusal | undefined {
  if (Array.from(password).length < leastPassword) return { code: 'password-too-short', with: { least: leastPassword } }
  if (isListed(password.toLowerCase())) return { code: 'password-too-easy' }
  const tries = leastTries(password, new Set())
  const triesOfAFriend = leastTries(password, wordsAbout(of))
  if (triesOfAFriend >= enough) return undefined
  return { code: triesOfAFriend < tries - 1 ? 'password-says-who' : 'password-too-easy' }
}

/** As it was typed, and run together: a space or a dash in each gap is the next thing that is tried. */
function leastTries(password: string, own: ReadonlySet<string>): number {
  const typed = withoutMarks(password)
  return Math.min(triesFor(typed, own), triesFor(typed.replace(/[^\p{L}\p{N}]/gu, ''), own) + 0.5)
}

/** Macrons and capitals are the first thing that is tried, so they count for nothing. */
const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
const plainOf = (text: string): string => withoutMarks(text).toLowerCase()

/** The name, the address, where they work, and what this is: each word, and each run together. */
function wordsAbout({ name, email, organisations = [] }: Whose): ReadonlySet<string> {
  const said = [name, ...email.split('@'), ...organisations, 'alongside'].map(plainOf)
  const words = said.flatMap((one) => {
    const parts = one.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 2)
    return [...parts, parts.join(''), parts.map((part) => part.charAt(0)).join('')]
  })
  return new Set(words.filter((word) => word.length > 2))
}

/**
 * How many tries, as a power of ten: of all ways to take it apart, the one that costs least. The parts are multiplied, as
 * somebody who tries would have to try each of one with each of the next.
 */
function triesFor(typed: string, own: ReadonlySet<string>): number {
  const text = typed.toLowerCase()
  const costs = [0]
  for (let end = 1; end <= text.length; end += 1) {
    let least = Number.POSITIVE_INFINITY
    for (let start = 0; start < end; start += 1) {
      least = Math.min(
        least,
        (costs[start] ?? 0) + costOf(text, start, end, own),
        (costs[start] ?? 0) + costOfSpeech(typed.slice(start, end)),
      )
    }
    costs.push(least)
  }
  return costs.at(-1) ?? 0
}

const never = Number.POSITIVE_INFINITY

function costOf(text: string, start: number, end: number, own: ReadonlySet<string>): number {
  const part = text.slice(start, end)
  if (part.length === 1) return costOfSign(part)
  return Math.min(
    // Said before: there are few places where it may have been.
    saidBefore(text, part, start) ? 0.7 : never,
    own.has(part) ? 0.5 : never,
    costOfWord(part),
    part.length > 2 && isRow(part) ? 1 + Math.log10(part.length) : never,
    part.length > 2 && walks.some((walk) => walk.includes(part)) ? 1 + Math.log10(part.length) : never,
    costOfDate(part),
  )
}

const saidBefore = (text: string, part: string, start: number): boolean =>
  start >= part.length && text.lastIndexOf(part, start - part.length) >= (part.length > 2 ? 0 : start - part.length)

function costOfSign(sign: string): number {
  // Ten to the one, if anybody drew lots for them.
  if (/\d/.test(sign)) return 0.7
  if (/[ ._\-!?]/.test(sign)) return 0.5
  return /\p{L}/u.test(sign) ? Math.log10(26) : 1.3
}

const asLetter: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b' },
  ...{ '@': 'a', $: 's', '!': 'i', '|': 'l' },
}

/** A word that is tried first; with figures in place of letters a little later, and backwards too. */
function costOfWord(part: string): number {
  if (part.length > longestWord) return never
  const place = placeOfWord.get(part)
  if (place !== undefined) return Math.log10(place + 1)
  const spelt = part.replace(/[^a-z]/g, (sign) => asLetter[sign] ?? sign)
  const back = Array.from(part).toReversed().join('')
  const later = placeOfWord.get(spelt) ?? placeOfWord.get(spelt.replaceAll('i', 'l')) ?? placeOfWord.get(back)
  return later === undefined ? never : Math.log10(later + 1) + 0.5
}

/** Letters that somebody could say, in any language: what no list here has, at what a word of that length costs. */
function costOfSpeech(part: string): number {
  const isSpeech = /^([A-Z]?[a-z]{4,}|[A-Z]{5,})$/.test(part) && !/[^aeiouy]{4}|[aeiouy]{4}/i.test(part)
  const vowels = part.replace(/[^aeiouy]/gi, '').length
  return isSpeech && vowels * 4 >= part.length ? 0.56 * part.length : never
}

/** abcd, 4321, 2468, aaaa: each sign as far from the last as the last from the one before. */
function isRow(part: string): boolean {
  const codes = Array.from(part, (sign) => sign.codePointAt(0) ?? 0)
  const step = (codes[1] ?? 0) - (codes[0] ?? 0)
  return Math.abs(step) <= 2 && codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === step)
}

const day = String.raw`(0?[1-9]|[12]\d|3[01])`
const month = '(0?[1-9]|1[0-2])'
const year = String.raw`((19|20)?\d\d)`
const gap = '[-./]?'
const aDay = new RegExp(`^(${day}${gap}${month}${gap}${year}|${year}${gap}${month}${gap}${day})$`)

/** A year that somebody alive remembers, or a day in one. */
function costOfDate(part: string): number {
  if (part.length === 4 && /^(19|20)\d\d$/.test(part)) return 2.1
  return part.length >= 6 && part.length <= 10 && aDay.test(part) ? 4.3 : never
}
