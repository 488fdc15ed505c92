import { z } from 'zod'
import type { Actor, WorkerActor } from '../actor.ts'
import { addMinutes, Instant, isBefore } from '../days.ts'
import { foldedWords } from '../fold.ts'
import { HouseholdId, OrganisationId, WorkerId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { refuseIf } from '../refusal.ts'
import { foldNumber } from './household.ts'

/** Whose life or health is in serious danger (Privacy Act 2020, s 7(1) "serious threat", IPP 10(1)(d)). */
export const Threat = z.enum(['theirs', 'somebody-else']).meta({ id: 'EmergencyThreat' })
export type Threat = z.infer<typeof Threat>

export const Found = z.enum(['proper', 'not-proper']).meta({ id: 'EmergencyFound' })
export type Found = z.infer<typeof Found>

/**
 * A worker who is shut out of a record opened it all the same, because of a serious threat to life or health. It ends by
 * itself, is told to everybody who answers for it, and is looked at afterwards by somebody else.
 */
export const EmergencyAccess = z
  .object({
    householdId: HouseholdId,
    id: z.uuid(),
    holderOrganisation: OrganisationId,
    workerId: WorkerId,
    threat: Threat,
    words: z.string(),
    openedAt: Instant,
    endsAt: Instant,
    endedAt: Instant.optional(),
    toldAt: Instant.optional(),
    toldBy: WorkerId.optional(),
    notYetWords: z.string().optional(),
    notYetAt: Instant.optional(),
    notYetBy: WorkerId.optional(),
    reviewedAt: Instant.optional(),
    reviewedBy: WorkerId.optional(),
    found: Found.optional(),
    reviewWords: z.string(),
    version: z.int(),
  })
  .meta({ id: 'EmergencyAccess' })
export type EmergencyAccess = z.infer<typeof EmergencyAccess>

/** Long enough to read it and to ring whoever can help; the database holds the same hour. */
export const emergencyMinutes = 60
/** A reason that somebody else can judge is more than a word. */
export const fewestLetters = 10

/** Whether it is open at this moment. */
export const isOpenAt = (use: Pick<EmergencyAccess, 'openedAt' | 'endsAt' | 'endedAt'>, at: Instant): boolean =>
  !isBefore(at, use.openedAt) && isBefore(at, use.endedAt ?? use.endsAt)

/**
 * Why this record cannot be opened in an emergency, or undefined if it can: only by who works for its holder and is shut
 * out of it, and only with a reason. Another organisation's record is never opened so.
 */
export function whyNotOpen(
  household: { readonly holderOrganisation: string; readonly shutOut: readonly string[] },
  says: { readonly words: string },
  actor: Actor,
): Refusal | undefined {
  if (actor.kind !== 'worker' || actor.organisationId !== household.holderOrganisation)
    return { code: 'nobody-by-that-name' }
  if (!household.shutOut.includes(actor.workerId)) return { code: 'nobody-by-that-name' }
  return says.words.trim().length < fewestLetters ? { code: 'say-what-threatens' } : undefined
}

/** Opens it, for an hour. */
export function openInEmergency(
  household: {
    readonly id: HouseholdId
    readonly holderOrganisation: OrganisationId
    readonly shutOut: readonly string[]
  },
  says: { readonly id: string; readonly threat: Threat; readonly words: string },
  actor: WorkerActor,
  at: Instant,
): EmergencyAccess {
  refuseIf(whyNotOpen(household, says, actor))
  return {
    ...{ householdId: household.id, id: says.id, holderOrganisation: household.holderOrganisation },
    ...{ workerId: actor.workerId, threat: says.threat, words: says.words.trim() },
    ...{ openedAt: at, endsAt: addMinutes(at, emergencyMinutes), reviewWords: '', version: 1 },
  }
}

/** Why it cannot be ended now by this worker, or undefined if it can. */
export function whyNotEnd(use: EmergencyAccess, actor: Actor, at: Instant): Refusal | undefined {
  if (actor.kind !== 'worker' || actor.workerId !== use.workerId) return { code: 'not-yours-to-say' }
  return isOpenAt(use, at) ? undefined : { code: 'emergency-ended' }
}

/**
 * Why this worker cannot say that the person was told, or why not yet. Whoever broke in does not speak for the house: a
 * colleague tells the person at the next safe contact (decisions/0009).
 */
export function whyNotTell(use: EmergencyAccess, actor: Actor): Refusal | undefined {
  if (actor.kind !== 'worker' || actor.workerId === use.workerId) return { code: 'not-yours-to-say' }
  return use.toldAt ? { code: 'already-told' } : undefined
}

/** Why this privacy officer cannot say whether it was proper. Nobody judges what they did themselves. */
export function whyNotReview(
  use: EmergencyAccess,
  says: { readonly found: Found; readonly words: string },
  actor: Actor,
  at: Instant,
): Refusal | undefined {
  if (actor.kind !== 'worker' || actor.role !== 'privacy-officer' || actor.workerId === use.workerId) {
    return { code: 'not-yours-to-say' }
  }
  if (use.reviewedAt) return { code: 'already-reviewed' }
  if (isOpenAt(use, at)) return { code: 'emergency-still-open' }
  return says.found === 'not-proper' && says.words.trim() === '' ? { code: 'say-why-not-proper' } : undefined
}

/** What may be done with a record that is open in an emergency, besides reading it. */
const mayDo: ReadonlySet<string> = new Set(['cases.note', 'emergency.open', 'emergency.end'])

/** Why this deed is not for a record that is only open in an emergency. Above all nobody lets themselves in for good. */
export function whyNotDoInEmergency(deed: string, householdId: string | undefined, actor: Actor): Refusal | undefined {
  if (actor.kind !== 'worker' || householdId === undefined || mayDo.has(deed)) return undefined
  return actor.inEmergency?.some((one) => one === householdId) ? { code: 'emergency-is-for-reading' } : undefined
}

/** By which words somebody's record is looked for: a number as a number, else each word of the names as they are written. */
export const soughtBy = (named: string): readonly string[] => {
  const number = foldNumber(named)
  return number.length >= 6 ? [number] : foldedWords(named).slice(0, 8)
}
