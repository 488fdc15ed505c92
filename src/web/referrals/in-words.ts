import type { ReferralPage } from '../../api/referrals.ts'
import { NeedKind } from '../../domain/programmes/needs.ts'
import type { ReferralStatus } from '../../domain/referrals/moves.ts'
import type { SharedFact } from '../../domain/referrals/referral.ts'
import type { StateShape } from '../../looks/state.tsx'
import type { Say } from '../../words/words.ts'

/** A kind of need as it stands by itself. One that we have no words for is something else. */
export const needNamed = (kind: string, say: Say): string => say(`need.${NeedKind.catch('other').parse(kind)}`)

/** The same in the middle of a sentence. */
export const needWithin = (kind: string, say: Say): string => {
  const named = needNamed(kind, say)
  return named.charAt(0).toLocaleLowerCase(say.language) + named.slice(1)
}

/** The shape of a status beside its word. */
export const shapeOf = {
  draft: 'ring',
  sent: 'ring',
  received: 'half',
  'info-needed': 'half',
  waitlisted: 'half',
  accepted: 'half',
  'in-service': 'half',
  'outcome-recorded': 'full',
  declined: 'bar',
  'could-not-reach': 'bar',
  'person-declined': 'bar',
  'reroute-suggested': 'bar',
  closed: 'full',
  withdrawn: 'bar',
  discarded: 'bar',
} as const satisfies Record<ReferralStatus, StateShape>

/** Both ends by name, from where the reader stands. */
export function endsOf(page: ReferralPage) {
  const sends = page.end === 'sender'
  return { sends, other: sends ? page.toName : page.fromName, own: sends ? page.fromName : page.toName }
}

/** A shared fact as a name and a value. How to reach them stands in the band, with its rule. */
export function factLine(fact: SharedFact, say: Say): { id: string; name: string; value: string }[] {
  if (fact.kind === 'contact') return []
  return [{ id: fact.kind, name: say(`fact.${fact.kind}`), value: fact.kind === 'need' ? needNamed(fact.value, say) : fact.value }]
}
