import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditApi } from '../../src/api/audit.ts'
import { casesApi } from '../../src/api/cases.ts'
import { emergencyApi } from '../../src/api/emergency.ts'
import { householdsApi } from '../../src/api/households.ts'
import { hashOfToken } from '../../src/server/asking.ts'
import { foldReads } from '../../src/store/fold-reads.ts'
import type { Db } from '../../src/store/database.ts'
import { seeAs, seeAsSession } from '../../src/store/sight.ts'
import { as, aWorker, type Client, type Hat } from '../house.ts'
import { aFamily, type Family, type Host } from './a-family.ts'
import { tells } from './at-the-doors.ts'
import { aTown, type Town } from './a-town.ts'

// Somebody who knows the whānau is shut out of their record, and a life is in danger. They may open it: with a reason, for
// an hour, to be read, and not without everybody who answers for it being told.

let town: Town
let a: Family
let hostA: Host
let cousin: Hat & { readonly client: Client }
let officer: Client
let otherOfficer: Client
const because = 'She rang me, there was shouting, and the line went dead.'
const signIn = async (hat: Hat) => ({ ...hat, client: await as(town.it, hat) })
const hat = (role: Hat['role'], organisationId: string, name: string) =>
  aWorker(town.it, { role, organisationId, name, email: `${name.toLowerCase()}@clearwater.example` })

beforeAll(async () => {
  town = await aTown()
  const { clearwater, northbank, connector, connectorId, lead } = town
  hostA = { organisationId: clearwater, connector, connectorId, lead }
  a = await aFamily(town, hostA, { mark: 'Zafira', number: '021 000 0187' })
  cousin = await signIn(await hat('connector', clearwater, 'Cousin'))
  officer = (await signIn(await hat('privacy-officer', clearwater, 'Oriana'))).client
  otherOfficer = (await signIn(await hat('privacy-officer', northbank, 'Pita'))).client
  await lead.send(householdsApi.shutOut, { id: a.householdId, workerId: cousin.workerId, out: true })
})
afterAll(() => town.it.close())

const says = (more: object = {}) => ({ accessId: randomUUID(), threat: 'theirs' as const, words: because, ...more })
const openIt = (client = cousin.client, more: object = {}) =>
  client.send(emergencyApi.open, says({ householdId: a.householdId, ...more }))
const read = (client = cousin.client) => client.get(householdsApi.one, { id: a.householdId })
const uses = async () => (await officer.get(emergencyApi.uses, {})).uses.filter(({ words }) => words === because)
/** Plain SQL with the eyes of a session, as every request has them. */
const sqlAs = async <T>(client: Client, work: (db: Db) => Promise<T>): Promise<T> => {
  const out: T[] = []
  await town.it.fresh.database.begin(async (db) => {
    await seeAsSession(db, hashOfToken(client.token), town.it.clock.now())
    out.push(await work(db))
  })
  const [done] = out
  if (done === undefined) throw new Error('nothing came of it')
  return done
}
const forward = (minutes: number) => town.it.clock.forward(minutes)

describe('before', () => {
  test('the record is shut, and looks as if it were not there', async () => {
    await expect(read()).rejects.toMatchObject({ status: 404 })
    expect((await cousin.client.get(householdsApi.search, { words: 'Zafira' })).households).toEqual([])
  })

  test('without a reason it stays shut, and nobody is told of a use that was none', async () => {
    await expect(openIt(cousin.client, { words: 'urgent' })).rejects.toMatchObject({ code: 'say-what-threatens' })
    await expect(read()).rejects.toMatchObject({ status: 404 })
    expect(await town.it.fresh.owner`select from mail where about_kind = 'emergency'`).toEqual([])
  })

  test('the database opens nothing in another’s name, elsewhere, for longer, or where they are not shut out', async () => {
    const row = (more: object) => ({
      ...{
        householdId: a.householdId,
        id: randomUUID(),
        holderOrganisation: town.clearwater,
        workerId: cousin.workerId,
      },
      ...{ threat: 'theirs', words: because, openedAt: town.it.clock.now() },
      endsAt: new Date(Date.parse(town.it.clock.now()) + 3_600_000).toISOString(),
      ...more,
    })
    const put = (client: Client, more: object) =>
      sqlAs(client, (db) => db`insert into emergency_access ${db(row(more))}`)
    await expect(put(cousin.client, { workerId: town.connectorId })).rejects.toThrow('row-level security')
    await expect(put(cousin.client, { holderOrganisation: town.northbank })).rejects.toThrow('row-level security')
    await expect(put(town.connector, { workerId: town.connectorId })).rejects.toThrow('row-level security')
    await expect(put(officer, {})).rejects.toThrow('row-level security')
    await expect(put(cousin.client, { endsAt: '2026-12-31T00:00:00Z' })).rejects.toThrow('emergency_ends_by_itself')
    await expect(put(cousin.client, { words: 'urgent' })).rejects.toThrow('emergency_access_words_check')
    const found = { reviewedAt: town.it.clock.now(), reviewedBy: town.connectorId, found: 'proper' }
    await expect(put(cousin.client, found)).rejects.toThrow('row-level security')
  })
})

