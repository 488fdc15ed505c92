import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AggregateRole, WorkerRole } from '../../src/domain/actor.ts'
import {
  demonstrationCode,
  demonstrationPassword,
  demonstrationPeople,
} from '../../src/server/demonstration/demonstration.ts'
import { opensCode } from '../../src/server/codes.ts'
import { isPassword } from '../../src/server/passwords.ts'
import { seeAsGate } from '../../src/store/sight.ts'
import { as, freshHouse, type TestHouse } from '../house.ts'
import { type FreshDatabase } from '../database.ts'
import { casesApi } from '../../src/api/cases.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { reportsApi } from '../../src/api/reports.ts'
import { demonstrated, elevenOClock } from './a-demonstration.ts'

let fresh: FreshDatabase
let it: TestHouse
beforeAll(async () => {
  fresh = await demonstrated(elevenOClock)
  it = await freshHouse({ fresh, at: elevenOClock, demonstration: true })
})
afterAll(() => it.close())

describe('everybody there', () => {
  const people = () =>
    fresh.database.begin(async (db) => {
      await seeAsGate(db)
      return demonstrationPeople(db, '2026-11-10')
    })

  test('has a button, the connector first', async () => {
    const buttons = await people()
    expect(new Set(buttons.map((one) => one.workerId)).size).toBe(25)
    expect(buttons[0]).toMatchObject({
      name: 'Ngaire Tamihana',
      role: 'connector',
      organisationName: 'Clearwater Community Trust',
    })
  })

  test('signs in with one password, and a request opens with one code', async () => {
    const [worker] = await fresh.owner`select password_hash from worker limit 1`
    const [request] = await fresh.owner`select code_hash from help_request limit 1`
    expect(await isPassword(String(worker?.['passwordHash']), demonstrationPassword)).toBe(true)
    expect(await opensCode(String(request?.['codeHash']), demonstrationCode)).toBe(true)
  })

  const clientOf = async (name: string, role: string) => {
    const found = (await people()).find((one) => one.name.startsWith(name) && one.role === role)
    if (!found) throw new Error(`${name} is not ${role}`)
    const { workerId, organisationId, role: wanted } = found
    return as(it, { workerId, organisationId, role: z.union([WorkerRole, AggregateRole]).parse(wanted) })
  }

  test('finds something to do: a connector a whole morning of it', async () => {
    const today = await (await clientOf('Ngaire', 'connector')).get(casesApi.today, {})
    expect(new Set(today.ring.map(({ why }) => why))).toEqual(
      new Set([
        'first-talk',
        'need-today',
        'asks-to-be-rung',
        'said-something-changed',
        'said-no-choose-next',
        'draft-to-send',
        'step-due',
        'question-to-answer',
        'ask-how-it-went',
      ]),
    )
    expect(today.waiting.filter(({ late }) => late).map(({ called }) => called)).toEqual(['Rāwiri and Tia', 'Pita'])
  })

  test('and no likely repeat where only an “and” is the same', async () => {
    const ngaire = await clientOf('Ngaire', 'connector')
    const [tarati] = await fresh.owner`select id from household where called = 'Tarati and pēpi'`
    expect((await ngaire.get(householdsApi.one, { id: String(tarati?.['id']) })).seenBefore).toEqual([])
  })

  test('an intake worker, with Hēni the newest and two that are late', async () => {
    const sefina = await clientOf('Sefina', 'intake-worker')
    const queue = await sefina.get(intakeApi.queue, {})
    expect(queue.requests.filter(({ late }) => late)).toHaveLength(2)
    const heni = queue.requests.at(-1)
    expect(heni).toMatchObject({ name: 'Hēni', words: 'amber kettle road', urgency: 'today', late: false })
    const one = await sefina.get(intakeApi.one, { id: heni?.id ?? '' })
    expect(one.hosts[0]?.host.name).toBe('Clearwater Community Trust')
    expect(one.repeatsHere.map(({ called }) => called)).toEqual(['Hēni Henare'])
    const twice = queue.requests.filter(({ name }) => name === 'Kev').map(({ id }) => id)
    const kev = await Promise.all(twice.map((id) => sefina.get(intakeApi.one, { id })))
    expect(kev.map(({ repeatsHere }) => repeatsHere)).toMatchObject([
      [{ called: 'Kev', strength: 'strong' }],
      [{ called: 'Kev', strength: 'strong' }],
    ])
    expect(one.repeatsElsewhere).toMatchObject([
      { organisationName: 'Orchard Road Whānau Services', strength: 'strong', ring: '0800 000 131' },
    ])
  })

  test.each(['Hōhepa', 'Aroha Teirney', 'Callum', 'Chen'])('%s, at a receiving organisation', async (name) => {
    const waiting = await (await clientOf(name, 'receiving-worker')).get(referralsApi.waiting, {})
    expect(waiting.mine).toBeGreaterThanOrEqual(3)
  })

  test('a team lead, figures for last month and the one before', async () => {
    const month = await (await clientOf('Tevita', 'team-lead')).get(reportsApi.month, { month: '2026-10' })
    const supported = month.totals.find(({ measure }) => measure === 'households-supported')
    expect(supported?.count).toBeGreaterThan(12)
    expect(supported?.before).toBeGreaterThan(5)
  })
})

// However odd the hour at which somebody starts it: at night, on a Sunday, in the days between the years.
const atNight = '2026-11-07T14:20:00Z'
const betweenTheYears = '2026-12-27T23:05:00Z'
const others = ['2027-01-01T11:00:00Z', '2028-02-28T19:01:00Z', '2026-04-05T00:30:00Z', '2026-11-10T10:59:30Z']
const oddHours = [atNight, betweenTheYears, ...(process.env['TEST_ALL'] ? others : [])]
test.each(oddHours)('it begins at %s', async (at) => {
  const other = await demonstrated(at)
  try {
    const [row] = await other.owner`
        select
          (select count(*)::int from help_request where status = 'received' and due_at < ${at}) as late_requests,
          (select count(*)::int from help_request where status = 'received' and due_at >= ${at}) as requests_in_time,
          (select count(*)::int from referral where due_at < ${at}) as late_referrals,
          (select count(*)::int from referral where due_at >= ${at}) as referrals_in_time,
          (select count(*)::int from event where at > ${at}) as future`
    expect(row?.['future']).toBe(0)
    expect(row?.['lateRequests']).toBeGreaterThanOrEqual(2)
    expect(row?.['requestsInTime']).toBeGreaterThanOrEqual(6)
    expect(row?.['lateReferrals']).toBeGreaterThanOrEqual(3)
    expect(row?.['referralsInTime']).toBeGreaterThanOrEqual(12)
  } finally {
    await other.drop()
  }
})
