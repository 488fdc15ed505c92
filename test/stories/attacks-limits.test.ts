import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/server/http.ts'
import { createHouse, usual } from '../../src/server/house.ts'
import { as, aWorker, anOrganisation, freshHouse, type TestHouse } from '../house.ts'
import { houseWithDoor, password } from '../coming-in.ts'

// How much one stranger may take, and what whoever meets a limit is told: kindly, and when to come back.

describe('when every connection to the database is taken', () => {
  let it: TestHouse
  beforeAll(async () => {
    it = await freshHouse({ demonstration: true, limits: { secondsForDatabase: 1, waitForDatabase: 3 } })
  })
  afterAll(() => it.close())

  /** All of them, until they are let go. */
  async function taken(work: () => Promise<void>) {
    let letGo = (): void => undefined
    const held = new Promise<void>((go) => {
      letGo = go
    })
    const holders: Promise<unknown>[] = []
    // One after the other: they too stand in the line.
    for (let nth = 0; nth < 16; nth += 1) {
      await new Promise<void>((begun) => {
        const holder = it.house.database.begin(async () => {
          begun()
          await held
        })
        holders.push(holder)
      })
    }
    try {
      await work()
    } finally {
      letGo()
      await Promise.all(holders)
    }
  }

  test('whoever asks hears within moments when to come back, in their own language', async () => {
    await taken(async () => {
      const page = await it.server.inject('/mi/find?words=kai')
      expect(page.statusCode).toBe(503)
      expect(Number(page.headers['retry-after'])).toBeGreaterThan(0)
      expect(page.body).toContain('lang="mi"')
      expect(page.body).toContain('E pukumahi ana mātou')
      const form = await it.server.inject({
        ...{ method: 'POST', url: '/ask/1', payload: 'kind=kai' },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
      expect(form.statusCode).toBe(503)
      expect(form.body).toContain('load this page again')
      const api = await it.server.inject('/api/directory/services')
      expect(api.json()).toMatchObject({ status: 503, code: 'service-busy' })
    })
    expect((await it.server.inject('/find?words=kai')).statusCode).toBe(200)
  })

  test('the line is only so long, and whoever has left it is not served afterwards', async () => {
    await taken(async () => {
      const line = Array.from({ length: 8 }, async () => {
        const began = Date.now()
        const { statusCode } = await it.server.inject('/api/places/areas')
        return { statusCode, waited: Date.now() - began }
      })
      const heard = await Promise.all(line)
      expect(heard.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 8 }, () => 503))
      expect(heard.filter(({ waited }) => waited < 700).length).toBeGreaterThanOrEqual(5)
      let isDone = false
      const left = it.house.database.begin(async () => {
        isDone = true
      })
      await expect(left).rejects.toMatchObject({ code: 'TOO_MANY_WAIT' })
      expect(isDone).toBe(false)
    })
    expect((await it.server.inject('/api/places/areas')).statusCode).toBe(200)
  })
})

test('a statement, a lock and an idle transaction each end in time', async () => {
  const it = await freshHouse()
  const [row] = await it.house.database`
    select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
      current_setting('idle_in_transaction_session_timeout') as idle`
  expect(row).toEqual({ statement: '15s', lock: '5s', idle: '1min' })
  await it.close()
})

describe('whoever sends', () => {
  let it: TestHouse
  beforeAll(async () => {
    it = await freshHouse({ demonstration: true })
  })
  afterAll(() => it.close())
  const form = { 'content-type': 'application/x-www-form-urlencoded' }

  test('more than a form holds is told so on a page', async () => {
    const sent = await it.server.inject({
      method: 'POST',
      url: '/ask/1',
      headers: form,
      payload: `words=${'x'.repeat(200_001)}`,
    })
    expect([sent.statusCode, /<h1>Too large<\/h1>/.test(sent.body)]).toEqual([413, true])
  })

  test('a feed without being an editor is told so before it is read', async () => {
    const organisationId = await anOrganisation(it)
    const connector = await as(it, await aWorker(it, { role: 'connector', organisationId }))
    // Not even JSON: had it been read, it would have been refused as that.
    const feed = { method: 'POST' as const, url: '/api/imports', headers: { 'content-type': 'application/json' } }
    const payload = 'x'.repeat(3_000_000)
    expect((await it.server.inject({ ...feed, payload })).statusCode).toBe(401)
    expect((await connector.raw({ ...feed, payload })).statusCode).toBe(403)
    const editor = await as(it, await aWorker(it, { role: 'directory-editor', organisationId }))
    expect((await editor.raw({ ...feed, payload })).statusCode).toBe(400)
    expect((await editor.raw({ ...feed, payload: Buffer.alloc(60_000_001, ' ') })).statusCode).toBe(413)
  })

  test('something squeezed is told to send it as it is', async () => {
    const sent = await it.server.inject({
      ...{ method: 'POST', url: '/api/session', payload: Buffer.from('{}') },
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    })
    expect(sent.json()).toMatchObject({ status: 415, code: 'unsupported-media' })
  })

  test('JSON to a page of the public site is not listened to', async () => {
    for (const url of ['/ask/1', '/sign-in', '/yours', '/yours/take-back']) {
      for (const payload of ['[]', 'null', '{"kind":"kai"}']) {
        const sent = await it.server.inject({
          method: 'POST',
          url,
          payload,
          headers: { 'content-type': 'application/json' },
        })
        expect(sent.statusCode, `${url} ${payload}`).toBe(415)
      }
    }
  })

  test('letters that cannot be kept is told which field holds one, in their own language', async () => {
    const address = { method: 'POST' as const, url: '/api/session', remoteAddress: '10.7.0.1' }
    for (const wrong of ['a\u0000b', '\ud800']) {
      for (const [language, word] of [
        ['en', 'character'],
        ['mi', 'pupuri'],
      ] as const) {
        const sent = await it.server.inject({
          ...{ ...address, payload: { email: wrong, password: 'long enough to be one' } },
          headers: { 'accept-language': language },
        })
        expect(sent.json()).toMatchObject({
          code: 'check-answers',
          errors: [{ pointer: '#/email', code: 'not-a-letter' }],
        })
        expect(sent.json<{ errors: { detail: string }[] }>().errors[0]?.detail).toContain(word)
      }
    }
  })

  test('an address that cannot be read hears so on a page of ours, with all its manners', async () => {
    for (const url of ['/%ff', `/services/${'x'.repeat(300)}`, '/mi/%ff']) {
      const answered = await it.server.inject(url)
      expect(answered.statusCode).toBe(400)
      expect(answered.headers['content-type']).toContain('text/html')
      expect(answered.headers['content-security-policy']).toContain("script-src 'none'")
    }
    const machine = await it.server.inject(`/api/referrals/${'x'.repeat(300)}`)
    expect(machine.json()).toMatchObject({ status: 400, code: 'not-understood' })
  })
})

