import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { reportsApi } from '../../src/api/reports.ts'
import { Measure } from '../../src/domain/reports/month.ts'
import { monthOfEveryHost } from '../../src/server/every-month.ts'
import { as, aWorker, freshHouse, type TestHouse } from '../house.ts'
import { demonstrated, elevenOClock } from './a-demonstration.ts'

// One rule counts a host's month, whether it is asked for by the host or for all of them together.

let it: TestHouse
beforeAll(async () => {
  it = await freshHouse({ fresh: await demonstrated(elevenOClock), at: elevenOClock, demonstration: true })
})
afterAll(() => it.close())

const Line = z.object({
  host: z.string(),
  month: z.string(),
  measure: Measure,
  part: z.string(),
  count: z.coerce.number(),
  before: z.coerce.number(),
  median_days: z.string(),
})

async function linesOf(month: string) {
  const text = await monthOfEveryHost(it.fresh.database, month)
  return z.array(Line).parse(parse(text, { columns: true, bom: true }))
}

describe('the month of every host', () => {
  test.each(['2026-11', '2026-10', '2026-02'])(
    'has in %s the figures of each host’s own screen, all of them',
    async (month) => {
      const lines = await linesOf(month)
      const hosts = await it.fresh.owner`
      select id, name from organisation join host_profile on organisation_id = id order by folded_name, id`
      expect(hosts.length).toBeGreaterThan(3)
      let figuresSeen = 0
      for (const { id: organisationId, name } of hosts) {
        const lead = await as(it, await aWorker(it, { role: 'team-lead', organisationId }))
        const { totals, figures } = await lead.get(reportsApi.month, { month })
        const screen = [...totals.map((total) => ({ ...total, part: '' })), ...figures]
        figuresSeen += figures.length
        const expected = screen.map(({ measure, part, count, before, medianDays }) => ({
          ...{ host: name, month, measure, part, count, before },
          median_days: medianDays === undefined ? '' : String(medianDays),
        }))
        const same = (one: (typeof expected)[number]) =>
          [one.measure, one.part, one.count, one.before, one.median_days].join()
        expect(
          lines
            .filter(({ host }) => host === name)
            .map(same)
            .toSorted(),
        ).toEqual(expected.map(same).toSorted())
      }
      expect(new Set(lines.map(({ host }) => host))).toEqual(new Set(hosts.map(({ name }) => name)))
      if (month !== '2026-02') expect(figuresSeen).toBeGreaterThan(50)
    },
  )

  test('says of a host with nothing to count that it was nothing, measure by measure', async () => {
    const none = (await linesOf('2027-05')).filter(({ host }) => host === 'Clearwater Community Trust')
    expect(none.map(({ measure }) => measure).toSorted()).toEqual(Measure.options.toSorted())
    expect(none.every(({ count, before }) => count === 0 && before === 0)).toBe(true)
  })
})
