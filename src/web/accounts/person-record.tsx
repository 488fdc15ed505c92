import { useState } from 'react'
import { accountsApi } from '../../api/accounts.ts'
import { type Account, type AnyRole, standingOf, whyNotGiveRole } from '../../domain/accounts/account.ts'
import { dayOf } from '../../domain/days.ts'
import { Facts } from '../../looks/facts.tsx'
import { State } from '../../looks/state.tsx'
import type { Say } from '../../words/words.ts'
import { Button } from '../shared/button.tsx'
import { Text } from '../shared/fields.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { RecordHead, Section, Split } from '../shared/page.tsx'
import { roleWords } from '../shared/role-words.ts'
import { Revise } from '../shared/revise.tsx'
import type { StaleDialogProps } from '../shared/stale-dialog.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { needsSafetyCheck, RoleFields } from './role-fields.tsx'
import { Roles } from './roles.tsx'
import { WayIn } from './way-in.tsx'

/** One account: who it is, what they may be, and how they come in. */
export function PersonRecord({ account }: { readonly account: Account }) {
  const tell = useTell()
  const me = useMe()
  return (
    <>
      <RecordHead
        title={account.name}
        sub={account.id === me.workerId ? tell('people.your-own') : <StandingOfAccount account={account} />}
      />
      <Split label={account.name} facts={<WhoIs account={account} />}>
        <Section id="roles" title={tell('people.roles')}>
          <Roles account={account} />
        </Section>
        <GiveRole account={account} />
        <WayIn account={account} />
      </Split>
    </>
  )
}

function WhoIs({ account }: { readonly account: Account }) {
  const tell = useTell()
  const { day } = useWhen()
  const [open, setOpen] = useState(false)
  return (
    <Section
      id="who"
      title={account.name}
      beside={
        open ? undefined : (
          <Button quiet onPress={() => setOpen(true)}>
            {tell('people.correct')}
          </Button>
        )
      }
    >
      {open ? (
        <Correct account={account} onDone={() => setOpen(false)} />
      ) : (
        <Facts
          facts={[
            { id: 'email', name: tell('people.email'), value: account.email },
            {
              id: 'language',
              name: tell('people.language'),
              value: tell(account.language === 'mi' ? 'language.mi' : 'language.en'),
            },
            { id: 'since', name: tell('people.since'), value: day(dayOf(account.createdAt)) },
          ]}
        />
      )}
    </Section>
  )
}

function Correct({ account, onDone }: { readonly account: Account; readonly onDone: () => void }) {
  const say = useWords()
  const toast = useToast()
  const draft = useDraft(`person ${account.id}`, { name: account.name, email: account.email }, account.version)
  const correct = useCommand(accountsApi.correct)
  const { name, email } = draft.value
  const send = async () => {
    const how = { over: account.version, draft, says: say('people.saving', { name: account.name }) }
    const sent = await correct.send({ id: account.id, name, email: email.trim() }, how)
    if (sent.kind !== 'done') return
    toast({ says: say('people.corrected') })
    onDone()
  }
  const compared = [
    { id: 'name', name: say('people.name'), mine: name, now: account.name },
    { id: 'email', name: say('people.email'), mine: email, now: account.email },
  ]
  return (
    <Revise draft={draft} command={correct} compared={compared} onSend={send} onClose={onDone}>
      <Text {...draft.field('name')} label={say('people.name')} autoComplete="off" />
      <Text {...draft.field('email')} type="email" label={say('people.email')} autoComplete="off" />
    </Revise>
  )
}

type RoleToGive = { readonly role: AnyRole | ''; readonly fromOn: string; readonly safetyCheckedOn: string }
const noRole: RoleToGive = { role: '', fromOn: '', safetyCheckedOn: '' }

function GiveRole({ account }: { readonly account: Account }) {
  const say = useWords()
  const toast = useToast()
  const me = useMe()
  const [open, setOpen] = useState(false)
  const draft = useDraft<RoleToGive>(`role ${account.id}`, noRole, account.version)
  const give = useCommand(accountsApi.giveRole)
  const { role, fromOn, safetyCheckedOn } = draft.value
  const compared = useCompared(account, draft.value)
  const everHeld = account.roles.map((held) => held.role)
  const own = account.id === me.workerId ? ({ code: 'own-account' } as const) : undefined
  const send = async () => {
    if (role === '') return
    const sent = await give.send(
      {
        ...{ id: account.id, role },
        ...(fromOn !== '' && { fromOn }),
        ...(safetyCheckedOn !== '' && needsSafetyCheck(role) && { safetyCheckedOn }),
      },
      { over: account.version, draft, says: say('people.saving', { name: account.name }) },
    )
    if (sent.kind !== 'done') return
    toast({ says: say('people.gave-role', { role: say(roleWords[role]) }) })
    setOpen(false)
  }
  if (!open && !draft.started) {
    return (
      <p>
        <Button whyNot={own} onPress={() => setOpen(true)}>
          {say('people.give-role')}
        </Button>
      </p>
    )
  }
  return (
    <Section id="give-role" title={say('people.give-role')}>
      <Revise
        draft={draft}
        command={give}
        compared={compared}
        onSend={send}
        send={say('people.give-role')}
        onClose={() => setOpen(false)}
        whyNot={own ?? (role === '' ? say('people.choose-role') : whyNotGiveRole(role, everHeld))}
      >
        <RoleFields
          role={draft.field('role')}
          fromOn={draft.field('fromOn')}
          safetyCheckedOn={draft.field('safetyCheckedOn')}
        />
      </Revise>
    </Section>
  )
}

/** What is being given, beside what they have by now. */
function useCompared(account: Account, { role, fromOn, safetyCheckedOn }: RoleToGive): StaleDialogProps['fields'] {
  const say = useWords()
  const { today, day } = useWhen()
  const dayOr = (on: string) => (on === '' ? '' : day(on))
  const given = role === '' ? '' : say(roleWords[role])
  return [
    { id: 'role', name: say('people.roles'), mine: given, now: rolesNow(account, today, say) },
    { id: 'fromOn', name: say('people.from-label'), mine: dayOr(fromOn), now: '' },
    { id: 'safetyCheckedOn', name: say('people.safety'), mine: dayOr(safetyCheckedOn), now: '' },
  ].filter(({ mine }) => mine !== '')
}

const rolesNow = ({ roles }: Account, today: string, say: Say): string => {
  const held = roles.filter(({ untilOn }) => untilOn === undefined || untilOn > today)
  return held.length === 0 ? say('people.no-role') : held.map(({ role }) => say(roleWords[role])).join(', ')
}

/** Whether they can come in: a shape and a word. */
export function StandingOfAccount({ account }: { readonly account: Account }) {
  const tell = useTell()
  const { now } = useWhen()
  const standing = standingOf(account, now)
  return <State shape={shapeOfStanding[standing]}>{tell(`people.${standing}`)}</State>
}

const shapeOfStanding = {
  suspended: 'bar',
  'has-one-time': 'ring',
  'one-time-ended': 'triangle',
  'signs-in': 'full',
} as const
