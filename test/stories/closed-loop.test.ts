import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { consentApi } from '../../src/api/consent.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { aBrowser, aTown, type Town } from './a-town.ts'

// Hardship, debt, kai, an unsafe home: Tuesday 10 November 2026, a library in Kaikohe. One day, from asking to the loop
// closed, with the figures and promises that must be observed on the way.

let town: Town
let browser: ReturnType<typeof aBrowser>
let words = ''
let code = ''
let householdId = ''
let requestId = ''
const [caseId, needId, debtId, noteId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const [toBudgeting, toWorkAndIncome, referralId] = [randomUUID(), randomUUID(), randomUUID()]

beforeAll(async () => {
  town = await aTown('2026-11-09T21:20:00.000Z')
  browser = aBrowser(town.it)
})
afterAll(() => town.it.close())

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('Hēni asks for help on a library computer', () => {
  test('each page is kept as typed, and leaving on the fifth loses nothing', async () => {
    await browser.get('/ask/1')
    expect((await browser.post('/ask/1', { kind: 'kai', words: 'Food in the house tonight.' })).headers.location).toBe(
      '/ask/2',
    )
    const second = text((await browser.get('/ask/2')).body)
    ;[, words = '', code = ''] = /words ([a-z]+ [a-z]+ [a-z]+) .*?code (\d{4} \d{4})/i.exec(second) ?? []
    expect(words).toMatch(/^[a-z]+ [a-z]+ [a-z]+$/)
    await browser.post('/ask/2', { urgency: 'today', unsafe: 'no' })
    await browser.post('/ask/3', { place: 'Kaikohe' })
    await browser.post('/ask/4', {
      ...{ ring: 'yes', ringNumber: '021 000 0142', ringWhose: 'my sister' },
      ...{ days: ['tue', 'thu'], from: '10:00', until: '12:00', say: 'the library' },
    })
    const left = await browser.get('/exit')
    expect(left.headers['clear-site-data']).toContain('cookies')
    browser.jar.clear()
    const back = await browser.get('/ask/5')
    expect(back.statusCode).toBe(410)
    expect(text(back.body)).toContain('This page has closed')

    const wrong = await browser.post('/yours', { words, code: '0000 0000' })
    expect(wrong.statusCode).toBe(422)
    expect((await browser.post('/yours', { words, code })).headers.location, 'where she was').toBe('/ask/5')
    const kept = text((await browser.get('/ask/7')).body)
    expect(kept).toContain('Food in the house tonight.')
    expect(kept).toContain('021 000 0142')
  })

  test('a refused page comes back with all that was typed', async () => {
    const refused = await browser.post('/ask/4', {
      ring: 'yes',
      ringNumber: '021 000 0142',
      email: 'yes',
      emailAddress: 'not an address',
    })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('not an address')
    expect(refused.body).toContain('021 000 0142')
    await browser.post('/ask/4', {
      ...{ ring: 'yes', ringNumber: '021 000 0142', ringWhose: 'my sister' },
      ...{ days: ['tue', 'thu'], from: '10:00', until: '12:00', say: 'the library' },
    })
  })

  test('sends it, is told whose move it is by her own safe times, and nothing is sent to her', async () => {
    await browser.post('/ask/5', { whom: 'me', name: 'Hēni' })
    await browser.post('/ask/6', { rather: ['maori'], avoid: 'Halyard House' })
    const check = await browser.get('/ask/7')
    const notice = /name="notice" value="([^"]+)"/.exec(check.body)?.[1] ?? ''
    expect((await browser.post('/ask/7', { notice })).headers.location).toBe('/ask/sent')
    const receipt = text((await browser.get('/ask/sent')).body)
    expect(receipt).toContain(words)
    expect(receipt).toContain('You may ring us too: 0800 000 111')
    expect(receipt).toContain('somebody rings your sister’s number')
    // Nobody promises a call before there is somebody to make it: the desk has the move, and her times stand.
    expect(receipt).toContain('finds the right person for you, by 11:20 am today')
    expect(receipt).toContain('only at the times you said are safe: today before 12 noon or on Thursday 12 November')
    expect((await browser.get('/ask/sent')).statusCode, 'the code is shown once').toBe(410)
    expect(await town.it.fresh.owner`select * from mail`).toHaveLength(0)
  })
})

