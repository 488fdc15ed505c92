import type { apis } from '../api/all.ts'
import { accounts } from './accounts.ts'
import { directory } from './directory.ts'
import { cases } from './cases.ts'
import { consent } from './consent.ts'
import { emergency } from './emergency.ts'
import { households } from './households.ts'
import { intake } from './intake.ts'
import { referrals } from './referrals.ts'
import { places } from './places.ts'
import { audit } from './audit.ts'
import { outbox } from './outbox.ts'
import { reports } from './reports.ts'
import type { Handlers } from './gate.ts'
import type { House } from './house.ts'
import { programmes } from './programmes.ts'

type AllHandlers = { readonly [Capability in keyof typeof apis]: Handlers<(typeof apis)[Capability]> }

/** What answers each endpoint: one line for each capability. A missing handler does not compile. */
export const handlersOf = (house: House): AllHandlers => ({
  accounts: accounts(house),
  directory,
  cases,
  consent: consent(house),
  households,
  emergency: emergency(house),
  intake: intake(house),
  referrals: referrals(house),
  places,
  programmes,
  reports,
  audit,
  outbox: outbox(house),
})
