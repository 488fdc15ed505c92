import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consentApi } from '../../src/api/consent.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { MyRequest } from '../../src/api/my-request.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { asJob } from '../../src/server/as-job.ts'
import { foldReads } from '../../src/store/fold-reads.ts'
import { seeAs } from '../../src/store/sight.ts'
import { commandRequest } from '../house.ts'
import { aFamily, aPersonsSession, type Family } from './a-family.ts'
import { tells } from './at-the-doors.ts'
import { aBrowser, aTown, type Town } from './a-town.ts'

// A code opens one person's view, never the household's: one household can hold the one who hurts and the one who is hurt.

let town: Town
let a: Family
let first = ''
let second = ''
const theSecond = { requestId: randomUUID(), personId: '', householdId: '' }
beforeAll(async () => {
  town = await aTown()
  const { it, clearwater, connector, connectorId, lead } = town
  const host = { organisationId: clearwater, connector, connectorId, lead }
  a = await aFamily(town, host, { mark: 'Zafira', number: '021 000 0187' })
  await lead.get(householdsApi.one, { id: a.householdId })
  it.clock.forward(600)
  Object.assign(theSecond, { personId: a.otherPersonId, householdId: a.householdId })
  // Another adult who eats there asks for themselves: their own words, their own code.
  const { owner } = it.fresh
  await owner`update person set known_as = 'Wiremu', warning = '' where id = ${a.otherPersonId}`
  await owner`update membership set relationship = '' where person_id = ${a.otherPersonId}`
  await owner`
    insert into help_request (household_id, id, person_id, words, code_hash, desk_organisation, holder_organisation, channel, status,
      urgency, need_kind, unsafe, asked_for, notice_version, received_at, due_at)
    select household_id, ${theSecond.requestId}, ${a.otherPersonId}, 'lemon ferry anchor', code_hash, desk_organisation, holder_organisation,
      'web', 'received', 'ordinary', 'talk', 'no', 'self', notice_version, ${it.clock.now()}, ${it.clock.now()}
    from help_request where id = ${a.requestId}`
  first = await aPersonsSession(it, a.person)
  second = await aPersonsSession(it, theSecond)
})
afterAll(() => town.it.close())

const mine = (yours: string) => town.it.server.inject({ url: '/api/mine', cookies: { yours } })
const page = (yours: string) => town.it.server.inject({ url: '/yours/mine', cookies: { yours } })
const tellThem = () => asJob(town.it.house, 'checkpoint', (db) => foldReads(db, town.it.clock.now(), 100, randomUUID))

describe('the page of a second adult', () => {
  test('shows what they gave, and nothing that the first one gave, asked, needs or agreed to', async () => {
    const shown = MyRequest.parse((await mine(second)).json())
    expect(shown).toMatchObject({ name: 'Wiremu', contacts: [], supports: [], shares: [], entries: [] })
    for (const { body, statusCode } of [await mine(second), await page(second)]) {
      expect(statusCode).toBe(200)
      expect(body).not.toMatch(tells(a))
      for (const id of [a.requestId, a.needId, a.consentId, a.referralId, a.noteId, a.caseId])
        expect(body).not.toContain(id)
    }
    expect((await mine(first)).body).toMatch(tells(a))
  })

  test('does not tell that the first one asked, was looked up, or looked', async () => {
    await town.intakeWorker.raw({ url: '/api/requests?which=settled' })
    await town.receiver.get(referralsApi.one, { id: a.referralId })
    await town.connector.get(referralsApi.waiting, {})
    await mine(first)
    await tellThem()
    const screens = async (yours: string) =>
      MyRequest.parse((await mine(yours)).json()).reads.flatMap(({ screens }) => screens)
    expect(await screens(second), 'nor what was before they asked').toEqual([])
    expect((await screens(first)).toSorted()).toEqual(
      expect.arrayContaining(['households.one', 'referrals.one', 'referrals.waiting']),
    )
    await town.connector.get(householdsApi.one, { id: a.householdId })
    await tellThem()
    expect(await screens(second), 'whoever looked at all of them, looked at this one too').toEqual(['households.one'])
  })

  test('holds in the database: no row of the first one’s', async () => {
    const put = { kind: 'person' as const, ...theSecond }
    const seen: Record<string, number> = {}
    await town.it.fresh.database.begin(async (db) => {
      await seeAs(db, put)
      for (const table of [
        'contact',
        'support_case',
        'need',
        'consent',
        'referral',
        'request_entry',
        'referral_link',
      ]) {
        seen[table] = Number((await db`select count(*) as count from ${db(table)}`)[0]?.['count'])
      }
      seen['request'] = Number((await db`select count(id) as count from help_request`)[0]?.['count'])
      seen['person'] = Number((await db`select count(*) as count from person`)[0]?.['count'])
    })
    const nothing = {
      contact: 0,
      support_case: 0,
      need: 0,
      consent: 0,
      referral: 0,
      request_entry: 0,
      referral_link: 0,
    }
    expect(seen).toEqual({ ...nothing, request: 1, person: 1 })
  })

  test('takes back nothing for the first one, and stops nothing of theirs', async () => {
    const takeBack = commandRequest(consentApi.withdraw, { id: a.householdId, consentId: a.consentId }, randomUUID(), 1)
    const tried = await town.it.server.inject({ ...takeBack, cookies: { yours: second } })
    expect(tried.statusCode).toBe(404)
    const stop = await town.it.server.inject({
      ...commandRequest(intakeApi.stop, {}, randomUUID()),
      cookies: { yours: second },
    })
    expect(stop.statusCode).toBe(201)
    expect(MyRequest.parse((await mine(first)).json())).toMatchObject({ request: { status: 'assigned' } })
    expect((await town.receiver.get(referralsApi.one, { id: a.referralId })).called).toBe('Zafira')
  })
})

