import type { WorkerActor } from '../../domain/actor.ts'
import * as cases from '../../domain/cases/case.ts'
import { type Consent, withdraw, whyNotRecord, type Share } from '../../domain/consent/consent.ts'
import { addMinutes, addMonths, type Day, dayOf, type Instant } from '../../domain/days.ts'
import type { Person } from '../../domain/households/household.ts'
import { askAgain } from '../../domain/intake/asking-again.ts'
import * as intake from '../../domain/intake/request.ts'
import { dueBy, type Urgency } from '../../domain/programmes/clocks.ts'
import { found, refuseIf } from '../../domain/refusal.ts'
import { calendarOf } from '../moment.ts'
import { AskingStory, type Member } from './asking-story.ts'
import type { Host } from './organisations.ts'
import { type About, ReferralStory, type Referring } from './referral-story.ts'
import { workerAs } from './workers.ts'
import { type Episode, writeHousehold } from './write-household.ts'

/**
 * One household from its first question on. Each deed is done by the rules of the domain, at a moment of its own, so that
 * nothing stands in a demonstration that could not have happened.
 */
export class Story extends AskingStory {
  #case: cases.SupportCase | undefined
  #host: Host | undefined
  readonly #before: Episode[] = []
  connector: WorkerActor | undefined
  readonly needs: cases.Need[] = []
  readonly #consents: Consent[] = []
  readonly referrals: ReferralStory[] = []

  get case(): cases.SupportCase {
    if (!this.#case) throw new Error('there is no case yet')
    return this.#case
  }

  isWith(name: string): boolean {
    return this.connector?.name === name && this.#case?.status === 'engaged'
  }

  get walker(): WorkerActor {
    if (!this.connector) throw new Error('nobody walks beside them yet')
    return this.connector
  }

  /** A host takes it from here: the whole household goes with it, and a clock starts. */
  assign(host: Host, at: Instant): void {
    this.sorting(at)
    this.#host = host
    this.request = { ...intake.assign(this.request, host.id, this.intakeWorker, at), version: 2 }
    this.household = { ...this.household, holderOrganisation: host.id }
    this.#begin(at)
    this.did('intake.assign', this.intakeWorker, at, this.request)
  }

  /** Support begins, with what was asked for as its first need. */
  #begin(at: Instant, connectorId?: string): void {
    const { householdId, holderOrganisation, personId, urgency, placeCode, causeCode, id: requestId } = this.request
    const held = { householdId, holderOrganisation, urgency, version: 1 }
    const { clocks, settingsId, summerBreak } = this.book
    this.#case = {
      ...{ ...held, id: this.book.newId(at), personId, requestId, connectorId, status: 'assigned', openedAt: at },
      ...{ placeCode, causeCode, settingsId, nextStep: '', escalated: 0 },
      firstContactDueAt: dueBy(clocks, urgency, 'contact-person', at, calendarOf(placeCode, summerBreak)),
    }
    const { needKind: kind, ownWords: words } = this.request
    this.needs.push({
      ...{ ...held, id: this.book.newId(at), caseId: this.#case.id, visibleTo: personId, kind, words },
      ...{ notedAt: at, outcomeWords: '' },
    })
  }

  /** They ask again once support has ended: whoever walked with them writes it down, and the past stays beside it. */
  askAgain(says: Pick<intake.HelpRequest, 'channel' | 'urgency' | 'needKind' | 'ownWords'>, at: Instant): cases.Need {
    const { book, walker, household, request, person } = this
    const { noticeVersion, settingsId } = book
    const asked = {
      ...says,
      id: book.newId(at),
      personId: person.id,
      words: book.newWords(),
      noticeVersion,
      settingsId,
    }
    this.#before.push({ request, on: this.case })
    this.request = askAgain(household, [this.case], { ...asked, language: 'en' }, walker, at)
    this.#begin(at, walker.workerId)
    this.#given(undefined, walker.workerId, at)
    this.did('intake.again', walker, at, this.request)
    return found(this.needs.at(-1))
  }

