import { sample, stringMatching } from 'fast-check'
import { z } from 'zod'
import { isPlain, type Json, resolved } from './the-document.ts'

/** Dice that fall the same way again for the same seed, so that whatever they found can be found again. */
export type Dice = {
  readonly below: (limit: number) => number
  readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T
  readonly chance: (share: number) => boolean
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  // Mulberry32: short, and good enough to choose which nonsense comes next.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, oneOf: (choices) => choices[below(choices.length)] ?? choices[0], chance: (share) => next() < share }
}

export const isSome = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0

/** How a schema is filled: with as little as it takes and always the same, or as the dice fall. */
export type Filling = {
  readonly named: ReadonlyMap<string, Json>
  /** Absent: the least that fits. */
  readonly dice?: Dice
  /** The id for a field or a named schema that names a record. */
  readonly idFor: (of: string) => string
}

const always: Dice = { below: () => 0, oneOf: (choices) => choices[0], chance: () => false }
const Required = z.array(z.string()).default([])
const Properties = z.record(z.string(), z.record(z.string(), z.unknown())).default({})

/** A value that fits a JSON schema of the document. */
export function madeFrom(schema: Json, filling: Filling, name = ''): unknown {
  const dice = filling.dice ?? always
  const of = /schemas\/(.+?)(Input)?$/.exec(String(schema['$ref']))?.[1] ?? name
  const shape = resolved(schema, filling.named)
  if (shape['format'] === 'uuid') return filling.idFor(of)
  if ('const' in shape) return shape['const']
  const choices: readonly unknown[] = Array.isArray(shape['enum']) ? shape['enum'] : []
  if (isSome(choices)) return dice.oneOf(choices)
  const others = [shape['anyOf'], shape['oneOf']].flatMap((list) => (Array.isArray(list) ? list.filter(isPlain) : []))
  if (isSome(others)) return madeFrom(dice.oneOf(others), filling)
  switch (shape['type']) {
    case 'object':
      return anObject(shape, filling, dice)
    case 'array':
      return anArray(shape, filling, dice)
    case 'boolean':
      return dice.chance(0.5)
    case 'integer':
    case 'number':
      return aNumber(shape, dice)
    case 'string':
      return aText(shape, filling, dice)
    default:
      return 'anything'
  }
}

function anObject(shape: Json, filling: Filling, dice: Dice): Json {
  const required = new Set(Required.parse(shape['required']))
  const made = Object.entries(Properties.parse(shape['properties'])).flatMap(([name, given]): [string, unknown][] =>
    required.has(name) || dice.chance(0.5) ? [[name, madeFrom(given, filling, name)]] : [],
  )
  const [keys, values] = [shape['propertyNames'], shape['additionalProperties']]
  if (!isPlain(keys) || !isPlain(values)) return Object.fromEntries(made)
  const more = Array.from({ length: dice.below(4) }, (): [string, unknown] => [
    String(madeFrom({ type: 'string', ...keys }, filling)),
    madeFrom(values, filling),
  ])
  return Object.fromEntries([...made, ...more])
}

function anArray(shape: Json, filling: Filling, dice: Dice): unknown[] {
  const least = Number(shape['minItems'] ?? 0)
  const most = Math.min(Number(shape['maxItems'] ?? least + 3), least + 3)
  const items = isPlain(shape['items']) ? shape['items'] : {}
  return Array.from({ length: least + dice.below(most - least + 1) }, () => madeFrom(items, filling))
}

function aNumber(shape: Json, dice: Dice): number {
  const least = Number(shape['minimum'] ?? Number(shape['exclusiveMinimum'] ?? 0) + 1)
  const most = Number(shape['maximum'] ?? least + 1000)
  return dice.oneOf([least, most, least + dice.below(most - least + 1)])
}

const ordinary = [
  'Hēni',
  'words',
  'Two of us, and the baby',
  '021 000 0123',
  'ngā mihi',
  'O’Brien',
  '٣',
  '中文',
  '👩‍👧‍👦',
] as const
const ofFormat: Readonly<Record<string, string>> = {
  email: 'nobody@example.nz',
  uri: 'https://nobody.example/page',
  date: '2026-11-10',
  'date-time': '2026-11-09T21:00:00Z',
}

const theirs: Readonly<Record<string, readonly [string, ...string[]]>> = {
  date: ['2026-11-10', '2024-02-29', '0001-01-01', '9999-12-31', '1900-01-01', '2027-06-01'],
  'date-time': [
    '2026-11-09T21:00:00Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '2027-01-01T00:00:00.000001Z',
  ],
  email: ['nobody@example.nz', "o'brien+tag@example.nz", `${'a'.repeat(60)}@${'b'.repeat(60)}.example`],
}

function aText(shape: Json, { dice: falls }: Filling, dice: Dice): string {
  const { format, pattern } = shape
  if (typeof format === 'string' && (!falls || !(format in theirs))) return ofFormat[format] ?? 'text'
  if (typeof format === 'string') return dice.oneOf(theirs[format] ?? ['text'])
  const patterns = [shape, ...(Array.isArray(shape['allOf']) ? shape['allOf'].filter(isPlain) : [])].flatMap((one) =>
    typeof one['pattern'] === 'string' ? [one['pattern']] : [],
  )
  if (typeof pattern === 'string' || patterns.length > 0) return matching(patterns, falls ? dice.below(1000) : 1)
  const least = Number(shape['minLength'] ?? 0)
  const most = Number(shape['maxLength'] ?? 300)
  const text: string = dice.oneOf(ordinary)
  const length = falls
    ? dice.oneOf([least, Math.min(most, 9000), least + dice.below(Math.min(40, most - least) + 1)])
    : least
  return text.padEnd(Math.max(length, 1), 'words ').slice(0, Math.max(length, least === 0 && falls ? 0 : 1))
}

const made = new Map<string, string>()

/** Making one takes a while, so each is made once. */
function matching(patterns: readonly string[], seed: number): string {
  const key = `${patterns.join('\n')} ${seed % 40}`
  const known = made.get(key)
  if (known !== undefined) return known
  const [first = '.', ...others] = patterns
  // The parser of the generator knows neither our anchors within groups nor look-aheads: a few samples, and the first that fits all.
  const fits = sample(stringMatching(new RegExp(first)), { seed: seed % 40, numRuns: 30 }).find((text) =>
    others.every((other) => new RegExp(other).test(text)),
  )
  made.set(key, fits ?? '')
  return fits ?? ''
}
