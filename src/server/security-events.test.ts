import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { houseWithDoor, password, type HouseWithDoor } from '../../test/coming-in.ts'
import { as } from '../../test/house.ts'

let door: HouseWithDoor
beforeAll(async () => {
  door = await houseWithDoor({ limits: { perAddressForCodes: 8 } })
})
afterAll(() => door.it.close())
beforeEach(() => {
  door.it.clock.forward(2)
  door.it.log.length = 0
})

const lines = () => door.it.log.filter(({ what }) => what === 'security')
const form = { 'content-type': 'application/x-www-form-urlencoded' }

describe('whoever watches over the house reads a line', () => {
  test('for somebody refused by their role, with the role and the route', async () => {
    const client = await as(door.it, await door.somebody())
    await client.raw({ url: '/api/people' })
    expect(lines()).toMatchObject([
      ...[{ level: 'warn', event: 'refused-by-role', why: 'not-for-your-role', role: 'connector' }],
    ])
    expect(lines()[0]).toMatchObject({ method: 'GET', route: '/api/people' })
  })

  test.each(['/api/session', '/sign-in', '/mi/sign-in'])('for a wrong password at %s, known or not', async (url) => {
    const { email } = await door.somebody()
    for (const [one, remoteAddress] of [[email, '10.4.0.1'] as const, ['nobody@example.nz', '10.4.0.2'] as const]) {
      const payload = { email: one, password: 'not this one' }
      await (url.startsWith('/api')
        ? door.it.server.inject({ method: 'POST', url, payload, remoteAddress })
        : door.it.server.inject({
            ...{ method: 'POST', url, remoteAddress, headers: form, payload: new URLSearchParams(payload).toString() },
          }))
    }
    expect(lines().map(({ event, route }) => [event, route])).toEqual([
      ['password-refused', url],
      ['password-refused', url],
    ])
    const [known, unknown] = lines().map(({ from: _from, requestId: _requestId, ...rest }) => rest)
    expect(known, 'and it does not say which').toEqual(unknown)
  })

  test('for wrong codes: three words, a link', async () => {
    await door.it.server.inject({
      ...{ method: 'POST', url: '/yours', headers: form, remoteAddress: '10.4.0.3' },
      payload: 'words=amber+kettle+road&code=12345678',
    })
    expect(lines()).toMatchObject([{ event: 'code-refused', why: 'words-or-code-wrong' }])
  })

  test('for too many tries, and for too many requests', async () => {
    const { email } = await door.somebody()
    for (let tries = 1; tries <= 6; tries += 1) await door.signIn({ email, password: 'no' }).catch(() => undefined)
    expect(lines().map(({ event }) => event)).toContain('too-many-tries')
    for (let tries = 1; tries <= 9; tries += 1)
      await door.signIn({ email: 'nobody@example.nz', password: 'no' }, '10.4.0.4').catch(() => undefined)
    expect(lines().map(({ event }) => event)).toContain('too-many-requests')
  })

  test('for what another site sends, and for input that is refused', async () => {
    await door.it.server.inject({
      ...{ method: 'POST', url: '/api/session', headers: { 'sec-fetch-site': 'cross-site' }, payload: {} },
    })
    await door.it.server.inject({ method: 'POST', url: '/api/session', payload: { email: 'x', role: 'administrator' } })
    expect(lines().map(({ event }) => event)).toEqual(['from-elsewhere', 'input-refused'])
  })

  test('and none for what is ordinary: coming in, a page that is not there, a session that ended', async () => {
    const { email } = await door.somebody()
    await door.signIn({ email, password })
    await door.it.server.inject('/nowhere')
    await door.it.server.inject('/api/me')
    expect(lines()).toEqual([])
  })
})

test('no line says who, from where, or what was typed', async () => {
  const { email, workerId } = await door.somebody()
  const client = await as(door.it, { workerId, organisationId: door.host, role: 'connector' })
  await client.raw({ url: '/api/people' })
  await door.signIn({ email, password: 'a secret of mine' }, '10.4.0.9').catch(() => undefined)
  const written = JSON.stringify(lines())
  expect(lines()).toHaveLength(2)
  for (const said of [email, workerId, door.host, 'a secret of mine', '10.4.0.9', '127.0.0.1', client.token])
    expect(written).not.toContain(said)
})

test('the same place is the same sign for a day, and another the day after', async () => {
  const tried = async (address: string) => {
    door.it.log.length = 0
    await door.signIn({ email: 'nobody@example.nz', password: 'no' }, address).catch(() => undefined)
    return lines()[0]?.['from']
  }
  const one = await tried('10.4.1.1')
  door.it.clock.forward(2)
  expect(await tried('10.4.1.1')).toBe(one)
  expect(await tried('10.4.1.2')).not.toBe(one)
  door.it.clock.forward(24 * 60)
  expect(await tried('10.4.1.1')).not.toBe(one)
})

test('the same again is one line in a minute, and then how often: nobody fills the disk by trying', async () => {
  const client = await as(door.it, await door.somebody())
  for (let times = 0; times < 20; times += 1) await client.raw({ url: '/api/people' })
  expect(lines()).toHaveLength(1)
  door.it.clock.forward(2)
  await client.raw({ url: '/api/people' })
  expect(lines()[1]).toMatchObject({ event: 'refused-by-role', andBefore: 19 })
})

test('a list of passwords that whoever runs it gave is refused, too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-refused-'))
  const file = join(folder, 'refused.txt')
  writeFileSync(file, 'lemons on the wharf\r\nanother one\n')
  const listed = await houseWithDoor({ env: { REFUSED_PASSWORDS: file } })
  const change = async (newPassword: string) => {
    const client = await as(listed.it, await listed.somebody())
    const answered = await client.raw({ method: 'POST', url: '/api/me/password', payload: { password, newPassword } })
    return answered.json<{ code?: string }>().code
  }
  expect(await change('Lemons on the Wharf')).toBe('password-too-easy')
  expect(await change('kettles hum in winter')).toBeUndefined()
  await listed.it.close()
  rmSync(folder, { recursive: true })
  await expect(houseWithDoor({ env: { REFUSED_PASSWORDS: file } })).rejects.toThrow('not there')
})
