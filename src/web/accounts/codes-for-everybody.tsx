import { accountsApi } from '../../api/accounts.ts'
import { type WayIn, whyNotAskForCodes } from '../../domain/accounts/way-in.ts'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useCommand } from '../shared/use-command.ts'

/** Whether everybody at the organisation needs a code beside the password. */
export function CodesForEverybody() {
  const tell = useTell()
  const answer = useAnswer(accountsApi.wayIn, {})
  return (
    <Section id="codes-all" title={tell('codes-all.title')}>
      <Answered to={answer}>{(wayIn) => <Asked wayIn={wayIn} />}</Answered>
    </Section>
  )
}

function Asked({ wayIn }: { readonly wayIn: WayIn }) {
  const say = useWords()
  const tell = useTell()
  const toast = useToast()
  // Asked anew, because it may have been turned on since this page was opened.
  const me = useAnswer(accountsApi.me, {})
  const ask = useCommand(accountsApi.askForCodes)
  const asked = wayIn.secondFactorAsked
  const send = async () => {
    const sent = await ask.send({ asked: !asked }, { over: wayIn.version, says: say('codes-all.saving') })
    if (sent.kind === 'done') toast({ says: say(asked ? 'codes-all.off-done' : 'codes-all.on-done') })
  }
  return (
    <>
      <p className="section-state">
        <State shape={asked ? 'full' : 'ring'}>{tell(asked ? 'codes-all.on' : 'codes-all.off')}</State>
      </p>
      <p className="p">{tell('codes-all.without', { count: wayIn.without })}</p>
      <p className="turn">
        <Answered to={me}>
          {(own) => (
            <Button busy={ask.sending} whyNot={whyNotAskForCodes(own, !asked)} onPress={send}>
              {say(asked ? 'codes-all.turn-off' : 'codes-all.turn-on')}
            </Button>
          )}
        </Answered>
      </p>
      <ProblemLine problem={ask.problem} />
    </>
  )
}
