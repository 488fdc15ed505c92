import { dayOf, minutesBetween } from '../../domain/days.ts'
import { By } from '../../looks/by.tsx'
import { useWords } from './language.tsx'
import { useWhen } from './when.tsx'

/** By when, inside a sentence: always a time ("by 11:20 am today") and never a countdown, which stands by itself. */
export function ByThen({ at }: { readonly at: string }) {
  const say = useWords()
  const { now, today, by, time, full, isLate } = useWhen()
  const soon = !isLate(at) && minutesBetween(now, at) < 90
  const said = dayOf(at) === today ? 'date.by-today' : 'date.by-tomorrow'
  return (
    <By late={isLate(at)} full={full(at)}>
      {soon ? say(said, { time: time(at) }) : by(at)}
    </By>
  )
}
