import { whyNotTry } from '../domain/accounts/tries.ts'
import { addMinutes } from '../domain/days.ts'
import { Refused } from '../domain/refusal.ts'
import type { Database, Db } from './database.ts'
import { seeAsGate } from './sight.ts'

/** What is tried, and by whom: each key is counted. `free` tries go without a wait; five where nothing is said. */
export type Tried = { readonly key: string; readonly free?: number }

/** A try that was counted before it was made. Take it back once it was right. */
export type CountedTry = { readonly id: string; readonly keys: readonly string[] }

/**
 * Counts a try at a password or a code before it is made, or refuses it with *too-many-tries* and the minutes to wait. In
 * a transaction of its own, so that it counts whatever becomes of the try; a lock on each key, so that many at once count as many.
 */
export async function countTry(
  database: Database,
  tried: readonly Tried[],
  id: string,
  now: string,
): Promise<CountedTry> {
  const keys = tried.map(({ key }) => key).toSorted()
  await database.begin(async (db) => {
    await seeAsGate(db)
    // In one order, so that two tries never wait for each other.
    for (const key of keys) await db`select pg_advisory_xact_lock(hashtextextended(${key}, 1))`
    const since = addMinutes(now, -24 * 60)
    const rows =
      await db`select key, at from attempt where key in ${db(keys)} and at > ${since} order by at desc limit 500`
    for (const { key, free } of tried) {
      const refusal = whyNotTry(
        rows.filter((row) => row['key'] === key).map((row) => String(row['at'])),
        now,
        free,
      )
      if (refusal) throw new Refused(refusal)
    }
    for (const [at, key] of keys.entries())
      await db`insert into attempt (key, at, id) values (${key}, ${now}, ${nth(id, at)})`
  })
  return { id, keys }
}

/** It was right: what was counted for it does not count against anyone who comes in by the same way. */
export async function takeBackTry(db: Db, counted: CountedTry, forget: readonly string[] = []): Promise<void> {
  const ids = counted.keys.map((_, at) => nth(counted.id, at))
  await db`delete from attempt where id in ${db(ids)}`
  if (forget.length > 0) await db`delete from attempt where key in ${db(forget)}`
}

/** Whether this is the first time that this is done: a code that was used opens nothing again. */
export async function isFirstUse(db: Db, key: string, id: string, now: string): Promise<boolean> {
  await db`select pg_advisory_xact_lock(hashtextextended(${key}, 1))`
  const [used] = await db`select from attempt where key = ${key}`
  if (used) return false
  await db`insert into attempt (key, at, id) values (${key}, ${now}, ${id})`
  return true
}

// One row for each key of a try; a UUID has room for that.
const nth = (id: string, at: number) => `${id.slice(0, -2)}${at.toString(16).padStart(2, '0')}`
