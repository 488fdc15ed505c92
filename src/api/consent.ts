import { z } from 'zod'
import { ConsentHow, Share } from '../domain/consent/consent.ts'
import { LegalGround } from '../domain/consent/ground.ts'
import { Day } from '../domain/days.ts'
import { ConsentId, HouseholdId, OrganisationId, PersonId } from '../domain/ids.ts'
import { command } from './endpoint.ts'

const caseWorkers = ['connector', 'team-lead'] as const

export const consentApi = {
  record: command({
    path: '/households/:id/consents',
    about:
      'Records somebody’s yes or no to one organisation being told: what, for what, until when (Privacy Act 2020, IPP 3, 11).',
    access: { worker: caseWorkers },
    changes: 'new',
    input: z.strictObject({
      id: HouseholdId,
      consentId: ConsentId,
      personId: PersonId,
      toOrganisation: OrganisationId,
      answer: z.enum(['yes', 'no']),
      shares: z.array(Share).max(20),
      purpose: z.string().trim().max(400).optional(),
      how: ConsentHow,
      interpreterUsed: z.boolean().optional(),
      told: z.boolean(),
      fromOn: Day.optional(),
      untilOn: Day.optional(),
    }),
  }),
  withdraw: command({
    path: '/households/:id/consents/:consentId/withdraw',
    about:
      'Takes a yes back. Open referrals under it are withdrawn at once and their receivers are told to stop, without a reason.',
    access: { worker: caseWorkers, person: 'its-request' },
    changes: 'existing',
    input: z.strictObject({ id: HouseholdId, consentId: ConsentId }),
  }),
  giveAgain: command({
    path: '/households/:id/consents/:consentId/again',
    about:
      'Says a yes again from one’s own page: the same organisation, no more than before, for half a year (Privacy Act 2020, IPP 3, 11). What was stopped does not start again by itself.',
    access: { person: 'its-request' },
    changes: 'new',
    input: z.strictObject({ id: HouseholdId, consentId: ConsentId, newConsentId: ConsentId }),
  }),
  recordGround: command({
    path: '/households/:id/grounds',
    about:
      'Records the legal ground for telling an organisation without a yes: which law, why, who asked, whom it covers, until when (Privacy Act 2020, IPP 11).',
    access: { worker: caseWorkers },
    changes: 'new',
    input: z.strictObject({
      id: HouseholdId,
      groundId: z.uuid(),
      personId: PersonId,
      toOrganisation: OrganisationId,
      ground: LegalGround,
      whoAsked: z.string().trim().min(1).max(200),
      seenInWriting: z.boolean(),
      shares: z.array(Share).min(1).max(20),
      words: z.string().trim().min(1).max(2000),
      untilOn: Day.optional(),
    }),
  }),
}
