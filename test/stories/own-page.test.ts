import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { consentApi } from '../../src/api/consent.ts'
import { householdsApi } from '../../src/api/households.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import type { Db } from '../../src/store/database.ts'
import { seeAs } from '../../src/store/sight.ts'
import { commandRequest } from '../house.ts'
import { aPersonsSession } from './a-family.ts'
import { anOwnPage, textOf } from './an-own-page.ts'

// What somebody does on their own page: a switch for each who may see what, and their own answer to whether it helped.

const { town, a, yours, browser, mine, page, switchTo } = await anOwnPage()
afterAll(() => town.it.close())
const asThem = (work: (db: Db) => Promise<unknown>) =>
  town.it.fresh.database.begin(async (db) => {
    await seeAs(db, { kind: 'person', ...a.person })
    await work(db)
  })
const asConnector = (work: (db: Db) => Promise<unknown>) =>
  town.it.fresh.database.begin(async (db) => {
    const { connectorId: workerId, clearwater: organisationId } = town
    await seeAs(db, { kind: 'worker', workerId, name: '', role: 'team-lead', organisationId })
    await work(db)
  })
const asPerson = (request: ReturnType<typeof commandRequest>) =>
  town.it.server.inject({ ...request, cookies: { yours } })

describe('who may see what', () => {
  test('says what, what for and until when, without a word of the worker’s', async () => {
    expect(await switchTo('Ridgeline Budgeting')).toMatchObject({
      ...{ state: 'yes', shares: ['name', 'needs', 'contact'], forNeeds: ['kai'], day: '2027-05-10' },
    })
    const shown = await page()
    expect(shown).toContain('They see: the name you go by, what you need, how to reach you safely')
    expect(shown).toContain('For: Kai')
    expect(shown).toMatch(/Yes, until Monday 10 May/)
    expect(shown).not.toContain('Zafira purpose')
  })

  test('a yes is taken back with one press, and its switch offers to say it again', async () => {
    const went = await browser.post('/yours/take-back', { consent: a.consentId })
    expect(went.headers.location).toBe('/yours/mine?told=told-taken-back')
    expect(await switchTo('Ridgeline Budgeting')).toMatchObject({ state: 'back', againUntil: '2027-05-10' })
    expect(await page()).toContain('Say yes again, until Monday 10 May')
    const [row] = await town.it.fresh.owner`select status from referral where id = ${a.referralId}`
    expect(row?.['status']).toBe('withdrawn')
  })

  test('a no cannot be turned into a yes that nobody described', async () => {
    expect(await switchTo('Ferry Lane Food Hub')).toMatchObject({ state: 'no' })
    expect((await switchTo('Ferry Lane Food Hub'))?.againUntil).toBeUndefined()
    const again = { id: a.householdId, consentId: a.noId, newConsentId: randomUUID() }
    const refused = await asPerson(commandRequest(consentApi.giveAgain, again, randomUUID()))
    expect(refused.json()).toMatchObject({ code: 'nothing-to-say-yes-to' })
  })

  test('said again it stands anew by their own hand, and what was stopped stays stopped', async () => {
    const went = await browser.post('/yours/again', { consent: a.consentId })
    expect(went.headers.location).toBe('/yours/mine?told=told-again')
    expect(await switchTo('Ridgeline Budgeting')).toMatchObject({ state: 'yes', shares: ['name', 'needs', 'contact'] })
    const rows = await town.it.fresh.owner`
      select how, recorded_by, withdrawn_at from consent where household_id = ${a.householdId} and to_organisation = ${town.budgeting}
      order by recorded_at desc, withdrawn_at nulls first`
    expect(rows).toMatchObject([
      { how: 'online', recordedBy: a.personId },
      { how: 'spoken', recordedBy: town.connectorId },
    ])
    const [referral] = await town.it.fresh.owner`select status from referral where id = ${a.referralId}`
    expect(referral?.['status']).toBe('withdrawn')
    const again = { id: a.householdId, consentId: a.consentId, newConsentId: randomUUID() }
    const twice = await asPerson(commandRequest(consentApi.giveAgain, again, randomUUID()))
    expect(twice.json()).toMatchObject({ code: 'consent-stands' })
  })

  test('nobody at work can say yes in their name', async () => {
    const again = { id: a.householdId, consentId: a.consentId, newConsentId: randomUUID() }
    const tried = await town.connector.raw(commandRequest(consentApi.giveAgain, again, randomUUID()))
    expect(tried.statusCode).toBe(403)
  })

  test.each([
    ['to more than they once agreed to', () => ({ shares: ['name', 'address'] })],
    ['to somebody they never said yes to', () => ({ toOrganisation: town.foodHub })],
    ['in the name of another', () => ({ personId: a.otherPersonId })],
    ['as if a worker had written it down', () => ({ recordedBy: town.connectorId })],
    ['as if it had been said', () => ({ how: 'spoken' })],
  ])('the database refuses a yes from their page %s', async (_, change) => {
    const { owner } = town.it.fresh
    const [row] = await owner`select * from consent where household_id = ${a.householdId} and id = ${a.consentId}`
    const own = { id: randomUUID(), how: 'online', recordedBy: a.personId, withdrawnAt: null, withdrawnBy: null }
    // As it was but for the one change, which is what is refused.
    const tried = asThem((db) => db`insert into consent ${db({ ...row, ...own, ...change() })}`)
    await expect(tried).rejects.toThrow(/row-level security|never said yes/)
  })
})

