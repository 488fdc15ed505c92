import type { With } from '../../words/phrase.ts'

/** Why there is no answer. Five things a person can act on, and one that is our fault. */
export type Problem =
  | {
      readonly kind: 'refused'
      readonly code: string
      readonly with?: With
      readonly detail: string
      /** By the name of the field, as in the input: `{ 'contact.phone': 'That number is too short.' }`. */
      readonly fields: Readonly<Record<string, string>>
    }
  | { readonly kind: 'stale'; readonly detail: string }
  | { readonly kind: 'not-found'; readonly detail: string }
  | { readonly kind: 'sign-in-first'; readonly detail: string }
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'our-fault'; readonly detail: string }

/** A problem, thrown, so that a query fails with it. */
export class Unanswered extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.kind} ${problem.detail}`)
    this.name = 'Unanswered'
    this.problem = problem
  }
}

/** Whatever was thrown, as a problem. What we do not know is our fault. */
export function problemFrom(thrown: unknown): Problem {
  if (thrown instanceof Unanswered) return thrown.problem
  // For whoever looks into it; a reader is told only that it was us.
  console.error(thrown)
  return { kind: 'our-fault', detail: '' }
}

/** The gate's `problem+json` (RFC 9457), read with care: a wi-fi sign-in page may answer in the server's place. */
export function problemOf(status: number, body: unknown): Problem {
  const said = asRecord(body)
  const detail = typeof said['detail'] === 'string' ? said['detail'] : ''
  const code = typeof said['code'] === 'string' ? said['code'] : ''
  if (status === 401 && (code === 'sign-in-first' || code === '')) return { kind: 'sign-in-first', detail }
  if (status === 404) return { kind: 'not-found', detail }
  if (status === 412 || status === 428 || (status === 409 && code === 'stale')) return { kind: 'stale', detail }
  if (status === 408 || status === 429 || status === 502 || status === 503 || status === 504) {
    return { kind: 'unreachable', detail }
  }
  if (status >= 500 || code === '') return { kind: 'our-fault', detail }
  return { kind: 'refused', code, ...filledWith(said['with']), detail, fields: fieldsOf(said['errors']) }
}

function filledWith(value: unknown): { with?: With } {
  const entries = Object.entries(asRecord(value)).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  return entries.length > 0 ? { with: Object.fromEntries(entries) } : {}
}

// Each names its field: `contact.phone`.
function fieldsOf(errors: unknown): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const error of Array.isArray(errors) ? errors : []) {
    const { field, detail } = asRecord(error)
    // The first thing said about a field is enough.
    if (typeof field === 'string' && typeof detail === 'string') fields[field] ??= detail
  }
  return fields
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
