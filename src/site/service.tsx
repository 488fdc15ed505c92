import type { ReactElement, ReactNode } from 'react'
import type { Area, Service } from '../domain/directory/service.ts'
import { Sign } from '../looks/sign.tsx'
import { ButtonLink } from '../looks/button.tsx'
import { AsWritten } from '../looks/as-written.tsx'
import { telling, type Tell } from '../looks/reo.tsx'
import { here, Page, Tel, type Frame } from './layout.tsx'
import { Checked, OpenNow, RoomNow, type OpenView } from './service-row.tsx'

/** One service, with what only the reader's language and today can say already said. */
export type ServiceView = {
  readonly service: Pick<
    Service,
    | 'name'
    | 'description'
    | 'eligibility'
    | 'minimumAge'
    | 'maximumAge'
    | 'cost'
    | 'costNote'
    | 'kaupapaMaori'
    | 'pacific'
    | 'disabilityLed'
    | 'wheelchair'
    | 'referBy'
    | 'howToGetHelp'
    | 'phone'
    | 'email'
    | 'website'
    | 'hoursNote'
  >
  readonly organisation: string
  readonly open: OpenView
  readonly room: Service['capacity']['room']
  readonly checkedDays?: number
  /** "Monday to Friday, 9 am to 5 pm": a line each; empty when not known. */
  readonly hours: readonly string[]
  /** The names of languages, in the reader's own. */
  readonly languages: readonly string[]
  /** Addresses that may be shown: never a refuge's. */
  readonly places: readonly string[]
  readonly serves: { readonly kind: Area['kind']; readonly names: readonly string[] }
  /** Where the reader came from in the search, if they did. */
  readonly back?: string
}

/** What it is, who it is for, what it costs, how to get it today, open now, languages, when a person last checked it. */
export function ServicePage({ frame, view }: { readonly frame: Frame; readonly view: ServiceView }) {
  const tell = telling(frame.say)
  const { service } = view
  const written = writing(frame)
  return (
    <Page frame={frame} title={service.name}>
      <div className="calm">
        {view.back === undefined ? null : (
          <a className="back" href={here(frame, view.back)}>
            <Sign of="back">{tell('service.back')}</Sign>
          </a>
        )}
        <h1>{written(service.name)}</h1>
        {view.organisation === service.name ? null : (
          <p className="quiet">{tell('service.run-by', { name: written(view.organisation) })}</p>
        )}
        <div className="now">
          <OpenNow open={view.open} tell={tell} />
          <RoomNow room={view.room} tell={tell} />
        </div>
        <dl className="sheet">
          <What view={view} tell={tell} written={written} />
          <How view={view} tell={tell} written={written} />
          <Where view={view} tell={tell} written={written} />
        </dl>
        <p className="under">
          <Checked days={view.checkedDays} tell={tell} />.{' '}
          {frame.runBy.phone === undefined
            ? null
            : tell('service.wrong', { phone: <Tel number={frame.runBy.phone} /> })}
        </p>
        <section className="noprint" aria-labelledby="alongside">
          <h2 id="alongside">{tell('service.help-to-get-it')}</h2>
          <p className="above">
            <ButtonLink href={here(frame, '/ask/1')}>{tell('first.ask')}</ButtonLink>
          </p>
        </section>
      </div>
    </Page>
  )
}

type Written = (text: string) => ReactElement
type Part = { readonly view: ServiceView; readonly tell: Tell; readonly written: Written }

/** What the entry says, marked where it is not in the language of the page. */
const writing =
  ({ say }: Frame): Written =>
  (text) => <AsWritten language={say.language}>{text}</AsWritten>

function Line({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function What({ view, tell, written }: Part) {
  const { service } = view
  const led = [
    service.kaupapaMaori ? tell('find.kaupapa-maori') : undefined,
    service.pacific ? tell('find.pacific') : undefined,
    service.disabilityLed ? tell('find.disability-led') : undefined,
  ].filter((each) => each !== undefined)
  const ages = service.minimumAge !== undefined || service.maximumAge !== undefined
  return (
    <>
      <Line name={tell('service.what')}>
        {written(service.description)}
        {led.map((each, place) => (
          <p key={place}>
            <b>{each}</b>
          </p>
        ))}
      </Line>
      <Line name={tell('service.for-whom')}>
        {service.eligibility === undefined ? (ages ? null : tell('service.for-anyone')) : written(service.eligibility)}{' '}
        {ages
          ? tell('service.ages', { from: service.minimumAge ?? 'none', until: service.maximumAge ?? 'none' })
          : null}
      </Line>
      <Line name={tell('service.cost')}>
        {tell(`find.cost-${service.cost}`)}
        {service.costNote === undefined ? null : <p>{written(service.costNote)}</p>}
      </Line>
    </>
  )
}

function How({ view, tell, written }: Part) {
  const { service } = view
  const none = service.phone === undefined && service.email === undefined && service.website === undefined
  return (
    <>
      <Line name={tell('service.how')}>
        {service.howToGetHelp === undefined ? null : <p>{written(service.howToGetHelp)}</p>}
        {service.phone === undefined ? null : (
          <p>
            <b>{tell('service.by-ring', { phone: <Tel number={service.phone} /> })}</b>
          </p>
        )}
        {service.referBy.includes('walk-in') ? <p>{tell('service.by-walk-in')}</p> : null}
        {service.email === undefined ? null : (
          <p>{tell('service.by-email', { email: <a href={`mailto:${service.email}`}>{service.email}</a> })}</p>
        )}
        {none && service.howToGetHelp === undefined && !service.referBy.includes('walk-in') ? (
          <p>{tell('service.by-connector')}</p>
        ) : null}
      </Line>
      <Line name={tell('service.hours')}>
        {view.hours.length === 0 ? tell('find.hours-not-known') : null}
        {view.hours.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {service.hoursNote === undefined ? null : <p className="quiet">{written(service.hoursNote)}</p>}
      </Line>
      {view.languages.length === 0 ? null : <Line name={tell('service.languages')}>{view.languages.join(', ')}</Line>}
    </>
  )
}

/** A feed may bring any address at all: only those of the web become links. */
const isWebAddress = (address: string) => /^https?:\/\//i.test(address)

function Where({ view, tell, written }: Part) {
  const { service, serves } = view
  return (
    <>
      {view.places.length === 0 ? null : (
        <Line name={tell('service.where')}>
          {view.places.map((place) => (
            <p key={place}>{written(place)}</p>
          ))}
        </Line>
      )}
      {serves.kind === 'not-known' ? null : (
        <Line name={tell('service.serves')}>
          {serves.kind === 'nationwide' ? tell('service.serves-nationwide') : serves.names.join(', ')}
        </Line>
      )}
      {service.wheelchair === 'not-known' ? null : (
        <Line name={tell('service.access')}>{tell(`service.wheelchair-${service.wheelchair}`)}</Line>
      )}
      {service.website === undefined || !isWebAddress(service.website) ? null : (
        <Line name={tell('service.website')}>
          <a href={service.website} rel="noreferrer">
            {service.website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
          </a>
        </Line>
      )}
    </>
  )
}
