import { dayOf } from '../domain/days.ts'
import { turnDirectoryDay } from '../store/directory/reach.ts'
import { asJob, type JobsHouse } from './as-job.ts'

/**
 * Keeps whom each service reaches true of today: what was checked a month, a season or a year ago sinks a little further, and a
 * wait that has ended is over. Asked every minute, and nothing to do but after midnight.
 */
export async function keepReach(house: JobsHouse): Promise<void> {
  await asJob(house, 'keep-reach', (db) => turnDirectoryDay(db, dayOf(house.now())))
}
