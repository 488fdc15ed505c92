import type { ReactNode } from 'react'
import type { Answers, AskPage, ForAnswer, ReachAnswer, SafeWay, WithAnswer } from '../domain/intake/answers.ts'
import type { SettingOf } from '../domain/programmes/setting.ts'
import { telling, type Tell } from '../looks/reo.tsx'
import { sayTime } from '../words/dates.ts'
import type { Say } from '../words/words.ts'
import { AskFrame, askPath, type AskView } from './ask.tsx'
import { here, type Frame } from './layout.tsx'

export type CheckView = AskView & {
  readonly answers: Partial<Answers>
  /** The questions that they have been shown and sent on, with an answer or without one. */
  readonly asked: readonly AskPage[]
  /** The cause as a person says it, if one was given. */
  readonly cause?: string
  readonly notice: SettingOf<'notice'>
  /** What fills the notice in. */
  readonly noticeNames: { readonly organisation: string; readonly address: string; readonly officer: string }
}

type Part = { readonly view: CheckView; readonly tell: Tell; readonly say: Say }

/** The last page: everything given, who will see it in five lines, and the one button that sends it. */
export function AskCheckPage({ frame, view }: { readonly frame: Frame; readonly view: CheckView }) {
  const tell = telling(frame.say)
  const part = { view, tell, say: frame.say }
  const asked = (page: AskPage) => view.asked.includes(page)
  return (
    <AskFrame frame={frame} view={view} send={tell('check.send')}>
      <h1>{tell('check.title')}</h1>
      <p className="hint">{tell('check.hint')}</p>
      <dl className="sheet given">
        {lines.map(({ page, says }) => (
          <Given
            key={page}
            frame={frame}
            page={page}
            tell={tell}
            none={asked(page) ? 'check.left-out' : 'check.not-asked'}
          >
            {asked(page) ? says(part) : []}
          </Given>
        ))}
      </dl>
      <WhoSees frame={frame} view={view} tell={tell} />
      <input type="hidden" name="notice" value={view.notice.value.version} />
    </AskFrame>
  )
}

const lines: readonly {
  readonly page: Exclude<AskPage, 'check'>
  readonly says: (part: Part) => readonly ReactNode[]
}[] = [
  { page: 'need', says: ({ view, tell }) => needSaid(view, tell) },
  { page: 'when', says: ({ view, tell }) => whenSaid(view, tell) },
  { page: 'where', says: ({ view, tell }) => whereSaid(view, tell) },
  { page: 'reach', says: ({ view, tell, say }) => reachSaid(view.answers.reach, tell, say) },
  { page: 'for', says: ({ view, tell }) => forSaid(view.answers.for, tell) },
  { page: 'with', says: ({ view, tell }) => withSaid(view.answers.with, view.cause, tell) },
]

function Given({ frame, page, tell, none, children }: GivenProps) {
  const name = frame.say(`check.${page}`)
  return (
    <div>
      <dt>
        <span>{name}</span>{' '}
        <a className="change" href={here(frame, `${askPath(page)}?then=check`)}>
          {tell('check.change')}
          <span className="vh">: {name}</span>
        </a>
      </dt>
      <dd>
        {children.length === 0 ? <p className="quiet">{tell(none)}</p> : null}
        {children.map((line, place) => (
          <p key={place}>{line}</p>
        ))}
      </dd>
    </div>
  )
}

type GivenProps = {
  readonly frame: Frame
  readonly page: Exclude<AskPage, 'check'>
  readonly tell: Tell
  /** What stands there where they said nothing. */
  readonly none: 'check.left-out' | 'check.not-asked'
  readonly children: readonly ReactNode[]
}

function WhoSees({ frame, view, tell }: { readonly frame: Frame; readonly view: CheckView; readonly tell: Tell }) {
  const { version, lines } = view.notice.value
  return (
    <section className="who-sees" aria-labelledby="who-sees">
      <h2 id="who-sees">{tell('check.who-sees')}</h2>
      <ul className="plain">
        {lines.map((line) => (
          <li key={line.en}>{tell.wording(line, view.noticeNames)}</li>
        ))}
      </ul>
      <p className="under">
        {tell('check.notice', { version: <span className="nb">{version}</span> })}{' '}
        <a href={here(frame, '/privacy')}>{tell('check.notice-all')}</a>
      </p>
    </section>
  )
}

