import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { addMinutes, isBefore } from '../domain/days.ts'
import {
  giveUp,
  keepInOutbox,
  recordSent,
  takeMail,
  sendWhatWasKept,
  tryAgainAt,
  wakeWaiting,
  type Waiting,
} from '../store/mail.ts'
import { asJob, type JobsHouse } from './as-job.ts'

/** How many minutes after each failure it is tried again; after the last it is given up, and the outbox page says so. */
const waits = [1, 5, 15, 60, 180, 360, 720]
const Payload = z.object({ mailId: z.uuid() })

/** Sends one message by SMTP_URL. Without one it stays in the outbox, for an administrator to read. */
export async function sendMail(house: JobsHouse, payload: unknown): Promise<void> {
  const { mailId } = Payload.parse(payload)
  const taken = await asJob(house, 'send-mail', (db) => takeMail(db, mailId, house.now()))
  if (!taken) return
  const no = whyNotSend(taken, house.now())
  if (no) return asJob(house, 'send-mail', (db) => giveUp(db, mailId, house.now(), no))
  const { smtpUrl } = house
  if (!smtpUrl) return asJob(house, 'send-mail', (db) => keepInOutbox(db, mailId, house.now()))
  try {
    await post(taken, smtpUrl)
  } catch (error) {
    return asJob(house, 'send-mail', async (db) => {
      const minutes = isForGood(error) ? undefined : waits[taken.tries - 1]
      if (minutes === undefined) await giveUp(db, mailId, house.now(), said(error))
      else await tryAgainAt(db, mailId, addMinutes(house.now(), minutes), said(error))
    })
  }
  await asJob(house, 'send-mail', (db) => recordSent(db, mailId, house.now()))
}

/** Wakes the queue for messages that should have gone by now. */
export async function sweepMail(house: JobsHouse): Promise<void> {
  await asJob(house, 'sweep-mail', async (db) => {
    // Written while there was no mail server: whoever sent a referral then believes that the agency was asked.
    if (house.smtpUrl) await sendWhatWasKept(db, house.now())
    await wakeWaiting(db, house.now())
  })
}

function whyNotSend(mail: Waiting, now: string): string | undefined {
  // Asked at the last moment: somebody may have said since that it is not safe any more.
  if (!mail.safe) return 'not safe to send'
  return isBefore(mail.worthUntil, now) ? 'too late' : undefined
}

async function post(mail: Waiting, smtpUrl: string): Promise<void> {
  const url = new URL(smtpUrl)
  const from = url.searchParams.get('from') ?? `alongside@${url.hostname}`
  url.searchParams.delete('from')
  for (const [wait, milliseconds] of Object.entries(patience)) {
    if (!url.searchParams.has(wait)) url.searchParams.set(wait, String(milliseconds))
  }
  const transport = createTransport(url.href, { disableFileAccess: true, disableUrlAccess: true })
  try {
    await transport.sendMail({
      from: { name: 'Alongside', address: from },
      to: { name: '', address: mail.toAddress },
      subject: mail.subject,
      text: mail.text.replaceAll('{code}', mail.code ?? ''),
      // The same each time it is tried: a server that took it twice can tell.
      messageId: `<${mail.id}@${from.split('@')[1]}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

const Failure = z.object({ responseCode: z.number().optional(), command: z.string().optional() })

/** The server knows no such address, or will never take this message: asking again does not help. */
function isForGood(error: unknown): boolean {
  const { responseCode = 0, command = '' } = Failure.safeParse(error).data ?? {}
  return responseCode >= 550 && responseCode < 560 && (command.startsWith('RCPT') || command.startsWith('DATA'))
}

const said = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? ''
