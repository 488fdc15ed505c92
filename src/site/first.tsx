import type { ReactNode } from 'react'
import { ButtonLink } from '../looks/button.tsx'
import { Empty } from '../looks/empty.tsx'
import { Field, SelectField } from '../looks/field.tsx'
import { telling, type Tell } from '../looks/reo.tsx'
import { CrisisLines, Danger, type CrisisLine } from './crisis.tsx'
import { here, Page, Tel, type Frame } from './layout.tsx'
import { ServiceRow, type ServiceLine } from './service-row.tsx'
import { WordsAndCode } from './words-and-code.tsx'

export type FirstView = {
  /** The needs that can be looked for, in the reader's language. */
  readonly needs: readonly { readonly value: string; readonly label: string }[]
  /** The place the reader named, if any, as we say it. */
  readonly place?: string
  /** What they typed, where we know no such place. */
  readonly notKnown?: string
  /** Kai and a bed near there, open ones first. */
  readonly near: readonly ServiceLine[]
  readonly lines: readonly CrisisLine[]
  /** False where no connector is paid to work; told only when a place is known. */
  readonly funded: boolean
}

/** The first page: danger, ask, find, kai and a bed, the way back, the promise, somebody to talk to. */
export function FirstPage({ frame, view }: { readonly frame: Frame; readonly view: FirstView }) {
  const tell = telling(frame.say)
  return (
    <Page frame={frame} title={frame.say('site.name')} before={<Danger frame={frame} />}>
      <div className="cols hero">
        <Ask frame={frame} view={view} tell={tell} />
        <Find frame={frame} view={view} tell={tell} />
      </div>
      <div className="cols band">
        <Near frame={frame} view={view} tell={tell} />
        <section aria-labelledby="come">
          <h2 id="come">{tell('first.come-back')}</h2>
          <p>{tell('first.come-back-how')}</p>
          <WordsAndCode frame={frame} />
        </section>
      </div>
      <Promises tell={tell} />
      <section className="band" aria-labelledby="talk">
        <h2 id="talk">{tell('first.talk')}</h2>
        <CrisisLines frame={frame} lines={view.lines} />
      </section>
    </Page>
  )
}

type Part = { readonly frame: Frame; readonly view: FirstView; readonly tell: Tell }

function Ask({ frame, view, tell }: Part) {
  const { phone, hours } = frame.runBy
  return (
    <section aria-labelledby="ask">
      <h1 id="ask">{tell('first.title')}</h1>
      <p className="lead">{tell('first.lead')}</p>
      {view.funded || view.place === undefined ? null : (
        <p className="unfunded">
          <b>{tell('first.not-funded', { place: view.place })}</b> {tell('first.not-funded-more')}
        </p>
      )}
      <p className="big-do">
        <ButtonLink strong href={here(frame, '/ask/1')}>
          {tell('first.ask')}
        </ButtonLink>
      </p>
      <p className="under">
        {tell('first.ask-under')}{' '}
        {phone === undefined || hours === undefined
          ? null
          : tell('first.or-ring', { phone: <Tel number={phone} />, hours })}
      </p>
    </section>
  )
}

function Find({ frame, view, tell }: Part) {
  return (
    <section className="soft" aria-labelledby="find">
      <h2 id="find">{tell('find.title')}</h2>
      <form className="fields" action={here(frame, '/find')} method="get">
        <SelectField id="need" label={tell('find.need')} none={frame.say('find.any-need')} options={view.needs} />
        <Field
          id="place"
          label={tell('find.place')}
          hint={tell('find.place-hint')}
          value={view.place}
          autoComplete="off"
        />
        <div>
          <button className="button-2" type="submit">
            {tell('find.title')}
          </button>
        </div>
      </form>
    </section>
  )
}

function Near({ frame, view, tell }: Part) {
  return (
    <section aria-labelledby="near">
      <h2 id="near">{tell('first.near')}</h2>
      {view.place === undefined ? (
        <NearForm
          frame={frame}
          tell={tell}
          typed={view.notKnown}
          lead={
            view.notKnown === undefined
              ? tell('first.near-anywhere')
              : tell('find.place-not-known', { place: view.notKnown })
          }
        />
      ) : (
        <p className="quiet">
          {tell('first.near-place', { place: view.place })} <a href={here(frame, '/')}>{tell('first.change-place')}</a>
        </p>
      )}
      {view.near.length > 0 ? (
        <ul className="rows">
          {view.near.map((service) => (
            <ServiceRow key={service.id} frame={frame} service={service} />
          ))}
        </ul>
      ) : null}
      {view.near.length === 0 && view.place !== undefined ? (
        <div className="above">
          <Empty head={tell('first.near-none')}>{tell('first.near-none-more')}</Empty>
        </div>
      ) : null}
    </section>
  )
}

type NearFormProps = Pick<Part, 'frame' | 'tell'> & { readonly lead: ReactNode; readonly typed: string | undefined }

/** Asks for a place and comes back to this same page: nothing is guessed from where a phone seems to be. */
function NearForm({ frame, tell, lead, typed }: NearFormProps) {
  return (
    <>
      <p className={typed === undefined ? 'quiet' : 'err'}>{lead}</p>
      <form className="fields inline" action={here(frame, '/')} method="get">
        <Field id="near-place" name="place" label={tell('find.place')} value={typed} autoComplete="off" />
        <div>
          <button className="button-2" type="submit">
            {tell('first.show-near')}
          </button>
        </div>
      </form>
    </>
  )
}

function Promises({ tell }: { readonly tell: Tell }) {
  return (
    <section className="band" aria-labelledby="promise">
      <h2 id="promise">{tell('first.promise')}</h2>
      <dl className="terms">
        {(['free', 'choice', 'benefit', 'must-tell'] as const).map((term) => (
          <div key={term}>
            <dt>{tell(`first.${term}`)}</dt>
            <dd>{tell(`first.${term}-more`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
