import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { afterAll, describe, expect, test } from 'vitest'
import { anAdministratorsHouse, commandRequest } from '../../test/house.ts'
import { accountsApi } from '../api/accounts.ts'

const { it, administrator, client, newcomer, colleague } = await anAdministratorsHouse()
afterAll(() => it.close())

describe('what went wrong', () => {
  test('is told as problem details, in the reader’s language', async () => {
    const inLanguage = (language: string) =>
      it.server.inject({ url: '/api/me', headers: { 'accept-language': language } })
    const english = await inLanguage('en-NZ,en;q=0.9,mi;q=0.8')
    expect(english.headers).toMatchObject({
      'content-type': expect.stringContaining('application/problem+json'),
      'content-language': 'en',
    })
    expect(english.headers['www-authenticate']).toBeDefined()
    expect(english.json()).toEqual({
      ...{ type: '/problems/sign-in-first', title: 'Not possible just now', status: 401, code: 'sign-in-first' },
      ...{ detail: 'Please sign in first.', instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/) },
    })
    const reo = await inLanguage('mi-NZ, en;q=0.5')
    expect(reo.json()).toMatchObject({ detail: 'Me takiuru i te tuatahi.' })
    expect((await inLanguage('fr, de;q=0.5')).headers['content-language']).toBe('en')
  })

  test('names each field that needs putting right', async () => {
    const wrong = { ...newcomer(), name: '', email: 'no', role: 'wizard', fromOn: '2026-02-30', hat: 'red' }
    const answered = await client.raw(commandRequest(accountsApi.add, wrong, randomUUID()))
    const { status, code, errors } = answered.json()
    expect([status, code]).toEqual([400, 'check-answers'])
    expect(errors).toEqual([
      { pointer: '#/name', field: 'name', code: 'missing', detail: 'This is needed.' },
      { pointer: '#/email', field: 'email', code: 'not-an-email', detail: 'This must be an e-mail address.' },
      { pointer: '#/role', field: 'role', code: 'not-a-choice', detail: 'Choose one of the answers shown.' },
      { pointer: '#/fromOn', field: 'fromOn', code: 'not-a-day', detail: 'This must be a date, such as 2026-11-10.' },
      { pointer: '#/hat', field: 'hat', code: 'unknown', detail: 'We do not know this field.' },
    ])
  })

  test('numbers are not taken for text, nor text for numbers', async () => {
    const answered = await client.raw(commandRequest(accountsApi.add, { ...newcomer(), name: 5 }, randomUUID()))
    expect(answered.json().errors).toMatchObject([{ field: 'name', code: 'not-text' }])
  })

  test.each([
    ['bad JSON', { payload: '{"name":', headers: { 'content-type': 'application/json' } }, 400, 'not-understood'],
    [
      'a list in place of fields',
      { payload: '[1]', headers: { 'content-type': 'application/json' } },
      400,
      'check-answers',
    ],
    [
      'too much',
      { payload: JSON.stringify({ name: 'x'.repeat(1_100_000) }), headers: { 'content-type': 'application/json' } },
      413,
      'too-large',
    ],
    ['another kind', { payload: '<a/>', headers: { 'content-type': 'application/xml' } }, 415, 'unsupported-media'],
  ])('%s', async (_, options: InjectOptions, status, code) => {
    const { headers, ...rest } = commandRequest(accountsApi.add, {}, randomUUID())
    const answered = await client.raw({ ...rest, ...options, headers: { ...headers, ...options.headers } })
    expect(answered.json()).toMatchObject({ status, code })
  })

  test('a character that the database cannot hold is not our fault, and is not shown', async () => {
    const answered = await client.raw(
      commandRequest(accountsApi.add, { ...newcomer(), name: 'a\u0000b' }, randomUUID()),
    )
    const errors = [{ pointer: '#/name', code: 'not-a-letter' }]
    expect(answered.json()).toMatchObject({ status: 400, code: 'check-answers', errors })
  })

  test('a rule that only the database knew is told without its name, and logged with it', async () => {
    const person = { ...newcomer(), name: 'Nobody' }
    await it.fresh.owner`alter table worker add constraint somebody check (name <> 'Nobody')`
    const answered = await client.raw(commandRequest(accountsApi.add, person, randomUUID()))
    await it.fresh.owner`alter table worker drop constraint somebody`
    expect(answered.json()).toMatchObject({ status: 422, code: 'cannot-be-saved' })
    expect(answered.body).not.toContain('somebody')
    expect(it.log.at(-1)).toMatchObject({
      level: 'warn',
      what: 'cannot-be-saved',
      stack: expect.stringContaining('somebody'),
    })
    expect(JSON.stringify(it.log.at(-1))).not.toContain(person.email)
  })

  test('an id that is taken is refused in words that tell nothing of what is under it', async () => {
    const person = newcomer()
    await client.send(accountsApi.add, person)
    const answered = await client.raw(commandRequest(accountsApi.add, { ...newcomer(), id: person.id }, randomUUID()))
    expect(answered.json()).toMatchObject({ status: 422, code: 'already-there' })
    expect(answered.body).not.toMatch(new RegExp(`worker_pkey|${person.name}|${person.id}`))
  })

  test('our own fault shows a number and nothing else, and is logged with its stack', async () => {
    await it.fresh.owner`alter table worker rename column language to tongue`
    const answered = await client.raw({ url: '/api/me' })
    await it.fresh.owner`alter table worker rename column tongue to language`
    expect(answered.json()).toMatchObject({ status: 500, code: 'our-fault' })
    expect(answered.body).not.toContain('column')
    const { instance } = answered.json()
    expect(it.log.at(-1)).toMatchObject({
      level: 'error',
      requestId: instance.replace('urn:uuid:', ''),
      stack: expect.stringContaining('language'),
    })
  })

  test('an answer of ours that does not fit its own description is our fault, not the reader’s', async () => {
    await it.fresh.owner`alter table worker drop constraint worker_language_check`
    await it.fresh.owner`update worker set language = 'tlh' where id = ${administrator.workerId}`
    const answered = await client.raw({ url: '/api/me' })
    await it.fresh.owner`update worker set language = 'en' where id = ${administrator.workerId}`
    expect(answered.json()).toMatchObject({ status: 500, code: 'our-fault' })
  })

  test('a record that is held too long is “busy”, with when to come back', async () => {
    const { workerId } = await colleague()
    const ended = later()
    const held = it.fresh.owner.begin(async (db) => {
      await db`select from worker where id = ${workerId} for update`
      await ended.promise
    })
    const answered = await client.raw(commandRequest(accountsApi.suspend, { id: workerId }, randomUUID(), 1))
    ended.resolve()
    await held
    expect(answered.json()).toMatchObject({ status: 503, code: 'service-busy' })
    expect(Number(answered.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('an address that is not there is not found, for a machine and for a person', async () => {
    expect((await it.server.inject('/api/nothing')).json()).toMatchObject({ status: 404, code: 'not-found' })
    const page = await it.server.inject('/mi/kore')
    expect(page.statusCode).toBe(404)
    expect(page.headers['content-type']).toContain('text/html')
  })
})

function later() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve: () => resolve() }
}
