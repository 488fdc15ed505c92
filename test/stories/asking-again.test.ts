import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountsApi } from '../../src/api/accounts.ts'
import { casesApi } from '../../src/api/cases.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { as, aWorker } from '../house.ts'
import { aTown, type Town } from './a-town.ts'

// Support has ended, and they ask again: at the host itself, or anew at the desk. What was done before is one step away.

let town: Town
const first = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
const work = { caseId: randomUUID(), needId: randomUUID() }
const number = '021 000 0187'
const answers = {
  need: { kind: 'kai' as const },
  for: { whom: 'me' as const, name: 'Zafira' },
  reach: { ways: [{ by: 'ring' as const, number }], days: [], mayLeaveMessage: false },
}
const again = () => ({
  ...{ id: first.householdId, requestId: randomUUID(), caseId: randomUUID(), needId: randomUUID() },
  ...{ personId: first.personId, channel: 'phone' as const, needKind: 'power' as const, urgency: 'this-week' as const },
  words: 'It was cut off',
})
const page = (id = first.householdId) => town.connector.get(householdsApi.one, { id })

beforeAll(async () => {
  town = await aTown()
  await town.intakeWorker.send(intakeApi.take, { ...first, channel: 'phone', answers })
  await town.intakeWorker.send(
    intakeApi.assign,
    { id: first.requestId, toOrganisation: town.clearwater, ...work },
    { seen: 1 },
  )
  const talk = { noteId: randomUUID(), how: 'phone' as const, happenedAt: town.it.clock.now(), words: 'We talked' }
  await town.connector.send(casesApi.meet, { id: work.caseId, ...talk }, { seen: 1 })
}, 60_000)
afterAll(() => town.it.close())

describe('asking again', () => {
  test('is not begun while support is under way, nor by another host', async () => {
    await expect(town.connector.send(intakeApi.again, again())).rejects.toMatchObject({ code: 'support-under-way' })
    await expect(town.otherConnector.send(intakeApi.again, again())).rejects.toMatchObject({ status: 404 })
  })

  test('begins a new case of the same household, with whoever wrote it down, and the past stays beside it', async () => {
    await town.connector.send(casesApi.settleNeed, { id: work.needId, outcome: 'met' }, { seen: 1 })
    await town.connector.send(casesApi.close, { id: work.caseId, reason: 'connected' }, { seen: 2 })
    const asked = again()
    town.it.clock.forward(60)
    await town.connector.send(intakeApi.again, asked)
    const { cases, needs, notes, request, next } = await page()
    expect(cases.map(({ id, status, connectorId }) => [id, status, connectorId])).toEqual([
      [asked.caseId, 'assigned', town.connectorId],
      [work.caseId, 'closed', town.connectorId],
    ])
    expect(cases[0]).toMatchObject({ requestId: asked.requestId, urgency: 'this-week' })
    expect(needs.map(({ kind, caseId }) => [kind, caseId])).toEqual([
      ['power', asked.caseId],
      ['kai', work.caseId],
    ])
    expect(notes.map(({ words }) => words)).toEqual(['We talked'])
    expect(request).toMatchObject({
      id: asked.requestId,
      status: 'assigned',
      assignedTo: town.clearwater,
      ownWords: 'It was cut off',
    })
    expect(next?.what).toBe('first-contact')
    const { host } = await town.connector.get(intakeApi.ownHost, {})
    expect(host?.openCases).toBe(1)
  })

  test('can have a code of its own, and its page shows the new request and not the old one', async () => {
    const { request } = await page()
    const code = '48391027'
    const words = String(request?.words)
    await town.connector.send(intakeApi.newCode, { id: String(request?.id), code }, { seen: 1 })
    const form = new URLSearchParams({ words, code }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const came = await town.it.server.inject({ method: 'POST', url: '/yours', headers, payload: form })
    const cookies = Object.fromEntries(came.cookies.map(({ name, value }) => [name, value]))
    const mine = await town.it.server.inject({ url: '/api/mine', cookies })
    expect(mine.json()).toMatchObject({
      request: { needKind: 'power' },
      what: 'ring-you',
      supports: [{ kind: 'power' }, { kind: 'kai' }],
    })
  })

  test('from the desk, as a new record, points to the one before, and only at its own host', async () => {
    const anew = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
    await town.intakeWorker.send(intakeApi.take, { ...anew, channel: 'phone', answers })
    const sorted = { caseId: randomUUID(), needId: randomUUID() }
    await town.intakeWorker.send(
      intakeApi.assign,
      { id: anew.requestId, toOrganisation: town.clearwater, ...sorted },
      { seen: 1 },
    )
    expect((await page(anew.householdId)).seenBefore).toMatchObject([
      { householdId: first.householdId, called: 'Zafira', strength: 'strong', support: 'under-way' },
    ])
    await town.connector.send(householdsApi.sayOfRepeat, {
      id: anew.householdId,
      otherId: first.householdId,
      said: 'same',
    })
    expect((await page()).seenBefore).toMatchObject([{ householdId: anew.householdId, said: 'same' }])
    await town.connector.send(householdsApi.sayOfRepeat, {
      id: anew.householdId,
      otherId: first.householdId,
      said: 'different',
    })
    expect((await page()).seenBefore).toEqual([])
    expect((await page(anew.householdId)).seenBefore).toEqual([])
    // Taken back from the other of the two records: whoever said it last is right, whichever record they had open.
    town.it.clock.forward(60)
    await town.connector.send(householdsApi.sayOfRepeat, {
      id: first.householdId,
      otherId: anew.householdId,
      said: 'not-sure',
    })
    for (const id of [first.householdId, anew.householdId]) {
      expect((await page(id)).seenBefore).toMatchObject([{ said: 'not-sure' }])
    }
  })
})

test('what an organisation does is known from the start, so that its people are shown only that', async () => {
  const does = async (role: 'team-lead' | 'receiving-worker', organisationId: string) =>
    (await (await as(town.it, await aWorker(town.it, { role, organisationId }))).get(accountsApi.me, {}))
      .organisationDoes
  expect(await does('team-lead', town.desk)).toEqual({ sorts: true, hosts: false })
  expect(await does('team-lead', town.clearwater)).toEqual({ sorts: false, hosts: true })
  expect(await does('receiving-worker', town.budgeting)).toEqual({ sorts: false, hosts: false })
})
