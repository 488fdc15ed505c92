import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ownApi } from '../api/accounts.ts'
import { lastsUntil } from '../domain/accounts/staying.ts'
import { Refused } from '../domain/refusal.ts'
import { findEnds, keepSession } from '../store/sessions.ts'
import { seeAsSession } from '../store/sight.ts'
import { hashOfToken } from './asking.ts'
import { cookieNamed } from './cookies.ts'
import type { House } from './house.ts'
import { asGate } from './as-gate.ts'

/** A session is moved on at most this often, so that a busy morning is not a write for each request. */
const everySeconds = 60
/** Forgotten all at once when there are this many: what is lost is one write too many. */
const mostRemembered = 10_000

/** Moves a session on with each piece of work, so that only somebody who does nothing is signed out. */
export function addStaying(api: FastifyInstance, house: House): void {
  const movedOn = new Map<string, number>()
  // Before the answer leaves, so that whoever has it knows that the session goes on.
  api.addHook('onSend', async (request, reply) => {
    const token = cookieNamed(request, 'worker')
    if (token === undefined || isNoWork(request) || reply.statusCode === 401) return
    const hash = hashOfToken(token)
    const key = hash.toString('base64url')
    const now = Date.parse(house.now())
    if (now - (movedOn.get(key) ?? 0) < everySeconds * 1000) return
    if (movedOn.size >= mostRemembered) movedOn.clear()
    movedOn.set(key, now)
    try {
      await moveOn(house, hash)
    } catch (error) {
      // No reason to keep the answer back. Whoever is at work tries again with their next piece of it.
      movedOn.delete(key)
      house.log({ level: 'warn', what: 'a session was not moved on', stack: String(error) })
    }
  })
}

/** A page that asks again by itself, with nobody at it, is no work; nor is asking how long is left. */
const isNoWork = ({ headers, routeOptions }: FastifyRequest): boolean =>
  headers['x-unattended'] === '1' || routeOptions.url === `/api${ownApi.stay.path}`

/** Until when this session lasts, moved on first when somebody is at work. */
export async function stay(house: House, tokenHash: Uint8Array, atWork: boolean): Promise<{ until: string }> {
  await house.database.begin(async (db) => {
    // The hour alone is not enough: an account may be suspended, or a role have ended, before a session does.
    if (!(await seeAsSession(db, tokenHash, house.now()))) throw new Refused({ code: 'sign-in-first' })
  })
  if (atWork) await moveOn(house, tokenHash)
  const ends = await asGate(house, (db) => findEnds(db, tokenHash, house.now()))
  if (!ends) throw new Refused({ code: 'sign-in-first' })
  return { until: ends.expiresAt }
}

async function moveOn(house: House, tokenHash: Uint8Array): Promise<void> {
  const now = house.now()
  await asGate(house, async (db) => {
    const ends = await findEnds(db, tokenHash, now)
    if (!ends?.endsAt) return
    const until = lastsUntil(now, house.idleMinutes, ends.endsAt)
    // Not for a few seconds more: two processes, or two tabs, would write by turns.
    const isNews = ends.usedAt === undefined || Date.parse(now) - Date.parse(ends.usedAt) >= 1000 * everySeconds * 0.5
    if (isNews) await keepSession(db, tokenHash, until, now)
  })
}
