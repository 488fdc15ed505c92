import { z } from 'zod'
import { addMinutes, Instant } from '../domain/days.ts'
import { Letter } from '../domain/referrals/letter.ts'
import type { Db } from './database.ts'
import { enqueue } from './queue.ts'

/** To a person only by a contact that they said is safe: the database refuses any other. */
export type To =
  | { readonly kind: 'organisation' | 'worker'; readonly address: string }
  | { readonly kind: 'person'; readonly address: string; readonly contactId: string }

export type NewMail = {
  readonly id: string
  /** Whose work it tells of: their administrator sees whether it arrives. */
  readonly of: string
  readonly to: To
  readonly subject: string
  /** Says what and by when, never who. A code is not in it, but goes where `{code}` stands. */
  readonly text: string
  readonly code?: string
  readonly language: 'en' | 'mi'
  readonly about: {
    readonly kind: 'referral' | 'code' | 'request' | 'case' | 'clocks' | 'account' | 'repeat' | 'emergency'
    readonly id: string
  }
  readonly madeAt: Instant
  /** When it would only confuse. Three days unless given. */
  readonly worthUntil?: Instant
}

const threeDays = 3 * 24 * 60
const twoWeeks = 14 * 24 * 60

/** Writes a message into the same transaction as what it tells of, and wakes the queue. */
export async function putMail(db: Db, mail: NewMail): Promise<void> {
  const person = mail.to.kind === 'person' ? mail.to : undefined
  await db`
    insert into mail (id, of_organisation, to_kind, to_address, contact_id, contact_safe, subject, text, code, language,
      about_kind, about_id, made_at, worth_until)
    values (${mail.id}, ${mail.of}, ${mail.to.kind}, ${mail.to.address}, ${person?.contactId ?? null}, ${person ? true : null},
      ${mail.subject}, ${mail.text}, ${mail.code ?? null}, ${mail.language}, ${mail.about.kind}, ${mail.about.id},
      ${mail.madeAt}, ${mail.worthUntil ?? addMinutes(mail.madeAt, threeDays)})`
  await wake(db, mail.id)
}

type About = {
  readonly id: string
  readonly of: string
  readonly address: string
  readonly subject: string
  readonly text: string
}
type ToOrganisation = About & { readonly language: 'en' | 'mi'; readonly referralId: string; readonly at: Instant }

/** Tells an organisation that a referral waits for it, or what became of one. Worth sending for two weeks. */
export async function sendReferralMail(db: Db, { address, referralId, at, ...mail }: ToOrganisation): Promise<void> {
  const about = { kind: 'referral', id: referralId } as const
  const worthUntil = addMinutes(at, twoWeeks)
  await putMail(db, { ...mail, to: { kind: 'organisation', address }, about, madeAt: at, worthUntil })
}

type CodeMail = About & {
  readonly language: 'en' | 'mi'
  readonly code: string
  readonly linkId: string
  readonly at: Instant
  readonly expiresAt: Instant
}

/** Sends a code to the address on the referral. Worth nothing once the code has ended. */
export async function sendCodeMail(db: Db, { address, linkId, at, expiresAt, ...mail }: CodeMail): Promise<void> {
  const about = { kind: 'code', id: linkId } as const
  await putMail(db, { ...mail, to: { kind: 'organisation', address }, about, madeAt: at, worthUntil: expiresAt })
}

const Waiting = z.object({
  id: z.uuid(),
  toKind: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  text: z.string(),
  code: z.string().optional(),
  tries: z.int(),
  worthUntil: Instant,
  safe: z.boolean(),
})
export type Waiting = z.infer<typeof Waiting>

/** Where the last letter about a referral is. Through the house's eyes: whoever asks is its sender. */
export async function findLetter(db: Db, referralId: string): Promise<Letter | undefined> {
  const [row] = await db`
    select to_address as to, made_at,
      case
        when sent_at is not null then 'sent'
        when kept_at is not null then 'kept'
        when given_up_at is not null then 'given-up'
        when last_error <> '' then 'failing'
        else 'waiting'
      end as state
    from mail
    where about_kind = 'referral' and about_id = ${referralId} and to_kind = 'organisation'
    order by made_at desc, id desc
    limit 1`
  return row && Letter.parse(row)
}

/**
 * Two machines' clocks may differ by seconds. No wait is longer than twelve hours, so what is to wait for longer was
 * written under a clock that was ahead and has been put right since: it does not wait for those days.
 */
const isDue = (db: Db, now: Instant) => db`(
  coalesce(next_try_at, made_at) <= ${now}::timestamptz + interval '5 seconds'
  or coalesce(next_try_at, made_at) > ${now}::timestamptz + interval '13 hours')`

/**
 * Takes one message to send, so that nobody else does in the next ten minutes: nothing if it has gone, or is being sent.
 * `safe` is asked at this moment, not when it was written.
 */
export async function takeMail(db: Db, id: string, now: Instant): Promise<Waiting | undefined> {
  const [row] = await db`
    update mail
    set tries = tries + 1, next_try_at = ${now}::timestamptz + interval '10 minutes'
    where id = ${id} and sent_at is null and kept_at is null and given_up_at is null
      and ${isDue(db, now)}
    returning id, to_kind, to_address, subject, text, code, tries, worth_until, to_kind <> 'person' or exists (
      select from contact
      where contact.id = mail.contact_id and safe and way = 'email' and value = mail.to_address and retired_at is null
    ) as safe`
  return row && Waiting.parse(row)
}

/** It has gone to the server that takes it further. */
export async function recordSent(db: Db, id: string, now: Instant): Promise<void> {
  await db`update mail set sent_at = ${now}, code = null, last_error = '' where id = ${id}`
}

/** A mail server has come: what was kept here and is still worth sending waits for it. Answers how many. */
export async function sendWhatWasKept(db: Db, now: Instant): Promise<number> {
  const rows = await db`
    update mail set kept_at = null, tries = 0, next_try_at = null
    where kept_at is not null and about_kind <> 'code' and worth_until > ${now}
    returning id`
  return rows.length
}

/** There is no server to send it: from now on the outbox page shows it whole. */
export async function keepInOutbox(db: Db, id: string, now: Instant): Promise<void> {
  await db`
    update mail set kept_at = ${now}, text = replace(text, '{code}', coalesce(code, '')), code = null
    where id = ${id}`
}

export async function tryAgainAt(db: Db, id: string, at: Instant, error: string): Promise<void> {
  await db`update mail set next_try_at = ${at}, last_error = ${error} where id = ${id}`
  await wake(db, id, at)
}

export async function giveUp(db: Db, id: string, now: Instant, error: string): Promise<void> {
  await db`update mail set given_up_at = ${now}, last_error = ${error}, code = null where id = ${id}`
}

/** Wakes the queue for what should have gone: written before there was a queue, or dropped by a process that died. */
export async function wakeWaiting(db: Db, now: Instant): Promise<number> {
  const rows = await db`
    select id from mail
    where sent_at is null and kept_at is null and given_up_at is null
      and ${isDue(db, now)}
    order by made_at
    limit 500`
  for (const row of rows) await wake(db, String(row['id']))
  return rows.length
}

async function wake(db: Db, mailId: string, runAt?: Instant): Promise<void> {
  await enqueue(db, { task: 'send-mail', payload: { mailId }, key: `mail:${mailId}`, ...(runAt && { runAt }) })
}
