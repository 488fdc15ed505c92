import { groundLastsUntil, type RecordedGround } from '../../domain/consent/ground.ts'
import { addMinutes, dayOf, type Instant } from '../../domain/days.ts'
import type { Book } from './book.ts'
import { providerCalled } from './providers.ts'
import type { Story } from './story.ts'

/** Told to a receiver on a ground that the law gives, and not on a yes: which, who asked, and that it was seen in writing. */
export function onAGround(book: Book, story: Story, at: Instant): void {
  const to = providerCalled('larkspur')
  const { id: householdId, holderOrganisation } = story.household
  const ground: RecordedGround = {
    ...{ householdId, id: book.newId(at), holderOrganisation, toOrganisation: to.id, personId: story.person.id },
    ...{ ground: 'family-violence-act', whoAsked: 'The duty worker at the refuge', seenInWriting: true },
    ...{ shares: ['name', 'needs'], words: 'In danger tonight, and it was not safe to ask again.' },
    ...{ untilOn: groundLastsUntil(dayOf(at)), recordedAt: at, recordedBy: story.walker.workerId },
  }
  book.add('legal_ground', ground)
  const of = { id: ground.id, version: 1, householdId, holderOrganisation }
  book.record('consent.recordGround', story.walker, at, of)
  const need = story.need('safety', 'Somewhere that nobody knows.', 'today', addMinutes(at, -5))
  const referral = story.refer({ need, to, service: 'safety', at: addMinutes(at, 2), ground })
  referral.send(addMinutes(at, 4)).answer({ deed: 'accept', says: { contactName: 'Sam' } }, addMinutes(at, 40), 'Sam')
  referral.answer({ deed: 'begin', says: {} }, addMinutes(at, 70))
}
