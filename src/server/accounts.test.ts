import { randomUUID } from 'node:crypto'
import { TOTP, Secret } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aWorker, anOrganisation, as, asAnyone, freshHouse, ProblemAnswered, type Hat, type TestHouse } from '../../test/house.ts'
import { accountsApi, type SignIn, type SignInStep } from '../api/accounts.ts'
import { hashPassword, seal } from './passwords.ts'

let it: TestHouse
let host: string
let administrator: Hat
const password = 'the tide comes in slowly'

beforeAll(async () => {
  it = await freshHouse()
  host = await anOrganisation(it)
  administrator = await aWorker(it, { role: 'administrator', organisationId: host, name: 'Ana Kaitiaki' })
})
afterAll(() => it.close())

async function somebody(role: Hat['role'] = 'connector', at = host) {
  const email = `${randomUUID()}@example.nz`
  const hat = await aWorker(it, { role, organisationId: at, email })
  await it.fresh.owner`update worker set password_hash = ${await hashPassword(password)} where id = ${hat.workerId}`
  return { ...hat, email }
}

/** Signs in over HTTP. From an address of its own unless told otherwise. */
async function signIn(given: SignIn, address = `10.0.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`) {
  const answered = await it.server.inject({ method: 'POST', url: '/api/session', payload: given, remoteAddress: address })
  if (answered.statusCode >= 400) throw new ProblemAnswered(answered.statusCode, answered.json())
  const cookie = answered.cookies.find(({ name }) => name === 'session')
  return { step: answered.json<SignInStep>(), cookie }
}

async function meWith(token: string) {
  return it.server.inject({ url: '/api/me', cookies: { session: token } })
}

const events = async (name: string, subject: string) =>
  it.fresh.owner`select * from event where name = ${name} and subject_id = ${subject} order by at`

