import type { Consent } from '../../domain/consent/consent.ts'
import type { Say } from '../../words/words.ts'
import { withoutCapital } from '../shared/need-name.ts'

/** "the name they go by, address": what may be told, as a list in a sentence. */
export const sayShares = (shares: Consent['shares'], say: Say): string =>
  shares
    .map((share) => (share === 'health' ? say('share.health') : withoutCapital(say(`may-know.${share}`))))
    .join(', ')
