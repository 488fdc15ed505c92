import { z } from 'zod'
import { Instant } from '../domain/days.ts'
import type { Db } from './database.ts'

const Row = z.object({
  id: z.uuid(),
  toKind: z.enum(['organisation', 'worker']),
  toAddress: z.string(),
  subject: z.string(),
  text: z.string(),
  language: z.enum(['en', 'mi']),
  aboutKind: z.enum(['referral', 'code', 'request', 'case', 'clocks', 'account', 'repeat', 'emergency']),
  madeAt: Instant,
  state: z.enum(['waiting', 'sent', 'kept', 'given-up']),
  stateAt: Instant.optional(),
  tries: z.int(),
  nextTryAt: Instant.optional(),
  lastError: z.string(),
})

/** What an administrator may see of mail, the latest first. A code that waits to be put in is shown as dots. */
export async function listOutbox(db: Db, before: string | undefined, limit: number): Promise<z.infer<typeof Row>[]> {
  const [madeAt, id] = before?.split('~') ?? []
  const rows = await db`
    select id, to_kind, to_address, subject, replace(text, '{code}', '••••••') as text, language, about_kind, made_at, tries,
      last_error, coalesce(sent_at, kept_at, given_up_at) as state_at,
      case when coalesce(sent_at, kept_at, given_up_at) is null then next_try_at end as next_try_at,
      case
        when sent_at is not null then 'sent'
        when kept_at is not null then 'kept'
        when given_up_at is not null then 'given-up'
        else 'waiting'
      end as state
    from mail
    where to_kind <> 'person'
      and ${madeAt && id ? db`(made_at, id) < (${madeAt}::timestamptz, ${id}::uuid)` : db`true`}
    order by made_at desc, id desc
    limit ${limit}`
  return rows.map((row) => Row.parse(row))
}
