import { ownAnswerOf } from '../../domain/referrals/deeds.ts'
import { Deed } from '../../domain/referrals/moves.ts'
import type { Referral, ReferralMove } from '../../domain/referrals/referral.ts'
import type { PhraseKey } from '../../words/words.ts'

/** A move in words. Nobody is said to have asked somebody who answered by themselves. */
export function sayDeed(move: Pick<ReferralMove, 'deed' | 'bySide'>, referral: Referral): PhraseKey {
  const deed = Deed.catch('receive').parse(move.deed)
  if (deed !== 'confirm') return `move.${deed}`
  if (move.bySide === 'person') return 'move.own-answer'
  if (ownAnswerOf(referral)) return 'move.closed-after-answer'
  const answer = 'personAnswer' in referral ? referral.personAnswer : undefined
  return answer === undefined || answer === 'not-asked' ? 'move.confirm' : `move.confirm-${answer}`
}
