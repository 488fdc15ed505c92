import type { ReactNode } from 'react'

/** What is known, as names and values. A fact without a value is left out, not shown empty. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts
        .filter((fact) => fact.value !== undefined && fact.value !== '')
        .map((fact) => (
          <div key={fact.id}>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
    </dl>
  )
}

export type Fact = { readonly id: string; readonly name: ReactNode; readonly value: ReactNode }
