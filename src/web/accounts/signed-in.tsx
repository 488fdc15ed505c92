import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { accountsApi, ownApi } from '../../api/accounts.ts'
import { type Account, whyNotSignOut } from '../../domain/accounts/account.ts'
import type { SignedIn } from '../../domain/accounts/signed-in.ts'
import { State } from '../../looks/state.tsx'
import type { Say } from '../../words/words.ts'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { roleWords } from '../shared/role-words.ts'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { PasswordForm } from './password-again.tsx'
import { useOwn } from './use-own.ts'

/** Where one is signed in oneself: each can be ended from here, but this one, which is signed out of as ever. */
export function WhereSignedIn() {
  const say = useWords()
  const tell = useTell()
  const answer = useAnswer(accountsApi.signedIn, {})
  const [ending, setEnding] = useState<SignedIn | 'others'>()
  return (
    <Section id="signed-in" title={tell('signed-in.title')}>
      <Answered to={answer}>
        {({ signedIn }) => (
          <>
            <ul className="list">
              {signedIn.map((one) => (
                <li key={one.id} className="way">
                  <Place one={one} />
                  {!one.here && ending === undefined && (
                    <div>
                      <Button label={`${say('signed-in.end')}: ${nameOf(one, say)}`} onPress={() => setEnding(one)}>
                        {say('signed-in.end')}
                      </Button>
                    </div>
                  )}
                  {ending !== undefined && ending !== 'others' && ending.id === one.id && (
                    <End ending={ending} onDone={() => setEnding(undefined)} />
                  )}
                </li>
              ))}
            </ul>
            {ending === 'others' && <End ending={ending} onDone={() => setEnding(undefined)} />}
            {ending === undefined && signedIn.length > 2 && (
              <p className="turn">
                <Button onPress={() => setEnding('others')}>{say('signed-in.end-others')}</Button>
              </p>
            )}
            <p className="quiet small">{tell('signed-in.more')}</p>
          </>
        )}
      </Answered>
    </Section>
  )
}

const nameOf = (one: SignedIn, say: Say) =>
  say(`signed-in.on.${one.machine}`, { browser: say(`signed-in.browser.${one.browser}`) })

/** By the password again: an open page at an empty desk is not its owner. */
function End({ ending, onDone }: { readonly ending: SignedIn | 'others'; readonly onDone: () => void }) {
  const say = useWords()
  const toast = useToast()
  const answers = useQueryClient()
  const end = useOwn(ownApi.endSessions)
  const around = useRef<HTMLDivElement>(null)
  // The button that opened it is gone, and the focus with it.
  useEffect(() => around.current?.querySelector('input')?.focus(), [])
  const send = async (password: string) => {
    if (!(await end.send({ password, ...(ending !== 'others' && { session: ending.id }) }))) return
    await answers.invalidateQueries()
    toast({ says: say(ending === 'others' ? 'signed-in.ended-others' : 'signed-in.ended') })
    onDone()
  }
  return (
    <div className="ending" ref={around}>
      <PasswordForm
        send={ending === 'others' ? say('signed-in.end-others') : say('signed-in.end')}
        onSend={send}
        onCancel={onDone}
        busy={end.sending}
        problem={end.problem}
      />
    </div>
  )
}

function Place({ one }: { readonly one: SignedIn }) {
  const say = useWords()
  const tell = useTell()
  const { ago } = useWhen()
  return (
    <div>
      <b>{tell(`signed-in.on.${one.machine}`, { browser: say(`signed-in.browser.${one.browser}`) })}</b>
      {one.here && (
        <p>
          <State shape="full">{tell('signed-in.here')}</State>
        </p>
      )}
      <p className="p">
        {tell('signed-in.as', { role: say(roleWords[one.role]), organisation: one.organisationName })}
      </p>
      <p className="p">{tell('signed-in.since', { since: ago(one.cameInAt), used: ago(one.usedAt) })}</p>
    </div>
  )
}

/** Where somebody is signed in at the administrator's organisation, and the way to end it. */
export function SignedInOf({ account }: { readonly account: Account }) {
  const say = useWords()
  const tell = useTell()
  const toast = useToast()
  const me = useMe()
  const answer = useAnswer(accountsApi.signedInOf, { id: account.id })
  const end = useCommand(accountsApi.endSessionsOf)
  const send = async () => {
    const how = { over: account.version, says: say('people.saving', { name: account.name }) }
    const sent = await end.send({ id: account.id }, how)
    if (sent.kind === 'done') toast({ says: say('signed-in.ended-all', { name: account.name }) })
  }
  return (
    <Answered to={answer}>
      {({ signedIn }) => (
        <li className="way">
          <div>
            <b>
              {signedIn.length === 0 ? tell('signed-in.nowhere') : tell('signed-in.of', { count: signedIn.length })}
            </b>
            {signedIn.length > 0 && <p className="p">{tell('signed-in.of-more')}</p>}
          </div>
          {signedIn.length > 0 && (
            <div>
              <Button busy={end.sending} whyNot={whyNotSignOut(account, me.workerId)} onPress={send}>
                {say('signed-in.end-all')}
              </Button>
              <ProblemLine problem={end.problem} />
            </div>
          )}
        </li>
      )}
    </Answered>
  )
}
