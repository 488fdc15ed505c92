import { z } from 'zod'
import { Day, type Instant } from '../domain/days.ts'
import type { Db } from './database.ts'

const Looks = z.object({
  onDay: Day,
  /** When they looked last that day. */
  at: z.string(),
  times: z.int(),
  /** Nobody's id where it was not a worker: a link has no name of its own. */
  workerId: z.uuid().optional(),
  organisationId: z.uuid().optional(),
  screens: z.array(z.string()),
})
export type Looks = z.infer<typeof Looks>

/**
 * Who looked on which day, the latest first: within a minute of their looking. A line for each of them and each day, so that
 * nobody is hidden by somebody who looked often. How often they came to look, and not how many answers their screen asked for:
 * a page that is left open asks anew by itself. One's own looks are left out, and what was before one asked oneself: it
 * would tell that another of the household had. Those who looked last at the same moment are never parted by a page.
 */
export async function listReadsOf(
  db: Db,
  householdId: string,
  since: Instant,
  before: Instant | undefined,
  lines: number,
): Promise<Looks[]> {
  const rows = await db`
    with shown as (
      select (at at time zone 'Pacific/Auckland')::date as on_day, at, read_id,
        case when actor_kind = 'worker' then actor_id end as worker_id, organisation_id, screen
      from household_read
      where household_id = ${householdId} and actor_kind <> 'person' and at >= ${since}
    ), look as (
      select *, coalesce(lag(at) over (partition by on_day, worker_id, organisation_id order by at, read_id)
        + interval '1 hour' <= at, true) as came
      from shown
    )
    select on_day, max(at) as at, (count(*) filter (where came))::int as times, worker_id, organisation_id,
      array_agg(distinct screen order by screen) as screens
    from look
    group by on_day, worker_id, organisation_id
    having ${before ? db`max(at) < ${before}` : db`true`}
    order by max(at) desc
    fetch first ${lines} rows with ties`
  return rows.map((row) => Looks.parse(row))
}
