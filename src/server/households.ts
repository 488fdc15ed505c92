import type { householdsApi } from '../api/households.ts'
import { HouseholdLine } from '../domain/households/line.ts'
import type { Db } from '../store/database.ts'
import { dayOf } from '../domain/days.ts'
import { type Person, searchWordsOf } from '../domain/households/household.ts'
import { found } from '../domain/refusal.ts'
import {
  countOpen,
  findHousehold,
  insertContact,
  insertMembership,
  insertPerson,
  listByClock,
  listContacts,
  listMembers,
  listOfHost,
  rewriteWords,
  saveContact,
  saveHousehold,
  savePerson,
  searchHouseholds,
} from '../store/households.ts'
import { listRepeatNotices, lookForRepeats, markRepeatSeen, sayOfRepeat } from '../store/repeats.ts'
import { letIn, shutOut } from '../store/shut-out.ts'
import { asSeen, type Handlers } from './gate.ts'
import { whanauPage } from './whanau-page.ts'

const pageOf = 50

export const households: Handlers<typeof householdsApi> = {
  search: async ({ db, actor }, { words }) => ({
    households: (await searchHouseholds(db, actor.organisationId, words)).map((line) => HouseholdLine.parse(line)),
  }),

  list: async ({ db, actor }, { whose = 'mine', after }) => {
    const counts = await countOpen(db, actor.organisationId, actor.workerId)
    const isPaged = whose === 'all' || whose === 'closed'
    const lines = isPaged
      ? await listOfHost(db, actor.organisationId, whose, after)
      : await listByClock(db, actor.organisationId, whose === 'mine' ? actor.workerId : undefined)
    const more = isPaged && lines.length > pageOf
    const shown = more ? lines.slice(0, pageOf) : lines
    return {
      households: shown.map((line) => HouseholdLine.parse(line)),
      ...counts,
      ...(more ? { next: shown.at(-1)?.openedAt } : {}),
    }
  },

  one: ({ db, actor }, { id }) => whanauPage(db, actor, id),

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

  repeatNotices: async ({ db, actor }) => {
    const notices = await listRepeatNotices(db, actor.organisationId)
    return { notices, waiting: notices.filter((one) => one.seenAt === undefined).length }
  },

  seenRepeat: async ({ db, actor, now }, { id, noticeId }) => {
    const { holderOrganisation } = found(await markRepeatSeen(db, id, noticeId, actor.workerId, now))
    return { id: noticeId, version: 1, householdId: id, holderOrganisation }
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
  await lookForRepeats(db, householdId)
}
