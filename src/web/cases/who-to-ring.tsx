import type { TodayLine } from '../../domain/referrals/today.ts'
import { Empty } from '../../looks/empty.tsx'
import { State } from '../../looks/state.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { SafeWay } from '../shared/safe-way.tsx'
import { Pressing, TalkBy, WithWhom } from './pressing.tsx'
import { sayAlso, sayWhy, whoOf } from './said.ts'

/** Who to turn to next: name, why, by when, the safe rule, the number. Never everybody at once. */
export function WhoToRing({
  lines,
  inAll,
  isAlone,
}: {
  readonly lines: readonly TodayLine[]
  readonly inAll: number
  readonly isAlone: boolean
}) {
  const say = useWords()
  const tell = useTell()
  // The one there is stands in the move card already.
  const onlyFirst = lines.length === 0 && !isAlone
  const more = inAll - lines.length - (isAlone ? 0 : 1)
  return (
    <Section
      id="ring"
      title={say('today.ring')}
      beside={onlyFirst ? undefined : <span>{say('today.ring-count', { count: inAll })}</span>}
    >
      {lines.length === 0 && isAlone && (
        <Empty head={say('today.ring-none')} action={<a href="/work/whanau">{tell('today.all-mine')}</a>}>
          {tell('today.ring-none.more')}
        </Empty>
      )}
      {onlyFirst && <p className="small quiet">{say('today.ring-no-others')}</p>}
      <ul className="list">
        {lines.map((line) => (
          <Line key={line.caseId} line={line} />
        ))}
      </ul>
      {more > 0 && <p className="small quiet">{say('today.ring-more', { count: more })}</p>}
    </Section>
  )
}

function Line({ line }: { readonly line: TodayLine }) {
  const say = useWords()
  const tell = useTell()
  const who = whoOf(line)
  const also = sayAlso(line, say)
  return (
    <li>
      <b>
        <a href={`/work/whanau/${line.householdId}`}>{who}</a>
      </b>
      <span className="when">
        {line.dueAt === undefined ? say('today.any-time') : <TalkBy line={line} at={line.dueAt} />}
      </span>
      <p className="p">
        {sayWhy(line, say)}
        {who !== line.called && <span> · {line.called}</span>}
      </p>
      <Pressing line={line} />
      <WithWhom line={line} />
      {also !== '' && <p className="p">{also}</p>}
      {line.escalated > 0 && (
        <p className="p">
          <State shape="triangle">{tell('today.escalated')}</State>
        </p>
      )}
      <SafeWay contacts={line.contacts} warning={line.warning} />
    </li>
  )
}
