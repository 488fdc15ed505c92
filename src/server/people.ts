import type { accountsApi } from '../api/accounts.ts'
import type { Actor } from '../domain/actor.ts'
import {
  whyNotChangeWayIn,
  whyNotGiveRole,
  whyNotSignOut,
  type Account,
  type GivenRole,
} from '../domain/accounts/account.ts'
import { oneTimePasswordDays } from '../domain/accounts/password.ts'
import { whyNotAskForCodes } from '../domain/accounts/way-in.ts'
import { addMinutes, dayOf, type Day } from '../domain/days.ts'
import { found, Refused, refuseIf } from '../domain/refusal.ts'
import {
  addAccount,
  findAccount,
  isEmailTaken,
  listAccounts,
  listRolesEverHeld,
  saveAccount,
  saveRole,
} from '../store/accounts.ts'
import type { Db } from '../store/database.ts'
import { forgetRecoveryCodes } from '../store/recovery.ts'
import { endSessionsOf, endSignedIn, listSignedIn } from '../store/sessions.ts'
import { asTheHouse } from '../store/sight.ts'
import { findWayIn, saveWayIn } from '../store/way-in.ts'
import { asSeen, type Deeded, type Handlers } from './gate.ts'
import { hashPassword } from './passwords.ts'
import { leaveWithNobody } from './who-left.ts'

