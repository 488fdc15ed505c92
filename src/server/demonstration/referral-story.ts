import type { Actor, LinkActor, WorkerActor } from '../../domain/actor.ts'
import { type Need, weekOf } from '../../domain/cases/case.ts'
import type { Consent } from '../../domain/consent/consent.ts'
import type { RecordedGround } from '../../domain/consent/ground.ts'
import { addDays, addMinutes, dayOf, type Instant } from '../../domain/days.ts'
import type { Contact } from '../../domain/households/contact.ts'
import { ageOf, type Household, type Person } from '../../domain/households/household.ts'
import { move, pause, whatAReasonDoes } from '../../domain/referrals/deeds.ts'
import { linkEndsAt } from '../../domain/referrals/link-days.ts'
import { isOpen } from '../../domain/referrals/moves.ts'
import type { Referral, ReferralMove, SharedFact } from '../../domain/referrals/referral.ts'
import type { Move } from '../../domain/referrals/says.ts'
import { factsCoveredBy, whyNotSend } from '../../domain/referrals/sending.ts'
import { refuseIf } from '../../domain/refusal.ts'
import { calendarOf } from '../moment.ts'
import type { Book } from './book.ts'
import { serviceId } from './directory.ts'
import type { Provider } from './providers.ts'
import { hasReceiver, workerAs } from './workers.ts'

export type Referring = {
  readonly need: Need
  readonly to: Provider
  readonly service: string
  readonly asks?: string
  readonly at: Instant
  /** Nothing is sent without one of these; a draft may wait for it. */
  readonly consent?: Consent
  readonly ground?: RecordedGround
  readonly follows?: string
}

/** What a referral needs to know of the household that it is about. */
export type About = {
  readonly household: Household
  readonly person: Person
  readonly contacts: readonly Contact[]
  readonly walker: WorkerActor
  readonly people: readonly Person[]
  readonly supportPerson: string
}

type Open = { readonly householdId: string; readonly holderOrganisation: string }

/** One referral, from its draft to its end, by the table of the closed loop. */
export class ReferralStory {
  readonly #book: Book
  readonly #about: About
  readonly #to: Referring
  #referral: Referral
  readonly #moves: ReferralMove[] = []
  #facts: { readonly facts: SharedFact[]; readonly at: Instant } | undefined
  readonly #linkId: string

