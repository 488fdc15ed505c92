import { type ReactNode, useState } from 'react'
import { accountsApi } from '../../api/accounts.ts'
import { type Account, whyNotChangeWayIn } from '../../domain/accounts/account.ts'
import { dayOf } from '../../domain/days.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { SignedInOf } from './signed-in.tsx'
import { newOneTimePassword, ShownOnce } from './one-time-password.tsx'

type InProps = { readonly account: Account; readonly whyNot: Refusal | undefined }

/** How somebody comes in, and what an administrator can do about it. Each is on the record of changes. */
export function WayIn({ account }: { readonly account: Account }) {
  const tell = useTell()
  const me = useMe()
  const whyNot = whyNotChangeWayIn(account, me.workerId)
  return (
    <Section id="way-in" title={tell('people.way-in')}>
      <ul className="list">
        <NewPassword account={account} whyNot={whyNot} />
        {account.secondFactorOn && <TakeOffCode account={account} whyNot={whyNot} />}
        <SignedInOf account={account} />
        <Suspension account={account} whyNot={whyNot} />
      </ul>
    </Section>
  )
}

function Line({
  says,
  more,
  children,
}: {
  readonly says: ReactNode
  readonly more: ReactNode
  readonly children: ReactNode
}) {
  return (
    <li className="way">
      <div>
        <b>{says}</b>
        <p className="p">{more}</p>
      </div>
      <div>{children}</div>
    </li>
  )
}

function NewPassword({ account, whyNot }: InProps) {
  const say = useWords()
  const tell = useTell()
  const { day } = useWhen()
  const give = useCommand(accountsApi.giveOneTimePassword)
  const [made, setMade] = useState<{ password: string; waits: boolean }>()
  const send = async () => {
    const password = newOneTimePassword()
    const how = { over: account.version, says: say('people.saving', { name: account.name }) }
    const sent = await give.send({ id: account.id, oneTimePassword: password }, how)
    if (sent.kind !== 'set-aside') setMade({ password, waits: sent.kind === 'kept' })
  }
  const until = account.passwordUntil
  return (
    <Line
      says={
        until === undefined
          ? tell(account.secondFactorOn ? 'people.code-on' : 'people.code-off')
          : tell('people.password-until', { day: day(dayOf(until)) })
      }
      more={tell('people.password-more')}
    >
      <Button busy={give.sending} whyNot={whyNot} onPress={send}>
        {say('people.password')}
      </Button>
      <ProblemLine problem={give.problem} />
      {made && <ShownOnce name={account.name} {...made} onDone={() => setMade(undefined)} />}
    </Line>
  )
}

function TakeOffCode({ account, whyNot }: InProps) {
  const say = useWords()
  const tell = useTell()
  const toast = useToast()
  const takeOff = useCommand(accountsApi.takeOffSecondFactor)
  const send = async () => {
    const how = { over: account.version, says: say('people.saving', { name: account.name }) }
    const sent = await takeOff.send({ id: account.id }, how)
    if (sent.kind === 'done') toast({ says: say('people.code-taken-off') })
  }
  return (
    <Line says={tell('people.code-on')} more={tell('people.take-off-code-more')}>
      <Button busy={takeOff.sending} whyNot={whyNot} onPress={send}>
        {say('people.take-off-code')}
      </Button>
      <ProblemLine problem={takeOff.problem} />
    </Line>
  )
}

function Suspension({ account, whyNot }: InProps) {
  const say = useWords()
  const tell = useTell()
  const toast = useToast()
  const { ago } = useWhen()
  const suspend = useCommand(accountsApi.suspend)
  const letIn = useCommand(accountsApi.letBackIn)
  const { id, name, version, suspendedAt } = account
  const how = { says: say('people.saving', { name }) }
  const back = async (over: number) => {
    const sent = await letIn.send({ id }, { ...how, over })
    if (sent.kind === 'done') toast({ says: say('people.let-in-done', { name }) })
  }
  const out = async () => {
    const sent = await suspend.send({ id }, { ...how, over: version })
    if (sent.kind === 'done')
      toast({ says: say('people.suspended-done', { name }), undo: () => back(sent.done.version) })
  }
  return (
    <Line
      says={
        suspendedAt === undefined ? tell('people.signs-in') : tell('people.suspended-since', { when: ago(suspendedAt) })
      }
      more={tell('people.suspend-more')}
    >
      {suspendedAt === undefined ? (
        <Button busy={suspend.sending} whyNot={whyNot} onPress={out}>
          {say('people.suspend')}
        </Button>
      ) : (
        <Button busy={letIn.sending} whyNot={whyNot} onPress={() => back(version)}>
          {say('people.let-in')}
        </Button>
      )}
      <ProblemLine problem={suspend.problem ?? letIn.problem} />
    </Line>
  )
}
