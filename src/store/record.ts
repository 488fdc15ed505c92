import { z } from 'zod'
import { asChange, type Change, HouseholdRead, RecordRead, type UnreadableChange } from '../domain/audit/record.ts'
import { addDays, type Day, startOf } from '../domain/days.ts'
import type { Db } from './database.ts'

export type Sought = {
  readonly organisationId: string
  readonly workerId?: string | undefined
  readonly householdId?: string | undefined
  readonly onDay?: Day | undefined
}

const Place = z.tuple([z.iso.datetime(), z.string(), z.coerce.number().int()])

/** Where the next page of changes begins: a key, and not a number of rows to leave out. */
export const placeOf = ({ at, chain, seq }: Pick<Change, 'at' | 'chain' | 'seq'>): string => `${at}~${chain}~${seq}`

const onThatDay = (db: Db, onDay: Day | undefined) =>
  onDay ? db`at >= ${startOf(onDay)} and at < ${startOf(addDays(onDay, 1))}` : db`true`

/** Whose account it was. What was tampered with may hold no id: it is then nobody's, and hides no other line. */
const idOfWho = (db: Db) => db`
  case when one.actor_kind in ('worker', 'aggregate') and one.actor_id ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then one.actor_id::uuid end`

/** A look is one in an emergency by when it was and by whom: told by the use itself, and by nothing that could be left out. */
const underEmergency = (db: Db, households: ReturnType<Db>) => db`(
  select use.id from emergency_access as use
  where one.actor_kind = 'worker' and use.worker_id = ${idOfWho(db)} and use.household_id = any (${households})
    and use.opened_at <= one.at and one.at < coalesce(use.ended_at, use.ends_at)
  limit 1
) as emergency_id`

const nameOfWho = (db: Db) => db`
  left join worker on worker.id = ${idOfWho(db)}
  left join organisation on organisation.id = one.organisation_id`

/** What this organisation's people changed, and what was changed in households it holds: the latest first. */
export async function listChanges(
  db: Db,
  sought: Sought,
  before: string | undefined,
  limit: number,
): Promise<(Change | UnreadableChange)[]> {
  const { organisationId: own, workerId, householdId } = sought
  const place = before === undefined ? undefined : Place.parse(before.split('~'))
  const wanted = db`
    ${onThatDay(db, sought.onDay)}
    and ${workerId ? db`actor_id = ${workerId}` : db`true`}
    and ${householdId ? db`household_id = ${householdId}` : db`true`}
    and ${place ? db`(at, chain, seq) < (${place[0]}::timestamptz, ${place[1]}, ${place[2]})` : db`true`}
    order by at desc, chain desc, seq desc
    limit ${limit}`
  // By `union all`, because each half has its own index and `or` would use neither.
  const rows = await db`
    with one as (
      (select * from event where holder_organisation = ${own} and ${wanted})
      union all
      (select * from event where organisation_id = ${own} and holder_organisation is distinct from ${own} and ${wanted})
    )
    select one.at, one.actor_kind, one.actor_id, worker.name as actor_name, one.organisation_id,
      organisation.name as organisation_name, one.name, one.household_id, one.subject_id, one.version, one.chain, one.seq
    from one ${nameOfWho(db)}
    order by one.at desc, one.chain desc, one.seq desc
    limit ${limit}`
  return rows.map(asChange)
}

/** Which answers showed personal records to this organisation's people: the latest first. */
export async function listReads(
  db: Db,
  sought: Sought,
  before: number | undefined,
  limit: number,
): Promise<RecordRead[]> {
  const { organisationId, workerId, householdId } = sought
  const rows = await db`
    with one as (
      select * from record_read
      where organisation_id = ${organisationId}
        and ${onThatDay(db, sought.onDay)}
        and ${workerId ? db`actor_id = ${workerId}` : db`true`}
        and ${householdId ? db`shown @> array[${householdId}]::uuid[]` : db`true`}
        and ${before ? db`id < ${before}` : db`true`}
      order by id desc
      limit ${limit}
    )
    select one.id, one.at, one.actor_kind, one.actor_id, worker.name as actor_name, one.organisation_id,
      organisation.name as organisation_name, one.screen, one.shown, ${underEmergency(db, db`one.shown`)}
    from one ${nameOfWho(db)}
    order by one.id desc`
  return rows.map((row) => RecordRead.parse(row))
}

/**
 * Who looked at one household: this organisation's people, and everybody else while this organisation held it. One line for a
 * page that somebody had open, from when until when: what it asks anew by itself within an hour is the same look. Every answer
 * stays on the record of reads by itself.
 */
export async function listReadsOfHousehold(
  db: Db,
  householdId: string,
  before: number | undefined,
  limit: number,
): Promise<HouseholdRead[]> {
  const rows = await db`
    with shown as (
      select *, coalesce(lag(at) over same_page + interval '1 hour' <= at, true) as came
      from household_read
      where household_id = ${householdId}
      window same_page as (partition by actor_kind, actor_id, organisation_id, screen, people order by read_id)
    ), look as (
      select *, count(*) filter (where came) over
        (partition by actor_kind, actor_id, organisation_id, screen, people order by read_id) as nth
      from shown
    ), one as (
      select household_id, max(read_id) as read_id, max(at) as at, min(at) as since_at, count(*)::int as answers,
        actor_kind, actor_id, organisation_id, screen
      from look
      group by household_id, actor_kind, actor_id, organisation_id, screen, people, nth
      having ${before ? db`max(read_id) < ${before}` : db`true`}
      order by max(read_id) desc
      limit ${limit}
    )
    select one.read_id as id, one.at, one.since_at, one.answers, one.actor_kind, one.actor_id, worker.name as actor_name,
      one.organisation_id, organisation.name as organisation_name, one.screen,
      ${underEmergency(db, db`array[one.household_id]`)}
    from one ${nameOfWho(db)}
    order by one.read_id desc`
  return rows.map((row) => HouseholdRead.parse(row))
}
