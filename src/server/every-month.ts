import { type Cell, toCsv } from '../exchange/spreadsheet.ts'
import type { Month } from '../domain/reports/month.ts'
import type { Database } from '../store/database.ts'
import { findMonths, listAllHosts } from '../store/reports.ts'
import { asJob } from './as-job.ts'

const header = ['host', 'month', 'measure', 'part', 'count', 'before', 'median_days']

/**
 * A month of every host there ever was, as a table: the figures of each host's own screen, counted together. A whole measure
 * has an empty part. For whoever runs it: no figure is made safe for publishing by being left out where it is small.
 */
export function monthOfEveryHost(database: Database, month: Month): Promise<string> {
  return asJob({ database }, 'month', async (db) => {
    const hosts = await listAllHosts(db)
    const months = await findMonths(
      db,
      hosts.map(({ id }) => id),
      month,
    )
    const rows = hosts.flatMap(({ id, name }) => {
      const { totals, figures } = months.get(id) ?? { totals: [], figures: [] }
      return [...totals.map((total) => ({ ...total, part: '' })), ...figures].map(
        ({ measure, part, count, before, medianDays }): Cell[] => [
          name,
          month,
          measure,
          part,
          count,
          before,
          medianDays,
        ],
      )
    })
    return toCsv(header, rows)
  })
}
