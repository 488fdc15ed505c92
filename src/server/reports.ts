import type { reportsApi } from '../api/reports.ts'
import { monthOf } from '../domain/reports/month.ts'
import { namesOfOrganisations } from '../store/moment.ts'
import { countWaits, findMonth, findTrend, listRows } from '../store/reports.ts'
import type { Handlers } from './gate.ts'

const monthsOfTrend = 6

export const reports: Handlers<typeof reportsApi> = {
  month: async ({ db, actor, now }, { month = monthOf(now) }) => {
    const [counted, trend, waits, names] = await Promise.all([
      findMonth(db, actor.organisationId, month),
      findTrend(db, actor.organisationId, month, monthsOfTrend),
      month === monthOf(now) ? countWaits(db, actor.organisationId, now) : undefined,
      namesOfOrganisations(db, [actor.organisationId]),
    ])
    return { month, ...counted, trend, ...(waits && { waits }), organisationName: names[actor.organisationId] ?? '' }
  },

  rows: async ({ db, actor }, { month, measure, part }) => ({
    rows: await listRows(db, actor.organisationId, month, measure, part),
  }),
}
