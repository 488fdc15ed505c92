import type { AnswerOf } from '../../api/endpoint.ts'
import { reportsApi } from '../../api/reports.ts'
import { LineChart } from '../../looks/line-chart.tsx'
import { sayMonth } from '../../words/dates.ts'
import { searchOf } from '../shared/ask.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'

type Counted = AnswerOf<typeof reportsApi.month>
type Point = Counted['trend'][number]

const columns = ['month.chart-in-time', 'month.chart-all', 'month.chart-share'] as const

/** First talks inside the clock, month by month: the line, its sentence, its table. */
export function Trend({ counted: { month, trend } }: { readonly counted: Counted }) {
  const say = useWords()
  const tell = useTell()
  const download = searchOf({ month, measure: 'first-talk-in-time', language: say.language })
  const shown = trend.map((point) => ({
    id: point.month,
    label: sayMonth(point.month, say, 'short'),
    ...(point.all > 0 && { height: point.inTime / point.all, says: percent(point) }),
  }))
  const title = [
    say('month.chart'),
    ...trend.map((point) => say('month.chart-point', { ...point, month: sayMonth(point.month, say, 'name') })),
  ].join('. ')
  return (
    <Section
      id="trend"
      title={tell('month.chart')}
      beside={
        trend.at(-1)?.all === 0 ? undefined : (
          <a href={`/api/reports/rows.csv?${download}`} download>
            {say('month.download-table')}
          </a>
        )
      }
    >
      <div className="chart">
        <p>
          <TrendSentence trend={trend} />
        </p>
        {trend.some(({ all }) => all > 0) && (
          <>
            <LineChart id="trend-line" title={title} points={shown} />
            {/* A month is a row: six of them beside each other stand outside a phone. */}
            <table className="small">
              <thead>
                <tr>
                  <td />
                  {columns.map((key) => (
                    <th key={key} scope="col" className="num">
                      {say(key)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {trend.map((point) => (
                  <tr key={point.month}>
                    <th scope="row">{sayMonth(point.month, say, 'name')}</th>
                    <td className="num">{point.inTime}</td>
                    <td className="num">{point.all}</td>
                    <td className="num">{percent(point)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
    </Section>
  )
}

/** A share of nothing is not nought. */
const percent = ({ inTime, all }: Point) => (all === 0 ? '–' : `${Math.round((inTime / all) * 100)}%`)

/** What the line shows, in one sentence: the last month that has any, beside the first. */
function TrendSentence({ trend }: { readonly trend: readonly Point[] }) {
  const say = useWords()
  const tell = useTell()
  const counted = trend.filter(({ all }) => all > 0)
  const [now, then] = [counted.at(-1), counted[0]]
  const named = (point: Point | undefined) => (point ? sayMonth(point.month, say, 'name') : '')
  if (!now || !then) return tell('month.chart-none', { from: named(trend[0]), until: named(trend.at(-1)) })
  const { inTime, all } = now
  if (now === then) return tell('month.chart-now', { inTime, all, month: named(now) })
  return tell('month.chart-change', {
    ...{ inTime, all, month: named(now) },
    ...{ earlier: named(then), earlierInTime: then.inTime, earlierAll: then.all },
  })
}
