import type { ReactNode } from 'react'
import { telling } from '../looks/reo.tsx'
import { AnswerFrame } from './answer-layout.tsx'
import { RingSender, type Sender } from './answer-ring.tsx'
import { here, Tel, type Frame } from './layout.tsx'

/** Before the code: says who is asked, and nothing about whom. */
export type DoorView = {
  /** The address of the link without its language, such as `/answer/k3p9…`. */
  readonly base: string
  readonly organisation: string
  /** Masked: "a…@ridgeline.example". */
  readonly sentTo: string
  /** The last day on which the link works, as the reader says it. */
  readonly until: string
  /** What they had written when their half hour was over, to go along until it can be sent. */
  readonly kept?: string
}

/** The link's own page. Opening it does nothing, because mail scanners open links too. */
export function AnswerLinkPage({ frame, view }: { readonly frame: Frame; readonly view: DoorView }) {
  const tell = telling(frame.say)
  return (
    <AnswerFrame frame={frame} title={frame.say('answer.title')}>
      <h1>{tell('answer.somebody-asks', { organisation: view.organisation })}</h1>
      {view.kept === undefined ? null : (
        <p className="sum" role="alert">
          {tell('answer.half-hour-over')}
        </p>
      )}
      <div className="paper">
        <p>{tell('answer.link-why')}</p>
        <p>
          <b>{tell('answer.link-to', { address: view.sentTo })}</b>
        </p>
        <form method="post" action={here(frame, `${view.base}/send-code`)}>
          <Kept view={view} />
          <button className="send" type="submit">
            {tell('answer.link-send')}
          </button>
        </form>
        <p className="quiet">{tell('answer.link-open-until', { day: view.until })}</p>
      </div>
      <NoLinks frame={frame} />
    </AnswerFrame>
  )
}

const Kept = ({ view }: { readonly view: DoorView }) =>
  view.kept === undefined ? null : <input type="hidden" name="kept" value={view.kept} />

export type CodeView = DoorView & {
  /** Why the last figures were refused, in the reader's language. */
  readonly refused?: string
}

/** Six figures: ten minutes, once, five tries. */
export function AnswerCodePage({ frame, view }: { readonly frame: Frame; readonly view: CodeView }) {
  const tell = telling(frame.say)
  const { phone } = frame.runBy
  const wrong = view.refused === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': 'code-error' }
  return (
    <AnswerFrame frame={frame} title={frame.say('answer.title')}>
      <h1>{tell('answer.code-title')}</h1>
      <form className="paper" method="post" action={here(frame, `${view.base}/code`)}>
        <Kept view={view} />
        <p>{tell('answer.code-sent', { address: view.sentTo })}</p>
        <label className="lone" htmlFor="code">
          {tell('answer.code')}
        </label>
        {view.refused === undefined ? null : (
          <p className="err" id="code-error" role="alert">
            {view.refused}
          </p>
        )}
        <input
          className="field code"
          id="code"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          {...wrong}
        />
        <button className="send" type="submit">
          {tell('answer.code-open')}
        </button>
      </form>
      <form className="again" method="post" action={here(frame, `${view.base}/send-code`)}>
        <Kept view={view} />
        <button className="plain" type="submit">
          {tell('answer.code-again')}
        </button>
      </form>
      {phone === undefined ? null : (
        <p className="quiet">{tell('answer.code-not-there', { phone: <Tel number={phone} /> })}</p>
      )}
    </AnswerFrame>
  )
}

export type DoneView = {
  readonly base: string
  readonly who: string
  readonly from: Sender
  readonly said: string
  /** Whether there is still something that they can answer or add. */
  readonly more: boolean
}

/** What was answered, who has it, and the way in again. */
export function AnswerDonePage({ frame, view }: { readonly frame: Frame; readonly view: DoneView }) {
  const tell = telling(frame.say)
  return (
    <AnswerFrame frame={frame} title={frame.say('answer.title')}>
      <div className="card theirs">
        <h1>{tell('answer.done-title', { who: view.who })}</h1>
        <p className="why">{tell('answer.done-said', { answer: <b>{view.said}</b> })}</p>
      </div>
      <div className="paper">
        <ol>
          <li>{tell('answer.next-1', { who: view.who })}</li>
          <li>{tell(view.more ? 'answer.next-2' : 'answer.next-2-see')}</li>
        </ol>
        <RingSender tell={tell} from={view.from} says="answer.ring-to-change" />
        <p>
          <a href={here(frame, `${view.base}/request`)}>{tell('answer.done-again')}</a>
        </p>
        <p className="quiet">{tell('answer.done-close')}</p>
      </div>
    </AnswerFrame>
  )
}

/** Finished, taken back, or too old: the three look the same. Whoever asked can be rung; of whom, there is nothing. */
export function AnswerClosedPage({ frame, from }: { readonly frame: Frame; readonly from?: Sender | undefined }) {
  const tell = telling(frame.say)
  const { phone, hours } = frame.runBy
  return (
    <AnswerFrame frame={frame} title={frame.say('answer.closed-title')}>
      <h1>{tell('answer.closed-title')}</h1>
      <div className="paper">
        <p>{tell('answer.closed-more')}</p>
        {from === undefined ? null : <RingSender tell={tell} from={from} says="answer.closed-ring-sender" />}
        {phone === undefined || hours === undefined ? null : (
          <p>{tell('answer.closed-ring', { phone: <Tel number={phone} />, hours })}</p>
        )}
      </div>
    </AnswerFrame>
  )
}

function NoLinks({ frame }: { readonly frame: Frame }): ReactNode {
  const { phone, hours } = frame.runBy
  if (phone === undefined || hours === undefined) return null
  return <p className="quiet">{telling(frame.say)('answer.closed-ring', { phone: <Tel number={phone} />, hours })}</p>
}
