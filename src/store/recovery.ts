import { z } from 'zod'
import type { Db } from './database.ts'

/** Puts these in the place of all that were there. Through the gate's eyes. */
export async function replaceRecoveryCodes(
  db: Db,
  workerId: string,
  hashes: readonly Uint8Array[],
  madeAt: string,
): Promise<void> {
  await forgetRecoveryCodes(db, workerId)
  const rows = hashes.map((codeHash, at) => ({ workerId, nth: at + 1, codeHash, madeAt }))
  await db`insert into recovery_code ${db(rows)}`
}

/** Takes them away with the second factor. Through the gate's eyes, or the house's. */
export async function forgetRecoveryCodes(db: Db, workerId: string): Promise<void> {
  await db`delete from recovery_code where worker_id = ${workerId}`
}

export type CodeUsed =
  | { readonly is: 'wrong' }
  | { readonly is: 'used' }
  | { readonly is: 'right'; readonly left: number }

/** Uses a code up, and answers how many are left. Two that race for one wait for each other. Through the gate's eyes. */
export async function putAwayRecoveryCode(db: Db, workerId: string, hash: Uint8Array, at: string): Promise<CodeUsed> {
  const rows =
    await db`select nth, code_hash = ${hash} as is_it, used_at from recovery_code where worker_id = ${workerId} for update`
  const codes = rows.map((row) => Kept.parse(row))
  const code = codes.find(({ isIt }) => isIt)
  if (!code) return { is: 'wrong' }
  if (code.usedAt !== undefined) return { is: 'used' }
  await db`update recovery_code set used_at = ${at} where worker_id = ${workerId} and nth = ${code.nth}`
  return { is: 'right', left: codes.filter(({ usedAt }) => usedAt === undefined).length - 1 }
}
const Kept = z.object({ nth: z.int(), isIt: z.boolean(), usedAt: z.string().optional() })
