import { useState } from 'react'
import { casesApi } from '../../api/cases.ts'
import { whyNotWork } from '../../domain/cases/case.ts'
import { withNobodySince } from '../../domain/cases/left.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { useOnlyReading } from '../shared/only-reading.ts'
import { Section } from '../shared/page.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useMe } from '../shared/use-session.ts'
import { When } from '../shared/when.tsx'
import type { CasePart } from './whanau.ts'
import { GiveTo } from './who-walks.tsx'

/** Their worker has left, or cannot sign in: said before everything else, with the two ways to put it right. */
export function WithNobody({ whanau, on }: CasePart) {
  const say = useWords()
  const tell = useTell()
  const left = withNobodySince(on, whanau.left)
  const suspended = on.connectorId !== undefined && whanau.suspended.includes(on.connectorId)
  // Who has only just come is with nobody because nobody has talked with them yet: that is the move itself.
  const wasEngaged = on.connectorId === undefined && on.status === 'engaged'
  if (on.status === 'closed' || !(left || suspended || wasEngaged)) return null
  return (
    <Section id="with-nobody" title={say(suspended ? 'whanau.with-suspended.title' : 'whanau.with-nobody')}>
      <p className="walks-nobody">
        <State shape="triangle">
          {left
            ? tell('whanau.left', { who: whanau.workers[left.connectorId] ?? '', when: <When at={left.leftAt} /> })
            : suspended
              ? tell('whanau.with-suspended', { who: whanau.workers[on.connectorId ?? ''] ?? '' })
              : tell('whanau.walks-nobody')}
        </State>
      </p>
      <TakeOrGive whanau={whanau} on={on} />
    </Section>
  )
}

function TakeOrGive({ whanau, on }: CasePart) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const [giving, setGiving] = useState(false)
  const take = useCommand(casesApi.giveTo)
  const readOnly: Refusal | undefined =
    useOnlyReading() === undefined ? undefined : { code: 'emergency-is-for-reading' }
  const whyNot = whyNotWork(on, me) ?? readOnly
  const takeIt = async () => {
    const says = say('host.given', { who: me.name })
    const { kind } = await take.send({ id: on.id, connectorId: me.workerId }, { over: on.version, says })
    if (kind !== 'set-aside') toast({ says: kind === 'kept' ? say('note.kept') : says })
  }
  return (
    <>
      <div className="take-or-give">
        {me.role === 'connector' && (
          <Button strong busy={take.sending} whyNot={whyNot} onPress={takeIt}>
            {say('host.take')}
          </Button>
        )}
        <Button strong={me.role !== 'connector'} whyNot={whyNot} onPress={() => setGiving(true)}>
          {say('host.give')}
        </Button>
      </div>
      <ProblemLine problem={take.problem} />
      {giving && <GiveTo whanau={whanau} on={on} onClose={() => setGiving(false)} />}
    </>
  )
}
