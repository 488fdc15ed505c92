import type { ReferralPage } from '../api/referrals.ts'
import type { Actor } from '../domain/actor.ts'
import type { Consent } from '../domain/consent/consent.ts'
import { dayOf } from '../domain/days.ts'
import type { Contact } from '../domain/households/contact.ts'
import { sideOf } from '../domain/referrals/deeds.ts'
import { deedsFrom } from '../domain/referrals/moves.ts'
import { asReceiverSees } from '../domain/referrals/receiver-sees.ts'
import { type Referral, SharedContact } from '../domain/referrals/referral.ts'
import { whyNotSend } from '../domain/referrals/sending.ts'
import { findConsent, findGround } from '../store/consent.ts'
import type { Db } from '../store/database.ts'
import { findOrganisation } from '../store/directory/organisations.ts'
import { findHousehold, listContacts } from '../store/households.ts'
import { findHostPhone } from '../store/intake.ts'
import { findLetter } from '../store/mail.ts'
import { namesOfWorkers } from '../store/moment.ts'
import { findLink, findShared, listMoves } from '../store/referrals.ts'
import { asTheHouse } from '../store/sight.ts'

/** One referral as whoever asks may see it: the receiver what was shared, the sender also whether its letter has gone. */
export async function referralPage(db: Db, referral: Referral, actor: Actor, now: string): Promise<ReferralPage> {
  const end = sideOf(referral, actor) === 'sender' ? 'sender' : 'receiver'
  const sends = end === 'sender'
  const [from, to, workers, phone, shared, moves, household, consent, link, ground, contacts] = await Promise.all([
    findOrganisation(db, referral.fromOrganisation),
    findOrganisation(db, referral.toOrganisation),
    namesOfWorkers(db, [referral.fromWorker]),
    findHostPhone(db, referral.fromOrganisation),
    findShared(db, referral.id),
    listMoves(db, referral.id),
    sends ? findHousehold(db, referral.householdId) : undefined,
    sends && referral.consentId ? findConsent(db, referral.householdId, referral.consentId) : undefined,
    sends ? findLink(db, referral.id) : undefined,
    sends && referral.legalGroundId ? findGround(db, referral.householdId, referral.legalGroundId) : undefined,
    sends ? listContacts(db, referral.householdId) : [],
  ])
  // Mail is nobody's to read but the house's. Alone, after the others: what runs beside it would look with its eyes.
  const letter =
    link && actor.kind === 'worker' ? await asTheHouse(db, actor, () => findLetter(db, referral.id)) : undefined
  const facts = shared?.facts ?? []
  const told = facts.find((fact) => fact.kind === 'name')
  const agreedOn = agreedDay(referral, consent)
  const notSendable =
    sends && referral.status === 'draft' ? whyNotSend(referral, consent, ground, now)?.code : undefined
  return {
    ...{ end, facts, version: referral.version },
    ...(sends ? { referral, moves } : asReceiverSees(referral, moves, shared !== undefined)),
    ...{
      fromName: from?.name ?? '',
      fromPhone: phone || (from?.phone ?? ''),
      fromWorkerName: workers[referral.fromWorker] ?? '',
    },
    toName: to?.name ?? '',
    called: household?.called ?? (told && 'value' in told ? told.value : ''),
    deeds: [...deedsFrom(referral.status, end)],
    phoneDeeds: sends ? [...deedsFrom(referral.status, 'receiver')] : [],
    contacts: sends ? waysOf(contacts) : facts.flatMap((fact) => (fact.kind === 'contact' ? [fact.contact] : [])),
    ...(agreedOn ? { agreedOn } : {}),
    ...(notSendable ? { notSendable } : {}),
    hasLink: link !== undefined,
    ...(link ? { linkId: link.id } : {}),
    ...(letter ? { letter } : {}),
  }
}

/** The day of the yes. Under a legal ground, and before anything was sent, there is none to speak of. */
function agreedDay(referral: Referral, consent: Consent | undefined): string | undefined {
  if (consent) return dayOf(consent.recordedAt)
  return referral.consentId && 'sentAt' in referral ? dayOf(referral.sentAt) : undefined
}

/** How the person may be reached, for whoever has to ask them: every way with its rule. */
const waysOf = (contacts: readonly Contact[]) =>
  contacts.filter((contact) => !contact.retiredAt).map((contact) => SharedContact.parse(contact))
