import { z } from 'zod'
import { UnmetNeed, UnmetReason } from '../domain/cases/case.ts'
import { Answers } from '../domain/intake/answers.ts'
import { Typed } from '../domain/intake/ask-forms.ts'
import { Host, OtherHost, SuggestedHost } from '../domain/intake/hosts.ts'
import { RepeatElsewhere, RepeatHere } from '../domain/intake/repeats.ts'
import {
  Channel,
  EntryKind,
  HelpRequest,
  RequestDeclineReason,
  RequestEntry,
  WouldRather,
} from '../domain/intake/request.ts'
import { Contact } from '../domain/households/contact.ts'
import { Person } from '../domain/households/household.ts'
import { Instant } from '../domain/days.ts'
import { CaseId, HouseholdId, NeedId, OrganisationId, PersonId, RequestId } from '../domain/ids.ts'
import { PlaceCode } from '../domain/places/place.ts'
import { ReturnCode, WayBack } from '../domain/reference-words.ts'
import { Urgency } from '../domain/programmes/clocks.ts'
import { NeedKind } from '../domain/programmes/needs.ts'
import { command, query } from './endpoint.ts'
import { MyRequest } from './my-request.ts'

const intake = ['intake-worker', 'team-lead'] as const

export const RequestLine = z
  .object({
    id: RequestId,
    householdId: HouseholdId,
    name: z.string(),
    words: z.string(),
    needKind: z.string(),
    placeText: z.string(),
    urgency: Urgency,
    unsafe: z.enum(['yes', 'no', 'not-said']),
    status: z.string(),
    receivedAt: Instant,
    dueAt: Instant,
    late: z.boolean(),
    escalated: z.int(),
    assignedTo: z.string().optional(),
  })
  .meta({ id: 'RequestLine' })
export type RequestLine = z.infer<typeof RequestLine>

/** The last of a page: its clock or when it was settled, which one it was, and whether somebody was unsafe. */
export const PageAfter = z
  .object({ after: Instant, afterId: RequestId, afterDanger: z.boolean() })
  .meta({ id: 'PageAfter' })
export type PageAfter = z.infer<typeof PageAfter>

/** One request as the desk sees it. */
export const RequestPage = z
  .object({
    request: HelpRequest,
    person: Person.optional(),
    contacts: z.array(Contact),
    repeatsHere: z.array(RepeatHere),
    repeatsElsewhere: z.array(RepeatElsewhere),
    hosts: z.array(SuggestedHost),
    /** How many other hosts could take it: who they are is asked for by itself. */
    otherHosts: z.int(),
    desks: z.array(z.object({ organisationId: OrganisationId, name: z.string() })),
    entries: z.array(RequestEntry),
    /** What nobody here could do, as the desk found. */
    unmet: z.array(UnmetNeed),
    organisations: z.record(z.string(), z.string()),
    version: z.int(),
  })
  .meta({ id: 'RequestPage' })
export type RequestPage = z.infer<typeof RequestPage>

