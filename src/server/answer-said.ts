import type { Instant } from '../domain/days.ts'
import { dayOf } from '../domain/days.ts'
import type { Referral, ReferralMove } from '../domain/referrals/referral.ts'
import type { Move } from '../domain/referrals/says.ts'
import { sayDay, sayWhen } from '../words/dates.ts'
import type { Say } from '../words/words.ts'

/** What a receiver has just answered, as they chose it, with all that belongs to it. */
export function sayAnswer(move: Move, now: Instant, say: Say): string {
  switch (move.deed) {
    case 'accept':
      return withMore(say('answer.yes'), contactOf(move.says, now, say))
    case 'waitlist':
      return say('answer.said-wait', { day: sayDay(move.says.until, say, dayOf(now)) })
    case 'askForMore':
      return withMore(say('answer.question'), `“${move.says.question}”`)
    case 'decline':
      return say('answer.said-no', { reason: say(`answer.reason-${move.says.reason}`) })
    case 'suggestReroute':
      return say('answer.said-reroute', { to: move.says.to })
    case 'begin':
      return say('answer.begin')
    case 'couldNotReach':
      return say('answer.could-not-reach')
    case 'personDeclined':
      return say('answer.person-declined')
    case 'recordOutcome':
      return withMore(say('answer.outcome'), say(`answer.outcome-${move.says.outcome}`))
    default:
      return say(`move.${move.deed}`)
  }
}

/** What a step of the story came with, where the referral still says it: who and when, until which day, what came of it. */
export function saySinceThen(move: Pick<ReferralMove, 'deed'>, referral: Referral, now: Instant, say: Say): string {
  if (move.deed === 'accept' && 'contactName' in referral) return contactOf(referral, now, say)
  if (move.deed === 'waitlist' && 'waitUntil' in referral && referral.waitUntil) {
    return sayDay(referral.waitUntil, say, dayOf(now))
  }
  if (move.deed === 'suggestReroute' && 'rerouteTo' in referral) return referral.rerouteTo ?? ''
  if (move.deed === 'recordOutcome' && 'outcome' in referral && referral.outcome) {
    return say(`answer.outcome-${referral.outcome}`)
  }
  return ''
}

const withMore = (said: string, more: string): string => (more === '' ? said : `${said}: ${more}`)

function contactOf(
  {
    contactName = '',
    appointmentAt,
  }: { readonly contactName?: string | undefined; readonly appointmentAt?: string | undefined },
  now: Instant,
  say: Say,
): string {
  return [contactName, appointmentAt === undefined ? '' : sayWhen(appointmentAt, now, say)].filter(Boolean).join(', ')
}
