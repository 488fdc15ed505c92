import { z } from 'zod'
import { CountedRow, Figure, Measure, Month, Total, WaitsNow } from '../domain/reports/month.ts'
import { query } from './endpoint.ts'

const lead = { worker: ['team-lead'] } as const
const Trend = z.array(z.object({ month: Month, inTime: z.int(), all: z.int() }))

export const reportsApi = {
  month: query({
    path: '/reports/month',
    about:
      'Your host’s month, counted from its work: how much, how well, is anyone better off, and what nobody could meet.',
    access: lead,
    reads: 'nothing-personal',
    input: z.strictObject({ month: Month.optional() }),
    output: z.object({
      month: Month,
      totals: z.array(Total),
      figures: z.array(Figure),
      trend: Trend,
      /** For the month that runs now. */
      waits: WaitsNow.optional(),
      organisationName: z.string(),
    }),
  }),
  rows: query({
    path: '/reports/rows',
    about: 'The rows that one figure counts: as many as the figure says.',
    access: lead,
    reads: (answer) => answer.rows.map((row) => row.householdId),
    input: z.strictObject({ month: Month, measure: Measure, part: z.string().max(120).optional() }),
    output: z.object({ rows: z.array(CountedRow) }),
  }),
}
