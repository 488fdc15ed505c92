import { z } from 'zod'
import type { WorkerRole } from '../domain/actor.ts'
import type { Day } from '../domain/days.ts'
import type { Db } from './database.ts'

const ToTell = z.object({
  organisationId: z.uuid(),
  workerId: z.uuid(),
  address: z.string(),
  language: z.enum(['en', 'mi']),
  role: z.string(),
})
export type ToTell = z.infer<typeof ToTell>

/** Who has one of these roles in these organisations on a day, and is not suspended: a line for each role. */
export async function listInRoles(
  db: Db,
  organisations: readonly string[],
  roles: readonly WorkerRole[],
  on: Day,
): Promise<ToTell[]> {
  if (organisations.length === 0) return []
  const rows = await db`
    select r.organisation_id, r.worker_id, w.email as address, w.language, r.role
    from worker_role r join worker w on w.id = r.worker_id
    where r.organisation_id in ${db([...organisations])}
      and r.role in ${db([...roles])}
      and r.from_on <= ${on} and (r.until_on is null or r.until_on > ${on})
      and w.suspended_at is null
    order by r.organisation_id, w.id`
  return rows.map((row) => ToTell.parse(row))
}

/** Whether anybody is at work at any desk on a day: who else would read a request? Read through the gate's eyes. */
export async function isAnybodyAtADesk(db: Db, on: Day): Promise<boolean> {
  const [row] = await db`
    select exists (
      select from intake_desk
      join worker_role on worker_role.organisation_id = intake_desk.organisation_id
        and worker_role.role in ('intake-worker', 'team-lead')
        and worker_role.from_on <= ${on} and (worker_role.until_on is null or worker_role.until_on > ${on})
      join worker on worker.id = worker_role.worker_id and worker.suspended_at is null
    ) as there`
  return row?.['there'] === true
}

/** Those of the first role; in an organisation that has nobody in it, those of the second. */
export async function listFirstOr(
  db: Db,
  organisations: readonly string[],
  [first, second]: readonly [WorkerRole, WorkerRole],
  on: Day,
): Promise<ToTell[]> {
  const all = await listInRoles(db, organisations, [first, second], on)
  const kept = new Set(all.filter(({ role }) => role === first).map(({ organisationId }) => organisationId))
  return all.filter(({ role, organisationId }) => role === first || !kept.has(organisationId))
}
