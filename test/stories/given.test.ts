import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { addMinutes } from '../../src/domain/days.ts'
import { seeAs } from '../../src/store/sight.ts'
import type { Client } from '../house.ts'
import { aTown, type Town } from './a-town.ts'

// With whom a whānau is: whoever talks with them first takes them on, and their story says to whom they were given, and when.

let town: Town
beforeAll(async () => {
  town = await aTown()
})
afterAll(() => town.it.close())

/** Sorted to the host, and with nobody there yet. */
async function withNobody(name: string, urgency: 'today' | 'this-week' | 'ordinary' = 'this-week') {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  const [caseId, needId] = [randomUUID(), randomUUID()]
  const answers = { need: { kind: 'kai' as const }, when: { urgency }, for: { whom: 'me' as const, name } }
  await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers })
  const assigned = { id: ids.requestId, toOrganisation: town.clearwater, caseId, needId }
  await town.intakeWorker.send(intakeApi.assign, assigned, { seen: 1 })
  return { ...ids, caseId, needId }
}
const meetAs = (client: Client, caseId: string, seen = 1) =>
  client.send(
    casesApi.meet,
    { ...{ id: caseId, noteId: randomUUID(), how: 'phone' as const }, happenedAt: town.it.clock.now(), words: 'Met.' },
    { seen },
  )
const pageOf = (householdId: string) => town.connector.get(householdsApi.one, { id: householdId })

test('the connector who does the first kōrero with a whānau that is with nobody walks with them', async () => {
  const { caseId, householdId } = await withNobody('Hēni')
  await meetAs(town.connector, caseId)
  const { cases, given } = await pageOf(householdId)
  expect(cases[0]).toMatchObject({ status: 'engaged', connectorId: town.connectorId })
  expect(given).toMatchObject([{ caseId, connectorId: town.connectorId, givenBy: town.connectorId, version: 2 }])
  const { households } = await town.connector.get(householdsApi.list, { whose: 'mine' })
  expect(
    households.map((line) => line.caseId),
    'among her own from now on',
  ).toContain(caseId)
})

test('nobody takes a whānau on by talking with one that a colleague walks with, nor as a team lead', async () => {
  const hers = await withNobody('Mere')
  await town.lead.send(casesApi.giveTo, { id: hers.caseId, connectorId: town.connectorId }, { seen: 1 })
  await meetAs(town.lead, hers.caseId, 2)
  expect((await pageOf(hers.householdId)).cases[0]?.connectorId).toBe(town.connectorId)
  const nobodys = await withNobody('Rangi')
  await meetAs(town.lead, nobodys.caseId)
  expect((await pageOf(nobodys.householdId)).cases[0]?.connectorId).toBeUndefined()
})

test('a connector to whom no whānau may be given takes nobody on', async () => {
  const { caseId, householdId } = await withNobody('Tama')
  const { owner } = town.it.fresh
  await owner`update worker_role set safety_checked_on = null where worker_id = ${town.connectorId}`
  await meetAs(town.connector, caseId)
  await owner`update worker_role set safety_checked_on = '2025-06-01' where worker_id = ${town.connectorId}`
  expect((await pageOf(householdId)).cases[0]?.connectorId).toBeUndefined()
})

test('a giving is told with who gave whom to whom, and when', async () => {
  const { caseId, householdId } = await withNobody('Pita')
  const before = town.it.clock.now()
  town.it.clock.set(addMinutes(before, 9))
  await town.lead.send(casesApi.giveTo, { id: caseId, connectorId: town.connectorId }, { seen: 1 })
  const { given, workers, cases } = await pageOf(householdId)
  expect(given).toMatchObject([
    { connectorId: town.connectorId, givenAt: expect.stringContaining(addMinutes(before, 9).slice(0, 19)) },
  ])
  expect(cases[0]?.openedAt.slice(0, 19)).toBe(before.slice(0, 19))
  expect(workers[given[0]?.givenBy ?? '']).toBe('Tevita')
})

test('what is with nobody stands by its nearest clock', async () => {
  await withNobody('Ari', 'today')
  await withNobody('Ana', 'ordinary')
  await withNobody('Ama', 'this-week')
  const { households } = await town.connector.get(householdsApi.list, { whose: 'unassigned' })
  const due = households.map((line) => line.dueAt ?? 'no clock')
  expect(due.length).toBeGreaterThan(2)
  expect(due).toEqual(due.toSorted())
})

test('the database lets nobody give in another’s name, nor another host’s whānau, nor write it anew', async () => {
  const { caseId, householdId } = await withNobody('Wiki')
  const row = {
    ...{ householdId, caseId, version: 7, holderOrganisation: town.clearwater, connectorId: town.connectorId },
    givenAt: town.it.clock.now(),
  }
  const actor = { kind: 'worker', workerId: town.connectorId, name: 'Ngaire', role: 'connector' } as const
  const as = (organisationId: string, work: (db: Parameters<typeof seeAs>[0]) => Promise<unknown>) =>
    town.it.fresh.database.begin(async (db) => {
      await seeAs(db, { ...actor, organisationId })
      await work(db)
    })
  const [lead] = await town.it.fresh.owner`select id from worker where name = 'Tevita'`
  const give = (givenBy: string) => (db: Parameters<typeof seeAs>[0]) =>
    db`insert into case_given ${db({ ...row, givenBy })}`
  await expect(as(town.clearwater, give(String(lead?.['id'])))).rejects.toThrow('row-level security')
  await expect(as(town.northbank, give(town.connectorId))).rejects.toThrow('row-level security')
  await as(town.clearwater, give(town.connectorId))
  await expect(as(town.clearwater, (db) => db`update case_given set version = 8`)).rejects.toThrow('denied')
  await expect(as(town.clearwater, (db) => db`delete from case_given`)).rejects.toThrow('denied')
})