describe('signing in', () => {
  test('opens a session that no script can read, and is on the record', async () => {
    const { email, workerId } = await somebody()
    const { step, cookie } = await signIn({ email: email.toUpperCase(), password })
    expect(step).toEqual({ next: 'done', id: workerId, version: 1 })
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(cookie).not.toHaveProperty('maxAge')
    const me = await meWith(cookie?.value ?? '')
    expect(me.json()).toMatchObject({ workerId, role: 'connector', organisationId: host, demonstration: false })
    expect(await events('accounts.signIn', workerId)).toHaveLength(1)
    const [kept] = await it.fresh.owner`select token_hash from session where worker_id = ${workerId}`
    expect(Buffer.from(kept?.['tokenHash']).toString('base64url')).not.toBe(cookie?.value)
  })

  test('behind https the cookie is for this host alone', async () => {
    const { email } = await somebody()
    const answered = await it.server.inject({
      ...{ method: 'POST', url: '/api/session', payload: { email, password }, remoteAddress: '127.0.0.1' },
      headers: { 'x-forwarded-proto': 'https' },
    })
    expect(answered.cookies[0]).toMatchObject({ name: '__Host-session', secure: true, path: '/' })
    expect(answered.headers['strict-transport-security']).toContain('max-age')
  })

  test('never says which was wrong, and takes as long for nobody', async () => {
    const { email } = await somebody()
    const wrong = await signIn({ email, password: 'not this one' }).catch((error: unknown) => error)
    const nobody = await signIn({ email: 'nobody@example.nz', password: 'not this one' }).catch((error: unknown) => error)
    expect(wrong).toMatchObject({ status: 422, code: 'wrong-name-or-password' })
    const { instance: _, ...one } = (wrong as ProblemAnswered).problem
    const { instance: __, ...other } = (nobody as ProblemAnswered).problem
    expect(one).toEqual(other)
  })

  test('a failure is on the record, where the privacy officer of that organisation sees it', async () => {
    const { email, workerId } = await somebody()
    await expect(signIn({ email, password: 'no' })).rejects.toMatchObject({ code: 'wrong-name-or-password' })
    expect(await events('accounts.signInFailed', workerId)).toMatchObject([{ actorKind: 'public', holderOrganisation: host }])
  })

  test('five tries, then a growing wait; the right password at the right time clears it', async () => {
    const { email } = await somebody()
    for (let tries = 1; tries <= 5; tries += 1) {
      await expect(signIn({ email, password: 'no' })).rejects.toMatchObject({ status: 422 })
    }
    const refused = signIn({ email, password })
    await expect(refused).rejects.toMatchObject({ status: 429, code: 'too-many-tries', problem: { with: { minutes: 1 } } })
    it.clock.forward(1)
    await expect(signIn({ email, password: 'no' })).rejects.toMatchObject({ status: 422 })
    it.clock.forward(1)
    await expect(signIn({ email, password })).rejects.toMatchObject({ problem: { with: { minutes: 1 } } })
    it.clock.forward(1)
    expect((await signIn({ email, password })).step.next).toBe('done')
    await expect(signIn({ email, password: 'no' })).rejects.toMatchObject({ status: 422 })
  })

  test('twenty tries at once count as twenty', async () => {
    const { email } = await somebody()
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => signIn({ email, password: 'no' })))
    const refused = all.filter((one) => one.status === 'rejected' && (one.reason as ProblemAnswered).status === 429)
    expect(refused).toHaveLength(15)
  })

  test('from one address one cannot try everybody', async () => {
    const tries = Array.from({ length: 30 }, (_, at) => signIn({ email: `${at}@example.nz`, password: 'no' }, '10.9.9.9'))
    await Promise.allSettled(tries)
    const { email } = await somebody()
    await expect(signIn({ email, password }, '10.9.9.9')).rejects.toMatchObject({ status: 429 })
    expect((await signIn({ email, password }, '10.9.9.8')).step.next).toBe('done')
  })

  test('a suspended account is told so only with its own password', async () => {
    const { email, workerId } = await somebody()
    await it.fresh.owner`update worker set suspended_at = ${it.clock.now()} where id = ${workerId}`
    await expect(signIn({ email, password })).rejects.toMatchObject({ code: 'account-suspended' })
    await expect(signIn({ email, password: 'no' })).rejects.toMatchObject({ code: 'wrong-name-or-password' })
  })

  test('somebody with several roles chooses one, without their password again', async () => {
    const { email, workerId } = await somebody('team-lead')
    await aWorker(it, { workerId, role: 'connector', organisationId: host })
    const { step, cookie } = await signIn({ email, password })
    expect(cookie).toBeUndefined()
    if (step.next !== 'hat') throw new Error(step.next)
    expect(step.hats.map(({ role }) => role)).toEqual(['connector', 'team-lead'])
    const came = await signIn({ ticket: step.ticket, hat: { organisationId: host, role: 'connector' } })
    expect((await meWith(came.cookie?.value ?? '')).json()).toMatchObject({ role: 'connector' })
    await expect(
      signIn({ ticket: step.ticket, hat: { organisationId: host, role: 'administrator' } }),
    ).rejects.toMatchObject({ code: 'no-role-now' })
  })

  test('another role is another session, and the end of this one', async () => {
    const { email, workerId } = await somebody('team-lead')
    await aWorker(it, { workerId, role: 'connector', organisationId: host })
    const { cookie } = await signIn({ email, password, hat: { organisationId: host, role: 'team-lead' } })
    const first = cookie?.value ?? ''
    const changed = await it.server.inject({
      ...{ method: 'POST', url: '/api/session/hat', cookies: { session: first } },
      payload: { organisationId: host, role: 'connector' },
    })
    expect((await meWith(changed.cookies[0]?.value ?? '')).json()).toMatchObject({ role: 'connector' })
    expect((await meWith(first)).statusCode).toBe(401)
  })

  test('an account without a role today does not come in', async () => {
    const { email, workerId } = await somebody()
    await it.fresh.owner`update worker_role set until_on = '2026-11-10' where worker_id = ${workerId}`
    await expect(signIn({ email, password })).rejects.toMatchObject({ code: 'no-role-now' })
  })

  test('a ticket ends with the time, with the password, and is nobody else’s to make', async () => {
    const { email, workerId } = await somebody('team-lead')
    await aWorker(it, { workerId, role: 'connector', organisationId: host })
    const hat = { organisationId: host, role: 'connector' } as const
    const { step } = await signIn({ email, password })
    if (step.next !== 'hat') throw new Error(step.next)
    await expect(signIn({ ticket: `${step.ticket.slice(0, -2)}AA`, hat })).rejects.toMatchObject({ code: 'sign-in-again' })
    await it.fresh.owner`update worker set password_hash = 'another' where id = ${workerId}`
    await expect(signIn({ ticket: step.ticket, hat })).rejects.toMatchObject({ code: 'sign-in-again' })
    await it.fresh.owner`update worker set password_hash = ${await hashPassword(password)} where id = ${workerId}`
    const again = await signIn({ email, password })
    it.clock.forward(11)
    if (again.step.next !== 'hat') throw new Error(again.step.next)
    await expect(signIn({ ticket: again.step.ticket, hat })).rejects.toMatchObject({ code: 'sign-in-again' })
  })

  test('passwords are kept as argon2id at the cost that OWASP names', async () => {
    expect(await hashPassword('x')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})

describe('a second factor', () => {
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  const codeAt = (at: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(at) })

  async function withFactor() {
    const person = await somebody()
    const sealed = seal(it.house.secret, 'second factor', secret)
    await it.fresh.owner`update worker set second_factor = ${sealed} where id = ${person.workerId}`
    return person
  }

  test('is asked for after the password, and opens the door once', async () => {
    const { email } = await withFactor()
    const { step, cookie } = await signIn({ email, password })
    expect(cookie).toBeUndefined()
    if (step.next !== 'code') throw new Error(step.next)
    const code = codeAt(it.clock.now())
    expect((await signIn({ ticket: step.ticket, code })).step.next).toBe('done')
    await expect(signIn({ email, password, code })).rejects.toMatchObject({ code: 'wrong-code' })
    it.clock.forward(1)
    expect((await signIn({ email, password, code: codeAt(it.clock.now()) })).step.next).toBe('done')
  })

  test('five guesses, then a wait, however often the password is sent again', async () => {
    const { email } = await withFactor()
    const right = codeAt(it.clock.now())
    const wrong = right === '000000' ? '000001' : '000000'
    for (let tries = 1; tries <= 5; tries += 1) {
      await expect(signIn({ email, password, code: wrong })).rejects.toMatchObject({ code: 'wrong-code' })
    }
    await expect(signIn({ email, password, code: right })).rejects.toMatchObject({ code: 'too-many-tries' })
  })

  test('is turned on with the password and a code from the app, and off with the password', async () => {
    const person = await somebody()
    const client = await as(it, person)
    const post = (url: string, payload: Record<string, unknown>) => client.raw({ method: 'POST', url, payload })
    const on = { password, secret, code: codeAt(it.clock.now()) }
    expect((await post('/api/me/second-factor', { ...on, password: 'no' })).json()).toMatchObject({ code: 'wrong-name-or-password' })
    expect((await post('/api/me/second-factor', { ...on, code: '123456' })).json()).toMatchObject({ code: 'wrong-code' })
    expect((await post('/api/me/second-factor', on)).json()).toMatchObject({ id: person.workerId })
    const [kept] = await it.fresh.owner`select second_factor from worker where id = ${person.workerId}`
    expect(kept?.['secondFactor']).not.toContain(secret)
    expect((await signIn({ email: person.email, password })).step.next).toBe('code')
    expect((await post('/api/me/second-factor/off', { password })).statusCode).toBe(200)
    expect((await signIn({ email: person.email, password })).step.next).toBe('done')
    expect(await events('accounts.turnOnSecondFactor', person.workerId)).toHaveLength(1)
  })
})

