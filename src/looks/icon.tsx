import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** A picture beside its word. There is no way to ask for the picture alone: `hideWord` leaves the word to a listener. */
export function Icon({ of: Picture, children, hideWord = false }: IconProps) {
  return (
    <span className="withword">
      <Picture className="i" aria-hidden="true" focusable="false" />
      <span className={hideWord ? 'vh' : undefined}>{children}</span>
    </span>
  )
}

export type IconProps = { readonly of: LucideIcon; readonly children: ReactNode; readonly hideWord?: boolean }
