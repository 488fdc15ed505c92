import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { consentApi } from '../../src/api/consent.ts'
import { householdsApi } from '../../src/api/households.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { addDays, dayOf } from '../../src/domain/days.ts'
import { seeAs } from '../../src/store/sight.ts'
import { commandRequest } from '../house.ts'
import { anOwnPage, textOf } from './an-own-page.ts'

// What somebody reads on their own page: that they got what they needed, and who looked.

const { town, a, browser, mine, page, switchTo } = await anOwnPage()
afterAll(() => town.it.close())

describe('once they have said that they got what they needed', () => {
  const theirs = async () => (await town.connector.get(householdsApi.one, { id: a.householdId })).next
  const send = async (more: object) => {
    const referralId = randomUUID()
    const consentId = (await switchTo('Ridgeline Budgeting'))?.consentId ?? ''
    await town.connector.send(referralsApi.make, {
      ...{ referralId, householdId: a.householdId, caseId: a.caseId, needId: a.otherNeedId, asks: 'Once more' },
      ...{ toOrganisation: town.budgeting, consentId, send: true, ...more },
    })
    return referralId
  }

  test('neither page looks for help any more: the connector says how the need ended', async () => {
    // The other need is out of the way, and this one is wanted today.
    const now = town.it.clock.now()
    await town.it.fresh.owner`update need set urgency = 'today' where id = ${a.otherNeedId}`
    await town.it.fresh.owner`
      update referral set status = 'withdrawn', ended_at = ${now}, due_at = null where need_id = ${a.needId} and ended_at is null`
    await town.it.fresh.owner`update need set outcome = 'met', outcome_at = ${now} where id = ${a.needId}`
    expect(await theirs()).toMatchObject({ what: 'meet-need-today', needId: a.otherNeedId })
    const id = await send({})
    const version = async () => (await town.connector.get(referralsApi.one, { id })).referral.version
    await town.receiver.send(referralsApi.accept, { id }, { seen: await version() })
    await town.receiver.send(referralsApi.begin, { id }, { seen: await version() })
    const came = { id, outcome: 'got-what-was-needed' as const }
    await town.receiver.send(referralsApi.recordOutcome, came, { seen: await version() })
    await browser.post('/yours/answer', { referral: id, answer: 'yes', words: '' })
    town.it.clock.forward(1)
    await town.connector.send(referralsApi.confirm, { id, answer: 'yes' }, { seen: await version() })
    expect(await theirs()).toEqual({ whose: 'mine', what: 'say-how-it-ended', needId: a.otherNeedId })
    const today = await town.lead.get(casesApi.today, {})
    expect(today.ring.filter((line) => line.householdId === a.householdId && line.why === 'need-today')).toEqual([])
    const shown = await page()
    expect(shown).toContain('You said that you got what you needed.')
    expect(shown).not.toContain('We are looking for the right help with you.')
    expect(shown).toContain('reads your answer and finishes this')
  })

  test('support cannot end as connected while a need was not met, and the refusal says so', async () => {
    await town.it.fresh.owner`
      update referral set status = 'discarded', ended_at = ${town.it.clock.now()} where case_id = ${a.caseId} and status = 'draft'`
    const settled = { id: a.otherNeedId, outcome: 'not-met' as const }
    await town.connector.send(casesApi.settleNeed, settled, { seen: 1 })
    const on = async () => (await town.connector.get(householdsApi.one, { id: a.householdId })).cases[0]?.version ?? 0
    const end = async (reason: 'connected' | 'partly-connected') =>
      town.connector.raw(commandRequest(casesApi.close, { id: a.caseId, reason }, randomUUID(), await on()))
    expect((await end('connected')).json()).toMatchObject({ code: 'not-all-met' })
    const [before] = await town.it.fresh.owner`select status from support_case where id = ${a.caseId}`
    expect(before?.['status']).toBe('engaged')
    expect((await end('partly-connected')).statusCode).toBe(200)
  })
})

