import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPassword } from '../../src/server/demonstration/demonstration.ts'
import { diceFrom } from '../../src/server/demonstration/dice.ts'
import { workers } from '../../src/server/demonstration/workers.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import { aPostOffice, type PostOffice } from '../journeys/a-post-office.ts'
import { answersHealth, freePort, startApplication } from '../torture/application.ts'
import { openLedger, readLedgers } from '../torture/ledger.ts'
import { copyOfProduct } from '../torture/product.ts'
import { aGate, aSender } from '../torture/sender.ts'
import { castOf, tellStory } from '../torture/story.ts'

// Two processes of the product on one database, as for an installation that has outgrown one of them.

let fresh: FreshDatabase
let post: PostOffice
let folder = ''
const running: { port: number; process: ChildProcess }[] = []
const port = (nth: number) => running[nth]?.port ?? 0

beforeAll(async () => {
  ;[fresh, post] = await Promise.all([freshDatabase(), aPostOffice()])
  folder = mkdtempSync(join(tmpdir(), 'alongside-two-'))
  const product = await copyOfProduct(join(folder, 'product'))
  const urls = { DATABASE_URL: fresh.ownerUrl, DATABASE_APP_URL: fresh.appUrl, DATABASE_JOBS_URL: fresh.jobsUrl }
  const env = { ...urls, SMTP_URL: post.url, ALONGSIDE_SECRET: Buffer.alloc(32, 7).toString('base64url') }
  for (const name of ['one', 'other']) {
    const own = join(folder, name)
    mkdirSync(own)
    const port = await freePort()
    running.push({
      port,
      process: startApplication(product, { folder: own, home: join(own, 'home'), port, offset: 0, env }),
    })
  }
  const ready = await Promise.all(
    running.map(({ port, process }) => answersHealth(port, 60_000, () => process.exitCode === null)),
  )
  expect(ready, 'both started, at the same moment, on an empty database').toEqual([true, true])
}, 90_000)

afterAll(async () => {
  for (const { process } of running) process.kill('SIGKILL')
  await Promise.all([fresh.drop(), post.close()])
  rmSync(folder, { recursive: true, force: true })
})

const at = (nth: number, path: string, how: RequestInit = {}) => fetch(`http://127.0.0.1:${port(nth)}/api${path}`, how)

async function signedInAt(nth: number, name: string): Promise<string> {
  const email = workers.find((worker) => worker.name === name)?.email
  const body = JSON.stringify({ email, password: demonstrationPassword })
  const answered = await at(nth, '/session', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  return answered.headers.get('set-cookie')?.split(';')[0] ?? ''
}

test('who signed in at one is known at the other, and signs out of both', async () => {
  const cookie = await signedInAt(0, 'Ngaire Tamihana')
  const me = await at(1, '/me', { headers: { cookie } })
  expect(await me.json()).toMatchObject({ name: 'Ngaire Tamihana', role: 'connector' })
  await at(1, '/session', { method: 'DELETE', headers: { cookie } })
  expect((await at(0, '/me', { headers: { cookie } })).status).toBe(401)
})

test('one command sent to both at once is done once, and both give the same answer', async () => {
  const cookie = await signedInAt(0, 'Sefina Tuala')
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  const body = JSON.stringify({ ...ids, channel: 'phone', answers: { need: { kind: 'kai' } } })
  const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  const answered = await Promise.all([0, 1, 0, 1].map((nth) => at(nth, '/requests', { method: 'POST', body, headers })))
  expect(answered.map(({ status }) => status)).toEqual([201, 201, 201, 201])
  const said = await Promise.all(answered.map((one) => one.json()))
  expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(await fresh.owner`select from event where command_id = ${headers['idempotency-key']}`).toHaveLength(1)
})

test('a family is walked with through both by turns, and each message of it goes out once', async () => {
  const dice = diceFrom('two processes')
  const gate = aGate()
  gate.open()
  const ledger = openLedger(join(folder, 'ledgers'), 'both')
  let turn = 0
  const world = { port: () => port((turn += 1) % 2), gate, ledger, dice, met: new Map<string, number>() }
  const cast = castOf((name, device) => {
    const who = workers.find((worker) => worker.name === name)
    if (!who) throw new Error(`Nobody is called ${name}`)
    return aSender(world, who, `10.8.${device}.${name.length}`)
  }, 0)
  expect(await tellStory(cast, dice)).toBe('ended')
  expect([...world.met]).toEqual([])
  const made = [...readLedgers(join(folder, 'ledgers')).sent.values()].find(({ name }) => name === 'referrals.make')
  const [mail] = await fresh.owner`select to_address from mail where about_id = ${made?.record ?? ''}`
  const letters = () => post.letters.filter(({ to }) => to.includes(String(mail?.['toAddress'])))
  await expect.poll(() => letters().length, { timeout: 20_000 }).toBe(1)
  // Long enough for the other's queue to have looked for work again.
  await new Promise((done) => setTimeout(done, 3000))
  expect(letters()).toHaveLength(1)
  ledger.close()
})

test('when one is killed the other goes on, with the same sessions', async () => {
  const cookie = await signedInAt(0, 'Ngaire Tamihana')
  running[0]?.process.kill('SIGKILL')
  expect((await at(1, '/me', { headers: { cookie } })).status).toBe(200)
})
