import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import {
  anAdministratorsHouse,
  aWorker,
  anOrganisation,
  as,
  asAnyone,
  commandRequest,
  freshHouse,
} from '../../test/house.ts'
import { accountsApi } from '../api/accounts.ts'
import { directoryApi } from '../api/directory.ts'
import { programmesApi } from '../api/programmes.ts'

const { it, host, client, newcomer, colleague } = await anAdministratorsHouse()
afterAll(() => it.close())

describe('a command', () => {
  test('sent five times at once takes effect once, and all five hear the same', async () => {
    const person = newcomer()
    const request = commandRequest(accountsApi.add, person, randomUUID())
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => client.raw(request)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201, 201])
    expect(new Set(answers.map(({ body }) => body))).toEqual(new Set([JSON.stringify({ id: person.id, version: 1 })]))
    const events = await it.fresh.owner`select from event where subject_id = ${person.id}`
    expect(events).toHaveLength(1)
  })

  test('with the same id and other content is refused', async () => {
    const commandId = randomUUID()
    await client.send(accountsApi.add, newcomer(), { commandId })
    const again = client.send(accountsApi.add, newcomer(), { commandId })
    await expect(again).rejects.toMatchObject({ status: 422, code: 'same-key-other-command' })
  })

  test('with an id that somebody else used is refused, and shows nothing of theirs', async () => {
    const commandId = randomUUID()
    await client.send(accountsApi.add, newcomer(), { commandId })
    const other = await as(it, await aWorker(it, { role: 'administrator', organisationId: await anOrganisation(it) }))
    const again = other.send(accountsApi.add, newcomer(), { commandId })
    await expect(again).rejects.toMatchObject({ status: 422, code: 'same-key-other-command' })
  })

  test('answers its id and version, 201 for a new record and 200 for one that was there', async () => {
    const person = newcomer()
    const made = await client.raw(commandRequest(accountsApi.add, person, randomUUID()))
    expect([made.statusCode, made.headers['etag']]).toEqual([201, '"1"'])
    const changed = await client.raw(commandRequest(accountsApi.suspend, { id: person.id }, randomUUID(), 1))
    expect([changed.statusCode, changed.headers['etag'], changed.json()]).toEqual([
      200,
      '"2"',
      { id: person.id, version: 2 },
    ])
  })

  test('needs an id of its own', async () => {
    const request = commandRequest(accountsApi.add, newcomer(), 'not-a-uuid')
    const answered = await client.raw(request)
    expect(answered.json()).toMatchObject({ status: 400, code: 'idempotency-key-missing' })
  })

  test('that changes a record needs the version that was read', async () => {
    const { workerId } = await colleague()
    const answered = await client.raw(commandRequest(accountsApi.suspend, { id: workerId }, randomUUID()))
    expect(answered.json()).toMatchObject({ status: 428, code: 'version-missing' })
  })

  test('over a version that somebody has saved since is stale, and changes nothing', async () => {
    const { workerId } = await colleague()
    const name = { id: workerId, name: 'Mere', email: `${workerId}@example.nz` }
    await client.send(accountsApi.correct, name, { seen: 1 })
    const late = client.send(accountsApi.correct, { ...name, name: 'Moana' }, { seen: 1 })
    await expect(late).rejects.toMatchObject({ status: 409, code: 'stale' })
    const [kept] = await it.fresh.owner`select name from worker where id = ${workerId}`
    expect(kept?.['name']).toBe('Mere')
  })

  test('two at once over the same version: one wins, the other is told', async () => {
    const { workerId } = await colleague()
    const correct = (name: string) =>
      client.send(accountsApi.correct, { id: workerId, name, email: `${workerId}@example.nz` }, { seen: 1 })
    const both = await Promise.allSettled([correct('Mere'), correct('Moana')])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 409, code: 'stale' } })
  })

  test('on a record that is not there, or not theirs, looks the same', async () => {
    const elsewhere = await aWorker(it, { role: 'connector', organisationId: await anOrganisation(it) })
    for (const id of [randomUUID(), elsewhere.workerId]) {
      await expect(client.send(accountsApi.suspend, { id }, { seen: 1 })).rejects.toMatchObject({
        status: 404,
        code: 'not-found',
      })
    }
  })

  test('what is in the address wins over what is in the body', async () => {
    const [one, other] = [await colleague(), await colleague()]
    const request = commandRequest(accountsApi.suspend, { id: one.workerId }, randomUUID(), 1)
    const answered = await client.raw({ ...request, payload: { id: other.workerId } })
    expect(answered.json()).toMatchObject({ id: one.workerId })
  })
})

