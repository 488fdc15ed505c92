import type { HouseholdPage } from '../api/households.ts'
import type { WorkerActor } from '../domain/actor.ts'
import { searchWordsOf } from '../domain/households/household.ts'
import { found } from '../domain/refusal.ts'
import { nextMoveOf } from '../domain/referrals/next-move.ts'
import { listCases, listGiven, listLeft, listNeeds, listNotes, listUnmet } from '../store/cases.ts'
import { listConsents, listGrounds } from '../store/consent.ts'
import type { Db } from '../store/database.ts'
import { listEmergencies } from '../store/emergency.ts'
import { findHousehold, listContacts, listMembers } from '../store/households.ts'
import { findRequestOfHousehold, listEntries } from '../store/intake.ts'
import { listSuspended, namesOfOrganisations, namesOfWorkers } from '../store/moment.ts'
import { listMovesOfHousehold, listReferrals } from '../store/referrals.ts'
import { listRepeatsHere } from '../store/repeats.ts'
import { listShutOut } from '../store/shut-out.ts'

/** Everything about one whānau, as whoever holds it reads it. */
export async function whanauPage(db: Db, actor: WorkerActor, id: string): Promise<HouseholdPage> {
  const [one, held, referrals, moves, shutOut, emergencies, grounds] = await Promise.all([
    findHousehold(db, id),
    whatIsHeld(db, id),
    listReferrals(db, id, actor.organisationId),
    listMovesOfHousehold(db, id),
    listShutOut(db, id),
    listEmergencies(db, id),
    listGrounds(db, id),
  ])
  const household = found(one)
  const { members, contacts, request, cases, needs, unmet, notes, consents } = held
  const [entries, seenBefore, suspended, organisations, workers] = await Promise.all([
    request ? listEntries(db, request.id) : [],
    listRepeatsHere(db, actor.organisationId, id, searchWordsOf(household, members, contacts)),
    listSuspended(
      db,
      cases.flatMap((on) => on.connectorId ?? []),
    ),
    namesOfOrganisations(db, [
      ...[...consents, ...referrals, ...grounds].map((one) => one.toOrganisation),
      ...cases.map((on) => on.holderOrganisation),
      ...(request ? [request.holderOrganisation, request.deskOrganisation] : []),
    ]),
    namesOfWorkers(db, [
      ...cases.flatMap((on) => on.connectorId ?? []),
      ...held.given.flatMap((one) => [one.connectorId, one.givenBy]),
      ...held.left.flatMap((one) => [one.connectorId, ...(one.endedBy === undefined ? [] : [one.endedBy])]),
      ...notes.map((note) => note.notedBy),
      ...needs.flatMap((need) => need.notedBy ?? []),
      ...[...unmet, ...moves].flatMap((one) => one.byWorker ?? []),
      ...[...consents, ...grounds].map((one) => one.recordedBy),
      ...shutOut,
      ...emergencies.flatMap((use) => [use.workerId, use.toldBy, use.notYetBy].flatMap((one) => one ?? [])),
    ]),
  ])
  const [on] = cases
  return {
    ...{
      household,
      ...held,
      entries,
      grounds,
      referrals,
      moves,
      organisations,
      workers,
      suspended,
      shutOut,
      emergencies,
    },
    // Somebody else is nobody to show on this page.
    seenBefore: seenBefore.filter((one) => one.said !== 'different'),
    ...(on
      ? {
          next: nextMoveOf(
            on,
            needs.filter((need) => need.caseId === on.id),
            referrals.filter((one) => one.caseId === on.id),
          ),
        }
      : {}),
  }
}

async function whatIsHeld(db: Db, id: string) {
  const [members, contacts, request, cases, given, left, needs, unmet, notes, consents] = await Promise.all([
    listMembers(db, id),
    listContacts(db, id),
    findRequestOfHousehold(db, id),
    listCases(db, id),
    listGiven(db, id),
    listLeft(db, id),
    listNeeds(db, id),
    listUnmet(db, id),
    listNotes(db, id),
    listConsents(db, id),
  ])
  return { members, contacts, request, cases, given, left, needs, unmet, notes, consents }
}
