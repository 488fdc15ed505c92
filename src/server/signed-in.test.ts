import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { houseWithDoor, password, type HouseWithDoor } from '../../test/coming-in.ts'
import { aWorker, anOrganisation, as, type Client, type Hat } from '../../test/house.ts'
import { accountsApi } from '../api/accounts.ts'
import { hashOfToken } from './asking.ts'

let door: HouseWithDoor
let administrator: Hat
beforeAll(async () => {
  door = await houseWithDoor()
  administrator = await aWorker(door.it, { role: 'administrator', organisationId: door.host, name: 'Ana Kaitiaki' })
})
afterAll(() => door.it.close())

const end = (client: Client, payload: Record<string, unknown> = {}) =>
  client.raw({ method: 'POST', url: '/api/me/sessions/end', payload: { password, ...payload } })
const isIn = async ({ token }: Client) => (await door.meWith(token)).statusCode === 200
const listOf = async (client: Client) => (await client.get(accountsApi.signedIn, {})).signedIn

describe('where one is signed in', () => {
  test('is a list of one’s own, this place first, and says what kind of browser, since when and when last used', async () => {
    const { email, workerId } = await door.somebody()
    const headers = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0' }
    const came = await door.it.server.inject({
      ...{ method: 'POST', url: '/api/session', payload: { email, password }, headers, remoteAddress: '10.7.0.1' },
    })
    const cookies = { session: came.cookies[0]?.value ?? '' }
    await as(door.it, await door.somebody())
    door.it.clock.forward(20)
    const phone = await as(door.it, { workerId, organisationId: door.host, role: 'connector' })
    await door.it.server.inject({ url: '/api/me', cookies })
    door.it.clock.forward(5)
    const list = await listOf(phone)
    expect(list).toMatchObject([
      { here: true, browser: 'other', role: 'connector' },
      { here: false, browser: 'firefox', machine: 'windows' },
    ])
    const [here, there] = list
    const minutes = (from?: string, until?: string) => (Date.parse(until ?? '') - Date.parse(from ?? '')) / 60_000
    expect(minutes(there?.cameInAt, there?.usedAt), 'work moves on when it was used').toBe(20)
    expect(minutes(here?.cameInAt, here?.usedAt)).toBe(0)
    expect(JSON.stringify(list)).not.toContain(hashOfToken(phone.token).toString('hex'))
  })

  test('leaves out what has ended, and those of everybody else', async () => {
    const person = await door.somebody()
    const old = await as(door.it, person)
    await door.it.fresh.owner`
      update session set expires_at = ${door.it.clock.now()} where token_hash = ${hashOfToken(old.token)}`
    const other = await as(door.it, await door.somebody())
    const here = await as(door.it, person)
    expect(await listOf(here)).toHaveLength(1)
    expect(await listOf(other)).toHaveLength(1)
  })

  test('one is ended from another, and is on the record', async () => {
    const person = await door.somebody()
    const [here, there, third] = [await as(door.it, person), await as(door.it, person), await as(door.it, person)]
    const [, one] = (await listOf(here)).filter(({ here: isThis }) => !isThis)
    expect((await end(here, { session: one?.id })).json()).toEqual({ ended: 1 })
    expect([await isIn(here), (await isIn(there)) !== (await isIn(third))]).toEqual([true, true])
    expect((await end(here)).json()).toEqual({ ended: 1 })
    expect([await isIn(here), await isIn(there), await isIn(third)]).toEqual([true, false, false])
    expect(await door.events('accounts.endSessions', person.workerId)).toHaveLength(2)
  })

  test('none is ended without the password: an open page at an empty desk is not its owner', async () => {
    const person = await door.somebody()
    const [here, there] = [await as(door.it, person), await as(door.it, person)]
    expect((await end(here, { password: 'not this one' })).json()).toMatchObject({ code: 'wrong-name-or-password' })
    expect((await here.raw({ method: 'POST', url: '/api/me/sessions/end', payload: {} })).statusCode).toBe(400)
    expect(await isIn(there)).toBe(true)
  })

  test('nobody ends another’s: it looks as if it were not there', async () => {
    const victim = await as(door.it, await door.somebody())
    const [theirs] = await listOf(victim)
    const answered = await end(await as(door.it, await door.somebody()), { session: theirs?.id })
    expect(answered.statusCode).toBe(404)
    expect(
      (await end(await as(door.it, await door.somebody('administrator')), { session: theirs?.id })).statusCode,
    ).toBe(404)
    expect(await isIn(victim)).toBe(true)
    expect((await door.it.server.inject({ method: 'POST', url: '/api/me/sessions/end', payload: {} })).statusCode).toBe(
      401,
    )
  })

  test('funding and oversight have theirs, too', async () => {
    const commissioner = await door.somebody('commissioner')
    const [here, there] = [await as(door.it, commissioner), await as(door.it, commissioner)]
    expect(await listOf(here)).toHaveLength(2)
    expect((await end(here)).json()).toEqual({ ended: 1 })
    expect(await isIn(there)).toBe(false)
  })

  test('the house itself ends nobody else’s on somebody’s word, whatever the code above it asks', async () => {
    const [mine, theirs] = [await door.somebody(), await door.somebody()]
    const victim = await as(door.it, theirs)
    const link = Buffer.alloc(32, 9)
    await door.it.fresh.owner`
      insert into session (token_hash, kind, referral_id, made_at, expires_at)
      values (${link}, 'link', gen_random_uuid(), ${door.it.clock.now()}, ${'2027-01-01T00:00:00Z'})`
    const ended = await door.it.fresh.database.begin(async (db) => {
      await db`select set_config('role', 'alongside_job', true), set_config('app.worker', ${mine.workerId}, true)`
      return (await db`delete from session`).count
    })
    expect(ended).toBe(0)
    expect(await isIn(victim)).toBe(true)
  })
})

