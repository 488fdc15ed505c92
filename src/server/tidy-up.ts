import { createHash } from 'node:crypto'
import { recordEvent } from '../store/audit.ts'
import { tidy } from '../store/tidy.ts'
import { asJob, type JobsHouse } from './as-job.ts'
import { newId } from './moment.ts'

const batch = 1000
const job = 'tidy'

/** Takes away what was only to be kept for a while, and records how much of it there was. */
export async function tidyUp(house: JobsHouse): Promise<void> {
  while (await tidyOnce(house));
}

async function tidyOnce(house: JobsHouse): Promise<boolean> {
  return asJob(house, job, async (db) => {
    const now = house.now()
    const tidied = await tidy(db, now, batch)
    const counts = Object.values(tidied)
    const version = counts.reduce((sum, count) => sum + count, 0)
    if (version === 0) return false
    const inputHash = createHash('sha256').update(JSON.stringify(tidied)).digest()
    const actor = { kind: 'job', job } as const
    await recordEvent(db, {
      commandId: newId(),
      name: 'house.tidy',
      actor,
      subjectId: newId(),
      version,
      at: now,
      inputHash,
    })
    return counts.some((count) => count === batch)
  })
}
