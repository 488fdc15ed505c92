import { z } from 'zod'
import { AggregateRole, WorkerRole } from '../actor.ts'
import { addMonths, Day, Instant, isBefore, isTrueOn } from '../days.ts'
import { OrganisationId, WorkerId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'

/** What somebody may be at an organisation. */
export const AnyRole = z.union([WorkerRole, AggregateRole]).meta({ id: 'AnyRole' })
export type AnyRole = z.infer<typeof AnyRole>

/** One role at one organisation. Somebody with several wears one at a time. */
export const Hat = z
  .object({ organisationId: OrganisationId, organisationName: z.string(), role: AnyRole })
  .meta({ id: 'Hat' })
export type Hat = z.infer<typeof Hat>

/** A role that somebody was given, with its days, and the day on which their safety check was made. */
export const GivenRole = z
  .object({ role: AnyRole, fromOn: Day, untilOn: Day.optional(), safetyCheckedOn: Day.optional() })
  .meta({ id: 'GivenRole' })
export type GivenRole = z.infer<typeof GivenRole>

/** Somebody who signs in, as the administrator of their organisation sees them. Suspended, never deleted. */
export const Account = z
  .object({
    id: WorkerId,
    name: z.string(),
    email: z.string(),
    language: z.enum(['en', 'mi']),
    suspendedAt: Instant.optional(),
    /** Until when the password that somebody else made for them opens the door once. */
    passwordUntil: Instant.optional(),
    secondFactorOn: z.boolean(),
    createdAt: Instant,
    version: z.int(),
    roles: z.array(GivenRole),
    /** They have a role at another organisation too: then nobody here may take over their way in. */
    elsewhereToo: z.boolean(),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof Account>

/**
 * Whether they can come in. A one-time password says nothing of whether they were ever here: only that they have yet to choose
 * one of their own, and that it ends.
 */
export function standingOf(
  { suspendedAt, passwordUntil }: Pick<Account, 'suspendedAt' | 'passwordUntil'>,
  now: Instant,
): 'suspended' | 'has-one-time' | 'one-time-ended' | 'signs-in' {
  if (suspendedAt !== undefined) return 'suspended'
  if (passwordUntil === undefined) return 'signs-in'
  return isBefore(passwordUntil, now) ? 'one-time-ended' : 'has-one-time'
}

const seesPeople: ReadonlySet<AnyRole> = new Set<AnyRole>([
  'intake-worker',
  'connector',
  'team-lead',
  'receiving-worker',
  'privacy-officer',
])
/** In which roles somebody walks with whānau. With the last of them at a host, theirs there are with nobody. */
export const walkingRoles = ['connector', 'team-lead'] as const satisfies readonly AnyRole[]
const walksAlongside: ReadonlySet<AnyRole> = new Set<AnyRole>(walkingRoles)

/** Why an account may not be given this role: funding and oversight never share one with a role that sees a person, even after it ended. */
export function whyNotGiveRole(role: AnyRole, everHeld: readonly AnyRole[]): Refusal | undefined {
  const isFunding = (one: AnyRole) => AggregateRole.safeParse(one).success
  const mixes = everHeld.some(
    (held) => (isFunding(role) && seesPeople.has(held)) || (seesPeople.has(role) && isFunding(held)),
  )
  return mixes ? { code: 'roles-do-not-mix' } : undefined
}

/** The first day on which a safety check no longer counts: three years after it was made (Children's Act 2014, Part 3). */
export const safetyCheckEndsOn = (checkedOn: Day): Day => addMonths(checkedOn, 36)

/** Why no whānau may be given to somebody on a day, or undefined if they may: their safety check is missing or has run out. */
export function whyNotShareOutTo(given: GivenRole, name: string, day: Day): Refusal | undefined {
  if (!isTrueOn(given, day)) return { code: 'no-role-now' }
  if (!walksAlongside.has(given.role)) return { code: 'not-for-your-role' }
  if (given.safetyCheckedOn === undefined) return { code: 'safety-check-missing', with: { name } }
  const endsOn = safetyCheckEndsOn(given.safetyCheckedOn)
  return day < endsOn ? undefined : { code: 'safety-check-ended', with: { name, day: endsOn } }
}

/** Why an administrator may not sign somebody out: their own sessions they end on their own page. */
export const whyNotSignOut = (account: Pick<Account, 'id'>, by: WorkerId): Refusal | undefined =>
  account.id === by ? { code: 'own-account' } : undefined

/** Why an administrator may not change how somebody comes in, or undefined if they may. */
export function whyNotChangeWayIn(account: Pick<Account, 'id' | 'elsewhereToo'>, by: WorkerId): Refusal | undefined {
  if (account.id === by) return { code: 'own-account' }
  return account.elsewhereToo ? { code: 'works-elsewhere-too' } : undefined
}
