import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anOrganisation, aWorker, freshHouse } from '../house.ts'
import { aBrowser } from './a-town.ts'
import { anAttackedTown, type Attacked, tells } from './at-the-doors.ts'

// What somebody tries who has read the source: cookies that they made themselves, a code for every door, a header of their
// own, a page on another site.

let attacked: Attacked
beforeAll(async () => {
  attacked = await anAttackedTown()
}, 60_000)
afterAll(() => attacked.town.it.close())

/** A browser that has asked and stands before the last button. Answers what the last page sends. */
async function beforeTheLastButton() {
  const browser = aBrowser(attacked.town.it)
  await browser.post('/ask/1', { kind: 'kai' })
  await browser.post('/ask/2', { urgency: 'this-week' })
  await browser.post('/ask/3', { place: 'Kaikohe' })
  await browser.post('/ask/4', { ring: 'yes', ringNumber: '021 000 0177' })
  await browser.post('/ask/5', { whom: 'me' })
  await browser.post('/ask/6', {})
  const notice = /name="notice" value="([^"]+)"/.exec((await browser.get('/ask/7')).body)?.[1] ?? ''
  return { browser, last: { notice } }
}

describe('a cookie of one’s own making', () => {
  test('with the words of somebody else opens nobody’s page but one’s own', async () => {
    const { town, a } = attacked
    const [row] = await town.it.fresh.owner`select words from help_request where id = ${a.requestId}`
    const { browser, last } = await beforeTheLastButton()
    browser.jar.set('words', `${String(row?.['words']).replaceAll(' ', '-')}.00000000`)
    const sent = await browser.post('/ask/7', last)
    expect(sent.statusCode).toBe(303)
    for (const url of ['/ask/sent', '/yours/mine', '/api/mine']) {
      const page = await browser.get(url)
      expect(page.statusCode, url).toBe(200)
      expect(page.body, url).not.toMatch(tells(a))
    }
  })
})

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const inWords = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString()

describe('a session that was made by somebody else', () => {
  test('is not taken over: whoever comes in by any door is given a new one', async () => {
    const { town, a } = attacked
    const planted = randomBytes(32).toString('base64url')
    const cookies = { session: planted, yours: planted, answer: planted, draft: planted, ticket: planted }
    const worker = `${town.connectorId} ${town.clearwater} connector`
    const signedIn = await town.it.server.inject({
      ...{ method: 'POST', url: '/sign-in/as', payload: inWords({ worker }), headers: form, cookies },
    })
    const { browser, last } = await beforeTheLastButton()
    browser.jar.set('yours', planted)
    const asked = await browser.post('/ask/7', last)
    const begun = await town.it.server.inject({
      ...{ method: 'POST', url: '/ask/1', payload: 'kind=kai', headers: form, cookies },
    })
    for (const [answered, name] of [
      [signedIn, 'session'],
      [asked, 'yours'],
      [begun, 'draft'],
    ] as const) {
      const given = answered.cookies.find((cookie) => cookie.name === name)
      expect(given?.value, name).toMatch(/^[\w-]{43}$/)
      expect(given?.value, name).not.toBe(planted)
    }
    for (const [url, name] of [
      ['/api/me', 'session'],
      ['/api/mine', 'yours'],
      [`/api/referrals/${a.referralId}`, 'answer'],
    ] as const) {
      expect((await town.it.server.inject({ url, cookies: { [name]: planted } })).statusCode, url).toBe(401)
    }
  })
})

test('signing in anew in a browser ends the session that it had', async () => {
  const { town } = attacked
  const browser = aBrowser(town.it)
  const worker = `${town.connectorId} ${town.clearwater} connector`
  const meWith = async (session = '') =>
    (await town.it.server.inject({ url: '/api/me', cookies: { session } })).statusCode
  await browser.post('/sign-in/as', { worker })
  const first = browser.jar.get('session')
  expect(await meWith(first)).toBe(200)
  await browser.post('/sign-in/as', { worker })
  expect([await meWith(first), await meWith(browser.jar.get('session'))]).toEqual([401, 200])
})

