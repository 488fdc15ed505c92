import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { reportsApi } from '../../src/api/reports.ts'
import type { Measure } from '../../src/domain/reports/month.ts'
import { aSentReferral } from '../journeys/a-case.ts'
import { aTown, type Town } from './a-town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown('2026-10-14T21:00:00.000Z')
})
afterAll(() => town.it.close())

async function supportSomebody(): Promise<{ caseId: string; needId: string }> {
  const [caseId, needId] = [randomUUID(), randomUUID()]
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  await town.intakeWorker.send(intakeApi.take, {
    ...ids,
    channel: 'phone',
    answers: { need: { kind: 'kai' }, for: { name: 'Losa' } },
  })
  await town.intakeWorker.send(
    intakeApi.assign,
    { id: ids.requestId, toOrganisation: town.clearwater, caseId, needId },
    { seen: 1 },
  )
  const talk = { noteId: randomUUID(), how: 'phone' as const, happenedAt: town.it.clock.now(), words: 'Met.' }
  await town.connector.send(casesApi.meet, { id: caseId, ...talk }, { seen: 1 })
  return { caseId, needId }
}

async function figure(month: string, measure: Measure): Promise<number> {
  const { figures } = await town.lead.get(reportsApi.month, { month })
  return figures.filter((one) => one.measure === measure).reduce((sum, one) => sum + one.count, 0)
}

test('one household supported moves the month by exactly one, however often it is talked with', async () => {
  const before = await figure('2026-10', 'households-supported')
  const { caseId } = await supportSomebody()
  await town.connector.send(casesApi.note, {
    id: caseId,
    noteId: randomUUID(),
    how: 'visit',
    happenedAt: town.it.clock.now(),
    words: 'Again.',
  })
  expect(await figure('2026-10', 'households-supported')).toBe(before + 1)
  expect(await figure('2026-10', 'cases-opened')).toBe(1)
})

test('to ask them how it went is to be with them, though no note is written', async () => {
  const { referralId: id } = await aSentReferral(town)
  const phoned = { who: 'Aroha', at: town.it.clock.now() }
  await town.connector.send(referralsApi.accept, { id, phoned }, { seen: 2 })
  await town.connector.send(referralsApi.begin, { id, phoned }, { seen: 3 })
  await town.connector.send(referralsApi.recordOutcome, { id, phoned, outcome: 'partly' }, { seen: 4 })
  const now = town.it.clock.now()
  town.it.clock.set('2027-01-12T21:00:00.000Z')
  const before = await figure('2027-01', 'households-supported')
  await town.connector.send(referralsApi.confirm, { id, answer: 'partly' }, { seen: 5 })
  expect(await figure('2027-01', 'households-supported')).toBe(before + 1)
  town.it.clock.set(now)
})

test('last month does not move when this month’s work is done', async () => {
  const { caseId, needId } = await supportSomebody()
  const october = (await town.lead.get(reportsApi.month, { month: '2026-10' })).figures
  town.it.clock.set('2026-11-09T21:00:00.000Z')
  await town.connector.send(casesApi.settleNeed, { id: needId, outcome: 'met' }, { seen: 1 })
  await town.connector.send(casesApi.close, { id: caseId, reason: 'connected' }, { seen: 2 })
  expect((await town.lead.get(reportsApi.month, { month: '2026-10' })).figures).toEqual(october)
  expect(await figure('2026-11', 'cases-closed')).toBe(1)
  expect(await figure('2026-11', 'needs-settled')).toBe(1)
})

test('what waits past its clock is said of the month that runs, and of no other', async () => {
  const now = () => town.lead.get(reportsApi.month, {})
  expect((await now()).waits).toEqual({ lateAnswers: 0, lateAsking: 0 })
  await aSentReferral(town)
  expect((await now()).waits).toEqual({ lateAnswers: 0, lateAsking: 0 })
  town.it.clock.forward(10 * 24 * 60)
  expect((await now()).waits).toEqual({ lateAnswers: 1, lateAsking: 0 })
  expect(await town.lead.get(reportsApi.month, { month: '2026-10' })).not.toHaveProperty('waits')
})

test('every figure opens to as many rows as it says, and the download has the same total', async () => {
  const { figures } = await town.lead.get(reportsApi.month, { month: '2026-10' })
  expect(figures.length).toBeGreaterThan(3)
  for (const { measure, part, count } of figures) {
    const { rows } = await town.lead.get(reportsApi.rows, { month: '2026-10', measure, part })
    expect(rows, `${measure} ${part}`).toHaveLength(count)
    const query = new URLSearchParams({ month: '2026-10', measure, part })
    const csv = await town.lead.raw({ method: 'GET', url: `/api/reports/rows.csv?${query}` })
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body.trimEnd().split('\r\n')).toHaveLength(count + 1)
  }
})

test('a figure of several kinds has a download of all of them, in the language of its page', async () => {
  const { totals } = await town.lead.get(reportsApi.month, { month: '2026-10' })
  for (const { measure, count } of totals) {
    const query = new URLSearchParams({ month: '2026-10', measure, language: 'mi' })
    const csv = await town.lead.raw({ method: 'GET', url: `/api/reports/rows.csv?${query}` })
    const [head = '', ...rows] = csv.body.trimEnd().split('\r\n')
    expect([measure, rows.length]).toEqual([measure, count])
    expect(head).toContain('Rā')
  }
})

test('a month belongs to its host’s team lead, and to nobody else', async () => {
  await expect(town.connector.get(reportsApi.month, {})).rejects.toMatchObject({ status: 403 })
  const { rows } = await town.lead.get(reportsApi.rows, { month: '2026-10', measure: 'households-supported' })
  expect(rows.map(({ called }) => called)).toContain('Losa')
})
