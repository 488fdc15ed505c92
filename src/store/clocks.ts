import { z } from 'zod'
import type { Instant } from '../domain/days.ts'
import { type EscalationLevel, Late, type LateKind } from '../domain/programmes/escalation.ts'
import type { Db } from './database.ts'

const tables = { request: 'help_request', case: 'support_case', referral: 'referral' } as const
const dueColumns = { request: 'due_at', case: 'first_contact_due_at', referral: 'due_at' } as const

/** Where one look at what is late goes on from. */
export type After = Pick<Late, 'dueAt' | 'id'>

const running = (db: Db, kind: LateKind) => {
  if (kind === 'request') return db`status = 'received'`
  return kind === 'case' ? db`status = 'assigned'` : db`due_at is not null`
}

/** What has waited past its time and has not reached the last level: the longest first, because it fails somebody most. */
export async function listLate(
  db: Db,
  kind: LateKind,
  now: Instant,
  after: After | undefined,
  limit: number,
): Promise<Late[]> {
  const due = db(dueColumns[kind])
  const rows = await db`
    select ${kind} as kind, id, household_id, urgency, place_code, ${due} as due_at, escalated,
      ${db(kind === 'request' ? 'desk_organisation' : 'holder_organisation')} as holder_organisation
    from ${db(tables[kind])}
    where ${running(db, kind)} and escalated < 3 and ${due} <= ${now}
      and ${after ? db`(${due}, id) > (${after.dueAt}::timestamptz, ${after.id}::uuid)` : db`true`}
    order by ${due}, id
    limit ${limit}`
  return rows.map((row) => Late.parse(row))
}

export type ToTell = { readonly late: Late; readonly levels: readonly EscalationLevel[] }
const Told = z.object({ subjectId: z.uuid(), level: z.int() })
export type Told = z.infer<typeof Told>

/**
 * Writes down that somebody is told, and answers what really was: not again for the same clock and level, and not for a
 * record that has moved on, or that somebody is just saving; that one is looked at again in a minute. It leaves the
 * version alone, so that nobody's open page goes stale because a clock ran out.
 */
export async function escalate(
  db: Db,
  kind: LateKind,
  toTell: readonly ToTell[],
  now: Instant,
  newId: () => string,
): Promise<Told[]> {
  const due = db(dueColumns[kind])
  const table = db(tables[kind])
  const reached = toTell.flatMap(({ late, levels }) =>
    levels.map((level) => ({
      ...{ id: newId(), subject: late.id, household: late.householdId, holder: late.holderOrganisation },
      ...{ due: late.dueAt, seen: late.escalated, level },
    })),
  )
  const rows = await db`
    with reached as (
      select * from jsonb_to_recordset(${db.json(reached)}::jsonb)
        as r (id uuid, subject uuid, household uuid, holder uuid, due timestamptz, seen int, level int)
    ), still as (
      select t.household_id, t.id
      from ${table} t
      where (t.household_id, t.id) in (select household, subject from reached)
        and (t.id, t.${due}, t.escalated) in (select subject, due, seen from reached)
        and ${running(db, kind)}
      for no key update skip locked
    ), changed as (
      update ${table} t
      set escalated = (select max(level) from reached where subject = t.id)
      from still
      where t.household_id = still.household_id and t.id = still.id
      returning t.id
    )
    insert into escalation (id, household_id, holder_organisation, subject_kind, subject_id, level, due_at, at)
    select reached.id, household, holder, ${kind}, subject, level, due, ${now}
    from reached
    where subject in (select id from changed)
    order by subject, level
    on conflict (subject_id, due_at, level) do nothing
    returning subject_id, level`
  return rows.map((row) => Told.parse(row))
}
