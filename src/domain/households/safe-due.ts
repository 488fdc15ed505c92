import { addMinutes, type Instant, isBefore, minutesBetween } from '../days.ts'
import { type Contact, nextSafeWindow } from './contact.ts'

type Way = Pick<Contact, 'way' | 'safe' | 'safeDays' | 'safeFrom' | 'safeUntil'>

// Less of a safe time than this is no chance to talk.
const enoughMinutes = 30
const unlessTheySay = 120

/**
 * By when somebody is to be in touch: the clock, or the end of the first time that the person said is safe, where there is none
 * before the clock runs out. A clock never asks anybody to contact somebody at a time that is not safe.
 */
export function dueInSafeTime(dueAt: Instant, ways: readonly Way[], from: Instant): Instant {
  const ends = ways
    .filter((way) => way.safe && way.way !== 'come-back')
    .flatMap((way) => endOfChance(dueAt, way, from) ?? [])
  return ends.toSorted()[0] ?? dueAt
}

function endOfChance(dueAt: Instant, way: Way, from: Instant): Instant | undefined {
  const first = nextSafeWindow(way, from)
  if (!first) return undefined
  // What is left of this time may be too short: then the next one counts.
  const isShort = first.until !== undefined && minutesBetween(first.from, first.until) < enoughMinutes
  const chance = isShort && first.until !== undefined ? nextSafeWindow(way, first.until) : first
  if (!chance) return undefined
  const isInTime = isBefore(chance.from, dueAt) && minutesBetween(chance.from, dueAt) >= enoughMinutes
  return isInTime ? dueAt : (chance.until ?? addMinutes(chance.from, unlessTheySay))
}

/** From when they can be contacted, where that is only after the clock has run out: then the move waits until that moment. */
export function safeOnlyFrom(dueAt: Instant, ways: readonly Way[], now: Instant): Instant | undefined {
  const opens = ways
    .filter((way) => way.safe && way.way !== 'come-back')
    .flatMap((way) => nextSafeWindow(way, now)?.from ?? [])
    .toSorted()[0]
  return opens !== undefined && isBefore(now, opens) && isBefore(dueAt, opens) ? opens : undefined
}
