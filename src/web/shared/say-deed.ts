import type { Day, Instant } from '../../domain/days.ts'
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

/** How the reader says an instant, and a day. */
type Clock = { readonly when: (at: Instant) => string; readonly day: (on: Day) => string }

/**
 * What a move brought: who sees them and when, until when they wait, why not, whom else to ask, what came of it. Nothing
 * for a move that says it all by its name.
 */
export function sayMore(
  move: Pick<ReferralMove, 'deed'>,
  referral: Referral,
  { when, day }: Clock,
  say: Say,
): string | undefined {
  if (move.deed === 'accept') return saySeen(referral, when, say)
  if (move.deed === 'waitlist' && 'waitUntil' in referral && referral.waitUntil) {
    return say('referral.waits-until', { day: day(referral.waitUntil) })
  }
  if (move.deed === 'decline') return sayReason(referral, say)
  if (move.deed === 'suggestReroute') return sayWhoElse(referral, say)
  if (move.deed === 'recordOutcome' && 'outcome' in referral && referral.outcome) {
    return say(`referral.came-${referral.outcome}`)
  }
  return undefined
}

/** Why somebody who was asked cannot, in their reason, whom they would ask, and their own words. Nothing before they said so. */
export function sayWhyNot(referral: Referral, say: Say): string | undefined {
  if (referral.status !== 'declined' && referral.status !== 'reroute-suggested') return undefined
  const { answerWords: words } = referral
  const said = [
    referral.status === 'declined' ? sayReason(referral, say) : sayWhoElse(referral, say),
    words === '' ? undefined : say('referral.they-said', { words }),
  ].filter((part) => part !== undefined)
  return said.length > 0 ? said.join(' ') : undefined
}

const sayReason = (referral: Referral, say: Say): string | undefined =>
  'reason' in referral && referral.reason
    ? say('referral.reason-was', { reason: say(`answer.reason-${referral.reason}`) })
    : undefined

const sayWhoElse = (referral: Referral, say: Say): string | undefined =>
  'rerouteTo' in referral && referral.rerouteTo ? say('referral.they-would-ask', { to: referral.rerouteTo }) : undefined
