import { ownAnswerOf } from '../../domain/referrals/deeds.ts'
import type { Referral } from '../../domain/referrals/referral.ts'
import { useTell, useWords } from './language.tsx'
import { useWhen } from './when.tsx'

/** What the person answered themselves, on their own page. It stays as they said it; closing says that it was read. */
export function OwnAnswer({ referral, who }: { readonly referral: Referral; readonly who: string }) {
  const say = useWords()
  const tell = useTell()
  const { when } = useWhen()
  const answer = ownAnswerOf(referral)
  if (!answer || !('personAnsweredAt' in referral) || !referral.personAnsweredAt) return null
  return (
    <>
      <p>{tell('loop.own', { who, when: when(referral.personAnsweredAt), answer: say(`loop.${answer}`) })}</p>
      {referral.personWords !== '' && <blockquote className="said">“{referral.personWords}”</blockquote>}
    </>
  )
}
