import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { outboxApi } from '../../src/api/outbox.ts'
import type { WorkerRole } from '../../src/domain/actor.ts'
import { runTask } from '../../src/server/jobs.ts'
import { jobsHouse } from '../waiting.ts'
import { as, aWorker, type Client } from '../house.ts'
import { type Family, aFamily } from './a-family.ts'
import { aTown, type Town } from './a-town.ts'

// Somebody asks at the desk who is already with a refuge. The desk is shown nothing, and the refuge's privacy officer is told.

let town: Town
let family: Family
const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
const number = '021 000 0192'
const work = async (role: WorkerRole, organisationId: string) =>
  as(town.it, await aWorker(town.it, { role, organisationId }))
const look = () => runTask(jobsHouse(town.it.fresh), 'tell-of-repeats', { householdId: ids.householdId })
const shown = async () => (await town.intakeWorker.raw({ url: `/api/requests/${ids.requestId}` })).body
const told = async (officer: Client) => officer.get(householdsApi.repeatNotices, {})
let refugeConnector: Client
let officer: Client

beforeAll(async () => {
  town = await aTown()
  const { it, northbank } = town
  refugeConnector = town.otherConnector
  officer = await work('privacy-officer', northbank)
  const host = { organisationId: northbank, connector: refugeConnector, connectorId: randomUUID(), lead: town.lead }
  await it.fresh.owner`
    insert into worker (id, name, email, email_folded, created_at)
    values (${host.connectorId}, 'Orla', 'orla@example.nz', 'orla@example.nz', ${it.clock.now()})`
  family = await aFamily(town, host, { mark: 'Zafira', number: '021 000 0111' })
  await it.fresh.owner`update organisation set unlisted = true where id = ${northbank}`
  await it.fresh.owner`delete from repeat_notice`
  await town.intakeWorker.send(intakeApi.take, {
    ...{ ...ids, channel: 'phone' },
    answers: {
      need: { kind: 'bed' },
      for: { whom: 'me', name: 'Orlando' },
      reach: { ways: [{ by: 'ring', number }], days: [], mayLeaveMessage: false },
    },
  })
}, 60_000)
afterAll(() => town.it.close())

/** At the refuge the same person is written down by that name and that number. */
const comesToTheRefuge = async () => {
  const of = { id: family.householdId, personId: randomUUID() }
  await refugeConnector.send(householdsApi.addPerson, { ...of, knownAs: 'Orlando' })
  await refugeConnector.send(householdsApi.addContact, {
    ...of,
    contactId: randomUUID(),
    way: 'ring',
    value: number,
    safe: true,
  })
}

describe('a likely repeat with an organisation that is not listed', () => {
  test('leaves the asking side the same answer, byte for byte, before, after, and once it was told', async () => {
    const withoutOne = await shown()
    await look()
    expect((await told(officer)).notices).toEqual([])
    await comesToTheRefuge()
    expect(await shown()).toBe(withoutOne)
    await look()
    expect((await told(officer)).waiting).toBe(1)
    expect(await shown()).toBe(withoutOne)
    expect(withoutOne).toContain('"repeatsElsewhere":[]')
    // The same look, had the other been listed: so that the test can fail.
    await town.it.fresh.owner`update organisation set unlisted = false where id = ${town.northbank}`
    expect(await shown()).not.toBe(withoutOne)
    await town.it.fresh.owner`update organisation set unlisted = true where id = ${town.northbank}`
  })

  test('tells its privacy officer that one exists, how strong, and whom to ring, and nothing else', async () => {
    const { notices } = await told(officer)
    expect(notices).toMatchObject([
      { householdId: family.householdId, strength: 'strong', askedName: 'Northern Desk', askedOrganisation: town.desk },
    ])
    const body = (await officer.raw({ url: '/api/repeats' })).body
    for (const theirs of [ids.householdId, ids.personId, ids.requestId, 'Orlando', number])
      expect(body).not.toContain(theirs)
  })

  test('is told once, however often it is looked for and from whichever side', async () => {
    await Promise.all([look(), look()])
    await runTask(jobsHouse(town.it.fresh), 'tell-of-repeats', { householdId: family.householdId })
    expect((await told(officer)).notices).toHaveLength(1)
  })

  test('is found as well when the refuge writes its own down last', async () => {
    await town.it.fresh.owner`delete from repeat_notice`
    await runTask(jobsHouse(town.it.fresh), 'tell-of-repeats', { householdId: family.householdId })
    expect((await told(officer)).notices).toMatchObject([{ askedName: 'Northern Desk', strength: 'strong' }])
  })

  test('goes by e-mail to its own officer, and no other house’s administrator sees that it went', async () => {
    const [mail] = await town.it.fresh.owner`select * from mail where about_kind = 'repeat'`
    expect(String(mail?.['subject'])).toBe('For the privacy officer: a likely repeat was found')
    expect(String(mail?.['text'])).not.toMatch(/Zafira|Orlando|Northern Desk/)
    const mails = async (organisationId: string) =>
      (await (await work('administrator', organisationId)).get(outboxApi.list, {})).mails.map((one) => one.aboutKind)
    expect(await mails(town.northbank)).toContain('repeat')
    expect(await mails(town.desk)).not.toContain('repeat')
    expect(await mails(town.clearwater)).not.toContain('repeat')
  })

  test('is nobody else’s to see or to mark, at the endpoint or in the database', async () => {
    const elsewhere = await work('privacy-officer', town.desk)
    expect((await told(elsewhere)).notices).toEqual([])
    const [notice] = (await told(officer)).notices
    const seen = { id: family.householdId, noticeId: notice?.id ?? '' }
    await expect(elsewhere.send(householdsApi.seenRepeat, seen)).rejects.toMatchObject({ status: 404 })
    for (const client of [refugeConnector, town.intakeWorker, await work('administrator', town.northbank)]) {
      await expect(told(client)).rejects.toMatchObject({ status: 403 })
    }
    const asked = town.it.fresh.database.begin(async (db) => {
      await db`select set_config('role', 'alongside_worker', true), set_config('app.audits', ${town.northbank}, true)`
      await db`select asked_household from repeat_notice`
    })
    await expect(asked).rejects.toThrow('permission denied')
  })

  test('is seen, once, by the officer', async () => {
    const [notice] = (await told(officer)).notices
    await officer.send(householdsApi.seenRepeat, { id: family.householdId, noticeId: notice?.id ?? '' })
    expect((await told(officer)).waiting).toBe(0)
    expect((await told(officer)).notices[0]?.seenAt).toBeDefined()
  })

  test('between two that are not listed names neither', async () => {
    const { owner } = town.it.fresh
    await owner`update organisation set unlisted = true where id = ${town.desk}`
    await owner`delete from repeat_notice`
    await look()
    const [notice] = (await told(officer)).notices
    expect(notice).toEqual(expect.objectContaining({ strength: 'strong' }))
    expect([notice?.askedName, notice?.askedOrganisation, notice?.ring]).toEqual([undefined, undefined, undefined])
    await owner`update organisation set unlisted = false where id = ${town.desk}`
  })
})
