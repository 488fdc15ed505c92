import { Ajv2020 } from 'ajv/dist/2020.js'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aWorker, anOrganisation, as, freshHouse, type TestHouse } from '../../test/house.ts'
import { apis } from '../api/all.ts'
import { ownApi } from '../api/accounts.ts'
import type { AnyCommand, AnyQuery } from '../api/endpoint.ts'
import { SharedSchemas } from './openapi-schemas.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- it is read as others read it, by name
type Json = Record<string, any>

let it: TestHouse
let document: Json
beforeAll(async () => {
  it = await freshHouse()
  document = (await it.server.inject('/openapi.json')).json()
})
afterAll(() => it.close())

const operations = (): [string, string, Json][] =>
  Object.entries<Json>(document['paths']).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, operation]): [string, string, Json] => [path, method, operation]),
  )

describe('the description of the API', () => {
  test('is served, in OpenAPI 3.1', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Alongside', version: it.house.version } })
  })

  test('has every declared endpoint, once', () => {
    const declared = Object.entries(apis).flatMap(([capability, api]) =>
      Object.keys(api).map((deed) => `${capability}.${deed}`),
    )
    const own = Object.keys(ownApi).map((deed) => `accounts.${deed}`)
    const described = operations().map(([, , { operationId }]) => operationId)
    expect(described.toSorted()).toEqual([...declared, ...own, 'reports.rowsTable'].toSorted())
  })

  test('says of each who may ask, what goes in, what comes out and what may go wrong', () => {
    for (const [path, method, operation] of operations()) {
      const name = `${method} ${path}`
      expect(Object.keys(operation['x-access']).length, name).toBeGreaterThan(0)
      expect(operation['summary'], name).toMatch(/\w{3}/)
      expect(Object.keys(operation['responses']), name).toEqual(expect.arrayContaining(['400', '429', '500', '503']))
      expect(
        Object.keys(operation['responses']).some((status) => status.startsWith('2')),
        name,
      ).toBe(true)
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part)
      const named = operation['parameters'].filter((one: Json) => one['in'] === 'path').map((one: Json) => one['name'])
      expect(named, name).toEqual(inPath)
    }
  })

  test('a command needs its id, and one that changes a record the version that was read', () => {
    for (const [capability, api] of Object.entries(apis)) {
      for (const [deed, endpoint] of Object.entries<AnyQuery | AnyCommand>(api)) {
        if (endpoint.kind === 'query') continue
        const [, , operation] =
          operations().find(([, , { operationId }]) => operationId === `${capability}.${deed}`) ?? []
        const headers = JSON.stringify(operation?.['parameters'])
        expect(headers).toContain('Idempotency-Key')
        expect(headers.includes('If-Match'), `${capability}.${deed}`).toBe(endpoint.changes === 'existing')
      }
    }
  })

  test('refers to nothing that is not there, and has nothing that is referred to by nobody', () => {
    const refs = new Set([...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref))
    expect(refs.size).toBeGreaterThan(20)
    for (const ref of refs) expect(at(ref), ref).toBeTypeOf('object')
    for (const name of Object.keys(document['components']['schemas'])) {
      expect(refs.has(`#/components/schemas/${name}`), name).toBe(true)
      expect(name).toMatch(/^[A-Z]\w+$/)
    }
  })

  test('holds schemas that a validator of JSON Schema 2020-12 takes', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'api', ...document })
    for (const name of Object.keys(document['components']['schemas'])) {
      expect(() => ajv.compile({ $ref: `api#/components/schemas/${name}` }), name).not.toThrow()
    }
  })

  test('is true: answers fit what it says of them', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'api', ...document })
    const administrator = await aWorker(it, { role: 'administrator', organisationId: await anOrganisation(it) })
    const client = await as(it, administrator)
    for (const path of ['/me', '/people', '/colleagues', '/programmes/today']) {
      const answered = await client.raw({ url: `/api${path}` })
      const pointer = `api#/paths/${path.replaceAll('/', '~1')}/get/responses/200/content/application~1json/schema`
      const fits = ajv.compile({ $ref: pointer })
      expect(fits(answered.json()), `${path} ${JSON.stringify(fits.errors)}`).toBe(true)
    }
    const problem = await client.raw({ url: '/api/referrals/nowhere' })
    expect(problem.headers['content-type']).toContain('application/problem+json')
    expect(ajv.compile({ $ref: 'api#/components/schemas/Problem' })(problem.json())).toBe(true)
  })

  test('each kind of problem is explained at its address', async () => {
    for (const code of ['stale', 'no-consent', 'our-fault']) {
      const answered = await it.server.inject(`/problems/${code}`)
      expect(answered.statusCode).toBe(200)
      expect(answered.body).toMatch(new RegExp(`^${code}\n\n.+\n\n.+`))
    }
    expect((await it.server.inject('/problems/nothing')).statusCode).toBe(404)
  })
})

test('a schema that reads otherwise than it answers has a second name, and so has what refers to it', () => {
  const Same = z.object({ a: z.string() }).meta({ id: 'TrySame' })
  const Differs = z.object({ at: z.string().default('now') }).meta({ id: 'TryDiffers' })
  const Holds = z.object({ differs: Differs, same: Same }).meta({ id: 'TryHolds' })
  const shared = new SharedSchemas()
  const sent = shared.schemaOf(Holds, 'input')
  const answered = shared.schemaOf(Holds, 'output')
  const document = shared.finish({ sent, answered, components: {} })
  expect(document).toMatchObject({
    sent: { $ref: '#/components/schemas/TryHoldsInput' },
    answered: { $ref: '#/components/schemas/TryHolds' },
  })
  expect(Object.keys((document['components'] as Json)['schemas'])).toEqual([
    'TryDiffers',
    'TryDiffersInput',
    'TryHolds',
    'TryHoldsInput',
    'TrySame',
  ])
})

function at(ref: string): unknown {
  return ref
    .replace('#/', '')
    .split('/')
    .reduce<Json>(
      (inner, part) => inner?.[decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')],
      document,
    )
}
