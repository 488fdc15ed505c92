import { Choice } from '../looks/choice.tsx'
import { ErrorSummary } from '../looks/error-summary.tsx'
import { LongField } from '../looks/field.tsx'
import type { Tell } from '../looks/reo.tsx'
import { here, type Frame } from './layout.tsx'

/** "Did you get what you needed?", about one thing that somebody says is done. */
export type Asked = {
  /** The referral's id. */
  readonly id: string
  readonly need: string
  readonly with: string
  /** What they answered on this page, until it is closed. */
  readonly answered?: { readonly answer: OwnAnswer; readonly words: string }
}
export type OwnAnswer = 'yes' | 'partly' | 'no'
const answers: readonly OwnAnswer[] = ['yes', 'partly', 'no']

/** An answer that was not taken, and why: it comes back with what was typed. */
export type AskedAgain = {
  readonly id: string
  readonly answer: string
  readonly words: string
  readonly error: string
}

type Part = {
  readonly frame: Frame
  readonly asked: readonly Asked[]
  readonly again: AskedAgain | undefined
  readonly reader: string
  readonly tell: Tell
}

/** The person's own answer, a form for each thing that came back. What they said already stands there, and can be changed. */
export function DidYouGetIt({ frame, asked, again, reader, tell }: Part) {
  if (asked.length === 0) return null
  const errors = again ? [{ field: `answer-${again.id}`, says: again.error }] : []
  return (
    <section aria-labelledby="asked" className="asked">
      <h2 id="asked">{tell('yours.asked')}</h2>
      <ErrorSummary title={tell('site.to-fix', { count: errors.length })} kept={tell('site.kept')} errors={errors} />
      {asked.map((one) => (
        <div key={one.id}>
          <h3>{tell('yours.asked-about', { need: one.need, name: one.with })}</h3>
          {one.answered === undefined ? (
            <AnswerForm frame={frame} one={one} again={again} tell={tell} />
          ) : (
            <>
              <p>{tell(`yours.answered-${one.answered.answer}`)}</p>
              {one.answered.words === '' ? null : <blockquote className="said">“{one.answered.words}”</blockquote>}
              <p className="under">{tell('yours.answered-then', { name: reader })}</p>
              <details className="more-words noprint" open={again?.id === one.id}>
                <summary>{tell('yours.answer-change')}</summary>
                <AnswerForm frame={frame} one={one} again={again} tell={tell} />
              </details>
            </>
          )}
        </div>
      ))}
    </section>
  )
}

function AnswerForm({ frame, one, again, tell }: Pick<Part, 'frame' | 'again' | 'tell'> & { readonly one: Asked }) {
  const refused = again?.id === one.id ? again : undefined
  const typed = refused ?? one.answered
  return (
    <form className="noprint above" method="post" action={here(frame, '/yours/answer')}>
      <input type="hidden" name="referral" value={one.id} />
      <Choice
        id={`answer-${one.id}`}
        name="answer"
        legend={tell('yours.answer-legend', { name: one.with })}
        {...(refused ? { error: refused.error } : {})}
        chosen={typed ? [typed.answer] : []}
        options={answers.map((value) => ({ value, label: tell(`yours.answer-${value}`) }))}
      />
      <div className="above">
        <LongField
          id={`answer-words-${one.id}`}
          name="words"
          label={tell('yours.answer-words')}
          hint={tell('yours.answer-words-hint')}
          value={typed?.words}
        />
      </div>
      <p className="above">
        <button className="button" type="submit" aria-label={frame.say('yours.answer-send-about', { need: one.need })}>
          {tell('yours.answer-send')}
        </button>
      </p>
    </form>
  )
}
