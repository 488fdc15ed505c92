import type { ReactNode } from 'react'

/** What to put right, each linked to its field. Says first that nothing typed was lost. */
export function ErrorSummary({ title, kept, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div className="sum" role="alert" aria-labelledby="sum-title" tabIndex={-1} id="sum">
      <h2 id="sum-title">{title}</h2>
      <p>{kept}</p>
      <ul>
        {errors.map(({ field, says }) => (
          <li key={field}>
            <a href={`#${field}`}>{says}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export type ErrorSummaryProps = {
  readonly title: ReactNode
  readonly kept: ReactNode
  readonly errors: readonly { readonly field: string; readonly says: ReactNode }[]
}
