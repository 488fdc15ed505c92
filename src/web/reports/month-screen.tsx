import { reportsApi } from '../../api/reports.ts'
import type { AnswerOf } from '../../api/endpoint.ts'
import { columnOf, type LookAt, Measure, Month, monthsBefore, whatToLookAt } from '../../domain/reports/month.ts'
import { Empty } from '../../looks/empty.tsx'
import { Reo } from '../../looks/reo.tsx'
import { sayMonth } from '../../words/dates.ts'
import { useFromAddress } from '../shared/address.ts'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Page, Section } from '../shared/page.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useWhen } from '../shared/when.tsx'
import { FigureOf, UnmetFigure } from './figure.tsx'
import { nameOf } from './naming.ts'
import { Trend } from './trend.tsx'
import './month.css'

type Counted = AnswerOf<typeof reportsApi.month>

/** A host's month, counted from its work: nothing on it is typed, and every figure opens to what it counts. */
export function MonthScreen() {
  const say = useWords()
  const tell = useTell()
  const { today } = useWhen()
  const thisMonth = today.slice(0, 7)
  const asked = Month.safeParse(useFromAddress('month'))
  const month = asked.success ? asked.data : thisMonth
  const counted = useAnswer(reportsApi.month, { month })
  const organisation = counted.data?.organisationName ?? ''
  return (
    <Page
      title={`${say('month.rail')}, ${sayMonth(month, say)}`}
      head={sayMonth(month, say)}
      sub={organisation === '' ? undefined : tell('month.no-typed', { organisation })}
      beside={<OtherMonths month={month} thisMonth={thisMonth} />}
    >
      <Answered to={counted}>
        {(shown) => (shown.month === month ? <Counts counted={shown} isOver={month < thisMonth} /> : null)}
      </Answered>
    </Page>
  )
}

function OtherMonths({ month, thisMonth }: { readonly month: Month; readonly thisMonth: Month }) {
  const say = useWords()
  const before = monthsBefore(month, 1)
  const after = monthsBefore(month, -1)
  const hrefOf = (one: Month) => (one === thisMonth ? '/work/month' : `/work/month?month=${one}`)
  return (
    <>
      <nav className="months" aria-label={say('month.which')}>
        <a href={hrefOf(before)}>
          <span aria-hidden="true">←</span> {sayMonth(before, say)}
        </a>
        {after <= thisMonth && (
          <a href={hrefOf(after)}>
            {sayMonth(after, say)} <span aria-hidden="true">→</span>
          </a>
        )}
        {after < thisMonth && <a href="/work/month">{say('month.this')}</a>}
      </nav>
      <Button onPress={() => print()}>{say('common.print')}</Button>
    </>
  )
}

function Counts({ counted, isOver }: { readonly counted: Counted; readonly isOver: boolean }) {
  const say = useWords()
  const tell = useTell()
  const { month, totals } = counted
  const isEmpty = totals.every(({ count }) => count === 0)
  return (
    <>
      {!isOver && !isEmpty && <p className="quiet month-note">{tell('month.not-over')}</p>}
      {isEmpty ? (
        <Empty
          head={tell('month.empty', { month: sayMonth(month, say) })}
          action={<a href="/work/today">{say('month.empty.today')}</a>}
        >
          {tell('month.empty.more')}
        </Empty>
      ) : (
        <>
          <Odd counted={counted} isOver={isOver} />
          <div className="rba">
            {(['how-much', 'how-well', 'better-off'] as const).map((column) => (
              <Section key={column} id={column} title={tell(`column.${column}`)}>
                {Measure.options
                  .filter((measure) => columnOf[measure] === column)
                  .map((measure) => (
                    <FigureOf key={`${month} ${measure}`} counted={counted} measure={measure} />
                  ))}
              </Section>
            ))}
          </div>
        </>
      )}
      <div className="split month-below">
        <div className="col">
          <Trend counted={counted} />
        </div>
        <div className="col">
          <Unmet counted={counted} />
        </div>
      </div>
    </>
  )
}

/** The one or two things to look at first: a sentence each, that leads to what it speaks of. */
function Odd({ counted, isOver }: { readonly counted: Counted; readonly isOver: boolean }) {
  const say = useWords()
  const found = whatToLookAt(counted, isOver)
  if (found.length === 0) return null
  const month = sayMonth(monthsBefore(counted.month, 1), say, 'name')
  return (
    <section className="odd paper" aria-labelledby="odd">
      <h2 id="odd">{say('month.odd')}</h2>
      <ul>
        {found.map((one) => {
          const what = 'measure' in one ? nameOf(one.measure, say) : ''
          const of = 'of' in one ? one.of : 0
          const before = 'before' in one ? one.before : 0
          return (
            <li key={one.what}>
              <a href={hrefOf(one)}>
                <Reo language={say.language}>
                  {say(`month.look.${one.what}`, { count: one.count, what, of, before, month })}
                </Reo>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function hrefOf(one: LookAt): string {
  if (one.what === 'late-answers') return '/work/referrals?which=theirs'
  if (one.what === 'late-asking') return '/work/referrals'
  return `#figure-${'measure' in one ? one.measure : 'first-talk-in-time'}`
}

function Unmet({ counted }: { readonly counted: Counted }) {
  const tell = useTell()
  const unmet = counted.figures.filter(({ measure, count }) => measure === 'unmet-needs' && count > 0)
  return (
    <Section id="figure-unmet-needs" title={tell('column.unmet')}>
      {unmet.length === 0 ? (
        <p className="quiet">{tell('month.unmet-none')}</p>
      ) : (
        unmet.map((figure) => (
          <UnmetFigure key={`${counted.month} ${figure.part}`} month={counted.month} figure={figure} />
        ))
      )}
    </Section>
  )
}
