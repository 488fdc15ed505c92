import { z } from 'zod'
import { Consent } from '../domain/consent/consent.ts'
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

const Ground = z.object({ id: z.uuid(), toOrganisation: z.uuid(), shares: z.array(z.string()) })
export type Ground = z.infer<typeof Ground>

export async function findGround(db: Db, householdId: string, id: string): Promise<Ground | undefined> {
  const [row] = await db`
    select id, to_organisation, shares from legal_ground where household_id = ${householdId} and id = ${id}`
  return row && Ground.parse(row)
}

export type NewGround = {
  readonly householdId: string
  readonly id: string
  readonly holderOrganisation: string
  readonly toOrganisation: string
  readonly ground: string
  readonly whoAsked: string
  readonly seenInWriting: boolean
  readonly shares: readonly string[]
  readonly words: string
  readonly recordedAt: string
  readonly recordedBy: string
}

export async function insertGround(db: Db, ground: NewGround): Promise<void> {
  await insert(db, 'legal_ground', ground, Object.keys(ground))
}
