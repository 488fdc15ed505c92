import { z } from 'zod'
import { type Actor, organisationOf } from '../domain/actor.ts'
import type { Db } from './database.ts'
import { nameOf } from './sight.ts'

const Earlier = z.object({
  name: z.string(),
  subjectId: z.string(),
  version: z.int(),
  inputHash: z.instanceof(Uint8Array),
})
export type Earlier = z.infer<typeof Earlier>

/** What this command did when it was sent before, if it was. Holds a lock on its id, so racing twins cannot both run. */
export async function findEarlier(db: Db, commandId: string): Promise<Earlier | undefined> {
  const [, [row]] = await Promise.all([
    db`select pg_advisory_xact_lock(hashtextextended(${commandId}, 0))`,
    db`select name, subject_id, version, input_hash from event where command_id = ${commandId}`,
  ])
  return row && Earlier.parse(row)
}

export type NewEvent = {
  readonly commandId: string
  readonly name: string
  readonly actor: Actor
  readonly subjectId: string
  readonly version: number
  readonly householdId?: string | undefined
  readonly holderOrganisation?: string | undefined
  readonly at: string
  readonly inputHash: Uint8Array
}

/** Adds to the chain. The event holds no personal details. */
export async function recordEvent(db: Db, event: NewEvent): Promise<void> {
  await db`
    insert into event (chain, seq, hash, command_id, name, actor_kind, actor_id, organisation_id, holder_organisation,
      household_id, subject_id, version, at, input_hash)
    values ('', 0, '', ${event.commandId}, ${event.name}, ${event.actor.kind}, ${nameOf(event.actor)},
      ${organisationOf(event.actor) ?? null}, ${event.holderOrganisation ?? null}, ${event.householdId ?? null},
      ${event.subjectId}, ${event.version}, ${event.at}, ${event.inputHash})`
}

/** One plain row for an answer that showed personal records, before it leaves. */
export async function recordRead(
  db: Db,
  actor: Actor,
  screen: string,
  shown: readonly string[],
  at: string,
): Promise<void> {
  if (shown.length === 0) return
  await db`
    insert into record_read (at, actor_kind, actor_id, organisation_id, screen, shown)
    values (${at}, ${actor.kind}, ${nameOf(actor)}, ${organisationOf(actor) ?? null}, ${screen}, ${[...shown]}::uuid[])`
}
