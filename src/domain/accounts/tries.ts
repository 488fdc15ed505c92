import { addMinutes, isBefore, millisecondsOf, type Instant } from '../days.ts'
import type { Refusal } from '../refusal.ts'

/** So many tries are free; after them each waits longer than the last, up to a quarter of an hour. */
export const freeTries = 5
const longestMinutes = 15

/** When the next try may be made, given when the last ones were: five at once, then each after a longer wait. */
export function nextTryAt(tries: readonly Instant[], free = freeTries): Instant | undefined {
  const last = tries.reduce<Instant | undefined>(
    (latest, at) => (latest && !isBefore(latest, at) ? latest : at),
    undefined,
  )
  if (last === undefined || tries.length < free) return undefined
  return addMinutes(last, Math.min(longestMinutes, 2 ** (tries.length - free)))
}

/** Why a password or a code cannot be tried now, or undefined if it can. */
export function whyNotTry(tries: readonly Instant[], now: Instant, free = freeTries): Refusal | undefined {
  const at = nextTryAt(tries, free)
  if (at === undefined || !isBefore(now, at)) return undefined
  return { code: 'too-many-tries', with: { minutes: Math.ceil((millisecondsOf(at) - millisecondsOf(now)) / 60_000) } }
}
