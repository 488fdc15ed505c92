import type { ReactNode } from 'react'

/** What to put right, each linked to its field. Says first that nothing typed was lost. */
export function ErrorSummary({ title, kept, errors, id = 'sum' }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div className="sum" role="alert" aria-labelledby={`${id}-title`} tabIndex={-1} id={id}>
      <h2 id={`${id}-title`}>{title}</h2>
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
  readonly id?: string
  readonly errors: readonly { readonly field: string; readonly says: ReactNode }[]
}
