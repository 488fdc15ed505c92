import type { z } from 'zod'
import type { ownApi } from '../api/accounts.ts'
import { NotFound, Refused } from '../domain/refusal.ts'
import { endSignedIn } from '../store/sessions.ts'
import { asTheHouse, seeAsSession } from '../store/sight.ts'
import type { House } from './house.ts'
import { proveIsOwn, whoHolds } from './own-account.ts'
import { record } from './as-gate.ts'

/** Ends one of one's own sessions, or all but this one. Another's looks as if it were not there. */
export async function endOwnSessions(
  house: House,
  tokenHash: Uint8Array,
  { password, session }: z.output<typeof ownApi.endSessions.input>,
): Promise<{ ended: number }> {
  const { comer } = await whoHolds(house, tokenHash)
  await proveIsOwn(house, comer, password)
  const done: { ended: number }[] = []
  await house.database.begin(async (db) => {
    const actor = await seeAsSession(db, tokenHash, house.now())
    if (!actor || !('workerId' in actor)) throw new Refused({ code: 'sign-in-first' })
    const { workerId } = actor
    const ended = await asTheHouse(db, actor, () => endSignedIn(db, { workerId }, session))
    if (session !== undefined && ended === 0) throw new NotFound()
    if (ended > 0) await record(house, db, 'accounts.endSessions', actor, { id: workerId, version: 1 })
    done.push({ ended })
  })
  return { ended: done[0]?.ended ?? 0 }
}
