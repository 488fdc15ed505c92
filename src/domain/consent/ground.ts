import { z } from 'zod'
import { addMonths, Day, dayOf, Instant } from '../days.ts'
import { HouseholdId, OrganisationId, PersonId, WorkerId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { Share } from './consent.ts'

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

/** A ground as it was recorded: to whom, which law, why, whom it covers, until when. It is never changed. */
export const RecordedGround = z
  .object({
    householdId: HouseholdId,
    id: z.uuid(),
    holderOrganisation: OrganisationId,
    toOrganisation: OrganisationId,
    /** Whose information. Absent on one from before grounds said so: everybody in the household. */
    personId: PersonId.optional(),
    ground: LegalGround,
    whoAsked: z.string(),
    seenInWriting: z.boolean(),
    shares: z.array(Share),
    words: z.string(),
    untilOn: Day,
    recordedAt: Instant,
    recordedBy: WorkerId,
  })
  .meta({ id: 'RecordedGround' })
export type RecordedGround = z.infer<typeof RecordedGround>

/**
 * Grounds that somebody may read of on their own page. The others are there to keep a child or somebody else from violence:
 * to tell of them where others may be reading could bring about what they guard against, so a person is told of those at a
 * safe contact, or not (Privacy Act 2020, ss 49 and 53; Family Violence Act 2018, Part 2; Oranga Tamariki Act 1989, ss 15 to 66K).
 */
const toldOnOwnPage: ReadonlySet<LegalGround> = new Set(['privacy-act-ipp11', 'required-by-law'])

/** Whether a ground of that law is ever shown on the page of whom it is about. */
export const mayTellOnOwnPage = (ground: LegalGround): boolean => toldOnOwnPage.has(ground)

/**
 * Whether this person reads of this ground on their own page: only of what is about themselves, and not where somebody is
 * unsafe or has to be contacted with care. A code may be in other hands than its owner's.
 */
export function tellsOnOwnPage(
  ground: Pick<RecordedGround, 'ground' | 'personId'>,
  whose: { readonly personId: string; readonly warning: string; readonly unsafe: 'yes' | 'no' | 'not-said' },
): boolean {
  return (
    ground.personId === whose.personId &&
    mayTellOnOwnPage(ground.ground) &&
    whose.unsafe !== 'yes' &&
    whose.warning === ''
  )
}

/** An exception that nobody ends would become the rule: a month, unless another day is said. */
export const groundLastsUntil = (fromOn: Day): Day => addMonths(fromOn, 1)
/** And never longer than a yes would last. */
export const groundLastsAtMost = (fromOn: Day): Day => addMonths(fromOn, 6)

/** Whether this ground lets that organisation be told today what that person gave (Privacy Act 2020, IPP 11). */
export function groundCovers(
  ground: Pick<RecordedGround, 'toOrganisation' | 'personId' | 'untilOn'>,
  going: { readonly toOrganisation: string; readonly visibleTo?: string | undefined },
  at: Instant,
): boolean {
  return (
    ground.toOrganisation === going.toOrganisation &&
    (ground.personId === undefined || going.visibleTo === undefined || ground.personId === going.visibleTo) &&
    dayOf(at) <= ground.untilOn
  )
}

/** What is said of a ground before it is recorded; empty where nothing has been said yet. */
export type GroundSays = {
  readonly ground: LegalGround | ''
  readonly toOrganisation: string
  readonly ownOrganisation: string
  readonly whoAsked: string
  readonly shares: readonly string[]
  readonly words: string
  readonly untilOn: Day
}
export type GroundField = 'toOrganisation' | 'ground' | 'whoAsked' | 'words' | 'shares' | 'untilOn'

/** Why a ground cannot be recorded as it is said, field by field; nothing where it can. Each part of an exception is said. */
export function whyNotGround(says: GroundSays, today: Day): Readonly<Partial<Record<GroundField, Refusal>>> {
  const refused: Partial<Record<GroundField, Refusal>> = {}
  if (says.toOrganisation === '') refused.toOrganisation = { code: 'say-to-whom' }
  else if (says.toOrganisation === says.ownOrganisation) refused.toOrganisation = { code: 'same-organisation' }
  if (says.ground === '') refused.ground = { code: 'say-which-law' }
  if (says.words.trim() === '') refused.words = { code: 'say-why-no-yes' }
  if (says.whoAsked.trim() === '') refused.whoAsked = { code: 'say-who-asked' }
  if (says.shares.length === 0) refused.shares = { code: 'say-what-may-be-shared' }
  if (says.untilOn < today) refused.untilOn = { code: 'date-in-past' }
  else if (says.untilOn > groundLastsAtMost(today)) refused.untilOn = { code: 'ground-lasts-too-long' }
  return refused
}
