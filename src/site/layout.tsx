import type { ReactNode } from 'react'
import { Sign } from '../looks/sign.tsx'
import { langOf, telling, type Tell } from '../looks/reo.tsx'
import { Wordmark } from '../looks/wordmark.tsx'
import type { Language } from '../words/phrase.ts'
import type { Say } from '../words/words.ts'

/** What every public page is told, besides its own matter. */
export type Frame = {
  readonly say: Say
  /** The address without its language, such as `/ask/1`; with its query, if it is a page that can be opened again. */
  readonly path: string
  /** The whole address as it should stand on paper. */
  readonly address: string
  /** Today, as the reader says it. */
  readonly today: string
  readonly demonstration: boolean
  readonly runBy: RunBy
  /** Where the stylesheet is. */
  readonly sheet: string
}

export type RunBy = { readonly name: string; readonly phone?: string; readonly hours?: string }

/** The same page in a language: te reo lives under /mi. */
export function pathIn(language: Language, path: string): string {
  if (language === 'en') return path
  return path === '/' ? '/mi/' : `/mi${path}`
}

/** A path in the reader's own language. */
export const here = (frame: Pick<Frame, 'say'>, path: string) => pathIn(frame.say.language, path)

/** A number to ring. */
export function Tel({ number }: { readonly number: string }) {
  return (
    <a className="nb" href={`tel:${number.replaceAll(' ', '')}`}>
      {number}
    </a>
  )
}

/**
 * A public page, whole. No script, no referrer, a title that says nothing about the need.
 * Leave comes first for the keyboard, then the skip link.
 */
export function Page({ frame, title, children, before, errors = 0 }: PageProps) {
  const tell = telling(frame.say)
  const { say } = frame
  return (
    <html lang={langOf(say.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="theme-color" content="#FFFDF9" />
        <title>{errors > 0 ? say('site.error-title', { title }) : title}</title>
        <link rel="stylesheet" href={frame.sheet} />
      </head>
      <body>
        <Leave frame={frame} tell={tell} />
        <header className="wrap">
          <a className="skip" href="#main">
            {tell('site.skip')}
          </a>
          <div className="top">
            <Wordmark href={here(frame, '/')} />
            <Languages frame={frame} />
          </div>
        </header>
        <DraftNote frame={frame} tell={tell} />
        {before}
        <main id="main" className="wrap">
          {children}
        </main>
        <Foot frame={frame} tell={tell} />
      </body>
    </html>
  )
}

export type PageProps = {
  readonly frame: Frame
  readonly title: string
  readonly children: ReactNode
  /** Between the head of the page and its matter, from edge to edge. */
  readonly before?: ReactNode
  /** How many things are to be put right: said first in the title. */
  readonly errors?: number
}

type Part = { readonly frame: Frame; readonly tell: Tell }

function Leave({ frame, tell }: Part) {
  return (
    <nav className="leave" aria-label={frame.say('site.leave-label')}>
      <a className="go" href="/exit">
        <Sign of="leave">{tell('site.leave')}</Sign>
      </a>
      <a href={here(frame, '/hide-your-visit')}>{tell('site.hide')}</a>
    </nav>
  )
}

function Languages({ frame }: { readonly frame: Frame }) {
  const { say, path } = frame
  return (
    <nav className="reo" aria-label={say('site.language')}>
      {say.language === 'mi' ? (
        <span aria-current="true">Reo Māori</span>
      ) : (
        <a lang="mi" hrefLang="mi" href={pathIn('mi', path)}>
          Reo Māori
        </a>
      )}
      {say.language === 'en' ? (
        <span aria-current="true">English</span>
      ) : (
        <a lang="en-NZ" hrefLang="en-NZ" href={pathIn('en', path)}>
          English
        </a>
      )}
    </nav>
  )
}

/** Reo that no speaker has checked is shown only in a demonstration, and says so. */
function DraftNote({ frame, tell }: Part) {
  if (frame.say.language !== 'mi' || !frame.demonstration) return null
  return (
    <aside className="draft-note">
      <p className="wrap">
        {tell('site.reo-draft')} <a href={here(frame, '/reo')}>{tell('site.reo-draft-more')}</a>
      </p>
    </aside>
  )
}

function Foot({ frame, tell }: Part) {
  const { runBy } = frame
  return (
    <footer>
      <div className="wrap">
        <p>
          <b>{tell('site.who-runs-this')}</b> {tell('site.run-by', { name: runBy.name })}{' '}
          {runBy.phone === undefined || runBy.hours === undefined
            ? null
            : tell('site.run-by-ring', { phone: <Tel number={runBy.phone} />, hours: runBy.hours })}
        </p>
        <nav className="l" aria-label={frame.say('site.footer-links')}>
          <a href={here(frame, '/about')}>{tell('site.about')}</a>
          <a href={here(frame, '/privacy')}>{tell('site.privacy')}</a>
          <a href={here(frame, '/complain')}>{tell('site.complain')}</a>
          <a href={here(frame, '/reo')}>{tell('site.reo-status')}</a>
          <a href={here(frame, '/sign-in')}>{tell('site.staff')}</a>
        </nav>
        {frame.demonstration ? <p className="demo">{tell('site.demonstration')}</p> : null}
        <p className="print">{tell('site.printed', { address: frame.address, day: frame.today })}</p>
      </div>
    </footer>
  )
}
