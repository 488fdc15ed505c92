// Reading what others wrote loosely: odd keys, one where many were meant, words where numbers belong. Nothing here throws.

export type Loose = Readonly<Record<string, unknown>>

export const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object under the first of these keys that holds one. */
export function objectAt(from: Loose, ...keys: readonly string[]): Loose | undefined {
  for (const key of keys) {
    const value = from[key]
    if (isLoose(value)) return value
  }
  return undefined
}

/** Every object under any of these keys, whether one or a list was given. */
export function objectsAt(from: Loose, ...keys: readonly string[]): Loose[] {
  return keys.flatMap((key) => many(from[key])).filter(isLoose)
}

/** One or many, as many. */
export function many(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

const empty = new Set(['', 'n/a', 'na', 'null', 'none', 'undefined', 'unknown', '-'])

/** Beyond this nothing is read of one text: much more than is kept of any, and little enough that no pattern is slow on it. */
const mostCharacters = 20_000

/** Words fit to show: no markup, one kind of line end, no spaces at the ends; undefined when nothing is said. */
export function plain(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined
  if (typeof value !== 'string') return undefined
  const text = value
    .slice(0, mostCharacters)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/<br\s*\/?>|<\/p>|<\/li>/gi, '\n')
    .replaceAll(/<[a-z/!][^<>]*>/gi, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/&(?:#39|rsquo|apos);/g, '’')
    .replaceAll('&quot;', '"')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  return empty.has(text.toLowerCase()) ? undefined : text
}

/** The first of these keys that says something. */
export function textAt(from: Loose, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = plain(from[key])
    if (text !== undefined) return text
  }
  return undefined
}

/** Everything these keys say, each once. */
export function textsAt(from: Loose, ...keys: readonly string[]): string[] {
  const texts = keys.flatMap((key) => many(from[key])).map(plain)
  return [...new Set(texts.filter((text) => text !== undefined))]
}

export function numberAt(from: Loose, ...keys: readonly string[]): number | undefined {
  for (const key of keys) {
    const value = from[key]
    if (value === '' || value === null || value === undefined) continue
    const number = typeof value === 'number' ? value : Number(value)
    if (typeof value !== 'boolean' && Number.isFinite(number)) return number
  }
  return undefined
}

/** The first day of the calendar among these keys, whatever time follows it. */
export function dayAt(from: Loose, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const day = dayIn(from[key])
    if (day !== undefined) return day
  }
  return undefined
}

export function dayIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(value.trim()) ?? []
  const days = [31, Number(year) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  if (Number(day) < 1 || !(Number(day) <= (days[Number(month) - 1] ?? 0))) return undefined
  return `${year}-${month}-${day}`
}

/** An object without the keys that hold nothing. */
export function filled<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> | T[K] } {
  const copy = { ...object }
  for (const [key, value] of Object.entries(copy)) if (value === undefined) Reflect.deleteProperty(copy, key)
  return copy
}

/**
 * Words as patterns are matched with: small letters, without macrons or points, but with their doubled vowels (`food`, `free`),
 * which folding takes away.
 */
export function bareWords(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/['’‘`]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
