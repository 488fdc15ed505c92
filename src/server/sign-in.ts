import { randomUUID } from 'node:crypto'
import type { SignIn, SignInStep } from '../api/accounts.ts'
import { AggregateRole, WorkerRole, type Actor } from '../domain/actor.ts'
import type { Hat } from '../domain/accounts/account.ts'
import { whyNotPassword } from '../domain/accounts/easy-password.ts'
import { isRecoveryCode } from '../domain/accounts/recovery.ts'
import { lastsUntil, sessionHours } from '../domain/accounts/staying.ts'
import { addMinutes, dayOf, isBefore } from '../domain/days.ts'
import { Refused, refuseIf, type Refusal, type RefusalCode } from '../domain/refusal.ts'
import { findComer, foldEmail, listHats, saveOwn, type Comer } from '../store/accounts.ts'
import { countTry, isFirstUse, takeBackTry } from '../store/attempts.ts'
import type { Db } from '../store/database.ts'
import { putAwayRecoveryCode } from '../store/recovery.ts'
import { endSessionsOf, startSession } from '../store/sessions.ts'
import { asGate, record } from './as-gate.ts'
import { hashOfToken } from './asking.ts'
import { newToken } from './cookies.ts'
import type { House } from './house.ts'
import { hashPassword, hashRecoveryCode, isPassword, markOf, stepOfCode, unseal } from './passwords.ts'
import { tellOfRecovery } from './recovery.ts'
import { setUpCode } from './set-up-code.ts'
import { makeTicket, openTicket, wayIn } from './tickets.ts'

// Many people may share one address; nobody shares an account.
const triesOfAddress = 30

export type From = { readonly address: string; readonly device: string }
export type CameIn = { readonly step: SignInStep; readonly token?: string }

/**
 * Signs somebody in, one step at a time. Whatever is wrong, the answer never says whether the account exists; each
 * sign-in and each failure is on the record of changes.
 */
export async function signIn(house: House, given: SignIn, from: From): Promise<CameIn> {
  if ('ticket' in given) {
    const shown = openTicket(house, given.ticket)
    return goOn(house, shown.workerId, given, { ...shown, from })
  }
  const comer = await checkPassword(house, given.email, given.password, from)
  return goOn(house, comer.id, given, { code: false, way: wayIn(comer), from })
}

/** In a demonstration only: as one of its invented people, by one button. */
export async function signInAsInvented(
  house: House,
  workerId: string,
  hat: Pick<Hat, 'organisationId' | 'role'>,
  from: From,
): Promise<CameIn> {
  if (!house.demonstration) throw new Refused({ code: 'not-for-your-role' })
  const { comer, worn } = await asGate(house, async (db) => {
    const comer = await findComer(db, { id: workerId })
    const hats = await listHats(db, workerId, dayOf(house.now()))
    const worn = hats.find((one) => one.organisationId === hat.organisationId && one.role === hat.role)
    if (!comer || comer.suspendedAt || !worn) throw new Refused({ code: 'no-role-now' })
    return { comer, worn }
  })
  const setUp = await setUpCode(house, comer, wayIn(comer), { key: undefined, code: undefined })
  return 'step' in setUp ? { step: setUp.step } : asGate(house, (db) => open(house, db, comer, worn, from))
}

/** The account of that e-mail address, if the password is its own. Counted before it is tried. */
async function checkPassword(house: House, email: string, password: string, from: From): Promise<Comer> {
  const account = markOf(house.secret, 'password', foldEmail(email))
  const tried = [{ key: account }, { key: markOf(house.secret, 'address', from.address), free: triesOfAddress }]
  const counted = await countTry(house.database, tried, randomUUID(), house.now())
  const comer = await asGate(house, (db) => findComer(db, { email }))
  const isRight = await isPassword(comer?.passwordHash, password)
  if (!comer || !isRight) return failed(house, comer, 'wrong-name-or-password')
  await asGate(house, (db) => takeBackTry(db, counted, [account]))
  return comer
}

