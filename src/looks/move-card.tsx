import type { ReactNode } from 'react'

/**
 * Whose move, what, by when, and the one button that makes it. Read aloud it is a sentence. One to a page.
 * `what` should hold a `By`; `theirs` and `mine` say who has it now and who has it then.
 */
export function MoveCard({ mine, whose, then, what, why, children, level = 2, id = 'move' }: MoveCardProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <section className={mine ? 'move move--mine' : 'move'} aria-labelledby={id}>
      <div className="says">
        <p className="hand">
          <i className="on" aria-hidden="true" />
          <b>{whose}</b>
          {then === undefined ? null : (
            <>
              <s aria-hidden="true" />
              <span className="next">
                <i aria-hidden="true" />
                <span>{then}</span>
              </span>
            </>
          )}
        </p>
        <Heading className="what" id={id}>
          {what}
        </Heading>
        {why === undefined ? null : <p className="why">{why}</p>}
      </div>
      {children === undefined ? null : <div className="do">{children}</div>}
    </section>
  )
}

export type MoveCardProps = {
  /** Filled when the move is the reader's, outlined when it is somebody else's. */
  readonly mine: boolean
  readonly whose: ReactNode
  readonly then?: ReactNode
  readonly what: ReactNode
  readonly why?: ReactNode
  readonly children?: ReactNode
  readonly level?: 1 | 2
  readonly id?: string
}
