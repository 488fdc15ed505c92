import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { consentApi } from '../../src/api/consent.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { aBrowser, aTown, type Town } from './a-town.ts'

// A budgeting service has no account. It answers from the e-mail: a link that does nothing by itself, and six digits.

let town: Town
const [caseId, needId, consentId, referralId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
let link = ''

beforeAll(async () => {
  town = await aTown()
  const { intakeWorker, connector, clearwater, budgeting } = town
  const answers = {
    need: { kind: 'money' as const, words: 'Three debts.' },
    where: { place: 'Kaikohe', movingAbout: false },
    for: { name: 'Hēni' },
    reach: { ways: [{ by: 'ring' as const, number: '021 000 0142' }], days: [], mayLeaveMessage: false },
  }
  await intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers })
  await intakeWorker.send(
    intakeApi.assign,
    { id: ids.requestId, toOrganisation: clearwater, caseId, needId },
    { seen: 1 },
  )
  await connector.send(
    casesApi.meet,
    {
      id: caseId,
      noteId: randomUUID(),
      how: 'phone',
      happenedAt: town.it.clock.now(),
      words: 'Met.',
      noticeVersion: 'privacy-1',
    },
    { seen: 1 },
  )
  await connector.send(consentApi.record, {
    ...{ id: ids.householdId, consentId, personId: ids.personId, toOrganisation: budgeting, answer: 'yes' },
    ...{ shares: ['name', 'needs', 'contact'], how: 'spoken', told: true },
  })
  await connector.send(referralsApi.make, {
    ...{ referralId, householdId: ids.householdId, caseId, needId, toOrganisation: budgeting },
    ...{ consentId, toEmail: 'desk@ridgeline.example', send: true },
  })
  const [row] = await town.it.fresh.owner`select id from referral_link where referral_id = ${referralId}`
  link = `/answer/${row?.['id']}`
})
afterAll(() => town.it.close())

const newestCode = async () => {
  const [row] = await town.it.fresh
    .owner`select code, text from mail where about_kind = 'code' order by made_at desc, id desc limit 1`
  return String(row?.['code'] ?? /\b\d{6}\b/.exec(String(row?.['text']))?.[0])
}
const statusNow = async () => (await town.connector.get(referralsApi.one, { id: referralId })).referral.status

test('the e-mail says what and by when, and nothing of whom', async () => {
  const [mail] = await town.it.fresh.owner`select * from mail where about_kind = 'referral'`
  expect(mail?.['to_address'] ?? mail?.['toAddress']).toBe('desk@ridgeline.example')
  expect(String(mail?.['text'])).toContain(link)
  expect(JSON.stringify(mail)).not.toMatch(/Hēni|Three debts|0142|Kaikohe/)
})

test('opening the link, as a mail scanner does, changes and shows nothing', async () => {
  const scanner = aBrowser(town.it)
  const door = await scanner.get(link)
  expect(door.statusCode).toBe(200)
  expect(door.body).not.toMatch(/Hēni|debts/)
  expect(await statusNow()).toBe('sent')
  expect((await scanner.get(`${link}/request`)).headers.location).toBe(link)
  expect((await scanner.post(`${link}/answer`, { deed: 'accept' })).headers.location).toBe(link)
  expect(await statusNow()).toBe('sent')
})

test('a wrong code opens nothing, and after five tries the right one does not either', async () => {
  const guesser = aBrowser(town.it)
  await guesser.post(`${link}/send-code`, {})
  const right = await newestCode()
  const wrong = right === '000000' ? '000001' : '000000'
  for (let i = 0; i < 5; i += 1) expect((await guesser.post(`${link}/code`, { code: wrong })).statusCode).toBe(422)
  const refused = await guesser.post(`${link}/code`, { code: right })
  expect(refused.statusCode).toBe(422)
  expect(refused.body, 'what to do now').toContain('five tries. Press “Send new figures”')
})

