import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { houseWithDoor, password, type HouseWithDoor } from '../../test/coming-in.ts'
import { aWorker, anOrganisation, as, asAnyone, type Hat } from '../../test/house.ts'
import { accountsApi } from '../api/accounts.ts'

let door: HouseWithDoor
let administrator: Hat
beforeAll(async () => {
  door = await houseWithDoor()
  administrator = await aWorker(door.it, { role: 'administrator', organisationId: door.host, name: 'Ana Kaitiaki' })
})
afterAll(() => door.it.close())

describe('an administrator', () => {
  const oneTimePassword = 'abcd-efgh-jkmn-pqrs'
  const newcomer = () => ({
    id: randomUUID(),
    name: 'Hēmi Hou',
    email: `${randomUUID()}@example.nz`,
    role: 'connector' as const,
    oneTimePassword,
  })

  test('adds somebody, whose one-time password opens the door once and asks for their own', async () => {
    const added = newcomer()
    await (await as(door.it, administrator)).send(accountsApi.add, added)
    const { step } = await door.signIn({ email: added.email, password: oneTimePassword })
    if (step.next !== 'new-password') throw new Error(step.next)
    await expect(door.signIn({ ticket: step.ticket, newPassword: 'short' })).rejects.toMatchObject({
      code: 'password-too-short',
    })
    expect((await door.signIn({ ticket: step.ticket, newPassword: password })).step.next).toBe('done')
    await expect(door.signIn({ email: added.email, password: oneTimePassword })).rejects.toMatchObject({
      code: 'wrong-name-or-password',
    })
    await expect(door.signIn({ ticket: step.ticket, newPassword: password })).rejects.toMatchObject({
      code: 'sign-in-again',
    })
  })

  test('a one-time password ends after seven days', async () => {
    const added = newcomer()
    await (await as(door.it, administrator)).send(accountsApi.add, added)
    door.it.clock.forward(7 * 24 * 60 + 1)
    await expect(door.signIn({ email: added.email, password: oneTimePassword })).rejects.toMatchObject({
      code: 'one-time-password-ended',
    })
  })

  test('cannot add an address twice, and hears it before the database does', async () => {
    const added = newcomer()
    const admin = await as(door.it, administrator)
    await admin.send(accountsApi.add, added)
    await expect(
      admin.send(accountsApi.add, { ...newcomer(), email: added.email.toUpperCase() }),
    ).rejects.toMatchObject({ code: 'email-taken' })
  })

  test('suspends somebody, whose sessions end at once and do not come back', async () => {
    const person = await door.somebody()
    const client = await as(door.it, person)
    const admin = await as(door.it, administrator)
    const done = await admin.send(accountsApi.suspend, { id: person.workerId }, { seen: 1 })
    expect((await door.meWith(client.token)).statusCode).toBe(401)
    await admin.send(accountsApi.letBackIn, { id: person.workerId }, { seen: done.version })
    expect((await door.meWith(client.token)).statusCode).toBe(401)
    expect((await door.signIn({ email: person.email, password })).step.next).toBe('done')
  })

  test('ends a role, and whoever wears it is out', async () => {
    const person = await door.somebody()
    const client = await as(door.it, person)
    await (await as(door.it, administrator)).send(
      accountsApi.endRole,
      { id: person.workerId, role: 'connector' },
      { seen: 1 },
    )
    expect((await door.meWith(client.token)).statusCode).toBe(401)
  })

  test('cannot mix funding with a role that sees people: the rule says it, and the database holds it', async () => {
    const person = await door.somebody()
    const admin = await as(door.it, administrator)
    const mix = admin.send(accountsApi.giveRole, { id: person.workerId, role: 'commissioner' }, { seen: 1 })
    await expect(mix).rejects.toMatchObject({ status: 422, code: 'roles-do-not-mix' })
    await expect(
      aWorker(door.it, { workerId: person.workerId, role: 'commissioner', organisationId: door.host }),
    ).rejects.toThrow('roles_do_not_mix')
  })

  test('sees and changes nobody of another organisation', async () => {
    const elsewhere = await anOrganisation(door.it)
    const person = await door.somebody('connector', elsewhere)
    const admin = await as(door.it, administrator)
    const { people } = await admin.get(accountsApi.people, {})
    expect(people.map(({ id }) => id)).not.toContain(person.workerId)
    await expect(admin.send(accountsApi.suspend, { id: person.workerId }, { seen: 1 })).rejects.toMatchObject({
      status: 404,
    })
    await door.it.fresh.database.begin(async (db) => {
      await db`select set_config('role', 'alongside_worker', true), set_config('app.administers', ${door.host}, true)`
      const taken = await db`update worker set password_hash = 'mine' where id = ${person.workerId}`
      expect(taken.count).toBe(0)
    })
  })

  test('takes over nobody who works elsewhere too, nor gives themselves a role', async () => {
    const person = await door.somebody()
    await aWorker(door.it, {
      workerId: person.workerId,
      role: 'connector',
      organisationId: await anOrganisation(door.it),
    })
    const admin = await as(door.it, administrator)
    const take = admin.send(accountsApi.giveOneTimePassword, { id: person.workerId, oneTimePassword }, { seen: 1 })
    await expect(take).rejects.toMatchObject({ code: 'works-elsewhere-too' })
    const give = admin.send(accountsApi.giveRole, { id: administrator.workerId, role: 'team-lead' }, { seen: 1 })
    await expect(give).rejects.toMatchObject({ code: 'own-account' })
  })

  test('never meets a password or a secret', async () => {
    const answered = await (await as(door.it, administrator)).raw({ url: '/api/people' })
    expect(answered.body).not.toMatch(/argon2|passwordHash|"secondFactor"/)
  })

  test('is the only one who may: a connector is told that it is not their role', async () => {
    const client = await as(door.it, await door.somebody())
    await expect(client.get(accountsApi.people, {})).rejects.toMatchObject({ status: 403, code: 'not-for-your-role' })
    await expect(asAnyone(door.it).get(accountsApi.people, {})).rejects.toMatchObject({
      status: 401,
      code: 'sign-in-first',
    })
  })

  test('records a safety check; three years later no whānau can be given', async () => {
    const person = await door.somebody()
    const admin = await as(door.it, administrator)
    const mayBeGiven = async () => {
      const { colleagues } = await (await as(door.it, person)).get(accountsApi.colleagues, {})
      return colleagues.find(({ workerId }) => workerId === person.workerId)?.mayBeGivenWork
    }
    expect(await mayBeGiven()).toBe(false)
    await admin.send(
      accountsApi.recordSafetyCheck,
      { id: person.workerId, role: 'connector', checkedOn: '2026-11-01' },
      { seen: 1 },
    )
    expect(await mayBeGiven()).toBe(true)
    door.it.clock.set('2029-11-02T00:00:00Z')
    expect(await mayBeGiven()).toBe(false)
  })
})