describe('the desk sorts it', () => {
  test('the best host first, with reasons, and one in which nothing is for show', async () => {
    const { requests } = await town.intakeWorker.get(intakeApi.queue, {})
    expect(requests).toHaveLength(1)
    requestId = requests[0]?.id ?? ''
    householdId = requests[0]?.householdId ?? ''
    const page = await town.intakeWorker.get(intakeApi.one, { id: requestId })
    expect(page.request).toMatchObject({ urgency: 'today', placeCode: '001', words })
    expect(page.hosts.map(({ host }) => host.name)).toEqual(['Clearwater Community Trust', 'Northbank Connect'])
    expect(page.hosts[0]?.reasons).toContain('led-as-asked')

    await town.it.fresh
      .owner`update host_profile set led_by = '{maori-led}', areas = '{001}' where organisation_id = ${town.northbank}`
    await town.it.fresh
      .owner`update host_profile set led_by = '{}', places = 0 where organisation_id = ${town.clearwater}`
    const changed = await town.intakeWorker.get(intakeApi.one, { id: requestId })
    expect(changed.hosts[0]?.host.name).toBe('Northbank Connect')
    expect(changed.hosts[1]?.buts).toContain('full')
    await town.it.fresh
      .owner`update host_profile set led_by = '{maori-led}', places = 3 where organisation_id = ${town.clearwater}`
    await town.it.fresh.owner`update host_profile set led_by = '{}' where organisation_id = ${town.northbank}`
  })

  test('assigned at 10:41: the household goes with it, and the desk sees it no more', async () => {
    town.it.clock.set('2026-11-09T21:41:00.000Z')
    const input = { id: requestId, toOrganisation: town.clearwater, caseId, needId }
    await town.intakeWorker.send(intakeApi.assign, input, { seen: 1 })
    await expect(town.intakeWorker.get(householdsApi.one, { id: householdId })).rejects.toMatchObject({ status: 404 })
    await expect(town.otherConnector.get(householdsApi.one, { id: householdId })).rejects.toMatchObject({ status: 404 })
    await expect(
      town.intakeWorker.send(intakeApi.assign, { ...input, caseId: randomUUID() }, { seen: 2 }),
    ).rejects.toMatchObject({
      code: 'request-already-settled',
    })
    const { ring } = await town.lead.get(casesApi.today, {})
    expect(ring[0]).toMatchObject({ why: 'first-talk', called: 'Hēni', urgency: 'today' })
    expect(ring[0]?.contacts[0]).toMatchObject({ value: '021 000 0142', whose: 'my sister', safeDays: [2, 4] })
  })
})