describe('one’s own account', () => {
  test('a new password ends the sessions on other devices', async () => {
    const person = await somebody()
    const [here, there] = [await as(it, person), await as(it, person)]
    const change = { password, newPassword: 'kererū-nui-kei-runga' }
    const answered = await here.raw({ method: 'POST', url: '/api/me/password', payload: change })
    expect(answered.statusCode).toBe(200)
    expect((await meWith(here.token)).statusCode).toBe(200)
    expect((await meWith(there.token)).statusCode).toBe(401)
    expect((await signIn({ email: person.email, password: change.newPassword })).step.next).toBe('done')
  })

  test('a password that is easy to guess is refused', async () => {
    const client = await as(it, await somebody())
    const answered = await client.raw({ method: 'POST', url: '/api/me/password', payload: { password, newPassword: 'aaaaaaaaaaaa' } })
    expect(answered.json()).toMatchObject({ status: 422, code: 'password-too-easy' })
  })

  test('signing out ends the session in the database too', async () => {
    const client = await as(it, await somebody())
    await client.raw({ method: 'DELETE', url: '/api/session' })
    expect((await meWith(client.token)).statusCode).toBe(401)
  })

  test('funding and oversight know who they are, too', async () => {
    const commissioner = await aWorker(it, { role: 'commissioner', organisationId: host, name: 'Tui Pūtea' })
    const me = await (await as(it, commissioner)).get(accountsApi.me, {})
    expect(me).toMatchObject({ name: 'Tui Pūtea', role: 'commissioner', language: 'en', hats: [{ role: 'commissioner' }] })
  })
})

