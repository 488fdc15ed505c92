import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { houseWithDoor, password, type HouseWithDoor } from '../../test/coming-in.ts'
import { aWorker, as, type Client } from '../../test/house.ts'
import { accountsApi } from '../api/accounts.ts'

let door: HouseWithDoor
beforeAll(async () => {
  door = await houseWithDoor()
})
afterAll(() => door.it.close())

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const codeAt = (at: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(at) })
const post = (client: Client, url: string, payload: Record<string, unknown>) =>
  client.raw({ method: 'POST', url, payload })

/** Somebody who has just turned on the codes of their app, with the list that came with it. */
async function withList(role: Parameters<HouseWithDoor['somebody']>[0] = 'connector') {
  const person = await door.somebody(role)
  const client = await as(door.it, person)
  const on = { password, secret, code: codeAt(door.it.clock.now()) }
  const answered = await post(client, '/api/me/second-factor', on)
  const codes = answered.json<{ recoveryCodes: string[] }>().recoveryCodes
  const left = async () => (await client.get(accountsApi.me, {})).recoveryCodesLeft
  const comeIn = (code: string | undefined) =>
    door.signIn({ email: person.email, password, ...(code !== undefined && { code }) })
  return { ...person, client, codes, left, comeIn, on }
}

describe('recovery codes', () => {
  test('ten come with the second factor, each kept only as a hash', async () => {
    const { codes, workerId, left } = await withList()
    expect(new Set(codes).size).toBe(10)
    expect(await left()).toBe(10)
    const kept = await door.it.fresh.owner`select * from recovery_code where worker_id = ${workerId}`
    const told = JSON.stringify(kept.map((row) => Buffer.from(row['codeHash']).toString('latin1')))
    for (const code of codes) expect(told).not.toContain(code.replaceAll(' ', ''))
  })

  test('one stands in for the code of the app, however it is typed, and opens the door once', async () => {
    const { codes, comeIn, left, workerId } = await withList()
    expect((await comeIn(codes[3]?.replaceAll(' ', '-'))).step.next).toBe('done')
    expect(await left()).toBe(9)
    await expect(comeIn(codes[3])).rejects.toMatchObject({ code: 'recovery-code-used' })
    expect((await comeIn(codes[4])).step.next).toBe('done')
    expect(await door.events('accounts.useRecoveryCode', workerId)).toHaveLength(2)
  })

  test('two browsers that race for one code: one comes in', async () => {
    const { codes, comeIn } = await withList()
    const all = await Promise.allSettled([comeIn(codes[0]), comeIn(codes[0]), comeIn(codes[0])])
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('its owner is told by mail when one was used, and how many are left, and never which', async () => {
    const { codes, comeIn, email, workerId } = await withList()
    await comeIn(codes[0])
    const mails = await door.it.fresh.owner`select * from mail where about_id = ${workerId}`
    expect(mails).toMatchObject([
      { toKind: 'worker', toAddress: email, aboutKind: 'account', ofOrganisation: door.host },
    ])
    expect(String(mails[0]?.['text'])).toContain('9 are left.')
    expect(String(mails[0]?.['text'])).not.toMatch(/\d{4} ?\d{4}/)
  })

  test('nobody else’s opens it, and guesses are counted with those at the app’s code', async () => {
    const [one, other] = [await withList(), await withList()]
    for (let tries = 1; tries <= 5; tries += 1)
      await expect(one.comeIn(other.codes[tries])).rejects.toMatchObject({ code: 'wrong-code' })
    await expect(one.comeIn(one.codes[0])).rejects.toMatchObject({ code: 'too-many-tries' })
    expect(await one.left()).toBe(10)
  })

  test('new ones need the password, and end the old ones', async () => {
    const { client, codes, comeIn, left } = await withList()
    await comeIn(codes[0])
    const refused = await post(client, '/api/me/recovery-codes', { password: 'no' })
    expect(refused.json()).toMatchObject({ code: 'wrong-name-or-password' })
    const fresh = (await post(client, '/api/me/recovery-codes', { password })).json<{ recoveryCodes: string[] }>()
    expect(await left()).toBe(10)
    await expect(comeIn(codes[1])).rejects.toMatchObject({ code: 'wrong-code' })
    expect((await comeIn(fresh.recoveryCodes[1])).step.next).toBe('done')
  })

  test('without a second factor there is no list', async () => {
    const client = await as(door.it, await door.somebody())
    const answered = await post(client, '/api/me/recovery-codes', { password })
    expect(answered.json()).toMatchObject({ status: 422, code: 'no-second-factor' })
  })

  test('the list goes with the second factor, whoever takes it off', async () => {
    const [own, taken] = [await withList(), await withList()]
    await post(own.client, '/api/me/second-factor/off', { password })
    const administrator = await as(
      door.it,
      await aWorker(door.it, { role: 'administrator', organisationId: door.host }),
    )
    await administrator.send(accountsApi.takeOffSecondFactor, { id: taken.workerId }, { seen: 2 })
    const ids = [own.workerId, taken.workerId]
    expect(await door.it.fresh.owner`select from recovery_code where worker_id = any (${ids})`).toHaveLength(0)
    expect((await taken.comeIn(undefined)).step.next).toBe('done')
  })

  test('the code that turned it on is right, and says to wait for the next one', async () => {
    const { comeIn, on } = await withList()
    await expect(comeIn(on.code)).rejects.toMatchObject({ code: 'code-used' })
    door.it.clock.forward(1)
    expect((await comeIn(codeAt(door.it.clock.now()))).step.next).toBe('done')
  })
})

describe('the database', () => {
  test('does not let a used code be used again, nor one be kept where there is no second factor', async () => {
    const { codes, comeIn, workerId } = await withList()
    await comeIn(codes[0])
    const { owner } = door.it.fresh
    await expect(
      owner`update recovery_code set used_at = null where worker_id = ${workerId} and nth = 1`,
    ).rejects.toThrow('used already')
    const without = await door.somebody()
    await expect(
      owner`insert into recovery_code values (${without.workerId}, 1, sha256('x'), ${door.it.clock.now()})`,
    ).rejects.toThrow('no second factor to stand in for')
  })
})
