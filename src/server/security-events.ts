import type { FastifyRequest } from 'fastify'
import { dayOf } from '../domain/days.ts'
import { Refused, type RefusalCode } from '../domain/refusal.ts'
import { CheckAnswers } from './check-answers.ts'
import type { House } from './house.ts'
import { markOf } from './passwords.ts'
import { NotForRole } from './gate.ts'
import { NotTaken, toProblem, type DoorCode } from './problem.ts'
import { sayIn } from '../words/words.ts'

// What may be somebody trying a door, in one place and in one form, for whoever watches over a house (OWASP ASVS 5.0, 16.3).
// Never who: no account, no name, no address, nothing that was typed. `from` tells one place from another for one day, and
// cannot be turned back into an address without the house's own secret.

/** Each event, and the refusals that are one. The names are stable: whoever watches writes rules with them. */
const events = {
  'refused-by-role': ['not-for-your-role'],
  'password-refused': ['wrong-name-or-password', 'account-suspended', 'one-time-password-ended'],
  'code-refused': ['wrong-code', 'code-used', 'recovery-code-used', 'words-or-code-wrong'],
  'second-factor-missing': ['second-factor-first', 'second-factor-asked'],
  'too-many-tries': ['too-many-tries'],
  'too-many-requests': ['too-many-requests'],
  'from-elsewhere': ['from-elsewhere'],
  'input-refused': ['check-answers', 'not-understood', 'too-large', 'too-slow', 'unsupported-media'],
} as const satisfies Readonly<Record<string, readonly (RefusalCode | DoorCode | 'check-answers')[]>>
export type SecurityEvent = keyof typeof events

const eventOf: ReadonlyMap<string, string> = new Map(
  Object.entries(events).flatMap(([event, codes]) => codes.map((code): [string, string] => [code, event])),
)

type Asked = Pick<FastifyRequest, 'id' | 'ip' | 'method' | 'routeOptions'>

/** Writes a line if what was thrown is one of these events. What was ordinary, or is our fault, is not. */
export function noteRefusal(house: House, request: Asked, thrown: unknown): void {
  const why = codeOf(thrown)
  const event = why === undefined ? undefined : eventOf.get(why)
  if (event === undefined || why === undefined) return
  const role = thrown instanceof NotForRole ? { role: thrown.role } : {}
  note(house, request, { event, why, ...role })
}

function codeOf(thrown: unknown): string | undefined {
  if (thrown instanceof Refused) return thrown.refusal.code
  if (thrown instanceof CheckAnswers) return 'check-answers'
  if (thrown instanceof NotTaken) return thrown.code
  // The framework's own refusals, and the database's, in our terms.
  return thrown instanceof Error ? toProblem(thrown, sayIn('en'), '').problem.code : undefined
}

const secondsOfSilence = 60
const mostRemembered = 10_000
type Heard = { since: number; more: number }
const heard = new WeakMap<House, Map<string, Heard>>()

type Line = { readonly event: string; readonly why: string; readonly role?: string }

/** The same from the same place is a line a minute, with how often since the last: nobody fills the disk by trying. */
function note(house: House, { id, ip, method, routeOptions }: Asked, line: Line): void {
  const from = markOf(house.secret, `seen ${dayOf(house.now())}`, ip).slice(-12)
  const key = `${line.event} ${line.why} ${from} ${method} ${routeOptions.url}`
  const now = Date.parse(house.now())
  const all = heard.get(house) ?? new Map<string, Heard>()
  heard.set(house, all)
  const before = all.get(key)
  if (before && now - before.since < secondsOfSilence * 1000) {
    before.more += 1
    return
  }
  if (all.size >= mostRemembered) all.clear()
  all.set(key, { since: now, more: 0 })
  house.log({
    ...{ level: 'warn', what: 'security', ...line, from, method, route: routeOptions.url, requestId: id },
    ...(before && before.more > 0 && { andBefore: before.more }),
  })
}
