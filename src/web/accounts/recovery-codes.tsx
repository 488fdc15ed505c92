import { useEffect, useRef, useState } from 'react'
import { ownApi } from '../../api/accounts.ts'
import { recoveryCodes } from '../../domain/accounts/recovery.ts'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { useToast } from '../shared/toast.tsx'
import { useMe } from '../shared/use-session.ts'
import { PasswordAgain } from './password-again.tsx'
import { useOwn } from './use-own.ts'

/** The one time that they are seen. They go only when somebody says that they are kept. */
export function CodesOnce({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const toast = useToast()
  const heading = useRef<HTMLHeadingElement>(null)
  // The form that they come from is gone, and the focus with it.
  useEffect(() => heading.current?.focus(), [])
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    toast({ says: say('account.code-copied') })
  }
  return (
    <section className="codes-once" aria-labelledby="recovery-once">
      <h3 id="recovery-once" ref={heading} tabIndex={-1}>
        {say('account.recovery-once')}
      </h3>
      <p>{tell('account.recovery-keep')}</p>
      <p className="on-paper">{say('account.recovery-whose', { name: me.name, site: location.host })}</p>
      <ol className="one-time" translate="no">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p className="ways-to">
        <Button onPress={() => window.print()}>{say('account.recovery-print')}</Button>
        <Button onPress={copy}>{say('account.recovery-copy')}</Button>
      </p>
      <p className="turn">
        <Button strong onPress={onDone}>
          {say('account.recovery-kept')}
        </Button>
      </p>
    </section>
  )
}

type LeftProps = { readonly left: number; readonly onMade: (codes: readonly string[]) => void }

/** How many of the list are left, and a new list by the password. */
export function CodesLeft({ left, onMade }: LeftProps) {
  const say = useWords()
  const tell = useTell()
  const make = useOwn(ownApi.makeRecoveryCodes)
  const [making, setMaking] = useState(false)
  const [password, setPassword] = useState('')
  const send = async () => {
    const made = await make.send({ password })
    if (made) onMade(made.recoveryCodes)
  }
  return (
    <>
      <p className="section-state">
        <State shape={left === 0 ? 'triangle' : left < recoveryCodes / 2 ? 'half' : 'full'}>
          {tell('account.recovery-left', { left, of: recoveryCodes })}
        </State>
      </p>
      {making ? (
        <Form
          mild
          onSend={send}
          send={say('account.recovery-new')}
          busy={make.sending}
          problem={make.problem}
          whyNot={password === '' ? say('account.fill-in-password') : undefined}
          beside={
            <Button quiet onPress={() => setMaking(false)}>
              {say('common.cancel')}
            </Button>
          }
        >
          <p>{tell('account.recovery-new-ends')}</p>
          <PasswordAgain value={password} onChange={setPassword} />
        </Form>
      ) : (
        <p className="turn">
          <Button onPress={() => setMaking(true)}>{say('account.recovery-new')}</Button>
        </p>
      )}
    </>
  )
}
