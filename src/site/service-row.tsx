import type { Cost, Room } from '../domain/directory/service.ts'
import type { Tell } from '../looks/reo.tsx'
import { AsWritten } from '../looks/as-written.tsx'
import { telling } from '../looks/reo.tsx'
import { here, Tel, type Frame } from './layout.tsx'

/** Whether somebody is there, with times as the reader says them. */
export type OpenView =
  | { readonly state: 'open'; readonly until?: string }
  | { readonly state: 'closed'; readonly opens?: string }
  | { readonly state: 'holiday'; readonly holiday: string }
  | { readonly state: 'not-known' }

/** A service in a list. */
export type ServiceLine = {
  readonly id: string
  readonly name: string
  readonly organisation: string
  /** What it is, in a sentence. */
  readonly says: string
  readonly cost: Cost
  readonly open: OpenView
  readonly room: Room
  /** Days since a person checked it; left out when nobody has. */
  readonly checkedDays?: number
  readonly kaupapaMaori: boolean
  readonly pacific: boolean
  readonly disabilityLed: boolean
  readonly phone?: string
}

/** One service: what it is, whether it is open, how to ring it, and when a person last checked it. */
export function ServiceRow({ frame, service, level = 3 }: RowProps) {
  const tell = telling(frame.say)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <li>
      <div>
        <Heading className="h">
          <a href={here(frame, `/services/${service.id}`)}>
            <AsWritten language={frame.say.language}>{service.name}</AsWritten>
          </a>
        </Heading>
        {service.organisation === service.name ? null : (
          <p className="small">
            <AsWritten language={frame.say.language}>{service.organisation}</AsWritten>
          </p>
        )}
        <p>
          <AsWritten language={frame.say.language}>{service.says}</AsWritten>
        </p>
        <Signs service={service} tell={tell} />
      </div>
      <div className="right">
        <OpenNow open={service.open} tell={tell} />
        {service.phone === undefined ? null : (
          <p className="tel">
            <Tel number={service.phone} />
          </p>
        )}
      </div>
    </li>
  )
}

type RowProps = { readonly frame: Frame; readonly service: ServiceLine; readonly level?: 2 | 3 }

function Signs({ service, tell }: { readonly service: ServiceLine; readonly tell: Tell }) {
  return (
    <p className="sign">
      <span>{tell(`find.cost-${service.cost}`)}</span>
      {service.kaupapaMaori ? <span>{tell('find.kaupapa-maori')}</span> : null}
      {service.pacific ? <span>{tell('find.pacific')}</span> : null}
      {service.disabilityLed ? <span>{tell('find.disability-led')}</span> : null}
      <RoomNow room={service.room} tell={tell} />
      <Checked days={service.checkedDays} tell={tell} />
    </p>
  )
}

/** Nothing is said while there is room, or where nobody has told us. */
export function RoomNow({ room, tell }: { readonly room: Room; readonly tell: Tell }) {
  if (room === 'open' || room === 'not-known') return null
  return <span>{tell(`find.room-${room}`)}</span>
}

/** When a person last checked the entry. */
export function Checked({ days, tell }: { readonly days: number | undefined; readonly tell: Tell }) {
  return <span>{days === undefined ? tell('find.never-checked') : tell('find.checked', { days })}</span>
}

/** Open until, opens at, closed, or not known: never a guess. */
export function OpenNow({ open, tell }: { readonly open: OpenView; readonly tell: Tell }) {
  if (open.state === 'not-known') return <p className="quiet">{tell('find.hours-not-known')}</p>
  if (open.state === 'holiday') return <p>{tell('find.holiday', { holiday: open.holiday })}</p>
  if (open.state === 'closed') {
    return (
      <p className="r">{open.opens === undefined ? tell('find.closed') : tell('find.opens', { when: open.opens })}</p>
    )
  }
  return (
    <p className="open">
      {open.until === undefined ? tell('find.open') : tell('find.open-until', { time: open.until })}
    </p>
  )
}
