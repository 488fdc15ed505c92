import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { accountsApi } from '../../src/api/accounts.ts'
import { auditApi } from '../../src/api/audit.ts'
import { casesApi } from '../../src/api/cases.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { runTask } from '../../src/server/jobs.ts'
import { seeAs } from '../../src/store/sight.ts'
import { as, aWorker, type Client } from '../house.ts'
import { aTown, type Town } from './a-town.ts'

// A worker leaves: whoever was with them is with nobody from then on, says so, and is asked for by everybody at the host.

let town: Town
let administrator: Client
let aroha: string
let hers: Client
beforeAll(async () => {
  town = await aTown()
  const organisationId = town.clearwater
  administrator = await as(town.it, await aWorker(town.it, { role: 'administrator', organisationId, name: 'Kim' }))
})
afterAll(() => town.it.close())

/** A connector of her own for each test, whose role can be ended. */
beforeEach(async () => {
  aroha = randomUUID()
  const role = { role: 'connector', organisationId: town.clearwater, workerId: aroha, name: 'Aroha' } as const
  hers = await as(town.it, await aWorker(town.it, role))
  await town.it.fresh.owner`update worker_role set safety_checked_on = '2025-06-01' where worker_id = ${aroha}`
})

/** Met by Aroha, and with her since. */
async function withAroha(name: string, isMet = true) {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  const [caseId, needId] = [randomUUID(), randomUUID()]
  const answers = {
    need: { kind: 'kai' as const },
    when: { urgency: 'ordinary' as const },
    for: { whom: 'me' as const, name },
  }
  await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers })
  await town.intakeWorker.send(
    intakeApi.assign,
    { id: ids.requestId, toOrganisation: town.clearwater, caseId, needId },
    { seen: 1 },
  )
  await town.lead.send(casesApi.giveTo, { id: caseId, connectorId: aroha }, { seen: 1 })
  const met = { id: caseId, noteId: randomUUID(), how: 'phone' as const, words: 'Met.' }
  if (isMet) await hers.send(casesApi.meet, { ...met, happenedAt: town.it.clock.now() }, { seen: 2 })
  return { ...ids, caseId }
}
const pageOf = (householdId: string) => town.connector.get(householdsApi.one, { id: householdId })
const endRole = (more: { readonly untilOn?: string } = {}) =>
  administrator.send(accountsApi.endRole, { id: aroha, role: 'connector', ...more }, { seen: 1 })

test('when the role of their worker ends, a whānau is with nobody, and its story says since when and by whose deed', async () => {
  const { householdId, caseId } = await withAroha('Hēni')
  await endRole()
  const { cases, left, workers } = await pageOf(householdId)
  expect(cases[0]).not.toHaveProperty('connectorId')
  expect(left).toMatchObject([{ caseId, connectorId: aroha, version: 4 }])
  expect(workers[left[0]?.endedBy ?? '']).toBe('Kim')
  expect(workers[aroha]).toBe('Aroha')
})

test('each is an event on the chain of its own whānau, in the name of whoever ended the role', async () => {
  const { householdId, caseId } = await withAroha('Mere')
  await endRole()
  const events = await town.it.fresh.owner`
    select name, subject_id, version, actor_kind, holder_organisation from event
    where household_id = ${householdId} and name = 'cases.leave'`
  expect(events).toMatchObject([
    { subjectId: caseId, version: 4, actorKind: 'worker', holderOrganisation: town.clearwater },
  ])
})

test('everybody at the host sees on their own day that somebody was left, and the team’s day names them', async () => {
  const { householdId } = await withAroha('Rangi')
  const before = (await town.connector.get(casesApi.today, { whose: 'mine' })).withNobody?.left ?? 0
  await endRole()
  expect((await town.connector.get(casesApi.today, { whose: 'mine' })).withNobody?.left).toBe(before + 1)
  const { ring } = await town.lead.get(casesApi.today, { whose: 'team' })
  const line = ring.find((one) => one.householdId === householdId)
  expect(line).toBeDefined()
  expect(line).not.toHaveProperty('connectorName')
  const { households } = await town.connector.get(householdsApi.list, { whose: 'unassigned' })
  expect(households.map((one) => one.householdId)).toContain(householdId)
})

test('somebody takes them, and they are with that person', async () => {
  const { householdId, caseId } = await withAroha('Pita')
  await endRole()
  await town.connector.send(casesApi.giveTo, { id: caseId, connectorId: town.connectorId }, { seen: 4 })
  const { cases, given } = await pageOf(householdId)
  expect(cases[0]?.connectorId).toBe(town.connectorId)
  expect(given[0]).toMatchObject({ connectorId: town.connectorId, version: 5 })
})

