import { z } from 'zod'
import { Account, GivenRole, Hat, type AnyRole } from '../domain/accounts/account.ts'
import type { Day, Instant } from '../domain/days.ts'
import { NotFound, Stale } from '../domain/refusal.ts'
import type { Db } from './database.ts'

/** Somebody at the door: all that is needed to let them in, and read only through the gate's eyes. */
export const Comer = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  passwordHash: z.string().optional(),
  passwordUntil: z.string().optional(),
  secondFactor: z.string().optional(),
  suspendedAt: z.string().optional(),
  language: z.enum(['en', 'mi']),
  version: z.int(),
})
export type Comer = z.infer<typeof Comer>

/** An e-mail address as it is compared: nobody minds capitals. */
export const foldEmail = (email: string): string => email.trim().toLowerCase()

const comerColumns = [
  'id',
  'name',
  'email',
  'password_hash',
  'password_until',
  'second_factor',
  'suspended_at',
  'language',
  'version',
]

export async function findComer(
  db: Db,
  by: { readonly email: string } | { readonly id: string },
): Promise<Comer | undefined> {
  const [row] = await db`
    select ${db(comerColumns)} from worker
    where ${'email' in by ? db`email_folded = ${foldEmail(by.email)}` : db`id = ${by.id}`}`
  return row && Comer.parse(row)
}

/** What somebody may be on a day, the role that sees people first. */
export async function listHats(db: Db, workerId: string, day: Day): Promise<Hat[]> {
  const rows = await db`
    select worker_role.organisation_id, organisation.name as organisation_name, worker_role.role
    from worker_role
    join organisation on organisation.id = worker_role.organisation_id
    where worker_id = ${workerId}
      and worker_role.from_on <= ${day}
      and (worker_role.until_on is null or worker_role.until_on > ${day})
    order by sees_people desc, organisation.name, role
    limit 50`
  return rows.map((row) => Hat.parse(row))
}

/** For the buttons of a demonstration. */
export async function listEverybodysHats(db: Db, day: Day): Promise<(Hat & { workerId: string; name: string })[]> {
  const rows = await db`
    select worker.id as worker_id, worker.name, worker_role.organisation_id, organisation.name as organisation_name, worker_role.role
    from worker_role
    join worker on worker.id = worker_role.worker_id
    join organisation on organisation.id = worker_role.organisation_id
    where worker.suspended_at is null
      and worker_role.from_on <= ${day}
      and (worker_role.until_on is null or worker_role.until_on > ${day})
    order by organisation.name, role, worker.name
    limit 200`
  return rows.map((row) => z.object({ ...Hat.shape, workerId: z.string(), name: z.string() }).parse(row))
}

type OwnChange = {
  readonly passwordHash?: string
  readonly passwordUntil?: null
  readonly secondFactor?: string | null
  readonly language?: 'en' | 'mi'
}

/** Changes one's own way in. Through the gate's eyes. Answers the next version. */
export async function saveOwn(db: Db, id: string, change: OwnChange): Promise<number> {
  const [row] = await db`update worker set ${db(change)}, version = version + 1 where id = ${id} returning version`
  if (!row) throw new NotFound()
  return Number(row['version'])
}

const Own = z.object({ language: z.enum(['en', 'mi']), secondFactorOn: z.boolean(), recoveryCodesLeft: z.int() })

export async function findOwn(db: Db, id: string): Promise<z.infer<typeof Own>> {
  const [row] = await db`
    select language, second_factor_on, (
      select count(*)::int from recovery_code where worker_id = worker.id and used_at is null
    ) as recovery_codes_left
    from worker
    where id = ${id}`
  return Own.parse(row)
}

/** Everyone with a role at an organisation, now or before, by name. */
export async function listAccounts(db: Db, organisationId: string): Promise<Account[]> {
  const rows = await db`
    ${accountsOf(db, organisationId)}
    order by worker.name, worker.id
    limit 1000`
  return rows.map(toAccount)
}

export async function findAccount(db: Db, organisationId: string, id: string): Promise<Account | undefined> {
  const [row] = await db`select * from (${accountsOf(db, organisationId)}) account where id = ${id}`
  return row && toAccount(row)
}

const accountsOf = (db: Db, organisationId: string) => db`
  select
    worker.id, worker.name, worker.email, worker.language, worker.suspended_at, worker.password_until,
    worker.second_factor_on, worker.created_at, worker.version,
    (
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'role', role, 'fromOn', from_on, 'untilOn', until_on, 'safetyCheckedOn', safety_checked_on)) order by from_on, role)
      from worker_role where worker_id = worker.id and organisation_id = ${organisationId}
    ) as roles,
    exists (select from worker_role where worker_id = worker.id and organisation_id <> ${organisationId}) as elsewhere_too
  from worker
  where worker.id in (select worker_id from worker_role where organisation_id = ${organisationId})`

const toAccount = (row: Record<string, unknown>): Account => Account.parse(row)

/** Roles that an account ever had, anywhere: what does not mix, does not mix afterwards either. */
export async function listRolesEverHeld(db: Db, workerId: string): Promise<AnyRole[]> {
  const rows = await db`select role, from_on from worker_role where worker_id = ${workerId}`
  return rows.map((row) => GivenRole.parse(row).role)
}

export type NewAccount = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly passwordHash: string
  readonly passwordUntil: Instant
  readonly createdAt: Instant
}

export async function isEmailTaken(db: Db, email: string, but: string): Promise<boolean> {
  const [row] = await db`select from worker where lower(email) = ${foldEmail(email)} and id <> ${but}`
  return row !== undefined
}

export async function addAccount(db: Db, account: NewAccount): Promise<void> {
  await db`insert into worker ${db({ ...account, emailFolded: foldEmail(account.email) })}`
}

type Change = {
  readonly name?: string
  readonly email?: string
  readonly suspendedAt?: Instant | null
  readonly passwordHash?: string
  readonly passwordUntil?: Instant
  readonly secondFactor?: null
}

/** Saves over the version that was read. */
export async function saveAccount(
  db: Db,
  { id, version }: Account,
  change: Change,
): Promise<{ id: string; version: number }> {
  const columns = change.email === undefined ? change : { ...change, emailFolded: foldEmail(change.email) }
  const [row] = await db`
    update worker
    set ${db({ ...columns, version: version + 1 })}
    where id = ${id}
      and version = ${version}
    returning version`
  if (!row) throw new Stale()
  return { id, version: Number(row['version']) }
}

/** Puts in a role or its new days. */
export async function saveRole(db: Db, workerId: string, organisationId: string, given: GivenRole): Promise<void> {
  const { role, fromOn, untilOn = null, safetyCheckedOn = null } = given
  await db`
    insert into worker_role (worker_id, organisation_id, role, from_on, until_on, safety_checked_on)
    values (${workerId}, ${organisationId}, ${role}, ${fromOn}, ${untilOn}, ${safetyCheckedOn})
    on conflict (worker_id, organisation_id, role) do update set
      from_on = excluded.from_on, until_on = excluded.until_on, safety_checked_on = excluded.safety_checked_on`
}
