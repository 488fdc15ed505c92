import { z } from 'zod'
import type { Db } from './database.ts'

const Read = z.object({
  at: z.string(),
  actorKind: z.string(),
  actorId: z.string(),
  organisationId: z.uuid().optional(),
  screen: z.string(),
})
export type Read = z.infer<typeof Read>

/**
 * Who looked, the latest first: within a minute of their looking. One's own looks are left out, and what was before one
 * asked oneself: it would tell that another of the household had.
 */
export async function listReadsOf(db: Db, householdId: string, since: string): Promise<Read[]> {
  const rows = await db`
    select at, actor_kind, actor_id, organisation_id, screen
    from household_read
    where household_id = ${householdId} and actor_kind <> 'person' and at >= ${since}
    order by at desc
    limit 20`
  return rows.map((row) => Read.parse(row))
}
