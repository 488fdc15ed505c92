import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { houseWithDoor, password, type HouseWithDoor } from '../../test/coming-in.ts'
import { as, aWorker, anOrganisation } from '../../test/house.ts'
import { accountsApi } from '../api/accounts.ts'
import { seal } from './passwords.ts'

let door: HouseWithDoor
beforeAll(async () => {
  door = await houseWithDoor()
})
afterAll(() => door.it.close())

const codeOf = (key: string) =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.parse(door.it.clock.now()) })

async function withCode(role: 'administrator' | 'connector', at: string) {
  const person = await door.somebody(role, at)
  const sealed = seal(door.it.house.secret, 'second factor', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP')
  await door.it.fresh.owner`update worker set second_factor = ${sealed} where id = ${person.workerId}`
  return person
}

/** An organisation that asks everybody for a code. */
async function askingHost() {
  const host = await anOrganisation(door.it)
  const administrator = await withCode('administrator', host)
  const admin = await as(door.it, administrator)
  await admin.send(accountsApi.askForCodes, { asked: true }, { seen: 1 })
  return { host, admin, administrator }
}

describe('asking everybody for a code', () => {
  test('is an administrator’s to say, once they have one themselves, over what they saw', async () => {
    const host = await anOrganisation(door.it)
    const bare = await as(door.it, await door.somebody('administrator', host))
    expect(await bare.get(accountsApi.wayIn, {})).toEqual({ secondFactorAsked: false, without: 1, version: 1 })
    await expect(bare.send(accountsApi.askForCodes, { asked: true }, { seen: 1 })).rejects.toMatchObject({
      code: 'set-up-your-own-first',
    })
    const admin = await as(door.it, await withCode('administrator', host))
    await admin.send(accountsApi.askForCodes, { asked: true }, { seen: 1 })
    expect(await admin.get(accountsApi.wayIn, {})).toEqual({ secondFactorAsked: true, without: 1, version: 2 })
    await expect(admin.send(accountsApi.askForCodes, { asked: false }, { seen: 1 })).rejects.toMatchObject({
      status: 409,
    })
    await expect(
      (await as(door.it, await door.somebody('connector', host))).send(
        accountsApi.askForCodes,
        { asked: false },
        { seen: 2 },
      ),
    ).rejects.toMatchObject({ status: 403 })
    expect(await door.events('accounts.askForCodes', host)).toHaveLength(1)
  })

  test('who has none sets one up before anything else, and comes in with it from then on', async () => {
    const { host } = await askingHost()
    const { email, workerId } = await door.somebody('connector', host)
    const { step, cookie } = await door.signIn({ email, password })
    expect(cookie, 'no session until then').toBeUndefined()
    if (step.next !== 'set-up-code') throw new Error(step.next)
    await expect(door.signIn({ ticket: step.ticket, code: '000000' })).rejects.toMatchObject({ code: 'wrong-code' })
    const came = await door.signIn({ ticket: step.ticket, code: codeOf(step.key) })
    expect(came.step).toMatchObject({ next: 'done', id: workerId })
    expect((await door.meWith(came.cookie?.value ?? '')).json()).toMatchObject({
      ...{ secondFactorOn: true, secondFactorAsked: true },
    })
    expect((await door.signIn({ email, password })).step.next).toBe('code')
    expect(await door.events('accounts.turnOnSecondFactor', workerId)).toHaveLength(1)
    await expect(door.signIn({ ticket: step.ticket, code: codeOf(step.key) }), 'and once').rejects.toMatchObject({
      code: 'sign-in-again',
    })
  })

  test('nobody skips it: not by a role, not by a code for a key of their own, not after half an hour', async () => {
    const { host } = await askingHost()
    const { email, workerId } = await door.somebody('connector', host)
    await aWorker(door.it, { workerId, role: 'team-lead', organisationId: host })
    const hat = { organisationId: host, role: 'team-lead' } as const
    const { step } = await door.signIn({ email, password, hat })
    if (step.next !== 'set-up-code') throw new Error(step.next)
    expect((await door.signIn({ ticket: step.ticket, hat })).step.next).toBe('set-up-code')
    const own = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    await expect(door.signIn({ ticket: step.ticket, code: codeOf(own), hat })).rejects.toMatchObject({
      code: 'wrong-code',
    })
    expect((await door.signIn({ email, password, code: codeOf(own), hat })).step.next).toBe('set-up-code')
    door.it.clock.forward(31)
    await expect(door.signIn({ ticket: step.ticket, code: codeOf(step.key) })).rejects.toMatchObject({
      code: 'sign-in-again',
    })
  })

  test('comes after a password of one’s own, and before the choice of a role', async () => {
    const { host, admin } = await askingHost()
    const { email, workerId } = await door.somebody('connector', host)
    await aWorker(door.it, { workerId, role: 'team-lead', organisationId: host })
    await admin.send(
      accountsApi.giveOneTimePassword,
      { id: workerId, oneTimePassword: 'abcd-efgh-jkmn-pqrs' },
      { seen: 1 },
    )
    const first = await door.signIn({ email, password: 'abcd-efgh-jkmn-pqrs' })
    if (first.step.next !== 'new-password') throw new Error(first.step.next)
    const second = await door.signIn({ ticket: first.step.ticket, newPassword: 'lemons on the wharf' })
    if (second.step.next !== 'set-up-code') throw new Error(second.step.next)
    const third = await door.signIn({ ticket: second.step.ticket, code: codeOf(second.step.key) })
    if (third.step.next !== 'hat') throw new Error(third.step.next)
    const hat = { organisationId: host, role: 'team-lead' } as const
    expect((await door.signIn({ ticket: third.step.ticket, hat })).step.next).toBe('done')
  })

  test('whoever has a role there is asked, in whatever role they come', async () => {
    const { host } = await askingHost()
    const { email, workerId } = await door.somebody('connector', await anOrganisation(door.it))
    await aWorker(door.it, { workerId, role: 'connector', organisationId: host })
    expect((await door.signIn({ email, password })).step.next).toBe('set-up-code')
    await door.it.fresh.owner`
      update worker_role set until_on = '2026-01-01' where worker_id = ${workerId} and organisation_id = ${host}`
    expect((await door.signIn({ email, password })).step.next, 'and no longer than that').toBe('done')
  })

  test('nobody turns theirs off, nor changes role without one; an administrator takes off a lost one', async () => {
    const { host, admin } = await askingHost()
    const person = await withCode('connector', host)
    const client = await as(door.it, person)
    const off = await client.raw({ method: 'POST', url: '/api/me/second-factor/off', payload: { password } })
    expect(off.json()).toMatchObject({ status: 422, code: 'second-factor-asked' })
    await aWorker(door.it, { workerId: person.workerId, role: 'team-lead', organisationId: host })
    await admin.send(accountsApi.takeOffSecondFactor, { id: person.workerId }, { seen: 1 })
    expect((await door.signIn({ email: person.email, password })).step.next).toBe('set-up-code')
    const still = await as(door.it, person)
    const worn = await still.raw({
      ...{ method: 'POST', url: '/api/session/hat', payload: { organisationId: host, role: 'team-lead' } },
    })
    expect(worn.json()).toMatchObject({ code: 'second-factor-first' })
  })

  test('is held by the database: no session, no taking off, and no other organisation’s to say', async () => {
    const { host, administrator } = await askingHost()
    const { workerId } = await door.somebody('connector', host)
    const now = door.it.clock.now()
    const insert = door.it.fresh.database.begin(async (db) => {
      await db`select set_config('role', 'alongside_gate', true)`
      await db`
        insert into session (token_hash, kind, worker_id, organisation_id, role, made_at, expires_at)
        values (${Buffer.alloc(32, 5)}, 'worker', ${workerId}, ${host}, 'connector', ${now}, '2027-01-01')`
    })
    await expect(insert).rejects.toThrow('a second factor is asked for')
    const takeOff = door.it.fresh.database.begin(async (db) => {
      await db`select set_config('role', 'alongside_gate', true)`
      await db`update worker set second_factor = null where id = ${administrator.workerId}`
    })
    await expect(takeOff).rejects.toThrow('a second factor is asked for')
    const say = (administers: string) =>
      door.it.fresh.database.begin(async (db) => {
        await db`
          select set_config('role', 'alongside_worker', true), set_config('app.administers', ${administers}, true),
            set_config('app.worker', ${workerId}, true), set_config('app.organisation', ${administers}, true)`
        return (await db`update way_in set second_factor_asked = false, changed_by = ${workerId}`).count
      })
    expect(await say(door.host)).toBe(0)
    expect(await say('')).toBe(0)
    expect(await say(host)).toBe(1)
  })
})

describe('the page for it', () => {
  test('shows the key and its picture, keeps them over a wrong code, and leads to the account', async () => {
    const { host } = await askingHost()
    const { email } = await door.somebody('connector', host)
    const send = (url: string, form: Record<string, string>, cookies: Record<string, string>) =>
      door.it.server.inject({
        ...{ method: 'POST', url, cookies, remoteAddress: '10.8.0.1' },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(form).toString(),
      })
    const first = await send('/sign-in', { email, password }, {})
    const key = /otpauth:\/\/totp\/[^"]*secret=([A-Z2-7]{32})/.exec(first.body)?.[1] ?? ''
    expect(key).not.toBe('')
    expect(first.body).toContain('<svg')
    expect(first.body).not.toContain('<script')
    const ticket = first.cookies.find(({ name }) => name === 'ticket')?.value ?? ''
    const wrong = await send('/mi/sign-in/set-up', { code: '12' }, { ticket })
    expect([wrong.statusCode, wrong.body.includes(key)]).toEqual([422, true])
    const nothing = await send('/sign-in/set-up', { code: '' }, { ticket })
    expect([nothing.statusCode, nothing.body.includes(key)]).toEqual([200, true])
    const right = await send('/sign-in/set-up', { code: codeOf(key), to: '/work/account' }, { ticket })
    expect([right.statusCode, right.headers['location']]).toEqual([303, '/work/account'])
    const lost = await send('/sign-in/set-up', { code: '123456' }, {})
    expect([lost.statusCode, lost.body.includes('name="password"')]).toEqual([422, true])
  })
})
