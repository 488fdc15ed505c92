import { z } from 'zod'
import { EmergencyAccess } from '../domain/households/emergency.ts'
import { HouseholdId, OrganisationId } from '../domain/ids.ts'
import type { Db } from './database.ts'
import { insert, saveOver } from './save.ts'

const written = ['householdId', 'id', 'holderOrganisation', 'workerId', 'threat', 'words', 'openedAt', 'endsAt']

const Locked = z.object({ id: HouseholdId, holderOrganisation: OrganisationId })
export type Locked = z.infer<typeof Locked>
type Sought = { readonly householdId?: string | undefined; readonly words: readonly string[] }

/**
 * The records that a worker is shut out of at their own organisation, and that go by all of these words. Two are enough to
 * know that it is not one. Read by the house: the worker sees neither the record nor its words.
 */
export async function listLocked(db: Db, workerId: string, holder: string, sought: Sought): Promise<Locked[]> {
  const words = [...sought.words]
  const rows = await db`
    select household.id, household.holder_organisation
    from shut_out
    join household on household.id = shut_out.household_id
    where shut_out.worker_id = ${workerId} and shut_out.until_at is null
      and household.holder_organisation = ${holder}
      and ${
        sought.householdId
          ? db`household.id = ${sought.householdId}`
          : db`(
            select count(distinct word) from household_word
            where household_word.household_id = household.id and kind in ('name', 'number') and word = any (${words}::text[])
          ) = ${words.length} and ${words.length} > 0`
      }
    limit 2`
  return rows.map((row) => Locked.parse(row))
}

export async function insertEmergency(db: Db, use: EmergencyAccess): Promise<void> {
  await insert(db, 'emergency_access', use, written)
}

export async function findEmergency(db: Db, id: string): Promise<EmergencyAccess | undefined> {
  const [row] = await db`select * from emergency_access where id = ${id}`
  return row && EmergencyAccess.parse(row)
}

/** Saves only what that deed is about: each of the three belongs to somebody else. */
export async function saveEnded(db: Db, use: EmergencyAccess): Promise<EmergencyAccess> {
  return saveOver(db, 'emergency_access', use, ['endedAt'])
}

export async function saveTold(db: Db, use: EmergencyAccess): Promise<EmergencyAccess> {
  return saveOver(db, 'emergency_access', use, ['toldAt', 'toldBy', 'notYetWords', 'notYetAt', 'notYetBy'])
}

export async function saveReviewed(db: Db, use: EmergencyAccess): Promise<EmergencyAccess> {
  return saveOver(db, 'emergency_access', use, ['reviewedAt', 'reviewedBy', 'found', 'reviewWords'])
}

/** Every time that this household was opened in an emergency, the latest first. */
export async function listEmergencies(db: Db, householdId: string): Promise<EmergencyAccess[]> {
  const rows = await db`
    select * from emergency_access where household_id = ${householdId} order by opened_at desc limit 20`
  return rows.map((row) => EmergencyAccess.parse(row))
}

/** What a worker has open in an emergency now. */
export async function listOpenOf(db: Db, workerId: string, now: string): Promise<EmergencyAccess[]> {
  const rows = await db`
    select * from emergency_access
    where worker_id = ${workerId} and opened_at <= ${now} and coalesce(ended_at, ends_at) > ${now}
    order by opened_at desc
    limit 20`
  return rows.map((row) => EmergencyAccess.parse(row))
}

/** Every time that a worker did so, the latest first. */
export async function listUsesBy(db: Db, workerId: string): Promise<EmergencyAccess[]> {
  const rows = await db`
    select * from emergency_access where worker_id = ${workerId} order by opened_at desc limit 20`
  return rows.map((row) => EmergencyAccess.parse(row))
}

const Use = z.object({ ...EmergencyAccess.shape, waiting: z.int() })
export type Use = z.infer<typeof Use>

/** Every use at one organisation: those that nobody has looked at yet first, each half by the latest. */
export async function listUses(db: Db, holder: string, after: string | undefined): Promise<Use[]> {
  const rows = await db`
    select *, (select count(*) from emergency_access as one where one.holder_organisation = ${holder} and one.reviewed_at is null) as waiting
    from emergency_access
    where holder_organisation = ${holder} ${after ? db`and opened_at < ${after}` : db``}
    order by ${after ? db`opened_at desc` : db`reviewed_at is not null, opened_at desc`}
    limit 51`
  return rows.map((row) => Use.parse(row))
}
