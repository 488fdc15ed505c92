import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesApi } from '../api/cases.ts'
import { consentApi } from '../api/consent.ts'
import { householdsApi } from '../api/households.ts'
import { intakeApi } from '../api/intake.ts'
import { referralsApi } from '../api/referrals.ts'
import { aTown, type Town } from '../../test/stories/a-town.ts'

let town: Town
const [householdId, caseId, requestId] = [randomUUID(), randomUUID(), randomUUID()]
const [consentId, referralId] = [randomUUID(), randomUUID()]
const debt = randomUUID()

beforeAll(async () => {
  town = await aTown()
  const ids = { requestId, householdId, personId: randomUUID() }
  const answers = { need: { kind: 'kai' as const, words: 'Food tonight.' }, when: { urgency: 'today' as const } }
  await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers })
  const assign = { id: requestId, toOrganisation: town.clearwater, caseId, needId: randomUUID() }
  await town.intakeWorker.send(intakeApi.assign, assign, { seen: 1 })
  await town.connector.send(casesApi.giveTo, { id: caseId, connectorId: town.connectorId }, { seen: 1 })
})
afterAll(() => town.it.close())

const page = () => town.connector.get(householdsApi.one, { id: householdId })

describe('the first kōrero', () => {
  const korero = () => ({
    ...{
      id: caseId,
      noteId: randomUUID(),
      how: 'phone' as const,
      happenedAt: town.it.clock.now(),
      words: 'Three debts.',
    },
    ...{
      noticeVersion: 'privacy-1',
      needs: [{ needId: debt, kind: 'debt', urgency: 'ordinary' as const, words: 'The car.' }],
    },
  })

  test('is one sending: what was said, that they were told, and the needs that came up', async () => {
    await town.connector.send(casesApi.meet, korero(), { seen: 2 })
    const { cases, needs, notes, workers } = await page()
    expect(cases[0]).toMatchObject({ status: 'engaged', noticeVersion: 'privacy-1' })
    expect(notes).toHaveLength(1)
    expect(needs.find((need) => need.id === debt)).toMatchObject({
      kind: 'debt',
      words: 'The car.',
      notedBy: town.connectorId,
    })
    expect(workers[town.connectorId]).toBe('Ngaire')
  })

  test('said over an older version it changes nothing, and no need is left behind', async () => {
    const again = { ...korero(), needs: [{ needId: randomUUID(), kind: 'power', urgency: 'ordinary' as const }] }
    await expect(town.connector.send(casesApi.meet, again, { seen: 2 })).rejects.toMatchObject({ code: 'stale' })
    expect((await page()).needs.map((need) => need.kind).toSorted()).toEqual(['debt', 'kai'])
  })
})

test('an answer that was needed today and is late comes first, with a number to ring', async () => {
  const { members, needs } = await page()
  const kai = needs.find((need) => need.kind === 'kai')?.id ?? ''
  await town.it.fresh.owner`update organisation set phone = '0800 000 121' where id = ${town.foodHub}`
  const yes = { id: householdId, personId: members[0]?.id ?? '', answer: 'yes' as const, shares: ['needs' as const] }
  await town.connector.send(consentApi.record, {
    ...yes,
    consentId,
    toOrganisation: town.foodHub,
    how: 'spoken',
    told: true,
  })
  const older = randomUUID()
  const consentToo = randomUUID()
  await town.connector.send(consentApi.record, {
    ...yes,
    consentId: consentToo,
    toOrganisation: town.budgeting,
    how: 'spoken',
    told: true,
  })
  const make = { householdId, caseId, send: true }
  await town.connector.send(referralsApi.make, {
    ...make,
    referralId: older,
    needId: debt,
    toOrganisation: town.budgeting,
    consentId: consentToo,
  })
  town.it.clock.forward(60 * 24 * 5)
  await town.connector.send(referralsApi.make, {
    ...make,
    referralId,
    needId: kai,
    toOrganisation: town.foodHub,
    consentId,
  })
  town.it.clock.forward(60 * 5)
  const { waiting } = await town.connector.get(casesApi.today, {})
  expect(waiting.map((line) => line.referralId)).toEqual([referralId, older])
  expect(waiting[0]).toMatchObject({ urgency: 'today', late: true, phone: '0800 000 121' })
})
