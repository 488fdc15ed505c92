import type { ReferralPage } from '../../api/referrals.ts'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { needName } from '../shared/need-name.ts'
import { RecordHead, Split } from '../shared/page.tsx'
import { When } from '../shared/when.tsx'
import { Aside, NotSharedYet } from './aside.tsx'
import { AfterNo } from './after-no.tsx'
import { AnswerForm } from './answer-form.tsx'
import { ClosedBy } from './closed-by.tsx'
import { Confirm, GiveMore, Pause, Withdraw } from './sender-forms.tsx'
import { endsOf } from './in-words.ts'
import { MadeSoFar } from './made-so-far.tsx'
import { ReferralCard } from './referral-card.tsx'
import { SafeWay } from './safe-way.tsx'
import { Slip } from './slip.tsx'
import { WayDrawn } from './way-drawn.tsx'

/** One referral, from whichever end it is read. A receiver sees only what was shared. */
export function ReferralRecord({ page }: { readonly page: ReferralPage }) {
  const say = useWords()
  const tell = useTell()
  const { referral } = page
  const { sends, other } = endsOf(page)
  const sent = 'sentAt' in referral
  return (
    <>
      <RecordHead
        title={say('referral.for-need', {
          name: page.called === '' ? say('referral.somebody') : page.called,
          need: needName(referral.needKind, say),
        })}
        sub={
          <>
            {say(sends ? 'referral.to' : 'referral.from', { other })} ·{' '}
            {sent
              ? tell('referral.sent-when', { when: <When at={referral.sentAt} /> })
              : tell('referral.written-when', { when: <When at={referral.madeAt} /> })}{' '}
            · {referral.words}
          </>
        }
        beside={
          'dueAt' in referral && (
            <Button quiet onPress={() => window.print()}>
              {say('referral.print')}
            </Button>
          )
        }
      />
      <ReferralCard page={page} />
      <WayDrawn page={page} />
      <SafeWay page={page} />
      <Split label={say('referral.facts')} facts={<Aside page={page} />}>
        <NotSharedYet page={page} />
        <ClosedBy page={page} />
        {sends && <GiveMore page={page} />}
        {sends && <AfterNo page={page} />}
        {sends && <Confirm page={page} />}
        {!sends && <AnswerForm page={page} />}
        <MadeSoFar page={page} />
        <Pause page={page} />
        {sends && <Withdraw page={page} />}
      </Split>
      <Slip page={page} />
    </>
  )
}
