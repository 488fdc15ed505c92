import type { consentApi } from '../api/consent.ts'
import { dayOf } from '../domain/days.ts'
import { giveAgain, lastsUntil, whyNotRecord, withdraw } from '../domain/consent/consent.ts'
import { groundLastsUntil, whyNotGround } from '../domain/consent/ground.ts'
import { whyNotSendTo } from '../domain/directory/organisation.ts'
import { whyNotGoOn } from '../domain/intake/request.ts'
import { found, refuseIf } from '../domain/refusal.ts'
import { findConsent, insertConsent, insertGround, listConsents, saveConsent } from '../store/consent.ts'
import { findOrganisation } from '../store/directory/organisations.ts'
import { findHousehold, listMembers } from '../store/households.ts'
import { findRequest } from '../store/intake.ts'
import { findNoticeVersion } from '../store/moment.ts'
import { listUnderConsent } from '../store/referrals.ts'
import { nameOf } from '../store/sight.ts'
import { asSeen, doneOn, type Handlers } from './gate.ts'
import type { Post } from './referral-mail.ts'
import { stopSharing } from './referral-moves.ts'

export const consent = (house: Post): Handlers<typeof consentApi> => ({
  record: async ({ db, actor, now }, { id, consentId, told, ...says }) => {
    const fromOn = says.fromOn ?? dayOf(now)
    const untilOn = says.untilOn ?? lastsUntil(fromOn)
    refuseIf(whyNotRecord({ answer: says.answer, shares: says.shares, told, fromOn, untilOn }))
    const [household, members, noticeVersion] = await Promise.all([
      findHousehold(db, id),
      listMembers(db, id),
      findNoticeVersion(db, dayOf(now)),
    ])
    const { holderOrganisation } = found(household)
    found(members.find((one) => one.id === says.personId))
    await insertConsent(db, {
      ...{
        householdId: id,
        id: consentId,
        holderOrganisation,
        personId: says.personId,
        toOrganisation: says.toOrganisation,
      },
      ...{
        answer: says.answer,
        shares: says.answer === 'yes' ? says.shares : [],
        purpose: says.purpose ?? '',
        how: says.how,
      },
      ...{ interpreterUsed: says.interpreterUsed ?? false, noticeVersion, toldAt: now, fromOn, untilOn },
      ...{ recordedAt: now, recordedBy: actor.workerId, version: 1 },
    })
    return { id: consentId, version: 1, householdId: id, holderOrganisation }
  },

  withdraw: async ({ db, actor, now, seen }, { id, consentId }) => {
    const before = asSeen(found(await findConsent(db, id, consentId)), seen)
    const after = await saveConsent(db, withdraw(before, nameOf(actor), now))
    for (const referral of await listUnderConsent(db, id, consentId)) await stopSharing(house, db, referral, actor, now)
    return { id: consentId, version: after.version, householdId: id, holderOrganisation: after.holderOrganisation }
  },

  giveAgain: async ({ db, actor, now }, { id, consentId, newConsentId }) => {
    const [all, request] = await Promise.all([listConsents(db, id), findRequest(db, actor.requestId)])
    refuseIf(whyNotGoOn(found(request)))
    const before = found(all.find((one) => one.id === consentId))
    const [to, noticeVersion] = await Promise.all([
      findOrganisation(db, before.toOrganisation),
      findNoticeVersion(db, dayOf(now)),
    ])
    refuseIf(whyNotSendTo(found(to), dayOf(now)))
    const again = giveAgain(before, all, { id: newConsentId, noticeVersion, at: now })
    await insertConsent(db, again)
    return doneOn(again)
  },

  recordGround: async ({ db, actor, now }, { id, groundId, ...says }) => {
    const [household, members] = await Promise.all([findHousehold(db, id), listMembers(db, id)])
    const { holderOrganisation } = found(household)
    found(members.find((one) => one.id === says.personId))
    const today = dayOf(now)
    const untilOn = says.untilOn ?? groundLastsUntil(today)
    const [whyNot] = Object.values(whyNotGround({ ...says, untilOn, ownOrganisation: holderOrganisation }, today))
    refuseIf(whyNot)
    await insertGround(db, {
      ...{ ...says, untilOn, householdId: id, id: groundId, holderOrganisation },
      ...{ recordedAt: now, recordedBy: actor.workerId },
    })
    return { id: groundId, version: 1, householdId: id, holderOrganisation }
  },
})