const some = (...said: readonly (ReactNode | undefined)[]) => said.filter((each) => each !== undefined)

function needSaid({ answers: { need } }: CheckView, tell: Tell) {
  if (need === undefined) return []
  const kind = need.kind === 'other' && need.words !== undefined ? undefined : tell(`ask.need-${need.kind}`)
  return some(kind, need.words === undefined ? undefined : `“${need.words}”`)
}

function whenSaid({ answers: { when } }: CheckView, tell: Tell) {
  const unsafe = when?.unsafe
  return some(
    when?.urgency === undefined ? undefined : tell(`ask.when-${when.urgency}`),
    unsafe === undefined || unsafe === 'unsaid' ? undefined : tell(`check.unsafe-${unsafe}`),
  )
}

function whereSaid({ answers: { where } }: CheckView, tell: Tell) {
  return some(where?.place, where?.movingAbout ? tell('ask.moving') : undefined)
}

function reachSaid(reach: ReachAnswer | undefined, tell: Tell, say: Say) {
  if (reach === undefined || reach.ways.length === 0) return [tell('check.no-way')]
  const ways = reach.ways.map((way) => waySaid(way, tell))
  if (reach.ways.every((way) => way.by === 'come')) return ways
  return some(
    ...ways,
    timesSaid(reach, tell, say),
    reach.say === undefined ? undefined : tell('check.say', { say: reach.say }),
    tell(reach.mayLeaveMessage ? 'check.message-yes' : 'check.message-no'),
  )
}

function waySaid(way: SafeWay, tell: Tell): ReactNode {
  if (way.by === 'ring') {
    const { number, whose } = way
    return whose === undefined ? tell('check.ring', { number }) : tell('check.ring-whose', { number, whose })
  }
  if (way.by === 'text') return tell('check.text', { number: way.number })
  if (way.by === 'come') return tell('check.come')
  return tell(`check.${way.by}`, { address: way.address })
}

function timesSaid({ days, from, until }: ReachAnswer, tell: Tell, say: Say): ReactNode {
  const onDays = days.length === 0 ? say('check.any-day') : days.map((day) => say(`ask.day-${day}`)).join(', ')
  const at = {
    ...(from === undefined ? {} : { from: sayTime(from, say) }),
    ...(until === undefined ? {} : { until: sayTime(until, say) }),
  }
  const between =
    from === undefined
      ? until === undefined
        ? undefined
        : 'check.until'
      : until === undefined
        ? 'check.from'
        : 'check.between'
  return (
    <>
      {onDays}
      {between === undefined ? null : <>, {tell(between, at)}</>}
    </>
  )
}

function forSaid(answer: ForAnswer | undefined, tell: Tell) {
  const knows = answer?.theyKnow
  return some(
    answer?.whom === undefined ? undefined : tell(`ask.for-${answer.whom}`),
    answer?.who,
    knows === 'yes' ? tell('check.they-know') : knows === 'no' ? tell('check.they-do-not-know') : undefined,
    answer?.name === undefined ? undefined : tell('check.name', { name: answer.name }),
  )
}

function withSaid(answer: WithAnswer | undefined, cause: string | undefined, tell: Tell) {
  if (answer === undefined) return []
  const { ratherNamed, avoid, language, supportPerson } = answer
  return some(
    ...answer.rather.map((rather) => tell(`ask.rather-${rather}`)),
    ratherNamed === undefined ? undefined : tell('check.rather-named', { name: ratherNamed }),
    avoid === undefined ? undefined : tell('check.avoid', { name: avoid }),
    language,
    answer.interpreter ? tell('check.interpreter') : undefined,
    supportPerson === undefined ? undefined : tell('check.beside', { name: supportPerson }),
    cause,
  )
}
