import type { ReactNode } from 'react'

/** A list is hairlines, not boxes: one bold word, quiet lines, and what matters at the right edge. */
export function Rows({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <ul className={className === undefined ? 'rows' : `rows ${className}`}>{children}</ul>
}

export function Row({ head, children, right }: RowProps) {
  return (
    <li>
      <div>
        <p className="h">{head}</p>
        {children}
      </div>
      {right === undefined ? null : <div className="right">{right}</div>}
    </li>
  )
}

export type RowProps = { readonly head: ReactNode; readonly children?: ReactNode; readonly right?: ReactNode }
