import type { ReactNode } from 'react'
import { Field } from '../looks/field.tsx'
import { telling } from '../looks/reo.tsx'
import { here, type Frame } from './layout.tsx'

/** Three words and a code: the way back to one request. The code is never written back into the page. */
export function WordsAndCode({ frame, words, error, strong = false }: WordsAndCodeProps) {
  const tell = telling(frame.say)
  return (
    <form className="fields" action={here(frame, '/yours')} method="post">
      <Field
        id="words"
        label={tell('yours.words')}
        hint={strong ? tell('yours.words-hint') : undefined}
        value={words}
        error={error}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck="false"
      />
      <Field
        id="code"
        label={tell('yours.code')}
        hint={strong ? tell('yours.code-hint') : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck="false"
      />
      <div>
        <button className={strong ? 'button' : 'button-2'} type="submit">
          {tell('yours.open')}
        </button>
      </div>
    </form>
  )
}

type WordsAndCodeProps = {
  readonly frame: Frame
  readonly words?: string | undefined
  readonly error?: ReactNode
  readonly strong?: boolean
}
