import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { accountsApi, ownApi } from '../../api/accounts.ts'
import { keyAddress, secondFactorKeyFrom, spacedKey } from '../../domain/accounts/second-factor.ts'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { Text } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { useToast } from '../shared/toast.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useMe } from '../shared/use-session.ts'
import { useOwn } from './account-screen.tsx'

/** A code from an app beside the password: on or off, each by the password again. */
export function SecondFactor() {
  const tell = useTell()
  const answer = useAnswer(accountsApi.me, {})
  const [turning, setTurning] = useState(false)
  return (
    <Section id="second-factor" title={tell('account.code')}>
      <Answered to={answer}>
        {({ secondFactorOn }) => (
          <>
            <p className="section-state">
              <State shape={secondFactorOn ? 'full' : 'ring'}>
                {tell(secondFactorOn ? 'account.code-on' : 'account.code-off')}
              </State>
            </p>
            {!turning ? (
              <p className="turn">
                <Button onPress={() => setTurning(true)}>
                  {tell(secondFactorOn ? 'account.code-turn-off' : 'account.code-turn-on')}
                </Button>
              </p>
            ) : secondFactorOn ? (
              <TurnOff onDone={() => setTurning(false)} />
            ) : (
              <TurnOn onDone={() => setTurning(false)} />
            )}
          </>
        )}
      </Answered>
    </Section>
  )
}

type TurnProps = { readonly onDone: () => void }

function TurnOn({ onDone }: TurnProps) {
  const say = useWords()
  const tell = useTell()
  const toast = useToast()
  const answers = useQueryClient()
  const me = useMe()
  const turnOn = useOwn(ownApi.turnOnSecondFactor)
  // Made once on this device; nowhere else until the app has shown that it holds it.
  const [key] = useState(() => secondFactorKeyFrom(crypto.getRandomValues(new Uint8Array(20))))
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const send = async () => {
    if (!(await turnOn.send({ password, secret: key, code }))) return
    await answers.invalidateQueries()
    toast({ says: say('account.code-on-done') })
    onDone()
  }
  const copy = async () => {
    await navigator.clipboard.writeText(key)
    toast({ says: say('account.code-copied') })
  }
  return (
    <Form
      mild
      onSend={send}
      send={say('account.code-turn-on')}
      busy={turnOn.sending}
      problem={turnOn.problem}
      whyNot={password === '' || code.trim() === '' ? say('account.fill-in') : undefined}
      beside={
        <Button quiet onPress={onDone}>
          {say('common.cancel')}
        </Button>
      }
    >
      <div>
        <p>{tell('account.code-how')}</p>
        <p className="one-time" translate="no">
          {spacedKey(key)}
        </p>
        <p className="taken">
          <Button quiet onPress={copy}>
            {say('account.code-copy')}
          </Button>
          <a href={keyAddress(key, { name: me.name, issuer: 'Alongside' })}>{say('account.code-open')}</a>
        </p>
      </div>
      <Text
        name="code"
        label={say('account.code-shown')}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
      />
      <PasswordAgain value={password} onChange={setPassword} />
    </Form>
  )
}

function TurnOff({ onDone }: TurnProps) {
  const say = useWords()
  const toast = useToast()
  const answers = useQueryClient()
  const turnOff = useOwn(ownApi.turnOffSecondFactor)
  const [password, setPassword] = useState('')
  const send = async () => {
    if (!(await turnOff.send({ password }))) return
    await answers.invalidateQueries()
    toast({ says: say('account.code-off-done') })
    onDone()
  }
  return (
    <Form
      mild
      onSend={send}
      send={say('account.code-turn-off')}
      busy={turnOff.sending}
      problem={turnOff.problem}
      whyNot={password === '' ? say('field.missing') : undefined}
      beside={
        <Button quiet onPress={onDone}>
          {say('common.cancel')}
        </Button>
      }
    >
      <PasswordAgain value={password} onChange={setPassword} />
    </Form>
  )
}

function PasswordAgain({ value, onChange }: { readonly value: string; readonly onChange: (password: string) => void }) {
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
