import { addDays, dayOf, type Instant } from '../../domain/days.ts'
import type { Db } from '../../store/database.ts'

/** A demonstration is told as of the day on which it was made. After a week most of it is late. */
const freshDays = 7

/** The one command that makes it anew. */
export const afresh = 'npm start -- --afresh'

/** The day on which this demonstration was made, once that is so long ago that its dates look wrong. */
export async function whenStale(db: Db, now: Instant): Promise<string | undefined> {
  const [row] = await db`select min(updated_at) as made_at from host_profile`
  if (typeof row?.['madeAt'] !== 'string') return undefined
  const madeOn = dayOf(row['madeAt'])
  return addDays(madeOn, freshDays) < dayOf(now) ? madeOn : undefined
}
