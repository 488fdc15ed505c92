import { z } from 'zod'
import { addMonths, Day, dayOf, Instant } from '../days.ts'
import { ConsentId, HouseholdId, OrganisationId, PersonId, WorkerId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { refuseIf } from '../refusal.ts'

/** What may be told, one switch each. "Everything" is not among them. */
export const Share = z
  .enum(['name', 'contact', 'needs', 'place', 'address', 'people', 'language', 'support-person', 'health'])
  .meta({ id: 'Share' })
export type Share = z.infer<typeof Share>

export const ConsentHow = z.enum(['spoken', 'written', 'online']).meta({ id: 'ConsentHow' })

/** Somebody's yes or no to one organisation being told. A no is kept without a reason. */
export const Consent = z
  .object({
    householdId: HouseholdId,
    id: ConsentId,
    holderOrganisation: OrganisationId,
    personId: PersonId,
    toOrganisation: OrganisationId,
    answer: z.enum(['yes', 'no']),
    purpose: z.string(),
    shares: z.array(Share),
    how: ConsentHow,
    interpreterUsed: z.boolean(),
    noticeVersion: z.string(),
    toldAt: Instant,
    fromOn: Day,
    untilOn: Day,
    recordedAt: Instant,
    /** Who wrote it down: a worker, or the person themselves on their own page. */
    recordedBy: z.union([WorkerId, PersonId]),
    withdrawnAt: Instant.optional(),
    withdrawnBy: z.string().optional(),
    version: z.int(),
  })
  .meta({ id: 'Consent' })
export type Consent = z.infer<typeof Consent>

/** Whether this is a yes to that organisation, on that day, not taken back (Privacy Act 2020, IPP 11). */
export function coversToday(consent: Consent, toOrganisation: OrganisationId, at: Instant): boolean {
  const day = dayOf(at)
  return (
    consent.answer === 'yes' &&
    consent.toOrganisation === toOrganisation &&
    consent.withdrawnAt === undefined &&
    consent.fromOn <= day &&
    day <= consent.untilOn
  )
}

/** A yes without an end would never be looked at again: half a year, unless they say otherwise. */
export const lastsUntil = (fromOn: Day): Day => addMonths(fromOn, 6)

/** Why this answer cannot be recorded, or undefined if it can. The person is told first who will receive it (IPP 3). */
export function whyNotRecord(answer: {
  readonly answer: 'yes' | 'no'
  readonly shares: readonly Share[]
  readonly told: boolean
  readonly fromOn: Day
  readonly untilOn: Day
}): Refusal | undefined {
  if (answer.untilOn < answer.fromOn) return { code: 'consent-ends-before-it-starts' }
  if (answer.answer === 'yes' && answer.shares.length === 0) return { code: 'say-what-may-be-shared' }
  if (answer.answer === 'yes' && !answer.told) return { code: 'person-not-told' }
  return undefined
}

/** Takes a yes back. New sharing stops at once; no reason is asked. */
export function withdraw(consent: Consent, by: string, at: Instant): Consent {
  refuseIf(consent.withdrawnAt || consent.answer === 'no' ? { code: 'consent-already-withdrawn' } : undefined)
  return { ...consent, withdrawnAt: at, withdrawnBy: by }
}

/** Why this yes cannot be given again by whoever gave it, or undefined if it can. A no never said what might be shared. */
export function whyNotGiveAgain(consent: Consent, all: readonly Consent[], at: Instant): Refusal | undefined {
  if (consent.answer === 'no' || consent.shares.length === 0) return { code: 'nothing-to-say-yes-to' }
  const stands = all.some((one) => one.personId === consent.personId && coversToday(one, consent.toOrganisation, at))
  return stands ? { code: 'consent-stands' } : undefined
}

/** The same yes anew, by the person's own hand: the same organisation, no more than before, for half a year. */
export function giveAgain(
  consent: Consent,
  all: readonly Consent[],
  { id, noticeVersion, at }: { readonly id: ConsentId; readonly noticeVersion: string; readonly at: Instant },
): Consent {
  refuseIf(whyNotGiveAgain(consent, all, at))
  const { withdrawnAt: _at, withdrawnBy: _by, ...said } = consent
  const fromOn = dayOf(at)
  return {
    ...said,
    ...{ id, noticeVersion, how: 'online', interpreterUsed: false, toldAt: at },
    ...{ fromOn, untilOn: lastsUntil(fromOn), recordedAt: at, recordedBy: consent.personId, version: 1 },
  }
}

/**
 * One switch for each organisation, as the person who answered reads it: every yes that stands, so that each can be taken
 * back, and where none does, their last answer.
 */
export function switchesOf(consents: readonly Consent[], at: Instant): readonly Consent[] {
  const newest = consents.toSorted((one, other) => Date.parse(other.recordedAt) - Date.parse(one.recordedAt))
  const stands = newest.filter((one) => coversToday(one, one.toOrganisation, at))
  const last = new Map(newest.toReversed().map((one) => [one.toOrganisation, one]))
  const others = [...last.values()].filter((one) => stands.every((yes) => yes.toOrganisation !== one.toOrganisation))
  return [...stands, ...others.toReversed()]
}
