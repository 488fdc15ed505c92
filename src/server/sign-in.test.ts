import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { houseWithDoor, password, type HouseWithDoor } from '../../test/coming-in.ts'
import { aWorker, as, type ProblemAnswered } from '../../test/house.ts'
import { accountsApi } from '../api/accounts.ts'
import { hashPassword, seal } from './passwords.ts'

let door: HouseWithDoor
beforeAll(async () => {
  door = await houseWithDoor()
})
afterAll(() => door.it.close())

describe('signing in', () => {
  test('opens a session that no script can read, and is on the record', async () => {
    const { email, workerId } = await door.somebody()
    const { step, cookie } = await door.signIn({ email: email.toUpperCase(), password })
    expect(step).toEqual({ next: 'done', id: workerId, version: 1 })
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(cookie).not.toHaveProperty('maxAge')
    const me = await door.meWith(cookie?.value ?? '')
    expect(me.json()).toMatchObject({ workerId, role: 'connector', organisationId: door.host, demonstration: false })
    expect(await door.events('accounts.signIn', workerId)).toHaveLength(1)
    const [kept] = await door.it.fresh.owner`select token_hash from session where worker_id = ${workerId}`
    expect(Buffer.from(kept?.['tokenHash']).toString('base64url')).not.toBe(cookie?.value)
  })

  test('behind https the cookie is for this host alone', async () => {
    const behind = await houseWithDoor({ env: { TRUST_PROXY: 'loopback' } })
    const { email } = await behind.somebody()
    const answered = await behind.it.server.inject({
      ...{ method: 'POST', url: '/api/session', payload: { email, password }, remoteAddress: '127.0.0.1' },
      headers: { 'x-forwarded-proto': 'https' },
    })
    await behind.it.close()
    expect(answered.cookies[0]).toMatchObject({ name: '__Host-session', secure: true, path: '/' })
    expect(answered.headers['strict-transport-security']).toContain('max-age')
  })

  test('never says which was wrong, and takes as long for nobody', async () => {
    const { email } = await door.somebody()
    const wrong = await door.signIn({ email, password: 'not this one' }).catch((error: unknown) => error)
    const nobody = await door
      .signIn({ email: 'nobody@example.nz', password: 'not this one' })
      .catch((error: unknown) => error)
    expect(wrong).toMatchObject({ status: 422, code: 'wrong-name-or-password' })
    const { instance: _, ...one } = (wrong as ProblemAnswered).problem
    const { instance: __, ...other } = (nobody as ProblemAnswered).problem
    expect(one).toEqual(other)
  })

  test('a failure is on the record, where the privacy officer of that organisation sees it', async () => {
    const { email, workerId } = await door.somebody()
    await expect(door.signIn({ email, password: 'no' })).rejects.toMatchObject({ code: 'wrong-name-or-password' })
    expect(await door.events('accounts.signInFailed', workerId)).toMatchObject([
      { actorKind: 'public', holderOrganisation: door.host },
    ])
  })

  test('five tries, then a growing wait; the right password at the right time clears it', async () => {
    const { email } = await door.somebody()
    for (let tries = 1; tries <= 5; tries += 1) {
      await expect(door.signIn({ email, password: 'no' })).rejects.toMatchObject({ status: 422 })
    }
    const refused = door.signIn({ email, password })
    await expect(refused).rejects.toMatchObject({
      status: 429,
      code: 'too-many-tries',
      problem: { with: { minutes: 1 } },
    })
    door.it.clock.forward(1)
    await expect(door.signIn({ email, password: 'no' })).rejects.toMatchObject({ status: 422 })
    door.it.clock.forward(1)
    await expect(door.signIn({ email, password })).rejects.toMatchObject({ problem: { with: { minutes: 1 } } })
    door.it.clock.forward(1)
    expect((await door.signIn({ email, password })).step.next).toBe('done')
    await expect(door.signIn({ email, password: 'no' })).rejects.toMatchObject({ status: 422 })
  })

  test('twenty tries at once count as twenty', async () => {
    const { email } = await door.somebody()
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => door.signIn({ email, password: 'no' })))
    const refused = all.filter((one) => one.status === 'rejected' && (one.reason as ProblemAnswered).status === 429)
    expect(refused).toHaveLength(15)
  })

  test('from one address one cannot try everybody', async () => {
    const tries = Array.from({ length: 30 }, (_, at) =>
      door.signIn({ email: `${at}@example.nz`, password: 'no' }, '10.9.9.9'),
    )
    await Promise.allSettled(tries)
    const { email } = await door.somebody()
    await expect(door.signIn({ email, password }, '10.9.9.9')).rejects.toMatchObject({ status: 429 })
    expect((await door.signIn({ email, password }, '10.9.9.8')).step.next).toBe('done')
  })

  test('a suspended account is told so only with its own password', async () => {
    const { email, workerId } = await door.somebody()
    await door.it.fresh.owner`update worker set suspended_at = ${door.it.clock.now()} where id = ${workerId}`
    await expect(door.signIn({ email, password })).rejects.toMatchObject({ code: 'account-suspended' })
    await expect(door.signIn({ email, password: 'no' })).rejects.toMatchObject({ code: 'wrong-name-or-password' })
  })

  test('somebody with several roles chooses one, without their password again', async () => {
    const { email, workerId } = await door.somebody('team-lead')
    await aWorker(door.it, { workerId, role: 'connector', organisationId: door.host })
    const { step, cookie } = await door.signIn({ email, password })
    expect(cookie).toBeUndefined()
    if (step.next !== 'hat') throw new Error(step.next)
    expect(step.hats.map(({ role }) => role)).toEqual(['connector', 'team-lead'])
    const came = await door.signIn({ ticket: step.ticket, hat: { organisationId: door.host, role: 'connector' } })
    expect((await door.meWith(came.cookie?.value ?? '')).json()).toMatchObject({ role: 'connector' })
    await expect(
      door.signIn({ ticket: step.ticket, hat: { organisationId: door.host, role: 'administrator' } }),
    ).rejects.toMatchObject({ code: 'no-role-now' })
  })

  test('another role is another session, and the end of this one', async () => {
    const { email, workerId } = await door.somebody('team-lead')
    await aWorker(door.it, { workerId, role: 'connector', organisationId: door.host })
    const { cookie } = await door.signIn({ email, password, hat: { organisationId: door.host, role: 'team-lead' } })
    const first = cookie?.value ?? ''
    const changed = await door.it.server.inject({
      ...{ method: 'POST', url: '/api/session/hat', cookies: { session: first } },
      payload: { organisationId: door.host, role: 'connector' },
    })
    expect((await door.meWith(changed.cookies[0]?.value ?? '')).json()).toMatchObject({ role: 'connector' })
    expect((await door.meWith(first)).statusCode).toBe(401)
  })

  test('an account without a role today does not come in', async () => {
    const { email, workerId } = await door.somebody()
    await door.it.fresh.owner`update worker_role set until_on = '2026-11-10' where worker_id = ${workerId}`
    await expect(door.signIn({ email, password })).rejects.toMatchObject({ code: 'no-role-now' })
  })

  test('a ticket ends with the time, with the password, and is nobody else’s to make', async () => {
    const { email, workerId } = await door.somebody('team-lead')
    await aWorker(door.it, { workerId, role: 'connector', organisationId: door.host })
    const hat = { organisationId: door.host, role: 'connector' } as const
    const { step } = await door.signIn({ email, password })
    if (step.next !== 'hat') throw new Error(step.next)
    await expect(door.signIn({ ticket: `${step.ticket.slice(0, -2)}AA`, hat })).rejects.toMatchObject({
      code: 'sign-in-again',
    })
    await door.it.fresh.owner`update worker set password_hash = 'another' where id = ${workerId}`
    await expect(door.signIn({ ticket: step.ticket, hat })).rejects.toMatchObject({ code: 'sign-in-again' })
    await door.it.fresh.owner`update worker set password_hash = ${await hashPassword(password)} where id = ${workerId}`
    const again = await door.signIn({ email, password })
    door.it.clock.forward(11)
    if (again.step.next !== 'hat') throw new Error(again.step.next)
    await expect(door.signIn({ ticket: again.step.ticket, hat })).rejects.toMatchObject({ code: 'sign-in-again' })
  })

  test('passwords are kept as argon2id at the cost that OWASP names', async () => {
    expect(await hashPassword('x')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})

describe('a second factor', () => {
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  const codeAt = (at: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(at) })

  async function withFactor() {
    const person = await door.somebody()
    const sealed = seal(door.it.house.secret, 'second factor', secret)
    await door.it.fresh.owner`update worker set second_factor = ${sealed} where id = ${person.workerId}`
    return person
  }

  test('is asked for after the password, and opens the door once', async () => {
    const { email } = await withFactor()
    const { step, cookie } = await door.signIn({ email, password })
    expect(cookie).toBeUndefined()
    if (step.next !== 'code') throw new Error(step.next)
    const code = codeAt(door.it.clock.now())
    expect((await door.signIn({ ticket: step.ticket, code })).step.next).toBe('done')
    // Whoever is too quick is told to wait for the next one; a wrong one is not told apart from an old one.
    await expect(door.signIn({ email, password, code })).rejects.toMatchObject({ code: 'code-used' })
    door.it.clock.forward(1)
    expect((await door.signIn({ email, password, code: codeAt(door.it.clock.now()) })).step.next).toBe('done')
  })

  test('five guesses, then a wait, however often the password is sent again', async () => {
    const { email } = await withFactor()
    const right = codeAt(door.it.clock.now())
    const wrong = right === '000000' ? '000001' : '000000'
    for (let tries = 1; tries <= 5; tries += 1) {
      await expect(door.signIn({ email, password, code: wrong })).rejects.toMatchObject({ code: 'wrong-code' })
    }
    await expect(door.signIn({ email, password, code: right })).rejects.toMatchObject({ code: 'too-many-tries' })
  })

  test('is turned on with the password and a code from the app, and off with the password', async () => {
    const person = await door.somebody()
    const client = await as(door.it, person)
    const post = (url: string, payload: Record<string, unknown>) => client.raw({ method: 'POST', url, payload })
    const on = { password, secret, code: codeAt(door.it.clock.now()) }
    expect((await post('/api/me/second-factor', { ...on, password: 'no' })).json()).toMatchObject({
      code: 'wrong-name-or-password',
    })
    expect((await post('/api/me/second-factor', { ...on, code: '123456' })).json()).toMatchObject({
      code: 'wrong-code',
    })
    expect((await post('/api/me/second-factor', on)).json()).toMatchObject({ id: person.workerId })
    const [kept] = await door.it.fresh.owner`select second_factor from worker where id = ${person.workerId}`
    expect(kept?.['secondFactor']).not.toContain(secret)
    expect((await door.signIn({ email: person.email, password })).step.next).toBe('code')
    expect((await post('/api/me/second-factor/off', { password })).statusCode).toBe(200)
    expect((await door.signIn({ email: person.email, password })).step.next).toBe('done')
    expect(await door.events('accounts.turnOnSecondFactor', person.workerId)).toHaveLength(1)
  })

  test('ends the sessions on other devices when it is turned on or off', async () => {
    const person = await door.somebody()
    const [here, there] = [await as(door.it, person), await as(door.it, person)]
    await here.raw({ method: 'POST', url: '/api/me/second-factor/off', payload: { password } })
    expect((await door.meWith(here.token)).statusCode).toBe(200)
    expect((await door.meWith(there.token)).statusCode).toBe(401)
  })
})