describe('an administrator', () => {
  test('sees where a colleague is signed in here, and signs them out', async () => {
    const person = await door.somebody()
    const elsewhere = await anOrganisation(door.it)
    await aWorker(door.it, { workerId: person.workerId, role: 'connector', organisationId: elsewhere })
    const [here, there] = [await as(door.it, person), await as(door.it, { ...person, organisationId: elsewhere })]
    const admin = await as(door.it, administrator)
    const { signedIn } = await admin.get(accountsApi.signedInOf, { id: person.workerId })
    expect(signedIn, 'what they do elsewhere is not shown').toHaveLength(1)
    await admin.send(accountsApi.endSessionsOf, { id: person.workerId }, { seen: 1 })
    expect([await isIn(here), await isIn(there)], 'and is not ended').toEqual([false, true])
    expect(await door.events('accounts.endSessionsOf', person.workerId)).toHaveLength(1)
  })

  test('has no part in those of another organisation, nor in their own by this way', async () => {
    const person = await door.somebody('connector', await anOrganisation(door.it))
    const admin = await as(door.it, administrator)
    await expect(admin.get(accountsApi.signedInOf, { id: person.workerId })).rejects.toMatchObject({ status: 404 })
    await expect(admin.send(accountsApi.endSessionsOf, { id: person.workerId }, { seen: 1 })).rejects.toMatchObject({
      status: 404,
    })
    await expect(
      admin.send(accountsApi.endSessionsOf, { id: administrator.workerId }, { seen: 1 }),
    ).rejects.toMatchObject({ code: 'own-account' })
    const connector = await as(door.it, await door.somebody())
    await expect(connector.get(accountsApi.signedInOf, { id: person.workerId })).rejects.toMatchObject({ status: 403 })
  })

  test('takes off a lost code, and every session goes with it', async () => {
    const person = await door.somebody()
    const client = await as(door.it, person)
    await (await as(door.it, administrator)).send(accountsApi.takeOffSecondFactor, { id: person.workerId }, { seen: 1 })
    expect(await isIn(client)).toBe(false)
  })
})
