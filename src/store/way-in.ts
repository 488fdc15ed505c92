import { WayIn } from '../domain/accounts/way-in.ts'
import type { Day } from '../domain/days.ts'
import { Stale } from '../domain/refusal.ts'
import type { Db } from './database.ts'

/** How people of an organisation come in. Without a row a password is enough: that is its first version. */
export async function findWayIn(db: Db, organisationId: string, day: Day): Promise<WayIn> {
  const [row] = await db`
    select coalesce(way_in.second_factor_asked, false) as second_factor_asked, coalesce(way_in.version, 1) as version, (
      select count(distinct worker.id)::int
      from worker_role join worker on worker.id = worker_role.worker_id
      where worker_role.organisation_id = ${organisationId} and not worker.second_factor_on and worker.suspended_at is null
        and worker_role.from_on <= ${day} and (worker_role.until_on is null or worker_role.until_on > ${day})
    ) as without
    from organisation left join way_in on way_in.organisation_id = organisation.id
    where organisation.id = ${organisationId}`
  return WayIn.parse(row)
}

/** Over the version that was read. */
export async function saveWayIn(
  db: Db,
  organisationId: string,
  { version }: Pick<WayIn, 'version'>,
  change: { readonly secondFactorAsked: boolean; readonly changedAt: string; readonly changedBy: string },
): Promise<number> {
  const [row] = await db`
    insert into way_in ${db({ organisationId, ...change, version: version + 1 })}
    on conflict (organisation_id) do update set
      second_factor_asked = excluded.second_factor_asked, changed_at = excluded.changed_at,
      changed_by = excluded.changed_by, version = excluded.version
    where way_in.version = ${version}
    returning version`
  if (!row) throw new Stale()
  return Number(row['version'])
}

/** Whether any organisation in which somebody has a role asks a second factor of them. Through the gate's eyes, or the house's. */
export async function isSecondFactorAsked(db: Db, workerId: string, at: string): Promise<boolean> {
  const [row] = await db`select asks_second_factor(${workerId}, ${at}) as asked`
  return row?.['asked'] === true
}