test('a page shows no note, no warning and no move of others, even to whom it is about', async () => {
  const { body } = await mine(first)
  for (const kept of ['said so', 'warning', 'asks', 'purpose', 'cousin', 'rather', 'avoid']) {
    expect(body).not.toContain(`Zafira ${kept}`)
  }
})

describe('whoever guesses', () => {
  const said = ({ statusCode, body }: { statusCode: number; body: string }, ...typed: string[]) =>
    `${statusCode} ${typed.reduce((text, one) => (one === '' ? text : text.replaceAll(one, '')), body)}`

  test('hears the same of words that nobody has and of a code that is wrong', async () => {
    const [row] = await town.it.fresh.owner`select words from help_request where id = ${a.requestId}`
    const real = String(row?.['words'])
    const answers = []
    for (const words of [real, 'kettle kettle kettle']) {
      const answered = await aBrowser(town.it).post('/yours', { words, code: '0000 0000' })
      answers.push(said(answered, words))
      expect(answered.cookies).toEqual([])
    }
    expect(answers[0]).toBe(answers[1])
    expect(answers[0]).toMatch(/^422 /)
  })

  test('hears the same of a link that has ended, one that never was, and one that is none', async () => {
    const [row] = await town.it.fresh.owner`
      update referral_link set ends_at = ${town.it.clock.now()} where referral_id = ${a.referralId} returning id`
    const answers = []
    for (const link of [String(row?.['id']), randomUUID(), a.referralId, 'nothing']) {
      for (const path of ['', '/code', '/request']) {
        answers.push(said(await aBrowser(town.it).get(`/answer/${link}${path}`), link, path))
      }
      answers.push(said(await aBrowser(town.it).post(`/answer/${link}/send-code`, {}), link, '/send-code'))
      answers.push(said(await aBrowser(town.it).post(`/answer/${link}/code`, { code: '000000' }), link, '/code'))
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^410 /)
    expect(await town.it.fresh.owner`select from mail where about_kind = 'code'`).toHaveLength(0)
  })

  test('hears the same of an account that is not there and of a password that is wrong', async () => {
    const [row] = await town.it.fresh.owner`select email from worker limit 1`
    const answers = []
    for (const email of [String(row?.['email']), 'nobody@example.nz']) {
      const payload = { email, password: 'the tide goes out' }
      const answered = await town.it.server.inject({
        method: 'POST',
        url: '/api/session',
        payload,
        remoteAddress: '10.7.7.7',
      })
      answers.push(said(answered).replace(/"instance":"[^"]+"/, ''))
    }
    expect(answers[0]).toBe(answers[1])
  })
})

describe('a letter to a person', () => {
  const write = (as: 'job' | 'worker', contactId: string | null, safe: boolean | null) =>
    town.it.fresh.database.begin(async (db) => {
      const worker = {
        kind: 'worker',
        workerId: town.connectorId,
        name: '',
        role: 'connector',
        organisationId: town.clearwater,
      } as const
      await seeAs(db, as === 'job' ? { kind: 'job', job: 'test' } : worker)
      await db`
        insert into mail (id, to_kind, to_address, contact_id, contact_safe, subject, text, language, about_kind, about_id, made_at, worth_until)
        values (${randomUUID()}, 'person', 'somebody@home.example', ${contactId}, ${safe}, 'x', 'x', 'en', 'request', 'x', now(), now() + interval '1 day')`
    })

  test('is refused by the database unless they said that it is safe there', async () => {
    const [unsafe] = await town.it.fresh.owner`
      insert into contact (id, household_id, person_id, holder_organisation, way, value, made_at)
      values (gen_random_uuid(), ${a.householdId}, ${a.personId}, ${town.clearwater}, 'email', 'somebody@home.example', now()) returning id`
    const id = String(unsafe?.['id'])
    for (const as of ['job', 'worker'] as const) {
      await expect(write(as, id, true)).rejects.toThrow('only_where_it_is_safe')
      await expect(write(as, id, false)).rejects.toThrow(/check|row-level security/)
      await expect(write(as, null, true)).rejects.toThrow('contact_is_whole')
      await expect(write(as, null, null)).rejects.toThrow('row-level security')
    }
  })

  test('was written by nobody through all of this', async () => {
    // The one that the story put there itself is to an address that they said is safe.
    const letters = await town.it.fresh.owner`select to_address from mail where to_kind = 'person'`
    expect(letters).toEqual([{ toAddress: 'Zafira@home.example' }])
    const others = await town.it.fresh.owner`select subject, text from mail where to_kind <> 'person'`
    expect(others.length).toBeGreaterThan(0)
    expect(JSON.stringify(others)).not.toMatch(tells(a))
  })
})
