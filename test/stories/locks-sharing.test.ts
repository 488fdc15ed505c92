import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consentApi } from '../../src/api/consent.ts'
import { householdsApi } from '../../src/api/households.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { whyNotSend } from '../../src/domain/referrals/sending.ts'
import type { Db } from '../../src/store/database.ts'
import { seeAs } from '../../src/store/sight.ts'
import { aConsent, aReferral, tuesday } from '../make.ts'
import { as, aWorker, type Client } from '../house.ts'
import { aFamily, aLinkSession, type Family } from './a-family.ts'
import { tells } from './at-the-doors.ts'
import { aTown, type Town } from './a-town.ts'

// Nothing is shared before a yes that covers this receiver, today, by whoever it is about; and nothing after it was taken
// back. The rule says why, the endpoint refuses, and the database would refuse if both were wrong.

let town: Town
let a: Family
let atFoodHub: Client
beforeAll(async () => {
  town = await aTown()
  const { it, clearwater, connector, connectorId, lead } = town
  const host = { organisationId: clearwater, connector, connectorId, lead }
  a = await aFamily(town, host, { mark: 'Zafira', number: '021 000 0187' })
  atFoodHub = await as(it, await aWorker(it, { role: 'receiving-worker', organisationId: town.foodHub }))
})
afterAll(() => town.it.close())

const connects = () => ({
  ...{ kind: 'worker' as const, workerId: town.connectorId, name: 'Ngaire', role: 'team-lead' as const },
  organisationId: town.clearwater,
})
/** Plain SQL as the host's own team lead, who may do most. */
const sql = (work: (db: Db) => Promise<unknown>): Promise<unknown> =>
  town.it.fresh.database.begin(async (db) => {
    await seeAs(db, connects())
    await work(db)
  })
const rowsTo = async (organisation: string) => {
  const { owner } = town.it.fresh
  const [row] = await owner`
    select (select count(*) from referral where to_organisation = ${organisation} and sent_at is not null) as sent,
      (select count(*) from referral_shared where to_organisation = ${organisation}) as shared`
  return row
}
const ask = (more: object = {}) => ({
  ...{ referralId: randomUUID(), householdId: a.householdId, caseId: a.caseId, needId: a.needId, asks: 'Zafira asks' },
  ...{ toOrganisation: town.foodHub, send: true, ...more },
})
type Says = Parameters<typeof town.connector.send<typeof consentApi.record.access, typeof consentApi.record.input>>[1]
const record = async (says: Partial<Says>): Promise<string> => {
  const consentId = randomUUID()
  const yes = {
    id: a.householdId,
    consentId,
    personId: a.personId,
    toOrganisation: town.foodHub,
    answer: 'yes' as const,
  }
  await town.connector.send(consentApi.record, { ...yes, shares: ['name'], how: 'spoken', told: true, ...says })
  return consentId
}

