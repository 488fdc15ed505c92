import { randomUUID } from 'node:crypto'
import type { ownApi } from '../api/accounts.ts'
import type { Actor, AggregateActor, WorkerActor } from '../domain/actor.ts'
import { whyNotMakeRecoveryCodes } from '../domain/accounts/recovery.ts'
import { whyNotTurnOffCode } from '../domain/accounts/way-in.ts'
import { dayOf } from '../domain/days.ts'
import { found, Refused, refuseIf } from '../domain/refusal.ts'
import { findComer, listHats, saveOwn, type Comer } from '../store/accounts.ts'
import { countTry, isFirstUse, takeBackTry } from '../store/attempts.ts'
import type { Db } from '../store/database.ts'
import { forgetRecoveryCodes } from '../store/recovery.ts'
import { endSessions, endSessionsOf, findEnds } from '../store/sessions.ts'
import { seeAsGate, seeAsSession } from '../store/sight.ts'
import { isSecondFactorAsked } from '../store/way-in.ts'
import type { z } from 'zod'
import type { House } from './house.ts'
import { hashPassword, isPassword, markOf, seal, stepOfCode } from './passwords.ts'
import { newRecoveryCodes } from './recovery.ts'
import { asGate, record } from './as-gate.ts'
import { open, refusedAtDoor, whyNotThisPassword, type CameIn, type From } from './sign-in.ts'

type InputOf<K extends keyof typeof ownApi> = z.output<(typeof ownApi)[K]['input']>
type Saved = { readonly id: string; readonly version: number }
type SavedWithCodes = Saved & { readonly recoveryCodes: readonly string[] }
type SignedIn = WorkerActor | AggregateActor

/** Ends a session, and says so on the record if somebody held it. */
export async function signOut(house: House, tokenHash: Uint8Array): Promise<void> {
  await house.database.begin(async (db) => {
    const actor = await seeAsSession(db, tokenHash, house.now())
    await seeAsGate(db)
    if (actor && 'workerId' in actor)
      await record(house, db, 'accounts.signOut', actor, { id: actor.workerId, version: 1 })
  })
  await endSessions(house.database, [tokenHash])
}

/** Another of one's roles: a new session, and the end of the old one. */
export async function wearHat(
  house: House,
  tokenHash: Uint8Array,
  hat: InputOf<'wearHat'>,
  from: From,
): Promise<CameIn> {
  const { actor, comer } = await whoHolds(house, tokenHash)
  const came = await asGate(house, async (db) => {
    const hats = await listHats(db, actor.workerId, dayOf(house.now()))
    const worn = hats.find((one) => one.organisationId === hat.organisationId && one.role === hat.role)
    if (!worn) throw new Refused({ code: 'no-role-now' })
    if (!comer.secondFactor && (await isSecondFactorAsked(db, comer.id, house.now())))
      throw new Refused({ code: 'second-factor-first' })
    // Another hat is not another day: the new session ends when the old one would have.
    const { endsAt } = (await findEnds(db, tokenHash, house.now())) ?? {}
    return open(house, db, comer, worn, from, { deed: 'accounts.wearHat', ...(endsAt && { endsAt }) })
  })
  await endSessions(house.database, [tokenHash])
  return came
}

export async function changePassword(
  house: House,
  tokenHash: Uint8Array,
  { password, newPassword }: InputOf<'changePassword'>,
): Promise<Saved> {
  const { actor, comer } = await whoHolds(house, tokenHash)
  await proveIsOwn(house, comer, password)
  refuseIf(await whyNotThisPassword(house, comer, newPassword))
  if (password === newPassword) throw new Refused({ code: 'password-too-easy' })
  const passwordHash = await hashPassword(newPassword)
  return change(house, actor, 'accounts.changePassword', async (db) => {
    await endSessionsOf(db, comer.id, tokenHash)
    return saveOwn(db, comer.id, { passwordHash, passwordUntil: null })
  })
}

