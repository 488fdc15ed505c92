import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  anAttackedTown,
  aStranger,
  type Attacked,
  type Door,
  everyDoor,
  isPublic,
  knock,
  knockAtItsVersion,
  knockWith,
  mayAsk,
  nameOf,
  rowsOf,
  saidOf,
  tells,
} from './at-the-doors.ts'
import { anInput, type IdField, idFieldsOf } from './an-input.ts'

// Every endpoint of the house, read from its declaration, tried by everybody who has no business there with ids of real
// records that they happen to know. Missing and hidden must look the same.

let attacked: Attacked
let before: Record<string, string>
beforeAll(async () => {
  attacked = await anAttackedTown()
}, 60_000)
afterAll(() => attacked.town.it.close())

/** Doors at which the sender makes every id. One that is taken is refused by the database, and says no more than that. */
const makesAll = new Set([
  ...['accounts.add', 'directory.addOrganisation', 'directory.addSite', 'directory.addService', 'directory.importFeed'],
  ...['intake.take', 'intake.add'],
])

/** Fields by which the sender names what they make, beside a record that is there. Any other names a record. */
const made: Readonly<Record<string, readonly string[]>> = {
  'cases.meet': ['noteId'],
  'cases.note': ['noteId'],
  'cases.noteNeed': ['needId'],
  'cases.noProvider': ['unmetId'],
  'consent.record': ['consentId'],
  'consent.recordGround': ['groundId'],
  'emergency.open': ['accessId'],
  'households.addPerson': ['personId'],
  'households.addContact': ['contactId'],
  'intake.assign': ['caseId', 'needId'],
  'intake.noProvider': ['unmetId'],
  'intake.again': ['requestId', 'caseId', 'needId'],
  'referrals.make': ['referralId'],
}
/** Colleagues' names are known throughout the house, so whom to shut out may be anybody. */
const anybody: Readonly<Record<string, readonly string[]>> = { 'households.shutOut': ['workerId'] }

const realOrganisation = () => attacked.town.budgeting
const isRecord = (field: IdField) => !isPublic(field) || field.name === 'entryId'
/** What a family has under the name of a field. */
const idIn = (ids: Readonly<Record<string, unknown>>, door: string, field: IdField): string | undefined => {
  if (field.of === 'OrganisationId') return field.optional ? undefined : realOrganisation()
  const id = ids[nameOf(door, field)]
  return typeof id === 'string' ? id : randomUUID()
}

const namesRecord = ({ name, endpoint }: Door) =>
  idFieldsOf(endpoint.input).some((field) => isRecord(field) || nameOf(name, field) === 'requestId')
const inPath = ({ endpoint }: Door) => /:/.test(endpoint.path)

test('the doors are many, and each takes an input made from its own declaration', () => {
  expect(everyDoor.length).toBeGreaterThan(70)
  for (const { name, endpoint } of everyDoor) {
    const input = anInput(endpoint.input, () => randomUUID())
    expect(endpoint.input.safeParse(input).error, name).toBeUndefined()
  }
})

test('the same ids open the record to those who hold it', async () => {
  const { a, hostA, town } = attacked
  for (const url of [`/api/households/${a.householdId}`, `/api/referrals/${a.referralId}`]) {
    const { statusCode, body } = await hostA.lead.raw({ url })
    expect([statusCode, tells(a).test(body)], url).toEqual([200, true])
  }
  expect((await town.receiver.raw({ url: `/api/referrals/${a.referralId}` })).body).toMatch(tells(a))
  before = await rowsOf(town.it, a)
})

test('no door that shows or changes anything of a person lets funding and oversight in', () => {
  for (const { name, endpoint } of everyDoor) {
    if (!endpoint.access.aggregate && !endpoint.access.public) continue
    const isOpen = endpoint.kind === 'query' && endpoint.reads === 'nothing-personal'
    // Asking for help is anybody's, with a request of their own browser.
    expect(isOpen || ['intake.keep', 'intake.send'].includes(name), name).toBe(true)
  }
})

test('a table to take away is for those who may see its screen', async () => {
  const { town, comers } = attacked
  for (const { who, kind, role, cookies, address } of comers) {
    const url = '/api/reports/rows.csv?month=2026-11&measure=cases-opened'
    const { statusCode, body } = await town.it.server.inject({ url, cookies: { ...cookies }, remoteAddress: address })
    expect(statusCode, who).toBe(role === 'team-lead' ? 200 : kind === 'worker' || kind === 'aggregate' ? 403 : 401)
    expect(body, who).not.toMatch(tells(attacked.a))
  }
})

