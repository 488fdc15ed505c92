import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Day, dayOf, type Instant, instantAt } from '../../src/domain/days.ts'
import type { Db } from '../../src/store/database.ts'
import type { Sight } from '../../src/store/directory/organisations.ts'
import { turnDirectoryDay } from '../../src/store/directory/reach.ts'
import { type SearchAsked, searchServices } from '../../src/store/directory/search.ts'
import { seeAs } from '../../src/store/sight.ts'
import type { FreshDatabase } from '../database.ts'
import { aDirectory, codes, today } from './a-directory.ts'

// What is kept of whom each service reaches, against its definition: the ranking of everything that would do, by which the
// directory is searched on a day for which nothing is kept.

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await aDirectory()
})
afterAll(() => fresh.drop())

const turnTo = (day: Day) => fresh.owner.begin((db) => turnDirectoryDay(db, day))

/** Page after page, all of them. */
async function all(asked: SearchAsked, now: Instant, sight: Sight): Promise<unknown[]> {
  const found: unknown[] = []
  const on = (db: Db, after: string | undefined) =>
    searchServices(db, { ...asked, after, limit: 9 }, { now, today: dayOf(now), sight })
  await fresh.database.begin(async (db) => {
    await seeAs(db, sight === 'listed' ? { kind: 'public' } : { kind: 'job', job: 'test' })
    let after: string | undefined
    do {
      const page = await on(db, after)
      expect(page.next === undefined || page.found.length > 0).toBe(true)
      found.push(...page.found)
      after = page.next
    } while (after !== undefined)
  })
  return found
}

const questions: readonly SearchAsked[] = [
  ...[{}, { needs: ['kai'] }, { needs: ['kai', 'housing'] }, { needs: ['nothing'] }],
  ...[{ placeCodes: ['001', '01'] }, { placeCodes: ['076', '02', 'msd-auckland'], needs: ['kai'] }],
  ...[{ placeCodes: ['067'], needs: ['kai', 'money'] }, { placeCodes: ['nowhere'] }],
  ...[
    { placeCodes: codes, kaupapaMaori: 'only' as const },
    { nationwideOnly: true, needs: ['kai'] },
  ],
  ...[{ cost: 'koha' as const, wheelchair: true }, { language: 'sm', placeCodes: ['002', '01'] }, { language: 'mi' }],
  ...[
    { placeCodes: ['001'], nationwideOnly: true },
    { needs: ['kai'], cost: 'free' as const, placeCodes: ['076'] },
  ],
]
const inAllOrders = questions.flatMap((asked) => [asked, { kaupapaMaori: 'first' as const, ...asked }])

/** What is found from what is kept, and by ranking everything. */
async function both(asked: SearchAsked, now: Instant, sight: Sight) {
  await turnTo(dayOf(now))
  const kept = await all(asked, now, sight)
  await turnTo('2020-01-01')
  return { kept, ranked: await all(asked, now, sight) }
}

describe('what is kept of whom a service reaches', () => {
  test.each<Sight>(['listed', 'all'])(
    'finds the same, in the same order, as ranking everything (%s)',
    async (sight) => {
      const now = instantAt(today, '11:00')
      let most = 0
      await turnTo(today)
      const kept = []
      for (const asked of inAllOrders) kept.push(await all(asked, now, sight))
      await turnTo('2020-01-01')
      for (const [nth, asked] of inAllOrders.entries()) {
        const ranked = await all(asked, now, sight)
        expect(kept[nth], JSON.stringify(asked)).toEqual(ranked)
        most = Math.max(most, ranked.length)
      }
      expect(most).toBeGreaterThan(100)
    },
  )

  // A weekday, a night, both sides of midnight on Sunday, a holiday, and the hours around a change of the clocks.
  test.each([
    ...['2026-11-24T09:00', '2026-11-24T08:20', '2026-11-24T17:00', '2026-11-24T16:50', '2026-11-28T01:15'],
    ...['2026-11-29T23:59', '2026-11-30T00:00', '2026-12-25T11:00', '2026-11-25T12:00'],
    ...['2026-09-27T01:50', '2026-09-27T03:10', '2026-09-27T03:40', '2026-09-27T05:00'],
    ...['2027-04-04T01:40', '2027-04-04T02:10', '2027-04-04T03:10', '2027-04-04T05:30'],
  ])('finds who is open, at %s', async (at) => {
    const [day = '', time = ''] = at.split('T')
    const first = instantAt(day, time)
    // In April an hour comes twice, and its second time as well.
    for (const now of [first, new Date(Date.parse(first) + 3_600_000).toISOString()]) {
      for (const asked of [{}, { needs: ['kai'], placeCodes: ['076', '067', '02'] }]) {
        const { kept, ranked } = await both({ ...asked, openNow: true, kaupapaMaori: 'first' }, now, 'listed')
        expect(kept, now).toEqual(ranked)
      }
    }
  })

  test('is what is read, on its own day and on no other', async () => {
    const now = instantAt(today, '11:00')
    await turnTo(today)
    await fresh.owner`delete from service_reach`
    expect(await all({}, now, 'listed')).toEqual([])
    await turnTo('2020-01-01')
    expect((await all({}, now, 'listed')).length).toBeGreaterThan(100)
    await fresh.owner`select keep_reach(array_agg(id)) from service`
  })
})
