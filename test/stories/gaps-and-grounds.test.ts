import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consentApi } from '../../src/api/consent.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { reportsApi } from '../../src/api/reports.ts'
import { type Family, aFamily } from './a-family.ts'
import { aTown, type Town } from './a-town.ts'

// A gap found at the desk, before anybody walks alongside; and telling somebody without a yes, which ends by itself.

let town: Town
let family: Family
beforeAll(async () => {
  town = await aTown()
  const { clearwater: organisationId, connector, connectorId, lead } = town
  family = await aFamily(
    town,
    { organisationId, connector, connectorId, lead },
    { mark: 'Zafira', number: '021 000 0187' },
  )
}, 60_000)
afterAll(() => town.it.close())

describe('nobody here does this', () => {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  const gapsIn = async () => (await town.intakeWorker.get(intakeApi.one, { id: ids.requestId })).unmet
  const countGaps = async () => {
    const rows = await town.lead.get(reportsApi.rows, { month: '2026-11', measure: 'unmet-needs' })
    return rows.rows.filter((row) => row.householdId === ids.householdId)
  }
  const gap = (reason: 'no-provider' | 'transport' = 'no-provider') =>
    town.intakeWorker.send(intakeApi.noProvider, { id: ids.requestId, unmetId: randomUUID(), reason })

  test('is recorded straight from a request, once a week for each reason, and the request still waits', async () => {
    const answers = { need: { kind: 'bed' as const }, where: { place: 'Kaikohe', movingAbout: false } }
    await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers })
    await gap()
    await gap()
    expect(await gapsIn()).toMatchObject([
      { kind: 'housing', reason: 'no-provider', weekOn: '2026-11-09', placeCode: '001' },
    ])
    await gap('transport')
    expect(await gapsIn()).toHaveLength(2)
    const { request } = await town.intakeWorker.get(intakeApi.one, { id: ids.requestId })
    expect([request.status, request.version]).toEqual(['received', 1])
  })

  test('goes onto the need that the request becomes, and is counted once for its host', async () => {
    expect(await countGaps()).toEqual([])
    const sorted = { id: ids.requestId, toOrganisation: town.clearwater, caseId: randomUUID(), needId: randomUUID() }
    await town.intakeWorker.send(intakeApi.assign, sorted, { seen: 1 })
    const { unmet } = await town.connector.get(householdsApi.one, { id: ids.householdId })
    expect(unmet.map(({ needId, requestId }) => [needId, requestId])).toEqual([
      [sorted.needId, undefined],
      [sorted.needId, undefined],
    ])
    expect(await countGaps()).toHaveLength(2)
  })

  test('is not another desk’s to say, nor anybody’s once the request was sorted', async () => {
    const input = { id: family.requestId, unmetId: randomUUID(), reason: 'no-provider' as const }
    await expect(town.lead.send(intakeApi.noProvider, input)).rejects.toMatchObject({ status: 422 })
    await expect(gap()).rejects.toMatchObject({ status: 422, code: 'request-already-settled' })
    await expect(town.connector.send(intakeApi.noProvider, input)).rejects.toMatchObject({ status: 403 })
  })

  test('is of one need or of one request: the database takes neither both nor none', async () => {
    const { owner } = town.it.fresh
    const row = { id: randomUUID(), householdId: family.householdId, holderOrganisation: town.clearwater, kind: 'kai' }
    const when = { weekOn: '2026-11-09', reason: 'no-provider', at: town.it.clock.now() }
    for (const of of [{}, { needId: family.needId, requestId: family.requestId }]) {
      await expect(owner`insert into unmet_need ${owner({ ...row, ...when, ...of })}`).rejects.toThrow(
        'of_a_need_or_a_request',
      )
    }
  })
})

describe('a legal ground', () => {
  const says = () => ({
    ...{ id: family.householdId, groundId: randomUUID(), personId: family.personId, toOrganisation: town.foodHub },
    ...{ ground: 'family-violence-act' as const, whoAsked: 'The duty worker', seenInWriting: false },
    ...{ shares: ['name' as const], words: 'Not safe to ask.' },
  })
  const record = (more: Partial<ReturnType<typeof says>> & { untilOn?: string } = {}) =>
    town.connector.send(consentApi.recordGround, { ...says(), ...more })

  test('says which law, why, whom it covers and until when, and lasts a month unless another day is said', async () => {
    const groundId = randomUUID()
    await record({ groundId })
    const { grounds } = await town.connector.get(householdsApi.one, { id: family.householdId })
    expect(grounds.find((one) => one.id === groundId)).toMatchObject({
      ...{ ground: 'family-violence-act', words: 'Not safe to ask.', personId: family.personId, untilOn: '2026-12-10' },
      ...{ whoAsked: 'The duty worker', seenInWriting: false, shares: ['name'], recordedBy: town.connectorId },
    })
  })

  test.each([
    ['longer than six months', { untilOn: '2027-05-11' }, 'ground-lasts-too-long'],
    ['for a day gone by', { untilOn: '2026-11-09' }, 'date-in-past'],
  ])('is refused %s', async (_, more, code) => {
    await expect(record(more)).rejects.toMatchObject({ status: 422, code })
  })

  test('is refused without its why, and to one’s own organisation', async () => {
    await expect(record({ words: ' ' })).rejects.toMatchObject({ status: 400 })
    await expect(record({ toOrganisation: town.clearwater })).rejects.toMatchObject({ code: 'same-organisation' })
  })

  test('lets nobody be told once it has ended, by the rule and by the database', async () => {
    const groundId = randomUUID()
    await record({ groundId, untilOn: '2026-11-10' })
    const referral = (send: boolean) => ({
      ...{ referralId: randomUUID(), householdId: family.householdId, caseId: family.caseId, needId: family.needId },
      ...{ toOrganisation: town.foodHub, legalGroundId: groundId, toEmail: '', send },
    })
    await town.connector.send(referralsApi.make, referral(true))
    const draft = referral(false)
    await town.connector.send(referralsApi.make, draft)
    town.it.clock.forward(24 * 60)
    const send = { id: draft.referralId, legalGroundId: groundId }
    await expect(town.connector.send(referralsApi.send, send, { seen: 1 })).rejects.toMatchObject({
      code: 'ground-over',
    })
    const past = town.it.fresh.owner`
      update referral set status = 'sent', sent_at = ${town.it.clock.now()}, due_at = ${town.it.clock.now()}
      where id = ${draft.referralId}`
    await expect(past).rejects.toThrow('no consent covers this referral')
  })

  test('covers what one person gave, and not what another of the household gave', async () => {
    const groundId = randomUUID()
    await record({ groundId, personId: family.otherPersonId })
    const input = {
      ...{ referralId: randomUUID(), householdId: family.householdId, caseId: family.caseId, needId: family.needId },
      ...{ toOrganisation: town.foodHub, legalGroundId: groundId, toEmail: '', send: true },
    }
    await expect(town.connector.send(referralsApi.make, input)).rejects.toMatchObject({ code: 'ground-over' })
  })

  test('is never changed, not even by whoever wrote it', async () => {
    const tried = town.it.fresh.database.begin(async (db) => {
      await db`select set_config('role', 'alongside_worker', true), set_config('app.holds', ${town.clearwater}, true)`
      await db`update legal_ground set until_on = '2027-01-01'`
    })
    await expect(tried).rejects.toThrow('permission denied')
  })
})
