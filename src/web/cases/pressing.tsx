import type { TodayLine } from '../../domain/referrals/today.ts'
import { State } from '../../looks/state.tsx'
import { useWords } from '../shared/language.tsx'
import { ContactBy, DueBy } from '../shared/when.tsx'

/** What a time alone does not say: that somebody is not safe, and that a first kōrero is for something needed today. */
export function Pressing({ line }: { readonly line: TodayLine }) {
  const say = useWords()
  const neededToday = line.why === 'first-talk' && line.urgency === 'today'
  if (!line.unsafe && !neededToday) return null
  return (
    <p className="p">
      <State shape="triangle">
        {[line.unsafe ? say('today.unsafe') : '', neededToday ? say('today.needed-today') : '']
          .filter(Boolean)
          .join('. ')}
      </State>
    </p>
  )
}

/** By when: a first kōrero is never asked for at a time that is not safe. */
export function TalkBy({ line, at }: { readonly line: TodayLine; readonly at: string }) {
  return line.why === 'first-talk' ? <ContactBy at={at} ways={line.contacts} /> : <DueBy at={at} />
}
