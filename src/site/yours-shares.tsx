import { State } from '../looks/state.tsx'
import type { Tell } from '../looks/reo.tsx'
import { here, type Frame } from './layout.tsx'

/** One switch: what one organisation may know, what for and until when. */
export type MaySee = {
  /** The consent's id. */
  readonly id: string
  readonly organisation: string
  readonly state: 'yes' | 'no' | 'back' | 'over'
  /** What they see: "the name you go by, how many people". Empty after a no. */
  readonly shares: string
  /** What for, as the needs that it was given for. */
  readonly forNeeds: string
  /** The day on which the yes ends or ended, or on which it was taken back. */
  readonly day: string
  /** Until when it would hold if it were given again now; left out where it cannot be. */
  readonly againUntil?: string
}

/** One organisation that the law let us tell without a yes. */
export type ByLaw = {
  readonly id: string
  readonly organisation: string
  /** Which law, by its name. */
  readonly law: string
  readonly shares: string
  readonly since: string
  readonly until: string
  /** Whether it still holds today. */
  readonly holds: boolean
}

type Part = {
  readonly frame: Frame
  readonly maySee: readonly MaySee[]
  readonly byLaw: readonly ByLaw[]
  readonly tell: Tell
}

/** Who may see what, a switch each, each with its own button: no script turns them. */
export function WhoMaySee({ frame, maySee, byLaw, tell }: Part) {
  return (
    <section aria-labelledby="may-see">
      <h2 id="may-see">{tell('yours.who-may-see')}</h2>
      {maySee.length === 0 ? (
        <p>{tell('yours.may-see-none')}</p>
      ) : (
        <ul className="rows">
          {maySee.map((one) => (
            <li key={one.id}>
              <div>
                <p className="h">{one.organisation}</p>
                {one.shares === '' ? null : <p>{tell('yours.may-see-what', { what: one.shares })}</p>}
                {one.forNeeds === '' ? null : <p>{tell('yours.may-see-for', { needs: one.forNeeds })}</p>}
                <State shape={one.state === 'yes' ? 'full' : 'bar'}>
                  {tell(`yours.may-see-${one.state}`, { day: one.day })}
                </State>
              </div>
              <Switch frame={frame} one={one} tell={tell} />
            </li>
          ))}
        </ul>
      )}
      {maySee.some((one) => one.state === 'yes') ? <p className="under">{tell('yours.take-back-more')}</p> : null}
      {maySee.some((one) => one.againUntil !== undefined) ? <p className="under">{tell('yours.again-more')}</p> : null}
      <ToldByLaw byLaw={byLaw} tell={tell} />
    </section>
  )
}

/** Nothing here can be switched. That some of it may not be shown is said to everybody, so that it tells nobody anything. */
function ToldByLaw({ byLaw, tell }: Pick<Part, 'byLaw' | 'tell'>) {
  return (
    <>
      {byLaw.length === 0 ? null : (
        <>
          <h3>{tell('yours.by-law')}</h3>
          <ul className="rows">
            {byLaw.map((one) => (
              <li key={one.id}>
                <div>
                  <p className="h">{one.organisation}</p>
                  <p>{tell('yours.by-law-what', { what: one.shares })}</p>
                  <p>{tell('yours.by-law-which', { law: one.law })}</p>
                  <State shape="bar">
                    {tell(one.holds ? 'yours.by-law-holds' : 'yours.by-law-over', {
                      since: one.since,
                      until: one.until,
                    })}
                  </State>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="under">{tell('yours.by-law-more')}</p>
    </>
  )
}

function Switch({ frame, one, tell }: { readonly frame: Frame; readonly one: MaySee; readonly tell: Tell }) {
  if (one.state === 'yes') {
    return (
      <form className="noprint" method="post" action={here(frame, '/yours/take-back')}>
        <input type="hidden" name="consent" value={one.id} />
        <button
          className="button-2"
          type="submit"
          aria-label={frame.say('yours.take-back-from', { name: one.organisation })}
        >
          {tell('yours.take-back')}
        </button>
      </form>
    )
  }
  if (one.againUntil === undefined) return null
  return (
    <form className="noprint" method="post" action={here(frame, '/yours/again')}>
      <input type="hidden" name="consent" value={one.id} />
      <button
        className="button-2"
        type="submit"
        aria-label={frame.say('yours.again-to', { name: one.organisation, day: one.againUntil })}
      >
        {tell('yours.again', { day: one.againUntil })}
      </button>
    </form>
  )
}
