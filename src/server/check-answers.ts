import { z } from 'zod'
import type { PhraseKey, Say } from '../words/words.ts'

type Issue = z.core.$ZodIssue
type FieldCode = Extract<PhraseKey, `field.${string}`> extends `field.${infer Code}` ? Code : never

/** One answer that needs putting right. `pointer` is a JSON pointer (RFC 6901) into what was sent, as RFC 9457 shows it. */
export type FieldProblem = {
  readonly pointer: string
  readonly field: string
  readonly code: FieldCode
  readonly detail: string
}

/** What was sent does not fit its declaration. Kept apart from every other parse: a bad row or answer is our own fault. */
export class CheckAnswers extends Error {
  readonly issues: readonly Issue[]
  constructor(issues: readonly Issue[]) {
    super('check-answers')
    this.name = 'CheckAnswers'
    this.issues = issues
  }
}

/** Reads what was sent, or says what is wrong with each field. */
export function readInput<I extends z.ZodType>(schema: I, sent: unknown): z.output<I> {
  const read = schema.safeParse(sent)
  if (!read.success) throw new CheckAnswers(read.error.issues)
  const unkept = unkeptIn(sent)
  if (unkept.length > 0) throw new CheckAnswers(unkept)
  return read.data
}

// The end of a text in the database's own language, and half a letter: neither can be kept, and nobody types them.
const holdsNoLetter = (text: string) => text.includes('\0') || /\p{Surrogate}/u.test(text)
const unkeptCode = 'not-a-letter'

/** Where there is a character that cannot be kept as it was sent. Said, because what is dropped unsaid is lost. */
function unkeptIn(sent: unknown): Issue[] {
  const found: Issue[] = []
  const left: { readonly value: unknown; readonly path: readonly PropertyKey[] }[] = [{ value: sent, path: [] }]
  for (let next = left.pop(); next && found.length < 20; next = left.pop()) {
    const { value, path } = next
    const refuse = () => found.push({ code: 'custom', path: [...path], message: unkeptCode, input: undefined })
    if (typeof value === 'string' && holdsNoLetter(value)) refuse()
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      if (holdsNoLetter(key)) refuse()
      else left.push({ value: inner, path: [...path, key] })
    }
  }
  return found
}

/** The same, in the reader's language. */
export function sayEach({ issues }: CheckAnswers, say: Say): FieldProblem[] {
  return issues
    .flatMap((issue) => expanded(issue))
    .map(({ path, issue }) => {
      const [code, values] = sayOne(issue)
      return { pointer: pointerTo(path), field: path.map(String).join('.'), code, detail: say(`field.${code}`, values) }
    })
}

type Placed = { readonly path: readonly PropertyKey[]; readonly issue: Issue }

/** Each unknown key is a problem of its own; a union speaks with the voice of the alternative that came closest. */
function expanded(issue: Issue, above: readonly PropertyKey[] = []): Placed[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], issue }))
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = issue.errors.toSorted((a, b) => a.length - b.length || depth(b) - depth(a))[0] ?? []
    if (nearest.some(({ path }) => path.length > 0)) return nearest.flatMap((inner) => expanded(inner, path))
  }
  return [{ path, issue }]
}

const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map(({ path }) => path.length))

const pointerTo = (path: readonly PropertyKey[]) =>
  `#${path.map((part) => `/${encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`

type Said = readonly [FieldCode, Record<string, string | number>?]

function sayOne(issue: Issue): Said {
  switch (issue.code) {
    case 'invalid_type':
      // Without the input, the message is what tells an absent field from a wrong one.
      return issue.message.endsWith('received undefined') ? ['missing'] : [wrongType(issue.expected)]
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum))
    case 'invalid_format':
      return [formats[issue.format] ?? 'not-right']
    case 'not_multiple_of':
      return ['not-whole']
    case 'unrecognized_keys':
      return ['unknown']
    case 'invalid_value':
    case 'invalid_union':
      return ['not-a-choice']
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return [issue.message === unkeptCode ? unkeptCode : 'not-right']
  }
}

const formats: Readonly<Record<string, FieldCode>> = {
  date: 'not-a-day',
  datetime: 'not-a-time',
  email: 'not-an-email',
  url: 'not-a-link',
  uuid: 'not-an-id',
  guid: 'not-an-id',
}

function wrongType(expected: string): FieldCode {
  switch (expected) {
    case 'string':
      return 'not-text'
    case 'number':
      return 'not-a-number'
    case 'int':
      return 'not-whole'
    case 'boolean':
      return 'not-yes-or-no'
    case 'array':
      return 'not-a-list'
    default:
      return 'not-right'
  }
}

function tooSmall(origin: string, least: number): Said {
  if (origin === 'string') return least <= 1 ? ['missing'] : ['too-short', { least }]
  if (origin === 'array' || origin === 'set') return least <= 1 ? ['missing'] : ['too-few', { least }]
  return ['too-small', { least }]
}

function tooBig(origin: string, most: number): Said {
  if (origin === 'string') return ['too-long', { most }]
  if (origin === 'array' || origin === 'set') return ['too-many', { most }]
  return ['too-big', { most }]
}
