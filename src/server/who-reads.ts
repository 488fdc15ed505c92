import { dayOf } from '../domain/days.ts'
import { isAnybodyAtADesk } from '../store/who-to-tell.ts'
import type { House } from './house.ts'
import { asGate } from './as-gate.ts'

const keptFor = 60_000
const lastSeen = new WeakMap<House, number>()

/**
 * Whether somebody is there to read a request. Nobody is asked for anything before that, and nothing is promised. Once
 * somebody is, it is looked at again after a minute at the soonest.
 */
export async function isAnybodyReading(house: House): Promise<boolean> {
  const now = Date.now()
  if (now - (lastSeen.get(house) ?? -keptFor) < keptFor) return true
  const there = await asGate(house, (db) => isAnybodyAtADesk(db, dayOf(house.now())))
  if (there) lastSeen.set(house, now)
  return there
}
