import { Phone } from 'lucide-react'
import type { TodayLine, WaitingLine } from '../../domain/referrals/today.ts'
import { Icon } from '../../looks/icon.tsx'
import { MoveCard } from '../../looks/move-card.tsx'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { needInSentence } from '../shared/need-name.ts'
import { SafeWay } from '../shared/safe-way.tsx'
import { DueBy, useWhen } from '../shared/when.tsx'
import { Pressing, TalkBy, WithWhom } from './pressing.tsx'
import { sayAlso, whoOf } from './said.ts'

/** Whose move it is on this page: one's own, or the team's. */
function useHand(whose: 'mine' | 'team') {
  const say = useWords()
  return { mine: true, whose: say(whose === 'mine' ? 'today.your-move' : 'today.teams-move') }
}

/** An answer that was needed the same day and is late: an organisation to ring before anything else. */
export function RingThemFirst({
  line,
  whose,
  onLog,
}: {
  readonly line: WaitingLine
  readonly whose: 'mine' | 'team'
  readonly onLog: () => void
}) {
  const say = useWords()
  const tell = useTell()
  const hand = useHand(whose)
  const { by, when } = useWhen()
  return (
    <MoveCard
      {...hand}
      then={say('today.then', { who: line.organisationName })}
      what={tell('today.ring-organisation', {
        organisation: line.organisationName,
        need: needInSentence(line.needKind, say),
        who: line.called,
        by: <DueBy at={line.dueAt} />,
      })}
      why={
        <>
          <State shape="triangle">{by(line.dueAt)}.</State> {tell('today.they-had-until', { until: when(line.dueAt) })}
        </>
      }
    >
      {line.phone !== '' && (
        <a className="button" href={`tel:${line.phone.replaceAll(' ', '')}`}>
          <Icon of={Phone}>{say('today.ring-number', { number: line.phone })}</Icon>
        </a>
      )}
      <Button onPress={onLog} strong={line.phone === ''}>
        {say('today.log-phone')}
      </Button>
    </MoveCard>
  )
}

/** The first of the day: who, why, by when, and how it is safe. */
export function RingFirst({ line, whose }: { readonly line: TodayLine; readonly whose: 'mine' | 'team' }) {
  const say = useWords()
  const tell = useTell()
  const hand = useHand(whose)
  const who = whoOf(line)
  const need = line.needKind === undefined ? '' : needInSentence(line.needKind, say)
  const what = say(`today.first.${line.why}`, { who, need, words: line.words })
  const also = sayAlso(line, say)
  return (
    <MoveCard
      {...hand}
      what={
        line.dueAt === undefined ? what : tell('today.first-by', { what, by: <TalkBy line={line} at={line.dueAt} /> })
      }
      {...(line.words !== '' && line.why !== 'step-due' && { why: `“${line.words}”` })}
    >
      <Pressing line={line} />
      <WithWhom line={line} />
      {also !== '' && <p>{also}</p>}
      <div className="reach">
        <SafeWay contacts={line.contacts} warning={line.warning} />
      </div>
      <a className="button" href={`/work/whanau/${line.householdId}`}>
        {tell('today.open', { who })}
      </a>
      {(line.why === 'first-talk' || line.why === 'ask-how-it-went') && (
        <a className="button-2" href={`/work/whanau/${line.householdId}?now=${line.why}`}>
          {tell('today.write-down')}
        </a>
      )}
    </MoveCard>
  )
}
