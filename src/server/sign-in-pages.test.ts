import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { password } from '../../test/coming-in.ts'
import { aWorker, anOrganisation, freshHouse, type TestHouse } from '../../test/house.ts'
import { hashPassword } from './passwords.ts'

let it: TestHouse
let host: string
beforeAll(async () => {
  it = await freshHouse()
  host = await anOrganisation(it, { name: 'Northbank Connect' })
})
afterAll(() => it.close())

let addresses = 0
async function send(house: TestHouse, url: string, form: Record<string, string>, cookies: Record<string, string> = {}) {
  const answered = await house.server.inject({
    ...{ method: 'POST', url, cookies, remoteAddress: `10.3.0.${(addresses += 1)}` },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })
  const given = Object.fromEntries(answered.cookies.map(({ name, value }) => [name, value]))
  return { answered, given: { ...cookies, ...given }, to: answered.headers['location'] }
}

async function somebody(name = 'Mere') {
  const email = `mere${(addresses += 1)}@example.nz`
  const hat = await aWorker(it, { role: 'connector', organisationId: host, email, name })
  await it.fresh.owner`update worker set password_hash = ${await hashPassword(password)} where id = ${hat.workerId}`
  return { ...hat, email }
}

describe('a demonstration that was kept for weeks', () => {
  test.each([
    ['/sign-in', 'This demonstration was made on'],
    ['/mi/sign-in', 'I hangaia tēnei whakaaturanga'],
  ])('says on %s when it was made, and how to make it anew', async (path, says) => {
    const kept = await freshHouse({ demonstration: true })
    const organisationId = await anOrganisation(kept)
    await aWorker(kept, { role: 'connector', organisationId })
    await kept.fresh.owner`update host_profile set updated_at = ${kept.clock.now()}`
    const text = async () => (await kept.server.inject(path)).body.replace(/<[^>]+>/g, '')
    kept.clock.forward(7 * 24 * 60)
    expect(await text()).not.toContain(says)
    kept.clock.forward(24 * 60)
    expect(await text()).toContain(says)
    expect(await text()).toContain('npm start -- --afresh')
    await kept.close()
  })

  test('is never spoken of where people work', async () => {
    const work = await freshHouse()
    await anOrganisation(work)
    work.clock.forward(60 * 24 * 60)
    expect((await work.server.inject('/sign-in')).body).not.toContain('--afresh')
    await work.close()
  })
})

describe('the sign-in page', () => {
  test('carries no script, and is never kept', async () => {
    const page = await it.server.inject('/sign-in')
    expect(page.body).not.toContain('<script')
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.body).not.toContain('name="worker"')
  })

  test('lets in, and leads to where one was going: never off the site', async () => {
    const { email } = await somebody()
    const form = { email, password }
    expect((await send(it, '/sign-in', form)).to).toBe('/work/')
    expect((await send(it, '/sign-in', { ...form, to: '/work/referrals/x?of=1' })).to).toBe('/work/referrals/x?of=1')
    for (const to of ['https://elsewhere.example/', '//elsewhere.example', '/work/../exit', '/workers', '/exit']) {
      expect((await send(it, '/sign-in', { ...form, to })).to, to).toBe('/work/')
    }
  })

  test('comes back with the address that was typed, and never with the password', async () => {
    const { answered } = await send(it, '/mi/sign-in', { email: 'mere@example.nz', password: 'some secret' })
    expect(answered.statusCode).toBe(422)
    expect(answered.body).toContain('value="mere@example.nz"')
    expect(answered.body).not.toContain('some secret')
  })

  test('one role of several is chosen on a page of its own', async () => {
    const { email, workerId } = await somebody()
    await aWorker(it, { workerId, role: 'team-lead', organisationId: host })
    const first = await send(it, '/sign-in', { email, password, to: '/work/month' })
    expect(first.given).not.toHaveProperty('session')
    expect(first.answered.body).toContain('Northbank Connect')
    const then = await send(it, '/sign-in/hat', { hat: `${host} team-lead`, to: '/work/month' }, first.given)
    expect(then.to).toBe('/work/month')
    const me = await it.server.inject({ url: '/api/me', cookies: { session: then.given['session'] ?? '' } })
    expect(me.json()).toMatchObject({ role: 'team-lead' })
  })

  test('a password of one’s own replaces the one-time one', async () => {
    const { email, workerId } = await somebody()
    await it.fresh.owner`update worker set password_until = '2027-01-01' where id = ${workerId}`
    const first = await send(it, '/sign-in', { email, password })
    expect(first.answered.body).toContain('name="new-password"')
    const again = await send(it, '/sign-in/new-password', { 'new-password': 'short' }, first.given)
    expect(again.answered.statusCode).toBe(422)
    expect(again.answered.body).toContain('name="new-password"')
    const then = await send(it, '/sign-in/new-password', { 'new-password': 'kererū nui kei runga' }, again.given)
    expect(then.to).toBe('/work/')
  })

  test('a step without what went before begins again', async () => {
    const { answered } = await send(it, '/sign-in/second', { code: '123456' })
    expect(answered.statusCode).toBe(422)
    expect(answered.body).toContain('name="password"')
  })

  test('signing out ends the session', async () => {
    const { email } = await somebody()
    const { given } = await send(it, '/sign-in', { email, password })
    const cookies = { session: given['session'] ?? '' }
    const left = await send(it, '/sign-out', {}, cookies)
    expect([left.answered.statusCode, left.to]).toEqual([303, '/sign-in'])
    expect((await it.server.inject({ url: '/api/me', cookies })).statusCode).toBe(401)
  })

  test('a real installation has no invented people', async () => {
    const { workerId } = await somebody()
    const { answered, given } = await send(it, '/sign-in/as', { worker: `${workerId} ${host} connector` })
    expect(answered.statusCode).toBe(422)
    expect(given).not.toHaveProperty('session')
  })
})

test('in a demonstration each invented person is one button, in each of their roles', async () => {
  const demo = await freshHouse({ demonstration: true })
  const organisationId = await anOrganisation(demo)
  const { workerId } = await aWorker(demo, { role: 'connector', organisationId, name: 'Ngaire Tamihana' })
  await aWorker(demo, { workerId, role: 'team-lead', organisationId })
  const page = await demo.server.inject('/sign-in')
  const buttons = [...page.body.matchAll(/<button[^>]* value="([^"]+)"/g)].map(([, value = '']) => value)
  expect(buttons).toEqual([`${workerId} ${organisationId} connector`, `${workerId} ${organisationId} team-lead`])
  const { given, to } = await send(demo, '/sign-in/as', { worker: buttons[1] ?? '' })
  expect(to).toBe('/work/')
  const me = await demo.server.inject({ url: '/api/me', cookies: { session: given['session'] ?? '' } })
  expect(me.json()).toMatchObject({ name: 'Ngaire Tamihana', role: 'team-lead', demonstration: true })
  await demo.close()
})
