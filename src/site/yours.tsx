import type { ReactNode } from 'react'
import { ButtonLink } from '../looks/button.tsx'
import { LongField } from '../looks/field.tsx'
import { telling, type Tell } from '../looks/reo.tsx'
import { State, type StateShape } from '../looks/state.tsx'
import { here, Page, Tel, type Frame } from './layout.tsx'
import { type YoursMove, YoursMoveCard } from './yours-move.tsx'
import { type Asked, type AskedAgain, DidYouGetIt } from './yours-answer.tsx'
import { type ByLaw, type MaySee, WhoMaySee } from './yours-shares.tsx'

/** What a page may say that was just done. */
export const toldKinds = [
  'told',
  'told-ring',
  'told-stopped',
  'told-taken-back',
  'told-again',
  'told-answered',
  'told-moved-on',
] as const

/** One person's request, as that person sees it: no internal words, nobody else's matters, never how they are kept safe. */
export type YoursView = {
  /** The name they asked us to use. */
  readonly name?: string
  /** When the page was opened, as the reader says it. */
  readonly opened: string
  readonly move: YoursMove
  /** Who reads what they add: a first name, or our team. */
  readonly reader: string
  /** Whether there is a number that they said is safe. Whose, and when, is how they are kept safe: it is not on this page. */
  readonly canRing: boolean
  /** They asked to be rung, and nobody has read it. */
  readonly askedToRing?: boolean
  /** What they added since, without their words: whoever opens this page learns no more than that. */
  readonly added?: readonly Added[]
  /** How to reach those who hold it, once nothing can be sent from here. */
  readonly phone?: string
  /** What came back, and waits for their own answer or for whoever reads it. */
  readonly asked: readonly Asked[]
  readonly again?: AskedAgain
  readonly supports: readonly Support[]
  readonly maySee: readonly MaySee[]
  readonly byLaw: readonly ByLaw[]
  readonly looked: readonly Look[]
  /** From where those who looked earlier go on, if there are more. */
  readonly lookedEarlier?: string
  /** Whether it shows those who looked earlier. */
  readonly earlier?: boolean
  /** What they have just done, said once. */
  readonly told?: (typeof toldKinds)[number]
  /** Words not taken, and why: the page comes back with them. */
  readonly changed?: { readonly typed: string; readonly error: string }
  /** False once the request is finished or stopped. */
  readonly canChange: boolean
}

export type Added = {
  readonly id: string
  readonly says: string
  readonly isRead: boolean
  readonly on: string
  readonly when: string
}

export type Support = {
  readonly id: string
  readonly need: string
  readonly says: string
  readonly state: SupportState
}
export type SupportState = { readonly shape: StateShape; readonly word: string }

export type Look = {
  readonly id: string
  readonly who: string
  readonly why: string
  /** The day, for the reader's machine and for the reader. */
  readonly on: string
  readonly when: string
}

type Part = { readonly frame: Frame; readonly view: YoursView; readonly tell: Tell }

export function YoursPage({ frame, view }: { readonly frame: Frame; readonly view: YoursView }) {
  const tell = telling(frame.say)
  const part = { frame, view, tell }
  return (
    <Page frame={frame} title={frame.say('yours.title')}>
      <div className="mine">
        <div>
          {view.told === undefined ? null : (
            <p className="told" role="status">
              {tell(`yours.${view.told}`, { name: view.reader })}
            </p>
          )}
          <h1>{view.name === undefined ? tell('yours.hello-nobody') : tell('yours.hello', { name: view.name })}</h1>
          <p className="quiet">
            {view.opened}. {tell('yours.only-you')}
          </p>
        </div>
        <YoursMoveCard move={view.move} tell={tell} />
        <DidYouGetIt frame={frame} asked={view.asked} again={view.again} reader={view.reader} tell={tell} />
        {view.canChange ? <Changed {...part} /> : null}
        <SentSince view={view} tell={tell} />
        <div className="cols">
          <Supports {...part} />
          <WhoMaySee frame={frame} maySee={view.maySee} byLaw={view.byLaw} tell={tell} />
          <WhoLooked {...part} />
          <PutRight {...part} />
        </div>
        <form className="noprint" method="post" action={here(frame, '/yours/close')}>
          <button className="button-2" type="submit">
            {tell('yours.close')}
          </button>
        </form>
      </div>
    </Page>
  )
}

