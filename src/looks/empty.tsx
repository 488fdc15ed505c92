import type { ReactNode } from 'react'

/** Nothing here yet: what will appear, and how to start. */
export function Empty({ head, children, action, alone = false }: EmptyProps) {
  return (
    <div className="empty">
      {alone ? <h1 className="h">{head}</h1> : <p className="h">{head}</p>}
      {children === undefined ? null : <p>{children}</p>}
      {action === undefined ? null : <p className="do">{action}</p>}
    </div>
  )
}

export type EmptyProps = {
  readonly head: ReactNode
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** It stands where a whole page should be: then it is the page's heading. */
  readonly alone?: boolean
}