type Shown = {
  readonly code: boolean
  readonly way: string
  readonly key?: string | undefined
  readonly from: From
}
type Next = {
  readonly code?: string | undefined
  readonly hat?: Pick<Hat, 'organisationId' | 'role'> | undefined
  readonly newPassword?: string | undefined
}

async function goOn(house: House, workerId: string, given: Next, shown: Shown): Promise<CameIn> {
  const comer = await asGate(house, (db) => findComer(db, { id: workerId }))
  // A password changed meanwhile, or a way in that was taken away, begins again.
  if (!comer || wayIn(comer) !== shown.way) throw new Refused({ code: 'sign-in-again' })
  if (comer.suspendedAt) throw await refusedAtDoor(house, comer, 'account-suspended')

  const ticket = (code: boolean, way = shown.way) => makeTicket(house, { workerId, code, way })
  if (comer.secondFactor && !shown.code) {
    if (given.code === undefined) return { step: { next: 'code', ticket: ticket(false) } }
    await checkCode(house, comer, comer.secondFactor, given.code)
  }
  let now = { comer, way: shown.way }
  if (comer.passwordUntil) {
    if (isBefore(comer.passwordUntil, house.now())) throw await refusedAtDoor(house, comer, 'one-time-password-ended')
    if (given.newPassword === undefined) return { step: { next: 'new-password', ticket: ticket(true) } }
    const { passwordUntil: _, ...rest } = comer
    const passwordHash = await setPassword(house, comer, given.newPassword)
    const renewed = { ...rest, passwordHash, version: comer.version + 1 }
    now = { comer: renewed, way: wayIn(renewed) }
  }
  const setUp = await setUpCode(house, now.comer, now.way, { key: shown.key, code: given.code })
  if ('step' in setUp) return { step: setUp.step }
  return wear(house, setUp.comer, given.hat, shown.from, () => ticket(true, setUp.way))
}

async function wear(
  house: House,
  comer: Comer,
  chosen: Next['hat'],
  from: From,
  ticket: () => string,
): Promise<CameIn> {
  return asGate(house, async (db) => {
    const hats = await listHats(db, comer.id, dayOf(house.now()))
    const [only] = hats
    if (!only) throw new Refused({ code: 'no-role-now' })
    if (hats.length > 1 && !chosen) return { step: { next: 'hat', ticket: ticket(), hats } }
    const worn = chosen
      ? hats.find((one) => one.organisationId === chosen.organisationId && one.role === chosen.role)
      : only
    if (!worn) throw new Refused({ code: 'no-role-now' })
    return open(house, db, comer, worn, from)
  })
}

/** A new session in one role, and its line on the record. */
export async function open(
  house: House,
  db: Db,
  comer: Pick<Comer, 'id' | 'name' | 'version'>,
  hat: Pick<Hat, 'organisationId' | 'role'>,
  from: From,
  { deed = 'accounts.signIn', endsAt = addMinutes(house.now(), sessionHours * 60) } = {},
): Promise<CameIn> {
  const token = newToken()
  const madeAt = house.now()
  await startSession(db, {
    ...{ kind: 'worker', tokenHash: hashOfToken(token), workerId: comer.id },
    ...{ organisationId: hat.organisationId, role: hat.role, device: from.device.slice(0, 200) },
    ...{ madeAt, endsAt, expiresAt: lastsUntil(madeAt, house.idleMinutes, endsAt) },
  })
  await record(house, db, deed, actorOf(comer, hat), comer)
  return { token, step: { next: 'done', id: comer.id, version: comer.version } }
}

export function actorOf(
  { id, name }: Pick<Comer, 'id' | 'name'>,
  { organisationId, role }: Pick<Hat, 'organisationId' | 'role'>,
): Actor {
  const asWorker = WorkerRole.safeParse(role)
  if (asWorker.success) return { kind: 'worker', workerId: id, name, organisationId, role: asWorker.data }
  return { kind: 'aggregate', workerId: id, name, organisationId, role: AggregateRole.parse(role) }
}

