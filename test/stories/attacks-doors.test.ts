import { randomUUID } from 'node:crypto'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAttackedTown, aStranger, type Attacked, type Comer, saidOf, tells } from './at-the-doors.ts'
import { madeFrom } from './made-from-a-schema.ts'
import { recordNamedBy, theDocument, type Operation, type TheDocument } from './the-document.ts'

// Generated from what the house says of itself: every operation of /openapi.json, tried by everybody, over records of their
// own, of another host, of nobody, and under ids that are none. The document says what each must hear; this holds it to that.

let attacked: Attacked
let document: TheDocument
beforeAll(async () => {
  attacked = await anAttackedTown()
  document = await theDocument(attacked.town.it)
}, 60_000)
afterAll(() => attacked.town.it.close())

type Whose = 'own' | 'foreign' | 'unknown' | 'malformed'

const counts = new Map<string, number>()
const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)

const mayAsk = ({ access }: Operation, { kind, role }: Comer): boolean => {
  const allowed = access[kind]
  if (allowed === undefined) return access['public'] !== undefined
  return !Array.isArray(allowed) || allowed.includes(role)
}

/** Ids that the sender makes: one that is taken is refused when it is saved, and is nobody's to ask about. */
const makesAll = new Set([
  ...['accounts.add', 'directory.addOrganisation', 'directory.addSite', 'directory.addService', 'directory.importFeed'],
  ...['intake.take', 'intake.add'],
])
/** What everybody may know of is real for all. */
const isPublic = (of: string) => ['OrganisationId', 'ServiceId', 'SiteId', 'id', 'toOrganisation'].includes(of)

const familyName: Readonly<Record<string, string>> = { legalGroundId: 'groundId', WorkerId: 'connectorId' }
const keyOf = (operation: string, of: string) =>
  operation === 'cases.seenEntry' && of === 'id'
    ? 'requestId'
    : (familyName[of] ?? of.charAt(0).toLowerCase() + of.slice(1))

function idsOf(whose: Whose): Readonly<Record<string, unknown>> {
  const { a, b, hostA, hostB } = attacked
  if (whose === 'own') return { ...b, connectorId: hostB.connectorId }
  if (whose === 'foreign') return { ...a, connectorId: hostA.connectorId }
  return whose === 'unknown' ? stranger : {}
}
/** Nobody yet: new for each question, because some are made by being asked for. */
let stranger = aStranger()

const idFieldsOf = (operation: Operation) =>
  operation.fields.flatMap((field) => recordNamedBy(field, document.named) ?? [])

/** The least that the document says an operation takes, over these ids. */
function requestOf(operation: Operation, whose: Whose, { cookies, address }: Comer, used: string[]): InjectOptions {
  const ids = idsOf(whose)
  const idFor = (of: string) => {
    if (of === 'OrganisationId') return attacked.town.budgeting
    if (whose === 'malformed') return 'not-an-id'
    const known = ids[keyOf(operation.name, of)]
    const id = typeof known === 'string' ? known : randomUUID()
    used.push(id)
    return id
  }
  const filling = { named: document.named, idFor }
  const wanted = operation.fields.filter((field) => field.required)
  const made = wanted.map((field) => ({ ...field, value: madeFrom(field.schema, filling, field.name) }))
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(made.find((one) => one.where === 'path' && one.name === name)?.value)),
  )
  const search = new URLSearchParams(
    made.filter(({ where }) => where === 'query').map(({ name, value }): [string, string] => [name, String(value)]),
  )
  const body = made.filter(({ where }) => where === 'body').map(({ name, value }) => [name, value])
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' }
  return {
    ...{ method: operation.method, url: `${path}${search.size > 0 ? `?${search}` : ''}` },
    ...{ cookies: { ...cookies }, remoteAddress: address },
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => isAsked(operation, name))),
    ...(operation.method === 'POST' && {
      payload: operation.body ? Object(madeFrom(operation.body, filling)) : Object.fromEntries(body),
    }),
  }
}

const isAsked = ({ headers }: Operation, name: string) => headers.some((one) => one.toLowerCase() === name)

