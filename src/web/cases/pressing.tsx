import type { TodayLine } from '../../domain/referrals/today.ts'
import { State } from '../../looks/state.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { ContactBy, DueBy } from '../shared/when.tsx'

/** What a time alone does not say: that somebody is not safe, that whoever it is for may not know, and that a first kōrero is for something needed today. */
export function Pressing({ line }: { readonly line: TodayLine }) {
  const say = useWords()
  const neededToday = line.why === 'first-talk' && line.urgency === 'today'
  const pressing = [
    line.unsafe ? say('today.unsafe') : '',
    neededToday ? say('today.needed-today') : '',
    line.mayNotKnow ? say('today.may-not-know') : '',
  ].filter(Boolean)
  if (pressing.length === 0) return null
  return (
    <p className="p">
      <State shape="triangle">{pressing.join('. ')}</State>
    </p>
  )
}

/** Whoever is to be rung by somebody, and by whom is not said: nobody walks with them, or nobody who can sign in. */
export function WithWhom({ line }: { readonly line: TodayLine }) {
  const tell = useTell()
  if (line.why === 'with-nobody' || (line.connectorName !== undefined && !line.suspended)) return null
  return (
    <p className="p">
      {line.connectorName === undefined
        ? tell('whanau.with-nobody')
        : tell('whanau.with-suspended', { who: line.connectorName })}
    </p>
  )
}

/** By when: a first kōrero is never asked for at a time that is not safe. */
export function TalkBy({ line, at }: { readonly line: TodayLine; readonly at: string }) {
  return line.why === 'first-talk' ? <ContactBy at={at} ways={line.contacts} /> : <DueBy at={at} />
}
