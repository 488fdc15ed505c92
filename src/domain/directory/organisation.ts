import { z } from 'zod'
import { Day } from '../days.ts'
import { OrganisationId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'

/** There is one organisation, here. Everything else holds its id. */
export const OrganisationKind = z.enum(['host', 'intake-desk', 'provider', 'agency']).meta({ id: 'OrganisationKind' })
export type OrganisationKind = z.infer<typeof OrganisationKind>

/** How its own people write a long vowel. Shown as they write it; searched either way. */
export const Spelling = z.enum(['macron', 'double-vowel']).meta({ id: 'Spelling' })
export type Spelling = z.infer<typeof Spelling>

export const Organisation = z
  .object({
    id: OrganisationId,
    kind: OrganisationKind,
    name: z.string(),
    alsoKnownAs: z.array(z.string()),
    description: z.string(),
    spelling: Spelling,
    phone: z.string().optional(),
    email: z.string().optional(),
    website: z.string().optional(),
    /** Where a referral is announced. Published by the organisation itself. */
    referralEmail: z.string().optional(),
    /** Agencies begin, end and are followed by others. */
    fromOn: Day.optional(),
    untilOn: Day.optional(),
    successorId: OrganisationId.optional(),
    /** A refuge, or support after sexual harm, with addiction or with mental health: no other host learns that a family is with it. */
    unlisted: z.boolean(),
    /** A person of ours has spoken with them. */
    verifiedOn: Day.optional(),
    lockedFields: z.array(z.string()),
    version: z.int(),
  })
  .meta({ id: 'Organisation' })
export type Organisation = z.infer<typeof Organisation>

/** What another host is told of a likely repeat: whom to ring. Kept apart from what anyone may read. */
export const RepeatContact = z.object({ organisationId: OrganisationId, repeatPhone: z.string().optional() })
export type RepeatContact = z.infer<typeof RepeatContact>

type Dated = Pick<Organisation, 'fromOn' | 'untilOn'>

/** Whether it existed on that day. `untilOn` is the first day on which it did not. */
export function existedOn(organisation: Dated, day: Day): boolean {
  const begun = organisation.fromOn === undefined || organisation.fromOn <= day
  const lasting = organisation.untilOn === undefined || day < organisation.untilOn
  return begun && lasting
}

/** Why nothing can be sent to it on that day, with its successor's name when there is one. */
export function whyNotSendTo(
  organisation: Dated & Pick<Organisation, 'name'>,
  day: Day,
  successorName = '',
): Refusal | undefined {
  if (organisation.untilOn === undefined || day < organisation.untilOn) return undefined
  return {
    code: 'organisation-ended',
    with: { organisation: organisation.name, day: organisation.untilOn, successor: successorName },
  }
}

/** The organisation whose work it is on that day: itself, or the last of those that followed it. */
export function inChargeOn(
  organisation: Organisation,
  day: Day,
  find: (id: OrganisationId) => Organisation | undefined,
): Organisation {
  const passed = new Set<string>()
  let now = organisation
  while (!existedOn(now, day) && now.successorId !== undefined && !passed.has(now.id)) {
    passed.add(now.id)
    const next = find(now.successorId)
    if (!next) return now
    now = next
  }
  return now
}
