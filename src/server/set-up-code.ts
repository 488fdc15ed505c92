import { randomBytes, randomUUID } from 'node:crypto'
import { secondFactorKeyFrom } from '../domain/accounts/second-factor.ts'
import { Refused } from '../domain/refusal.ts'
import { findComer, saveOwn, type Comer } from '../store/accounts.ts'
import { isFirstUse } from '../store/attempts.ts'
import { endSessionsOf } from '../store/sessions.ts'
import { isSecondFactorAsked } from '../store/way-in.ts'
import type { House } from './house.ts'
import { seal, stepOfCode } from './passwords.ts'
import { asGate, record } from './as-gate.ts'
import { makeTicket, wayIn } from './tickets.ts'

export type SetUp =
  | { readonly step: { readonly next: 'set-up-code'; readonly ticket: string; readonly key: string } }
  /** There is nothing to set up, or it has been: go on as this. */
  | { readonly comer: Comer; readonly way: string }

/**
 * Where an organisation asks a second factor of everybody, whoever has none sets one up before anything else. The key is in
 * the ticket, sealed: it is theirs once a code of it has been shown, and nobody's until then.
 */
export async function setUpCode(
  house: House,
  comer: Comer,
  way: string,
  { key, code }: { readonly key: string | undefined; readonly code: string | undefined },
): Promise<SetUp> {
  if (comer.secondFactor || !(await asGate(house, (db) => isSecondFactorAsked(db, comer.id, house.now()))))
    return { comer, way }
  if (key === undefined || code === undefined) {
    const made = key ?? secondFactorKeyFrom(randomBytes(20))
    const ticket = makeTicket(house, { workerId: comer.id, code: true, way, key: made })
    return { step: { next: 'set-up-code', ticket, key: made } }
  }
  const step = stepOfCode(key, code, house.now())
  if (step === undefined) throw new Refused({ code: 'wrong-code' })
  const now = await asGate(house, async (db) => {
    await endSessionsOf(db, comer.id)
    await isFirstUse(db, `used ${comer.id} ${step}`, randomUUID(), house.now())
    const version = await saveOwn(db, comer.id, { secondFactor: seal(house.secret, 'second factor', key) })
    await record(house, db, 'accounts.turnOnSecondFactor', { kind: 'public' }, { ...comer, version })
    return findComer(db, { id: comer.id })
  })
  if (!now) throw new Refused({ code: 'sign-in-again' })
  return { comer: now, way: wayIn(now) }
}