describe('Ngaire walks alongside', () => {
  test('the first talk, the debts, and who may be told', async () => {
    town.it.clock.set('2026-11-09T22:15:00.000Z')
    const at = town.it.clock.now()
    const give = { id: caseId, connectorId: town.connectorId }
    const checkedOn = (day: string | null) =>
      town.it.fresh.owner`update worker_role set safety_checked_on = ${day} where worker_id = ${town.connectorId}`
    await checkedOn('2023-11-10')
    await expect(town.connector.send(casesApi.giveTo, give, { seen: 1 })).rejects.toMatchObject({
      code: 'safety-check-ended',
    })
    await checkedOn('2025-06-01')
    await town.connector.send(casesApi.giveTo, give, { seen: 1 })
    await town.connector.send(
      casesApi.meet,
      {
        id: caseId,
        noteId,
        how: 'phone',
        happenedAt: at,
        words: 'Kai tonight; three debts.',
        noticeVersion: 'privacy-1',
      },
      { seen: 2 },
    )
    await town.connector.send(casesApi.noteNeed, {
      id: caseId,
      needId: debtId,
      kind: 'debt',
      words: 'Car 3,900, truck shop 1,480, power 1,040',
      urgency: 'ordinary',
    })
    const { members } = await town.connector.get(householdsApi.one, { id: householdId })
    const person = { id: householdId, personId: members[0]?.id ?? '', how: 'spoken' as const, told: true }
    await town.connector.send(consentApi.record, {
      ...person,
      consentId: toBudgeting,
      toOrganisation: town.budgeting,
      answer: 'yes',
      shares: ['name', 'needs', 'contact'],
    })
    await town.connector.send(consentApi.record, {
      ...person,
      consentId: toWorkAndIncome,
      toOrganisation: town.foodHub,
      answer: 'no',
      shares: [],
    })
  })

  test('without a yes nothing is sent: said by the rule, and held by the database', async () => {
    const make = { referralId: randomUUID(), householdId, caseId, needId, toOrganisation: town.foodHub, send: true }
    await expect(town.connector.send(referralsApi.make, make)).rejects.toMatchObject({ code: 'no-consent' })
    await expect(town.connector.send(referralsApi.make, { ...make, consentId: toWorkAndIncome })).rejects.toMatchObject(
      { code: 'no-consent' },
    )
    await expect(
      town.it.fresh.owner`
        insert into referral (household_id, id, case_id, need_id, holder_organisation, from_organisation, from_worker, to_organisation,
          words, need_kind, urgency, status, consent_id, made_at, sent_at, due_at)
        values (${householdId}, ${randomUUID()}, ${caseId}, ${needId}, ${town.clearwater}, ${town.clearwater}, ${town.connectorId},
          ${town.foodHub}, 'a b c', 'kai', 'today', 'sent', ${toWorkAndIncome}, now(), now(), now())`,
    ).rejects.toThrow('no consent covers this referral')
  })

  test('the referral tells the receiver what she agreed to, and nothing else', async () => {
    await town.connector.send(referralsApi.make, {
      ...{ referralId, householdId, caseId, needId: debtId, toOrganisation: town.budgeting },
      ...{ consentId: toBudgeting, asks: 'Can you help with three debts?', send: true },
    })
    const page = await town.receiver.get(referralsApi.one, { id: referralId })
    expect(page.facts.map((fact) => fact.kind)).toEqual(['contact', 'name', 'need', 'their-words', 'asks'])
    expect(page.called).toBe('Hēni')
    expect(page.deeds).toEqual(['receive', 'accept', 'decline', 'waitlist', 'suggestReroute', 'askForMore'])
    await expect(town.receiver.get(householdsApi.one, { id: householdId })).rejects.toMatchObject({ status: 403 })
    await expect(town.otherConnector.get(referralsApi.one, { id: referralId })).rejects.toMatchObject({ status: 404 })
  })

  test('"answered by phone": accepted, the clock met, no link used', async () => {
    town.it.clock.set('2026-11-10T20:30:00.000Z')
    const phoned = { who: 'Aroha', at: '2026-11-10T20:30:00.000Z' }
    await town.connector.send(
      referralsApi.accept,
      { id: referralId, appointmentAt: '2026-11-18T21:30:00.000Z', phoned },
      { seen: 2 },
    )
    const { referral, moves } = await town.connector.get(referralsApi.one, { id: referralId })
    expect(referral.status).toBe('accepted')
    expect(moves.map(({ status, how, byName }) => [status, how, byName])).toEqual([
      ['sent', 'signed-in', 'Ngaire'],
      ['received', 'phone', 'Aroha'],
      ['accepted', 'phone', 'Aroha'],
    ])
  })

  test('of two workers who answer at once one wins, and the other is told', async () => {
    const seen = (await town.receiver.get(referralsApi.one, { id: referralId })).version
    const [one, other] = await Promise.allSettled([
      town.receiver.send(referralsApi.begin, { id: referralId, words: 'Seen today.' }, { seen }),
      town.receiverAgain.send(referralsApi.couldNotReach, { id: referralId, words: 'No answer.' }, { seen }),
    ])
    expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = [one, other].find((result) => result.status === 'rejected')
    expect(lost).toMatchObject({ reason: { status: 409, code: 'stale' } })
  })

  test('the outcome comes back, she is asked, and only then is the loop closed', async () => {
    // Whichever of the two won, the loop has to be closed from there.
    const before = await town.receiver.get(referralsApi.one, { id: referralId })
    if (before.referral.status === 'in-service') {
      const outcome = { id: referralId, outcome: 'partly' as const }
      await town.receiver.send(referralsApi.recordOutcome, outcome, { seen: before.version })
    }
    const { ring } = await town.connector.get(casesApi.today, {})
    expect(ring.map((line) => line.why)).toContain('need-today')
    const seen = (await town.connector.get(referralsApi.one, { id: referralId })).version
    await town.connector.send(
      referralsApi.confirm,
      { id: referralId, answer: 'partly', words: 'The car man has stopped.' },
      { seen },
    )
    expect((await town.connector.get(referralsApi.one, { id: referralId })).referral.status).toBe('closed')
  })

  test('closing waits for an outcome for each need', async () => {
    const { cases, needs } = await town.connector.get(householdsApi.one, { id: householdId })
    const version = cases[0]?.version ?? 0
    await expect(
      town.connector.send(casesApi.close, { id: caseId, reason: 'connected' }, { seen: version }),
    ).rejects.toMatchObject({ code: 'need-without-outcome' })
    for (const need of needs) {
      await town.connector.send(
        casesApi.settleNeed,
        { id: need.id, outcome: need.kind === 'kai' ? 'met' : 'partly-met' },
        { seen: need.version },
      )
    }
    await town.connector.send(casesApi.close, { id: caseId, reason: 'partly-connected' }, { seen: version })
  })
})

test('five of the same command at once take effect once', async () => {
  const commandId = randomUUID()
  const entry = { words: 'Another talk.', how: 'phone' as const, happenedAt: town.it.clock.now() }
  const open = await openCase()
  const answers = await Promise.all(
    Array.from({ length: 5 }, () =>
      town.connector.send(casesApi.note, { id: open, noteId: commandId, ...entry }, { commandId }),
    ),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await town.it.fresh.owner`select * from contact_note where id = ${commandId}`).toHaveLength(1)
})

async function openCase(): Promise<string> {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers: { need: { kind: 'money' } } })
  const id = randomUUID()
  await town.intakeWorker.send(
    intakeApi.assign,
    { id: ids.requestId, toOrganisation: town.clearwater, caseId: id, needId: randomUUID() },
    { seen: 1 },
  )
  return id
}
