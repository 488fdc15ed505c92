import { Refused } from '../domain/refusal.ts'
import { noteRefusal } from './security-events.ts'
import { createHash, createHmac, randomInt } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { LinkActor } from '../domain/actor.ts'
import { addMinutes } from '../domain/days.ts'
import type { Say } from '../words/words.ts'
import type { Language } from '../words/phrase.ts'
import { countTry } from '../store/attempts.ts'
import { recordEvent } from '../store/audit.ts'
import { findOpenLink, findSender, insertCode, type Link, useCode } from '../store/links.ts'
import { sendCodeMail } from '../store/mail.ts'
import { startSession } from '../store/sessions.ts'
import { seeAs, seeAsGate } from '../store/sight.ts'
import { hashOfToken } from './asking.ts'
import { giveCookie, newToken } from './cookies.ts'
import type { House } from './house.ts'
import { codeMail, inBothLanguages } from './mail-texts.ts'
import { newId } from './moment.ts'

const minutesOfCode = 10
const minutesOpen = 30

/** A link as it stands, or nothing if it has ended or never was. */
export async function openLink(house: House, linkId: string): Promise<Link | undefined> {
  const [link] = await house.database.begin(async (db) => {
    await seeAsGate(db)
    return [await findOpenLink(db, linkId, house.now())] as const
  })
  return link
}

/** Sends six digits to the address on the referral, and to no other. A few an hour, whoever asks. */
export async function sendCode(house: House, request: FastifyRequest, link: Link, language: Language): Promise<void> {
  const now = house.now()
  const keys = [
    { key: `code-for:${link.id}`, free: 6 },
    { key: `codes-from:${request.ip}`, free: 60 },
  ]
  await countTry(house.database, keys, newId(), now)
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const expiresAt = addMinutes(now, minutesOfCode)
  await house.database.begin(async (db) => {
    await seeAsGate(db)
    await insertCode(db, link.id, sealed(house, link, code), now, expiresAt)
    // The gate lets people in; it is the house that writes letters.
    await seeAs(db, { kind: 'job', job: 'send-code' })
    const write = (say: Say) => codeMail(say, { minutes: minutesOfCode, from: house.runBy.name })
    // Whoever asks for it reads the page in a language: that one comes first.
    const said = inBothLanguages(write, { first: language, checkedOnly: !house.demonstration })
    const of = await findSender(db, link.referralId)
    await sendCodeMail(db, { id: newId(), of, address: link.email, linkId: link.id, code, at: now, expiresAt, ...said })
    await note(db, 'links.sendCode', link, now)
  })
}

/** Six digits open one referral in this browser for half an hour. */
export async function enterCode(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  link: Link,
  code: string,
): Promise<boolean> {
  const now = house.now()
  await countTry(house.database, [{ key: `link-codes-from:${request.ip}`, free: 30 }], newId(), now)
  const token = newToken()
  const [right] = await house.database.begin(async (db) => {
    await seeAsGate(db)
    const opened = await useCode(db, link.id, sealed(house, link, code.replace(/\D/g, '')), now)
    if (opened) {
      await startSession(db, {
        ...{ kind: 'link', referralId: link.referralId, organisationId: link.organisationId },
        ...{ tokenHash: hashOfToken(token), madeAt: now, expiresAt: addMinutes(now, minutesOpen) },
        device: (request.headers['user-agent'] ?? '').slice(0, 200),
      })
    }
    await note(db, opened ? 'links.open' : 'links.wrongCode', link, now)
    return [opened] as const
  })
  if (right) giveCookie(reply, 'link', token)
  else noteRefusal(house, request, new Refused({ code: 'wrong-code' }))
  return right
}

/** Six digits are few: whoever has only the table cannot try them all without the house's own secret. */
const sealed = (house: House, link: Link, code: string): Uint8Array =>
  createHmac('sha256', house.secret).update(`${link.id} ${code}`).digest()

async function note(db: Parameters<typeof recordEvent>[0], name: string, link: Link, at: string): Promise<void> {
  const actor: LinkActor = { kind: 'link', referralId: link.referralId, organisationId: link.organisationId }
  const commandId = newId()
  await recordEvent(db, {
    ...{ commandId, name, actor, subjectId: link.referralId, version: 1, at },
    ...{ householdId: link.householdId, holderOrganisation: link.holderOrganisation },
    inputHash: createHash('sha256').update(commandId).digest(),
  })
}
