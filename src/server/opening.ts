import type { Database } from '../store/database.ts'
import { openAgencies } from '../store/directory/organisations.ts'
import { openPlaces } from '../store/places.ts'
import { openProgrammes } from '../store/programmes.ts'

/**
 * What every installation begins with: places, dated policy, the agencies and those that followed them. As the owner, at
 * every start: what is there already is left alone, as is whatever has been put right since.
 */
export async function openingData(owner: Database, say: (line: string) => void = () => undefined): Promise<void> {
  await owner.begin(async (db) => {
    // Two starts at once take turns.
    await db`select pg_advisory_xact_lock(hashtext('alongside opening'))`
    const [opened] = await db`select from place limit 1`
    if (!opened) say('Loading the opening data: places, dated settings, agencies')
    await openPlaces(db)
    await openProgrammes(db)
    await openAgencies(db)
  })
}