describe('did you get what you needed?', () => {
  const referralId = randomUUID()
  const id = referralId
  const version = async () => (await town.connector.get(referralsApi.one, { id })).referral.version

  beforeAll(async () => {
    const consentId = (await switchTo('Ridgeline Budgeting'))?.consentId
    await town.connector.send(referralsApi.make, {
      ...{ referralId, householdId: a.householdId, caseId: a.caseId, needId: a.otherNeedId, asks: 'Zafira asks' },
      ...{ toOrganisation: town.budgeting, ...(consentId ? { consentId } : {}), send: true },
    })
    await town.receiver.send(referralsApi.accept, { id }, { seen: await version() })
    await town.receiver.send(referralsApi.begin, { id }, { seen: await version() })
  })

  test('is not asked before somebody says that it is done', async () => {
    expect((await mine()).asks).toEqual([])
    const early = { id, answer: 'yes' as const }
    const tried = await asPerson(commandRequest(referralsApi.ownAnswer, early, randomUUID(), await version()))
    expect(tried.json()).toMatchObject({ code: 'referral-moved-on' })
    await expect(
      asThem(async (db) => {
        const done = await db`update referral set person_answer = 'yes', person_answered_at = now() where id = ${id}`
        expect(done.count).toBe(0)
        await db`update referral set status = 'closed' where id = ${id}`
      }),
    ).rejects.toThrow('permission denied')
  })

  test('is asked once it came back, and an empty answer comes back with what was typed', async () => {
    const came = { id, outcome: 'got-what-was-needed' as const }
    await town.receiver.send(referralsApi.recordOutcome, came, { seen: await version() })
    const shown = await page()
    expect(shown).toContain('Did you get what you needed?')
    expect(shown).toContain('Ridgeline Budgeting says it is done. What do you say?')
    const empty = await browser.post('/yours/answer', { referral: id, words: 'Not the truck shop.' })
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('Not the truck shop.')
    expect(textOf(empty.body)).toContain('Choose yes, partly or no.')
  })

  test('is answered by them, and the sender reads that they did', async () => {
    const went = await browser.post('/yours/answer', { referral: id, answer: 'partly', words: 'Not the truck shop.' })
    expect(went.headers.location).toBe('/yours/mine?told=told-answered')
    expect(await page()).toContain('You said: partly.')
    const seen = await town.connector.get(referralsApi.one, { id })
    expect(seen.referral).toMatchObject({
      ...{ status: 'outcome-recorded', personAnswer: 'partly', personWords: 'Not the truck shop.' },
      personAnsweredAt: town.it.clock.now().replace('.000Z', 'Z'),
    })
    expect(seen.moves.at(-1)).toMatchObject({ deed: 'confirm', bySide: 'person', how: 'own-page', words: '' })
    const { next } = await town.connector.get(householdsApi.one, { id: a.householdId })
    expect(next).toMatchObject({ what: 'read-answer', referralId: id })
    // Nothing else calls for them more.
    await town.it.fresh.owner`update request_entry set seen_at = ${town.it.clock.now()}`
    await town.it.fresh.owner`update need set urgency = 'ordinary'`
    const today = await town.lead.get(casesApi.today, {})
    expect(today.ring.find((line) => line.referralId === id)?.why).toBe('answered-themselves')
  })

  test('is not told to the receiver before the loop is closed, and their words never', async () => {
    const told = await town.receiver.get(referralsApi.one, { id })
    expect(JSON.stringify(told)).not.toContain('truck shop')
    expect(told.referral).not.toHaveProperty('personAnswer')
  })

  test('stays as they said it: not by the sender, not in SQL', async () => {
    const otherwise = { id, answer: 'yes' as const }
    const tried = await town.connector.raw(
      commandRequest(referralsApi.confirm, otherwise, randomUUID(), await version()),
    )
    expect(tried.json()).toMatchObject({ code: 'person-answers-themselves' })
    for (const change of [{ personAnswer: 'yes' }, { personWords: '' }, { personAnsweredAt: null }]) {
      await expect(asConnector((db) => db`update referral set ${db(change)} where id = ${id}`)).rejects.toThrow(
        'they answered themselves',
      )
    }
    await expect(
      asConnector((db) => db`update referral set person_answered_at = now() where id = ${a.draftId}`),
    ).rejects.toThrow('they answered themselves')
  })

  test('closes the loop when the sender has read it, and is then shut', async () => {
    await town.connector.send(referralsApi.confirm, { id, answer: 'partly' }, { seen: await version() })
    const [row] = await town.it.fresh.owner`select status, person_answer, person_words from referral where id = ${id}`
    expect(row).toEqual({ status: 'closed', personAnswer: 'partly', personWords: 'Not the truck shop.' })
    const late = await browser.post('/yours/answer', { referral: id, answer: 'yes', words: '' })
    expect(late.headers.location).toBe('/yours/mine?told=told-moved-on')
    expect((await mine()).asks).toEqual([])
  })

  test('is nobody else’s: a second adult of the household meets nothing', async () => {
    const other = { ...a.person, personId: a.otherPersonId }
    const session = await aPersonsSession(town.it, other)
    const request = commandRequest(referralsApi.ownAnswer, { id, answer: 'yes' }, randomUUID(), await version())
    const tried = await town.it.server.inject({ ...request, cookies: { yours: session } })
    expect(tried.statusCode).toBe(404)
  })
})
