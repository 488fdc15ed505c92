import { ButtonLink } from '../looks/button.tsx'
import { telling } from '../looks/reo.tsx'
import { Keys } from './ask.tsx'
import { CrisisLines, type CrisisLine } from './crisis.tsx'
import { here, Page, Tel, type Frame } from './layout.tsx'
import { type YoursMove, YoursMoveCard } from './yours-move.tsx'

export type ReceiptView = {
  readonly words: string
  /** In groups, as it should be copied: shown on this page and never again. */
  readonly code: string
  readonly move: YoursMove
  /** The number of whoever has it now, where they have one. */
  readonly ring?: string
  readonly lines?: readonly CrisisLine[]
}

/** We have it: the way back, whose move, by when, and what if nobody comes. */
export function ReceiptPage({ frame, view }: { readonly frame: Frame; readonly view: ReceiptView }) {
  const tell = telling(frame.say)
  const { phone, hours } = frame.runBy
  return (
    <Page frame={frame} title={frame.say('ask.title')}>
      <div className="calm">
        <h1>{tell('sent.title')}</h1>
        <section className="keep" aria-labelledby="keep">
          <h2 id="keep">{tell('sent.learn')}</h2>
          <Keys words={view.words} code={view.code} tell={tell} />
          <p>{tell('sent.once')}</p>
          {view.ring === undefined ? null : <p>{tell('sent.ring', { phone: <Tel number={view.ring} /> })}</p>}
        </section>
        <YoursMoveCard move={view.move} tell={tell} />
        {view.lines === undefined ? null : (
          <section aria-labelledby="now">
            <h2 id="now">{tell('ask.unsafe-now')}</h2>
            <CrisisLines frame={frame} lines={view.lines} brief />
          </section>
        )}
        <section aria-labelledby="if-nobody">
          <h2 id="if-nobody">{tell('sent.if-nobody')}</h2>
          <ul className="plain">
            <li>{tell('sent.if-nobody-late')}</li>
            {phone === undefined || hours === undefined ? null : (
              <li>{tell('sent.if-nobody-ring', { phone: <Tel number={phone} />, hours })}</li>
            )}
            <li>{tell('sent.if-nobody-worse')}</li>
          </ul>
        </section>
        <section aria-labelledby="change">
          <h2 id="change">{tell('sent.change')}</h2>
          <p>{tell('sent.change-how')}</p>
          <p className="above noprint">
            <ButtonLink href={here(frame, '/yours')}>{tell('sent.open')}</ButtonLink>
          </p>
          <p className="under noprint">{tell('sent.print')}</p>
        </section>
      </div>
    </Page>
  )
}