export const intakeApi = {
  queue: query({
    path: '/requests',
    about: 'Requests at your desk: those waiting, danger first and then the nearest clock; or those settled lately.',
    access: { worker: intake },
    reads: (answer) => answer.requests.flatMap((line) => [line.householdId, line.id]),
    input: z.strictObject({ which: z.enum(['waiting', 'settled']).optional(), ...PageAfter.partial().shape }),
    output: z.object({ requests: z.array(RequestLine), next: PageAfter.optional(), waiting: z.int() }),
  }),
  one: query({
    path: '/requests/:id',
    about: 'One request: clock, safe contact, their words, likely repeats, the best hosts with reasons.',
    access: { worker: intake },
    reads: ({ request, repeatsHere }) => [
      ...[request.householdId, request.id],
      ...repeatsHere.map((repeat) => repeat.householdId),
    ],
    input: z.strictObject({ id: RequestId }),
    output: RequestPage,
  }),
  otherHosts: query({
    path: '/requests/:id/hosts',
    about:
      'The other hosts that could take a request, the best first, twenty at most: those with these words in their name.',
    access: { worker: intake },
    reads: 'nothing-personal',
    input: z.strictObject({ id: RequestId, words: z.string().trim().max(100).optional() }),
    output: z.object({ hosts: z.array(OtherHost) }),
  }),
  take: command({
    path: '/requests',
    about: 'Writes down a request that came by phone, at the door or from an agency. Only the need must be there.',
    access: { worker: ['intake-worker', 'connector', 'team-lead'] },
    changes: 'new',
    input: z.strictObject({
      requestId: RequestId,
      householdId: HouseholdId,
      personId: PersonId,
      channel: Channel,
      askedBy: z.string().trim().max(200).optional(),
      answers: Answers,
      wayBack: WayBack.optional(),
    }),
  }),
  assign: command({
    path: '/requests/:id/assign',
    about: 'A host takes it from here, and the household goes with it.',
    access: { worker: intake },
    changes: 'existing',
    input: z.strictObject({ id: RequestId, toOrganisation: OrganisationId, caseId: z.uuid(), needId: z.uuid() }),
  }),
  redirect: command({
    path: '/requests/:id/redirect',
    about: 'Another desk sorts it.',
    access: { worker: intake },
    changes: 'existing',
    input: z.strictObject({ id: RequestId, toDesk: OrganisationId }),
  }),
  decline: command({
    path: '/requests/:id/decline',
    about: 'No, with a reason and what stays possible, in words the person will read.',
    access: { worker: intake },
    changes: 'existing',
    input: z.strictObject({
      id: RequestId,
      reason: RequestDeclineReason,
      words: z.string().trim().max(1000).optional(),
    }),
  }),
  again: command({
    path: '/households/:id/again',
    about:
      'Somebody whose support has ended asks again: a new request and a new case of the same household, whose past stays beside it.',
    access: { worker: ['connector', 'team-lead'] },
    changes: 'new',
    input: z.strictObject({
      id: HouseholdId,
      requestId: RequestId,
      caseId: CaseId,
      needId: NeedId,
      personId: PersonId,
      channel: Channel,
      needKind: NeedKind,
      words: z.string().trim().max(2000).optional(),
      urgency: Urgency,
    }),
  }),
  noProvider: command({
    path: '/requests/:id/unmet',
    about:
      'Records, in one click, that nobody here can do what is asked, and why. The request still waits to be sorted.',
    access: { worker: intake },
    changes: 'new',
    input: z.strictObject({ id: RequestId, unmetId: z.uuid(), reason: UnmetReason }),
  }),
  newCode: command({
    path: '/requests/:id/code',
    about: 'Gives somebody who lost theirs a new return code. It is read out once and kept only as a hash.',
    access: { worker: ['intake-worker', 'connector', 'team-lead'] },
    changes: 'existing',
    input: z.strictObject({ id: RequestId, code: ReturnCode }),
  }),
  theyKnow: command({
    path: '/requests/:id/they-know',
    about:
      'Says that whoever somebody else asked for knows of it by now, so that they may be talked with too. Until then only whoever asked is.',
    access: { worker: ['intake-worker', 'connector', 'team-lead'] },
    changes: 'existing',
    input: z.strictObject({ id: RequestId }),
  }),
  ownHost: query({
    path: '/host',
    about:
      'Your host as the desks see it: where it works, with whom, how many it can walk beside, and how many it does.',
    access: { worker: ['team-lead', 'connector'] },
    reads: 'nothing-personal',
    input: z.strictObject({}),
    output: z.object({ host: Host.optional(), version: z.int().optional() }),
  }),
  sayHost: command({
    path: '/host/profile',
    about:
      'Says how many whānau your host can walk beside now, where, in which languages, and whose team it is. The desks see it at once.',
    access: { worker: ['team-lead'] },
    changes: 'existing',
    input: z.strictObject({
      places: z.int().min(0).max(9999).optional(),
      areas: z.array(PlaceCode).max(100).optional(),
      languages: z.array(z.string().min(2).max(30)).max(40).optional(),
      ledBy: z.array(WouldRather).max(3).optional(),
      needKinds: z.array(NeedKind).max(30).optional(),
      phone: z.string().trim().max(60).optional(),
    }),
  }),
  mine: query({
    path: '/mine',
    about: 'The page of whoever holds the words and the code of one request.',
    access: { person: 'its-request' },
    reads: ({ request }) => [request.householdId, request.id],
    input: z.strictObject({ looksBefore: Instant.optional() }),
    output: MyRequest,
  }),
  add: command({
    path: '/mine/entries',
    about: 'Adds something from one’s own page: something changed, ring me, put right, a copy, a complaint.',
    access: { person: 'its-request' },
    changes: 'new',
    input: z.strictObject({ entryId: z.uuid(), kind: EntryKind, words: z.string().trim().max(4000).optional() }),
  }),
  stop: command({
    path: '/mine/stop',
    about: 'Stops the request. No reason is asked.',
    access: { person: 'its-request' },
    changes: 'new',
    input: z.strictObject({}),
  }),
  draft: query({
    path: '/ask/draft',
    about: 'The unsent request of this browser, page by page, exactly as typed.',
    access: { public: 'anyone' },
    reads: 'nothing-personal',
    input: z.strictObject({}),
    output: z.object({ pages: z.record(z.string(), Typed) }),
  }),
  keep: command({
    path: '/ask/draft',
    about: 'Keeps one page of a request not yet sent, for 24 hours, exactly as typed.',
    access: { public: 'anyone' },
    changes: 'new',
    input: z.strictObject({ page: z.string().max(20), typed: Typed }),
  }),
  send: command({
    path: '/ask/send',
    about: 'Sends the kept request. Nothing has left before this.',
    access: { public: 'anyone' },
    changes: 'new',
    input: z.strictObject({ noticeVersion: z.string().max(80), language: z.enum(['en', 'mi']) }),
  }),
}
