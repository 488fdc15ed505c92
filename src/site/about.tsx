import type { ReactNode } from 'react'
import { telling, type Tell } from '../looks/reo.tsx'
import type { SettingOf } from '../domain/programmes/setting.ts'
import { sayDay } from '../words/dates.ts'
import { CrisisLines, type CrisisLine } from './crisis.tsx'
import { here, Page, Tel, type Frame } from './layout.tsx'

type Names = { readonly organisation: string; readonly address: string; readonly officer: string }

/** Who we are, what a connector does, and what we are not. */
export function AboutPage({
  frame,
  address,
  email,
}: {
  readonly frame: Frame
  readonly address?: string
  readonly email?: string
}) {
  const tell = telling(frame.say)
  const { name, phone, hours } = frame.runBy
  // A heading with nothing under it would be a door that does not open.
  const ways = (phone !== undefined && hours !== undefined) || email !== undefined || address !== undefined
  return (
    <Page frame={frame} title={frame.say('about.title')}>
      <div className="calm">
        <h1>{tell('about.title')}</h1>
        <p className="lead">{tell('about.lead')}</p>
        <Part id="do" title={tell('about.do')}>
          <ul className="plain">
            <li>{tell('about.do-1')}</li>
            <li>{tell('about.do-2')}</li>
            <li>{tell('about.do-3')}</li>
          </ul>
        </Part>
        <Part id="not" title={tell('about.not')}>
          <p>{tell('about.not-more')}</p>
        </Part>
        <Part id="who" title={tell('about.who')}>
          <p>{tell('site.run-by', { name })}</p>
          <p>{tell('about.software')}</p>
        </Part>
        {ways ? (
          <Part id="reach" title={tell('about.how-reach')}>
            {phone === undefined || hours === undefined ? null : (
              <p>{tell('site.run-by-ring', { phone: <Tel number={phone} />, hours })}</p>
            )}
            {email === undefined ? null : (
              <p>
                <a href={`mailto:${email}`}>{email}</a>
              </p>
            )}
            {address === undefined ? null : <p>{address}</p>}
          </Part>
        ) : null}
      </div>
    </Page>
  )
}

/** The privacy notice in force, whole, with its version. */
export function PrivacyPage({ frame, notice, names }: PrivacyProps) {
  const tell = telling(frame.say)
  const { version, parts } = notice.value
  return (
    <Page frame={frame} title={frame.say('privacy.title')}>
      <div className="calm">
        <h1>{tell('privacy.title')}</h1>
        <p className="quiet">{tell('privacy.version', { version, day: sayDay(notice.fromOn, frame.say) })}</p>
        {parts.map((part, place) => (
          <Part key={part.heading.en} id={`part-${place}`} title={tell.wording(part.heading)}>
            <p>{tell.wording(part.text, names)}</p>
          </Part>
        ))}
        <Part id="device" title={tell('privacy.device')}>
          <p>{tell('privacy.device-more')}</p>
        </Part>
        <Part id="rights" title={tell('privacy.rights')}>
          <ul className="plain">
            <li>{tell('privacy.rights-see')}</li>
            <li>{tell('privacy.rights-fix')}</li>
            <li>{tell('privacy.rights-stop')}</li>
          </ul>
        </Part>
      </div>
    </Page>
  )
}

export type PrivacyProps = { readonly frame: Frame; readonly notice: SettingOf<'notice'>; readonly names: Names }

