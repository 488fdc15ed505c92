import { randomBytes } from 'node:crypto'
import { type PageAfter, RequestLine, type intakeApi } from '../api/intake.ts'
import { weekOf } from '../domain/cases/case.ts'
import { dayOf, isBefore } from '../domain/days.ts'
import { askedOfHost, asksByName, otherHosts, shownFirst, suggestHosts } from '../domain/intake/hosts.ts'
import { placeOf } from '../domain/intake/queue.ts'
import {
  assign,
  decline,
  type HelpRequest,
  redirect,
  sayTheyKnow,
  whyNotNewCode,
  whyNotSort,
} from '../domain/intake/request.ts'
import { searchWordsOf } from '../domain/households/household.ts'
import { dueInSafeTime } from '../domain/households/safe-due.ts'
import { dueBy } from '../domain/programmes/clocks.ts'
import { codeFrom, referenceFrom } from '../domain/reference-words.ts'
import { found, Refused, refuseIf } from '../domain/refusal.ts'
import { insertCase, insertNeed, insertUnmet, listUnmet, moveGaps, moveRoom } from '../store/cases.ts'
import { findHost, listHosts, listLikelyHosts } from '../store/hosts.ts'
import { findHousehold, handOver, listContacts, listMembers } from '../store/households.ts'
import { listRepeatsElsewhere, listRepeatsHere } from '../store/repeats.ts'
import {
  countWaiting,
  findProfileVersion,
  findRequest,
  listDesks,
  listEntries,
  listQueue,
  listSettled,
  replaceCode,
  saveProfile,
  saveRequest,
} from '../store/intake.ts'
import { findNoticeVersion, namesOfOrganisations } from '../store/moment.ts'
import { endSessionsOfRequest } from '../store/sessions.ts'
import type { Db } from '../store/database.ts'
import { asTheGate, asTheHouse } from '../store/sight.ts'
import { askingAgain } from './asking-again.ts'
import { writeRequest } from './asking-for-help.ts'
import { sealCode } from './codes.ts'
import { asSeen, doneOn, type Handlers } from './gate.ts'
import { clocksNow } from './moment.ts'
import { ownRequest } from './own-request.ts'
import type { Post } from './referral-mail.ts'

const pageOf = 50
/** The best three are shown with their reasons; the others by name, when they are asked for. */
const hostsShown = 3
const otherHostsShown = 20

/** Where the next page goes on: after the last that was shown, in the order in which it was read. */
function pageAfter(last: HelpRequest | undefined): { readonly next?: PageAfter } {
  if (!last) return {}
  const { danger, dueAt, id } = placeOf(last)
  return { next: { after: last.settledAt ?? dueAt, afterId: id, afterDanger: danger } }
}

/** The hosts among which the best are: all of them only where one was named. */
async function hostsFor(db: Db, request: HelpRequest, now: string): ReturnType<typeof listLikelyHosts> {
  if (!asksByName(request)) return listLikelyHosts(db, dayOf(now), request, hostsShown)
  const hosts = await listHosts(db, dayOf(now))
  return { hosts, inAll: hosts.length }
}

type Api = Handlers<typeof intakeApi>

const desk: Pick<
  Api,
  | 'queue'
  | 'one'
  | 'otherHosts'
  | 'take'
  | 'assign'
  | 'redirect'
  | 'decline'
  | 'noProvider'
  | 'newCode'
  | 'theyKnow'
  | 'ownHost'
  | 'sayHost'
