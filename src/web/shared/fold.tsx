import type { ReactNode } from 'react'
import './fold.css'

export type FoldProps = {
  readonly id: string
  readonly title: ReactNode
  /** Open by itself, such as when something in it is not sent yet. */
  readonly open?: boolean
  readonly children: ReactNode
}

/** What is seldom done: in sight by its name, and one press away. */
export function Fold({ id, title, open = false, children }: FoldProps) {
  return (
    <details className="folded" open={open}>
      <summary>
        <h2 id={id}>{title}</h2>
      </summary>
      {children}
    </details>
  )
}

/** Leads to the form whose heading has this id: unfolds it and puts the cursor in it. */
export function goTo(id: string): void {
  const part = document.getElementById(id)?.closest('details, section')
  if (!part) return
  if (part instanceof HTMLDetailsElement) part.open = true
  part
    .querySelector<HTMLElement>('input:checked, form input, form textarea, form select, form button')
    ?.focus({ preventScroll: true })
  part.scrollIntoView({ block: 'start' })
}
