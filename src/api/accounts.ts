import { z } from 'zod'
import { Account, AnyRole, Hat } from '../domain/accounts/account.ts'
import { OneTimePassword, Password } from '../domain/accounts/password.ts'
import { RecoveryCode } from '../domain/accounts/recovery.ts'
import { SignedIn } from '../domain/accounts/signed-in.ts'
import { WayIn } from '../domain/accounts/way-in.ts'
import { Day, Instant } from '../domain/days.ts'
import { OrganisationId, WorkerId } from '../domain/ids.ts'
import { command, query } from './endpoint.ts'

/** Whoever is signed in, in the role they wear now. */
export const Me = z
  .object({
    workerId: WorkerId,
    name: z.string(),
    role: AnyRole,
    organisationId: OrganisationId,
    organisationName: z.string(),
    language: z.enum(['en', 'mi']),
    demonstration: z.boolean(),
    secondFactorOn: z.boolean(),
    /** How many of their recovery codes have not been used. */
    recoveryCodesLeft: z.int(),
    /** An organisation that they have a role in asks everybody for a second factor. */
    secondFactorAsked: z.boolean(),
    /** What their organisation does here: requests are sorted there; whānau are walked beside from there. */
    organisationDoes: z.object({ sorts: z.boolean(), hosts: z.boolean() }),
    /** All that they may wear today, this one among them. */
    hats: z.array(Hat),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof Me>

export const Colleague = z
  .object({
    workerId: WorkerId,
    name: z.string(),
    roles: z.array(AnyRole),
    /** A whānau may be given to them today: their role and their safety check allow it. */
    mayBeGivenWork: z.boolean(),
    /** The first day on which their safety check no longer counts. */
    safetyCheckEndsOn: Day.optional(),
  })
  .meta({ id: 'Colleague' })
export type Colleague = z.infer<typeof Colleague>

const administrator = { worker: ['administrator'] } as const
const name = z.string().trim().min(1).max(120)
const email = z.email().max(200)

export const accountsApi = {
  me: query({
    path: '/me',
    about: 'Who is signed in, in which role, and which others they may wear.',
    access: { worker: 'any', aggregate: 'any' },
    reads: 'nothing-personal',
    input: z.strictObject({}),
    output: Me,
  }),
  colleagues: query({
    path: '/colleagues',
    about: 'Who works at your organisation today, and to whom a whānau may be given.',
    access: { worker: 'any' },
    reads: 'nothing-personal',
    input: z.strictObject({}),
    output: z.object({ colleagues: z.array(Colleague) }),
  }),
  signedIn: query({
    path: '/me/sessions',
    about: 'Where you are signed in now: on what kind of browser, since when, and when it was last used.',
    access: { worker: 'any', aggregate: 'any' },
    reads: 'nothing-personal',
    input: z.strictObject({}),
    output: z.object({ signedIn: z.array(SignedIn) }),
  }),
  people: query({
    path: '/people',
    about: 'Everyone with a role at your organisation, now or before. Accounts only: an administrator sees no whānau.',
    access: administrator,
    reads: 'nothing-personal',
    input: z.strictObject({}),
    output: z.object({ people: z.array(Account) }),
  }),
  wayIn: query({
    path: '/way-in',
    about: 'Whether everybody at your organisation needs a code as well as a password, and how many have none yet.',
    access: administrator,
    reads: 'nothing-personal',
    input: z.strictObject({}),
    output: WayIn,
  }),
  askForCodes: command({
    path: '/way-in/second-factor',
    about:
      'Asks everybody at your organisation for a second factor, or no longer. Who has none sets it up at the next sign-in, before anything else.',
    access: administrator,
    changes: 'existing',
    input: z.strictObject({ asked: z.boolean() }),
  }),
  add: command({
    path: '/people',
    about:
      'Adds somebody with a role. The one-time password is made by the sender, who reads it out; it opens the door once.',
    access: administrator,
    changes: 'new',
    input: z.strictObject({
      id: WorkerId,
      name,
      email,
      role: AnyRole,
      fromOn: Day.optional(),
      safetyCheckedOn: Day.optional(),
      oneTimePassword: OneTimePassword,
    }),
  }),
  correct: command({
    path: '/people/:id/correct',
    about: 'Corrects a name or an e-mail address.',
    access: administrator,
    changes: 'existing',
    input: z.strictObject({ id: WorkerId, name, email }),
  }),
  giveRole: command({
    path: '/people/:id/roles',
    about:
      'Gives a role from a day, today if none is given. Funding and oversight never share an account with a role that sees a person.',
    access: administrator,
    changes: 'existing',
    input: z.strictObject({ id: WorkerId, role: AnyRole, fromOn: Day.optional(), safetyCheckedOn: Day.optional() }),
  }),
  endRole: command({
    path: '/people/:id/roles/:role/end',
    about: 'Ends a role. The first day without it is today if none is given, and whoever wears it is signed out.',
    access: administrator,
    changes: 'existing',
    input: z.strictObject({ id: WorkerId, role: AnyRole, untilOn: Day.optional() }),
  }),
  recordSafetyCheck: command({
    path: '/people/:id/roles/:role/safety-check',
    about:
      'Records the day on which a children’s worker’s safety check was made. Three years later no whānau can be given to them.',
    access: administrator,
    changes: 'existing',
    input: z.strictObject({ id: WorkerId, role: AnyRole, checkedOn: Day }),
  }),
  suspend: command({
    path: '/people/:id/suspend',
    about: 'Suspends an account. Every session of it ends at once.',
    access: administrator,
    changes: 'existing',
    input: z.strictObject({ id: WorkerId }),
  }),
  letBackIn: command({
    path: '/people/:id/let-back-in',
    about: 'Ends a suspension. They sign in anew.',
    access: administrator,
    changes: 'existing',
    input: z.strictObject({ id: WorkerId }),
  }),
  giveOneTimePassword: command({
    path: '/people/:id/one-time-password',
    about:
      'For somebody who forgot their password: a new one that opens the door once. Their sessions end, and the old password with them.',
    access: administrator,
    changes: 'existing',
    input: z.strictObject({ id: WorkerId, oneTimePassword: OneTimePassword }),
  }),
  signedInOf: query({
    path: '/people/:id/sessions',
    about: 'Where somebody is signed in at your organisation now. What they do elsewhere is not shown.',
    access: administrator,
    reads: 'nothing-personal',
    input: z.strictObject({ id: WorkerId }),
    output: z.object({ signedIn: z.array(SignedIn) }),
  }),
  endSessionsOf: command({
    path: '/people/:id/sessions/end',
    about: 'Signs somebody out of your organisation wherever they are signed in: a phone was lost, a desk left open.',
    access: administrator,
    changes: 'existing',
    input: z.strictObject({ id: WorkerId }),
  }),
  takeOffSecondFactor: command({
    path: '/people/:id/second-factor/take-off',
    about: 'For somebody who lost the phone that makes their codes.',
    access: administrator,
    changes: 'existing',
    input: z.strictObject({ id: WorkerId }),
  }),
}

const code = z
  .string()
  .trim()
  .regex(/^\d{3} ?\d{3}$/)
/** From the app; or, where the phone is gone, one from the list that was made when it was turned on. */
const eitherCode = z.union([code, z.string().trim().pipe(RecoveryCode)])
const hat = z.strictObject({ organisationId: OrganisationId, role: AnyRole })

/** Coming in goes by steps: each answer says what comes next, and the ticket shows what was done already. */
export const SignIn = z
  .union([
    z.strictObject({
      email: z.string().max(200),
      password: Password,
      code: eitherCode.optional(),
      hat: hat.optional(),
    }),
    z.strictObject({
      ticket: z.string().max(1000),
      code: eitherCode.optional(),
      hat: hat.optional(),
      newPassword: Password.optional(),
    }),
  ])
  .meta({ id: 'SignIn' })
export type SignIn = z.infer<typeof SignIn>

export const SignInStep = z
  .discriminatedUnion('next', [
    z.object({ next: z.literal('done'), id: WorkerId, version: z.int() }),
    z.object({ next: z.literal('code'), ticket: z.string() }),
    z.object({ next: z.literal('set-up-code'), ticket: z.string(), key: z.string() }),
    z.object({ next: z.literal('new-password'), ticket: z.string() }),
    z.object({ next: z.literal('hat'), ticket: z.string(), hats: z.array(Hat) }),
  ])
  .meta({ id: 'SignInStep' })
export type SignInStep = z.infer<typeof SignInStep>

/** An endpoint about the session itself: it makes or ends one, so it cannot go through the gate that reads it. */
export type OwnEndpoint = {
  readonly method: 'POST' | 'DELETE'
  readonly path: `/${string}`
  readonly about: string
  readonly access: 'anyone' | 'signed-in'
  readonly input: z.ZodType
  readonly output: z.ZodType
}

const done = z.object({ id: WorkerId, version: z.int() })
/** The one time that they are shown: of each only a hash is kept. */
const doneWithCodes = done.extend({ recoveryCodes: z.array(RecoveryCode) })

/** One's own way in. Each is on the record of changes. */
export const ownApi = {
  signIn: {
    ...{ method: 'POST', path: '/session', access: 'anyone', input: SignIn, output: SignInStep },
    about:
      'Signs in, step by step: password, code where a second factor is on, a new password after a one-time one, one role of several.',
  },
  signOut: {
    ...{ method: 'DELETE', path: '/session', access: 'anyone', input: z.strictObject({}), output: z.object({}) },
    about: 'Ends the session in this browser.',
  },
  stay: {
    ...{ method: 'POST', path: '/session/stay', access: 'signed-in', input: z.strictObject({ atWork: z.boolean() }) },
    output: z.object({ until: Instant }),
    about:
      'Until when this session lasts. Each piece of work moves it on; a request with `X-Unattended: 1`, as a page makes that asks again by itself, does not.',
  },
  wearHat: {
    ...{ method: 'POST', path: '/session/hat', access: 'signed-in', input: hat, output: done },
    about: 'Changes to another of one’s roles: a new session, and the end of this one.',
  },
  changePassword: {
    ...{ method: 'POST', path: '/me/password', access: 'signed-in', output: done },
    input: z.strictObject({ password: Password, newPassword: Password }),
    about: 'Sets a new password. Sessions on other devices end.',
  },
  turnOnSecondFactor: {
    ...{ method: 'POST', path: '/me/second-factor', access: 'signed-in', output: doneWithCodes },
    input: z.strictObject({ password: Password, secret: z.string().regex(/^[A-Z2-7]{32}$/), code }),
    about:
      'Turns on codes from an app (TOTP, RFC 6238). The secret is made by the sender, who shows it to the app; the code proves that the app has it. Answers ten recovery codes, this once.',
  },
  turnOffSecondFactor: {
    ...{ method: 'POST', path: '/me/second-factor/off', access: 'signed-in', output: done },
    input: z.strictObject({ password: Password }),
    about: 'Turns codes off again.',
  },
  makeRecoveryCodes: {
    ...{ method: 'POST', path: '/me/recovery-codes', access: 'signed-in', output: doneWithCodes },
    input: z.strictObject({ password: Password }),
    about: 'Makes ten new recovery codes, in place of all that were there. Answers them, this once.',
  },
  endSessions: {
    ...{ method: 'POST', path: '/me/sessions/end', access: 'signed-in', output: z.object({ ended: z.int() }) },
    input: z.strictObject({ password: Password, session: z.uuid().optional() }),
    about: 'Ends one of your sessions, by the password again, or all but this one where none is named.',
  },
  chooseLanguage: {
    ...{ method: 'POST', path: '/me/language', access: 'signed-in', output: done },
    input: z.strictObject({ language: z.enum(['en', 'mi']) }),
    about: 'The language in which one is written to.',
  },
} as const satisfies Readonly<Record<string, OwnEndpoint>>
