import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { intakeApi, type PageAfter } from '../../src/api/intake.ts'
import { dangerThenClock } from '../../src/domain/intake/queue.ts'
import { aTown, type Town } from './a-town.ts'

// Danger first, then the clock; and no request falls between two pages.

let town: Town
beforeAll(async () => {
  town = await aTown()
  for (const [when, unsafe] of [
    ['today', 'no'],
    ['ordinary', 'yes'],
    ['this-week', 'unsaid'],
    ['today', 'yes'],
  ] as const) {
    const answers = {
      need: { kind: 'kai' as const },
      where: { place: 'Kaikohe', movingAbout: false },
      when: { urgency: when, unsafe },
    }
    const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
    await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers })
  }
}, 60_000)
afterAll(() => town.it.close())

const read = async (which: 'waiting' | 'settled', more: Partial<PageAfter> = {}) =>
  town.intakeWorker.get(intakeApi.queue, { which, ...more })

/** Page after page, as somebody at a desk would turn them. */
async function readAll(which: 'waiting' | 'settled') {
  const pages = [await read(which)]
  for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next) pages.push(await read(which, next))
  return { lines: pages.flatMap(({ requests }) => requests), pages: pages.length }
}

describe('the queue of a desk', () => {
  test('begins with whoever is unsafe, though others are due before them', async () => {
    await town.it.fresh.owner`update help_request set due_at = due_at - interval '3 hours' where unsafe <> 'yes'`
    const { requests } = await read('waiting')
    expect(requests.map(({ unsafe }) => unsafe === 'yes')).toEqual([true, true, false, false])
    expect(requests[2]?.dueAt.localeCompare(requests[0]?.dueAt ?? '')).toBe(-1)
  })

  test('is read in the order of the rule, and shows each request once, though sixty share one clock', async () => {
    const { owner } = town.it.fresh
    await owner`
      insert into help_request (household_id, id, person_id, words, code_hash, desk_organisation, holder_organisation, channel,
        status, urgency, need_kind, unsafe, asked_for, notice_version, received_at, due_at)
      select household_id, gen_random_uuid(), person_id, words || ' ' || n, code_hash, desk_organisation, holder_organisation,
        channel, status, urgency, need_kind, unsafe, asked_for, notice_version, received_at, due_at
      from help_request cross join generate_series(1, 60) as n
      where unsafe in ('yes', 'no')`
    const { lines, pages } = await readAll('waiting')
    expect(pages).toBe(4)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(184)
    expect(lines).toHaveLength(184)
    expect(lines.map(({ id }) => id)).toEqual(lines.toSorted(dangerThenClock).map(({ id }) => id))
  })

  test('once settled is turned page by page too, and none is left out', async () => {
    const { owner } = town.it.fresh
    await owner`
      update help_request set status = 'declined', reason = 'repeat', settled_at = ${town.it.clock.now()} where unsafe = 'no'`
    const { lines, pages } = await readAll('settled')
    expect(pages).toBe(2)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(61)
  })

  test('is read through the index of the queue, when other desks have many more', async () => {
    const { owner } = town.it.fresh
    await owner`
      insert into help_request (household_id, id, person_id, words, code_hash, desk_organisation, holder_organisation, channel,
        status, urgency, need_kind, unsafe, asked_for, notice_version, received_at, due_at)
      select household_id, gen_random_uuid(), person_id, 'elsewhere ' || n, code_hash, ${town.budgeting}, holder_organisation,
        channel, 'received', urgency, need_kind, unsafe, asked_for, notice_version, received_at, due_at + n * interval '1 minute'
      from (select * from help_request limit 1) as one cross join generate_series(1, 4000) as n`
    await owner`analyze help_request`
    const plan = await owner`
      explain select id from help_request where desk_organisation = ${town.northbank} and status = 'received'
      order by unsafe <> 'yes', due_at, id limit 51`
    expect(JSON.stringify(plan)).toContain('help_request_queue')
  })
})
