import type { Actor } from '../actor.ts'
import type { Instant } from '../days.ts'
import type { Household } from '../households/household.ts'
import type { Refusal } from '../refusal.ts'
import { refuseIf } from '../refusal.ts'
import type { HelpRequest } from './request.ts'

/** Support with them, as far as it matters here: whether it has ended. */
type Support = { readonly status: 'assigned' | 'engaged' | 'closed' }

/**
 * Why this worker cannot begin support anew, or undefined if they can. Whoever holds the household holds what was done
 * before; while support is under way, what else is needed is noted there.
 */
export function whyNotAskAgain(
  household: Pick<Household, 'holderOrganisation'>,
  cases: readonly Support[],
  actor: Actor,
): Refusal | undefined {
  if (actor.kind !== 'worker' || actor.organisationId !== household.holderOrganisation)
    return { code: 'case-not-yours' }
  if (cases.length === 0) return { code: 'not-supported-before' }
  return cases.some((on) => on.status !== 'closed') ? { code: 'support-under-way' } : undefined
}

type Asked = Pick<HelpRequest, 'id' | 'personId' | 'words' | 'channel' | 'urgency' | 'needKind' | 'ownWords'> &
  Pick<HelpRequest, 'noticeVersion' | 'settingsId' | 'language'>

/** A new request of a household that was supported before: it came straight to its host, and is settled as it is written. */
export function askAgain(
  household: Household,
  cases: readonly Support[],
  asked: Asked,
  actor: Actor & { kind: 'worker' },
  at: Instant,
): HelpRequest {
  refuseIf(whyNotAskAgain(household, cases, actor))
  const host = household.holderOrganisation
  return {
    ...{ ...asked, householdId: household.id, deskOrganisation: host, holderOrganisation: host },
    ...{ status: 'assigned', assignedTo: host, settledAt: at, settledBy: actor.workerId },
    ...{ unsafe: 'not-said', askedFor: 'self', askedBy: '', placeText: household.locality },
    ...(household.placeCode ? { placeCode: household.placeCode } : {}),
    ...{ movingAbout: household.movingAbout, wouldRather: [], ratherWords: '', avoidWords: '', supportPerson: '' },
    ...{ receivedAt: at, dueAt: at, reasonWords: '', escalated: 0, version: 1 },
  }
}
