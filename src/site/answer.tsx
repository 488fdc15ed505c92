import { type AnswerError, type AnswerTyped, type LinkDeed, linkDeeds } from '../domain/referrals/answer-form.ts'
import { telling, type Tell } from '../looks/reo.tsx'
import { AnswerForm, MovedOn, NotSent, Outside, type OutsideSafeTimes } from './answer-form.tsx'
import { AnswerFrame } from './answer-layout.tsx'
import { RingSender, type Sender } from './answer-ring.tsx'
import { here, Tel, type Frame } from './layout.tsx'

/** One referral as its receiver may see it: what was agreed, how it is safe, whose move, and what they can say now. */
export type AnswerView = {
  readonly base: string
  readonly organisation: string
  /** The connector who asks, by first name, and where they work. */
  readonly from: { readonly name: string } & Sender
  /** The name the person goes by, where they agreed to give it. */
  readonly name?: string
  /** The need in the middle of a sentence: "three debts". */
  readonly need: string
  readonly move: AnswerMove
  /** The day they agreed, as the reader says it. */
  readonly agreedOn?: string
  readonly safe: SafeView
  /** Only what the consent covers, as it stood when it was sent. */
  readonly shared: readonly { readonly name: string; readonly value: string }[]
  /** What has been said on this referral so far, newest first. */
  readonly story: readonly { readonly id: string; readonly when: string; readonly what: string }[]
  /** What the table of moves lets them do now. */
  readonly deeds: readonly LinkDeed[]
  readonly typed?: AnswerTyped
  readonly errors?: readonly AnswerError[]
  /** Somebody else moved it while this page was open: what was typed is kept. */
  readonly movedOn?: boolean
  /** The first time that they give is outside what the person said is safe: asked once, before it goes. */
  readonly outside?: OutsideSafeTimes
  /** The version that this page shows. */
  readonly seen: number
  /** The last day on which the link works, as the reader says it. */
  readonly until: string
  /** The three words to say on the phone, where links are not allowed. */
  readonly words?: string
}

export type AnswerMove =
  | {
      readonly mine: true
      readonly ask: 'answer' | 'first-contact' | 'outcome' | 'waiting'
      readonly by: string
      readonly late: boolean
    }
  /** Theirs, or nobody's any more: then there is nothing to change. */
  | { readonly mine: false; readonly isClosed: boolean }

/** How it is safe to reach the person. Without a number, the sender is rung first. */
export type SafeView = {
  readonly rule: string
  readonly more?: string
  readonly number?: string
  /** Set outside safe times: the number is then text, and this says when it opens again. */
  readonly offUntil?: string
}

type Part = { readonly frame: Frame; readonly view: AnswerView; readonly tell: Tell }

export function AnswerPage({ frame, view }: { readonly frame: Frame; readonly view: AnswerView }) {
  const tell = telling(frame.say)
  const part = { frame, view, tell }
  const title = frame.say('answer.title')
  return (
    <AnswerFrame
      frame={frame}
      title={view.errors?.length || view.movedOn || view.outside ? frame.say('site.error-title', { title }) : title}
    >
      <NotSent tell={tell} errors={view.errors ?? []} />
      {view.movedOn ? (
        <MovedOn tell={tell} say={frame.say} typed={view.typed ?? {}} deeds={view.deeds} from={view.from} />
      ) : null}
      {view.outside ? <Outside tell={tell} {...view.outside} /> : null}
      <Move {...part} />
      <Safe {...part} />
      <Shared {...part} />
      {linkDeeds.some((deed) => view.deeds.includes(deed)) ? (
        <AnswerForm
          tell={tell}
          say={frame.say}
          action={here(frame, `${view.base}/answer`)}
          who={view.from.name}
          deeds={view.deeds}
          seen={view.seen}
          typed={view.typed ?? {}}
          errors={view.errors ?? []}
          outside={view.outside?.at}
        />
      ) : null}
      <Story {...part} />
      <Next {...part} />
    </AnswerFrame>
  )
}

