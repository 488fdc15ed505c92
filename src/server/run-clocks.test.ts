import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { aCase, aHost, aRequest, aSentReferral, jobsHouse } from '../../test/waiting.ts'
import { openProgrammes } from '../store/programmes.ts'
import { runTask } from './jobs.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
  await fresh.owner.begin(async (db) => openProgrammes(db))
})
afterAll(() => fresh.drop())
beforeEach(() => fresh.owner`truncate help_request, support_case, referral, escalation, mail cascade`)

const levels = async () =>
  (await fresh.owner`select subject_kind, level from escalation order by subject_kind, level`).map(
    (row) => `${String(row['subjectKind'])} ${String(row['level'])}`,
  )

describe('a clock that runs out, with nobody signed in', () => {
  test('is told at its moment, a working day later, and by e-mail after another', async () => {
    const [host, receiver] = [await aHost(fresh.owner), await aHost(fresh.owner, 'Kete Kai')]
    const house = jobsHouse(fresh)
    // Thursday 12 November 2026, 5 pm.
    const due = '2026-11-12T04:00:00.000001Z'
    await aRequest(fresh.owner, host, due)
    await aCase(fresh.owner, host, due)
    const referral = await aSentReferral(fresh.owner, host, receiver, due)

    house.at = '2026-11-12T04:00:00Z'
    await runTask(house, 'run-clocks')
    expect(await levels()).toEqual([])

    house.at = '2026-11-12T04:01:00Z'
    await runTask(house, 'run-clocks')
    expect(await levels()).toEqual(['case 1', 'referral 1', 'request 1'])

    house.at = '2026-11-13T04:01:00Z'
    await runTask(house, 'run-clocks')
    expect(await levels()).toEqual(['case 1', 'case 2', 'referral 1', 'referral 2', 'request 1', 'request 2'])
    expect(await fresh.owner`select from mail`).toHaveLength(0)

    house.at = '2026-11-16T04:01:00Z'
    await runTask(house, 'run-clocks')
    expect(await levels()).toHaveLength(9)
    const [seen] = await fresh.owner`select escalated, version from referral where id = ${referral}`
    expect(seen).toEqual({ escalated: 3, version: 1 })
    const mails = await fresh.owner`select to_address, subject, text from mail`
    expect(new Set(mails.map((mail) => mail['toAddress']))).toEqual(new Set([host.leadEmail]))
    const text = mails.map((mail) => String(mail['subject']) + String(mail['text'])).join('\n')
    expect(text).toContain('1 referral that waits for its next step')
    expect(text).toContain('Thursday 12 November, 5 pm')
    expect(text).toContain('https://alongside.example/work/')
    expect(text).not.toContain('Mere')
  })

  test('is told once, however often and from however many places it is looked at', async () => {
    const host = await aHost(fresh.owner)
    await aRequest(fresh.owner, host, '2026-11-01T04:00:00Z')
    const before = await fresh.owner`select from event`
    await Promise.all([1, 2, 3].map(() => runTask(jobsHouse(fresh), 'run-clocks')))
    await runTask(jobsHouse(fresh), 'run-clocks')
    expect(await levels()).toEqual(['request 1', 'request 2', 'request 3'])
    expect(await fresh.owner`select from mail`).toHaveLength(1)
    expect((await fresh.owner`select from event`).length - before.length).toBe(1)
    const [event] = await fresh.owner`select actor_kind, actor_id, name from event order by at desc limit 1`
    expect(event).toEqual({ actorKind: 'job', actorId: 'run-clocks', name: 'clocks.escalate' })
  })

  test('goes by hours when it is needed today', async () => {
    const host = await aHost(fresh.owner)
    await aRequest(fresh.owner, host, '2026-11-14T07:30:00Z', 'today')
    const house = jobsHouse(fresh)
    for (const [at, told] of [
      ['2026-11-14T08:29:00Z', 1],
      ['2026-11-14T08:30:00Z', 2],
      ['2026-11-14T09:29:00Z', 2],
      ['2026-11-14T09:30:00Z', 3],
    ] as const) {
      house.at = at
      await runTask(house, 'run-clocks')
      expect(await levels()).toHaveLength(told)
    }
  })

  test('starts anew when the clock is set anew, and stops when somebody has acted', async () => {
    const host = await aHost(fresh.owner)
    const id = await aRequest(fresh.owner, host, '2026-11-11T22:00:00Z')
    const house = jobsHouse(fresh)
    await runTask(house, 'run-clocks')
    await fresh.owner`update help_request set escalated = 0, due_at = '2026-11-11T23:00:00Z' where id = ${id}`
    await runTask(house, 'run-clocks')
    expect(await levels()).toEqual(['request 1', 'request 1'])
    await fresh.owner`
      update help_request set status = 'withdrawn', settled_at = '2026-11-12T00:00:00Z', escalated = 0 where id = ${id}`
    house.at = '2026-11-20T00:00:00Z'
    await runTask(house, 'run-clocks')
    expect(await levels()).toHaveLength(2)
  })

  test('is found beyond the first batch', async () => {
    const host = await aHost(fresh.owner)
    for (let i = 0; i < 205; i += 1) await aCase(fresh.owner, host, '2026-11-11T22:00:00Z')
    await runTask(jobsHouse(fresh), 'run-clocks')
    expect(await levels()).toHaveLength(205)
  })
})

test('the record that somebody is just saving is looked at in the next minute, and nobody waits for it', async () => {
  const host = await aHost(fresh.owner)
  const [mine] = [
    await aRequest(fresh.owner, host, '2026-11-11T22:00:00Z'),
    await aRequest(fresh.owner, host, '2026-11-11T22:00:00Z'),
  ]
  const house = jobsHouse(fresh)
  await fresh.owner.begin(async (db) => {
    await db`select from help_request where id = ${mine} for update`
    await runTask(house, 'run-clocks')
  })
  expect(await levels()).toHaveLength(1)
  await runTask(house, 'run-clocks')
  expect(await levels()).toHaveLength(2)
})