  giveTo(nth: number, at: Instant): void {
    const host = this.#hosted()
    const lead = workerAs(host.code, 'team-lead', host.id)
    this.connector = workerAs(host.code, 'connector', host.id, nth)
    const before = this.case
    this.#case = next(cases.giveTo(before, this.connector.workerId, lead))
    this.#given(before, lead.workerId, at)
    this.looked('households.one', lead, at)
    this.did('cases.giveTo', lead, at, this.case)
  }

  #given(before: cases.SupportCase | undefined, by: string, at: Instant): void {
    const given = cases.givenBy(before, this.case, by, at)
    if (given) this.book.add('case_given', given)
  }

  #hosted(): Host {
    if (!this.#host) throw new Error('no host has it yet')
    return this.#host
  }

  meet(how: cases.ContactNote['how'], minutes: number, words: string, at: Instant): void {
    const { id, householdId, holderOrganisation, urgency, placeCode, firstContactDueAt: dueAt } = this.case
    this.book.tellOfLate('case', { id, householdId, holderOrganisation, urgency, placeCode, dueAt }, at)
    this.#case = next(cases.meet(this.case, this.walker, { noticeVersion: this.book.noticeVersion }, at))
    this.#note(how, minutes, words, at, true)
    this.did('cases.meet', this.walker, at, this.case)
  }

  note(how: cases.ContactNote['how'], minutes: number | undefined, words: string, at: Instant): void {
    refuseIf(cases.whyNotWork(this.case, this.walker))
    const id = this.#note(how, minutes, words, at, false)
    this.did('cases.note', this.walker, addMinutes(at, 4), { id, version: 1 })
  }

  #note(
    how: cases.ContactNote['how'],
    minutes: number | undefined,
    words: string,
    at: Instant,
    first: boolean,
  ): string {
    const id = this.book.newId(at)
    const { id: householdId, holderOrganisation } = this.household
    this.looked('households.one', this.walker, at)
    this.book.add('contact_note', {
      ...{ householdId, id, caseId: this.case.id, holderOrganisation, how, happenedAt: at, minutes, words },
      ...{ notedAt: addMinutes(at, 4), notedBy: this.walker.workerId, firstContact: first, version: 1 },
    })
    return id
  }

  /** Who else is there, and what they are called together. */
  meetWhanau(called: string, members: readonly Member[], at: Instant): void {
    for (const { relationship, ...member } of members) {
      const person: Person = {
        ...{
          id: this.book.newId(at),
          holderOrganisation: this.household.holderOrganisation,
          familyName: '',
          givenNames: '',
        },
        ...{ language: '', interpreter: false, warning: '', madeAt: at, version: 1, ...member },
      }
      this.people.push({ person, relationship, fromOn: dayOf(at) })
      this.did('households.addPerson', this.walker, at, person)
    }
    this.household = { ...next(this.household), called }
    this.did('households.correct', this.walker, at, this.household)
  }

  need(kind: string, words: string, urgency: Urgency, at: Instant): cases.Need {
    const { id: householdId, holderOrganisation } = this.household
    const need = {
      ...{ householdId, id: this.book.newId(at), caseId: this.case.id, holderOrganisation, visibleTo: this.person.id },
      ...{ kind, words, urgency, notedAt: at, notedBy: this.walker.workerId, outcomeWords: '', version: 1 },
    }
    this.needs.push(need)
    this.did('cases.noteNeed', this.walker, at, need)
    return need
  }

  agree(to: string, shares: readonly Share[], purpose: string, at: Instant, more: Partial<Consent> = {}): Consent {
    return this.#says('yes', to, shares, purpose, at, more)
  }

  refuse(to: string, at: Instant): Consent {
    return this.#says('no', to, [], '', at, {})
  }

  #says(
    answer: 'yes' | 'no',
    to: string,
    shares: readonly Share[],
    purpose: string,
    at: Instant,
    more: Partial<Consent>,
  ): Consent {
    const fromOn = dayOf(at)
    const untilOn = addMonths(fromOn, 6)
    refuseIf(whyNotRecord({ answer, shares, told: true, fromOn, untilOn }))
    const consent: Consent = {
      ...{
        householdId: this.household.id,
        id: this.book.newId(at),
        holderOrganisation: this.household.holderOrganisation,
      },
      ...{ personId: this.person.id, toOrganisation: to, answer, purpose, shares: [...shares], how: 'spoken' as const },
      ...{
        interpreterUsed: false,
        noticeVersion: this.book.noticeVersion,
        toldAt: at,
        fromOn,
        untilOn,
        recordedAt: at,
      },
      ...{ recordedBy: this.walker.workerId, version: 1, ...more },
    }
    this.#consents.push(consent)
    this.did('consent.record', this.walker, at, consent)
    return consent
  }

  /** A yes is taken back, by the person themselves: what leans on it stops at once. */
  takeBack(consent: Consent, at: Instant): void {
    const place = this.#consents.indexOf(consent)
    const after = next(withdraw(consent, this.request.id, at))
    this.#consents[place] = after
    this.did('consent.withdraw', this.self, at, after)
    for (const referral of this.referrals) if (referral.leansOn(consent.id)) referral.withdraw(this.self, at)
  }

  refer(to: Referring): ReferralStory {
    const { household, person, contacts, walker } = this
    const people = this.people.map((one) => one.person)
    const about: About = { household, person, contacts, walker, people, supportPerson: this.request.supportPerson }
    const referral = new ReferralStory(this.book, about, to)
    this.referrals.push(referral)
    return referral
  }

  settle(need: cases.Need, outcome: cases.NeedOutcome, words: string, at: Instant): void {
    refuseIf(cases.whyNotSettle(need, this.case, this.#open(need.id), this.walker))
    const after = next(cases.settle(need, outcome, words, at))
    this.needs[this.needs.indexOf(need)] = after
    this.did('cases.settleNeed', this.walker, at, after)
  }

  #open = (needId?: string) =>
    this.referrals.filter((one) => !one.hasEnded && (needId === undefined || one.needId === needId)).length

  nobodyFor(need: cases.Need, reason: cases.UnmetReason, at: Instant): void {
    const { householdId, holderOrganisation, kind } = need
    const id = this.book.newId(at)
    this.book.add('unmet_need', {
      ...{ householdId, id, needId: need.id, holderOrganisation, kind, placeCode: this.case.placeCode },
      ...{ weekOn: cases.weekOf(at), reason, at, byWorker: this.walker.workerId },
    })
    this.did('cases.noProvider', this.walker, at, { id, version: 1 })
  }

  plan(step: string, on: Day | undefined, at: Instant): void {
    this.#case = next(cases.plan(this.case, step, on, this.walker))
    this.did('cases.plan', this.walker, at, this.case)
  }

  /** What the person adds from their own page; seen by whoever walks beside them, or not yet. */
  entry(kind: intake.RequestEntry['kind'], words: string, at: Instant, seenAt?: Instant): void {
    const { id: householdId, holderOrganisation } = this.household
    const id = this.book.newId(at)
    const seen = seenAt ? { seenAt, seenBy: this.walker.workerId } : {}
    this.book.add('request_entry', {
      id,
      householdId,
      requestId: this.request.id,
      holderOrganisation,
      kind,
      words,
      at,
      ...seen,
    })
    this.did('intake.add', this.self, at, { id, version: 1 })
    if (seenAt) this.did('cases.seenEntry', this.walker, seenAt, { id, version: 1 })
  }

  close(reason: cases.ClosingReason, at: Instant): void {
    refuseIf(cases.whyNotClose(this.case, this.needs, this.#open(), this.walker))
    refuseIf(cases.whyNotCloseAs(reason, this.needs))
    this.#case = next(cases.close(this.case, reason, at))
    this.did('cases.close', this.walker, at, this.case)
  }

  /** Writes everything down as it stands now. */
  write(): void {
    const { household, request, contacts, needs } = this
    const at = { household, contacts, needs, desk: this.desk, people: this.people, consents: this.#consents }
    writeHousehold(this.book, { ...at, episodes: [...this.#before, { request, on: this.#case }] })
    for (const referral of this.referrals) referral.write()
  }
}

const next = <T extends { readonly version: number }>(record: T): T => ({ ...record, version: record.version + 1 })