describe('an administrator', () => {
  const oneTimePassword = 'abcd-efgh-jkmn-pqrs'
  const newcomer = () => ({ id: randomUUID(), name: 'Hēmi Hou', email: `${randomUUID()}@example.nz`, role: 'connector' as const, oneTimePassword })

  test('adds somebody, whose one-time password opens the door once and asks for their own', async () => {
    const added = newcomer()
    await (await as(it, administrator)).send(accountsApi.add, added)
    const { step } = await signIn({ email: added.email, password: oneTimePassword })
    if (step.next !== 'new-password') throw new Error(step.next)
    await expect(signIn({ ticket: step.ticket, newPassword: 'short' })).rejects.toMatchObject({ code: 'password-too-short' })
    expect((await signIn({ ticket: step.ticket, newPassword: password })).step.next).toBe('done')
    await expect(signIn({ email: added.email, password: oneTimePassword })).rejects.toMatchObject({ code: 'wrong-name-or-password' })
    await expect(signIn({ ticket: step.ticket, newPassword: password })).rejects.toMatchObject({ code: 'sign-in-again' })
  })

  test('a one-time password ends after seven days', async () => {
    const added = newcomer()
    await (await as(it, administrator)).send(accountsApi.add, added)
    it.clock.forward(7 * 24 * 60 + 1)
    await expect(signIn({ email: added.email, password: oneTimePassword })).rejects.toMatchObject({ code: 'one-time-password-ended' })
  })

  test('cannot add an address twice, and hears it before the database does', async () => {
    const added = newcomer()
    const admin = await as(it, administrator)
    await admin.send(accountsApi.add, added)
    await expect(admin.send(accountsApi.add, { ...newcomer(), email: added.email.toUpperCase() })).rejects.toMatchObject({ code: 'email-taken' })
  })

  test('suspends somebody, whose sessions end at once and do not come back', async () => {
    const person = await somebody()
    const client = await as(it, person)
    const admin = await as(it, administrator)
    const done = await admin.send(accountsApi.suspend, { id: person.workerId }, { seen: 1 })
    expect((await meWith(client.token)).statusCode).toBe(401)
    await admin.send(accountsApi.letBackIn, { id: person.workerId }, { seen: done.version })
    expect((await meWith(client.token)).statusCode).toBe(401)
    expect((await signIn({ email: person.email, password })).step.next).toBe('done')
  })

  test('ends a role, and whoever wears it is out', async () => {
    const person = await somebody()
    const client = await as(it, person)
    await (await as(it, administrator)).send(accountsApi.endRole, { id: person.workerId, role: 'connector' }, { seen: 1 })
    expect((await meWith(client.token)).statusCode).toBe(401)
  })

  test('cannot mix funding with a role that sees people: the rule says it, and the database holds it', async () => {
    const person = await somebody()
    const admin = await as(it, administrator)
    const mix = admin.send(accountsApi.giveRole, { id: person.workerId, role: 'commissioner' }, { seen: 1 })
    await expect(mix).rejects.toMatchObject({ status: 422, code: 'roles-do-not-mix' })
    await expect(aWorker(it, { workerId: person.workerId, role: 'commissioner', organisationId: host })).rejects.toThrow('roles_do_not_mix')
  })

  test('sees and changes nobody of another organisation', async () => {
    const elsewhere = await anOrganisation(it)
    const person = await somebody('connector', elsewhere)
    const admin = await as(it, administrator)
    const { people } = await admin.get(accountsApi.people, {})
    expect(people.map(({ id }) => id)).not.toContain(person.workerId)
    await expect(admin.send(accountsApi.suspend, { id: person.workerId }, { seen: 1 })).rejects.toMatchObject({ status: 404 })
    await it.fresh.database.begin(async (db) => {
      await db`select set_config('role', 'alongside_worker', true), set_config('app.administers', ${host}, true)`
      const taken = await db`update worker set password_hash = 'mine' where id = ${person.workerId}`
      expect(taken.count).toBe(0)
    })
  })

  test('takes over nobody who works elsewhere too, nor gives themselves a role', async () => {
    const person = await somebody()
    await aWorker(it, { workerId: person.workerId, role: 'connector', organisationId: await anOrganisation(it) })
    const admin = await as(it, administrator)
    const take = admin.send(accountsApi.giveOneTimePassword, { id: person.workerId, oneTimePassword }, { seen: 1 })
    await expect(take).rejects.toMatchObject({ code: 'works-elsewhere-too' })
    const give = admin.send(accountsApi.giveRole, { id: administrator.workerId, role: 'team-lead' }, { seen: 1 })
    await expect(give).rejects.toMatchObject({ code: 'own-account' })
  })

  test('never meets a password or a secret', async () => {
    const answered = await (await as(it, administrator)).raw({ url: '/api/people' })
    expect(answered.body).not.toMatch(/argon2|passwordHash|"secondFactor"/)
  })

  test('is the only one who may: a connector is told that it is not their role', async () => {
    const client = await as(it, await somebody())
    await expect(client.get(accountsApi.people, {})).rejects.toMatchObject({ status: 403, code: 'not-for-your-role' })
    await expect(asAnyone(it).get(accountsApi.people, {})).rejects.toMatchObject({ status: 401, code: 'sign-in-first' })
  })

  test('records a safety check; three years later no whānau can be given', async () => {
    const person = await somebody()
    const admin = await as(it, administrator)
    const mayBeGiven = async () => {
      const { colleagues } = await (await as(it, person)).get(accountsApi.colleagues, {})
      return colleagues.find(({ workerId }) => workerId === person.workerId)?.mayBeGivenWork
    }
    expect(await mayBeGiven()).toBe(false)
    await admin.send(accountsApi.recordSafetyCheck, { id: person.workerId, role: 'connector', checkedOn: '2026-11-01' }, { seen: 1 })
    expect(await mayBeGiven()).toBe(true)
    it.clock.set('2029-11-02T00:00:00Z')
    expect(await mayBeGiven()).toBe(false)
  })
})
