import type { ReactNode } from 'react'
import { type ReferralPage, referralsApi } from '../../api/referrals.ts'
import { whyNotMove } from '../../domain/referrals/deeds.ts'
import { Button } from '../shared/button.tsx'
import { goTo } from '../shared/fold.tsx'
import { useWords } from '../shared/language.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useMe } from '../shared/use-session.ts'
import { endsOf } from './in-words.ts'

type Part = { readonly page: ReferralPage }

/** What most say, in one press; beside it the form for whatever else there is to say. */
export function AtOnce({
  page,
  deed,
  children,
}: Part & { readonly deed: 'accept' | 'begin'; readonly children?: ReactNode }) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const { referral } = page
  const { other } = endsOf(page)
  const accept = useCommand(referralsApi.accept)
  const begin = useCommand(referralsApi.begin)
  const command = deed === 'accept' ? accept : begin
  const go = async () => {
    const result = await command.send({ id: referral.id }, { over: referral.version })
    if (result.kind === 'done') toast({ says: say('referral.done', { other }) })
  }
  return (
    <>
      <Button strong busy={command.sending} whyNot={whyNotMove(deed, referral, me)} onPress={go}>
        {say(`referral.do-${deed}`)}
      </Button>
      <Button quiet onPress={() => goTo('answer')}>
        {say('referral.do-reply')}
      </Button>
      {children}
      <ProblemLine problem={command.problem} />
    </>
  )
}

/** That it has come, where the answer needs more time. */
export function Received({ page }: Part) {
  const say = useWords()
  const me = useMe()
  const toast = useToast()
  const { referral } = page
  const receive = useCommand(referralsApi.receive)
  const go = async () => {
    const result = await receive.send({ id: referral.id }, { over: referral.version })
    if (result.kind === 'done') toast({ says: say('referral.done', { other: endsOf(page).other }) })
  }
  return (
    <>
      <Button quiet busy={receive.sending} whyNot={whyNotMove('receive', referral, me)} onPress={go}>
        {say('referral.do-receive')}
      </Button>
      <ProblemLine problem={receive.problem} />
    </>
  )
}
