import { NotFound, Refused, Stale, type Refusal, type RefusalCode } from '../domain/refusal.ts'
import type { PhraseKey, Say } from '../words/words.ts'
import { CheckAnswers, sayEach, type FieldProblem } from './check-answers.ts'

/** Problem details (RFC 9457), with a stable `code` beside the words. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly code: string
  /** What fills in the words of a refusal, for whoever says it in words of their own. */
  readonly with?: Refusal['with']
  readonly errors?: readonly FieldProblem[]
}

/** A problem as it leaves, and what whoever runs the house should know of it. */
export type Exit = {
  readonly problem: Problem
  readonly retryAfterSeconds?: number
  readonly fault?: { readonly level: 'warn' | 'error'; readonly stack: string }
}

type Titled = Extract<PhraseKey, `problem.${string}.title`> extends `problem.${infer Code}.title` ? Code : never

/** A problem that no rule made: the message itself was wrong, or came too often, or from elsewhere. */
export type DoorCode = Exclude<Titled, 'refused' | 'check-answers' | 'our-fault' | 'stale' | 'not-found'>

export class NotTaken extends Error {
  readonly code: DoorCode
  readonly retryAfterSeconds: number | undefined
  constructor(code: DoorCode, retryAfterSeconds?: number) {
    super(code)
    this.name = 'NotTaken'
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}

const statusOfDoor: Readonly<Record<DoorCode, number>> = {
  'version-missing': 428,
  'idempotency-key-missing': 400,
  'not-understood': 400,
  'unsupported-media': 415,
  'too-large': 413,
  'too-slow': 408,
  'cannot-be-saved': 422,
  'from-elsewhere': 403,
  'too-many-requests': 429,
}

const statusOfRefusal: Readonly<Partial<Record<RefusalCode, number>>> = {
  'sign-in-first': 401,
  'not-for-your-role': 403,
  'too-many-tries': 429,
  'service-busy': 503,
  'closed-page': 410,
}

/** The one exit: whatever was thrown, as a problem in the reader's language. What we do not know is our fault, and is logged. */
export function toProblem(thrown: unknown, say: Say, requestId: string): Exit {
  const made = (status: number, code: string, title: Titled, detail: string) => ({
    type: `/problems/${code}`,
    title: say(`problem.${title}.title`),
    status,
    detail,
    instance: `urn:uuid:${requestId}`,
    code,
  })
  const error = inOurTerms(thrown)

  if (error instanceof Refused) return refused(error.refusal, say, made)
  if (error instanceof Stale) return { problem: made(409, 'stale', 'stale', say('problem.stale')) }
  if (error instanceof NotFound) return { problem: made(404, 'not-found', 'not-found', say('problem.not-found')) }
  if (error instanceof CheckAnswers) {
    const errors = sayEach(error, say)
    const detail = say('problem.check-answers', { count: errors.length })
    return { problem: { ...made(400, 'check-answers', 'check-answers', detail), errors } }
  }
  if (error instanceof NotTaken) {
    const seconds = wholeSeconds(error.retryAfterSeconds)
    const problem = made(statusOfDoor[error.code], error.code, error.code, say(`problem.${error.code}`, { seconds }))
    return {
      problem,
      ...(error.retryAfterSeconds !== undefined && { retryAfterSeconds: error.retryAfterSeconds }),
      ...(error.code === 'cannot-be-saved' && { fault: { level: 'warn', stack: stackOf(thrown) } }),
    }
  }
  const problem = made(500, 'our-fault', 'our-fault', say('problem.our-fault', { id: requestId }))
  return { problem, fault: { level: 'error', stack: stackOf(thrown) } }
}

/** At least one: "try again in 0 seconds" is no answer. */
const wholeSeconds = (seconds = 1) => Math.max(1, Math.ceil(seconds))

type Make = (status: number, code: string, title: Titled, detail: string) => Problem

function refused(refusal: Refusal, say: Say, made: Make): Exit {
  const status = statusOfRefusal[refusal.code] ?? 422
  const problem = made(status, refusal.code, 'refused', say.refusal(refusal))
  const wait = status === 503 ? 2 : status === 429 ? Number(refusal.with?.['minutes'] ?? 1) * 60 : undefined
  return {
    problem: { ...problem, ...(refusal.with && { with: refusal.with }) },
    ...(wait !== undefined && { retryAfterSeconds: wait }),
  }
}

/** What the database and the HTTP framework throw, in our own terms. The rest stays as it is. */
function inOurTerms(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown
  const code = textOf(thrown, 'code')
  if (code === '23505' && textOf(thrown, 'constraint_name') === 'event_command_id_key') {
    return new Refused({ code: 'same-key-other-command' })
  }
  const constraint = textOf(thrown, 'constraint_name')
  // The same words whoever has it, so that an id made by the sender tells nothing of a record elsewhere but that it is taken.
  if (code === '23505' && keysOfIds.test(constraint)) return new Refused({ code: 'already-there' })
  if (code === '23514' && constraint === 'second_factor_first') return new Refused({ code: 'second-factor-first' })
  if (code === '23514' && constraint === 'second_factor_stays') return new Refused({ code: 'second-factor-asked' })
  if (code === '23514' && constraint === 'only_read_in_emergency')
    return new Refused({ code: 'emergency-is-for-reading' })
  // A rule that only the database knew (class 23), or text that it cannot hold (class 22).
  if (/^2[23]...$/.test(code)) return new NotTaken('cannot-be-saved')
  // Without its socket the database is not running; any other file that is not there is a fault.
  const isAway = code === 'ENOENT' && textOf(thrown, 'syscall') === 'connect'
  if (isAway || busy.has(code)) return new Refused({ code: 'service-busy' })
  return code.startsWith('FST_') ? (fromFramework(Reflect.get(thrown, 'statusCode')) ?? thrown) : thrown
}

/** Keys of records under ids that their sender made. */
const keysOfIds = /^(?!event_).*(_pkey|_id_key)$/

const busy: ReadonlySet<string> = new Set([
  '40001', // could not serialise
  '40P01', // deadlock
  '53100', // the disk is full
  '53200', // out of memory
  '53300', // too many connections
  '55P03', // lock not available in time
  '57014', // statement took too long
  '57P01', // the server is shutting down
  '57P02', // or has crashed
  '57P03', // or is starting
  '58030', // the disk does not answer
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'TOO_MANY_WAIT',
])

function fromFramework(status: unknown): NotTaken | undefined {
  if (status === 413) return new NotTaken('too-large')
  if (status === 415) return new NotTaken('unsupported-media')
  if (typeof status === 'number' && status >= 400 && status < 500) return new NotTaken('not-understood')
  return undefined
}

const textOf = (error: Error, name: string) => {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : ''
}

/** Where it happened and what broke, never the database's detail, which quotes what was sent. */
function stackOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const constraint = textOf(thrown, 'constraint_name')
  const cause = thrown.cause instanceof Error ? `\ncaused by ${stackOf(thrown.cause)}` : ''
  return `${thrown.stack ?? thrown.message}${constraint && `\nconstraint ${constraint}`}${cause}`
}
