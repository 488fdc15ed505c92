import { z } from 'zod'
import { CaseGiven, ContactNote, Need, SupportCase, UnmetNeed } from '../domain/cases/case.ts'
import { CaseLeft } from '../domain/cases/left.ts'
import { Consent } from '../domain/consent/consent.ts'
import { RecordedGround } from '../domain/consent/ground.ts'
import { Day, Instant, TimeOfDay } from '../domain/days.ts'
import { Contact, ContactWay } from '../domain/households/contact.ts'
import { EmergencyAccess } from '../domain/households/emergency.ts'
import { Household, Member } from '../domain/households/household.ts'
import { HouseholdLine } from '../domain/households/line.ts'
import { HouseholdId, PersonId, WorkerId } from '../domain/ids.ts'
import { RepeatHere, RepeatNotice } from '../domain/intake/repeats.ts'
import { HelpRequest, RequestEntry } from '../domain/intake/request.ts'
import { NextMove } from '../domain/referrals/next-move.ts'
import { Referral, ReferralMove } from '../domain/referrals/referral.ts'
import { command, query } from './endpoint.ts'

const caseWorkers = ['connector', 'team-lead'] as const
const anyCaseHolder = ['intake-worker', 'connector', 'team-lead'] as const

/** Everything that the whānau page shows. */
export const HouseholdPage = z
  .object({
    household: Household,
    members: z.array(Member),
    contacts: z.array(Contact),
    request: HelpRequest.optional(),
    entries: z.array(RequestEntry),
    cases: z.array(SupportCase),
    /** To whom each was given, and when: the latest first. */
    given: z.array(CaseGiven),
    /** When each was left with nobody: the latest first. */
    left: z.array(CaseLeft),
    /** Those of their workers who cannot sign in now: whoever is with them is to be given to somebody else. */
    suspended: z.array(WorkerId),
    needs: z.array(Need),
    unmet: z.array(UnmetNeed),
    notes: z.array(ContactNote),
    consents: z.array(Consent),
    grounds: z.array(RecordedGround),
    referrals: z.array(Referral),
    moves: z.array(z.object({ ...ReferralMove.shape, referralId: z.string() })),
    organisations: z.record(z.string(), z.string()),
    workers: z.record(z.string(), z.string()),
    next: NextMove.optional(),
    shutOut: z.array(WorkerId),
    /** Likely the same, held here too: asked before, or asked again. */
    seenBefore: z.array(RepeatHere),
    emergencies: z.array(EmergencyAccess),
  })
  .meta({ id: 'HouseholdPage' })
export type HouseholdPage = z.infer<typeof HouseholdPage>

const name = z.string().trim().max(120)

/** What may be said of a person. Nothing is compulsory. */
export const PersonSays = {
  knownAs: name.optional(),
  givenNames: name.optional(),
  familyName: name.optional(),
  bornYear: z.int().min(1900).max(2100).optional(),
  language: z.string().trim().max(40).optional(),
  interpreter: z.boolean().optional(),
  warning: z.string().trim().max(400).optional(),
}

export const ContactSays = z.strictObject({
  way: ContactWay,
  value: z.string().trim().max(200),
  whose: name.optional(),
  safe: z.boolean(),
  safeDays: z.array(z.int().min(1).max(7)).max(7).optional(),
  safeFrom: TimeOfDay.optional(),
  safeUntil: TimeOfDay.optional(),
  say: z.string().trim().max(200).optional(),
  mayLeaveMessage: z.boolean().optional(),
})

/** A likely repeat as the privacy officer reads it, with the name and number of whoever asks. */
export const NoticeLine = z
  .object({ ...RepeatNotice.shape, askedName: z.string().optional(), ring: z.string().optional() })
  .meta({ id: 'NoticeLine' })
export type NoticeLine = z.infer<typeof NoticeLine>

