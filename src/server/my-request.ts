import type { MyRequest } from '../api/intake.ts'
import type { PersonActor } from '../domain/actor.ts'
import { found } from '../domain/refusal.ts'
import { listCases, listNeeds } from '../store/cases.ts'
import { listConsents } from '../store/consent.ts'
import type { Db } from '../store/database.ts'
import { findPerson, listContacts } from '../store/households.ts'
import { findHostPhone, findRequest, listEntries } from '../store/intake.ts'
import { namesOfOrganisations, namesOfWorkers } from '../store/moment.ts'
import { listReadsOf } from '../store/reads.ts'
import { listOwnReferrals } from '../store/referrals.ts'

/** A person's own page: only what they gave, whose move it is, who may see what, and who looked. */
export async function myRequest(db: Db, actor: PersonActor, _now: string): Promise<MyRequest> {
  const { requestId, householdId, personId } = actor
  const request = found(await findRequest(db, requestId))
  const [person, contacts, cases, needs, consents, referrals, reads, entries] = await Promise.all([
    findPerson(db, personId),
    listContacts(db, householdId),
    listCases(db, householdId),
    listNeeds(db, householdId),
    listConsents(db, householdId),
    listOwnReferrals(db, householdId, personId),
    listReadsOf(db, householdId, request.receivedAt),
    listEntries(db, requestId),
  ])
  const on = cases[0]
  const [organisations, workers, withOrganisationPhone] = await Promise.all([
    namesOfOrganisations(db, [
      request.holderOrganisation,
      ...consents.map((consent) => consent.toOrganisation),
      ...referrals.map((referral) => referral.toOrganisation),
      ...reads.flatMap((read) => read.organisationId ?? []),
    ]),
    namesOfWorkers(db, [...(on?.connectorId ? [on.connectorId] : []), ...reads.map((read) => read.actorId)]),
    findHostPhone(db, request.holderOrganisation),
  ])
  const { id, words, status, urgency, needKind, ownWords, receivedAt, dueAt, settledAt, reasonWords, version } = request
  const shown = { id, householdId, words, status, urgency, needKind, ownWords, receivedAt, dueAt, reasonWords, version }
  return {
    request: { ...shown, ...(settledAt ? { settledAt } : {}) },
    ...{ name: person?.knownAs ?? '', unsafe: request.unsafe === 'yes', contacts, version, withOrganisationPhone },
    withOrganisation: organisations[request.holderOrganisation] ?? '',
    ...(on?.connectorId ? { connectorName: workers[on.connectorId] ?? '' } : {}),
    ...moveOf(request, on),
    supports: needs.map((need) => {
      const referral = referrals.find((one) => one.needId === need.id && !('endedAt' in one))
      return {
        ...{ kind: need.kind, status: need.outcome ? 'ended' : referral ? referral.status : 'open' },
        ...(referral ? { with: organisations[referral.toOrganisation] ?? '' } : {}),
        ...(referral && 'dueAt' in referral ? { by: referral.dueAt } : {}),
        ...(need.outcome ? { outcome: need.outcome } : {}),
      }
    }),
    shares: consents.map((consent) => ({
      ...{ consentId: consent.id, organisation: organisations[consent.toOrganisation] ?? '', shares: consent.shares },
      ...{ answer: consent.answer, on: consent.answer === 'yes' && !consent.withdrawnAt, version: consent.version },
    })),
    reads: reads.map((read) => ({
      ...{ at: read.at, screen: read.screen, who: workers[read.actorId] ?? '' },
      organisation: (read.organisationId && organisations[read.organisationId]) || '',
    })),
    entries: entries.map(({ kind, words: said, at, seenAt }) => ({
      kind,
      words: said,
      at,
      ...(seenAt ? { seenAt } : {}),
    })),
  }
}

/** Whose move it is, as the person reads it. */
function moveOf(
  request: { readonly status: string; readonly dueAt: string },
  on: { readonly status: string; readonly firstContactDueAt: string } | undefined,
): Pick<MyRequest, 'whose' | 'what' | 'by'> {
  if (request.status === 'received') return { whose: 'theirs', what: 'choose-helper', by: request.dueAt }
  if (request.status === 'declined') return { whose: 'nobody', what: 'told-no' }
  if (request.status === 'withdrawn') return { whose: 'nobody', what: 'stopped' }
  if (!on || on.status === 'assigned') {
    return { whose: 'theirs', what: 'ring-you', ...(on ? { by: on.firstContactDueAt } : {}) }
  }
  return on.status === 'closed' ? { whose: 'nobody', what: 'ended' } : { whose: 'theirs', what: 'working' }
}