describe('whom the law let us tell', () => {
  const record = (ground: 'privacy-act-ipp11' | 'family-violence-act', more: object = {}) =>
    town.connector.send(consentApi.recordGround, {
      ...{ id: a.householdId, groundId: randomUUID(), personId: a.personId, toOrganisation: town.foodHub, ground },
      ...{ whoAsked: 'The ward clerk', seenInWriting: false, shares: ['name' as const], words: 'She had collapsed.' },
      ...more,
    })
  const byLaw = async () => (await mine()).grounds

  test('stands on their own page: whom, what, which law, since when; without a word of the worker’s', async () => {
    const [before] = await town.it.fresh.owner`
      select r.unsafe, p.warning from help_request r join person p on p.id = r.person_id where r.id = ${a.requestId}`
    await town.it.fresh.owner`update help_request set unsafe = 'no' where id = ${a.requestId}`
    await town.it.fresh.owner`update person set warning = '' where id = ${a.personId}`
    await record('privacy-act-ipp11')
    await record('family-violence-act', { toOrganisation: town.northbank })
    await record('privacy-act-ipp11', { toOrganisation: town.northbank, personId: a.otherPersonId })
    // The second was recorded with the family.
    expect(await byLaw()).toMatchObject([
      {
        organisation: 'Ferry Lane Food Hub',
        law: 'privacy-act-ipp11',
        shares: ['name'],
        sinceOn: dayOf(town.it.clock.now()),
      },
      { organisation: 'Ferry Lane Food Hub', law: 'required-by-law' },
    ])
    const shown = await page()
    expect(shown).toContain('Told without your yes Ferry Lane Food Hub They may be told: the name you go by')
    expect(shown).toContain('Privacy Act 2020, principle 11')
    expect(shown).not.toMatch(/Family Violence Act|Northbank|She had collapsed|ward clerk/)
    // Not where others may be reading with them.
    await town.it.fresh.owner`update help_request set unsafe = 'yes' where id = ${a.requestId}`
    expect(await byLaw()).toEqual([])
    await town.it.fresh.owner`update help_request set unsafe = 'no' where id = ${a.requestId}`
    await town.it.fresh.owner`update person set warning = 'Her partner reads her phone.' where id = ${a.personId}`
    expect(await byLaw()).toEqual([])
    expect(await page()).not.toContain('Told without your yes')
    await town.it.fresh.owner`update help_request set unsafe = ${String(before?.['unsafe'])} where id = ${a.requestId}`
    await town.it.fresh.owner`update person set warning = ${String(before?.['warning'])} where id = ${a.personId}`
  })

  test('their own eyes see no ground in the database', async () => {
    const { householdId, personId, requestId } = a
    const look = town.it.fresh.database.begin(async (db) => {
      await seeAs(db, { kind: 'person', householdId, personId, requestId })
      await db`select from legal_ground`
    })
    await expect(look).rejects.toThrow('permission denied')
  })
})

describe('who looked', () => {
  test('is a line for each of them and each day: nobody is hidden by somebody who looked often', async () => {
    const { owner } = town.it.fresh
    await owner`delete from household_read where household_id = ${a.householdId}`
    const [day] = town.it.clock.now().split('T')
    const look = async (workerId: string, organisationId: string, at: string) => {
      const read = {
        readId: Math.floor(Math.random() * 1e9),
        at,
        actorKind: 'worker',
        actorId: workerId,
        organisationId,
      }
      const held = { householdId: a.householdId, holderOrganisation: town.clearwater, screen: 'households.one' }
      await owner`insert into household_read ${owner({ ...read, ...held })}`
    }
    const other = String((await owner`select id from worker where name like 'Aroha%' limit 1`)[0]?.['id'])
    for (let days = 1; days <= 24; days += 1) {
      const on = addDays(day ?? '', days)
      for (let hour = 0; hour < 3; hour += 1) await look(town.connectorId, town.clearwater, `${on}T0${hour}:00:00Z`)
    }
    await look(other, town.budgeting, `${addDays(day ?? '', 3)}T05:00:00Z`)
    const first = await mine()
    expect(first.reads).toHaveLength(20)
    expect(first.reads[0]).toMatchObject({
      onDay: addDays(day ?? '', 24),
      times: 3,
      organisation: 'Clearwater Community Trust',
    })
    const shown = (await browser.get('/yours/mine')).body
    const [, earlier = ''] = /href="([^"]*earlier=[^"]*)"/.exec(shown) ?? []
    expect(shown).not.toContain('Ridgeline Budgeting</p><p>To help')
    const before = textOf((await browser.get(earlier.replace('#looked', ''))).body)
    expect(before).toContain('Ridgeline Budgeting To help with your request. Opened once that day.')
    expect(before).toContain('Back to the latest')
    expect(before).not.toContain('Show who looked earlier')
    expect((await browser.get('/yours/mine?earlier=never')).statusCode).toBe(200)
  })

  test('can be taken back by the words on the button', async () => {
    for (const [, name = '', seen = ''] of (await browser.get('/yours/mine')).body.matchAll(
      /<button[^>]*aria-label="([^"]*)"[^>]*>([^<]*)</g,
    )) {
      expect(name).toContain(seen)
    }
  })

  test('counts how often somebody came to look, and not how often an open page asked anew', async () => {
    const { owner } = town.it.fresh
    await owner`delete from household_read where household_id = ${a.householdId}`
    const on = addDays(town.it.clock.now().slice(0, 10), 40)
    const held = {
      ...{ householdId: a.householdId, holderOrganisation: town.clearwater, actorKind: 'worker' },
      ...{ actorId: town.connectorId, organisationId: town.clearwater },
    }
    let readId = 5_000_000
    const asked = (at: string, screen = 'households.one') => {
      readId += 1
      return owner`insert into household_read ${owner({ ...held, readId, at, screen })}`
    }
    // Left open from one o'clock for an hour and a half, with a list beside it; and once more in the evening.
    for (let minute = 0; minute < 90; minute += 1) {
      const at = new Date(Date.parse(`${on}T01:00:00Z`) + minute * 60_000).toISOString()
      await asked(at)
      if (minute % 2 === 0) await asked(at, 'households.list')
    }
    await asked(`${on}T06:00:00Z`)
    const { reads } = await mine()
    expect(reads).toMatchObject([{ onDay: on, times: 2, at: `${on}T06:00:00Z` }])
    expect(reads[0]?.screens).toEqual(['households.list', 'households.one'])
  })
})
