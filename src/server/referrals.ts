import { randomBytes } from 'node:crypto'
import { ReferralLine, type referralsApi } from '../api/referrals.ts'
import type { Actor } from '../domain/actor.ts'
import { type Need, whyNotWork } from '../domain/cases/case.ts'
import { dayOf, isBefore } from '../domain/days.ts'
import { whyNotSendTo } from '../domain/directory/organisation.ts'
import { whyNotReferTo } from '../domain/directory/service.ts'
import { referenceFrom } from '../domain/reference-words.ts'
import { pause, whyNotMove } from '../domain/referrals/deeds.ts'
import type { Referral } from '../domain/referrals/referral.ts'
import { factsCoveredBy, shareableOf, sharesUnder, whyNotSend, whyNotTellMore } from '../domain/referrals/sending.ts'
import { found, NotFound, refuseIf } from '../domain/refusal.ts'
import { findCase, findNeed } from '../store/cases.ts'
import { findConsent, findGround, listConsents } from '../store/consent.ts'
import type { Db } from '../store/database.ts'
import { findService } from '../store/directory/entries.ts'
import { findOrganisation } from '../store/directory/organisations.ts'
import { findHousehold, listContacts, listMembers } from '../store/households.ts'
import { findRequestOfHousehold } from '../store/intake.ts'
import {
  countByMove,
  type Ends,
  findReferral,
  insertLink,
  insertReferral,
  insertShared,
  listByMove,
  listEnded,
  saveReferral,
} from '../store/referrals.ts'
import { asSeen, doneOn, type Handlers } from './gate.ts'
import { clocksNow, newId } from './moment.ts'
import { type Post, tellReceiver } from './referral-mail.ts'
import { answerOwn, makeMove, savedMove } from './referral-moves.ts'
import { referralPage } from './referral-page.ts'

const pageOf = 50

export const referrals = (house: Post): Api => ({
  waiting: async ({ db, actor, now }, { which = 'mine', end, after }) => {
    const ends = endsOf(actor, end)
    const [lines, counts] = await Promise.all([
      which === 'ended' ? listEnded(db, ends, after) : listByMove(db, ends, which, after),
      countByMove(db, ends),
    ])
    const more = lines.length > pageOf
    const shown = more ? lines.slice(0, pageOf) : lines
    const last = shown.at(-1)
    return {
      referrals: shown.map((line) =>
        ReferralLine.parse({
          ...line,
          mine: which === 'mine',
          late: line.dueAt !== undefined && isBefore(line.dueAt, now),
        }),
      ),
      ...counts,
      ...(more ? { next: which === 'ended' ? last?.endedAt : last?.dueAt } : {}),
    }
  },

  one: async ({ db, actor, now }, { id }) => referralPage(db, found(await findReferral(db, id)), actor, now),

  make: makeWith(house),

  send: async ({ db, actor, now, seen }, { id, ...under }) => {
    const before = asSeen(found(await findReferral(db, id)), seen)
    refuseIf(whyNotMove('send', before, actor))
    const draft = { ...before, ...under }
    const [leans, need] = await Promise.all([leansOn(db, draft.householdId, draft), findNeed(db, draft.needId)])
    const saved = await send(house, db, draft, { ...leans, need: found(need) }, actor, now)
    return doneOn(saved)
  },

  ...deedsWith(house),

  pause: async ({ db, actor, now, seen }, { id, until }) => {
    const before = asSeen(found(await findReferral(db, id)), seen)
    const { clocks, calendar } = await clocksNow(db, now, before.placeCode)
    const saved = await saveReferral(db, pause(before, until, actor, { at: now, clocks, calendar, name: '' }))
    return doneOn(saved)
  },
})

type Api = Handlers<typeof referralsApi>

