import type { householdsApi } from '../api/households.ts'
import { HouseholdLine } from '../domain/households/line.ts'
import type { Db } from '../store/database.ts'
import { dayOf } from '../domain/days.ts'
import { type Person, searchWordsOf } from '../domain/households/household.ts'
import { found } from '../domain/refusal.ts'
import { nextMoveOf } from '../domain/referrals/next-move.ts'
import { listCases, listNeeds, listNotes, listUnmet } from '../store/cases.ts'
import { listConsents } from '../store/consent.ts'
import {
  countOpen,
  findHousehold,
  insertContact,
  insertMembership,
  insertPerson,
  listContacts,
  listMembers,
  listMine,
  listOfHost,
  rewriteWords,
  saveContact,
  saveHousehold,
  savePerson,
  searchHouseholds,
} from '../store/households.ts'
import { sayOfRepeat } from '../store/repeats.ts'
import { letIn, listShutOut, shutOut } from '../store/shut-out.ts'
import { findRequestOfHousehold, listEntries } from '../store/intake.ts'
import { namesOfOrganisations, namesOfWorkers } from '../store/moment.ts'
import { listMovesOfHousehold, listReferrals } from '../store/referrals.ts'
import { asSeen, type Handlers } from './gate.ts'

const pageOf = 50

export const households: Handlers<typeof householdsApi> = {
  search: async ({ db, actor }, { words }) => ({
    households: (await searchHouseholds(db, actor.organisationId, words)).map((line) => HouseholdLine.parse(line)),
  }),

  list: async ({ db, actor }, { whose = 'mine', after }) => {
    const counts = await countOpen(db, actor.organisationId, actor.workerId)
    const lines =
      whose === 'mine'
        ? await listMine(db, actor.organisationId, actor.workerId)
        : await listOfHost(db, actor.organisationId, whose, after)
    const more = whose !== 'mine' && lines.length > pageOf
    const shown = more ? lines.slice(0, pageOf) : lines
    return {
      households: shown.map((line) => HouseholdLine.parse(line)),
      ...counts,
      ...(more ? { next: shown.at(-1)?.openedAt } : {}),
    }
  },

  one: async ({ db, actor }, { id }) => {
    const [household, members, contacts, request, cases, needs, unmet, notes, consents, referrals, moves, out] =
      await Promise.all([
        findHousehold(db, id),
        listMembers(db, id),
        listContacts(db, id),
        findRequestOfHousehold(db, id),
        listCases(db, id),
        listNeeds(db, id),
        listUnmet(db, id),
        listNotes(db, id),
        listConsents(db, id),
        listReferrals(db, id, actor.organisationId),
        listMovesOfHousehold(db, id),
        listShutOut(db, id),
      ])
    const [entries, organisations, workers] = await Promise.all([
      request ? listEntries(db, request.id) : [],
      namesOfOrganisations(db, [
        ...consents.map((consent) => consent.toOrganisation),
        ...referrals.map((referral) => referral.toOrganisation),
        ...cases.map((on) => on.holderOrganisation),
        ...(request ? [request.holderOrganisation, request.deskOrganisation] : []),
      ]),
      namesOfWorkers(db, [
        ...cases.flatMap((on) => on.connectorId ?? []),
        ...notes.map((note) => note.notedBy),
        ...needs.flatMap((need) => need.notedBy ?? []),
        ...unmet.flatMap((gap) => gap.byWorker ?? []),
        ...consents.map((consent) => consent.recordedBy),
        ...moves.flatMap((move) => move.byWorker ?? []),
        ...out,
      ]),
    ])
    const on = cases[0]
    return {
      ...{ household: found(household), members, contacts, request, entries, cases, needs, unmet, notes, consents },
      ...{ referrals, moves, organisations, workers, shutOut: out },
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
  },

  correct: async ({ db, seen }, { id, ...says }) => {
    const before = asSeen(found(await findHousehold(db, id)), seen)
    const after = await saveHousehold(db, { ...before, ...given(says) })
    await findable(db, id)
    return { id, version: after.version, householdId: id, holderOrganisation: after.holderOrganisation }
  },

  addPerson: async ({ db, now }, { id, personId, relationship = '', fromOn = dayOf(now), ...says }) => {
    const household = found(await findHousehold(db, id))
    const holderOrganisation = household.holderOrganisation
    await insertPerson(db, { ...nobody, ...given(says), id: personId, holderOrganisation, madeAt: now, version: 1 })
    await insertMembership(db, { householdId: id, personId, holderOrganisation, relationship, fromOn })
    await findable(db, id)
    return { id: personId, version: 1, householdId: id, holderOrganisation }
  },

  correctPerson: async ({ db, seen }, { id, personId, ...says }) => {
    const member = asSeen(found((await listMembers(db, id)).find((one) => one.id === personId)), seen)
    const after = await savePerson(db, { ...member, ...given(says) })
    await findable(db, id)
    return { id: personId, version: after.version, householdId: id, holderOrganisation: after.holderOrganisation }
  },

  addContact: async ({ db, now }, { id, personId, contactId, ...says }) => {
    const member = found((await listMembers(db, id)).find((one) => one.id === personId))
    const { holderOrganisation } = member
    await insertContact(db, {
      ...{ whose: '', safeDays: [], say: '', mayLeaveMessage: false },
      ...given(says),
      ...{ way: says.way, value: says.value, safe: says.safe },
      ...{ id: contactId, householdId: id, personId, holderOrganisation, madeAt: now, version: 1 },
    })
    await findable(db, id)
    return { id: contactId, version: 1, householdId: id, holderOrganisation }
  },

  retireContact: async ({ db, now, seen }, { id, contactId }) => {
    const contact = asSeen(found((await listContacts(db, id)).find((one) => one.id === contactId)), seen)
    const after = await saveContact(db, { ...contact, retiredAt: now })
    await findable(db, id)
    return { id: contactId, version: after.version, householdId: id, holderOrganisation: after.holderOrganisation }
  },

  sayOfRepeat: async ({ db, actor, now }, { id, otherId, said }) => {
    const [household, other] = await Promise.all([findHousehold(db, id), findHousehold(db, otherId)])
    const { holderOrganisation } = found(household)
    found(other)
    await sayOfRepeat(db, {
      householdId: id,
      otherHouseholdId: otherId,
      holderOrganisation,
      said,
      saidBy: actor.workerId,
      saidAt: now,
    })
    return { id, version: 1, householdId: id, holderOrganisation }
  },

  shutOut: async ({ db, actor, now }, { id, workerId, out }) => {
    const { holderOrganisation } = found(await findHousehold(db, id))
    if (out) await shutOut(db, id, workerId, actor.workerId, now)
    else await letIn(db, id, workerId, now)
    return { id, version: 1, householdId: id, holderOrganisation }
  },
}

const nobody: Omit<Person, 'id' | 'holderOrganisation' | 'madeAt' | 'version'> = {
  ...{ knownAs: '', givenNames: '', familyName: '', language: '', interpreter: false, warning: '' },
}

/** What was said, without what was not. */
function given<T extends object>(says: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(says).filter(([, value]) => value !== undefined)
  return Object.assign({}, ...entries.map(([key, value]) => ({ [key]: value })))
}

/** Makes a household findable again by what it is called now, who is in it, and their numbers. */
async function findable(db: Db, householdId: string): Promise<void> {
  const [household, members, contacts] = await Promise.all([
    findHousehold(db, householdId),
    listMembers(db, householdId),
    listContacts(db, householdId),
  ])
  if (household) await rewriteWords(db, household, searchWordsOf(household, members, contacts))
}
