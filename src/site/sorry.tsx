import type { ReactNode } from 'react'
import { telling, type Tell } from '../looks/reo.tsx'
import { here, Page, Tel, type Frame } from './layout.tsx'

/** Missing and hidden look the same. */
export function NotFoundPage({ frame }: { readonly frame: Frame }) {
  const tell = telling(frame.say)
  return (
    <Sorry frame={frame} title="not-found.title" tell={tell}>
      <p>{tell('not-found.more')}</p>
      <ul className="plain above">
        <li>
          <a href={here(frame, '/ask/1')}>{tell('first.ask')}</a>
        </li>
        <li>
          <a href={here(frame, '/find')}>{tell('find.title')}</a>
        </li>
      </ul>
    </Sorry>
  )
}

export function TooManyPage({ frame, minutes }: { readonly frame: Frame; readonly minutes: number }) {
  const tell = telling(frame.say)
  return (
    <Sorry frame={frame} title="too-many.title" tell={tell}>
      <p>{tell('too-many.more', { minutes })}</p>
      <p className="quiet above">{tell('too-many.why')}</p>
    </Sorry>
  )
}

/** Something broke. `number` finds it in the log, and says nothing else. */
export function FaultPage({ frame, number }: { readonly frame: Frame; readonly number?: string }) {
  const tell = telling(frame.say)
  return (
    <Sorry frame={frame} title="fault.title" tell={tell}>
      <p>{tell('fault.more')}</p>
      {number === undefined ? null : (
        <p className="quiet above">{tell('fault.number', { number: <b className="num">{number}</b> })}</p>
      )}
    </Sorry>
  )
}

/** Nobody is at work at any desk yet: nothing is asked and nothing promised. */
export function NobodyReadsPage({ frame }: { readonly frame: Frame }) {
  const tell = telling(frame.say)
  return (
    <Sorry frame={frame} title="nobody-reads.title" tell={tell}>
      <p>{tell('nobody-reads.more')}</p>
      <ul className="plain above">
        <li>
          <a href={here(frame, '/find')}>{tell('nobody-reads.find')}</a>
        </li>
      </ul>
    </Sorry>
  )
}

type SorryTitle = 'not-found.title' | 'too-many.title' | 'fault.title' | 'nobody-reads.title'

function Sorry({ frame, title, tell, children }: SorryProps) {
  const { phone, hours } = frame.runBy
  return (
    <Page frame={frame} title={frame.say(title)}>
      <div className="q">
        <h1>{tell(title)}</h1>
        {children}
        <section className="sorry-now" aria-labelledby="now">
          <h2 id="now">{tell('sorry.now')}</h2>
          <p>
            {phone === undefined || hours === undefined
              ? null
              : tell('site.run-by-ring', { phone: <Tel number={phone} />, hours })}{' '}
            {tell('danger.ring')}
          </p>
          <p className="above">
            <a href={here(frame, '/')}>{tell('sorry.first-page')}</a>
          </p>
        </section>
      </div>
    </Page>
  )
}

type SorryProps = {
  readonly frame: Frame
  readonly title: SorryTitle
  readonly tell: Tell
  readonly children: ReactNode
}