describe('without a yes that covers it', () => {
  test('the rule says so', () => {
    const draft = aReferral({ status: 'draft' })
    const others = aConsent({ personId: randomUUID() })
    for (const consent of [undefined, aConsent({ answer: 'no' }), aConsent({ withdrawnAt: tuesday }), others]) {
      expect(whyNotSend(draft, consent, undefined, tuesday)?.code).toBe('no-consent')
    }
    expect(whyNotSend(draft, aConsent(), undefined, tuesday)).toBeUndefined()
  })

  test.each([
    ['none at all', () => undefined],
    ['a no', () => a.noId],
    ['a yes to another organisation', () => a.consentId],
    ['a yes that has run out', () => record({ fromOn: '2026-01-01', untilOn: '2026-11-09' })],
    ['a yes that has not begun', () => record({ fromOn: '2026-11-11', untilOn: '2027-01-01' })],
    ['the yes of another of the household', () => record({ personId: a.otherPersonId })],
    [
      'a yes that was taken back',
      async () => {
        const consentId = await record({})
        await town.connector.send(consentApi.withdraw, { id: a.householdId, consentId }, { seen: 1 })
        return consentId
      },
    ],
  ])('%s: the endpoint refuses and nothing leaves, and so does the database from a draft and anew', async (_, of) => {
    const before = await rowsTo(town.foodHub)
    const consentId = await of()
    const under = consentId === undefined ? {} : { consentId }
    await expect(town.connector.send(referralsApi.make, ask(under))).rejects.toMatchObject({ code: 'no-consent' })
    const sending = town.connector.send(referralsApi.send, { id: a.draftId, ...under }, { seen: 1 })
    await expect(sending).rejects.toMatchObject({ code: 'no-consent' })

    for (const status of ['sent', 'received', 'accepted', 'in-service']) {
      const times = { sentAt: town.it.clock.now(), dueAt: town.it.clock.now(), status }
      const fromDraft = sql(
        (db) => db`update referral set ${db({ ...times, consentId: consentId ?? null })} where id = ${a.draftId}`,
      )
      await expect(fromDraft, status).rejects.toThrow(refusedByDatabase)
      const anew = sql(
        (db) => db`
          insert into referral (household_id, id, case_id, need_id, holder_organisation, from_organisation, from_worker,
            to_organisation, visible_to, words, need_kind, urgency, consent_id, made_at, status, sent_at, due_at)
          select household_id, gen_random_uuid(), case_id, need_id, holder_organisation, from_organisation, from_worker,
            to_organisation, visible_to, words, need_kind, urgency, ${consentId ?? null}, made_at, ${status}, made_at, made_at
          from referral where id = ${a.draftId}`,
      )
      await expect(anew, status).rejects.toThrow(refusedByDatabase)
    }
    expect(await rowsTo(town.foodHub)).toEqual(before)
    expect((await atFoodHub.get(referralsApi.waiting, {})).referrals).toEqual([])
  })
  const refusedByDatabase = /no consent covers this referral|shared_only_with_a_yes_or_a_ground|violates foreign key/

  test('facts beside a draft reach nobody', async () => {
    const beside = sql(
      (db) => db`
        insert into referral_shared (household_id, referral_id, holder_organisation, to_organisation, facts, shared_at)
        values (${a.householdId}, ${a.draftId}, ${town.clearwater}, ${town.foodHub}, '[]', now())`,
    )
    await expect(beside).rejects.toThrow('not sent to this organisation')
  })
})

describe('once it was sent', () => {
  test('it never changes its receiver, nor what it leans on', async () => {
    const consentId = await record({})
    const turned = sql(
      (db) =>
        db`update referral set to_organisation = ${town.foodHub}, consent_id = ${consentId} where id = ${a.referralId}`,
    )
    await expect(turned).rejects.toThrow('never changes its receiver')
    const unsent = sql(
      (db) => db`update referral set status = 'draft', sent_at = null, due_at = null where id = ${a.referralId}`,
    )
    await expect(unsent).rejects.toThrow('never changes its receiver')
  })

  test('more is not told afterwards, and an answer is not turned into another', async () => {
    const more = sql(
      (db) =>
        db`update referral_shared set facts = '[{"kind":"place","value":"x"}]' where referral_id = ${a.referralId}`,
    )
    await expect(more).rejects.toThrow('stays as it was shared')
    for (const change of [
      { answer: 'yes', shares: ['name'] },
      { toOrganisation: town.budgeting },
      { untilOn: '2030-01-01' },
    ]) {
      const turned = sql((db) => db`update consent set ${db(change)} where id = ${a.noId}`)
      await expect(turned).rejects.toThrow('stays as it was given')
    }
  })

  test('under a ground in law, only what the ground says is told, whatever an old yes said', async () => {
    const consentId = await record({ shares: ['name', 'needs', 'contact'] })
    await town.connector.send(consentApi.withdraw, { id: a.householdId, consentId }, { seen: 1 })
    const { referralId, ...says } = ask({ consentId, legalGroundId: a.groundId })
    await town.connector.send(referralsApi.make, { referralId, ...says })
    const { facts } = await atFoodHub.get(referralsApi.one, { id: referralId })
    expect(facts.map(({ kind }) => kind)).toEqual(['name', 'asks'])
    await town.connector.send(referralsApi.withdraw, { id: referralId }, { seen: 2 })
  })
})

