import type { ReactNode } from 'react'
import { langOf, telling } from '../looks/reo.tsx'
import { Mark } from '../looks/wordmark.tsx'
import { pathIn, type Frame } from './layout.tsx'

/**
 * Pages for a worker who follows a link, without an account. Their own stylesheet has literal values and no grid, so an old
 * office browser draws them whole. Nothing is indexed and nothing follows the reader out.
 */
export function AnswerFrame({ frame, title, children }: AnswerFrameProps) {
  const { say } = frame
  const tell = telling(say)
  const other = say.language === 'mi' ? 'en' : 'mi'
  return (
    <html lang={langOf(say.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no" />
        <title>{title}</title>
        <link rel="stylesheet" href={frame.sheet} />
      </head>
      <body>
        <div className="page">
          <header>
            <p className="brand">
              <Mark /> <span lang="en">Alongside</span>
              <a className="lang" lang={langOf(other)} hrefLang={langOf(other)} href={pathIn(other, frame.path)}>
                {other === 'mi' ? 'Reo Māori' : 'English'}
              </a>
            </p>
          </header>
          <main>{children}</main>
          <footer>
            {say.language === 'mi' && frame.demonstration ? <p className="quiet">{tell('site.reo-draft')}</p> : null}
            {frame.demonstration ? <p className="quiet">{tell('answer.demonstration')}</p> : null}
            <p className="print quiet">{tell('site.printed', { address: frame.address, day: frame.today })}</p>
          </footer>
        </div>
      </body>
    </html>
  )
}

export type AnswerFrameProps = { readonly frame: Frame; readonly title: string; readonly children: ReactNode }
