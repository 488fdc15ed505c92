import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { accountsApi } from '../../api/accounts.ts'
import type { AnyRole } from '../../domain/accounts/account.ts'
import { Text } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useWords } from '../shared/language.tsx'
import { newId } from '../shared/new-id.ts'
import { RecordHead } from '../shared/page.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft } from '../shared/use-draft.ts'
import { needsSafetyCheck, RoleFields } from './role-fields.tsx'
import { newOneTimePassword, ShownOnce } from './one-time-password.tsx'

type NewPerson = {
  readonly name: string
  readonly email: string
  readonly role: AnyRole | ''
  readonly fromOn: string
  readonly safetyCheckedOn: string
}
type Made = { readonly id: string; readonly name: string; readonly password: string; readonly waits: boolean }

/** Adds somebody with their first role. Their one-time password is made here and shown once. */
export function AddPerson() {
  const say = useWords()
  const router = useRouter()
  const draft = useDraft<NewPerson>('person new', { name: '', email: '', role: '', fromOn: '', safetyCheckedOn: '' })
  const add = useCommand(accountsApi.add)
  const [made, setMade] = useState<Made>()
  const { name, email, role, fromOn, safetyCheckedOn } = draft.value
  const send = async () => {
    if (role === '') return
    const id = newId()
    const password = newOneTimePassword()
    const sent = await add.send(
      {
        ...{ id, name, email: email.trim(), role, oneTimePassword: password },
        ...(fromOn !== '' && { fromOn }),
        ...(safetyCheckedOn !== '' && needsSafetyCheck(role) && { safetyCheckedOn }),
      },
      { draft, says: say('people.saving', { name }) },
    )
    if (sent.kind !== 'set-aside') setMade({ id, name, password, waits: sent.kind === 'kept' })
  }
  return (
    <>
      <RecordHead title={say('people.add')} />
      <Form
        draft={draft}
        onSend={send}
        send={say('people.add')}
        busy={add.sending}
        problem={add.problem}
        whyNot={role === '' ? say('people.choose-role') : undefined}
      >
        <Text {...draft.field('name')} label={say('people.name')} hint={say('people.name-hint')} autoComplete="off" />
        <Text {...draft.field('email')} type="email" label={say('people.email')} autoComplete="off" />
        <RoleFields
          role={draft.field('role')}
          fromOn={draft.field('fromOn')}
          safetyCheckedOn={draft.field('safetyCheckedOn')}
        />
      </Form>
      {made && <ShownOnce {...made} onDone={() => router.history.push(`/work/people/${made.waits ? '' : made.id}`)} />}
    </>
  )
}
