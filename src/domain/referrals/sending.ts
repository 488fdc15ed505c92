import { type Consent, coversToday } from '../consent/consent.ts'
import { groundCovers, type RecordedGround } from '../consent/ground.ts'
import { type Instant, isBefore } from '../days.ts'
import type { Need } from '../cases/case.ts'
import type { Contact } from '../households/contact.ts'
import { ageOf, type Household, type Person } from '../households/household.ts'
import type { Refusal } from '../refusal.ts'
import { type Referral, type RunningReferral, SharedContact, type SharedFact } from './referral.ts'

/** What a connector could share, before the consent has had its say. */
export type Shareable = {
  readonly name: string
  readonly contacts: readonly Contact[]
  readonly needKind: string
  readonly theirWords: string
  readonly place: string
  readonly ages: readonly number[]
  readonly language: string
  readonly supportPerson: string
  readonly asks: string
}

/** What is known that could be shared of one need: of the person who gave it, and the ages of who eats there tonight. */
export function shareableOf(
  of: {
    readonly household: Pick<Household, 'locality'> | undefined
    readonly members: readonly Person[]
    readonly contacts: readonly Contact[]
    readonly supportPerson: string
    readonly need: Pick<Need, 'kind' | 'words'>
    /** Whose need it is. Nobody else's number is told with it. */
    readonly personId: string
    readonly asks: string
  },
  at: Instant,
): Shareable {
  const person = of.members.find((member) => member.id === of.personId)
  return {
    ...{
      // The name they chose to go by, whole: no given or family name that was written down beside it.
      name: person?.knownAs ?? '',
      language: person?.language ?? '',
      supportPerson: of.supportPerson,
      asks: of.asks,
    },
    contacts: of.contacts.filter((contact) => contact.personId === of.personId),
    ...{ needKind: of.need.kind, theirWords: of.need.words, place: of.household?.locality ?? '' },
    ages: of.members.flatMap((member) => ageOf(member, at) ?? []),
  }
}

/**
 * Why this referral cannot be sent now, or undefined if it can. Nothing is shared before a yes that covers this receiver,
 * or a recorded legal ground (Privacy Act 2020, IPP 11).
 */
export function whyNotSend(
  referral: Pick<Referral, 'toOrganisation' | 'fromOrganisation' | 'visibleTo'>,
  consent: Consent | undefined,
  ground: Ground | undefined,
  at: Instant,
): Refusal | undefined {
  if (referral.toOrganisation === referral.fromOrganisation) return { code: 'same-organisation' }
  if (ground && groundCovers(ground, referral, at)) return undefined
  if (consent && covers(consent, referral, at)) return undefined
  return { code: ground ? 'ground-over' : 'no-consent' }
}

/**
 * Why more cannot be told about a referral that has left, or undefined if it can: the yes it left under may have run out
 * since, or been taken back. A newer yes of the same person to the same receiver will do (Privacy Act 2020, IPP 11).
 */
export function whyNotTellMore(
  referral: Pick<Referral, 'toOrganisation' | 'visibleTo'>,
  consents: readonly Consent[],
  ground: Ground | undefined,
  at: Instant,
): Refusal | undefined {
  if (consents.some((consent) => covers(consent, referral, at))) return undefined
  if (ground && groundCovers(ground, referral, at)) return undefined
  return { code: ground ? 'ground-over' : 'no-consent' }
}

type Ground = Pick<RecordedGround, 'toOrganisation' | 'personId' | 'untilOn'>

type Going = Pick<Referral, 'toOrganisation' | 'visibleTo'>

/** A yes is for what its giver gave: one household can hold the one who hurts and the one who is hurt. */
const covers = (consent: Consent, { toOrganisation, visibleTo = consent.personId }: Going, at: Instant): boolean =>
  consent.personId === visibleTo && coversToday(consent, toOrganisation, at)

/** What may be told: what a yes that covers it today says, or else the legal ground. A yes taken back says nothing. */
export function sharesUnder(
  referral: Going,
  consent: Consent | undefined,
  ground: (Ground & Pick<RecordedGround, 'shares'>) | undefined,
  at: Instant,
): readonly string[] {
  if (consent && covers(consent, referral, at)) return consent.shares
  return ground && groundCovers(ground, referral, at) ? ground.shares : []
}

/** Only what they agreed to, in the order in which a receiver needs it: the safe way to reach them comes first. */
export function factsCoveredBy(shares: readonly string[], all: Shareable): SharedFact[] {
  const may = new Set(shares)
  const facts: SharedFact[] = []
  const tell = (share: string, kind: Exclude<SharedFact['kind'], 'contact'>, value: string) => {
    if (may.has(share) && value !== '') facts.push({ kind, value })
  }
  // A number is never told without its rule, and one that is not safe is never told.
  if (may.has('contact')) {
    for (const contact of all.contacts.filter(
      (one) => one.safe && !one.retiredAt && one.way !== 'visit' && one.way !== 'letter',
    )) {
      facts.push({ kind: 'contact', contact: SharedContact.parse(contact) })
    }
  }
  tell('name', 'name', all.name)
  tell('needs', 'need', all.needKind)
  tell('needs', 'their-words', all.theirWords)
  tell('people', 'ages', all.ages.map((age) => (age === 0 ? '<1' : String(age))).join(', '))
  tell('place', 'place', all.place)
  const home = all.contacts.find((one) => one.safe && !one.retiredAt && (one.way === 'visit' || one.way === 'letter'))
  tell('address', 'address', home?.value ?? '')
  tell('language', 'language', all.language)
  tell('support-person', 'support-person', all.supportPerson)
  if (all.asks !== '') facts.push({ kind: 'asks', value: all.asks })
  return facts
}

/** The referral by which a receiver was asked for this need already and that has not ended: the last sent. A draft asks nobody. */
export function openWith(
  needId: string,
  organisationId: string,
  referrals: readonly Referral[],
): RunningReferral | undefined {
  const [last] = referrals
    .filter((one): one is RunningReferral => 'dueAt' in one)
    .filter((one) => one.needId === needId && one.toOrganisation === organisationId)
    .toSorted((one, other) => (isBefore(one.sentAt, other.sentAt) ? 1 : -1))
  return last
}