/** Writes a referral down, and sends it where that is asked. */
const makeWith =
  (house: Post): Api['make'] =>
  async ({ db, actor, now }, says) => {
    const [on, need, to, service] = await Promise.all([
      findCase(db, says.caseId),
      findNeed(db, says.needId),
      findOrganisation(db, says.toOrganisation),
      says.toService ? findService(db, says.toService) : undefined,
    ])
    refuseIf(
      whyNotWork(found(on), actor) ??
        whyNotSendTo(found(to), dayOf(now)) ??
        (service ? whyNotReferTo(service.service) : undefined),
    )
    const { holderOrganisation, householdId, personId, placeCode } = found(on)
    const itsNeed = found(need?.caseId === says.caseId ? need : undefined)
    const { kind: needKind, urgency, visibleTo } = itsNeed
    const leans = await findBeside(db, householdId, says)
    const draft: Referral = {
      ...{
        householdId,
        id: says.referralId,
        caseId: says.caseId,
        needId: says.needId,
        holderOrganisation,
        status: 'draft',
      },
      ...{ fromOrganisation: actor.organisationId, fromWorker: actor.workerId, toOrganisation: says.toOrganisation },
      ...{
        toService: says.toService,
        toEmail: says.toEmail ?? found(to).referralEmail ?? '',
        visibleTo: visibleTo ?? personId,
      },
      ...{
        words: referenceFrom(randomBytes(6)),
        needKind,
        asks: says.asks ?? '',
        urgency,
        placeCode,
        escalated: 0,
        version: 1,
      },
      ...{ consentId: says.consentId, legalGroundId: says.legalGroundId, follows: says.follows, madeAt: now },
    }
    await insertReferral(db, draft)
    const saved = says.send ? await send(house, db, draft, { ...leans, need: itsNeed }, actor, now) : draft
    return { id: draft.id, version: saved.version, householdId, holderOrganisation }
  }

type Beside = Leaning & {
  readonly householdId: string
  readonly toOrganisation: string
  readonly follows?: string | undefined
}

/** What a referral is sent under: a yes, or a legal ground. */
async function leansOn(db: Db, householdId: string, { consentId, legalGroundId }: Leaning) {
  const [consent, ground] = await Promise.all([
    consentId ? findConsent(db, householdId, consentId) : undefined,
    legalGroundId ? findGround(db, householdId, legalGroundId) : undefined,
  ])
  return { consent, ground }
}
type Leaning = Readonly<Partial<Record<'consentId' | 'legalGroundId', string | undefined>>>
type Leans = Awaited<ReturnType<typeof leansOn>>

/** What a referral leans on or follows is of the same household, or it looks as if it were not there. */
async function findBeside(db: Db, householdId: string, says: Beside): Promise<Leans> {
  const { consentId, legalGroundId, follows, toOrganisation } = says
  const [leans, earlier] = await Promise.all([
    leansOn(db, householdId, says),
    follows ? findReferral(db, follows) : undefined,
  ])
  const { consent, ground } = leans
  const isThere =
    says.householdId === householdId &&
    (!consentId || consent) &&
    (!legalGroundId || ground) &&
    (!follows || earlier?.householdId === householdId)
  if (!isThere) throw new NotFound()
  const isForThem = [consent, ground].every((yes) => !yes || yes.toOrganisation === toOrganisation)
  refuseIf(isForThem ? undefined : { code: 'no-consent' })
  return leans
}

