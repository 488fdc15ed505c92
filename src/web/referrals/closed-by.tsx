import type { ReferralPage } from '../../api/referrals.ts'
import { ownAnswerOf } from '../../domain/referrals/deeds.ts'
import { useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { endsOf } from './in-words.ts'

/** How a closed loop ended: what the receiver saw, and the person's own answer. */
export function ClosedBy({ page }: { readonly page: ReferralPage }) {
  const say = useWords()
  const { referral } = page
  if (referral.status !== 'closed') return null
  const { personAnswer, personWords } = referral
  const { sends } = endsOf(page)
  return (
    <Section id="closed" title={say('status.closed')}>
      {referral.outcome && <p>{say(`referral.came-${referral.outcome}`)}</p>}
      {referral.reason && <p>{say('referral.reason-was', { reason: say(`answer.reason-${referral.reason}`) })}</p>}
      {personAnswer && (
        <p>
          {say(ownAnswerOf(referral) ? 'referral.person-answered-own' : 'referral.person-answered', {
            answer: say(`referral.person-${personAnswer}`),
          })}
        </p>
      )}
      {/* Their own words were given to the sender, not to the receiver. */}
      {sends && personWords !== '' && <blockquote className="said">“{personWords}”</blockquote>}
    </Section>
  )
}
