import { z } from 'zod'
import type { Day } from '../domain/days.ts'
import type { Db } from './database.ts'

/** The version of the privacy notice that people are given on a day: kept with what they then say. */
export async function findNoticeVersion(db: Db, day: Day): Promise<string> {
  const [row] = await db`
    select value ->> 'version' as version
    from setting
    where kind = 'notice' and code = 'privacy' and from_on <= ${day} and (until_on is null or until_on > ${day})
    order by from_on desc
    limit 1`
  return z.object({ version: z.string() }).parse(row).version
}

const Names = z.object({ id: z.string(), name: z.string() })

/** Names to say instead of ids. */
export async function namesOfOrganisations(db: Db, ids: readonly string[]): Promise<Record<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return {}
  const rows = await db`select id, name from organisation where id = any (${wanted}::uuid[])`
  return Object.fromEntries(rows.map((row) => Names.parse(row)).map(({ id, name }) => [id, name]))
}

export async function namesOfWorkers(db: Db, ids: readonly string[]): Promise<Record<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return {}
  const rows = await db`select id, name from worker where id = any (${wanted}::uuid[])`
  return Object.fromEntries(rows.map((row) => Names.parse(row)).map(({ id, name }) => [id, name]))
}

/** Which of these workers cannot sign in: their accounts are suspended. */
export async function listSuspended(db: Db, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const rows = await db`select id from worker where id in ${db(wanted)} and suspended_at is not null`
  return rows.map((row) => z.string().parse(row['id']))
}