describe('one’s own account', () => {
  test('a new password ends the sessions on other devices', async () => {
    const person = await door.somebody()
    const [here, there] = [await as(door.it, person), await as(door.it, person)]
    const change = { password, newPassword: 'kererū-nui-kei-runga' }
    const answered = await here.raw({ method: 'POST', url: '/api/me/password', payload: change })
    expect(answered.statusCode).toBe(200)
    expect((await door.meWith(here.token)).statusCode).toBe(200)
    expect((await door.meWith(there.token)).statusCode).toBe(401)
    expect((await door.signIn({ email: person.email, password: change.newPassword })).step.next).toBe('done')
  })

  test('a password that is easy to guess is refused', async () => {
    const client = await as(door.it, await door.somebody())
    const answered = await client.raw({
      method: 'POST',
      url: '/api/me/password',
      payload: { password, newPassword: 'aaaaaaaaaaaa' },
    })
    expect(answered.json()).toMatchObject({ status: 422, code: 'password-too-easy' })
  })

  test('signing out ends the session in the database too', async () => {
    const client = await as(door.it, await door.somebody())
    await client.raw({ method: 'DELETE', url: '/api/session' })
    expect((await door.meWith(client.token)).statusCode).toBe(401)
  })

  test('funding and oversight know who they are, too', async () => {
    const commissioner = await aWorker(door.it, { role: 'commissioner', organisationId: door.host, name: 'Tui Pūtea' })
    const me = await (await as(door.it, commissioner)).get(accountsApi.me, {})
    expect(me).toMatchObject({
      name: 'Tui Pūtea',
      role: 'commissioner',
      language: 'en',
      hats: [{ role: 'commissioner' }],
    })
  })
})
