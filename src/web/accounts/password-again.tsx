import { useState } from 'react'
import { Button } from '../shared/button.tsx'
import { Text } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useWords } from '../shared/language.tsx'
import type { Problem } from '../shared/problem.ts'

type PasswordAgainProps = { readonly value: string; readonly onChange: (password: string) => void }

/** An open page at an empty desk is not its owner: what changes the way in asks for the password. Never a draft. */
export function PasswordAgain({ value, onChange }: PasswordAgainProps) {
  const say = useWords()
  return (
    <Text
      name="password"
      type="password"
      label={say('account.password-now')}
      autoComplete="current-password"
      value={value}
      onChange={onChange}
    />
  )
}

type PasswordFormProps = {
  readonly send: string
  readonly onSend: (password: string) => Promise<void>
  readonly onCancel: () => void
  readonly busy: boolean
  readonly problem: Problem | undefined
}

/** The password again, and one deed that it lets through. */
export function PasswordForm({ send, onSend, onCancel, busy, problem }: PasswordFormProps) {
  const say = useWords()
  const [password, setPassword] = useState('')
  return (
    <Form
      mild
      onSend={() => onSend(password)}
      send={send}
      busy={busy}
      problem={problem}
      whyNot={password === '' ? say('field.missing') : undefined}
      beside={
        <Button quiet onPress={onCancel}>
          {say('common.cancel')}
        </Button>
      }
    >
      <PasswordAgain value={password} onChange={setPassword} />
    </Form>
  )
}
