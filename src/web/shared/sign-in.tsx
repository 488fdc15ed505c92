import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { accountsApi, ownApi } from '../../api/accounts.ts'
import { ask as askQuery, askOwn } from './ask.ts'
import { Dialog } from './dialog.tsx'
import { Text } from './fields.tsx'
import { Form } from './form.tsx'
import { useWords, signInPath } from './language.tsx'
import { type Problem, problemFrom } from './problem.ts'
import { useSending, useSession } from './use-session.ts'
import { SignInNow } from './use-sign-in.ts'

/** When the session ends under somebody's hands: they sign in over the page, and everything goes on from there. */
export function WithSignIn({ children }: { readonly children: ReactNode }) {
  const { sender } = useSession()
  const { stopped, signInsAsked } = useSending()
  const [asked, setAsked] = useState(false)
  const [answered, setAnswered] = useState(0)
  const value = useMemo(() => ({ ask: () => setAsked(true) }), [])
  const open = asked || (stopped === 'sign-in-first' && signInsAsked > answered)
  const close = () => {
    setAsked(false)
    setAnswered(signInsAsked)
  }
  const notNow = () => {
    close()
    sender.waitNoMore()
  }
  return (
    <SignInNow value={value}>
      {children}
      {open && <SignInAgain onDone={close} onClose={notNow} />}
    </SignInNow>
  )
}

function SignInAgain({ onDone, onClose }: { readonly onDone: () => void; readonly onClose: () => void }) {
  const say = useWords()
  const answers = useQueryClient()
  const { me, sender } = useSession()
  // Never a draft: a password is kept nowhere.
  const [given, setGiven] = useState({ email: '', password: '', code: '' })
  const [ticket, setTicket] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)

  const step = async () => {
    const { code, email, password } = given
    const hat = { organisationId: me.organisationId, role: me.role }
    const done = await askOwn(ownApi.signIn, ticket ? { ticket, code, hat } : { email, password, hat }, say.language)
    if (done.next === 'code') return setTicket(done.ticket)
    // A password to choose, or a role: the page for it. What was typed here is kept.
    if (done.next !== 'done') return location.assign(signInPage())
    const now = await askQuery(accountsApi.me, {}, { language: say.language })
    // Somebody else sits here now, or in another role: nothing of the first one's stays on the page.
    if (now.workerId !== me.workerId || now.role !== me.role || now.organisationId !== me.organisationId)
      return location.reload()
    onDone()
    void answers.invalidateQueries()
    return void sender.go()
  }
  const send = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      await step()
    } catch (thrown) {
      setProblem(problemFrom(thrown))
    }
    setBusy(false)
  }
  const field = (name: keyof typeof given) => ({
    name,
    value: given[name],
    onChange: (value: string) => setGiven((before) => ({ ...before, [name]: value })),
  })
  return (
    <Dialog title={say('work.sign-in.head')} onClose={onClose} light={false}>
      <p>{say('work.sign-in.more', { name: me.name })}</p>
      <Form onSend={send} send={say('work.sign-in.do')} busy={busy} problem={problem}>
        {ticket ? (
          <Text {...field('code')} label={say('work.sign-in.code')} inputMode="numeric" autoComplete="one-time-code" />
        ) : (
          <>
            <Text {...field('email')} label={say('work.sign-in.email')} type="email" autoComplete="username" />
            <Text
              {...field('password')}
              label={say('work.sign-in.password')}
              type="password"
              autoComplete="current-password"
            />
          </>
        )}
      </Form>
      {me.demonstration && <a href={signInPage()}>{say('work.sign-in.demonstration')}</a>}
    </Dialog>
  )
}

const signInPage = () => `${signInPath()}?to=${encodeURIComponent(location.pathname + location.search)}`
