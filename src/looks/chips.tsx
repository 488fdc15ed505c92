import type { ReactNode } from 'react'

/** Filters that stay in the address: each chip is a link to the same list, narrowed. */
export function Chips({ label, chips }: ChipsProps) {
  return (
    <nav aria-label={label}>
      <ul className="chips">
        {chips.map((chip) => (
          <li key={chip.href}>
            <a href={chip.href} aria-current={chip.on ? 'true' : undefined}>
              {chip.label}
              {chip.count === undefined ? null : <span className="num">{chip.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export type ChipsProps = {
  readonly label: string
  readonly chips: readonly {
    readonly href: string
    readonly label: ReactNode
    readonly on?: boolean
    readonly count?: number
  }[]
}
