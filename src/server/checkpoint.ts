import { join } from 'node:path'
import { appendCheckpoints } from '../store/checkpoints.ts'
import { findInstallation, foldReads, listUnnotedHeads, recordNoted } from '../store/fold-reads.ts'
import { asJob, type JobsHouse } from './as-job.ts'
import { newId } from './moment.ts'

const batch = 5000
const job = 'checkpoint'

/** Where the ends of the chains are noted, outside the database. */
export const checkpointsIn = (home: string): string => join(home, 'checkpoints')

/** Vouches for the reads of the last minute, then notes outside the database how far each chain has come. */
export async function checkpoint(house: JobsHouse): Promise<void> {
  while ((await asJob(house, job, (db) => foldReads(db, house.now(), batch, newId))) === batch);
  while ((await noteHeads(house)) === batch);
}

/** On the disk first: a crash in between notes the same line twice, and never one too few. */
async function noteHeads(house: JobsHouse): Promise<number> {
  return asJob(house, job, async (db) => {
    const heads = await listUnnotedHeads(db, batch)
    const folder = join(checkpointsIn(house.home), await findInstallation(db))
    await appendCheckpoints(
      folder,
      heads.map((head) => ({ at: house.now(), ...head })),
    )
    await recordNoted(db, heads)
    return heads.length
  })
}
