import { addMinutes, type Instant, isBefore, minutesBetween } from '../days.ts'
import { type Contact, nextSafeWindow, safetyAt } from './contact.ts'

type Way = Pick<Contact, 'way' | 'safe' | 'safeDays' | 'safeFrom' | 'safeUntil'>

// Less of a safe time than this is no chance to talk.
const enoughMinutes = 30
const unlessTheySay = 120
const mostTimes = 40

/**
 * By when somebody is to be in touch: the clock, or the end of the last time before it that the person said is safe; where there is
 * none before it, the end of the first one after. A clock never asks anybody to contact somebody at a time that is not safe.
 */
export function dueInSafeTime(dueAt: Instant, ways: readonly Way[], from: Instant): Instant {
  const ends = ways
    .filter((way) => way.safe && way.way !== 'come-back')
    .flatMap((way) => endOfChance(dueAt, way, from) ?? [])
    .toSorted()
  return ends.findLast((end) => !isBefore(dueAt, end)) ?? ends[0] ?? dueAt
}

function endOfChance(dueAt: Instant, way: Way, from: Instant): Instant | undefined {
  let last: Instant | undefined
  let window = nextSafeWindow(way, from)
  // A clock of a month meets thirty safe times at the most; whoever has said more hours than that is safe at any of them.
  for (let met = 0; window && met < mostTimes; met += 1) {
    const { from: opens, until: closes } = window
    const isInTime = isBefore(opens, dueAt) && minutesBetween(opens, dueAt) >= enoughMinutes
    const isLong = closes === undefined || minutesBetween(opens, closes) >= enoughMinutes
    if (isLong && !isInTime) return last ?? closes ?? addMinutes(opens, unlessTheySay)
    if (isLong) last = closes !== undefined && isBefore(closes, dueAt) ? closes : dueAt
    if (last === dueAt || closes === undefined) return last
    window = nextSafeWindow(way, closes)
  }
  return last
}

/** From when they can be contacted, where that is only after the clock has run out: then the move waits until that moment. */
export function safeOnlyFrom(dueAt: Instant, ways: readonly Way[], now: Instant): Instant | undefined {
  const opens = ways
    .filter((way) => way.safe && way.way !== 'come-back')
    .flatMap((way) => nextSafeWindow(way, now)?.from ?? [])
    .toSorted()[0]
  return opens !== undefined && isBefore(now, opens) && isBefore(dueAt, opens) ? opens : undefined
}

const voices: ReadonlySet<Way['way']> = new Set<Way['way']>(['ring', 'text', 'visit'])

/** Whether somebody would be met or rung at a time that they did not say is safe. Of whom no safe way is known, no time is. */
export function isOutsideSafeTimes(at: Instant, ways: readonly Way[]): boolean {
  const theirs = ways.filter((way) => way.safe && voices.has(way.way))
  return theirs.length > 0 && theirs.every((way) => safetyAt(way, at).is !== 'safe-now')
}
