import type { FastifyInstance } from 'fastify'
import { reportsApi } from '../api/reports.ts'
import { dayOf } from '../domain/days.ts'
import { toCsv } from '../exchange/spreadsheet.ts'
import { voiceFor, whoAsks } from './asking.ts'
import { readInput } from './check-answers.ts'
import { sayPart } from '../words/month-parts.ts'
import { languages } from '../words/phrase.ts'
import { sayIn } from '../words/words.ts'
import type { Doors } from './doors.ts'
import type { House } from './house.ts'
import { readerOf } from './query-string.ts'

/** Tables to take away. The rows come through the same door as the screen's, so the total is the same. */
export function addDownloads(api: FastifyInstance, house: House, doors: Doors): void {
  const read = readerOf(reportsApi.rows.input)
  api.get<{ Querystring: Record<string, unknown> }>('/reports/rows.csv', async (request, reply) => {
    // A link carries the language of its page: the browser's own is another thing.
    const { language, ...asked } = request.query
    const input = readInput(reportsApi.rows.input, read(asked))
    const { rows } = await doors.ask(reportsApi.rows, whoAsks(request, 'worker'), input)
    const own = languages.find((one) => one === language)
    const say = own ? sayIn(own) : voiceFor(request, house.demonstration)
    const header = [
      say('month.csv-day'),
      say('month.csv-who'),
      say('month.csv-part'),
      say('month.csv-days'),
      say('month.csv-id'),
    ]
    const cells = rows.map((row) => [
      dayOf(row.at),
      row.called,
      sayPart(input.measure, row.part, say),
      row.days === undefined ? undefined : Math.round(row.days * 10) / 10,
      row.subjectId,
    ])
    const name = `${input.month}-${input.measure}.csv`
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'no-store')
      .send(toCsv(header, cells))
  })
}
