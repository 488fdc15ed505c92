import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashPassword } from './passwords.ts'
import { hashOfToken } from './asking.ts'
import { anOrganisation, aWorker, freshHouse, type TestHouse } from '../../test/house.ts'

// A session at work ends by itself: half an hour after the last piece of work, and at the latest after a working day.

let it: TestHouse
let email = ''
let token = ''
const password = 'the tide goes out at nine'

beforeAll(async () => {
  it = await freshHouse({ at: '2026-11-09T20:00:00.000Z' })
  const organisationId = await anOrganisation(it)
  const { workerId } = await aWorker(it, { role: 'administrator', organisationId })
  email = `${workerId}@example.nz`
  await it.fresh.owner`update worker set password_hash = ${await hashPassword(password)} where id = ${workerId}`
})
afterAll(() => it.close())
beforeEach(async () => {
  it.clock.forward(24 * 60)
  const came = await it.server.inject({ method: 'POST', url: '/api/session', payload: { email, password } })
  token = came.cookies.find(({ name }) => name === 'session')?.value ?? ''
})

const me = (headers = {}) => it.server.inject({ url: '/api/me', cookies: { session: token }, headers })
const stay = (atWork: boolean) =>
  it.server.inject({ method: 'POST', url: '/api/session/stay', cookies: { session: token }, payload: { atWork } })
const minutesLeft = async () => {
  const [row] = await it.fresh.owner`select expires_at from session where token_hash = ${hashOfToken(token)}`
  return (Date.parse(String(row?.['expiresAt'])) - Date.parse(it.clock.now())) / 60_000
}

describe('without work', () => {
  test('it ends after half an hour', async () => {
    it.clock.forward(29)
    expect((await me({ 'x-unattended': '1' })).statusCode).toBe(200)
    it.clock.forward(1)
    expect((await me()).statusCode).toBe(401)
    expect((await stay(true)).statusCode, 'and nothing brings it back').toBe(401)
  })

  test('a page that asks again by itself does not keep it', async () => {
    for (let minute = 0; minute < 29; minute += 1) {
      it.clock.forward(1)
      expect((await me({ 'x-unattended': '1' })).statusCode).toBe(200)
    }
    expect(await minutesLeft()).toBe(1)
    const { until } = (await stay(false)).json<{ until: string }>()
    expect(Date.parse(until) - Date.parse(it.clock.now())).toBe(60_000)
    expect(await minutesLeft(), 'nor does asking how long is left').toBe(1)
  })
})

describe('with work', () => {
  test('it goes on, request by request', async () => {
    for (let half = 0; half < 4; half += 1) {
      it.clock.forward(25)
      expect((await me()).statusCode).toBe(200)
    }
    expect(await minutesLeft()).toBe(30)
  })

  test('who only writes, and sends nothing, says that they are there', async () => {
    it.clock.forward(25)
    const { until } = (await stay(true)).json<{ until: string }>()
    expect(Date.parse(until)).toBe(Date.parse(it.clock.now()) + 30 * 60_000)
  })

  test('it is a write a minute at most, however many ask', async () => {
    const written = async () => {
      const [row] = await it.fresh.owner`select xmin::text from session where token_hash = ${hashOfToken(token)}`
      return row?.['xmin']
    }
    it.clock.forward(2)
    await me()
    const once = await written()
    for (let request = 0; request < 20; request += 1) {
      it.clock.forward(1 / 30)
      await me()
    }
    expect(await written()).toBe(once)
    it.clock.forward(1)
    await me()
    expect(await written()).not.toBe(once)
  })

  test('it ends after a working day all the same', async () => {
    for (let quarter = 1; quarter < 12 * 4; quarter += 1) {
      it.clock.forward(15)
      expect((await me()).statusCode, `after ${quarter} quarters of an hour`).toBe(200)
    }
    it.clock.forward(15)
    expect((await me()).statusCode).toBe(401)
  })
})

test('the database keeps a session within its end', async () => {
  const late = it.fresh.owner`
    update session set expires_at = ends_at + interval '1 minute' where token_hash = ${hashOfToken(token)}`
  await expect(late).rejects.toThrow('ends_after_it_began')
})
