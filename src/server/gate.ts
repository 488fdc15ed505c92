import { createHash } from 'node:crypto'
import type { Access, ActorOf, AnyCommand, AnyQuery, Api, Command, Done, Query } from '../api/endpoint.ts'
import type { Actor } from '../domain/actor.ts'
import { whyNotDoInEmergency } from '../domain/households/emergency.ts'
import { found, Refused, refuseIf, Stale } from '../domain/refusal.ts'
import { findEarlier, recordEvent, recordRead } from '../store/audit.ts'
import type { Database, Db } from '../store/database.ts'
import { seeAs, seeAsSession } from '../store/sight.ts'
import { readInput } from './check-answers.ts'
import type { z } from 'zod'

/** What a handler is given: never a request, so jobs, imports, links and replays call the same one. */
export type At<A extends Access> = {
  readonly db: Db
  readonly actor: ActorOf<A>
  readonly now: string
  /** The version of the record that the sender had before them, where the command changes one. */
  readonly seen: number | undefined
}

/** What a command did: `householdId` and its holder put the event on the right chain. */
export type Deeded = Done & {
  readonly householdId?: string | undefined
  readonly holderOrganisation?: string | undefined
}

export type HandlerOf<E> =
  E extends Query<infer A, infer I, infer O>
    ? (at: At<A>, input: z.output<I>) => Promise<z.input<O>>
    : E extends Command<infer A, infer I>
      ? (at: At<A>, input: z.output<I>) => Promise<Deeded>
      : never

/** One handler for each endpoint: a missing one does not compile. */
export type Handlers<A extends Api> = { readonly [K in keyof A]: HandlerOf<A[K]> }

/** Any handler, once the gate has checked who asks and what was sent. */
export type AnyHandler = { handle(at: At<Access>, input: unknown): Promise<unknown> }['handle']
type AnyDeed = { handle(at: At<Access>, input: unknown): Promise<Deeded> }['handle']

/** Who is asking: somebody with a session, or an actor that the house itself knows. */
export type Who = { readonly tokenHash: Uint8Array } | { readonly actor: Actor }

export type Sent = {
  readonly commandId: string
  readonly input: unknown
  readonly seen?: number | undefined
}

/**
 * The only way in for a change. In one transaction: sight, access, what was sent, whether it was done before, the deed,
 * and the event. Nobody can forget the audit.
 */
export function perform(
  database: Database,
  name: string,
  command: AnyCommand,
  deed: AnyDeed,
  who: Who,
  sent: Sent,
  now: string,
): Promise<Done> {
  return inTransaction(database, async (db, withCommit) => {
    // Asked in one go, and read through the eyes that the first of them puts on.
    const [actor, already] = await Promise.all([cameIn(db, who, command.access, now), findEarlier(db, sent.commandId)])
    const input = readInput(command.input, sent.input)
    const inputHash = hashOf(sent.commandId, name, input)
    // Whose session had ended looked with nobody's eyes, and looks once more with anyone's.
    const isAnyone = actor.kind === 'public' && 'tokenHash' in who
    const earlier = isAnyone ? await findEarlier(db, sent.commandId) : already
    if (earlier) return sameAnswer(earlier, name, inputHash)

    const done = await deed({ db, actor, now, seen: sent.seen }, input)
    refuseIf(whyNotDoInEmergency(name, done.householdId, actor))
    withCommit(
      recordEvent(db, {
        ...{ commandId: sent.commandId, name, actor, at: now, inputHash },
        ...{ subjectId: done.id, version: done.version },
        ...{ householdId: done.householdId, holderOrganisation: done.holderOrganisation },
      }),
    )
    return { id: done.id, version: done.version }
  })
}

/** The only way out for an answer. A read of personal records is on the record before the answer leaves. */
export function answer<O extends z.ZodType>(
  database: Database,
  name: string,
  query: Query<Access, z.ZodType, O>,
  handler: AnyHandler,
  who: Who,
  asked: unknown,
  now: string,
): Promise<z.output<O>> {
  return inTransaction(database, async (db, withCommit) => {
    const actor = await cameIn(db, who, query.access, now)
    const shown = query.output.parse(await handler({ db, actor, now, seen: undefined }, readInput(query.input, asked)))
    if (query.reads !== 'nothing-personal') withCommit(recordRead(db, actor, name, query.reads(shown), now))
    return shown
  })
}

/** Refuses whoever would not be let in: asked before much is read from them, and decided again when it has been. */
export async function letIn(database: Database, access: Access, who: Who, now: string): Promise<void> {
  await inTransaction(database, (db) => cameIn(db, who, access, now))
}

async function cameIn(db: Db, who: Who, access: Access, now: string): Promise<Actor> {
  if ('actor' in who) await seeAs(db, who.actor)
  const known = 'actor' in who ? who.actor : await seeAsSession(db, who.tokenHash, now)
  const actor = known ?? { kind: 'public' as const }
  if (!known) await seeAs(db, actor)
  if (!letsIn(access, actor))
    throw actor.kind === 'public' ? new Refused({ code: 'sign-in-first' }) : new NotForRole(actor)
  return actor
}

/** Who asked is not let in here, and in which role they asked: for whoever watches over the house. */
export class NotForRole extends Refused {
  readonly role: string
  constructor(actor: Actor) {
    super({ code: 'not-for-your-role' })
    this.role = 'role' in actor ? actor.role : actor.kind
  }
}

/** Whether an access lets this actor in. What is not named is shut. */
export function letsIn(access: Access, actor: Actor): boolean {
  const allowed = access[actor.kind]
  if (allowed === undefined) return access.public !== undefined
  return typeof allowed === 'string' || ('role' in actor && allowed.some((role) => role === actor.role))
}

function sameAnswer(
  earlier: {
    readonly name: string
    readonly subjectId: string
    readonly version: number
    readonly inputHash: Uint8Array
  },
  name: string,
  inputHash: Uint8Array,
): Done {
  if (earlier.name !== name || Buffer.compare(earlier.inputHash, inputHash) !== 0) {
    throw new Refused({ code: 'same-key-other-command' })
  }
  return { id: earlier.subjectId, version: earlier.version }
}

/** The command id salts it, so that equal words do not show as equal. */
function hashOf(commandId: string, name: string, input: unknown): Uint8Array {
  return createHash('sha256')
    .update(JSON.stringify([commandId, name, input]))
    .digest()
}

/** What is sent last, with the commit on its heels: one journey less. It fails, and nothing was done. */
type WithCommit = (last: Promise<void>) => void

async function inTransaction<T>(database: Database, work: (db: Db, withCommit: WithCommit) => Promise<T>): Promise<T> {
  const answers: T[] = []
  const lasts: Promise<void>[] = []
  const withCommit: WithCommit = (last) => {
    // Heard below: a commit after a statement that failed is a rollback, which the database does not call an error.
    last.catch(() => undefined)
    lasts.push(last)
  }
  await database.begin(async (db) => {
    answers.push(await work(db, withCommit))
  })
  await Promise.all(lasts)
  return found(answers[0])
}

/** Throws *stale* unless the record is still as its sender saw it. */
export function asSeen<T extends { readonly version: number }>(record: T, seen: number | undefined): T {
  if (seen !== undefined && record.version !== seen) throw new Stale()
  return record
}

export type { AnyCommand, AnyQuery }

/** What a command did to one record of a household. */
export const doneOn = (record: {
  readonly id: string
  readonly version: number
  readonly householdId: string
  readonly holderOrganisation: string
}): Deeded => ({
  ...{ id: record.id, version: record.version },
  ...{ householdId: record.householdId, holderOrganisation: record.holderOrganisation },
})
