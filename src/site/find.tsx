import type { ReactNode } from 'react'
import { Cost } from '../domain/directory/service.ts'
import { ButtonLink } from '../looks/button.tsx'
import { Empty } from '../looks/empty.tsx'
import { Field, SelectField } from '../looks/field.tsx'
import { Sign } from '../looks/sign.tsx'
import { telling, type Tell } from '../looks/reo.tsx'
import { type CrisisLine, CrisisLines } from './crisis.tsx'
import { here, Page, type Frame } from './layout.tsx'
import { ServiceRow, type ServiceLine } from './service-row.tsx'

/** What was asked for, as it stands in the address. */
export type FindAsked = {
  readonly need?: string
  readonly place?: string
  readonly words?: string
  readonly cost?: string
  readonly language?: string
  readonly kaupapaMaori?: boolean
  readonly openNow?: boolean
  readonly wheelchair?: boolean
}

type Choices = readonly { readonly value: string; readonly label: string }[]

export type FindView = {
  readonly asked: FindAsked
  readonly needs: Choices
  readonly languages: Choices
  /** The button was pressed with nothing to look for. */
  readonly nothingAsked?: boolean
  /** Left out before anything has been looked for. */
  readonly found?: {
    readonly services: readonly ServiceLine[]
    /** How many there are in all, where that is known. */
    readonly count?: number
    /** The address of the next page, language left out. */
    readonly next?: string
    /** It follows another page of the same question. */
    readonly isFurther?: boolean
    /** The place as we understood it; left out when it was not known or not given. */
    readonly place?: string
    /** False where no connector is paid to work; left out when no place is known. */
    readonly funded?: boolean
    /** The address of everything that serves this place, where nothing was found. */
    readonly wider?: string
    /** Whom to talk to meanwhile, where nothing was found and no connector is there. */
    readonly lines?: readonly CrisisLine[]
  }
}

/** Finds a service by need, place and words. Kaupapa Māori is the first thing offered, not the last filter found. */
export function FindPage({ frame, view }: { readonly frame: Frame; readonly view: FindView }) {
  const tell = telling(frame.say)
  return (
    <Page frame={frame} title={frame.say('find.title')}>
      <div className="finding">
        <FindForm frame={frame} view={view} tell={tell} />
        {view.found === undefined ? null : <Found frame={frame} view={view} found={view.found} tell={tell} />}
      </div>
    </Page>
  )
}

type Part = { readonly frame: Frame; readonly view: FindView; readonly tell: Tell }

function FindForm({ frame, view, tell }: Part) {
  const { asked } = view
  return (
    <section className="soft" aria-labelledby="find">
      <h1 id="find">{tell('find.title')}</h1>
      <form className="fields" action={here(frame, '/find')} method="get">
        <SelectField
          id="need"
          label={tell('find.need')}
          none={frame.say('find.any-need')}
          options={view.needs}
          value={asked.need}
        />
        <Field
          id="place"
          label={tell('find.place')}
          hint={tell('find.place-hint')}
          value={asked.place}
          autoComplete="off"
        />
        <Tick name="kaupapaMaori" on={asked.kaupapaMaori}>
          {tell('find.kaupapa-maori')}
          <span className="hint">{tell('find.kaupapa-maori-hint')}</span>
        </Tick>
        <Narrower frame={frame} view={view} tell={tell} />
        {view.nothingAsked === true ? <p role="status">{tell('find.nothing-asked')}</p> : null}
        <div>
          <button className="button" type="submit">
            {tell('find.go')}
          </button>
        </div>
      </form>
    </section>
  )
}

