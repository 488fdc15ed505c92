import { ArrowLeft, LogOut, SlidersHorizontal, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

const pictures = {
  back: ArrowLeft,
  leave: LogOut,
  narrow: SlidersHorizontal,
} as const satisfies Readonly<Record<string, LucideIcon>>

/** The pictures of the public site, by what they are for. Always beside their word. */
export function Sign({ of, children }: { readonly of: keyof typeof pictures; readonly children: ReactNode }) {
  return <Icon of={pictures[of]}>{children}</Icon>
}