/** A code from the app, once: neither a guess by the hundred nor one that was read over a shoulder. Or one from the list. */
async function checkCode(house: House, comer: Comer, sealed: string, code: string): Promise<void> {
  const key = markOf(house.secret, 'code', comer.id)
  const counted = await countTry(house.database, [{ key }], randomUUID(), house.now())
  const forget = (db: Db) => takeBackTry(db, counted, [key])
  const wrong = isRecoveryCode(code)
    ? await useRecoveryCode(house, comer, code, forget)
    : await useCode(house, comer, sealed, code, forget)
  if (wrong) await failed(house, comer, wrong)
}

type Forget = (db: Db) => Promise<void>

async function useCode(
  house: House,
  comer: Comer,
  sealed: string,
  code: string,
  forget: Forget,
): Promise<RefusalCode | undefined> {
  const secret = unseal(house.secret, 'second factor', sealed)
  const step = secret === undefined ? undefined : stepOfCode(secret, code, house.now())
  if (step === undefined) return 'wrong-code'
  return asGate(house, async (db) => {
    // Whoever has just turned it on by this code, or come in by it, only has to wait.
    if (!(await isFirstUse(db, `used ${comer.id} ${step}`, randomUUID(), house.now()))) return 'code-used'
    await forget(db)
    return undefined
  })
}

async function useRecoveryCode(
  house: House,
  comer: Comer,
  code: string,
  forget: Forget,
): Promise<RefusalCode | undefined> {
  const hash = await hashRecoveryCode(house.secret, comer.id, code)
  return asGate(house, async (db) => {
    const used = await putAwayRecoveryCode(db, comer.id, hash, house.now())
    if (used.is !== 'right') return used.is === 'used' ? 'recovery-code-used' : 'wrong-code'
    await forget(db)
    const [hat] = await listHats(db, comer.id, dayOf(house.now()))
    await record(house, db, 'accounts.useRecoveryCode', { kind: 'public' }, comer, hat?.organisationId)
    if (hat) await tellOfRecovery(house, db, comer, used.left, hat.organisationId)
    return undefined
  })
}

/** Judged with all that somebody who knows them would try first. */
export async function whyNotThisPassword(house: House, comer: Comer, password: string): Promise<Refusal | undefined> {
  const hats = await asGate(house, (db) => listHats(db, comer.id, dayOf(house.now())))
  const organisations = hats.map(({ organisationName }) => organisationName)
  return whyNotPassword(password, { ...comer, organisations }, house.isRefusedPassword)
}

/** In place of a one-time password. Answers what is kept of it. */
async function setPassword(house: House, comer: Comer, password: string): Promise<string> {
  refuseIf(await whyNotThisPassword(house, comer, password))
  if (await isPassword(comer.passwordHash, password)) throw new Refused({ code: 'password-too-easy' })
  const passwordHash = await hashPassword(password)
  await asGate(house, async (db) => {
    await endSessionsOf(db, comer.id)
    const version = await saveOwn(db, comer.id, { passwordHash, passwordUntil: null })
    await record(house, db, 'accounts.changePassword', { kind: 'public' }, { ...comer, version })
  })
  return passwordHash
}

/** On the record, then refused: never with a word about which of the two was wrong. */
async function failed(house: House, comer: Comer | undefined, code: RefusalCode): Promise<never> {
  throw await refusedAtDoor(house, comer, code)
}

export async function refusedAtDoor(house: House, comer: Comer | undefined, code: RefusalCode): Promise<Refused> {
  await asGate(house, async (db) => {
    // The privacy officer of each organisation they work for should see it: the first stands for all.
    const [hat] = comer ? await listHats(db, comer.id, dayOf(house.now())) : []
    await record(house, db, 'accounts.signInFailed', { kind: 'public' }, comer, hat?.organisationId)
  })
  return new Refused({ code })
}
