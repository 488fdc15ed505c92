import type { Instant } from '../../domain/days.ts'
import { ownAnswerOf } from '../../domain/referrals/deeds.ts'
import { Deed } from '../../domain/referrals/moves.ts'
import type { Referral, ReferralMove } from '../../domain/referrals/referral.ts'
import type { PhraseKey, Say } from '../../words/words.ts'
import { saySeen } from './say-seen.ts'

/** A move in words. Nobody is said to have asked somebody who answered by themselves. */
export function sayDeed(move: Pick<ReferralMove, 'deed' | 'bySide'>, referral: Referral): PhraseKey {
  const deed = Deed.catch('receive').parse(move.deed)
  if (deed !== 'confirm') return `move.${deed}`
  if (move.bySide === 'person') return 'move.own-answer'
  if (ownAnswerOf(referral)) return 'move.closed-after-answer'
  const answer = 'personAnswer' in referral ? referral.personAnswer : undefined
  return answer === undefined || answer === 'not-asked' ? 'move.confirm' : `move.confirm-${answer}`
}

/** What a move brought: who sees them and when, why not, what came of it. Nothing for a move that says it all by its name. */
export function sayMore(
  move: Pick<ReferralMove, 'deed'>,
  referral: Referral,
  when: (at: Instant) => string,
  say: Say,
): string | undefined {
  if (move.deed === 'accept') return saySeen(referral, when, say)
  if (move.deed === 'decline' && 'reason' in referral && referral.reason) {
    return say('referral.reason-was', { reason: say(`answer.reason-${referral.reason}`) })
  }
  if (move.deed === 'recordOutcome' && 'outcome' in referral && referral.outcome) {
    return say(`referral.came-${referral.outcome}`)
  }
  return undefined
}
