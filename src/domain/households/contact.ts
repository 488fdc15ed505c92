import { z } from 'zod'
import { addDays, dayOf, Instant, instantAt, isBefore, timeOf, TimeOfDay, weekdayOf } from '../days.ts'
import { HouseholdId, OrganisationId, PersonId } from '../ids.ts'

export const ContactWay = z.enum(['ring', 'text', 'email', 'letter', 'visit', 'come-back']).meta({ id: 'ContactWay' })
export type ContactWay = z.infer<typeof ContactWay>

/** One way to reach a person, and how it is safe. `safe` is false unless they said that it is. */
export const Contact = z
  .object({
    id: z.uuid(),
    householdId: HouseholdId,
    personId: PersonId,
    holderOrganisation: OrganisationId,
    way: ContactWay,
    value: z.string(),
    whose: z.string(),
    safe: z.boolean(),
    safeDays: z.array(z.int().min(1).max(7)),
    safeFrom: TimeOfDay.optional(),
    safeUntil: TimeOfDay.optional(),
    say: z.string(),
    mayLeaveMessage: z.boolean(),
    madeAt: Instant,
    retiredAt: Instant.optional(),
    version: z.int(),
  })
  .meta({ id: 'Contact' })
export type Contact = z.infer<typeof Contact>

type SafeTimes = Pick<Contact, 'safe' | 'safeDays' | 'safeFrom' | 'safeUntil'>

/** Whether this way is safe at an instant, and until or from when. A number outside its safe times is greyed. */
export type Safety =
  | { readonly is: 'safe-now'; readonly until?: Instant }
  | { readonly is: 'not-now'; readonly from: Instant }
  | { readonly is: 'never' }

/** Safe days are Monday 1 to Sunday 7, none given means every day; times are the wall clock there. */
export function safetyAt(times: SafeTimes, at: Instant): Safety {
  if (!times.safe) return { is: 'never' }
  const always = times.safeDays.length === 0 && !times.safeFrom && !times.safeUntil
  if (always) return { is: 'safe-now' }
  const now = timeOf(at)
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = addDays(dayOf(at), ahead)
    if (times.safeDays.length > 0 && !times.safeDays.includes(weekdayOf(day))) continue
    const opens = times.safeFrom ?? '00:00'
    const closes = times.safeUntil ?? '24:00'
    const closesAt = closes === '24:00' ? instantAt(addDays(day, 1), '00:00') : instantAt(day, closes)
    if (ahead > 0 || now < opens) return { is: 'not-now', from: instantAt(day, opens) }
    if (isBefore(at, closesAt)) return { is: 'safe-now', until: closesAt }
  }
  return { is: 'never' }
}

type Way = SafeTimes & Pick<Contact, 'way'>

/**
 * The way to try first: a safe one, by voice before the others, one that can be used now before one that waits. That they come
 * back themselves is a way of theirs and none of ours, so it is first only where it is the only safe one.
 */
export function firstWay<C extends Way>(contacts: readonly C[], now: Instant): C | undefined {
  const order = (contact: C) =>
    (contact.safe ? 0 : 8) +
    (contact.way === 'come-back' ? 4 : 0) +
    (contact.way === 'ring' ? 0 : 1) +
    (safetyAt(contact, now).is === 'safe-now' ? 0 : 2)
  return contacts.toSorted((one, other) => order(one) - order(other))[0]
}

/** Whether nobody may be contacted: they said that they come back themselves, and that no other way is safe. */
export const onlyComesBack = (contacts: readonly Pick<Contact, 'way' | 'safe'>[]): boolean => {
  const safe = contacts.filter((contact) => contact.safe)
  return safe.length > 0 && safe.every((contact) => contact.way === 'come-back')
}

/** The safe window that contains, or comes next after, an instant. */
export function nextSafeWindow(
  times: SafeTimes,
  at: Instant,
): { readonly from: Instant; readonly until?: Instant } | undefined {
  const safety = safetyAt(times, at)
  if (safety.is === 'never') return undefined
  if (safety.is === 'safe-now') return { from: at, ...(safety.until ? { until: safety.until } : {}) }
  const then = safetyAt(times, safety.from)
  return { from: safety.from, ...(then.is === 'safe-now' && then.until ? { until: then.until } : {}) }
}
