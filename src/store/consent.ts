import { z } from 'zod'
import { Consent } from '../domain/consent/consent.ts'
import { RecordedGround } from '../domain/consent/ground.ts'
import type { Db } from './database.ts'
import { insert, saveOver } from './save.ts'

const columns = [
  ...['holderOrganisation', 'personId', 'toOrganisation', 'answer', 'purpose', 'shares', 'how', 'interpreterUsed'],
  ...['noticeVersion', 'toldAt', 'fromOn', 'untilOn', 'recordedAt', 'recordedBy', 'withdrawnAt', 'withdrawnBy'],
]

export async function findConsent(db: Db, householdId: string, id: string): Promise<Consent | undefined> {
  const [row] = await db`select * from consent where household_id = ${householdId} and id = ${id}`
  return row && Consent.parse(row)
}

export async function listConsents(db: Db, householdId: string): Promise<Consent[]> {
  const rows = await db`select * from consent where household_id = ${householdId} order by recorded_at desc limit 100`
  return rows.map((row) => Consent.parse(row))
}

export async function insertConsent(db: Db, consent: Consent): Promise<void> {
  await insert(db, 'consent', consent, ['householdId', 'id', ...columns])
}

export async function saveConsent(db: Db, consent: Consent): Promise<Consent> {
  return saveOver(db, 'consent', consent, columns)
}

const groundColumns = [
  ...['householdId', 'id', 'holderOrganisation', 'toOrganisation', 'personId', 'ground', 'whoAsked', 'seenInWriting'],
  ...['shares', 'words', 'untilOn', 'recordedAt', 'recordedBy'],
]

export async function findGround(db: Db, householdId: string, id: string): Promise<RecordedGround | undefined> {
  const [row] = await db`select * from legal_ground where household_id = ${householdId} and id = ${id}`
  return row && RecordedGround.parse(row)
}

/** What was ever recorded, the latest first: an exception is never forgotten. */
export async function listGrounds(db: Db, householdId: string): Promise<RecordedGround[]> {
  const rows = await db`
    select * from legal_ground where household_id = ${householdId} order by recorded_at desc limit 50`
  return rows.map((row) => RecordedGround.parse(row))
}

/** What was recorded about one person, with the warning of whoever contacts them. Read by the house: a person sees no ground. */
export async function listGroundsOf(db: Db, householdId: string, personId: string): Promise<GroundOf[]> {
  const rows = await db`
    select legal_ground.*, person.warning
    from legal_ground
    join person on person.id = legal_ground.person_id
    where legal_ground.household_id = ${householdId} and legal_ground.person_id = ${personId}
    order by recorded_at desc
    limit 50`
  return rows.map((row) => GroundOf.parse(row))
}
const GroundOf = z.object({ ...RecordedGround.shape, warning: z.string() })
type GroundOf = z.infer<typeof GroundOf>

export async function insertGround(db: Db, ground: RecordedGround): Promise<void> {
  await insert(db, 'legal_ground', ground, groundColumns)
}