/** Folded away until used, so that the first three questions stay the first three. */
function Narrower({ frame, view, tell }: Part) {
  const { asked } = view
  const used = Boolean(asked.words ?? asked.cost ?? asked.language ?? asked.openNow ?? asked.wheelchair)
  return (
    <details className="filters" open={used}>
      <summary>
        <Sign of="narrow">{tell('find.filters')}</Sign>
      </summary>
      <div className="narrower">
        <Field id="words" label={tell('find.words')} hint={tell('find.words-hint')} value={asked.words} />
        <SelectField
          id="cost"
          label={tell('find.cost')}
          none={frame.say('find.any-cost')}
          value={asked.cost}
          options={Cost.options
            .filter((cost) => cost !== 'cost' && cost !== 'not-known')
            .map((cost) => ({ value: cost, label: frame.say(`find.cost-${cost}`) }))}
        />
        <SelectField
          id="language"
          label={tell('find.language')}
          none={frame.say('find.any-language')}
          value={asked.language}
          options={view.languages}
        />
        <div className="ticks">
          <Tick name="openNow" on={asked.openNow}>
            {tell('find.open-now')}
          </Tick>
          <Tick name="wheelchair" on={asked.wheelchair}>
            {tell('find.wheelchair')}
          </Tick>
        </div>
      </div>
    </details>
  )
}

function Tick({
  name,
  on,
  children,
}: {
  readonly name: string
  readonly on: boolean | undefined
  readonly children: ReactNode
}) {
  return (
    <label className="tick">
      <input type="checkbox" name={name} value="yes" defaultChecked={on} />
      <span>{children}</span>
    </label>
  )
}

/** Only where others follow are these the first; a page that follows another says so. */
function headOf({ count, next, isFurther }: NonNullable<FindView['found']>) {
  if (count !== undefined) return 'find.found'
  if (isFurther === true) return 'find.further'
  return next === undefined ? 'find.found' : 'find.first-shown'
}

const isOnlyPlace = ({ place: _, ...others }: FindAsked) => Object.keys(others).length === 0

function Found({ frame, view, found, tell }: Part & { readonly found: NonNullable<FindView['found']> }) {
  const count = found.count ?? found.services.length
  const notKnown = view.asked.place !== undefined && found.place === undefined
  return (
    <section aria-labelledby="found" className="found">
      <div className="found-head">
        <h2 id="found">
          {tell(headOf(found), { count })}{' '}
          {found.place === undefined ? null : tell('find.for-place', { place: found.place, count })}
        </h2>
        <a className="back" href={here(frame, '/find')}>
          {tell('find.clear')}
        </a>
      </div>
      {notKnown ? (
        <p>
          {tell('find.place-not-known', { place: view.asked.place ?? '' })}{' '}
          {found.services.length > 0 ? tell('find.place-instead') : null}
        </p>
      ) : null}
      {found.funded === false && found.place !== undefined ? (
        <p className="unfunded">
          <b>{tell('first.not-funded', { place: found.place })}</b>{' '}
          {tell(count === 0 ? 'find.not-funded-none' : 'first.not-funded-more')}
        </p>
      ) : null}
      {found.services.length === 0 ? (
        <Empty
          head={tell('find.none-head')}
          action={<ButtonLink href={here(frame, '/ask/1')}>{tell('find.ask-instead')}</ButtonLink>}
        >
          {tell('find.none')}{' '}
          {found.wider === undefined || found.place === undefined || isOnlyPlace(view.asked) ? null : (
            <a href={here(frame, found.wider)}>{tell('find.wider', { place: found.place })}</a>
          )}
        </Empty>
      ) : (
        <ul className="rows">
          {found.services.map((service) => (
            <ServiceRow key={service.id} frame={frame} service={service} />
          ))}
        </ul>
      )}
      {found.lines === undefined ? null : (
        <div className="above">
          <h2>{tell('first.talk')}</h2>
          <CrisisLines frame={frame} lines={found.lines} brief />
        </div>
      )}
      {found.next === undefined ? null : (
        <p className="above">
          <ButtonLink href={here(frame, found.next)}>{tell('find.more')}</ButtonLink>
        </p>
      )}
    </section>
  )
}
