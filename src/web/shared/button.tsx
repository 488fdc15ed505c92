import { type ReactNode, useId } from 'react'
import type { Refusal } from '../../domain/refusal.ts'
import { useWords } from './language.tsx'
import { useOnlyReading } from './only-reading.ts'

export type ButtonProps = {
  readonly children: ReactNode
  readonly onPress?: (() => unknown) | undefined
  /** The one action the page is for. */
  readonly strong?: boolean | undefined
  /** Looks like a link: for what is possible but not the point. */
  readonly quiet?: boolean | undefined
  /** What a rule of the domain said: the button stays in sight, cannot be pressed, and says why not. */
  readonly whyNot?: Refusal | string | undefined
  readonly busy?: boolean | undefined
  readonly submit?: boolean | undefined
  readonly label?: string | undefined
}

/** A button. Nothing allowed or not allowed ever vanishes: with `whyNot` it explains itself. */
export function Button({ children, onPress, strong, quiet, whyNot, busy, submit, label }: ButtonProps) {
  const say = useWords()
  const id = useId()
  const onlyReading = useOnlyReading()
  if (whyNot !== undefined) {
    return (
      <span className="not-now">
        {/* Still reached by keyboard, so that the reason is heard. */}
        <button type="button" aria-disabled="true" aria-describedby={id}>
          {children}
        </button>
        <span id={id}>{typeof whyNot === 'string' ? whyNot : say.refusal(whyNot)}</span>
      </span>
    )
  }
  // Said once for the whole part, and heard at each.
  if (onlyReading !== undefined) {
    return (
      <span className="not-now">
        <button type="button" aria-disabled="true" aria-label={label} aria-describedby={onlyReading}>
          {children}
        </button>
      </span>
    )
  }
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={quiet ? 'linkish' : strong ? 'button' : 'button-2'}
      aria-label={label}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        // Pressed twice is sent once. It keeps the focus while it is busy, which `disabled` would not.
        if (busy) event.preventDefault()
        else void onPress?.()
      }}
    >
      {children}
    </button>
  )
}