test('a suggested re-route tells nobody, until the sender sends anew under a yes of its own', async () => {
  const before = { ...(await rowsTo(town.foodHub)) }
  const letters = async () => Number((await town.it.fresh.owner`select count(*) as count from mail`)[0]?.['count'])
  const { version } = await town.receiver.get(referralsApi.one, { id: a.referralId })
  const count = await letters()
  const to = { id: a.referralId, to: 'Ferry Lane Food Hub', words: 'They do this.' }
  await town.receiver.send(referralsApi.suggestReroute, to, { seen: version })
  expect(await rowsTo(town.foodHub)).toEqual(before)
  expect(await letters()).toBe(count)
  const waiting = await atFoodHub.raw({ url: '/api/referrals' })
  expect(waiting.json()).toMatchObject({ referrals: [] })
  await expect(atFoodHub.get(referralsApi.one, { id: a.referralId })).rejects.toMatchObject({ status: 404 })

  const follows = { follows: a.referralId }
  await expect(town.connector.send(referralsApi.make, ask(follows))).rejects.toMatchObject({ code: 'no-consent' })
  const old = ask({ ...follows, consentId: a.consentId })
  await expect(town.connector.send(referralsApi.make, old)).rejects.toMatchObject({ code: 'no-consent' })
  await town.connector.send(referralsApi.make, ask({ ...follows, consentId: await record({}) }))
  const { referrals } = await atFoodHub.get(referralsApi.waiting, {})
  expect(referrals.map(({ called }) => called)).toEqual(['Zafira'])
})

describe('a yes taken back', () => {
  test('hides what was shared at the next request, from whoever signs in and from whoever has the link', async () => {
    const answer = await aLinkSession(town.it, a.referralId, town.budgeting)
    const link = async () => town.it.server.inject({ url: `/api/referrals/${a.referralId}`, cookies: { answer } })
    const page = async () => town.it.server.inject({ url: `/answer/${a.linkId}/request`, cookies: { answer } })
    const signedIn = async () => town.receiver.raw({ url: `/api/referrals/${a.referralId}` })
    for (const seen of [await link(), await page(), await signedIn()]) expect(seen.body).toMatch(tells(a))

    const { consents } = await town.connector.get(householdsApi.one, { id: a.householdId })
    const seen = consents.find(({ id }) => id === a.consentId)?.version ?? 0
    await town.connector.send(consentApi.withdraw, { id: a.householdId, consentId: a.consentId }, { seen })

    for (const after of [await link(), await page(), await signedIn()]) expect(after.body).not.toMatch(tells(a))
    expect((await page()).statusCode).toBe(410)
    for (const which of ['mine', 'theirs', 'ended']) {
      expect((await town.receiver.raw({ url: `/api/referrals?which=${which}` })).body).not.toMatch(tells(a))
    }
    const [told] = await town.it.fresh
      .owner`select text from mail where about_id = ${a.referralId} order by made_at desc, id desc limit 1`
    expect(String(told?.['text'])).toMatch(/stop using/)
    expect(String(told?.['text'])).not.toMatch(tells(a))
  })

  test('is not shown again by anybody', async () => {
    const again = sql((db) => db`update referral_shared set withdrawn_at = null where referral_id = ${a.referralId}`)
    await expect(again).rejects.toThrow('stays as it was shared')
    const unsaid = sql(
      (db) => db`update consent set withdrawn_at = null, withdrawn_by = null where id = ${a.consentId}`,
    )
    await expect(unsaid).rejects.toThrow('stays as it was given')
  })
})

test('a receiver is told nothing that the person or the sender said afterwards, and no reason for a withdrawal', async () => {
  const consentId = await record({})
  const { referralId, ...says } = ask({ consentId })
  await town.connector.send(referralsApi.make, { referralId, ...says })
  await town.connector.send(referralsApi.withdraw, { id: referralId, words: 'He found out.' }, { seen: 2 })
  expect((await atFoodHub.raw({ url: `/api/referrals/${referralId}` })).body).not.toContain('found out')

  const other = ask({ consentId })
  await town.connector.send(referralsApi.make, other)
  await atFoodHub.send(
    referralsApi.decline,
    { id: other.referralId, reason: 'no-capacity', words: 'Full.' },
    { seen: 2 },
  )
  const confirm = { id: other.referralId, answer: 'no' as const, words: 'I cried all week.' }
  await town.connector.send(referralsApi.confirm, confirm, { seen: 3 })
  const seen = await atFoodHub.raw({ url: `/api/referrals/${other.referralId}` })
  expect(seen.statusCode).toBe(200)
  expect(seen.body).toContain('Full.')
  expect(seen.body).not.toContain('cried')
})
