import { type ReactNode, useState } from 'react'
import type { AnswerOf } from '../../api/endpoint.ts'
import { reportsApi } from '../../api/reports.ts'
import { type Figure, isShared, type Measure, type Month, monthsBefore, shareOf } from '../../domain/reports/month.ts'
import { Reo } from '../../looks/reo.tsx'
import { sayMonth } from '../../words/dates.ts'
import { sayPart } from '../../words/month-parts.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { CountedRows, Download } from './counted-rows.tsx'

type Counted = AnswerOf<typeof reportsApi.month>

/** One measure: its figure, and below it the parts that make it up, each with its rows. */
export function FigureOf({ counted, measure }: { readonly counted: Counted; readonly measure: Measure }) {
  const tell = useTell()
  const { month, figures, totals } = counted
  const parts = figures.filter((figure) => figure.measure === measure)
  const total = totals.find((one) => one.measure === measure)
  const { count = 0, before = 0, medianDays } = total ?? {}
  const share = isShared(measure) ? { measure, ...shareOf(measure, figures) } : undefined
  const name = share && share.of > 0 ? tell(`share.${share.measure}`, { of: share.of }) : tell(`measure.${measure}`)
  return (
    <Opens
      id={`figure-${measure}`}
      value={share ? share.count : count}
      name={name}
      more={
        <>
          <Was month={month} count={share ? share.before : before} of={share?.beforeOf} />
          <Median days={medianDays} />
        </>
      }
      empty={count === 0 && before === 0}
    >
      {() => {
        const [only] = parts
        if (parts.length === 1 && only?.part === '')
          return <CountedRows month={month} measure={measure} count={count} />
        return (
          <>
            <ul className="fig-parts">
              {parts.map((part) => (
                <li key={part.part}>
                  <Part month={month} figure={part} />
                </li>
              ))}
            </ul>
            {count > 0 && <Download month={month} measure={measure} count={count} />}
          </>
        )
      }}
    </Opens>
  )
}

/** One kind of need that nobody could meet, and why. */
export function UnmetFigure({ month, figure }: { readonly month: Month; readonly figure: Figure }) {
  return <Part month={month} figure={figure} />
}

function Part({ month, figure }: { readonly month: Month; readonly figure: Figure }) {
  const say = useWords()
  const { measure, part, count, before, medianDays } = figure
  return (
    <Opens
      value={count}
      name={<Reo language={say.language}>{sayPart(measure, part, say)}</Reo>}
      more={
        <>
          <Was month={month} count={before} />
          <Median days={medianDays} />
        </>
      }
      empty={count === 0}
    >
      {() => <CountedRows month={month} measure={measure} part={part} count={count} />}
    </Opens>
  )
}

function Was({
  month,
  count,
  of,
}: {
  readonly month: Month
  readonly count: number
  readonly of?: number | undefined
}) {
  const say = useWords()
  const tell = useTell()
  const before = sayMonth(monthsBefore(month, 1), say, 'name')
  return (
    <small>
      {of === undefined || of === 0
        ? tell('month.was', { count, month: before })
        : tell('month.was-of', { count, of, month: before })}
    </small>
  )
}

function Median({ days }: { readonly days: number | undefined }) {
  const tell = useTell()
  if (days === undefined) return null
  return <small>{days < 1 ? tell('month.median-day') : tell('month.median', { days })}</small>
}

type OpensProps = {
  readonly id?: string
  readonly value: number
  readonly name: ReactNode
  readonly more: ReactNode
  /** There is nothing in it to open. */
  readonly empty: boolean
  readonly children: () => ReactNode
}

/** A figure that opens in place. What is in it is asked for only then: to look at rows is to read records. */
function Opens({ id, value, name, more, empty, children }: OpensProps) {
  const say = useWords()
  const [open, setOpen] = useState(false)
  const head = (
    <>
      <span className="v">{value}</span>
      <span>
        {name}
        {more}
      </span>
    </>
  )
  if (empty)
    return (
      <div className="fig" id={id}>
        <div className="fig-still">{head}</div>
      </div>
    )
  return (
    <details className="fig" id={id} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-open={say('month.show')} data-close={say('month.hide')}>
        {head}
      </summary>
      {open && children()}
    </details>
  )
}