describe.each(everyDoor)('$name', (door) => {
  const { name } = door

  test('says the same of a record elsewhere as of none', async () => {
    const { town, a, hostA, comers } = attacked
    const known: Record<string, unknown> = { ...a, connectorId: hostA.connectorId }
    const unknown = aStranger()
    for (const comer of comers) {
      const ask = (ids: Readonly<Record<string, unknown>>) => knock(town.it, door, comer, (one) => idIn(ids, name, one))
      const answered = await ask(known)
      const said = `${comer.who}: ${answered.body.slice(0, 300)}`
      expect(answered.statusCode, said).toBeLessThan(500)
      expect(answered.body, said).not.toMatch(tells(a))
      if (!mayAsk(door, comer)) expect(answered.statusCode, said).toBe(comer.kind === 'public' ? 401 : 403)
      if (!namesRecord(door)) continue
      if (mayAsk(door, comer) && inPath(door)) {
        expect(answered.statusCode, said).toBe(name.startsWith('audit.') ? 200 : 404)
      }
      if (makesAll.has(name) && mayAsk(door, comer)) continue
      const ids = idFieldsOf(door.endpoint.input).flatMap((one) => [idIn(known, name, one), idIn(unknown, name, one)])
      const texts = ids.filter((id) => id !== undefined)
      expect(saidOf(answered, texts), said).toBe(saidOf(await ask(unknown), texts))
    }
  })

  test('refuses an id that is none', async () => {
    const { town, comers, b } = attacked
    for (const field of idFieldsOf(door.endpoint.input)) {
      const comer = comers.find((one) => mayAsk(door, one))
      if (!comer) continue
      const input = { ...anInput(door.endpoint.input, (one) => idIn(b, name, one)) }
      for (const wrong of ['not-an-id', `${randomUUID()}'`, '\u0000', '../people']) {
        const answered = await knockWith(town.it, door, comer, { ...input, [field.name]: wrong })
        expect([400, 404], `${field.name} ${JSON.stringify(wrong)} ${answered.body}`).toContain(answered.statusCode)
        if (wrong === 'not-an-id') expect(answered.statusCode).toBe(400)
      }
    }
  })
})

const mixed = everyDoor.filter(
  ({ name, endpoint }) =>
    endpoint.kind === 'command' && !makesAll.has(name) && idFieldsOf(endpoint.input).filter(isRecord).length > 1,
)
const isMade = ({ name }: Door, field: IdField) => made[name]?.includes(field.name) ?? false

/** Each of those who may, with all ids of their own but one. */
async function tryBeside(door: Door, field: IdField, ids: Readonly<Record<string, unknown>>) {
  const { town, b, hostB, comers } = attacked
  const draft = door.name === 'referrals.send' ? { referralId: b.draftId } : {}
  const own: Record<string, unknown> = { ...b, connectorId: hostB.connectorId, ...draft }
  const insiders = comers.filter((one) => one.kind !== 'public' && mayAsk(door, one))
  expect(insiders.length).toBeGreaterThan(0)
  const answers = insiders.map(async (comer) => {
    const answered = await knockAtItsVersion(town.it, door, comer, (one) => {
      if (one.name === field.name) return idIn(ids, door.name, one)
      if (isMade(door, one)) return randomUUID()
      return one.optional ? undefined : idIn(own, door.name, one)
    })
    return { answered, said: `${field.name} by ${comer.who}: ${answered.body}` }
  })
  return Promise.all(answers)
}

describe('beside one’s own record', () => {
  test.each(mixed)('$name takes no other’s', async (door) => {
    const { a, hostA } = attacked
    const known: Record<string, unknown> = { ...a, connectorId: hostA.connectorId }
    const unknown = aStranger()
    const [, ...others] = idFieldsOf(door.endpoint.input).filter(isRecord)
    for (const field of others) {
      if (isMade(door, field) || anybody[door.name]?.includes(field.name)) continue
      const ids = [idIn(known, door.name, field) ?? '', idIn(unknown, door.name, field) ?? '']
      const ofNone = await tryBeside(door, field, unknown)
      for (const [nth, { answered, said }] of (await tryBeside(door, field, known)).entries()) {
        expect([403, 404, 422], said).toContain(answered.statusCode)
        expect(answered.json(), said).not.toMatchObject({ code: 'cannot-be-saved' })
        expect(saidOf(answered, ids), said).toBe(ofNone[nth] && saidOf(ofNone[nth].answered, ids))
        expect(answered.body, said).not.toMatch(tells(a))
      }
    }
  })

  // Last, because these leave records of one's own behind under ids that another's have too.
  test.each(mixed)('$name makes nothing over another’s', async (door) => {
    const { a } = attacked
    for (const field of idFieldsOf(door.endpoint.input).filter((one) => isMade(door, one))) {
      for (const { answered, said } of await tryBeside(door, field, a)) {
        expect(answered.statusCode, said).toBeLessThan(500)
        expect(answered.body, said).not.toMatch(tells(a))
      }
    }
  })
})

test('after all of it nothing of theirs has changed, and nobody is said to have looked', async () => {
  const { town, a } = attacked
  expect(await rowsOf(town.it, a)).toMatchObject({ ...before, accounts: expect.anything() })
  expect(town.it.log.filter(({ level }) => level === 'error')).toEqual([])
})
