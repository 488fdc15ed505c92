import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { referralsApi } from '../../src/api/referrals.ts'
import { runTask } from '../../src/server/jobs.ts'
import { seeAs } from '../../src/store/sight.ts'
import { aSentReferral } from '../journeys/a-case.ts'
import { aBrowser, aTown, type Town } from './a-town.ts'

// The mail server is down: whoever sent a referral is told that the letter has not gone, and nobody else is.

let town: Town
let referralId: string
beforeAll(async () => {
  // Nobody listens there.
  town = await aTown('2026-11-09T21:05:00.000Z', { smtpUrl: 'smtp://127.0.0.1:1' })
})
afterAll(() => town.it.close())
beforeEach(async () => {
  ;({ referralId } = await aSentReferral(town))
})

const letter = async () => (await town.connector.get(referralsApi.one, { id: referralId })).letter
async function tryToSend(house = town.it.house) {
  const [mail] = await town.it.fresh.owner`select id from mail where about_id = ${referralId} order by made_at desc`
  await runTask(house, 'send-mail', { mailId: String(mail?.['id']) })
}

test('before it was tried, the letter waits; once it could not be delivered, it says so and since when', async () => {
  const madeAt = expect.stringContaining('2026-11-09T21:05')
  expect(await letter()).toEqual({ to: 'desk@ridgeline.example', madeAt, state: 'waiting' })
  await tryToSend()
  expect(await letter()).toEqual({ to: 'desk@ridgeline.example', madeAt, state: 'failing' })
})

test('a letter that was given up, was kept for want of a mail server, or has gone is said to be so', async () => {
  await tryToSend({ ...town.it.house, smtpUrl: undefined })
  expect((await letter())?.state).toBe('kept')
  const { owner } = town.it.fresh
  await owner`update mail set kept_at = null, given_up_at = made_at where about_id = ${referralId}`
  expect((await letter())?.state).toBe('given-up')
  await owner`update mail set given_up_at = null, sent_at = made_at where about_id = ${referralId}`
  expect((await letter())?.state).toBe('sent')
})

test('the receiver is told nothing of it, nor is anybody at another organisation', async () => {
  await tryToSend()
  expect(await town.receiver.get(referralsApi.one, { id: referralId })).not.toHaveProperty('letter')
  await expect(town.otherConnector.get(referralsApi.one, { id: referralId })).rejects.toMatchObject({ status: 404 })
})

test('the database still shows a connector no letter', async () => {
  await town.it.fresh.database.begin(async (db) => {
    const organisationId = town.clearwater
    await seeAs(db, { kind: 'worker', workerId: town.connectorId, name: 'Ngaire', role: 'connector', organisationId })
    expect(await db`select id from mail`).toHaveLength(0)
  })
})

const mailsOf = async ({ it }: Town, kind: 'referral' | 'code') => {
  const rows = await it.fresh.owner`select subject, text from mail where about_kind = ${kind} order by made_at, id`
  return rows.map((row) => ({ subject: String(row['subject']), text: String(row['text']) }))
}

test('a letter to an organisation is in both languages, and its second half leads to the page in te reo', async () => {
  const asked = (await mailsOf(town, 'referral')).at(-1)
  expect(asked?.subject).toBe('Somebody asks for your help / E tonoa ana tō āwhina')
  expect(asked?.text).toMatch(
    /^Clearwater Community Trust asks Ridgeline Budgeting[^]*E tono ana a Clearwater[^]*\/mi\/answer\//,
  )
})

test('the six figures come in both, first in the language of the page on which they were asked for', async () => {
  const [link] = await town.it.fresh.owner`select id from referral_link where referral_id = ${referralId}`
  const path = `/answer/${String(link?.['id'])}/send-code`
  await aBrowser(town.it).post(path, {})
  town.it.clock.forward(1)
  await aBrowser(town.it).post(`/mi${path}`, {})
  const codes = await mailsOf(town, 'code')
  expect(codes.map(({ subject }) => subject)).toEqual([
    'Your six figures / Ō mati e ono',
    'Ō mati e ono / Your six figures',
  ])
  for (const { text } of codes) expect(text.split('{code}')).toHaveLength(3)
})

test('a real installation sends no reo that no speaker has checked: its letter is in English, once', async () => {
  const real = await aTown('2026-11-09T21:05:00.000Z', { demonstration: false })
  try {
    await aSentReferral(real)
    const [asked, ...more] = await mailsOf(real, 'referral')
    expect(asked?.subject).toBe('Somebody asks for your help')
    expect(asked?.text).not.toMatch(/E tono ana|\/mi\/|[*] [*] [*]/)
    expect(more).toEqual([])
  } finally {
    await real.it.close()
  }
})