  constructor(book: Book, about: About, to: Referring) {
    const { household, person, walker } = about
    const { need, at, service, follows } = to
    const { householdId, kind: needKind, urgency } = need
    this.#book = book
    this.#about = about
    this.#to = to
    this.#linkId = book.newId(at)
    this.#referral = {
      ...{ householdId, id: book.newId(at), caseId: need.caseId, needId: need.id, status: 'draft', needKind, urgency },
      ...{
        holderOrganisation: household.holderOrganisation,
        fromOrganisation: walker.organisationId,
        fromWorker: walker.workerId,
      },
      ...{
        toOrganisation: to.to.id,
        toService: serviceId(to.to.code, service),
        toEmail: `referrals@${to.to.code}.example`,
      },
      ...{
        visibleTo: need.visibleTo ?? person.id,
        words: book.newWords(),
        asks: to.asks ?? '',
        placeCode: household.placeCode,
      },
      ...{ consentId: to.consent?.id, legalGroundId: to.ground?.id, follows, madeAt: at, escalated: 0, version: 1 },
    }
    this.#did('referrals.make', walker, at)
  }

  get id(): string {
    return this.#referral.id
  }
  get needId(): string {
    return this.#referral.needId
  }
  get hasEnded(): boolean {
    return !isOpen(this.#referral.status)
  }
  leansOn(consentId: string): boolean {
    return this.#referral.consentId === consentId && !this.hasEnded
  }

  #held = (): Open => ({
    householdId: this.#referral.householdId,
    holderOrganisation: this.#referral.holderOrganisation,
  })

  #did(name: string, actor: Actor, at: Instant): void {
    const { id, version } = this.#referral
    this.#book.record(name, actor, at, { id, version, ...this.#held() })
  }

  /** Sends it: what the consent covers is written down, and no more. */
  send(at: Instant): this {
    const { household, person, contacts, people, supportPerson } = this.#about
    const { consent, ground, need } = this.#to
    refuseIf(whyNotSend(this.#referral, consent, ground, at))
    const facts = factsCoveredBy(consent?.shares ?? ground?.shares ?? [], {
      ...{ name: person.knownAs, contacts, needKind: need.kind, theirWords: need.words, place: household.locality },
      ...{ ages: people.flatMap((one) => ageOf(one, at) ?? []), language: person.language, supportPerson },
      asks: this.#referral.asks,
    })
    this.do({ deed: 'send', says: {} }, at)
    this.#facts = { facts, at }
    return this
  }

  /** The receiver's deed: with their account, by the link in a message, or told on the phone and written down by the sender. */
  answer(done: Move, at: Instant, onThePhone?: string): this {
    const told = onThePhone && phoned(done, onThePhone, addMinutes(at, -6))
    if (told) return this.do(told, at)
    const { code, id: organisationId } = this.#to.to
    const link: LinkActor = { kind: 'link', referralId: this.id, organisationId }
    const actor = hasReceiver(code) ? workerAs(code, 'receiving-worker', organisationId) : link
    this.#book.look('referrals.one', actor, addMinutes(at, -3), [this.id])
    return this.do(done, at, actor)
  }

  withdraw(actor: Actor, at: Instant): void {
    const deed = this.#referral.status === 'draft' ? 'discard' : 'withdraw'
    this.do({ deed, says: {} }, at, deed === 'discard' ? this.#about.walker : actor)
  }

  do(done: Move, at: Instant, actor: Actor = this.#about.walker): this {
    const before = this.#referral
    const { clocks, summerBreak } = this.#book
    const name = actor.kind === 'worker' ? actor.name : actor.kind === 'link' ? this.#to.to.name : ''
    if ('dueAt' in before) this.#book.tellOfLate('referral', before, at)
    const calendar = calendarOf(before.placeCode, summerBreak)
    const after = move(before, done, actor, { at, clocks, calendar, name })
    this.#referral = { ...after.referral, version: before.version + 1 }
    for (const one of after.moves) this.#moves.push({ ...one, seq: this.#moves.length + 1 })
    this.#did(`referrals.${done.deed}`, actor, at)
    const gap = done.deed === 'decline' ? whatAReasonDoes[done.says.reason].recordsUnmet : undefined
    if (gap) this.#gap(gap, at)
    return this
  }

  #gap(reason: string, at: Instant): void {
    const { needId, needKind: kind, placeCode } = this.#referral
    const row = { ...this.#held(), id: this.#book.newId(at), needId, kind, placeCode, weekOn: weekOf(at), reason, at }
    this.#book.add('unmet_need', row)
  }

  /** Put off at the person's own request. */
  pauseFor(days: number, at: Instant): this {
    const { clocks, summerBreak } = this.#book
    const moment = { at, clocks, calendar: calendarOf(this.#referral.placeCode, summerBreak), name: '' }
    const after = pause(this.#referral, addDays(dayOf(at), days), this.#about.walker, moment)
    this.#referral = { ...after, version: after.version + 1 }
    this.#did('referrals.pause', this.#about.walker, at)
    return this
  }

  write(): void {
    const { add, moments, tellOfLate } = this.#book
    const referral = this.#referral
    const { householdId, id: referralId, holderOrganisation, fromOrganisation, toOrganisation, visibleTo } = referral
    const escalated = 'dueAt' in referral ? tellOfLate('referral', referral, moments.now) : 0
    add('referral', { answerWords: '', personWords: '', contactName: '', ...referral, escalated })
    const ends = { householdId, referralId, holderOrganisation, fromOrganisation, toOrganisation }
    add('referral_move', ...this.#moves.map((one) => ({ ...one, ...ends })))
    if (!this.#facts) return
    const shared = { householdId, referralId, holderOrganisation, toOrganisation, visibleTo }
    const endedAt = 'endedAt' in referral ? referral.endedAt : undefined
    const hidden = referral.status === 'withdrawn' ? endedAt : undefined
    const { facts, at: sharedAt } = this.#facts
    add('referral_shared', { ...shared, facts, sharedAt, ...(hidden ? { withdrawnAt: hidden } : {}) })
    const endsAt = hidden ?? (endedAt && linkEndsAt(endedAt))
    const link = { ...shared, id: this.#linkId, email: referral.toEmail, madeAt: sharedAt }
    add('referral_link', { ...link, ...(endsAt ? { endsAt } : {}) })
  }
}

/** The same answer, as the sender writes it down after a call; nothing for what is not said on the phone. */
function phoned(done: Move, who: string, at: Instant): Move | undefined {
  const said = { phoned: { who, at } }
  switch (done.deed) {
    case 'receive':
      return { deed: done.deed, says: { ...done.says, ...said } }
    case 'accept':
      return { deed: done.deed, says: { ...done.says, ...said } }
    case 'decline':
      return { deed: done.deed, says: { ...done.says, ...said } }
    case 'waitlist':
      return { deed: done.deed, says: { ...done.says, ...said } }
    default:
      return undefined
  }
}