/** One line a deed: the rules are in the table of moves. */
const deedsWith = (house: Post): Omit<Api, 'waiting' | 'one' | 'make' | 'send' | 'pause'> => ({
  discard: (at, { id, ...says }) => makeMove(house, at, id, { deed: 'discard', says }),
  receive: (at, { id, ...says }) => makeMove(house, at, id, { deed: 'receive', says }),
  accept: (at, { id, ...says }) => makeMove(house, at, id, { deed: 'accept', says }),
  decline: (at, { id, ...says }) => makeMove(house, at, id, { deed: 'decline', says }),
  waitlist: (at, { id, ...says }) => makeMove(house, at, id, { deed: 'waitlist', says }),
  suggestReroute: (at, { id, ...says }) => makeMove(house, at, id, { deed: 'suggestReroute', says }),
  askForMore: (at, { id, ...says }) => makeMove(house, at, id, { deed: 'askForMore', says }),
  giveMore: async (at, { id, ...says }) => {
    const before = await mayTellMoreOf(at, id)
    return doneOn(await savedMove(house, at.db, before, { deed: 'giveMore', says }, at.actor, at.now))
  },
  begin: (at, { id, ...says }) => makeMove(house, at, id, { deed: 'begin', says }),
  couldNotReach: (at, { id, ...says }) => makeMove(house, at, id, { deed: 'couldNotReach', says }),
  personDeclined: (at, { id, ...says }) => makeMove(house, at, id, { deed: 'personDeclined', says }),
  recordOutcome: (at, { id, ...says }) => makeMove(house, at, id, { deed: 'recordOutcome', says }),
  confirm: (at, { id, ...says }) => makeMove(house, at, id, { deed: 'confirm', says }),
  ownAnswer: (at, { id, ...says }) => answerOwn(at, id, says),
  closeRerouted: (at, { id, ...says }) => makeMove(house, at, id, { deed: 'closeRerouted', says }),
  withdraw: (at, { id, ...says }) => makeMove(house, at, id, { deed: 'withdraw', says }),
})

/** More is told only under a yes, or a ground, that covers it today. Whoever is not its sender is refused by the move. */
async function mayTellMoreOf({ db, actor, now, seen }: Parameters<Api['giveMore']>[0], id: string): Promise<Referral> {
  const referral = asSeen(found(await findReferral(db, id)), seen)
  refuseIf(whyNotMove('giveMore', referral, actor))
  const { householdId, legalGroundId } = referral
  const [consents, ground] = await Promise.all([
    listConsents(db, householdId),
    legalGroundId ? findGround(db, householdId, legalGroundId) : undefined,
  ])
  refuseIf(whyNotTellMore(referral, consents, ground, now))
  return referral
}

/** Which organisation's referrals an actor sees at which end. */
function endsOf(actor: Extract<Actor, { kind: 'worker' }>, end: 'sender' | 'receiver' | undefined): Ends {
  const receivesOnly = actor.role === 'receiving-worker'
  return {
    holds: receivesOnly || end === 'receiver' ? undefined : actor.organisationId,
    receives: end === 'sender' ? undefined : actor.organisationId,
  }
}

/** Sends: the consent has its say, what it covers is written down, and the receiver gets a way in. */
async function send(
  house: Post,
  db: Db,
  draft: Referral,
  { consent, ground, need }: Leans & { readonly need: Need },
  actor: Extract<Actor, { kind: 'worker' }>,
  now: string,
): Promise<Referral> {
  const { householdId } = draft
  refuseIf(whyNotSend(draft, consent, ground, now))
  const [household, members, contacts, request] = await Promise.all([
    findHousehold(db, householdId),
    listMembers(db, householdId),
    listContacts(db, householdId),
    findRequestOfHousehold(db, householdId),
  ])
  const personId = draft.visibleTo ?? members[0]?.id ?? ''
  const supportPerson = request?.personId === personId ? request.supportPerson : ''
  const shareable = shareableOf(
    {
      ...{ household, members, contacts, supportPerson, asks: draft.asks, personId },
      need: { kind: draft.needKind, words: need.words },
    },
    now,
  )
  const facts = factsCoveredBy(sharesUnder(draft, consent, ground, now), shareable)
  const sent = await savedMove(house, db, draft, { deed: 'send', says: {} }, actor, now)
  await insertShared(db, sent, facts, now)
  if (sent.toEmail !== '') {
    await insertLink(db, newId(), sent, now)
    await tellReceiver(house, db, sent, 'send', now)
  }
  return sent
}