/** What an administrator does with the accounts of their own organisation. They see no whānau. */
export const people: Omit<Handlers<typeof accountsApi>, 'me' | 'signedIn' | 'colleagues'> = {
  people: async ({ db, actor }) => ({ people: await listAccounts(db, actor.organisationId) }),

  add: async ({ db, actor, now }, { id, name, email, role, fromOn, safetyCheckedOn, oneTimePassword }) => {
    if (await isEmailTaken(db, email, id)) throw new Refused({ code: 'email-taken' })
    await addAccount(db, { id, name, email, createdAt: now, ...(await oneTime(oneTimePassword, now)) })
    await saveRole(db, id, actor.organisationId, given({ role, fromOn: fromOn ?? dayOf(now), safetyCheckedOn }))
    return deeded(actor, { id, version: 1 })
  },

  correct: async ({ db, actor, seen }, { id, name, email }) => {
    const account = await toChange(db, actor, id, seen)
    if (account.email !== email) {
      // Whoever sets the address sets the way in.
      refuseIf(whyNotChangeWayIn(account, actor.workerId))
      if (await isEmailTaken(db, email, id)) throw new Refused({ code: 'email-taken' })
    }
    return deeded(actor, await saveAccount(db, account, { name, email }))
  },

  giveRole: async ({ db, actor, now, seen }, { id, role, fromOn, safetyCheckedOn }) => {
    const account = await toChange(db, actor, id, seen)
    if (id === actor.workerId) throw new Refused({ code: 'own-account' })
    refuseIf(whyNotGiveRole(role, await listRolesEverHeld(db, id)))
    await saveRole(db, id, actor.organisationId, given({ role, fromOn: fromOn ?? dayOf(now), safetyCheckedOn }))
    return deeded(actor, await saveAccount(db, account, {}))
  },

  endRole: async ({ db, actor, now, seen }, { id, role, untilOn }) => {
    const account = await toChange(db, actor, id, seen)
    if (id === actor.workerId) throw new Refused({ code: 'own-account' })
    const held = found(account.roles.find((one) => one.role === role))
    await saveRole(db, id, actor.organisationId, { ...held, untilOn: untilOn ?? dayOf(now) })
    // With their last role there goes whoever they walked with: an administrator sees no whānau.
    const who = { workerId: id, organisationId: actor.organisationId }
    await asTheHouse(db, actor, () => leaveWithNobody(db, actor, now, who))
    return deeded(actor, await saveAccount(db, account, {}))
  },

  recordSafetyCheck: async ({ db, actor, now, seen }, { id, role, checkedOn }) => {
    const account = await toChange(db, actor, id, seen)
    if (checkedOn > dayOf(now)) throw new Refused({ code: 'date-not-yet' })
    const held = found(account.roles.find((one) => one.role === role))
    await saveRole(db, id, actor.organisationId, { ...held, safetyCheckedOn: checkedOn })
    return deeded(actor, await saveAccount(db, account, {}))
  },

  suspend: async ({ db, actor, now, seen }, { id }) => {
    const account = await toChange(db, actor, id, seen)
    refuseIf(whyNotChangeWayIn(account, actor.workerId))
    // A session is nobody's to read but the gate's and the house's.
    await asTheHouse(db, actor, () => endSessionsOf(db, id))
    return deeded(actor, await saveAccount(db, account, { suspendedAt: account.suspendedAt ?? now }))
  },

  letBackIn: async ({ db, actor, seen }, { id }) => {
    const account = await toChange(db, actor, id, seen)
    refuseIf(whyNotChangeWayIn(account, actor.workerId))
    return deeded(actor, await saveAccount(db, account, { suspendedAt: null }))
  },

  giveOneTimePassword: async ({ db, actor, now, seen }, { id, oneTimePassword }) => {
    const account = await toChange(db, actor, id, seen)
    refuseIf(whyNotChangeWayIn(account, actor.workerId))
    await asTheHouse(db, actor, () => endSessionsOf(db, id))
    return deeded(actor, await saveAccount(db, account, await oneTime(oneTimePassword, now)))
  },

  wayIn: async ({ db, actor, now }) => findWayIn(db, actor.organisationId, dayOf(now)),

  askForCodes: async ({ db, actor, now, seen }, { asked }) => {
    const { organisationId, workerId } = actor
    const before = asSeen(await findWayIn(db, organisationId, dayOf(now)), seen)
    const own = found(await findAccount(db, organisationId, workerId))
    refuseIf(whyNotAskForCodes(own, asked))
    const change = { secondFactorAsked: asked, changedAt: now, changedBy: workerId }
    return deeded(actor, { id: organisationId, version: await saveWayIn(db, organisationId, before, change) })
  },

  signedInOf: async ({ db, actor, now }, { id }) => {
    found(await findAccount(db, actor.organisationId, id))
    const here = { workerId: id, organisationId: actor.organisationId }
    return { signedIn: await asTheHouse(db, actor, () => listSignedIn(db, here, now)) }
  },

  endSessionsOf: async ({ db, actor, seen }, { id }) => {
    const account = await toChange(db, actor, id, seen)
    refuseIf(whyNotSignOut(account, actor.workerId))
    // At this organisation only: what they do elsewhere is another administrator's to end.
    const here = { workerId: id, organisationId: actor.organisationId }
    await asTheHouse(db, actor, () => endSignedIn(db, here))
    return deeded(actor, await saveAccount(db, account, {}))
  },

  takeOffSecondFactor: async ({ db, actor, seen }, { id }) => {
    const account = await toChange(db, actor, id, seen)
    refuseIf(whyNotChangeWayIn(account, actor.workerId))
    const saved = await saveAccount(db, account, { secondFactor: null })
    // Who can come in without it begins again. No session is theirs to keep.
    await asTheHouse(db, actor, () => endSessionsOf(db, id))
    // The list that stood in for it opens nothing more. It is nobody's to touch but the gate's and the house's.
    await asTheHouse(db, actor, () => forgetRecoveryCodes(db, id))
    return deeded(actor, saved)
  },
}

type Keeper = Extract<Actor, { kind: 'worker' }>

/** An account of the administrator's own organisation, as they saw it. Any other looks as if it were not there. */
async function toChange(db: Db, actor: Keeper, id: string, seen: number | undefined): Promise<Account> {
  return asSeen(found(await findAccount(db, actor.organisationId, id)), seen)
}

const deeded = ({ organisationId }: Keeper, done: { readonly id: string; readonly version: number }): Deeded => ({
  ...done,
  holderOrganisation: organisationId,
})

async function oneTime(password: string, now: string) {
  return { passwordHash: await hashPassword(password), passwordUntil: addMinutes(now, oneTimePasswordDays * 24 * 60) }
}

type MaybeChecked = Pick<GivenRole, 'role' | 'fromOn'> & { readonly safetyCheckedOn: Day | undefined }
const given = ({ safetyCheckedOn, ...role }: MaybeChecked): GivenRole =>
  safetyCheckedOn === undefined ? role : { ...role, safetyCheckedOn }
