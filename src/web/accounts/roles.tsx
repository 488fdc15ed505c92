import { useState } from 'react'
import { accountsApi } from '../../api/accounts.ts'
import { type Account, type GivenRole, safetyCheckEndsOn } from '../../domain/accounts/account.ts'
import { isTrueOn } from '../../domain/days.ts'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { DayField } from '../shared/fields.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Revise } from '../shared/revise.tsx'
import { roleWords } from '../shared/role-words.ts'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { needsSafetyCheck } from './role-fields.tsx'

/** Every role they were given, those of now first. */
export function Roles({ account }: { readonly account: Account }) {
  const { today } = useWhen()
  const inOrder = account.roles.toSorted(
    (one, other) =>
      Number(isTrueOn(other, today)) - Number(isTrueOn(one, today)) || (one.fromOn < other.fromOn ? 1 : -1),
  )
  return (
    <ul className="list">
      {inOrder.map((given) => (
        <OneRole key={`${given.role} ${given.fromOn}`} account={account} given={given} />
      ))}
    </ul>
  )
}

function OneRole({ account, given }: { readonly account: Account; readonly given: GivenRole }) {
  const say = useWords()
  const tell = useTell()
  const toast = useToast()
  const me = useMe()
  const { day, today } = useWhen()
  const end = useCommand(accountsApi.endRole)
  const role = say(roleWords[given.role])
  // Who may be given whānau has some, perhaps: an administrator cannot know.
  const walks = needsSafetyCheck(given.role)
  const isNow = given.untilOn === undefined || given.untilOn > today
  const send = async () => {
    const how = { over: account.version, says: say('people.saving', { name: account.name }) }
    const sent = await end.send({ id: account.id, role: given.role }, how)
    if (sent.kind === 'done') toast({ says: say(walks ? 'people.ended-walking-role' : 'people.ended-role', { role }) })
  }
  return (
    <li>
      <b className="role-name">{role}</b>
      {isNow && (
        <Button
          quiet
          busy={end.sending}
          label={say('people.end-role-what', { role })}
          whyNot={account.id === me.workerId ? { code: 'own-account' } : undefined}
          onPress={send}
        >
          {say('people.end-role')}
        </Button>
      )}
      <p className="p">
        {given.untilOn === undefined
          ? tell('people.from', { day: day(given.fromOn) })
          : tell('people.from-until', { day: day(given.fromOn), until: day(given.untilOn) })}
      </p>
      {isNow && needsSafetyCheck(given.role) && (
        <div className="full">
          <SafetyCheck account={account} given={given} />
        </div>
      )}
      <ProblemLine problem={end.problem} />
    </li>
  )
}

/** Whether a whānau may be given to them (Children's Act 2014, Part 3), and the way to record a check. */
function SafetyCheck({ account, given }: { readonly account: Account; readonly given: GivenRole }) {
  const say = useWords()
  const toast = useToast()
  const { today, day } = useWhen()
  const [open, setOpen] = useState(false)
  const draft = useDraft(`safety ${account.id} ${given.role}`, { checkedOn: '' }, account.version)
  const record = useCommand(accountsApi.recordSafetyCheck)
  const { checkedOn } = draft.value
  const send = async () => {
    const sent = await record.send(
      { id: account.id, role: given.role, checkedOn },
      { over: account.version, draft, says: say('people.saving', { name: account.name }) },
    )
    if (sent.kind !== 'done') return
    toast({ says: say('people.safety-recorded') })
    setOpen(false)
  }
  const compared = [
    {
      ...{ id: 'checkedOn', name: say('people.safety') },
      mine: checkedOn === '' ? '' : day(checkedOn),
      now: given.safetyCheckedOn === undefined ? say('people.safety-missing') : day(given.safetyCheckedOn),
    },
  ]
  return (
    <>
      <p className="small">
        <CheckStands given={given} />
      </p>
      {open || draft.started ? (
        <Revise
          draft={draft}
          command={record}
          compared={compared}
          onSend={send}
          send={say('people.safety-record')}
          onClose={() => setOpen(false)}
          whyNot={checkedOn === '' ? say('field.missing') : undefined}
        >
          <DayField
            {...draft.field('checkedOn')}
            most={today}
            label={say('people.safety')}
            hint={say('people.safety-hint')}
          />
        </Revise>
      ) : (
        <Button quiet onPress={() => setOpen(true)}>
          {say('people.safety-record')}
        </Button>
      )}
    </>
  )
}

function CheckStands({ given: { safetyCheckedOn } }: { readonly given: GivenRole }) {
  const tell = useTell()
  const { day, today } = useWhen()
  if (safetyCheckedOn === undefined) return <State shape="triangle">{tell('people.safety-missing')}</State>
  const endsOn = safetyCheckEndsOn(safetyCheckedOn)
  if (endsOn <= today) return <State shape="triangle">{tell('people.safety-ended', { day: day(endsOn) })}</State>
  return <State shape="full">{tell('people.safety-until', { day: day(endsOn) })}</State>
}
