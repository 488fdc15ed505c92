import type { AnswerOf, AnyCommand, AnyQuery, InputOf } from '../../api/endpoint.ts'
import { Done } from '../../api/endpoint.ts'
import { isAttended } from './attending.ts'
import { learnClock } from './clock.ts'
import { problemOf, Unanswered } from './problem.ts'
import { learnReached } from './reached.ts'

/** The parts of a declared endpoint that a caller needs. */
export type Askable<I extends Schema = Schema, O extends Schema = Schema> = Pick<
  AnyQuery,
  'kind' | 'path' | 'reads'
> & {
  readonly input: I
  readonly output: O
}
export type Sendable = Pick<AnyCommand, 'kind' | 'path' | 'changes' | 'input'>

/** What any input or output is declared with. */
export type Schema = AnyQuery['input']

/** A command ready for the road: what the outbox keeps and what goes out, the same after a reload. */
export type Posted = {
  readonly id: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly over?: number | undefined
}

const patience = 20_000
const api = '/api'

/** Asks a query. What belongs to the path goes there, the rest into the query string. Throws `Unanswered`. */
export async function ask<I extends Schema, O extends Schema>(
  query: Askable<I, O>,
  input: InputOf<{ input: I }>,
  { language, signal }: { language: string; signal?: AbortSignal },
): Promise<AnswerOf<{ output: O }>> {
  const { path, rest } = fillPath(query.path, asFields(input))
  const search = searchOf(rest)
  const response = await reach(`${api}${path}${search === '' ? '' : `?${search}`}`, {
    headers: { accept: 'application/json', 'accept-language': language },
    ...(signal && { signal }),
  })
  const body = await bodyOf(response)
  if (!response.ok) throw new Unanswered(problemOf(response.status, body))
  const answer = query.output.safeParse(body)
  if (!answer.success) {
    throw ourFault(query.path, answer.error)
  }
  return answer.data
}

/** Sends a command. The same id may go out many times: the server does it once. Throws `Unanswered`. */
export async function post(command: Posted, language: string): Promise<Done> {
  const response = await reach(`${api}${command.path}`, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      'accept-language': language,
      'idempotency-key': command.id,
      ...(command.over !== undefined && { 'if-match': `"${command.over}"` }),
    },
    body: JSON.stringify(command.body),
  })
  const body = await bodyOf(response)
  if (!response.ok) throw new Unanswered(problemOf(response.status, body))
  const done = Done.safeParse(body)
  if (!done.success) throw ourFault(command.path, done.error)
  return done.data
}

/** An endpoint about one's own session: it is asked at once or not at all, and never kept. */
export type OwnAskable<I extends Schema, O extends Schema> = {
  readonly method: 'POST' | 'DELETE'
  readonly path: `/${string}`
  readonly input: I
  readonly output: O
}

export async function askOwn<I extends Schema, O extends Schema>(
  own: OwnAskable<I, O>,
  input: InputOf<{ input: I }>,
  language: string,
): Promise<AnswerOf<{ output: O }>> {
  const response = await reach(`${api}${own.path}`, {
    method: own.method,
    headers: { accept: 'application/json', 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(input),
  })
  const body = await bodyOf(response)
  if (!response.ok) throw new Unanswered(problemOf(response.status, body))
  const answer = own.output.safeParse(body)
  if (!answer.success) throw ourFault(own.path, answer.error)
  return answer.data
}

/** The address and body of a command, so that it can be sent later without its declaration. */
export function posted<C extends Sendable>(command: C, input: InputOf<C>, id: string, over?: number): Posted {
  if (command.changes === 'existing' && over === undefined) {
    throw new Error(`${command.path} changes an existing record: say over which version`)
  }
  const { path, rest } = fillPath(command.path, asFields(input))
  return { id, path, body: rest, ...(over !== undefined && { over }) }
}

/** `/referrals/:id/accept` with its `id`, and what is left of the input. */
export function fillPath(template: string, fields: Readonly<Record<string, unknown>>) {
  const rest = { ...fields }
  const path = template.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { path, rest }
}

/** `need=kai&need=power&openNow=true`: lists repeat, what is not there is left out. */
export function searchOf(fields: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one))
    }
  }
  return search.toString()
}

// An answer that is not as declared: for whoever looks into it, not for the reader.
function ourFault(path: string, error: Error): Unanswered {
  console.error(path, error)
  return new Unanswered({ kind: 'our-fault', detail: '' })
}

async function reach(
  address: string,
  init: Omit<RequestInit, 'headers'> & { readonly headers: Record<string, string> },
): Promise<Response> {
  const asked = Date.now()
  const late = AbortSignal.timeout(patience)
  const signal = init.signal ? AbortSignal.any([init.signal, late]) : late
  try {
    const headers = { ...init.headers, ...(!isAttended() && { 'x-unattended': '1' }) }
    const response = await fetch(address, { ...init, headers, signal, credentials: 'same-origin', cache: 'no-store' })
    learnClock(response.headers.get('date'), asked, Date.now())
    learnReached(true)
    return response
  } catch (thrown) {
    if (init.signal?.aborted) throw thrown
    throw unreachable()
  }
}

function unreachable(): Unanswered {
  learnReached(false)
  return new Unanswered({ kind: 'unreachable', detail: '' })
}

async function bodyOf(response: Response): Promise<unknown> {
  const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '')
  // A wi-fi sign-in page says 200 with a page of its own: it is not the server, so nothing was sent.
  if (response.ok && !isJson) throw unreachable()
  try {
    return isJson ? await response.json() : undefined
  } catch {
    throw unreachable()
  }
}

const asFields = (input: unknown): Record<string, unknown> =>
  typeof input === 'object' && input !== null ? Object.fromEntries(Object.entries(input)) : {}