test('who has not been met yet is left too, and their first kōrero stays due', async () => {
  const { householdId } = await withAroha('Tama', false)
  await endRole()
  expect((await pageOf(householdId)).cases[0]).toMatchObject({ status: 'assigned' })
  expect((await pageOf(householdId)).cases[0]).not.toHaveProperty('connectorId')
})

test('whoever still leads the team keeps those they walk with', async () => {
  const { householdId } = await withAroha('Ari')
  await administrator.send(accountsApi.giveRole, { id: aroha, role: 'team-lead' }, { seen: 1 })
  await administrator.send(accountsApi.endRole, { id: aroha, role: 'connector' }, { seen: 2 })
  await runTask(town.it.house, 'who-left')
  expect((await pageOf(householdId)).cases[0]?.connectorId).toBe(aroha)
})

test('a role that ends on a later day leaves them on that day, by the house itself', async () => {
  const { householdId } = await withAroha('Ana')
  await endRole({ untilOn: '2026-11-12' })
  await runTask(town.it.house, 'who-left')
  expect((await pageOf(householdId)).cases[0]?.connectorId).toBe(aroha)
  const now = town.it.clock.now()
  town.it.clock.set('2026-11-11T11:30:00.000Z')
  await runTask(town.it.house, 'who-left')
  await runTask(town.it.house, 'who-left')
  const { cases, left } = await pageOf(householdId)
  town.it.clock.set(now)
  expect(cases[0]).not.toHaveProperty('connectorId')
  expect(left).toHaveLength(1)
  expect(left[0]).not.toHaveProperty('endedBy')
  const [event] = await town.it.fresh.owner`
    select actor_kind, actor_id from event where household_id = ${householdId} and name = 'cases.leave'`
  expect(event).toMatchObject({ actorKind: 'job', actorId: 'who-left' })
})

test('a suspended account moves nobody: the team lead is told whose whānau are to be given to somebody else', async () => {
  const { householdId } = await withAroha('Wiki')
  await administrator.send(accountsApi.suspend, { id: aroha }, { seen: 1 })
  await runTask(town.it.house, 'who-left')
  const { cases, suspended } = await pageOf(householdId)
  expect(cases[0]?.connectorId).toBe(aroha)
  expect(suspended).toEqual([aroha])
  expect((await town.lead.get(casesApi.today, { whose: 'team' })).withSuspended).toContainEqual({
    name: 'Aroha',
    count: 1,
  })
  expect(await town.connector.get(casesApi.today, { whose: 'mine' })).not.toHaveProperty('withSuspended')
  const { households } = await town.lead.get(householdsApi.list, { whose: 'unassigned' })
  expect(households.find((one) => one.householdId === householdId)).toMatchObject({
    connectorName: 'Aroha',
    suspended: true,
  })
})

test('the administrator who ends a role sees no whānau by it, and the record names what happened', async () => {
  await withAroha('Kahu')
  const done = await endRole()
  expect(Object.keys(done).toSorted()).toEqual(['id', 'version'])
  await expect(administrator.get(householdsApi.list, {})).rejects.toThrow()
  const officer = { role: 'privacy-officer', organisationId: town.clearwater, name: 'Pania' } as const
  const watching = await as(town.it, await aWorker(town.it, officer))
  const { changes } = await watching.get(auditApi.changes, {})
  expect(changes.map((one) => one.name)).toContain('cases.leave')
})

test('no worker writes that somebody left, and nobody writes it anew', async () => {
  const { householdId, caseId } = await withAroha('Moana')
  const row = {
    ...{ householdId, caseId, version: 9, holderOrganisation: town.clearwater, connectorId: aroha },
    leftAt: town.it.clock.now(),
  }
  const tried = (sql: (db: Parameters<typeof seeAs>[0]) => Promise<unknown>, role: 'connector' | 'administrator') =>
    town.it.fresh.database.begin(async (db) => {
      await seeAs(db, { kind: 'worker', workerId: aroha, name: 'Aroha', role, organisationId: town.clearwater })
      await sql(db)
    })
  for (const role of ['connector', 'administrator'] as const) {
    await expect(tried((db) => db`insert into case_left ${db(row)}`, role)).rejects.toThrow('denied')
    await expect(tried((db) => db`update case_left set version = 8`, role)).rejects.toThrow('denied')
    await expect(tried((db) => db`delete from case_left`, role)).rejects.toThrow('denied')
  }
})
