import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { accountsApi, ownApi } from '../../api/accounts.ts'
import { keyAddress, secondFactorKeyFrom, spacedKey } from '../../domain/accounts/second-factor.ts'
import { whyNotTurnOffCode } from '../../domain/accounts/way-in.ts'
import { Qr } from '../../looks/qr.tsx'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { Text } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { useToast } from '../shared/toast.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useMe } from '../shared/use-session.ts'
import { PasswordAgain, PasswordForm } from './password-again.tsx'
import { CodesLeft, CodesOnce } from './recovery-codes.tsx'
import { useOwn } from './use-own.ts'

/** A code from an app beside the password: on or off, each by the password again. */
export function SecondFactor() {
  const tell = useTell()
  const answer = useAnswer(accountsApi.me, {})
  const answers = useQueryClient()
  const [turning, setTurning] = useState(false)
  // Here, so that they stay in sight while the rest of the page learns that it is on.
  const [codes, setCodes] = useState<readonly string[]>([])
  const show = (made: readonly string[]) => {
    setCodes(made)
    setTurning(false)
    void answers.invalidateQueries()
  }
  if (codes.length > 0) {
    return (
      <Section id="second-factor" title={tell('account.code')}>
        <p className="section-state">
          <State shape="full">{tell('account.code-on')}</State>
        </p>
        <CodesOnce codes={codes} onDone={() => setCodes([])} />
      </Section>
    )
  }
  return (
    <Section id="second-factor" title={tell('account.code')}>
      <Answered to={answer}>
        {({ secondFactorOn, secondFactorAsked, recoveryCodesLeft }) => (
          <>
            <p className="section-state">
              <State shape={secondFactorOn ? 'full' : 'ring'}>
                {tell(secondFactorOn ? 'account.code-on' : 'account.code-off')}
              </State>
            </p>
            {!turning ? (
              <p className="turn">
                <Button
                  whyNot={secondFactorOn ? whyNotTurnOffCode({ secondFactorAsked }) : undefined}
                  onPress={() => setTurning(true)}
                >
                  {tell(secondFactorOn ? 'account.code-turn-off' : 'account.code-turn-on')}
                </Button>
              </p>
            ) : secondFactorOn ? (
              <TurnOff onDone={() => setTurning(false)} />
            ) : (
              <TurnOn onDone={() => setTurning(false)} onMade={show} />
            )}
            {secondFactorOn && !turning && <CodesLeft left={recoveryCodesLeft} onMade={show} />}
          </>
        )}
      </Answered>
    </Section>
  )
}

type TurnProps = { readonly onDone: () => void }

function TurnOn({ onDone, onMade }: TurnProps & { readonly onMade: (codes: readonly string[]) => void }) {
  const say = useWords()
  const tell = useTell()
  const toast = useToast()
  const me = useMe()
  const turnOn = useOwn(ownApi.turnOnSecondFactor)
  // Made once on this device; nowhere else until the app has shown that it holds it.
  const [key] = useState(() => secondFactorKeyFrom(crypto.getRandomValues(new Uint8Array(20))))
  const address = keyAddress(key, { name: me.name, issuer: 'Alongside' })
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const send = async () => {
    const done = await turnOn.send({ password, secret: key, code })
    if (!done) return
    onMade(done.recoveryCodes)
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
        <p>{tell('account.code-scan')}</p>
        <Qr text={address} name={say('account.code-picture')} />
        <p>{tell('account.code-how')}</p>
        <p className="one-time" translate="no">
          {spacedKey(key)}
        </p>
        <p className="ways-to">
          <Button quiet onPress={copy}>
            {say('account.code-copy')}
          </Button>
          <a href={address}>{say('account.code-open')}</a>
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
  const send = async (password: string) => {
    if (!(await turnOff.send({ password }))) return
    await answers.invalidateQueries()
    toast({ says: say('account.code-off-done') })
    onDone()
  }
  return (
    <PasswordForm
      send={say('account.code-turn-off')}
      onSend={send}
      onCancel={onDone}
      busy={turnOff.sending}
      problem={turnOff.problem}
    />
  )
}