describe('while it is open', () => {
  let accessId: string

  test('by the name they know, the record opens, and those who answer for it are told at once, without a name', async () => {
    const { id } = await cousin.client.send(emergencyApi.open, says({ named: 'ZAFIRA' }))
    accessId = id
    expect((await read()).household.called).toContain('Zafira')
    const { open } = await cousin.client.get(emergencyApi.mine, {})
    expect(open).toEqual([{ id, householdId: a.householdId, endsAt: '2026-11-09T22:15:00Z' }])
    const mail = await town.it.fresh.owner`select to_address, text from mail where about_kind = 'emergency' order by 1`
    const [lead] = await town.it.fresh.owner`select email from worker where name = 'Tevita'`
    expect(mail.map((one) => one['toAddress']).toSorted()).toEqual(
      ['oriana@clearwater.example', String(lead?.['email'])].toSorted(),
    )
    for (const one of mail) expect(String(one['text'])).not.toMatch(tells(a))
    expect(await uses()).toMatchObject([{ id, workerId: cousin.workerId, householdId: a.householdId, open: true }])
  })

  test('sent again, or asked for again, it stays one use', async () => {
    const commandId = randomUUID()
    const again = says({ householdId: a.householdId })
    const first = await cousin.client.send(emergencyApi.open, again, { commandId })
    expect(first.id).toBe(accessId)
    expect(await cousin.client.send(emergencyApi.open, again, { commandId })).toEqual(first)
    expect(await uses()).toHaveLength(1)
    expect(await town.it.fresh.owner`select from mail where about_kind = 'emergency'`).toHaveLength(2)
  })

  test('every look is on the record as one in an emergency', async () => {
    await town.it.fresh.database.begin(async (db) => {
      await seeAs(db, { kind: 'job', job: 'checkpoint' })
      await foldReads(db, town.it.clock.now(), 500, randomUUID)
    })
    const { reads } = await officer.get(auditApi.ofHousehold, { householdId: a.householdId })
    const theirs = reads.filter(({ actorId }) => actorId === cousin.workerId)
    expect(theirs.length).toBeGreaterThan(0)
    expect(theirs.every(({ emergencyId }) => emergencyId === accessId)).toBe(true)
    const others = reads.filter(({ actorId }) => actorId !== cousin.workerId)
    expect(others.filter(({ emergencyId }) => emergencyId)).toEqual([])
    const all = await officer.get(auditApi.reads, { workerId: cousin.workerId, householdId: a.householdId })
    expect(all.reads.every(({ emergencyId }) => emergencyId === accessId)).toBe(true)
  })

  test('they may write down what they did', async () => {
    const note = { noteId: randomUUID(), how: 'phone' as const, happenedAt: town.it.clock.now(), words: 'Rang 111.' }
    await cousin.client.send(casesApi.note, { id: a.caseId, ...note })
    expect((await town.connector.get(householdsApi.one, { id: a.householdId })).notes).toContainEqual(
      expect.objectContaining({ words: 'Rang 111.', notedBy: cousin.workerId }),
    )
  })

  test('they change nothing else, and above all do not let themselves in: not at the endpoint, not in the database', async () => {
    const let_ = { id: a.householdId, workerId: cousin.workerId, out: false }
    await expect(cousin.client.send(householdsApi.shutOut, let_)).rejects.toMatchObject({ status: 403 })
    const need = { needId: randomUUID(), kind: 'debt', words: 'x', urgency: 'ordinary' as const }
    const tried = () => cousin.client.send(casesApi.noteNeed, { id: a.caseId, ...need })
    await expect(tried()).rejects.toMatchObject({ code: 'emergency-is-for-reading', status: 422 })
    // The database is not needed for it.
    await town.it.fresh.owner`alter table need disable trigger only_read_in_emergency`
    await expect(tried()).rejects.toMatchObject({ code: 'emergency-is-for-reading', status: 422 })
    await town.it.fresh.owner`alter table need enable trigger only_read_in_emergency`
    for (const table of [
      'household',
      'need',
      'consent',
      'support_case',
      'contact',
      'help_request',
      'referral',
    ] as const) {
      const id = table === 'household' ? 'id' : 'household_id'
      const changed = sqlAs(
        cousin.client,
        (db) => db`update ${db(table)} set version = version where ${db(id)} = ${a.householdId}`,
      )
      await expect(changed, table).rejects.toThrow('open in an emergency, to be read')
    }
    const person = sqlAs(cousin.client, (db) => db`update person set warning = '' where id = ${a.personId}`)
    await expect(person).rejects.toThrow('open in an emergency, to be read')
  })

  test('a team lead who is shut out cannot let themselves in either', async () => {
    const { client, workerId } = await signIn(await hat('team-lead', town.clearwater, 'Uncle'))
    await town.lead.send(householdsApi.shutOut, { id: a.householdId, workerId, out: true })
    await openIt(client, { words: 'I am the only one at work, and somebody says he is at the door.' })
    expect((await read(client)).shutOut).toContain(workerId)
    const letIn = client.send(householdsApi.shutOut, { id: a.householdId, workerId, out: false })
    await expect(letIn).rejects.toMatchObject({ code: 'emergency-is-for-reading' })
    const inSql = sqlAs(
      client,
      (db) => db`update shut_out set until_at = now() where worker_id = ${workerId} and until_at is null`,
    )
    await expect(inSql).rejects.toThrow('open in an emergency, to be read')
  })

  test('nobody else at work is let in by it', async () => {
    const { client, workerId } = await signIn(await hat('connector', town.clearwater, 'Niece'))
    await town.lead.send(householdsApi.shutOut, { id: a.householdId, workerId, out: true })
    await expect(read(client)).rejects.toMatchObject({ status: 404 })
    expect(
      await sqlAs(client, (db) => db`select id from emergency_access where household_id = ${a.householdId}`),
    ).toEqual([])
  })

  test('it is theirs to end, and nobody’s to draw out', async () => {
    const drawn = sqlAs(cousin.client, (db) => db`update emergency_access set ends_at = ends_at + interval '1 day'`)
    await expect(drawn).rejects.toThrow('permission denied')
    await expect(officer.send(emergencyApi.end, { id: accessId }, { seen: 1 })).rejects.toMatchObject({ status: 403 })
    const ended = town.connector.send(emergencyApi.end, { id: accessId }, { seen: 1 })
    await expect(ended).rejects.toMatchObject({ code: 'not-yours-to-say' })
    const early = officer.send(emergencyApi.review, { id: accessId, found: 'proper' }, { seen: 1 })
    await expect(early).rejects.toMatchObject({ code: 'emergency-still-open' })
  })

  test('it ends by itself', async () => {
    forward(59)
    expect((await read()).household.id).toBe(a.householdId)
    forward(1)
    await expect(read()).rejects.toMatchObject({ status: 404 })
    expect(await sqlAs(cousin.client, (db) => db`select id from need where household_id = ${a.householdId}`)).toEqual(
      [],
    )
    const again = sqlAs(
      cousin.client,
      (db) =>
        db`update emergency_access set ended_at = null, reviewed_at = now(), found = 'proper', reviewed_by = ${cousin.workerId} where id = ${accessId}`,
    )
    await expect(again).rejects.toThrow(/nobody_reviews_themselves|stays as it was written/)
  })

  test('or when they say so, and is opened again only with a reason again', async () => {
    const { id } = await openIt()
    forward(5)
    await cousin.client.send(emergencyApi.end, { id }, { seen: 1 })
    await expect(read()).rejects.toMatchObject({ status: 404 })
    await expect(openIt(cousin.client, { words: '' })).rejects.toMatchObject({ code: 'say-what-threatens' })
  })
})

