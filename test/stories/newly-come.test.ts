import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { instantAt } from '../../src/domain/days.ts'
import { aSentReferral } from '../journeys/a-case.ts'
import { aTown, type Town } from './a-town.ts'

// Somebody in danger has just come to a host: nothing that happens meanwhile may hide that, or by when they are rung.

let town: Town
let householdId = ''
let caseId = ''

beforeAll(async () => {
  town = await aTown(instantAt('2026-11-10', '10:20'))
})
afterAll(() => town.it.close())

beforeEach(async () => {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  householdId = ids.householdId
  caseId = randomUUID()
  await town.intakeWorker.send(intakeApi.take, {
    ...{ ...ids, channel: 'phone' },
    answers: {
      ...{ need: { kind: 'kai' }, when: { urgency: 'today', unsafe: 'yes' }, for: { whom: 'me', name: 'Hēni' } },
      where: { place: 'Kaikohe', movingAbout: false },
    },
  })
  const assign = { id: ids.requestId, toOrganisation: town.clearwater, caseId, needId: randomUUID() }
  await town.intakeWorker.send(intakeApi.assign, assign, { seen: 1 })
  await town.it.fresh.owner`
    insert into request_entry (id, household_id, request_id, holder_organisation, kind, words, at)
    values (${randomUUID()}, ${householdId}, ${ids.requestId}, ${town.clearwater}, 'changed', 'We are in Moerewa now',
      ${town.it.clock.now()})`
})

const lineOf = async (whose: 'mine' | 'team') => {
  const { ring } = await town.connector.get(casesApi.today, { whose })
  return ring.find((line) => line.caseId === caseId)
}

test('what they wrote since stands beside the first kōrero and its clock, and never in its place', async () => {
  expect(await lineOf('team')).toMatchObject({
    ...{ why: 'first-talk', urgency: 'today', late: false, unsafe: true },
    dueAt: expect.stringMatching(/^2026-11-09T/),
    ...{ alsoWhy: 'said-something-changed', alsoWords: 'We are in Moerewa now' },
  })
  const seen = await town.connector.get(casesApi.today, { whose: 'team' })
  const [entry] = await town.it.fresh.owner<{ id: string }[]>`
    update request_entry set seen_at = at where household_id = ${householdId} returning id`
  expect(entry?.id).toBeDefined()
  expect(seen.ring.every((line) => line.unsafe)).toBe(true)
  expect(await lineOf('team')).not.toHaveProperty('alsoWhy')
})

test('a question with a clock is not hidden by what they wrote, and they do not sink because of it', async () => {
  const { referralId, caseId: asked, householdId: wrote } = await aSentReferral(town, 'Marama')
  const { referral } = await town.receiver.get(referralsApi.one, { id: referralId })
  const asks = { id: referralId, question: 'How many people?' }
  await town.receiver.send(referralsApi.askForMore, asks, { seen: referral.version })
  const found = async () => {
    const { ring } = await town.connector.get(casesApi.today, { whose: 'team' })
    return { place: ring.findIndex((line) => line.caseId === asked), line: ring.find((line) => line.caseId === asked) }
  }
  const before = await found()
  expect(before.line).toMatchObject({ why: 'question-to-answer', dueAt: expect.any(String) })
  await town.it.fresh.owner`
    insert into request_entry (id, household_id, request_id, holder_organisation, kind, words, at)
    select ${randomUUID()}, household_id, id, holder_organisation, 'ring-me', '', ${town.it.clock.now()}
    from help_request where household_id = ${wrote}`
  const after = await found()
  expect(after.line).toMatchObject({ ...before.line, alsoWhy: 'asks-to-be-rung' })
  expect(after.place).toBeLessThanOrEqual(before.place)
})

test('while they are with nobody, everybody’s own day says so, and by when', async () => {
  const before = await town.connector.get(casesApi.today, { whose: 'mine' })
  expect(await lineOf('mine')).toBeUndefined()
  expect(before.withNobody).toMatchObject({ dueAt: (await lineOf('team'))?.dueAt })
  await town.connector.send(casesApi.giveTo, { id: caseId, connectorId: town.connectorId }, { seen: 1 })
  const after = await town.connector.get(casesApi.today, { whose: 'mine' })
  expect(after.ring.map((line) => line.caseId)).toContain(caseId)
  expect(after.withNobody?.count ?? 0).toBe((before.withNobody?.count ?? 0) - 1)
  expect(
    (await town.otherConnector.get(casesApi.today, { whose: 'mine' })).withNobody,
    'of another host',
  ).toBeUndefined()
  expect(
    await town.connector.get(casesApi.today, { whose: 'team' }),
    'the team’s day shows them all',
  ).not.toHaveProperty('withNobody')
})
