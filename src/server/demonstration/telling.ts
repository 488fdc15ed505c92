import type { Need } from '../../domain/cases/case.ts'
import type { Share } from '../../domain/consent/consent.ts'
import { addMinutes, type Instant } from '../../domain/days.ts'
import type { Book } from './book.ts'
import { providerCalled } from './providers.ts'
import type { Met, Somebody } from './somebody.ts'
import type { Story } from './story.ts'

export const basics: readonly Share[] = ['name', 'contact', 'needs']
export const wholeHouse: readonly Share[] = ['name', 'contact', 'needs', 'people', 'place']

export const first = (story: Story): Need => {
  const [need] = story.needs
  if (!need) throw new Error('nothing is needed')
  return need
}

/** A referral sent under a yes given just before. */
export function send(
  story: Story,
  to: string,
  service: string,
  asks: string,
  at: Instant,
  shares = basics,
  need = first(story),
) {
  const provider = providerCalled(to)
  const consent = story.agree(provider.id, shares, 'To ask whether they can help', addMinutes(at, -6))
  return story.refer({ need, to: provider, service, asks, at: addMinutes(at, -3), consent }).send(at)
}

export type Teller = (book: Book, walked: (who: Somebody, back: number, meeting: Met) => Story, year: number) => Story
