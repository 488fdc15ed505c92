import type { casesApi } from '../api/cases.ts'
import { whyNotShareOutTo } from '../domain/accounts/account.ts'
import type { WorkerActor } from '../domain/actor.ts'
import {
  close,
  givenBy,
  giveTo,
  meet,
  type Need,
  plan,
  settle,
  type SupportCase,
  takesOn,
  weekOf,
  whyNotClose,
  whyNotCloseAs,
  whyNotSettle,
  whyNotWork,
} from '../domain/cases/case.ts'
import { addDays, dayOf, startOf } from '../domain/days.ts'
import { found, type Refusal, refuseIf } from '../domain/refusal.ts'
import { findAccount } from '../store/accounts.ts'
import {
  countOpenReferrals,
  findCase,
  findNeed,
  insertGiven,
  insertNeed,
  insertNote,
  insertUnmet,
  listNeeds,
  moveRoom,
  saveCase,
  saveNeed,
} from '../store/cases.ts'
import type { Db } from '../store/database.ts'
import { listMembers } from '../store/households.ts'
import { markEntrySeen } from '../store/intake.ts'
import { countWithNobody, listAwaited, listContactsOf, listToRing, listWithSuspended } from '../store/today.ts'
import { asSeen, doneOn, type Handlers } from './gate.ts'