function Changed({ frame, view, tell }: Part) {
  return (
    <section aria-labelledby="changed-head" className="noprint changed">
      <h2 id="changed-head">{tell('yours.changed-head')}</h2>
      <p>{tell('yours.who-reads', { name: view.reader })}</p>
      <form method="post" action={here(frame, '/yours/changed')} className="above">
        <LongField
          id="changed"
          label={tell('yours.changed-what')}
          hint={tell('yours.changed-hint')}
          value={view.changed?.typed}
          error={view.changed?.error}
        />
        <p className="above">
          <button className="button" type="submit">
            {tell('yours.send')}
          </button>
        </p>
      </form>
      <div className="two-ways">
        {view.askedToRing === true ? (
          <p className="small">{tell('yours.ring-asked')}</p>
        ) : view.canRing ? (
          <form method="post" action={here(frame, '/yours/ring-me')}>
            <button className="button-2" type="submit">
              {tell('yours.ring-me')}
            </button>
            <p className="small quiet">{tell('yours.ring-me-own')}</p>
          </form>
        ) : (
          <p className="small quiet">{tell('yours.ring-me-no-way')}</p>
        )}
        {view.phone === undefined ? null : (
          <p className="small">{tell('sent.ring', { phone: <Tel number={view.phone} /> })}</p>
        )}
        <div>
          <ButtonLink href={here(frame, '/yours/stop')}>{tell('yours.stop')}</ButtonLink>
        </div>
      </div>
    </section>
  )
}

/** That it has arrived, and whether somebody has read it. */
function SentSince({ view: { added = [] }, tell }: Omit<Part, 'frame'>) {
  if (added.length === 0) return null
  return (
    <section aria-labelledby="added">
      <h2 id="added">{tell('yours.added')}</h2>
      <ul className="rows">
        {added.map((one) => (
          <li key={one.id}>
            <div>
              <p>{one.says}</p>
              <p className="small quiet">
                <time dateTime={one.on}>{one.when}</time>
              </p>
            </div>
            <State shape={one.isRead ? 'full' : 'ring'}>
              {tell(one.isRead ? 'yours.added-read' : 'yours.added-unread')}
            </State>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Supports({ view, tell }: Part) {
  return (
    <section aria-labelledby="supports">
      <h2 id="supports">{tell('yours.supports')}</h2>
      {view.supports.length === 0 ? (
        <p>{tell('yours.supports-none')}</p>
      ) : (
        <ul className="rows">
          {view.supports.map((support) => (
            <li key={support.id}>
              <div>
                <p className="h">{support.need}</p>
                <p>{support.says}</p>
              </div>
              <State shape={support.state.shape}>{support.state.word}</State>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function WhoLooked({ frame, view, tell }: Part) {
  return (
    <section aria-labelledby="looked">
      <h2 id="looked">{tell('yours.who-looked')}</h2>
      {view.looked.length === 0 ? (
        <p>{tell('yours.looked-none')}</p>
      ) : (
        <ul className="rows">
          {view.looked.map((look) => (
            <li key={look.id}>
              <div>
                <p className="h">{look.who}</p>
                <p>{look.why}</p>
              </div>
              <time className="r" dateTime={look.on}>
                {look.when}
              </time>
            </li>
          ))}
        </ul>
      )}
      {view.lookedEarlier === undefined && !view.earlier ? null : (
        <p className="under noprint">
          {view.lookedEarlier === undefined ? null : (
            <a href={here(frame, `/yours/mine?earlier=${encodeURIComponent(view.lookedEarlier)}#looked`)}>
              {tell('yours.looked-earlier')}
            </a>
          )}{' '}
          {view.earlier ? <a href={here(frame, '/yours/mine#looked')}>{tell('yours.looked-latest')}</a> : null}
        </p>
      )}
    </section>
  )
}

function PutRight({ frame, view, tell }: Part) {
  const { phone } = frame.runBy
  // Nothing can be sent from the page of a request that has ended: nobody is pointed at a form that is not there.
  const how =
    view.phone === undefined
      ? tell('yours.after-end-complain')
      : tell('yours.after-end-ring', { name: view.reader, phone: <Tel number={view.phone} /> })
  const afterEnd = tell('yours.after-end', { how: <span>{how}</span> })
  return (
    <section aria-labelledby="put-right">
      <h2 id="put-right">{tell('yours.put-right')}</h2>
      <dl className="terms one">
        <Term name={tell('yours.wrong')}>
          {tell('yours.wrong-more')} {view.canChange ? null : afterEnd}
        </Term>
        <Term name={tell('yours.copy')}>{tell(view.canChange ? 'yours.copy-more' : 'yours.copy-ended')}</Term>
        <Term name={<a href={here(frame, '/complain')}>{tell('yours.complain')}</a>}>
          {tell('yours.complain-more')} {phone === undefined ? null : <Tel number={phone} />}
        </Term>
      </dl>
    </section>
  )
}

function Term({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
