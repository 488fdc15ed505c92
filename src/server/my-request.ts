import type { MyRequest } from '../api/my-request.ts'
import type { PersonActor } from '../domain/actor.ts'
import type { Need } from '../domain/cases/case.ts'
import { type Consent, coversToday, lastsUntil, switchesOf, whyNotGiveAgain } from '../domain/consent/consent.ts'
import { type RecordedGround, tellsOnOwnPage } from '../domain/consent/ground.ts'
import { dayOf } from '../domain/days.ts'
import type { HelpRequest } from '../domain/intake/request.ts'
import { moveOfRequest } from '../domain/intake/whose-move.ts'
import { ownAnswerOf, whyNotMove } from '../domain/referrals/deeds.ts'
import { saidTheyGotIt } from '../domain/referrals/next-move.ts'
import type { Referral } from '../domain/referrals/referral.ts'
import { found } from '../domain/refusal.ts'
import { listCases, listNeeds } from '../store/cases.ts'
import { listConsents, listGroundsOf } from '../store/consent.ts'
import type { Db } from '../store/database.ts'
import { findPerson, listContacts } from '../store/households.ts'
import { findHostPhone, findRequest, listEntries } from '../store/intake.ts'
import { namesOfOrganisations, namesOfWorkers } from '../store/moment.ts'
import { listReadsOf } from '../store/reads.ts'
import { listOwnReferrals } from '../store/referrals.ts'
import { asTheHouse } from '../store/sight.ts'

const looksOnAPage = 20

/** A person's own page: only what they gave, whose move it is, who may see what, and who looked. */
export async function myRequest(
  db: Db,
  actor: PersonActor,
  now: string,
  looksBefore: string | undefined,
): Promise<MyRequest> {
  const { requestId, householdId, personId } = actor
  const request = found(await findRequest(db, requestId))
  const [person, contacts, cases, needs, consents, referrals, reads, entries] = await Promise.all([
    findPerson(db, personId),
    listContacts(db, householdId),
    listCases(db, householdId),
    listNeeds(db, householdId),
    listConsents(db, householdId),
    listOwnReferrals(db, householdId, personId),
    listReadsOf(db, householdId, request.receivedAt, looksBefore, looksOnAPage),
    listEntries(db, requestId),
  ])
  const on = cases[0]
  const grounds = await groundsFor(db, actor, request)
  const whose = moveOfRequest(request, on)
  const [organisations, workers, withOrganisationPhone] = await Promise.all([
    namesOfOrganisations(db, [
      request.holderOrganisation,
      ...consents.map((consent) => consent.toOrganisation),
      ...grounds.map((ground) => ground.toOrganisation),
      ...referrals.map((referral) => referral.toOrganisation),
      ...reads.flatMap((read) => read.organisationId ?? []),
    ]),
    namesOfWorkers(db, [...(on?.connectorId ? [on.connectorId] : []), ...reads.flatMap((read) => read.workerId ?? [])]),
    findHostPhone(db, request.holderOrganisation),
  ])
  const { reason } = request
  const { id, words, status, urgency, needKind, ownWords, receivedAt, dueAt, settledAt, reasonWords, version } = request
  const shown = { id, householdId, words, status, urgency, needKind, ownWords, receivedAt, dueAt, reasonWords, version }
  return {
    request: { ...shown, ...(settledAt ? { settledAt } : {}), ...(reason ? { reason } : {}) },
    ...{ name: person?.knownAs ?? '', unsafe: request.unsafe === 'yes', contacts, version, withOrganisationPhone },
    withOrganisation: organisations[request.holderOrganisation] ?? '',
    ...(on?.connectorId ? { connectorName: workers[on.connectorId] ?? '' } : {}),
    ...whose,
    supports: supportsOf(needs, referrals, consents, organisations),
    shares: switchesOf(consents, now).map((consent) => {
      const again = whose.whose !== 'nobody' && !whyNotGiveAgain(consent, consents, now)
      return {
        ...{ consentId: consent.id, organisation: organisations[consent.toOrganisation] ?? '', shares: consent.shares },
        forNeeds: [
          ...new Set(referrals.flatMap((one) => (one.consentId === consent.id ? [one.needKind] : []))),
        ].toSorted(),
        ...{ ...stateOf(consent, now), version: consent.version },
        ...(again ? { againUntil: lastsUntil(dayOf(now)) } : {}),
      }
    }),
    grounds: grounds.map((ground) => saidOf(ground, organisations)),
    asks: whose.what === 'stopped' ? [] : asksOf(referrals, actor, organisations),
    reads: reads.map(({ workerId, organisationId, ...look }) => ({
      ...{ ...look, who: (workerId && workers[workerId]) || '' },
      organisation: (organisationId && organisations[organisationId]) || '',
    })),
    ...(reads.length < looksOnAPage ? {} : { readsEarlier: reads.at(-1)?.at }),
    entries: entries.map(({ kind, words: said, at, seenAt }) => ({
      kind,
      words: said,
      at,
      ...(seenAt ? { seenAt } : {}),
    })),
  }
}