test('the right code opens one referral for half an hour, once', async () => {
  const office = aBrowser(town.it)
  await office.post(`${link}/send-code`, {})
  const code = await newestCode()
  expect((await office.post(`${link}/code`, { code })).headers.location).toBe(`${link}/request`)
  const page = await office.get(`${link}/request`)
  expect(page.body).toContain('Hēni')
  expect(page.body).toContain('021 000 0142')
  expect(page.body).not.toContain('Kaikohe')
  expect((await aBrowser(town.it).post(`${link}/code`, { code })).statusCode, 'used up').toBe(422)

  const unclear = await office.post(`${link}/answer`, { deed: 'decline', declineWords: 'We are full until March.' })
  expect(unclear.statusCode).toBe(422)
  expect(unclear.body).toContain('We are full until March.')
  // The first thing on the page, and in its title: it has not gone.
  expect(unclear.body).toContain('<title>Put right: Answer a request</title>')
  expect(unclear.body.split('<main>')[1]).toMatch(/^<div class="sum" role="alert"><p><b>Nothing has been sent yet[.]/)
  expect((await office.get(link)).headers.location, 'the link itself leads in, for half an hour').toBe(
    `${link}/request`,
  )
  const said = await office.post(`${link}/answer`, {
    deed: 'accept',
    contactName: 'Aroha',
    firstDay: '2026-11-19',
    firstTime: '10:30',
  })
  expect(said.statusCode).toBe(200)
  expect(said.body.replace(/<[^>]+>/g, '')).toContain('You said: Yes: Aroha, Thursday 19 November, 10:30 am')
  const story = (await office.get(`${link}/request`)).body.replace(/<[^>]+>/g, '')
  expect(story).toContain('said yes: Aroha, Thursday 19 November, 10:30 am')
  expect(story).toContain('The link works until 14 days after it is closed.')
  const { referral, moves } = await town.connector.get(referralsApi.one, { id: referralId })
  expect(referral).toMatchObject({ status: 'accepted', contactName: 'Aroha', appointmentAt: '2026-11-18T21:30:00Z' })
  expect(moves.at(-1)).toMatchObject({ how: 'link', byName: 'Ridgeline Budgeting' })

  const late = { deed: 'decline', reason: 'no-capacity', declineWords: 'Full <until> March.', seen: '2' }
  const stale = await office.post(`${link}/answer`, late)
  expect(stale.statusCode).toBe(409)
  // A no can no longer be said, so nothing of the form holds it: it stands at the top, whole.
  expect(stale.body.split('<main>')[1]).toMatch(/^<div class="sum" role="alert"><p><b>Nothing has been sent yet[.]/)
  expect(stale.body).toContain('What you wanted to say:')
  expect(stale.body).toContain('Full &lt;until&gt; March.')
  town.it.clock.forward(31)
  expect((await office.get(`${link}/request`)).headers.location).toBe(link)
})

test('an answer written when the half hour was over goes along to be sent, and is never sent by itself', async () => {
  const office = aBrowser(town.it)
  await office.post(`${link}/send-code`, {})
  await office.post(`${link}/code`, { code: await newestCode() })
  town.it.clock.forward(31)
  const before = await statusNow()
  const late = await office.post(`${link}/answer`, {
    deed: 'couldNotReach',
    couldNotReachWords: 'Rang “twice” & wrote.',
  })
  expect(late.body).toContain('your answer has not gone')
  const hidden = (body: string) =>
    (/name="kept" value="([^"]*)"/.exec(body)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const asks = await office.post(`${link}/send-code`, { kept: hidden(late.body) })
  const wrong = await office.post(`${link}/code`, { code: 'no', kept: hidden(asks.body) })
  expect(wrong.statusCode).toBe(422)
  const kept = hidden(wrong.body)
  const opened = await office.post(`${link}/code`, { code: await newestCode(), kept })
  expect(opened.statusCode).toBe(307)
  expect(opened.headers.location).toBe(`${link}/answer`)
  const again = await office.post(`${link}/answer`, { code: 'gone', kept })
  expect(again.statusCode).toBe(200)
  expect(again.body).toContain('Rang “twice” &amp; wrote.')
  expect(again.body).toMatch(/value="couldNotReach"[^>]*checked|checked[^>]*value="couldNotReach"/)
  expect(await statusNow()).toBe(before)
})

test('nobody with that session reaches anything else', async () => {
  const office = aBrowser(town.it)
  await office.post(`${link}/send-code`, {})
  await office.post(`${link}/code`, { code: await newestCode() })
  expect((await office.get(`/api/referrals/${randomUUID()}`)).statusCode).toBe(404)
  expect((await office.get(`/api/households/${ids.householdId}`)).statusCode).toBe(403)
  expect((await office.get('/api/referrals')).statusCode).toBe(403)
})

test('a yes taken back hides what was shared on the next request, and says no reason', async () => {
  const office = aBrowser(town.it)
  await office.post(`${link}/send-code`, {})
  await office.post(`${link}/code`, { code: await newestCode() })
  expect((await office.get(`${link}/request`)).body).toContain('Hēni')
  const { consents } = await town.connector.get(householdsApi.one, { id: ids.householdId })
  await town.connector.send(
    consentApi.withdraw,
    { id: ids.householdId, consentId },
    { seen: consents[0]?.version ?? 0 },
  )
  expect((await office.get(`${link}/request`)).statusCode).toBe(410)
  expect(await statusNow()).toBe('withdrawn')
  expect((await town.receiver.get(referralsApi.one, { id: referralId })).facts).toEqual([])
  const [told] = await town.it.fresh
    .owner`select text from mail where about_kind = 'referral' order by made_at desc limit 1`
  expect(String(told?.['text'])).toMatch(/stop using/i)
})
