import type { ReactNode } from 'react'

/** What happened, newest first, in sentences. `turn` is where the move changed hands. */
export function Story({ events }: { readonly events: readonly StoryEvent[] }) {
  return (
    <ol className="story">
      {events.map((event) => (
        <li key={event.id} className={event.turn ? 'turn' : undefined}>
          <time dateTime={event.at} title={event.full}>
            {event.when}
          </time>
          {event.what}
        </li>
      ))}
    </ol>
  )
}

export type StoryEvent = {
  readonly id: string
  /** The instant, for machines. */
  readonly at: string
  /** The same, as a person says it. */
  readonly when: ReactNode
  /** The whole date, on hover. */
  readonly full?: string
  readonly what: ReactNode
  readonly turn?: boolean
}