describe('a page on another site', () => {
  const forms = [
    '/ask/1',
    '/ask/7',
    '/yours',
    '/yours/stop',
    '/yours/changed',
    '/yours/take-back',
    '/sign-in',
    '/sign-in/as',
    '/sign-out',
  ]
  test.each([...forms, '/answer/x/send-code', '/answer/x/code', '/answer/x/answer'])(
    'sends nothing to %s in somebody’s name',
    async (url) => {
      for (const headers of [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: 'https://elsewhere.example' },
      ]) {
        for (const path of [url, `/mi${url}`]) {
          const sent = await attacked.town.it.server.inject({
            ...{ method: 'POST', url: path, payload: 'kind=kai', headers: { ...form, ...headers } },
          })
          expect([sent.statusCode, sent.cookies], path).toEqual([403, []])
          expect(sent.body, path).toMatch(/<h1>/)
        }
      }
    },
  )

  test('finds no cookie to send along: each is for this site, and for no script', async () => {
    const { town } = attacked
    const behind = await freshHouse({ demonstration: true, env: { TRUST_PROXY: 'loopback' } })
    await aWorker(behind, {
      role: 'intake-worker',
      organisationId: await anOrganisation(behind, { kind: 'intake-desk', name: 'Northern Desk' }),
    })
    const worker = inWords({ worker: `${town.connectorId} ${town.clearwater} connector` })
    const given = [
      ...(await town.it.server.inject({ method: 'POST', url: '/ask/1', payload: 'kind=kai', headers: form })).cookies,
      ...(await town.it.server.inject({ method: 'POST', url: '/sign-in/as', payload: worker, headers: form })).cookies,
    ]
    const https = { ...form, 'x-forwarded-proto': 'https' }
    const secure = (await behind.server.inject({ method: 'POST', url: '/ask/1', payload: 'kind=kai', headers: https }))
      .cookies
    await behind.close()
    expect([given.length, secure.length]).toEqual([4, 2])
    for (const cookie of [...given, ...secure]) {
      expect(cookie, cookie.name).toMatchObject({ httpOnly: true, path: '/' })
      expect(cookie.sameSite, cookie.name).toMatch(/^(Lax|Strict)$/)
      expect(cookie.domain, cookie.name).toBeUndefined()
    }
    // Behind https no other host may put one in place of ours, nor a plain page.
    for (const cookie of secure) expect([cookie.name.startsWith('__Host-'), cookie.secure]).toEqual([true, true])
  })
})

describe('whoever listens to how long it takes', () => {
  type Ask = (nth: number) => Promise<unknown>
  /** How much longer the one takes than the other at their quickest: by turns, so that a busy machine slows both. */
  const ratio = async (one: Ask, other: Ask): Promise<number> => {
    const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let nth = 0; nth < 5; nth += 1) {
      for (const [at, ask] of [one, other].entries()) {
        const began = performance.now()
        await ask(nth)
        least[at] = Math.min(least[at] ?? 0, performance.now() - began)
      }
    }
    return (least[0] ?? 0) / (least[1] ?? 1)
  }
  // A slow hash is most of either; without it the one that nobody has would be done in a few hundredths of the time.
  const alike = { least: 0.25, most: 4 }

  test('hears no difference between words that somebody has and words that nobody has', async () => {
    const { town, a, b } = attacked
    const rows = await town.it.fresh.owner`select words from help_request where id in (${a.requestId}, ${b.requestId})`
    const ask = (words: string, from: string) => (nth: number) =>
      town.it.server.inject({
        ...{ method: 'POST', url: '/yours', payload: inWords({ words, code: '00000000' }), headers: form },
        remoteAddress: `10.5.${from}.${nth}`,
      })
    await ask('warm up first', '0')(0)
    const measured = await ratio(ask('kettle kettle zinc', '2'), ask(String(rows[0]?.['words']), '1'))
    expect(measured).toBeGreaterThan(alike.least)
    expect(measured).toBeLessThan(alike.most)
  })

  test('nor between an account that is there and one that is not', async () => {
    const { town } = attacked
    const { owner } = town.it.fresh
    const [row] = await owner`select id, email from worker where id = ${town.connectorId}`
    await owner`update worker set password_hash = (select '$argon2id$v=19$m=19456,t=2,p=1$' || 'c29tZXNhbHRzb21lc2FsdA$' || repeat('A', 43)) where id = ${town.connectorId}`
    const ask = (email: string, from: string) => (nth: number) =>
      town.it.server.inject({
        ...{ method: 'POST', url: '/api/session', payload: { email, password: 'the tide goes out' } },
        remoteAddress: `10.5.${from}.${nth}`,
      })
    await ask('warm@up.example', '3')(0)
    const measured = await ratio(ask('nobody@example.nz', '5'), ask(String(row?.['email']), '4'))
    expect(measured).toBeGreaterThan(alike.least)
    expect(measured).toBeLessThan(alike.most)
  })
})

describe('every answer', () => {
  const asked = [
    '/',
    '/mi/',
    '/find',
    '/ask/1',
    '/sign-in',
    '/work/',
    '/work/today',
    '/api/me',
    '/api/places/areas',
    '/hsds',
    '/openapi.json',
  ]
  test.each([...asked, '/health', '/exit', '/nothing', '/%ff', '/problems/stale', '/favicon.ico'])(
    'from %s keeps to its own house',
    async (url) => {
      const { headers, body } = await attacked.town.it.server.inject(url)
      const policy = String(headers['content-security-policy'])
      expect(policy).not.toMatch(/unsafe|\*|https?:|nonce/)
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("base-uri 'none'")
      expect(policy).toContain("form-action 'self'")
      if (url !== '/%ff') {
        expect(headers['x-content-type-options']).toBe('nosniff')
        expect(headers['referrer-policy']).toBe('no-referrer')
      }
      expect(headers['server'] ?? headers['x-powered-by']).toBeUndefined()
      if (body !== '') expect(headers['content-type']).toMatch(/; ?charset=utf-8$/)
      const loaded = [...body.matchAll(/<(?:link|script|img|iframe|form|source)[^>]+(?:href|src|action)="([^"]+)"/g)]
      if (!String(headers['content-type']).startsWith('text/html')) return
      expect(loaded.map(([, to = '']) => to).filter((to) => !/^\/(?!\/)/.test(to))).toEqual([])
    },
  )
})
