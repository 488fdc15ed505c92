import type { AnswerOf } from '../../api/endpoint.ts'
import type { householdsApi } from '../../api/households.ts'
import type { Need, SupportCase } from '../../domain/cases/case.ts'
import type { Member } from '../../domain/households/household.ts'
import { isOpen } from '../../domain/referrals/moves.ts'
import type { Referral } from '../../domain/referrals/referral.ts'
import type { Say } from '../../words/words.ts'

/** Everything that the page of one whānau shows. */
export type Whanau = AnswerOf<typeof householdsApi.one>

/** The support under way, or the last one. */
export const caseOf = (whanau: Whanau): SupportCase | undefined => whanau.cases[0]

/** Whoever it is all for: the person of the support, or of the request. */
export function askerOf({ members, cases, request }: Whanau): Member | undefined {
  const id = cases[0]?.personId ?? request?.personId
  return members.find((member) => member.id === id) ?? members[0]
}

/** What to call them in a sentence. */
export const whoIn = (whanau: Whanau): string => askerOf(whanau)?.knownAs || whanau.household.called

/** Everybody in it, to choose one of. */
export const peopleIn = ({ members }: Whanau, say: Say) =>
  members.map((member) => ({ value: member.id, label: member.knownAs || say('here.unnamed') }))

/** The loops still open, for all of it or for one need. */
export const openReferrals = ({ referrals }: Whanau, needId?: string): readonly Referral[] =>
  referrals.filter((referral) => isOpen(referral.status) && (needId === undefined || referral.needId === needId))

/** The needs of the support under way: an earlier one had its own. */
export const needsOf = ({ needs }: Whanau, on: SupportCase): readonly Need[] =>
  needs.filter((need) => need.caseId === on.id)

/** What every part of the page is given. */
export type Part = { readonly whanau: Whanau }

/** Parts that are about the support itself. */
export type CasePart = { readonly whanau: Whanau; readonly on: SupportCase }

export const hrefOfWhanau = (id: string): string => `/work/whanau/${id}`

/** Where a need is referred from: an address, so that Back works and the draft has a place. */
export const hrefToRefer = (householdId: string, needId: string, follows?: string): string =>
  `${hrefOfWhanau(householdId)}?refer=${needId}${follows === undefined ? '' : `&follows=${follows}`}`