async function ask(operation: Operation, whose: Whose, comer: Comer): Promise<LightMyRequestResponse> {
  const used: string[] = []
  const answered = await attacked.town.it.server.inject(requestOf(operation, whose, comer, used))
  askedWith.set(answered, used)
  const said = `${operation.name} by ${comer.who} over ${whose}: ${answered.statusCode} ${answered.body.slice(0, 300)}`
  count(`${answered.statusCode}`)
  count('asked')
  expect(operation.statuses, said).toContain(answered.statusCode)
  expect(answered.statusCode, said).toBeLessThan(500)
  if (whose !== 'own') expect(answered.body, said).not.toMatch(tells(attacked.a))
  if (answered.statusCode >= 400) {
    expect(answered.headers['content-type'], said).toContain('application/problem+json')
    expect(answered.json(), said).toMatchObject({
      status: answered.statusCode,
      code: expect.stringMatching(/^[a-z-]+$/),
    })
  }
  return answered
}

/** What was said, but for the ids that were asked with. */
const wordsOf = (answered: LightMyRequestResponse) => saidOf(answered, askedWith.get(answered) ?? [])
const askedWith = new WeakMap<LightMyRequestResponse, readonly string[]>()

const isForSessions = ({ path }: Operation) => /^\/api\/(session|me\/(?!sessions$))|\.csv$/.test(path)
/** Ends what the others still need, so it is tried last. */
const endsSessions = ({ name }: Operation) => name === 'accounts.signOut'
const inTurn = () => document.operations.filter((one) => !endsSessions(one))

describe('every operation of the document', () => {
  test('is there to be tried', () => {
    expect(document.operations.length).toBeGreaterThan(100)
    expect(new Set(document.operations.map(({ name }) => name)).size).toBe(document.operations.length)
  })

  test('says the same to whoever may not ask, whatever they ask about', async () => {
    for (const operation of inTurn()) {
      for (const comer of attacked.comers.filter((one) => !mayAsk(operation, one))) {
        const heard = new Set<string>()
        for (const whose of ['own', 'foreign', 'unknown', 'malformed'] as const) {
          const answered = await ask(operation, whose, comer)
          // A session's own affairs, and a table to take away, are read from one cookie only: whoever has another kind is nobody there.
          const expected = comer.cookies['session'] || !isForSessions(operation) ? 403 : 401
          expect(answered.statusCode, `${operation.name} by ${comer.who}`).toBe(
            comer.kind === 'public' ? 401 : expected,
          )
          heard.add(saidOf(answered, []))
        }
        expect([...heard], `${operation.name} by ${comer.who}`).toHaveLength(1)
      }
    }
  }, 120_000)

  test('says the same of another’s record as of none to whoever may ask, and refuses an id that is none', async () => {
    for (const operation of inTurn()) {
      const records = idFieldsOf(operation).filter((of) => !isPublic(of))
      for (const comer of attacked.comers.filter((one) => mayAsk(operation, one))) {
        stranger = aStranger()
        const [foreign, unknown] = [await ask(operation, 'foreign', comer), await ask(operation, 'unknown', comer)]
        if (records.length > 0 && !makesAll.has(operation.name)) {
          const who = `${operation.name} by ${comer.who}`
          expect(wordsOf(foreign), who).toBe(wordsOf(unknown))
          count('pairs alike')
        }
        if (operation.fields.some((field) => field.required && recordNamedBy(field, document.named) !== undefined)) {
          const malformed = await ask(operation, 'malformed', comer)
          if (idFieldsOf(operation).some((of) => of !== 'OrganisationId')) expect(malformed.statusCode).toBe(400)
        }
      }
    }
  }, 120_000)

  // Last, because it changes what is there.
  test('answers with what the document declares, to whoever may ask about their own', async () => {
    for (const operation of [...inTurn(), ...document.operations.filter(endsSessions)]) {
      for (const comer of attacked.comers.filter((one) => mayAsk(operation, one))) await ask(operation, 'own', comer)
    }
    const { asked = 0, ...others } = Object.fromEntries(counts)
    console.log(
      `${document.operations.length} operations × ${attacked.comers.length} comers: ${asked} requests`,
      others,
    )
    expect(asked).toBeGreaterThan(5000)
    expect(attacked.town.it.log.filter(({ level }) => level === 'error')).toEqual([])
  }, 120_000)
})
