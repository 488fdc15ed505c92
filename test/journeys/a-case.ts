import { randomUUID } from 'node:crypto'
import { casesApi } from '../../src/api/cases.ts'
import { consentApi } from '../../src/api/consent.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import type { Answers } from '../../src/domain/intake/answers.ts'
import type { Town } from '../stories/a-town.ts'

/** Somebody whom Ngaire walks with, prepared over HTTP: for journeys that begin in the middle. */
export type ACase = {
  readonly caseId: string
  readonly needId: string
  readonly householdId: string
  readonly personId: string
}

type SafeTimes = Pick<NonNullable<Answers['reach']>, 'days' | 'from' | 'until'>
const anyTime: SafeTimes = { days: [] }
/** Tuesdays and Thursdays, from ten to twelve. */
export const atTheLibrary: SafeTimes = { days: ['tue', 'thu'], from: '10:00', until: '12:00' }

export async function aCase(
  { intakeWorker, connector, connectorId, clearwater }: Town,
  name = 'Hēni',
  safe = anyTime,
): Promise<ACase> {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  const [caseId, needId] = [randomUUID(), randomUUID()]
  const answers: Answers = {
    need: { kind: 'money', words: 'Three debts.' },
    when: { urgency: 'this-week', unsafe: 'no' },
    where: { place: 'Kaikohe', movingAbout: false },
    reach: { ways: [{ by: 'ring', number: '021 000 0142', whose: 'her sister' }], mayLeaveMessage: false, ...safe },
    for: { whom: 'me', name },
  }
  await intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers })
  const assigned = { id: ids.requestId, toOrganisation: clearwater, caseId, needId }
  await intakeWorker.send(intakeApi.assign, assigned, { seen: 1 })
  await connector.send(casesApi.giveTo, { id: caseId, connectorId }, { seen: 1 })
  return { ...ids, caseId, needId }
}

/** The same person after the first kōrero, with a yes to the budgeting service, which has been asked. */
export async function aSentReferral(
  town: Town,
  name?: string,
  safe = anyTime,
): Promise<ACase & { readonly referralId: string }> {
  const { connector, budgeting, it } = town
  const made = await aCase(town, name, safe)
  const { householdId, caseId, needId, personId } = made
  const met = { how: 'phone' as const, happenedAt: it.clock.now(), words: 'Met.', noticeVersion: 'privacy-1' }
  await connector.send(casesApi.meet, { id: caseId, noteId: randomUUID(), ...met }, { seen: 2 })
  const [consentId, referralId] = [randomUUID(), randomUUID()]
  await connector.send(consentApi.record, {
    ...{ id: householdId, consentId, personId, toOrganisation: budgeting, answer: 'yes', how: 'spoken', told: true },
    shares: ['name', 'needs', 'contact'],
  })
  const asked = { referralId, householdId, caseId, needId, toOrganisation: budgeting, consentId, send: true }
  await connector.send(referralsApi.make, asked)
  return { ...made, referralId }
}