export const householdsApi = {
  search: query({
    path: '/households/search',
    about: 'Households of your organisation whose names, numbers or places begin with these words, folded for macrons.',
    access: { worker: anyCaseHolder },
    reads: (answer) => answer.households.map((line) => line.householdId),
    input: z.strictObject({ words: z.string().trim().min(1).max(100) }),
    output: z.object({ households: z.array(HouseholdLine) }),
  }),
  list: query({
    path: '/households',
    about:
      'The whānau of your host with support under way: yours and those with nobody yet by the nearest clock, all and those that ended by the latest.',
    access: { worker: caseWorkers },
    reads: (answer) => answer.households.map((line) => line.householdId),
    input: z.strictObject({
      whose: z.enum(['mine', 'all', 'unassigned', 'closed']).optional(),
      after: Instant.optional(),
    }),
    output: z.object({ households: z.array(HouseholdLine), next: z.string().optional(), mine: z.int(), all: z.int() }),
  }),
  one: query({
    path: '/households/:id',
    about: 'One whānau: safe contact, whose move, needs, story, who is here, consents, referrals.',
    access: { worker: anyCaseHolder },
    reads: (answer) => [answer.household.id, ...answer.seenBefore.map((one) => one.householdId)],
    input: z.strictObject({ id: HouseholdId }),
    output: HouseholdPage,
  }),
  correct: command({
    path: '/households/:id/correct',
    about: 'Corrects what the household is called and where it is.',
    access: { worker: anyCaseHolder },
    changes: 'existing',
    input: z.strictObject({
      id: HouseholdId,
      called: name.optional(),
      locality: name.optional(),
      placeCode: z.string().max(10).optional(),
      movingAbout: z.boolean().optional(),
    }),
  }),
  addPerson: command({
    path: '/households/:id/people',
    about: 'Adds somebody to the household, from a day.',
    access: { worker: anyCaseHolder },
    changes: 'new',
    input: z.strictObject({
      id: HouseholdId,
      personId: PersonId,
      relationship: z.string().trim().max(80).optional(),
      fromOn: Day.optional(),
      ...PersonSays,
    }),
  }),
  correctPerson: command({
    path: '/households/:id/people/:personId/correct',
    about: 'Corrects what is known of a person.',
    access: { worker: anyCaseHolder },
    changes: 'existing',
    input: z.strictObject({ id: HouseholdId, personId: PersonId, ...PersonSays }),
  }),
  addContact: command({
    path: '/households/:id/people/:personId/contacts',
    about: 'Adds a way to reach a person and how it is safe. Nothing is safe unless they said so.',
    access: { worker: anyCaseHolder },
    changes: 'new',
    input: z.strictObject({ id: HouseholdId, personId: PersonId, contactId: z.uuid(), ...ContactSays.shape }),
  }),
  retireContact: command({
    path: '/households/:id/contacts/:contactId/retire',
    about: 'Stops using a way to reach a person. It is kept, and not shown.',
    access: { worker: anyCaseHolder },
    changes: 'existing',
    input: z.strictObject({ id: HouseholdId, contactId: z.uuid() }),
  }),
  sayOfRepeat: command({
    path: '/households/:id/repeats',
    about: 'Says of a likely repeat whether it is the same household. Links, never merges; can be said again.',
    access: { worker: anyCaseHolder },
    changes: 'new',
    input: z.strictObject({ id: HouseholdId, otherId: HouseholdId, said: z.enum(['same', 'different', 'not-sure']) }),
  }),
  repeatNotices: query({
    path: '/repeats',
    about:
      'For the privacy officer of an unlisted organisation: likely repeats with others, how strong, and whom to ring. Never who; the others were shown nothing.',
    access: { worker: ['privacy-officer'] },
    // Their own households by their ids, as the record of changes names them.
    reads: 'nothing-personal',
    input: z.strictObject({}),
    output: z.object({ notices: z.array(NoticeLine), waiting: z.int() }),
  }),
  seenRepeat: command({
    path: '/households/:id/repeats/:noticeId/seen',
    about: 'Says that the privacy officer has seen that a likely repeat was found.',
    access: { worker: ['privacy-officer'] },
    changes: 'new',
    input: z.strictObject({ id: HouseholdId, noticeId: z.uuid() }),
  }),
  shutOut: command({
    path: '/households/:id/shut-out',
    about: 'Shuts a worker who knows the whānau out of their record, or lets them in again.',
    access: { worker: ['team-lead'] },
    changes: 'new',
    input: z.strictObject({ id: HouseholdId, workerId: WorkerId, out: z.boolean() }),
  }),
}
