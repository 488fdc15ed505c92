import type { WaitingLine } from '../../domain/referrals/today.ts'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { needInSentence } from '../shared/need-name.ts'
import { Section } from '../shared/page.tsx'
import { DueBy, useWhen } from '../shared/when.tsx'

/** Whose answer is awaited, the oldest clock first. Most of them answer by phone. */
export function WaitingOnOthers({ lines, inAll, onLog }: WaitingProps) {
  const say = useWords()
  return (
    <Section
      id="waiting"
      title={say('today.waiting')}
      beside={
        inAll > lines.length && <a href="/work/referrals?which=theirs">{say('today.waiting-all', { count: inAll })}</a>
      }
    >
      {lines.length === 0 && <p className="small quiet">{say('today.waiting-none')}</p>}
      <ul className="list">
        {lines.map((line) => (
          <Line key={line.referralId} line={line} onLog={() => onLog(line)} />
        ))}
      </ul>
    </Section>
  )
}
type WaitingProps = {
  readonly lines: readonly WaitingLine[]
  readonly inAll: number
  readonly onLog: (line: WaitingLine) => void
}

function Line({ line, onLog }: { readonly line: WaitingLine; readonly onLog: () => void }) {
  const say = useWords()
  const tell = useTell()
  const { by } = useWhen()
  const { organisationName, called, householdId, status } = line
  return (
    <li>
      <span>
        <b>
          <a href={`/work/referrals/${line.referralId}`}>{organisationName}</a>
        </b>
        {', '}
        {tell('today.for-whom', {
          need: needInSentence(line.needKind, say),
          who: <a href={`/work/whanau/${householdId}`}>{called}</a>,
        })}
      </span>
      {line.late ? (
        <span className="when">
          <State shape="triangle">{by(line.dueAt)}</State>
        </span>
      ) : (
        <span className="when">
          <DueBy at={line.dueAt} />
        </span>
      )}
      <p className="p">
        {isAwaited(status) && tell(`today.must.${status}`)}
        {line.escalated > 0 && <> {tell('today.escalated')}.</>}
      </p>
      <div className="acts">
        <Button quiet onPress={onLog} label={`${say('today.log-phone')}: ${organisationName}, ${called}`}>
          {say('today.log-phone')}
        </Button>
      </div>
    </li>
  )
}

const awaited = ['sent', 'received', 'waitlisted', 'accepted', 'in-service'] as const
const isAwaited = (status: string): status is (typeof awaited)[number] => awaited.some((one) => one === status)
