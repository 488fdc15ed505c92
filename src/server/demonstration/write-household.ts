import type { Need, SupportCase } from '../../domain/cases/case.ts'
import type { Consent } from '../../domain/consent/consent.ts'
import type { Contact } from '../../domain/households/contact.ts'
import { type Household, searchWordsOf } from '../../domain/households/household.ts'
import type { HelpRequest } from '../../domain/intake/request.ts'
import type { Book } from './book.ts'
import type { Desk } from './organisations.ts'
import type { Membership } from './asking-story.ts'

/** What was asked, and the support that came of it, if any did. */
export type Episode = { readonly request: HelpRequest; readonly on: SupportCase | undefined }

type Standing = {
  readonly household: Household
  readonly people: readonly Membership[]
  readonly contacts: readonly Contact[]
  readonly episodes: readonly Episode[]
  readonly desk: Desk
  readonly needs: readonly Need[]
  readonly consents: readonly Consent[]
}

/** The rows of a household as it stands now: all held by whoever holds it, and findable by its words. */
export function writeHousehold(book: Book, of: Standing): void {
  const { add } = book
  const { household } = of
  const { id: householdId, holderOrganisation } = household
  const people = of.people.map(({ person }) => ({ ...person, holderOrganisation }))
  const contacts = of.contacts.map((contact) => ({ ...contact, holderOrganisation }))
  add('household', household)
  add('person', ...people)
  for (const { person, relationship, fromOn } of of.people) {
    add('membership', { householdId, personId: person.id, holderOrganisation, relationship, fromOn })
  }
  add('contact', ...contacts)
  const words = searchWordsOf(household, people, contacts)
  add('household_word', ...words.map((word) => ({ ...word, householdId, holderOrganisation })))
  for (const episode of of.episodes) writeEpisode(book, of.desk, episode)
  add('need', ...of.needs)
  add('consent', ...of.consents)
}

/** A clock that still runs and has run out has told somebody already. */
function writeEpisode({ add, codeHash, moments, tellOfLate }: Book, desk: Desk, { request, on }: Episode): void {
  const waiting = { ...request, holderOrganisation: desk.id }
  const requestTold = request.status === 'received' ? tellOfLate('request', waiting, moments.now) : 0
  add('help_request', { ...request, codeHash, escalated: requestTold })
  if (!on) return
  const caseTold =
    on.status === 'assigned' ? tellOfLate('case', { ...on, dueAt: on.firstContactDueAt }, moments.now) : 0
  add('support_case', { ...on, escalated: caseTold })
}