describe('so often', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }

  test('new requests from one address wait, and are told how long; one that is begun goes on', async () => {
    const it = await freshHouse({ demonstration: true, limits: { perAddressForCodes: 2 } })
    const desk = await anOrganisation(it, { kind: 'intake-desk', name: 'Northern Desk' })
    await aWorker(it, { role: 'intake-worker', organisationId: desk })
    const begin = (cookies = {}, path = '/ask/1') =>
      it.server.inject({ method: 'POST', url: path, headers: form, payload: 'kind=kai', cookies })
    const first = await begin()
    expect([first.statusCode, (await begin()).statusCode]).toEqual([303, 303])
    const refused = await begin()
    expect(refused.statusCode).toBe(429)
    const seconds = Number(refused.headers['retry-after'])
    expect(seconds).toBeGreaterThan(0)
    expect(refused.body).toContain(`Try again in ${seconds} second`)
    expect(refused.cookies).toEqual([])
    expect((await begin({}, '/mi/ask/1')).body).toContain('hēkona')
    const jar = Object.fromEntries(first.cookies.map(({ name, value }) => [name, value]))
    expect((await begin(jar)).statusCode).toBe(303)
    await it.close()
  })

  test('whoever runs it may say how often, and is not let to say it wrongly', async () => {
    const it = await freshHouse({ env: { LIMITS: 'address=2, codes=7' } })
    expect(it.house.limits).toEqual({ ...usual, perAddress: 2, perAddressForCodes: 7 })
    const heard = []
    for (let nth = 0; nth < 3; nth += 1) heard.push((await it.server.inject('/about')).statusCode)
    expect(heard).toEqual([200, 200, 429])
    const settings = { home: it.house.home, port: 0, demonstration: false }
    for (const wrong of ['address=0', 'address=', 'toString=5', 'address', 'address=-1']) {
      expect(() => createHouse(settings, it.fresh, { env: { LIMITS: wrong } }), wrong).toThrow('LIMITS is')
    }
    await it.close()
  })

  test('tries at a password count in every process of the house', async () => {
    const door = await houseWithDoor()
    const { email } = await door.somebody()
    const settings = { home: door.it.house.home, port: 0, demonstration: false }
    const second = createHouse(settings, door.it.fresh, {
      now: door.it.clock.now,
      log: () => undefined,
      env: {},
      limits: usual,
    })
    const other = await buildServer(second)
    const tryAt = async (server: typeof other, tried: string, remoteAddress: string) =>
      (await server.inject({ method: 'POST', url: '/api/session', payload: { email, password: tried }, remoteAddress }))
        .statusCode
    for (let nth = 0; nth < 5; nth += 1) {
      expect(await tryAt(nth % 2 === 0 ? door.it.server : other, 'not the password', `10.6.0.${nth}`)).toBe(422)
    }
    expect(await tryAt(other, password, '10.6.1.1')).toBe(429)
    expect(await tryAt(door.it.server, password, '10.6.1.2')).toBe(429)
    door.it.clock.forward(20)
    expect(await tryAt(other, password, '10.6.1.3')).toBe(201)
    await other.close()
    await second.close()
    await door.it.close()
  })

  test('whoever makes up where they come from is still counted where they are', async () => {
    const log = (lines: readonly { what: string }[]) => lines.filter(({ what }) => what.startsWith('x-forwarded-for'))
    const plain = await freshHouse({ limits: { perAddress: 3 } })
    const ask = ({ server }: TestHouse, from: string) =>
      server.inject({ url: '/about', remoteAddress: '127.0.0.1', headers: { 'x-forwarded-for': from } })
    const heard = []
    for (let nth = 0; nth < 5; nth += 1) heard.push((await ask(plain, `203.0.113.${nth}`)).statusCode)
    expect(heard).toEqual([200, 200, 200, 429, 429])
    expect(log(plain.log)).toHaveLength(1)
    await plain.close()

    // Behind a proxy that was named: the one who is next to it is counted, whatever they wrote before.
    const behind = await freshHouse({ limits: { perAddress: 3 }, env: { TRUST_PROXY: 'loopback' } })
    const through = []
    for (let nth = 0; nth < 5; nth += 1) through.push((await ask(behind, `10.1.1.${nth}, 198.51.100.7`)).statusCode)
    expect(through).toEqual([200, 200, 200, 429, 429])
    expect((await ask(behind, '198.51.100.8')).statusCode).toBe(200)
    expect(log(behind.log)).toEqual([])
    await behind.close()
  })
})