> = {
  queue: async ({ db, actor, now }, { which = 'waiting', after: at, afterId: id, afterDanger: danger = false }) => {
    const waits = which === 'waiting'
    const after = at !== undefined && id !== undefined ? { danger, dueAt: at, settledAt: at, id } : undefined
    const [rows, waiting] = await Promise.all([
      waits ? listQueue(db, actor.organisationId, after) : listSettled(db, actor.organisationId, after),
      countWaiting(db, actor.organisationId),
    ])
    const more = rows.length > pageOf
    const shown = more ? rows.slice(0, pageOf) : rows
    const names = await namesOfOrganisations(
      db,
      shown.flatMap((row) => row.assignedTo ?? []),
    )
    return {
      requests: shown.map(({ personName: name, assignedTo, ...row }) =>
        RequestLine.parse({
          ...row,
          name,
          late: row.status === 'received' && isBefore(row.dueAt, now),
          ...(assignedTo ? { assignedTo: names[assignedTo] } : {}),
        }),
      ),
      waiting,
      ...(more ? pageAfter(shown.at(-1)) : {}),
    }
  },

  one: async ({ db, actor, now }, { id }) => {
    const request = found(await findRequest(db, id))
    const [household, members, contacts, entries, likely, desks, unmet] = await Promise.all([
      findHousehold(db, request.householdId),
      listMembers(db, request.householdId),
      listContacts(db, request.householdId),
      listEntries(db, id),
      hostsFor(db, request, now),
      listDesks(db),
      listUnmet(db, request.householdId),
    ])
    const suggested = suggestHosts(askedOfHost(request, members), likely.hosts, likely.hosts.length)
    const shown = shownFirst(suggested, hostsShown)
    const avoided = likely.hosts.length - suggested.length
    const words = household ? searchWordsOf(household, members, contacts) : []
    const [repeatsHere, repeatsElsewhere, organisations] = await Promise.all([
      listRepeatsHere(db, actor.organisationId, request.householdId, words),
      request.status === 'received' ? listRepeatsElsewhere(db, actor.organisationId, words) : [],
      namesOfOrganisations(db, [request.deskOrganisation, request.holderOrganisation]),
    ])
    return {
      ...{
        request,
        person: members[0],
        contacts,
        repeatsHere,
        repeatsElsewhere,
        hosts: shown,
      },
      otherHosts: likely.inAll - avoided - shown.length,
      ...{ desks: desks.filter((desk) => desk.organisationId !== request.deskOrganisation), entries, organisations },
      unmet: unmet.filter((gap) => gap.requestId === id),
      version: request.version,
    }
  },

  otherHosts: async ({ db, now }, { id, words = '' }) => {
    const request = found(await findRequest(db, id))
    const [members, hosts] = await Promise.all([listMembers(db, request.householdId), listHosts(db, dayOf(now))])
    const suggested = suggestHosts(askedOfHost(request, members), hosts, hosts.length)
    return { hosts: otherHosts(suggested, shownFirst(suggested, hostsShown), words).slice(0, otherHostsShown) }
  },

  take: async ({ db, actor, now }, { requestId, householdId, personId, channel, askedBy = '', answers, wayBack }) => {
    const words = wayBack?.words ?? referenceFrom(randomBytes(6))
    const given = {
      ...{ requestId, householdId, personId, words, channel, askedBy },
      ...{ language: 'en', noticeVersion: await findNoticeVersion(db, dayOf(now)) },
    }
    // Without one that its writer made to read out, nobody has this code: another is made when they ask for it.
    const code = await sealCode(wayBack?.code ?? codeFrom(randomBytes(5)))
    // It lies with the desk of its place, which need not be the desk or the host of whoever wrote it down.
    const request = await asTheHouse(db, actor, () => writeRequest(db, answers, given, code, now))
    return { id: requestId, version: 1, householdId, holderOrganisation: request.holderOrganisation }
  },

  assign: async ({ db, actor, now, seen }, { id, toOrganisation, caseId, needId }) => {
    const before = asSeen(found(await findRequest(db, id)), seen)
    refuseIf(whyNotSort(before, actor))
    if (!(await findHost(db, toOrganisation, dayOf(now)))) throw new Refused({ code: 'host-not-for-this-request' })
    const { clocks, calendar, settingsId } = await clocksNow(db, now, before.placeCode)
    const ways = (await listContacts(db, before.householdId)).filter((one) => one.personId === before.personId)
    const request = await saveRequest(db, assign(before, toOrganisation, actor, now))
    const { householdId, personId, urgency, placeCode, causeCode } = request
    const held = { householdId, holderOrganisation: toOrganisation, urgency, version: 1 }
    // The desk gives the household away, so the house writes what the desk may no longer see.
    await asTheHouse(db, actor, async () => {
      await handOver(db, householdId, toOrganisation)
      await insertCase(db, {
        ...held,
        ...{ id: caseId, personId, requestId: id, status: 'assigned', placeCode, causeCode, settingsId, openedAt: now },
        firstContactDueAt: dueInSafeTime(dueBy(clocks, urgency, 'contact-person', now, calendar), ways, now),
        ...{ nextStep: '', escalated: 0 },
      })
      await insertNeed(db, {
        ...held,
        ...{ id: needId, caseId, visibleTo: personId, kind: request.needKind, words: request.ownWords },
        ...{ notedAt: now, outcomeWords: '' },
      })
      await moveGaps(db, householdId, id, needId)
      await moveRoom(db, toOrganisation, 1)
    })
    return doneOn(request)
  },

  redirect: async ({ db, actor, seen }, { id, toDesk }) => {
    const before = asSeen(found(await findRequest(db, id)), seen)
    const after = redirect(before, toDesk, actor)
    // Not to anybody: a household goes along, so only to where requests are sorted.
    found((await listDesks(db)).find((desk) => desk.organisationId === toDesk))
    await asTheHouse(db, actor, async () => {
      await saveRequest(db, after)
      await handOver(db, after.householdId, toDesk)
    })
    return doneOn({ ...after, version: after.version + 1 })
  },

  decline: async ({ db, actor, now, seen }, { id, reason, words = '' }) => {
    const before = asSeen(found(await findRequest(db, id)), seen)
    return doneOn(await saveRequest(db, decline(before, reason, words, actor, now)))
  },

  noProvider: async ({ db, actor, now }, { id, unmetId, reason }) => {
    const request = found(await findRequest(db, id))
    refuseIf(whyNotSort(request, actor))
    const { householdId, holderOrganisation, needKind: kind, placeCode } = request
    await insertUnmet(db, {
      ...{ householdId, id: unmetId, requestId: id, holderOrganisation, kind, placeCode },
      ...{ weekOn: weekOf(now), reason, at: now, byWorker: actor.workerId },
    })
    return { id: unmetId, version: 1, householdId, holderOrganisation }
  },

  theyKnow: async ({ db, actor, seen }, { id }) => {
    const before = asSeen(found(await findRequest(db, id)), seen)
    return doneOn(await saveRequest(db, sayTheyKnow(before, actor)))
  },

  ownHost: async ({ db, actor, now }) => {
    const version = await findProfileVersion(db, actor.organisationId)
    const host = await findHost(db, actor.organisationId, dayOf(now))
    return { host, ...(version === undefined ? {} : { version }) }
  },

  sayHost: async ({ db, actor, now, seen = 0 }, says) => ({
    id: actor.organisationId,
    version: await saveProfile(db, actor.organisationId, seen, says, now),
  }),

  newCode: async ({ db, actor, now, seen }, { id, code }) => {
    const request = asSeen(found(await findRequest(db, id)), seen)
    refuseIf(whyNotNewCode(request, actor))
    await replaceCode(db, id, await sealCode(code))
    // Whoever is in by the old code is out with it. Nobody at work may touch the session of a person, so the gate ends it.
    await asTheGate(db, actor, () => endSessionsOfRequest(db, id, now))
    return doneOn(request)
  },
}

/** The desk’s side of a request, and the person’s own. */
export const intake = (house: Post): Api => ({ ...desk, ...askingAgain, ...ownRequest(house) })
