import type { Instant } from '../../domain/days.ts'
import type { Referral } from '../../domain/referrals/referral.ts'
import type { Say } from '../../words/words.ts'

/** Who sees them and when, once it is taken on: "Mo sees them Thursday 26 November, 2:30 pm." */
export function saySeen(referral: Referral, when: (at: Instant) => string, say: Say): string | undefined {
  if (!('contactName' in referral)) return undefined
  const { contactName: who, appointmentAt } = referral
  if (appointmentAt && who !== '') return say('referral.sees-them', { who, when: when(appointmentAt) })
  if (appointmentAt) return say('referral.sees-them-when', { when: when(appointmentAt) })
  return who === '' ? undefined : say('referral.sees-them-who', { who })
}