describe('who may come in', () => {
  test('nobody without a session, and nobody in another role', async () => {
    await expect(asAnyone(it).get(accountsApi.people, {})).rejects.toMatchObject({ status: 401, code: 'sign-in-first' })
    const connector = await as(it, await colleague())
    await expect(connector.get(accountsApi.people, {})).rejects.toMatchObject({
      status: 403,
      code: 'not-for-your-role',
    })
  })

  test('a session ends at its time, and at once when the account is suspended', async () => {
    const hat = await colleague()
    const connector = await as(it, hat)
    await connector.get(accountsApi.me, {})
    await it.fresh.owner`update worker set suspended_at = ${it.clock.now()} where id = ${hat.workerId}`
    await expect(connector.get(accountsApi.me, {})).rejects.toMatchObject({ status: 401 })
    await it.fresh.owner`update worker set suspended_at = null where id = ${hat.workerId}`
    await connector.get(accountsApi.me, {})
    await it.fresh.owner`update session set expires_at = ${it.clock.now()} where worker_id = ${hat.workerId}`
    await expect(connector.get(accountsApi.me, {})).rejects.toMatchObject({ status: 401 })
  })

  test('a made-up session is nobody’s', async () => {
    for (const session of ['x', 'a'.repeat(43), '../../etc', 'a'.repeat(4000)]) {
      const answered = await it.server.inject({ url: '/api/me', cookies: { session } })
      expect(answered.statusCode).toBe(401)
    }
  })

  test('who is refused is told so before what they sent is looked at', async () => {
    const answered = await asAnyone(it).raw(commandRequest(accountsApi.add, { nonsense: true }, randomUUID()))
    expect(answered.statusCode).toBe(401)
  })
})

describe('a request from another site', () => {
  const send = (headers: Record<string, string>) => {
    const request = commandRequest(accountsApi.add, newcomer(), randomUUID())
    return client.raw({ ...request, headers: { ...request.headers, ...headers } })
  }
  test.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://elsewhere.example' }],
    [{ origin: 'http://localhost:81' }],
    [{ 'sec-fetch-site': 'cross-site', origin: 'null' }],
  ])('is not done: %j', async (headers) => {
    expect((await send(headers)).json()).toMatchObject({ status: 403, code: 'from-elsewhere' })
  })
  test.each([
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ origin: 'http://localhost:80' }],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }],
    [{}],
  ])('from our own page is: %j', async (headers) => {
    expect((await send({ host: 'localhost:80', ...headers })).statusCode).toBe(201)
  })
  test('that is a form does not reach the API at all', async () => {
    const request = commandRequest(accountsApi.add, newcomer(), randomUUID())
    const headers = { ...request.headers, 'content-type': 'application/x-www-form-urlencoded' }
    expect((await client.raw({ ...request, headers, payload: 'name=x' })).json()).toMatchObject({
      status: 415,
      code: 'unsupported-media',
    })
    expect(
      (await client.raw({ ...request, headers: { ...headers, 'content-type': 'text/plain' }, payload: '{}' }))
        .statusCode,
    ).toBe(415)
  })
})

