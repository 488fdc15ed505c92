import type { Actor, PersonActor, WorkerActor } from '../../domain/actor.ts'
import { type UnmetReason, weekOf } from '../../domain/cases/case.ts'
import { addMinutes, type Day, dayOf, type Instant } from '../../domain/days.ts'
import type { Contact } from '../../domain/households/contact.ts'
import type { Household, Person } from '../../domain/households/household.ts'
import type { Answers } from '../../domain/intake/answers.ts'
import { recordsOf } from '../../domain/intake/asking.ts'
import * as intake from '../../domain/intake/request.ts'
import { dueBy } from '../../domain/programmes/clocks.ts'
import { calendarOf } from '../moment.ts'
import type { Book } from './book.ts'
import type { Desk } from './organisations.ts'
import { workerAs } from './workers.ts'

export type Asked = {
  readonly answers: Answers
  readonly at: Instant
  readonly desk: Desk
  readonly placeCode?: string
  readonly channel?: intake.HelpRequest['channel']
  readonly askedBy?: string
  readonly language?: 'en' | 'mi'
  readonly words?: string
}

export type Membership = { person: Person; readonly relationship: string; readonly fromOn: Day }
export type Member = Pick<Person, 'knownAs'> & { readonly bornYear?: number; readonly relationship: string }

/** A household from its first question until a desk has sorted what it asked. */
export class AskingStory {
  protected readonly book: Book
  protected readonly desk: Desk
  protected readonly intakeWorker: WorkerActor
  household: Household
  readonly person: Person
  protected readonly people: Membership[]
  readonly contacts: Contact[]
  request: intake.HelpRequest

  constructor(book: Book, asked: Asked) {
    const { at, desk, placeCode, channel = 'web', language = 'en', askedBy = '', answers } = asked
    const urgency = answers.when?.urgency ?? 'ordinary'
    const records = recordsOf(answers, {
      ...{
        requestId: book.newId(at),
        householdId: book.newId(at),
        personId: book.newId(at),
        contactId: () => book.newId(at),
      },
      ...{ words: asked.words ?? book.newWords(), channel, askedBy, desk: desk.id, placeCode, language },
      ...{ noticeVersion: book.noticeVersion, settingsId: book.settingsId, at, on: dayOf(at) },
      dueAt: dueBy(book.clocks, urgency, 'sort-request', at, calendarOf(placeCode, book.summerBreak)),
    })
    this.book = book
    this.desk = desk
    this.intakeWorker = workerAs(desk.code, 'intake-worker', desk.id, book.dice.between(0, 1))
    this.household = records.household
    this.person = records.person
    this.people = [{ person: records.person, relationship: '', fromOn: dayOf(at) }]
    this.contacts = [...records.contacts]
    this.request = records.request
    const actor: Actor = channel === 'web' ? { kind: 'public' } : this.intakeWorker
    this.did(channel === 'web' ? 'intake.send' : 'intake.take', actor, at, { ...this.request })
  }

  /** The person themselves, by their words and their code. */
  get self(): PersonActor {
    return { kind: 'person', requestId: this.request.id, personId: this.person.id, householdId: this.household.id }
  }

  protected did(name: string, actor: Actor, at: Instant, of: { id: string; version: number }): void {
    const { id: householdId, holderOrganisation } = this.household
    this.book.record(name, actor, at, { id: of.id, version: of.version, householdId, holderOrganisation })
  }

  protected looked(screen: string, actor: Actor, at: Instant): void {
    this.book.look(screen, actor, addMinutes(at, -2), [this.household.id])
  }

  decline(reason: intake.RequestDeclineReason, words: string, at: Instant): void {
    this.sorting(at)
    this.request = { ...intake.decline(this.request, reason, words, this.intakeWorker, at), version: 2 }
    this.did('intake.decline', this.intakeWorker, at, this.request)
  }

  /** The desk writes down that nobody here does what is asked, before any host has it. */
  nobodyHere(reason: UnmetReason, at: Instant): void {
    const { id: requestId, householdId, holderOrganisation, needKind: kind, placeCode } = this.request
    const id = this.book.newId(at)
    this.looked('intake.one', this.intakeWorker, at)
    this.book.add('unmet_need', {
      ...{ householdId, id, requestId, holderOrganisation, kind, placeCode, weekOn: weekOf(at), reason, at },
      byWorker: this.intakeWorker.workerId,
    })
    this.did('intake.noProvider', this.intakeWorker, at, { id, version: 1 })
  }

  stop(at: Instant): void {
    this.request = { ...intake.withdraw(this.request, at), version: 2 }
    this.did('intake.stop', this.self, at, this.request)
  }

  protected sorting(at: Instant): void {
    const { householdId, id, urgency, placeCode, dueAt, deskOrganisation } = this.request
    this.looked('intake.one', this.intakeWorker, at)
    this.book.tellOfLate(
      'request',
      { id, householdId, holderOrganisation: deskOrganisation, urgency, placeCode, dueAt },
      at,
    )
  }

  know(about: { readonly bornYear?: number; readonly warning?: string; readonly familyName?: string }): void {
    const [self] = this.people
    if (self) self.person = { ...self.person, ...about }
  }

  /** A way that is there and not safe: kept, so that nobody uses it. */
  keepUnsafe(way: 'ring' | 'text', value: string, say: string, at: Instant): void {
    const { id: householdId, holderOrganisation } = this.household
    this.contacts.push({
      ...{ id: this.book.newId(at), householdId, personId: this.person.id, holderOrganisation, way, value, whose: '' },
      ...{ safe: false, safeDays: [], say, mayLeaveMessage: false, madeAt: at, version: 1 },
    })
  }
}
