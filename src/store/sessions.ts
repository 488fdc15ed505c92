import { z } from 'zod'
import { browserSaid, SignedIn } from '../domain/accounts/signed-in.ts'
import type { Database, Db } from './database.ts'
import { seeAsGate } from './sight.ts'

/** A session of one kind. The token is only in the browser; here is its hash. */
export type NewSession = {
  readonly tokenHash: Uint8Array
  readonly madeAt: string
  /** When it ends unless somebody is at work. */
  readonly expiresAt: string
  /** When it ends however busy they are; only a session that has such an end moves on. */
  readonly endsAt?: string
  readonly device?: string
} & (
  | { readonly kind: 'worker'; readonly workerId: string; readonly organisationId: string; readonly role: string }
  | { readonly kind: 'link'; readonly referralId: string; readonly organisationId: string }
  | { readonly kind: 'person'; readonly requestId: string; readonly personId: string; readonly householdId: string }
)

/** Through the gate's eyes. */
export async function startSession(db: Db, session: NewSession): Promise<void> {
  await db`insert into session ${db(session)}`
}

const Ends = z.object({ expiresAt: z.string(), endsAt: z.string().optional(), usedAt: z.string().optional() })

/** When a session that still runs ends. Through the gate's eyes. */
export async function findEnds(db: Db, tokenHash: Uint8Array, at: string): Promise<z.infer<typeof Ends> | undefined> {
  const [row] = await db`
    select expires_at, ends_at, used_at from session where token_hash = ${tokenHash} and expires_at > ${at}`
  return row && Ends.parse(row)
}

/** Moves on when a session ends, never past its last end, and says when it was used. Through the gate's eyes. */
export async function keepSession(db: Db, tokenHash: Uint8Array, until: string, usedAt: string): Promise<void> {
  await db`
    update session set expires_at = least(${until}, ends_at), used_at = ${usedAt}
    where token_hash = ${tokenHash} and ends_at is not null`
}

/** Ends these sessions, in a transaction of their own. */
export async function endSessions(database: Database, tokenHashes: readonly Uint8Array[]): Promise<void> {
  if (tokenHashes.length === 0) return
  await database.begin(async (db) => {
    await seeAsGate(db)
    await db`delete from session where token_hash in ${db(tokenHashes)}`
  })
}

/** Ends every session of a worker, but the one they keep. Through the gate's eyes or the house's. */
export async function endSessionsOf(db: Db, workerId: string, but: Uint8Array = new Uint8Array()): Promise<void> {
  await db`delete from session where worker_id = ${workerId} and token_hash <> ${but}`
}

/** Whether a link's session of this browser still opens this referral. Through the gate's eyes. */
export async function opensReferral(db: Db, tokenHash: Uint8Array, referralId: string, at: string): Promise<boolean> {
  const rows = await db`
    select from session where token_hash = ${tokenHash} and referral_id = ${referralId} and expires_at > ${at}`
  return rows.length > 0
}

/** Ends whatever is open on one person's own page: whoever came in by a code that no longer opens it. Through the gate's eyes. */
export async function endSessionsOfRequest(db: Db, requestId: string, at: string): Promise<void> {
  // Half an hour at most is left of any of them: few, and found by when they end.
  await db`delete from session where expires_at > ${at} and kind = 'person' and request_id = ${requestId}`
}

type Whose = { readonly workerId: string; readonly organisationId?: string }

const theirs = (db: Db, { workerId, organisationId }: Whose) => db`
  session.kind = 'worker' and session.worker_id = ${workerId}
  and ${organisationId === undefined ? db`true` : db`session.organisation_id = ${organisationId}`}`

/** Where somebody is signed in now, this place first, then the one last used. Through the house's eyes, for that actor. */
export async function listSignedIn(db: Db, whose: Whose, at: string): Promise<SignedIn[]> {
  const rows = await db`
    select session.id, session.device, session.made_at as came_in_at, coalesce(session.used_at, session.made_at) as used_at,
      session.role, organisation.name as organisation_name, coalesce(session.token_hash = my_session(), false) as here
    from session join organisation on organisation.id = session.organisation_id
    where ${theirs(db, whose)} and session.expires_at > ${at}
    order by here desc, used_at desc, session.id
    limit 100`
  return rows.map(({ device, ...row }) => SignedIn.parse({ ...row, ...browserSaid(String(device)) }))
}

/** Ends one session of somebody, or all of them but the one through which this is asked. Answers how many. */
export async function endSignedIn(db: Db, whose: Whose, only?: string): Promise<number> {
  const ended = await db`
    delete from session
    where ${theirs(db, whose)}
      and ${only === undefined ? db`token_hash is distinct from my_session()` : db`id = ${only}`}`
  return ended.count
}
