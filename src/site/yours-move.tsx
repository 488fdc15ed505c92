import { By } from '../looks/by.tsx'
import { MoveCard } from '../looks/move-card.tsx'
import type { Tell } from '../looks/reo.tsx'

type Ended = 'told-no' | 'finished' | 'stopped'

/** Whose move it is with their own request, said on the receipt and on their own page in the same words. */
export type YoursMove = {
  readonly step: 'sort' | 'ring' | 'reach' | 'here' | 'walking' | 'ask-you' | 'answered' | Ended
  readonly who: string
  readonly whom?: string
  /** What the desk wrote to them with its no. */
  readonly said?: string
  readonly by?: string
  readonly late?: boolean
  /** How they are reached after somebody was found for them. */
  readonly after?: 'ring' | 'reach' | 'here'
  /** The next of their safe times, on the receipt alone; `none` where it is not said. */
  readonly next?: string
}

/** Whose move, what, by when, and how it goes on. */
export function YoursMoveCard({ move, tell }: { readonly move: YoursMove; readonly tell: Tell }) {
  const { step, who, whom = '', by = '', late = false, after = 'here', next = 'none', said = '' } = move
  const ended = step === 'told-no' || step === 'finished' || step === 'stopped'
  const mine = step === 'ask-you'
  return (
    <MoveCard
      mine={mine}
      whose={tell(ended ? 'yours.no-move' : mine ? 'yours.your-move' : 'yours.their-move')}
      then={ended ? undefined : tell(mine ? 'yours.then-ours' : 'yours.then-yours')}
      what={tell(`yours.move-${step}`, { who, whom, by: <By late={late}>{by}</By> })}
      why={tell(`yours.move-${step}-why`, { after, whom, next, said })}
    />
  )
}
