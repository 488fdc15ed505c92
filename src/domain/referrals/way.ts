import { ReferralStatus, referralTable } from './moves.ts'

/** One step of a referral's way: it has been there, is there now, or comes there if all goes well. */
export type WayStep = { readonly status: ReferralStatus; readonly is: 'been' | 'now' | 'ahead' }

/**
 * Where the loop stands: what it has been through, where it is, and the way to closing if all goes well. The way ahead is the
 * first that `referralTable` names for each status. A status come to twice is shown where it is now.
 */
export function wayOf(been: readonly string[], now: ReferralStatus): readonly WayStep[] {
  const past = [...new Set(been)]
    .flatMap((status) => ReferralStatus.safeParse(status).data ?? [])
    .filter((s) => s !== now)
  const ahead = aheadOf(now)
  return [
    // Back to *received* after a question: what lies ahead is not behind as well.
    ...past.filter((status) => !ahead.includes(status)).map((status) => ({ status, is: 'been' as const })),
    { status: now, is: 'now' },
    ...ahead.map((status) => ({ status, is: 'ahead' as const })),
  ]
}

function aheadOf(status: ReferralStatus): readonly ReferralStatus[] {
  const [next] = referralTable[status].next
  return next === undefined ? [] : [next, ...aheadOf(next)]
}
