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
    recordedBy: WorkerId,
    withdrawnAt: Instant.optional(),
    withdrawnBy: z.string().optional(),
    version: z.int(),
  })
  .meta({ id: 'Consent' })
export type Consent = z.infer<typeof Consent>

/** Grounds on which the law lets somebody be told without a yes: which, who asked, seen in writing or not. */
export const LegalGround = z
  .enum([
    'privacy-act-ipp11',
    'oranga-tamariki-s15',
    'oranga-tamariki-s66',
    'oranga-tamariki-s66c',
    'family-violence-act',
    'required-by-law',
  ])
  .meta({ id: 'LegalGround' })
export type LegalGround = z.infer<typeof LegalGround>

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