describe('an answer', () => {
  test('reads the query string by the declared type, and refuses what does not fit', async () => {
    const list = (search: string) => it.server.inject(`/api/directory/services?${search}`)
    const declared = directoryApi.search.input.keyof().options
    expect(declared).toContain('openNow')
    expect((await list('openNow=true&words=kai')).statusCode).toBe(200)
    expect((await list('openNow=perhaps')).json()).toMatchObject({ status: 400, errors: [{ field: 'openNow' }] })
    expect((await list('nonsense=1')).json()).toMatchObject({
      status: 400,
      errors: [{ field: 'nonsense', code: 'unknown' }],
    })
  })

  test('is never kept on the way, and nothing of it is kept in the browser', async () => {
    const answered = await client.raw({ url: '/api/me' })
    expect(answered.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
    expect(answered.headers).not.toHaveProperty('strict-transport-security')
  })

  test('of a record has a tag: its version, and a digest of all that the answer shows', async () => {
    const url = `/api/directory/organisations/${host}`
    const first = await client.raw({ url })
    const tag = first.headers['etag'] ?? ''
    expect(tag).toMatch(/^"1-[\w-]{12}"$/)
    const again = await client.raw({ url, headers: { 'if-none-match': `"other", W/${tag}` } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    // Something on the page has changed, and the record itself has not.
    await it.fresh
      .owner`insert into organisation_private (organisation_id, repeat_phone) values (${host}, '0800 000 121')`
    const later = await client.raw({ url, headers: { 'if-none-match': tag } })
    expect([later.statusCode, later.json().version]).toEqual([200, 1])
    expect(later.headers['etag']).not.toBe(tag)
  })

  test('its whole tag will do as the version that was read', async () => {
    const { workerId } = await colleague()
    const request = commandRequest(accountsApi.suspend, { id: workerId }, randomUUID())
    const over = (tag: string) => client.raw({ ...request, headers: { ...request.headers, 'if-match': tag } })
    for (const tag of ['*', '1', 'W/"1"', '"one"', '"1", "2"']) expect((await over(tag)).statusCode, tag).toBe(428)
    expect((await over('"1-abcdefghijkl"')).statusCode).toBe(200)
  })

  test('anyone may ask for what is public', async () => {
    const today = await asAnyone(it).get(programmesApi.today, {})
    expect(today.needKinds.length).toBeGreaterThan(5)
  })
})

describe('the house', () => {
  test('says when it is ready', async () => {
    expect((await it.server.inject('/health')).json()).toMatchObject({ ready: true, demonstration: false })
  })

  test('one address cannot take all of it', async () => {
    const small = await freshHouse({ limits: { perAddress: 5, perSession: 3, perAddressForCodes: 2 } })
    const ask = (remoteAddress: string, url = '/api/me') => small.server.inject({ url, remoteAddress })
    for (let asked = 0; asked < 5; asked += 1) expect((await ask('10.1.1.1')).statusCode).toBe(401)
    const refused = await ask('10.1.1.1')
    expect(refused.json()).toMatchObject({ status: 429, code: 'too-many-requests' })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await ask('10.1.1.2')).statusCode).toBe(401)
    expect((await ask('10.1.1.1', '/health')).statusCode).toBe(200)
    await small.close()
  })

  test('leaving ends the session, forgets everything in the browser, and leads away', async () => {
    const connector = await as(it, await colleague())
    const left = await connector.raw({ url: '/exit' })
    expect(left.statusCode).toBe(303)
    expect(left.headers['location']).toBe(it.house.exitUrl)
    expect(left.headers['clear-site-data']).toBe('"cache", "cookies", "storage"')
    expect(left.cookies.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['session', 'draft', 'yours', 'answer']),
    )
    await expect.poll(async () => (await connector.raw({ url: '/api/me' })).statusCode).toBe(401)
  })
})

test('the first page in te reo is found without its last stroke, and keeps what was asked for', async () => {
  const typed = await it.server.inject({ url: '/mi?place=Kaikohe' })
  expect([typed.statusCode, typed.headers.location]).toEqual([301, '/mi/?place=Kaikohe'])
  expect((await it.server.inject({ url: '/mi/?place=Kaikohe' })).statusCode).toBe(200)
})
