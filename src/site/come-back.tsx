import { Sign } from '../looks/sign.tsx'
import { ErrorSummary } from '../looks/error-summary.tsx'
import { telling } from '../looks/reo.tsx'
import { here, Page, Tel, type Frame } from './layout.tsx'
import { WordsAndCode } from './words-and-code.tsx'

export type ComeBackView = {
  /** As typed last time. The code is never given back. */
  readonly words?: string
  /** Set when words and code did not go together. */
  readonly wrong?: { readonly says: string; readonly triesLeft?: number }
}

/** The way back to a request. After five wrong tries there is a wait: see `TooManyPage`. */
export function ComeBackPage({ frame, view }: { readonly frame: Frame; readonly view: ComeBackView }) {
  const tell = telling(frame.say)
  const { phone, hours } = frame.runBy
  const { wrong } = view
  const left = wrong?.triesLeft
  return (
    <Page frame={frame} title={frame.say('yours.title')} errors={wrong === undefined ? 0 : 1}>
      <div className="q">
        <a className="back" href={here(frame, '/')}>
          <Sign of="back">{tell('site.back')}</Sign>
        </a>
        {wrong === undefined ? null : (
          <ErrorSummary
            title={tell('site.to-fix', { count: 1 })}
            kept={left === undefined || left > 3 ? null : tell('yours.tries-left', { count: left })}
            errors={[{ field: 'words', says: wrong.says }]}
          />
        )}
        <h1>{tell('yours.come-back')}</h1>
        <WordsAndCode frame={frame} words={view.words} error={wrong?.says} strong />
        {phone === undefined || hours === undefined ? null : (
          <p className="under">{tell('yours.lost', { phone: <Tel number={phone} />, hours })}</p>
        )}
      </div>
    </Page>
  )
}

/** Asks once before stopping, because it reaches other people at once; says what is kept and that asking again is fine. */
export function StopPage({ frame }: { readonly frame: Frame }) {
  const tell = telling(frame.say)
  return (
    <Page frame={frame} title={frame.say('yours.title')}>
      <div className="q">
        <a className="back" href={here(frame, '/yours/mine')}>
          <Sign of="back">{tell('site.back')}</Sign>
        </a>
        <h1>{tell('stop.title')}</h1>
        <ul className="plain above">
          <li>{tell('stop.what')}</li>
          <li>{tell('stop.still-true')}</li>
          <li>{tell('stop.kept')}</li>
        </ul>
        <form className="send side" method="post" action={here(frame, '/yours/stop')}>
          <button className="button" type="submit">
            {tell('stop.yes')}
          </button>
          <a className="button-2" href={here(frame, '/yours/mine')}>
            {tell('stop.no')}
          </a>
        </form>
      </div>
    </Page>
  )
}

/** What Back shows after leaving. Nothing personal, and the way in again. */
export function ClosedPage({ frame }: { readonly frame: Frame }) {
  const tell = telling(frame.say)
  return (
    <Page frame={frame} title={frame.say('closed.title')}>
      <div className="q">
        <h1>{tell('closed.title')}</h1>
        <p>{tell('closed.why')}</p>
        <p className="above">{tell('closed.how')}</p>
        <WordsAndCode frame={frame} />
      </div>
    </Page>
  )
}
