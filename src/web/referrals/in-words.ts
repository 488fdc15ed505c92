import type { ReferralPage } from '../../api/referrals.ts'
import type { ReferralStatus } from '../../domain/referrals/moves.ts'
import type { SharedFact } from '../../domain/referrals/referral.ts'
import type { StateShape } from '../../looks/state.tsx'
import type { Say } from '../../words/words.ts'
import { languageName } from '../shared/language-name.ts'
import { needName } from '../shared/need-name.ts'

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
  return [
    {
      id: fact.kind,
      name: say(`fact.${fact.kind}`),
      value: valueOf(fact, say),
    },
  ]
}

function valueOf(fact: Exclude<SharedFact, { kind: 'contact' }>, say: Say): string {
  if (fact.kind === 'need') return needName(fact.value, say)
  return fact.kind === 'language' ? languageName(fact.value, say) : fact.value
}
