import type { Instant } from '../domain/days.ts'
import type { Db } from './database.ts'

export type Tidied = {
  readonly drafts: number
  readonly sessions: number
  readonly attempts: number
  readonly codes: number
}

/**
 * Takes away what was only ever to be kept for a while: requests not sent within 24 hours, sessions and codes that have
 * ended, tries at a password of more than two days ago. At most so many of each, so that nobody waits for it.
 */
export async function tidy(db: Db, now: Instant, limit: number): Promise<Tidied> {
  const drafts = await db`
    delete from ask_draft where key in (
      select key from ask_draft where expires_at <= ${now} order by expires_at limit ${limit})`
  const sessions = await db`
    delete from session where token_hash in (
      select token_hash from session where expires_at <= ${now} order by expires_at limit ${limit})`
  const attempts = await db`
    delete from attempt where id in (
      select id from attempt where at <= ${now}::timestamptz - interval '2 days' limit ${limit})`
  const codes = await db`
    delete from link_code where (link_id, made_at) in (
      select link_id, made_at from link_code where expires_at <= ${now}::timestamptz - interval '1 day' limit ${limit})`
  // A code that was never sent is forgotten with its message.
  await db`
    update mail set given_up_at = ${now}, last_error = 'too late', code = null
    where sent_at is null and kept_at is null and given_up_at is null and worth_until <= ${now}`
  return { drafts: drafts.count, sessions: sessions.count, attempts: attempts.count, codes: codes.count }
}
