import type { ReactNode } from 'react'

/** Nothing here yet: what will appear, and how to start. */
export function Empty({ head, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <p className="h">{head}</p>
      {children === undefined ? null : <p>{children}</p>}
      {action === undefined ? null : <p className="do">{action}</p>}
    </div>
  )
}

export type EmptyProps = { readonly head: ReactNode; readonly children?: ReactNode; readonly action?: ReactNode }