/** The house reads them and hands on only what endangers nobody: the person's own eyes see no ground at all. */
async function groundsFor(
  db: Db,
  actor: PersonActor,
  { unsafe }: Pick<HelpRequest, 'unsafe'>,
): Promise<readonly RecordedGround[]> {
  const { householdId, personId } = actor
  const all = await asTheHouse(db, actor, () => listGroundsOf(db, householdId, personId))
  return all.filter((ground) => tellsOnOwnPage(ground, { personId, warning: ground.warning, unsafe }))
}

/** Whom, what, which law, since when: never the words of whoever recorded it. */
function saidOf(
  { id: groundId, toOrganisation, ground: law, shares, recordedAt, untilOn }: RecordedGround,
  organisations: Readonly<Record<string, string>>,
): MyRequest['grounds'][number] {
  const organisation = organisations[toOrganisation] ?? ''
  return { groundId, organisation, law, shares, sinceOn: dayOf(recordedAt), untilOn }
}

/** How somebody's answer stands today, and the day that matters about it. */
function stateOf(consent: Consent, now: string): Pick<MyRequest['shares'][number], 'state' | 'day'> {
  if (consent.answer === 'no') return { state: 'no', day: dayOf(consent.recordedAt) }
  if (consent.withdrawnAt) return { state: 'back', day: dayOf(consent.withdrawnAt) }
  return { state: coversToday(consent, consent.toOrganisation, now) ? 'yes' : 'over', day: consent.untilOn }
}

/** What came back and was not closed yet: theirs to answer. */
function asksOf(
  referrals: readonly Referral[],
  actor: PersonActor,
  organisations: Readonly<Record<string, string>>,
): MyRequest['asks'] {
  return referrals
    .filter((referral) => !whyNotMove('confirm', referral, actor))
    .map((referral) => {
      const answer = ownAnswerOf(referral)
      const words = 'personWords' in referral ? referral.personWords : ''
      return {
        ...{ referralId: referral.id, kind: referral.needKind, with: organisations[referral.toOrganisation] ?? '' },
        ...(answer ? { answered: { answer, words } } : {}),
        version: referral.version,
      }
    })
}

/** What is being done about each need; nothing is looked for any more once they said that they got it. */
function supportsOf(
  needs: readonly Need[],
  referrals: readonly Referral[],
  consents: readonly Consent[],
  organisations: Readonly<Record<string, string>>,
): MyRequest['supports'] {
  const takenBack = new Set(consents.flatMap((one) => (one.withdrawnAt ? [one.id] : [])))
  return needs.map((need) => {
    // What was answered no, with a yes that was taken back since, is over: something else is looked for.
    const isOver = (one: Referral) => saidNo.has(one.status) && takenBack.has(one.consentId ?? '')
    const referral = referrals.find((one) => one.needId === need.id && !('endedAt' in one) && !isOver(one))
    const open = saidTheyGotIt(need.id, referrals) ? 'got' : 'open'
    return {
      ...{ kind: need.kind, status: need.outcome ? 'ended' : referral ? statusOf(referral) : open },
      ...(referral ? { with: organisations[referral.toOrganisation] ?? '' } : {}),
      ...(referral && 'dueAt' in referral ? { by: referral.dueAt } : {}),
      ...(referral && isWith.has(referral.status) && 'contactName' in referral
        ? {
            ...(referral.contactName === '' ? {} : { contactName: referral.contactName }),
            ...(referral.appointmentAt ? { appointmentAt: referral.appointmentAt } : {}),
          }
        : {}),
      ...(need.outcome ? { outcome: need.outcome } : {}),
    }
  })
}

const saidNo = new Set(['declined', 'could-not-reach', 'person-declined', 'reroute-suggested'])
const isWith = new Set(['accepted', 'in-service'])

/** Once they answered how it went, nobody asks them any more. */
const statusOf = (referral: Referral): string =>
  referral.status === 'outcome-recorded' && ownAnswerOf(referral) ? 'answered' : referral.status
