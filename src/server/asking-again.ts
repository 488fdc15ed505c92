import { randomBytes } from 'node:crypto'
import type { intakeApi } from '../api/intake.ts'
import { whyNotShareOutTo } from '../domain/accounts/account.ts'
import { givenBy, type SupportCase } from '../domain/cases/case.ts'
import { dayOf } from '../domain/days.ts'
import { askAgain } from '../domain/intake/asking-again.ts'
import { dueInSafeTime } from '../domain/households/safe-due.ts'
import { dueBy } from '../domain/programmes/clocks.ts'
import { codeFrom, referenceFrom } from '../domain/reference-words.ts'
import { found } from '../domain/refusal.ts'
import { findAccount } from '../store/accounts.ts'
import { insertCase, insertGiven, insertNeed, listCases, moveRoom } from '../store/cases.ts'
import { findHousehold, listContacts, listMembers } from '../store/households.ts'
import { insertRequest } from '../store/intake.ts'
import { findNoticeVersion } from '../store/moment.ts'
import { sealCode } from './codes.ts'
import { doneOn, type Handlers } from './gate.ts'
import { clocksNow } from './moment.ts'

/** Somebody whose support has ended asks again: a new request and a new case of the same household, the past beside it. */
export const askingAgain: Pick<Handlers<typeof intakeApi>, 'again'> = {
  again: async ({ db, actor, now }, { id, requestId, caseId, needId, personId, ...says }) => {
    const household = found(await findHousehold(db, id))
    const [members, contacts, cases, noticeVersion, account, { clocks, calendar, settingsId }] = await Promise.all([
      listMembers(db, id),
      listContacts(db, id),
      listCases(db, id),
      findNoticeVersion(db, dayOf(now)),
      findAccount(db, actor.organisationId, actor.workerId),
      clocksNow(db, now, household.placeCode),
    ])
    found(members.find((one) => one.id === personId))
    const { needKind, words: ownWords = '', urgency, channel } = says
    const asked = {
      id: requestId,
      personId,
      words: referenceFrom(randomBytes(6)),
      channel,
      urgency,
      needKind,
      ownWords,
    }
    const request = askAgain(household, cases, { ...asked, noticeVersion, settingsId, language: 'en' }, actor, now)
    // Nobody has this code. The one that somebody is given is made when they ask for it.
    await insertRequest(db, request, await sealCode(codeFrom(randomBytes(5))))
    const held = { householdId: id, holderOrganisation: household.holderOrganisation, urgency, version: 1 }
    const ways = contacts.filter((one) => one.personId === personId)
    // Whoever writes it down walks with them, if a whānau may be given to them today; else it waits with nobody.
    const mayWalk = account?.roles.some((role) => !whyNotShareOutTo(role, account.name, dayOf(now)))
    const on: SupportCase = {
      ...{ ...held, id: caseId, personId, requestId, status: 'assigned', settingsId, openedAt: now, nextStep: '' },
      ...{ placeCode: household.placeCode, ...(mayWalk ? { connectorId: actor.workerId } : {}), escalated: 0 },
      firstContactDueAt: dueInSafeTime(dueBy(clocks, urgency, 'contact-person', now, calendar), ways, now),
    }
    await insertCase(db, on)
    await insertGiven(db, givenBy(undefined, on, actor.workerId, now))
    await insertNeed(db, {
      ...{ ...held, id: needId, caseId, visibleTo: personId, kind: needKind, words: ownWords, notedAt: now },
      ...{ notedBy: actor.workerId, outcomeWords: '' },
    })
    await moveRoom(db, household.holderOrganisation, 1)
    return doneOn(request)
  },
}
