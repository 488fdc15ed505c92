import { safeOnlyFrom } from '../../domain/households/safe-due.ts'
import { useMemo } from 'react'
import { By } from '../../looks/by.tsx'
import { type Day, dayOf, type Instant, isBefore } from '../../domain/days.ts'
import { sayAgo, sayBy, sayDay, sayTime, sayWhen } from '../../words/dates.ts'
import { useWords } from './language.tsx'
import { useNow } from './now.ts'
import { contactBy } from '../../words/promise.ts'

// Shown with its year by naming a today in no year of ours.
const longAgo = '0001-01-01'

/** Days and times as a person says them, in the reader's language, by the server's clock; they move on by themselves. */
export function useWhen() {
  const say = useWords()
  const now = useNow()
  return useMemo(
    () => ({
      now,
      today: dayOf(now),
      when: (at: Instant) => sayWhen(at, now, say),
      by: (dueAt: Instant) => sayBy(dueAt, now, say),
      ago: (at: Instant) => sayAgo(at, now, say),
      day: (day: Day) => sayDay(day, say, dayOf(now)),
      time: (at: Instant) => sayTime(at, say),
      full: (at: Instant) => `${sayDay(dayOf(at), say, longAgo)}, ${sayTime(at, say)}`,
      isLate: (dueAt: Instant) => isBefore(dueAt, now),
    }),
    [say, now],
  )
}

/** "tomorrow 2 pm"; the whole date on hover. */
export function When({ at }: { readonly at: Instant }) {
  const { when, full } = useWhen()
  return (
    <time dateTime={at} title={full(at)}>
      {when(at)}
    </time>
  )
}

/** By when somebody is contacted: never before a time that is safe. */
export function ContactBy({ at, ways }: { readonly at: Instant; readonly ways: readonly SafeTime[] }) {
  const say = useWords()
  const { full, now } = useWhen()
  const opens = safeOnlyFrom(at, ways, now)
  if (opens === undefined) return <DueBy at={at} />
  return <By full={full(opens)}>{contactBy(at, ways, now, say)}</By>
}
type SafeTime = Parameters<typeof safeOnlyFrom>[1][number]

/** "by Thursday 12 November", with the amber underline; red and said so once it is late. */
export function DueBy({ at }: { readonly at: Instant }) {
  const { by, full, isLate } = useWhen()
  return (
    <By late={isLate(at)} full={full(at)}>
      {by(at)}
    </By>
  )
}
