import { type Consent, coversToday } from '../consent/consent.ts'
import type { Instant } from '../days.ts'
import type { Refusal } from '../refusal.ts'
import type { Referral, SharedFact } from './referral.ts'

/** What a connector could share, before the consent has had its say. */
export type Shareable = {
  readonly name: string
  readonly contacts: readonly { readonly value: string; readonly rule: string }[]
  readonly need: string
  readonly theirWords: string
  readonly place: string
  readonly people: string
  readonly address: string
  readonly language: string
  readonly supportPerson: string
  readonly asks: string
}

/**
 * Why this referral cannot be sent now, or undefined if it can. Nothing is shared before a yes that covers this receiver,
 * or a recorded legal ground (Privacy Act 2020, IPP 11).
 */
export function whyNotSend(
  referral: Pick<Referral, 'toOrganisation' | 'fromOrganisation'>,
  consent: Consent | undefined,
  ground: { readonly toOrganisation: string } | undefined,
  at: Instant,
): Refusal | undefined {
  if (referral.toOrganisation === referral.fromOrganisation) return { code: 'same-organisation' }
  if (ground?.toOrganisation === referral.toOrganisation) return undefined
  if (!consent || !coversToday(consent, referral.toOrganisation, at)) return { code: 'no-consent' }
  return undefined
}

/** Only what they agreed to, in the order in which a receiver needs it: the safe way to reach them comes first. */
export function factsCoveredBy(shares: readonly string[], all: Shareable): SharedFact[] {
  const may = new Set(shares)
  const facts: SharedFact[] = []
  const tell = (share: string, kind: SharedFact['kind'], value: string) => {
    if (may.has(share) && value !== '') facts.push({ kind, value })
  }
  for (const { value, rule } of all.contacts) {
    tell('contact', 'safe-rule', rule)
    tell('contact', 'contact', value)
  }
  tell('name', 'name', all.name)
  tell('needs', 'need', all.need)
  tell('needs', 'their-words', all.theirWords)
  tell('people', 'people', all.people)
  tell('place', 'place', all.place)
  tell('address', 'address', all.address)
  tell('language', 'language', all.language)
  tell('support-person', 'support-person', all.supportPerson)
  if (all.asks !== '') facts.push({ kind: 'asks', value: all.asks })
  return facts
}
