import { reportsApi } from '../../api/reports.ts'
import { dayOf } from '../../domain/days.ts'
import type { Measure, Month } from '../../domain/reports/month.ts'
import { searchOf } from '../shared/ask.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useWhen } from '../shared/when.tsx'

const mostShown = 100

type CountedRowsProps = {
  readonly month: Month
  readonly measure: Measure
  readonly part?: string
  readonly count: number
}

/** The rows that a figure counts, each with the way to its record, and the same rows to take away. */
export function CountedRows({ month, measure, part, count }: CountedRowsProps) {
  const say = useWords()
  const tell = useTell()
  const { day } = useWhen()
  const which = { month, measure, ...(part !== undefined && { part }) }
  const answer = useAnswer(reportsApi.rows, which)
  return (
    <div className="rows-in">
      <Answered to={answer}>
        {({ rows }) => {
          const timed = rows.some((row) => row.days !== undefined)
          return (
            <>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{say('month.who')}</th>
                    <th scope="col">{say('month.day')}</th>
                    {timed && (
                      <th scope="col" className="num">
                        {say('month.days')}
                      </th>
                    )}
                  </tr>
                </thead>
                <tbody>
                  {rows.slice(0, mostShown).map((row) => (
                    <tr key={row.subjectId}>
                      <td>
                        <a href={`/work/whanau/${row.householdId}`}>{row.called}</a>
                      </td>
                      <td>{day(dayOf(row.at))}</td>
                      {timed && <td className="num">{row.days === undefined ? '' : Math.round(row.days * 10) / 10}</td>}
                    </tr>
                  ))}
                </tbody>
              </table>
              {rows.length > mostShown && <p>{tell('month.more-rows', { count: rows.length - mostShown })}</p>}
            </>
          )
        }}
      </Answered>
      <Download {...which} count={count} />
    </div>
  )
}

/** The same rows to take away, in the language of the page. */
export function Download({ count, ...which }: CountedRowsProps) {
  const say = useWords()
  return (
    <a className="act" href={`/api/reports/rows.csv?${searchOf({ ...which, language: say.language })}`} download>
      {say('month.download', { count })}
    </a>
  )
}
