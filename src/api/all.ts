import { accountsApi } from './accounts.ts'
import { directoryApi } from './directory.ts'
import { casesApi } from './cases.ts'
import { consentApi } from './consent.ts'
import { emergencyApi } from './emergency.ts'
import { householdsApi } from './households.ts'
import { intakeApi } from './intake.ts'
import { referralsApi } from './referrals.ts'
import { placesApi } from './places.ts'
import { auditApi } from './audit.ts'
import { outboxApi } from './outbox.ts'
import { reportsApi } from './reports.ts'
import type { Api } from './endpoint.ts'
import { programmesApi } from './programmes.ts'

/** Everything that can be asked for, by capability: one line each. The server, OpenAPI and the tests read it from here. */
export const apis = {
  accounts: accountsApi,
  directory: directoryApi,
  programmes: programmesApi,
  cases: casesApi,
  consent: consentApi,
  households: householdsApi,
  emergency: emergencyApi,
  intake: intakeApi,
  referrals: referralsApi,
  places: placesApi,
  audit: auditApi,
  outbox: outboxApi,
  reports: reportsApi,
} as const satisfies Readonly<Record<string, Api>>