/** To us, to the Commissioners, and where to ring about a child. */
export function ComplainPage({ frame, lines }: { readonly frame: Frame; readonly lines: readonly CrisisLine[] }) {
  const tell = telling(frame.say)
  const { phone, hours } = frame.runBy
  const children = lines.find((line) => line.code === 'children')
  return (
    <Page frame={frame} title={frame.say('complain.title')}>
      <div className="calm">
        <h1>{tell('complain.title')}</h1>
        <p className="lead">{tell('complain.lead')}</p>
        <Part id="us" title={tell('complain.us')}>
          {phone === undefined || hours === undefined ? null : (
            <p>{tell('complain.us-more', { phone: <Tel number={phone} />, hours })}</p>
          )}
          <p>
            <a href={here(frame, '/yours')}>{tell('complain.us-own')}</a>
          </p>
          <p>{tell('complain.us-say')}</p>
          <p>{tell('complain.us-when')}</p>
        </Part>
        <Part id="privacy" title={tell('complain.privacy')}>
          <p>{tell('complain.privacy-more')}</p>
          <p>
            <a href="https://www.privacy.org.nz/">privacy.org.nz</a>
          </p>
        </Part>
        <Part id="health" title={tell('complain.health')}>
          <p>{tell('complain.health-more')}</p>
          <p>
            <a href="https://www.hdc.org.nz/">hdc.org.nz</a>
          </p>
        </Part>
        {children === undefined ? null : (
          <Part id="child" title={tell('complain.child')}>
            <p>{tell('complain.child-more', { phone: <Tel number={children.value.phone} /> })}</p>
          </Part>
        )}
      </div>
    </Page>
  )
}

/** How much of our reo a speaker has checked. */
export function ReoPage({
  frame,
  drafts,
  all,
}: {
  readonly frame: Frame
  readonly drafts: number
  readonly all: number
}) {
  const tell = telling(frame.say)
  const { phone } = frame.runBy
  return (
    <Page frame={frame} title={frame.say('our-reo.title')}>
      <div className="calm">
        <h1>{tell('our-reo.title')}</h1>
        <p className="lead">{tell('reo.lead')}</p>
        <p>{tell('our-reo.count', { checked: all - drafts, all, waiting: drafts })}</p>
        <p>{tell(frame.demonstration ? 'reo.shown-drafts' : 'reo.shown')}</p>
        {phone === undefined ? null : <p>{tell('reo.help', { phone: <Tel number={phone} /> })}</p>}
      </div>
    </Page>
  )
}

/** Honest about what a site can and cannot clear, and where else help hides. */
export function HidePage({ frame, lines }: { readonly frame: Frame; readonly lines: readonly CrisisLine[] }) {
  const tell = telling(frame.say)
  return (
    <Page frame={frame} title={frame.say('hide.title')}>
      <div className="calm">
        <h1>{tell('hide.title')}</h1>
        <p className="lead">{tell('hide.lead')}</p>
        <Part id="clears" title={tell('hide.we-clear')}>
          <p>{tell('hide.leave-now')}</p>
          <p>{tell('hide.back')}</p>
        </Part>
        <Part id="cannot" title={tell('hide.we-cannot')}>
          <p>
            <b>{tell('hide.history')}</b>
          </p>
          <p>{tell('hide.others')}</p>
        </Part>
        <Browsers tell={tell} />
        <Part id="shielded" title={tell('hide.shielded')}>
          <p>{tell('hide.shielded-more')}</p>
          <CrisisLines frame={frame} lines={lines.filter((line) => line.code === 'womens-refuge')} />
        </Part>
      </div>
    </Page>
  )
}

const browsers = [
  ['Chrome', 'hide.chrome'],
  ['Samsung Internet', 'hide.samsung'],
  ['Safari', 'hide.safari'],
  ['Firefox', 'hide.firefox'],
  ['Edge', 'hide.edge'],
] as const

function Browsers({ tell }: { readonly tell: Tell }) {
  return (
    <Part id="clear-it" title={tell('hide.clear-it')}>
      <p>{tell('hide.one-only')}</p>
      <dl className="sheet">
        {browsers.map(([name, how]) => (
          <div key={name}>
            <dt lang="en">{name}</dt>
            <dd>{tell(how)}</dd>
          </div>
        ))}
      </dl>
      <p className="above">{tell('hide.private')}</p>
    </Part>
  )
}

function Part({
  id,
  title,
  children,
}: {
  readonly id: string
  readonly title: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