export const cases: Handlers<typeof casesApi> = {
  today: async ({ db, actor, now }, { whose = actor.role === 'team-lead' ? 'team' : 'mine' }) => {
    const of = { organisationId: actor.organisationId, connectorId: whose === 'mine' ? actor.workerId : undefined }
    const today = dayOf(now)
    const [ring, waiting, withNobody, withSuspended] = await Promise.all([
      listToRing(db, of, now, startOf(addDays(today, 1)), today),
      listAwaited(db, of, now),
      whose === 'mine' ? countWithNobody(db, actor.organisationId) : undefined,
      actor.role === 'team-lead' ? listWithSuspended(db, actor.organisationId) : [],
    ])
    const contacts = await listContactsOf(
      db,
      ring.map((line) => line.personId),
    )
    return {
      ring: ring.map((line) => ({
        ...line,
        contacts: contacts.filter((contact) => contact.personId === line.personId),
      })),
      ringInAll: ring[0]?.inAll ?? 0,
      ...(withNobody ? { withNobody } : {}),
      ...(withSuspended.length > 0 ? { withSuspended } : {}),
      waiting,
      waitingInAll: waiting[0]?.inAll ?? 0,
    }
  },

  meet: async ({ db, actor, now, seen }, { id, noteId, noticeVersion, needs = [], ...says }) => {
    const before = asSeen(found(await findCase(db, id)), seen)
    const mayBeGiven = takesOn(before, actor) && !(await whyNotGive(db, actor.organisationId, actor.workerId, now))
    const after = await saveCase(db, meet(before, actor, { noticeVersion, mayBeGiven }, says.happenedAt))
    await insertGiven(db, givenBy(before, after, actor.workerId, now))
    const { householdId, holderOrganisation } = after
    await insertNote(db, {
      ...{ householdId, id: noteId, caseId: id, holderOrganisation, ...says },
      ...{ notedAt: now, notedBy: actor.workerId, firstContact: before.firstContactAt === undefined, version: 1 },
    })
    for (const { needId, ...need } of needs) await insertNeed(db, notedNeed(after, needId, need, actor, now))
    return doneOn(after)
  },

  note: async ({ db, actor, now }, { id, noteId, ...says }) => {
    const on = found(await findCase(db, id))
    refuseIf(whyNotWork(on, actor))
    const { householdId, holderOrganisation } = on
    await insertNote(db, {
      ...{ householdId, id: noteId, caseId: id, holderOrganisation, ...says },
      ...{ notedAt: now, notedBy: actor.workerId, firstContact: false, version: 1 },
    })
    return { id: noteId, version: 1, householdId, holderOrganisation }
  },

  noteNeed: async ({ db, actor, now }, { id, needId, ...need }) => {
    const on = found(await findCase(db, id))
    refuseIf(whyNotWork(on, actor))
    if (need.personId) found((await listMembers(db, on.householdId)).find((one) => one.id === need.personId))
    await insertNeed(db, notedNeed(on, needId, need, actor, now))
    return { id: needId, version: 1, householdId: on.householdId, holderOrganisation: on.holderOrganisation }
  },

  settleNeed: async ({ db, actor, now, seen }, { id, outcome, words = '' }) => {
    const need = asSeen(found(await findNeed(db, id)), seen)
    const [on, open] = await Promise.all([findCase(db, need.caseId), countOpenReferrals(db, need.caseId, id)])
    refuseIf(whyNotSettle(need, found(on), open, actor))
    return doneOn(await saveNeed(db, settle(need, outcome, words, now)))
  },

  noProvider: async ({ db, actor, now }, { id, unmetId, reason }) => {
    const need = found(await findNeed(db, id))
    const on = found(await findCase(db, need.caseId))
    refuseIf(whyNotWork(on, actor))
    const { householdId, holderOrganisation, kind } = need
    await insertUnmet(db, {
      ...{ householdId, id: unmetId, needId: id, holderOrganisation, kind, placeCode: on.placeCode },
      ...{ weekOn: weekOf(now), reason, at: now, byWorker: actor.workerId },
    })
    return { id: unmetId, version: 1, householdId, holderOrganisation }
  },

  plan: async ({ db, actor, seen }, { id, nextStep, nextStepOn }) => {
    const before = asSeen(found(await findCase(db, id)), seen)
    return doneOn(await saveCase(db, plan(before, nextStep, nextStepOn, actor)))
  },

  giveTo: async ({ db, actor, now, seen }, { id, connectorId }) => {
    const before = asSeen(found(await findCase(db, id)), seen)
    refuseIf(await whyNotGive(db, actor.organisationId, connectorId, now))
    const after = await saveCase(db, giveTo(before, connectorId, actor))
    await insertGiven(db, givenBy(before, after, actor.workerId, now))
    return doneOn(after)
  },

  close: async ({ db, actor, now, seen }, { id, reason }) => {
    const before = asSeen(found(await findCase(db, id)), seen)
    const [needs, open] = await Promise.all([listNeeds(db, before.householdId), countOpenReferrals(db, id)])
    const ofCase = needs.filter((need) => need.caseId === id)
    refuseIf(whyNotClose(before, ofCase, open, actor))
    refuseIf(whyNotCloseAs(reason, ofCase))
    const after = await saveCase(db, close(before, reason, now))
    await moveRoom(db, after.holderOrganisation, -1)
    return doneOn(after)
  },

  seenEntry: async ({ db, actor, now }, { id, entryId }) => {
    const entry = found(await markEntrySeen(db, id, entryId, actor.workerId, now))
    return { id: entryId, version: 1, householdId: entry.householdId, holderOrganisation: entry.holderOrganisation }
  },
}

/** Why a whānau cannot be given to this worker today, or undefined if it can: no role there, or no safety check. */
async function whyNotGive(db: Db, organisationId: string, workerId: string, now: string): Promise<Refusal | undefined> {
  const { roles, name } = found(await findAccount(db, organisationId, workerId))
  const whyNot = roles.map((given) => whyNotShareOutTo(given, name, dayOf(now)))
  return whyNot.includes(undefined) ? undefined : (whyNot[0] ?? { code: 'no-role-now' })
}

type SaidNeed = Pick<Need, 'kind' | 'urgency'> & {
  readonly words?: string | undefined
  readonly personId?: string | undefined
}

/** Visible to the person who gave it, unless another is named. */
function notedNeed(on: SupportCase, id: string, said: SaidNeed, actor: WorkerActor, now: string): Need {
  const { householdId, holderOrganisation, personId } = on
  const { kind, urgency, words = '', personId: visibleTo = personId } = said
  return {
    ...{ householdId, id, caseId: on.id, holderOrganisation, visibleTo, kind, words, urgency },
    ...{ notedAt: now, notedBy: actor.workerId, outcomeWords: '', version: 1 },
  }
}
