import { demonstration } from '../../src/server/demonstration/demonstration.ts'
import { openingData } from '../../src/server/opening.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'

/** Tuesday 10 November 2026, ten past eleven in the morning. */
export const elevenOClock = '2026-11-09T22:10:00.000Z'

/** A database of its own with the invented people in it, as of a moment. */
export async function demonstrated(now: string): Promise<FreshDatabase> {
  const fresh = await freshDatabase()
  await openingData(fresh.owner)
  await demonstration(fresh.owner, now)
  return fresh
}
