import { randomUUID } from 'node:crypto'
import type { WorkerActor } from '../src/domain/actor.ts'
import type { Consent } from '../src/domain/consent/consent.ts'
import type { Contact } from '../src/domain/households/contact.ts'
import type { Host } from '../src/domain/intake/hosts.ts'
import type { HelpRequest } from '../src/domain/intake/request.ts'
import { openingClocks } from '../src/domain/programmes/clocks.ts'
import type { Moment } from '../src/domain/referrals/deeds.ts'
import { Referral, type ReferralOf } from '../src/domain/referrals/referral.ts'
import type { ReferralStatus } from '../src/domain/referrals/moves.ts'

// Builders: each test says only what matters to it.

export const clearwater = '00000000-0000-4000-8000-00000000c1ea'
export const foodbank = '00000000-0000-4000-8000-00000000f00d'
export const household = '00000000-0000-4000-8000-0000000000aa'
export const heni = '00000000-0000-4000-8000-0000000000be'
/** Tuesday 10 November 2026, 10:41 in the morning. */
export const tuesday = '2026-11-09T21:41:00Z'

export const aMoment = (at = tuesday): Moment => ({ at, clocks: openingClocks, calendar: {}, name: 'Ngaire' })

export const aWorkerAt = (organisationId: string, role: WorkerActor['role'] = 'connector'): WorkerActor => ({
  ...{ kind: 'worker', workerId: randomUUID(), name: 'Ngaire', role, organisationId },
})

const sent = { sentAt: tuesday, answerWords: '', contactName: '', personWords: '' }
const running = { ...sent, dueAt: '2026-11-12T04:00:00Z' }
const byStatus: Readonly<Record<ReferralStatus, object>> = {
  draft: {},
  sent: running,
  received: running,
  'info-needed': { ...running, question: 'How many children?' },
  waitlisted: { ...running, waitUntil: '2026-12-01' },
  accepted: running,
  'in-service': running,
  'outcome-recorded': { ...running, outcome: 'partly' },
  declined: { ...running, reason: 'no-capacity' },
  'could-not-reach': running,
  'person-declined': running,
  'reroute-suggested': { ...running, rerouteTo: 'Ridgeline Budgeting' },
  closed: { ...sent, endedAt: tuesday, personAnswer: 'yes' },
  withdrawn: { ...sent, endedAt: tuesday },
  discarded: { endedAt: tuesday },
}

/** A referral from Clearwater to the foodbank, in any status, with what that status must have. */
export function aReferral<S extends ReferralStatus>(given: { status: S } & Partial<Referral>): ReferralOf<S> {
  const { status, ...more } = given
  const made = Referral.parse({
    ...{ householdId: household, id: randomUUID(), caseId: randomUUID(), needId: randomUUID() },
    ...{
      holderOrganisation: clearwater,
      fromOrganisation: clearwater,
      fromWorker: randomUUID(),
      toOrganisation: foodbank,
    },
    ...{ toEmail: '', visibleTo: heni, words: 'amber kettle road', needKind: 'kai', asks: '', urgency: 'ordinary' },
    ...{ madeAt: tuesday, escalated: 0, version: 1, ...byStatus[status], ...more, status },
  })
  return made as ReferralOf<S>
}

export const aContact = (given: Partial<Contact> = {}): Contact => ({
  ...{ id: randomUUID(), householdId: household, personId: heni, holderOrganisation: clearwater, way: 'ring' },
  ...{
    value: '021 000 0142',
    whose: '',
    safe: true,
    safeDays: [],
    say: '',
    mayLeaveMessage: false,
    madeAt: tuesday,
    version: 1,
  },
  ...given,
})

export const aConsent = (given: Partial<Consent> = {}): Consent => ({
  ...{
    householdId: household,
    id: randomUUID(),
    holderOrganisation: clearwater,
    personId: heni,
    toOrganisation: foodbank,
  },
  ...{
    answer: 'yes',
    purpose: '',
    shares: ['name'],
    how: 'spoken',
    interpreterUsed: false,
    noticeVersion: 'privacy-1',
  },
  ...{
    toldAt: tuesday,
    fromOn: '2026-11-10',
    untilOn: '2027-05-10',
    recordedAt: tuesday,
    recordedBy: randomUUID(),
    version: 1,
  },
  ...given,
})

export const aRequest = (given: Partial<HelpRequest> = {}): HelpRequest => ({
  ...{
    householdId: household,
    id: randomUUID(),
    personId: heni,
    words: 'amber kettle road',
    deskOrganisation: clearwater,
  },
  ...{
    holderOrganisation: clearwater,
    channel: 'web',
    status: 'received',
    urgency: 'today',
    needKind: 'kai',
    ownWords: '',
  },
  ...{
    unsafe: 'no',
    askedFor: 'self',
    askedBy: '',
    placeText: '',
    movingAbout: false,
    wouldRather: [],
    ratherWords: '',
  },
  ...{
    avoidWords: '',
    supportPerson: '',
    language: 'en',
    noticeVersion: 'privacy-1',
    receivedAt: tuesday,
    dueAt: tuesday,
  },
  ...{ reasonWords: '', escalated: 0, version: 1 },
  ...given,
})

export const aHost = (given: Partial<Host> & { name: string }): Host => ({
  ...{ organisationId: randomUUID(), areas: ['001'], needKinds: [], languages: [], ledBy: [], places: 5, openCases: 0 },
  ...given,
})
