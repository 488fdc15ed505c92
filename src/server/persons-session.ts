import type { FastifyReply, FastifyRequest } from 'fastify'
import { addMinutes } from '../domain/days.ts'
import { typedCode, typedReference } from '../domain/reference-words.ts'
import { found, Refused } from '../domain/refusal.ts'
import { noteRefusal } from './security-events.ts'
import { countTry, takeBackTry } from '../store/attempts.ts'
import { findByWords, findDraftByWords, findWhose, rekeyDraft } from '../store/intake.ts'
import { startSession } from '../store/sessions.ts'
import { seeAsGate } from '../store/sight.ts'
import { draftKeyOf, hashOfToken } from './asking.ts'
import { opensCode, sealCode } from './codes.ts'
import { giveCookie, giveWordsCookie, newToken } from './cookies.ts'
import type { House } from './house.ts'
import { newId } from './moment.ts'

const minutesOpen = 30
const secondsKept = 24 * 60 * 60

/**
 * Opens a person's own page in this browser for half an hour: one request, never "the household's". By the id that the
 * house knows, never by words from a cookie: whoever has heard three words could have written them there.
 */
export async function openPersonsPage(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  requestId: string,
): Promise<void> {
  const token = newToken()
  const now = house.now()
  await house.database.begin(async (db) => {
    await seeAsGate(db)
    const known = found(await findWhose(db, requestId))
    await startSession(db, {
      ...{ kind: 'person', requestId: known.id, personId: known.personId, householdId: known.householdId },
      ...{ tokenHash: hashOfToken(token), madeAt: now, expiresAt: addMinutes(now, minutesOpen) },
      device: (request.headers['user-agent'] ?? '').slice(0, 200),
    })
  })
  giveCookie(reply, 'person', token)
}

/** To a request, to one not yet sent, by the name under which this browser now keeps it, or to nothing. */
export type CameBack = 'request' | DraftOf | 'nowhere'
type DraftOf = { readonly draft: { readonly key: string; readonly words: string } }

// So that words that nobody has take as long as words that somebody has.
const nobodysCode = sealCode('00000000')

/**
 * Words and a code, back to a request or to one not yet sent. Five tries, then a growing wait, for those words and for
 * this address; wrong words and a wrong code are one answer.
 */
export async function comeBack(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: { readonly words: string; readonly code: string },
): Promise<CameBack> {
  const [words, code, now] = [typedReference(typed.words), typedCode(typed.code), house.now()]
  const ofWords = `words:${words}`
  const counted = await countTry(
    house.database,
    [{ key: ofWords }, { key: `codes-from:${request.ip}`, free: 20 }],
    newId(),
    now,
  )
  const [known] = await house.database.begin(async (db) => {
    await seeAsGate(db)
    const sent = await findByWords(db, words)
    return [
      { sealed: sent?.codeHash ?? (await findDraftByWords(db, words, now))?.codeHash, requestId: sent?.id },
    ] as const
  })
  const right = await opensCode(known.sealed ?? (await nobodysCode), code)
  if (!right || !known.sealed) {
    noteRefusal(house, request, new Refused({ code: 'words-or-code-wrong' }))
    return 'nowhere'
  }

  const token = newToken()
  const key = draftKeyOf(token)
  await house.database.begin(async (db) => {
    await seeAsGate(db)
    await takeBackTry(db, counted, [ofWords])
    if (!known.requestId) await rekeyDraft(db, words, key)
  })
  if (known.requestId) {
    await openPersonsPage(house, request, reply, known.requestId)
    return 'request'
  }
  giveCookie(reply, 'draft', token, secondsKept)
  giveWordsCookie(reply, words, code)
  return { draft: { key, words } }
}