function Move({ view, tell }: Part) {
  const { move, from } = view
  const closed = isClosed(view)
  return (
    <section className={move.mine ? 'card' : 'card theirs'} aria-labelledby="move">
      <p className="who">
        <span className="dot on" />{' '}
        <b>
          {move.mine
            ? tell('answer.your-move', { organisation: view.organisation })
            : tell(closed ? 'answer.over' : 'answer.not-your-move', { who: from.name })}
        </b>{' '}
        {move.mine ? (
          <span className="nb">
            <span className="to" />
            <span className="dot" /> {tell('answer.then', { who: from.name })}
          </span>
        ) : null}
      </p>
      <h1 id="move">
        {move.mine ? (
          <Ask view={view} move={move} tell={tell} />
        ) : (
          tell(closed ? 'answer.over-thanks' : 'answer.nothing-to-do', { who: from.name })
        )}
      </h1>
      <p className="why">
        {tell(closed ? 'answer.who-asked' : 'answer.who-asks', { who: from.name, organisation: from.organisation })}{' '}
        {view.agreedOn === undefined
          ? null
          : tell(view.name === undefined ? 'answer.agreed-somebody' : 'answer.agreed', {
              name: view.name ?? '',
              day: view.agreedOn,
            })}
      </p>
    </section>
  )
}

const isClosed = ({ move }: AnswerView): boolean => !move.mine && move.isClosed

function Ask({ view, move, tell }: Omit<Part, 'frame'> & { readonly move: Extract<AnswerMove, { mine: true }> }) {
  const by = <em className={move.late ? 'by late' : 'by'}>{move.by}</em>
  if (move.ask === 'answer') {
    if (view.name === undefined) return tell('answer.ask-somebody', { need: view.need, by })
    return tell('answer.ask', { name: view.name, need: view.need, by })
  }
  return tell(`answer.ask-${move.ask}`, { name: view.name ?? tellText(tell), by })
}

const tellText = (tell: Tell) => <span>{tell('answer.somebody')}</span>

function Safe({ view: { safe, from }, tell }: Part) {
  return (
    <section className="safe" aria-labelledby="safe">
      <h2 id="safe">{tell('answer.safe')}</h2>
      <p className="rule">{safe.rule}</p>
      {safe.more === undefined ? null : <p>{safe.more}</p>}
      {safe.number === undefined ? (
        <p>
          {tell('answer.safe-none', { who: from.name })} {from.phone === '' ? null : <Tel number={from.phone} />}
        </p>
      ) : (
        <p>
          {safe.offUntil === undefined ? (
            <Tel number={safe.number} />
          ) : (
            <>
              {safe.number} <b>{tell('answer.safe-off', { when: safe.offUntil })}</b>
            </>
          )}
        </p>
      )}
    </section>
  )
}

function Shared({ view, tell }: Part) {
  return (
    <section className="paper" aria-labelledby="shared">
      <h2 id="shared">{tell('answer.shared')}</h2>
      <table>
        <tbody>
          {view.shared.map((fact) => (
            <tr key={fact.name}>
              <th scope="row">{fact.name}</th>
              <td>{fact.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{tell('answer.privacy')}</p>
    </section>
  )
}

function Story({ view, tell }: Part) {
  if (view.story.length === 0) return null
  return (
    <section className="paper" aria-labelledby="story">
      <h2 id="story">{tell('answer.story')}</h2>
      <ul className="story">
        {view.story.map((event) => (
          <li key={event.id}>
            <span className="quiet">{event.when}</span> {event.what}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Next({ frame, view, tell }: Part) {
  const { phone } = frame.runBy
  return (
    <section className="paper" aria-labelledby="next">
      <h2 id="next">{tell('answer.next')}</h2>
      <ol>
        {isClosed(view) ? null : <li>{tell('answer.next-1', { who: view.from.name })}</li>}
        <li>{tell(view.deeds.length > 0 ? 'answer.next-2' : 'answer.next-2-see')}</li>
        <li>{tell('answer.next-3', { day: view.until })}</li>
      </ol>
      <RingSender
        tell={tell}
        from={view.from}
        says={
          isClosed(view)
            ? 'answer.closed-ring-sender'
            : view.deeds.includes('decline')
              ? 'answer.ring'
              : 'answer.ring-to-change'
        }
      />
      {phone === undefined || view.words === undefined ? null : (
        <p className="quiet">
          {tell('answer.no-links', { phone: <Tel number={phone} />, words: <b>{view.words}</b> })}
        </p>
      )}
    </section>
  )
}