export async function turnOnSecondFactor(
  house: House,
  tokenHash: Uint8Array,
  { password, secret, code }: InputOf<'turnOnSecondFactor'>,
): Promise<SavedWithCodes> {
  const { actor, comer } = await whoHolds(house, tokenHash)
  await proveIsOwn(house, comer, password)
  const step = stepOfCode(secret, code, house.now())
  if (step === undefined) throw new Refused({ code: 'wrong-code' })
  const { codes, save } = await newRecoveryCodes(house, comer.id)
  const saved = await change(house, actor, 'accounts.turnOnSecondFactor', async (db) => {
    await endSessionsOf(db, comer.id, tokenHash)
    await isFirstUse(db, `used ${comer.id} ${step}`, randomUUID(), house.now())
    const version = await saveOwn(db, comer.id, { secondFactor: seal(house.secret, 'second factor', secret) })
    await save(db)
    return version
  })
  return { ...saved, recoveryCodes: codes }
}

/** Ten new ones, for a list that is used up, lost or seen by others: none of the old ones opens anything after it. */
export async function makeRecoveryCodes(
  house: House,
  tokenHash: Uint8Array,
  { password }: InputOf<'makeRecoveryCodes'>,
): Promise<SavedWithCodes> {
  const { actor, comer } = await whoHolds(house, tokenHash)
  await proveIsOwn(house, comer, password)
  refuseIf(whyNotMakeRecoveryCodes({ secondFactorOn: comer.secondFactor !== undefined }))
  const { codes, save } = await newRecoveryCodes(house, comer.id)
  const saved = await change(house, actor, 'accounts.makeRecoveryCodes', async (db) => {
    await save(db)
    return comer.version
  })
  return { ...saved, recoveryCodes: codes }
}

export async function turnOffSecondFactor(
  house: House,
  tokenHash: Uint8Array,
  { password }: InputOf<'turnOffSecondFactor'>,
): Promise<Saved> {
  const { actor, comer } = await whoHolds(house, tokenHash)
  await proveIsOwn(house, comer, password)
  const secondFactorAsked = await asGate(house, (db) => isSecondFactorAsked(db, comer.id, house.now()))
  refuseIf(whyNotTurnOffCode({ secondFactorAsked }))
  return change(house, actor, 'accounts.turnOffSecondFactor', async (db) => {
    await endSessionsOf(db, comer.id, tokenHash)
    await forgetRecoveryCodes(db, comer.id)
    return saveOwn(db, comer.id, { secondFactor: null })
  })
}

export async function chooseLanguage(
  house: House,
  tokenHash: Uint8Array,
  { language }: InputOf<'chooseLanguage'>,
): Promise<Saved> {
  const { actor, comer } = await whoHolds(house, tokenHash)
  return change(house, actor, 'accounts.chooseLanguage', (db) => saveOwn(db, comer.id, { language }))
}

/** Whoever holds the session of somebody who signs in, or *sign in first*. */
export async function whoHolds(house: House, tokenHash: Uint8Array): Promise<{ actor: SignedIn; comer: Comer }> {
  const holder: SignedIn[] = []
  await house.database.begin(async (db) => {
    const actor = await seeAsSession(db, tokenHash, house.now())
    if (actor && 'workerId' in actor) holder.push(actor)
  })
  const [actor] = holder
  if (!actor) throw new Refused({ code: 'sign-in-first' })
  return { actor, comer: found(await asGate(house, (db) => findComer(db, { id: actor.workerId }))) }
}

/** An open page at an empty desk is not its owner: the password is asked for again, and counted as at the door. */
export async function proveIsOwn(house: House, comer: Comer, password: string): Promise<void> {
  const key = markOf(house.secret, 'password', comer.email.trim().toLowerCase())
  const counted = await countTry(house.database, [{ key }], randomUUID(), house.now())
  if (!(await isPassword(comer.passwordHash, password)))
    throw await refusedAtDoor(house, comer, 'wrong-name-or-password')
  await asGate(house, (db) => takeBackTry(db, counted, [key]))
}

async function change(house: House, actor: SignedIn, deed: string, work: (db: Db) => Promise<number>): Promise<Saved> {
  return asGate(house, async (db) => {
    const saved = { id: actor.workerId, version: await work(db) }
    await record(house, db, deed, actor satisfies Actor, saved)
    return saved
  })
}