describe('afterwards', () => {
  test('a colleague tells the person, or writes down why not yet; whoever did it cannot', async () => {
    const { emergencies } = await town.connector.get(householdsApi.one, { id: a.householdId })
    const use = emergencies.find(({ workerId }) => workerId === cousin.workerId)
    const id = use?.id ?? ''
    const version = use?.version ?? 0
    await expect(cousin.client.send(emergencyApi.told, { id }, { seen: version })).rejects.toMatchObject({
      status: 422,
    })
    await town.connector.send(emergencyApi.notYet, { id, words: 'He reads her messages.' }, { seen: version })
    await town.connector.send(emergencyApi.told, { id }, { seen: version + 1 })
    const again = town.connector.send(emergencyApi.told, { id }, { seen: version + 2 })
    await expect(again).rejects.toMatchObject({ code: 'already-told' })
    const now = (await town.lead.get(householdsApi.one, { id: a.householdId })).emergencies.find((one) => one.id === id)
    expect(now).toMatchObject({ notYetWords: 'He reads her messages.', toldBy: town.connectorId })
    const unsaid = sqlAs(
      town.connector,
      (db) => db`update emergency_access set told_at = null, told_by = null where id = ${id}`,
    )
    await expect(unsaid).rejects.toThrow('stays as it was written')
  })

  test('the privacy officer of that organisation, and no other, says of each whether it was proper, once', async () => {
    const [use] = await uses()
    const { id = '', version = 0 } = use ?? {}
    const review = (client: Client, found: 'proper' | 'not-proper', words = '') =>
      client.send(emergencyApi.review, { id, found, words }, { seen: version })
    await expect(review(otherOfficer, 'proper')).rejects.toMatchObject({ status: 404 })
    await expect(review(town.lead, 'proper')).rejects.toMatchObject({ status: 403 })
    await expect(review(officer, 'not-proper')).rejects.toMatchObject({ code: 'say-why-not-proper' })
    await review(officer, 'not-proper', 'He could have rung 111.')
    const turned = sqlAs(officer, (db) => db`update emergency_access set found = 'proper' where id = ${id}`)
    await expect(turned).rejects.toThrow('stays as it was written')
    const byLead = sqlAs(town.lead, (db) => db`update emergency_access set review_words = '' where id = ${id}`)
    await expect(byLead).rejects.toThrow('stays as it was written')
    const elsewhere = (await otherOfficer.get(emergencyApi.uses, {})).uses
    expect(elsewhere.filter(({ holderOrganisation }) => holderOrganisation !== town.northbank)).toEqual([])
    // It sees why, and nothing of the whānau.
    await expect(read(officer)).rejects.toMatchObject({ status: 403 })
  })

  test('whoever opened it reads what was found, is written to, and reads nothing of the whānau', async () => {
    const { open, uses: own } = await cousin.client.get(emergencyApi.mine, {})
    expect(open).toEqual([])
    expect(own.map(({ found }) => found)).toEqual(['not-proper', undefined])
    expect(own[0]).toMatchObject({ reviewWords: 'He could have rung 111.', threat: 'theirs' })
    expect(JSON.stringify(own)).not.toMatch(tells(a))
    expect(JSON.stringify(own)).not.toContain(a.householdId)
    const letters = await town.it.fresh.owner`
      select to_address, subject, text from mail where about_kind = 'emergency' and subject like 'What was found%'`
    expect(letters).toMatchObject([{ toAddress: 'cousin@clearwater.example' }])
    expect(`${String(letters[0]?.['subject'])} ${String(letters[0]?.['text'])}`).not.toMatch(/proper|rung 111/)
    // Another worker's are another worker's.
    const others = (await town.connector.get(emergencyApi.mine, {})).uses.map(({ id }) => id)
    expect(own.filter(({ id }) => others.includes(id))).toEqual([])
  })

  test('each step of it is on the chain of the household', async () => {
    const { changes } = await officer.get(auditApi.changes, { householdId: a.householdId })
    const names = changes.map(({ name }) => name).filter((name) => name.startsWith('emergency.'))
    expect(new Set(names)).toEqual(
      new Set(['emergency.open', 'emergency.end', 'emergency.notYet', 'emergency.told', 'emergency.review']),
    )
  })
})
