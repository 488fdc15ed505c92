import { WorkerId } from '../domain/ids.ts'
import type { Db } from './database.ts'

/** Workers who know the whānau and are shut out of their record now. */
export async function listShutOut(db: Db, householdId: string): Promise<string[]> {
  const rows = await db`select worker_id from shut_out where household_id = ${householdId} and until_at is null`
  return rows.map((row) => WorkerId.parse(row['workerId']))
}

export async function shutOut(
  db: Db,
  householdId: string,
  workerId: string,
  byWorker: string,
  at: string,
): Promise<void> {
  await db`insert into shut_out ${db({ householdId, workerId, byWorker, fromAt: at })} on conflict do nothing`
}

export async function letIn(db: Db, householdId: string, workerId: string, at: string): Promise<void> {
  await db`
    update shut_out set until_at = ${at}
    where household_id = ${householdId} and worker_id = ${workerId} and until_at is null`
}
