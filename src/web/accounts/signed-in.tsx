import { useQueryClient } from '@tanstack/react-query'
import { accountsApi, ownApi } from '../../api/accounts.ts'
import { type Account, whyNotSignOut } from '../../domain/accounts/account.ts'
import type { SignedIn } from '../../domain/accounts/signed-in.ts'
import { State } from '../../looks/state.tsx'
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
import { useOwn } from './account-screen.tsx'

/** Where one is signed in oneself: each can be ended from here, but this one, which is signed out of as ever. */
export function WhereSignedIn() {
  const say = useWords()
  const tell = useTell()
  const toast = useToast()
  const answers = useQueryClient()
  const answer = useAnswer(accountsApi.signedIn, {})
  const end = useOwn(ownApi.endSessions)
  const send = async (session?: string) => {
    if (!(await end.send(session === undefined ? {} : { session }))) return
    await answers.invalidateQueries()
    toast({ says: say(session === undefined ? 'signed-in.ended-others' : 'signed-in.ended') })
  }
  return (
    <Section id="signed-in" title={tell('signed-in.title')}>
      <Answered to={answer}>
        {({ signedIn }) => (
          <>
            <ul className="list">
              {signedIn.map((one) => (
                <li key={one.id} className="way">
                  <Place one={one} />
                  {!one.here && (
                    <div>
                      <Button
                        busy={end.sending}
                        label={`${say('signed-in.end')}: ${say(`signed-in.on.${one.machine}`, { browser: say(`signed-in.browser.${one.browser}`) })}`}
                        onPress={() => send(one.id)}
                      >
                        {say('signed-in.end')}
                      </Button>
                    </div>
                  )}
                </li>
              ))}
            </ul>
            <ProblemLine problem={end.problem} />
            {signedIn.length > 1 && (
              <p className="turn">
                <Button busy={end.sending} onPress={() => send()}>
                  {say('signed-in.end-others')}
                </Button>
              </p>
            )}
            <p className="quiet small">{tell('signed-in.more')}</p>
          </>
        )}
      </Answered>
    </Section>
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
