import { Actor } from '../domain/actor.ts'
import type { Db } from './database.ts'

// Row-level security looks through the actor's eyes: one role per kind of actor, and a few settings that the policies
// compare with. Both end with the transaction.

const roleOf: Readonly<Record<Actor['kind'], string>> = {
  worker: 'alongside_worker',
  aggregate: 'alongside_aggregate',
  link: 'alongside_link',
  person: 'alongside_person',
  public: 'alongside_public',
  job: 'alongside_job',
}

/** Puts on the eyes of whoever holds this session. Nobody when it has ended, or the account or the role has. */
export async function seeAsSession(db: Db, tokenHash: Uint8Array, at: string): Promise<Actor | undefined> {
  const [, [row]] = await Promise.all([
    db`
      select set_config('role', 'alongside_gate', true),
        set_config('app.session', ${Buffer.from(tokenHash).toString('hex')}, true)`,
    db`select see_as_session(${tokenHash}, ${at}) as actor`,
  ])
  return row?.['actor'] ? Actor.parse(row['actor']) : undefined
}

/** Puts on the eyes of anyone, of the house itself, or (in the house's own commands and in tests) of a given actor. */
export async function seeAs(db: Db, actor: Actor): Promise<void> {
  const worker = actor.kind === 'worker' ? actor : undefined
  const organisation = 'organisationId' in actor ? actor.organisationId : ''
  const holds = worker && ['intake-worker', 'connector', 'team-lead'].includes(worker.role) ? organisation : ''
  const receives = worker && ['receiving-worker', 'connector', 'team-lead'].includes(worker.role) ? organisation : ''
  await db`
    select
      set_config('app.actor', ${nameOf(actor)}, true),
      set_config('app.worker', ${'workerId' in actor ? actor.workerId : ''}, true),
      set_config('app.organisation', ${organisation}, true),
      set_config('app.holds', ${holds}, true),
      set_config('app.receives', ${receives}, true),
      set_config('app.leads', ${worker?.role === 'team-lead' ? organisation : ''}, true),
      set_config('app.audits', ${worker?.role === 'privacy-officer' ? organisation : ''}, true),
      set_config('app.administers', ${worker?.role === 'administrator' ? organisation : ''}, true),
      set_config('app.edits', ${worker?.role === 'directory-editor' ? 'yes' : ''}, true),
      set_config('app.shut_out', '{}', true),
      set_config('app.shut_out_people', '{}', true),
      set_config('app.emergency', '{}', true),
      set_config('app.referral', ${actor.kind === 'link' ? actor.referralId : ''}, true),
      set_config('app.request', ${actor.kind === 'person' ? actor.requestId : ''}, true),
      set_config('app.person', ${actor.kind === 'person' ? actor.personId : ''}, true),
      set_config('app.household', ${actor.kind === 'person' ? actor.householdId : ''}, true),
      set_config('app.draft', ${actor.kind === 'public' ? (actor.draft?.key ?? '') : ''}, true),
      set_config('role', ${roleOf[actor.kind]}, true)`
}

/**
 * Does one thing as the house itself, then looks through the actor's eyes again. For what an actor sets going but may
 * not see the end of: a hand-over, an unmet need found by a receiver. Used in few places, each with its reason.
 */
export async function asTheHouse<T>(db: Db, actor: Actor, work: () => Promise<T>): Promise<T> {
  await db`select set_config('role', 'alongside_job', true)`
  const result = await work()
  await db`select set_config('role', ${roleOf[actor.kind]}, true)`
  return result
}

/** The same through the gate's eyes: for what lets people in or shuts them out, which the house does not see at work. */
export async function asTheGate<T>(db: Db, actor: Actor, work: () => Promise<T>): Promise<T> {
  await db`select set_config('role', 'alongside_gate', true)`
  const result = await work()
  await db`select set_config('role', ${roleOf[actor.kind]}, true)`
  return result
}

/** Looks through the gate's eyes: accounts, sessions, words and codes. For coming in, before anybody is known. */
export async function seeAsGate(db: Db): Promise<void> {
  await db`select set_config('role', 'alongside_gate', true), set_config('app.actor', '', true)`
}

/** The name by which the record of changes and reads knows an actor. */
export function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case 'worker':
    case 'aggregate':
      return actor.workerId
    case 'link':
      return actor.referralId
    case 'person':
      return actor.requestId
    case 'job':
      return actor.job
    case 'public':
      return actor.draft?.key ?? 'anyone'
  }
}
