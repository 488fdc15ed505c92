import { type ReactNode, useState } from 'react'
import { auditApi } from '../../api/audit.ts'
import type { InputOf } from '../../api/endpoint.ts'
import type { Change } from '../../domain/audit/record.ts'
import { Empty } from '../../looks/empty.tsx'
import { sayDeed } from '../../words/deeds.ts'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { When } from '../shared/when.tsx'
import { HouseholdLink, useWho } from './who.tsx'

type ChangesProps = { readonly sought: InputOf<typeof auditApi.changes>; readonly first?: boolean }

/** What was changed, the latest first: who, what, of which household. Never what was said. */
export function Changes({ sought, first = false }: ChangesProps) {
  const answer = useAnswer(auditApi.changes, sought)
  return (
    <Answered to={answer}>
      {({ changes, unreadable, next }) => (
        <Lines
          isEmpty={first && changes.length === 0 && unreadable.length === 0}
          next={next}
          further={(before) => <Changes sought={{ ...sought, before }} />}
        >
          {unreadable.map(({ chain, seq }) => (
            <Unreadable key={`${chain} ${seq}`} chain={chain} line={seq} />
          ))}
          {changes.map((change) => (
            <Line key={`${change.chain} ${change.seq}`} change={change} />
          ))}
        </Lines>
      )}
    </Answered>
  )
}

/** Damaged, and named before all that can be read: it is what a privacy officer has to know first. */
function Unreadable({ chain, line }: { readonly chain: string; readonly line: number }) {
  const tell = useTell()
  return (
    <li>
      <span>{tell('audit.unreadable', { chain, line })}</span>
      <p className="p">{tell('audit.unreadable.more')}</p>
    </li>
  )
}

function Line({ change }: { readonly change: Change }) {
  const say = useWords()
  const tell = useTell()
  const who = useWho()
  return (
    <li>
      <span>
        {tell('audit.did', { who: <b>{who(change)}</b>, deed: sayDeed(change.name, say.language, change.version) })}
      </span>
      <span className="when">
        <When at={change.at} />
      </span>
      {change.householdId !== undefined && (
        <p className="p">
          <HouseholdLink id={change.householdId} />
        </p>
      )}
    </li>
  )
}

type LinesProps<N> = {
  readonly isEmpty: boolean
  readonly next: N | undefined
  readonly further: (next: N) => ReactNode
  readonly children: ReactNode
}

/** A page of the record, and the one before it when it is asked for. */
export function Lines<N>({ isEmpty, next, further, children }: LinesProps<N>) {
  const tell = useTell()
  const [more, setMore] = useState(false)
  if (isEmpty) return <Empty head={tell('audit.none')}>{tell('audit.none.more')}</Empty>
  return (
    <>
      <ul className="list lines-of">{children}</ul>
      {next !== undefined &&
        (more ? (
          further(next)
        ) : (
          <p className="earlier">
            <Button onPress={() => setMore(true)}>{tell('audit.earlier')}</Button>
          </p>
        ))}
    </>
  )
}
