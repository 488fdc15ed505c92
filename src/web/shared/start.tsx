import { QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { accountsApi } from '../../api/accounts.ts'
import { ask } from './ask.ts'
import { InLanguage, languageNow, signInPath } from './language.tsx'
import { openSession, type Session } from './open-session.ts'
import { type Problem, problemFrom, Unanswered } from './problem.ts'
import { WithSignIn } from './sign-in.tsx'
import { ProblemPage, Waiting } from './states.tsx'
import { StillThere } from './staying.tsx'
import { WithToasts } from './toast.tsx'
import { answersKept } from './use-answer.tsx'
import { SessionNow } from './use-session.ts'

const answers = answersKept()

/** Everything a screen stands on: who it is, their words on this device, the language, the answers. */
export function Start({ children }: { readonly children: ReactNode }) {
  return (
    <QueryClientProvider client={answers}>
      <InLanguage>
        <SignedIn>{children}</SignedIn>
      </InLanguage>
    </QueryClientProvider>
  )
}

function SignedIn({ children }: { readonly children: ReactNode }) {
  const answers = useQueryClient()
  const [session, setSession] = useState<Session>()
  const [problem, setProblem] = useState<Problem>()

  const open = useCallback(async () => {
    try {
      setSession(await openSession(await ask(accountsApi.me, {}, { language: languageNow() }), answers))
    } catch (thrown) {
      const why = problemFrom(thrown)
      // Somebody who was never signed in here: the public page for it, and back again.
      if (why.kind === 'sign-in-first')
        location.replace(`${signInPath()}?to=${encodeURIComponent(location.pathname + location.search)}`)
      else setProblem(why)
    }
  }, [answers])
  const began = useRef(false)
  useEffect(() => {
    // Once: two openings would be two senders.
    if (!began.current) void open()
    began.current = true
  }, [open])

  if (session) {
    return (
      <SessionNow value={session}>
        <WithToasts>
          <WithSignIn>{children}</WithSignIn>
          <StillThere />
        </WithToasts>
      </SessionNow>
    )
  }
  if (problem) {
    const again = () => {
      setProblem(undefined)
      void open()
    }
    return (
      <main id="main">
        <ProblemPage thrown={new Unanswered(problem)} again={again} />
      </main>
    )
  }
  return <Waiting />
}
