import type { ReferralPage } from '../../api/referrals.ts'
import { whatAReasonDoes } from '../../domain/referrals/deeds.ts'
import { State } from '../../looks/state.tsx'
import { useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { sendAnewHref } from './referral-card.tsx'

/** A reason acts: what this no has set going, and what can be done about it now. */
export function AfterNo({ page }: { readonly page: ReferralPage }) {
  const say = useWords()
  const { referral } = page
  if (referral.status === 'reroute-suggested') {
    return (
      <Section id="after-no" title={say('referral.reroute')}>
        <p>{say('referral.reroute-more', { to: referral.rerouteTo })}</p>
      </Section>
    )
  }
  if (referral.status !== 'declined') return null
  const does = whatAReasonDoes[referral.reason]
  return (
    <Section id="after-no" title={say('referral.after-no')}>
      <p>{say(`referral.no-${referral.reason}`)}</p>
      <ul className="list after-no">
        {does.recordsUnmet !== undefined && (
          <li>
            <State shape="full">{say('referral.gap-recorded')}</State>
          </li>
        )}
        {does.offersWaitlist && (
          <li>
            <span>{say('referral.ask-wait', { other: page.toName })}</span>
          </li>
        )}
        {does.offersNextService && (
          <li>
            <a href={sendAnewHref(referral)}>{say('referral.send-anew')}</a>
            <p className="p">{say('referral.send-anew-more')}</p>
          </li>
        )}
      </ul>
    </Section>
  )
}
