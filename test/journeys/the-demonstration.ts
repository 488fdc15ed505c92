import { demonstration } from '../../src/server/demonstration/demonstration.ts'
import { openingData } from '../../src/server/opening.ts'
import { freshDatabase } from '../database.ts'
import { freshHouse, type TestHouse, type Wanted } from '../house.ts'

/** Tuesday 10 November 2026, 10:20 in the morning in New Zealand. */
export const tuesday = '2026-11-09T21:20:00.000Z'

/** A house with the invented people of a demonstration, as `npm start` opens it. */
export async function theDemonstration(more: Wanted = {}): Promise<TestHouse> {
  const fresh = await freshDatabase()
  await openingData(fresh.owner)
  await demonstration(fresh.owner, tuesday)
  return freshHouse({ at: tuesday, demonstration: true, opening: false, fresh, ...more })
}
