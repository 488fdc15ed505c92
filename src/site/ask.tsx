import type { ReactNode } from 'react'
import type { AskPage } from '../domain/intake/answers.ts'
import { askPages } from '../domain/intake/answers.ts'
import type { FormError, Typed } from '../domain/intake/ask-forms.ts'
import { Sign } from '../looks/sign.tsx'
import { ErrorSummary } from '../looks/error-summary.tsx'
import { telling, type Tell } from '../looks/reo.tsx'
import { CrisisLines, type CrisisLine } from './crisis.tsx'
import { here, Page, type Frame } from './layout.tsx'

export type AskChoices = readonly { readonly value: string; readonly label: string }[]

/** One question, with all that was typed and what is to be put right. */
export type AskView = {
  readonly page: AskPage
  readonly typed: Typed
  readonly errors: readonly FormError[]
  /** From the second page on: the way back to what is kept so far. */
  readonly keys?: { readonly words: string; readonly code: string }
  /** Shown from the page after somebody said that somebody is unsafe. */
  readonly lines?: readonly CrisisLine[]
  /** `check` when the reader came from the last page to change one thing: the form gives it back as `then`. */
  readonly onTo?: 'check'
}

export type QuestionProps = { readonly frame: Frame; readonly view: AskView; readonly tell: Tell; readonly form: Kept }

/** What was typed, and what is wrong with it, by field. */
export type Kept = {
  readonly one: (field: string) => string | undefined
  readonly chosen: (field: string) => readonly string[]
  readonly error: (field: string) => ReactNode
}

/** The address of a question. */
export const askPath = (page: AskPage) => `/ask/${askPages.indexOf(page) + 1}`

export function keptOf({ typed, errors }: Pick<AskView, 'typed' | 'errors'>, tell: Tell): Kept {
  const chosen = (field: string) => {
    const value = typed[field]
    if (value === undefined) return []
    return typeof value === 'string' ? [value] : value
  }
  return {
    chosen,
    one: (field) => chosen(field)[0],
    error: (field) => {
      const wrong = errors.find((each) => each.field === field)
      return wrong === undefined ? undefined : tell(`form.${wrong.code}`)
    },
  }
}

/** The frame of a question: where we are on the way, what to put right, the question, and the way back. */
export function AskFrame({ frame, view, children, send }: AskFrameProps) {
  const tell = telling(frame.say)
  const { page, errors, keys, lines } = view
  const place = askPages.indexOf(page)
  const before = askPages[place - 1]
  return (
    <Page frame={frame} title={frame.say('ask.title')} errors={errors.length}>
      <div className="q">
        <a className="back" href={here(frame, before === undefined ? '/' : askPath(before))}>
          <Sign of="back">{tell('site.back')}</Sign>
        </a>
        <ErrorSummary
          title={tell('site.to-fix', { count: errors.length })}
          kept={tell('site.kept')}
          errors={errors.map(({ field, code }) => ({ field, says: tell(`form.${code}`) }))}
        />
        <Steps place={place} tell={tell} />
        {lines === undefined ? null : (
          <section className="unsafe" aria-labelledby="unsafe-now">
            <h2 id="unsafe-now">{tell('ask.unsafe-now')}</h2>
            <CrisisLines frame={frame} lines={lines} brief />
          </section>
        )}
        <form action={here(frame, askPath(page))} method="post" noValidate>
          {children}
          <p className="send">
            <button className="button" type="submit">
              {send ?? tell('ask.next')}
            </button>
            {view.onTo === undefined && mayEnd.includes(page) ? (
              <button className="button-2" type="submit" name="then" value="check">
                {tell('ask.enough')}
              </button>
            ) : null}
          </p>
          {view.onTo === undefined ? null : <input type="hidden" name="then" value={view.onTo} />}
        </form>
        <div className="tail">
          {page === 'check' ? <p>{tell('check.after')}</p> : <p>{tell('ask.nothing-sent')}</p>}
          {keys === undefined ? <p>{tell('ask.kept')}</p> : null}
        </div>
        {keys === undefined ? null : <KeepBox keys={keys} tell={tell} />}
      </div>
    </Page>
  )
}

type AskFrameProps = {
  readonly frame: Frame
  readonly view: AskView
  readonly children: ReactNode
  /** What the button says, where it is not "Next". */
  readonly send?: ReactNode
}

// From here on whoever asks can be found: what is left helps, and can be left out at once.
const mayEnd: readonly AskPage[] = ['reach', 'for']

function Steps({ place, tell }: { readonly place: number; readonly tell: Tell }) {
  return (
    <p className="step">
      <span className="path" aria-hidden="true">
        {askPages.map((page, step) => (
          <i key={page} className={step === place ? 'on' : step < place ? 'was' : undefined} />
        ))}
      </span>
      {tell('ask.step', { number: place + 1, all: askPages.length })}
    </p>
  )
}

function KeepBox({
  keys,
  tell,
}: {
  readonly keys: { readonly words: string; readonly code: string }
  readonly tell: Tell
}) {
  return (
    <section className="keep" aria-labelledby="keep">
      <h2 id="keep">{tell('ask.keep-head')}</h2>
      <p>{tell('ask.keep-how')}</p>
      <Keys words={keys.words} code={keys.code} tell={tell} />
    </section>
  )
}

/** Three words and a code, to be learned or copied by hand. */
export function Keys({ words, code, tell }: { readonly words: string; readonly code: string; readonly tell: Tell }) {
  return (
    <dl className="keys">
      <div>
        <dt>{tell('ask.your-words')}</dt>
        <dd>
          <span className="words" translate="no">
            {words}
          </span>
        </dd>
      </div>
      <div>
        <dt>{tell('ask.your-code')}</dt>
        <dd>
          <span className="words code" translate="no">
            {code}
          </span>
        </dd>
      </div>
    </dl>
  )
}
