import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type ReferralPage, referralsApi } from '../api/referrals.ts'
import { dayOf } from '../domain/days.ts'
import { Typed } from '../domain/intake/ask-forms.ts'
import { type AnswerError, type AnswerTyped, hasMoreToSay, readAnswer } from '../domain/referrals/answer-form.ts'
import { lastDayOfLink } from '../domain/referrals/link-days.ts'
import type { Move } from '../domain/referrals/says.ts'
import { NotFound, Refused, Stale } from '../domain/refusal.ts'
import { AnswerClosedPage, AnswerCodePage, AnswerDonePage, AnswerLinkPage } from '../site/answer-door.tsx'
import type { OutsideSafeTimes } from '../site/answer-form.tsx'
import { AnswerPage } from '../site/answer.tsx'
import { here } from '../site/layout.tsx'
import { sayDay } from '../words/dates.ts'
import { findWhoAsked, type Link } from '../store/links.ts'
import { namesOfOrganisations } from '../store/moment.ts'
import { opensReferral } from '../store/sessions.ts'
import { seeAsGate } from '../store/sight.ts'
import { sayAnswer } from './answer-said.ts'
import { answerViewOf, outsideSafeTimes } from './answer-view.ts'
import { hashOfToken, languageOf, whoAsks } from './asking.ts'
import { readInput } from './check-answers.ts'
import { cookieNamed } from './cookies.ts'
import type { Doors } from './doors.ts'
import type { Who } from './gate.ts'
import type { House } from './house.ts'
import { enterCode, openLink, sendCode } from './link-session.ts'
import { frameFor, goTo, inBoth, sendPage } from './page.ts'
import { linkPath } from './referral-mail.ts'

const Params = z.object({ link: z.uuid() })
const CodeForm = z.object({
  code: z.string().max(20).catch(''),
  kept: z.string().max(8000).optional().catch(undefined),
})

/**
 * Answering without an account. The link does nothing by itself, because mail scanners open links; its page sends six
 * digits to the address on the referral, and they open that one referral for half an hour.
 */
export function addAnswerPages(site: FastifyInstance, house: House, doors: Doors): void {
  type Handle = (request: FastifyRequest, reply: FastifyReply, link: Link) => unknown
  const both = (path: string, method: 'GET' | 'POST', handle: Handle) => {
    for (const url of inBoth(`/answer/:link${path}`)) {
      site.route({
        method,
        url,
        handler: async (request, reply) => {
          const known = Params.safeParse(request.params)
          const link = known.success ? await openLink(house, known.data.link) : undefined
          return link ? handle(request, reply, link) : closed(house, request, reply, known.data?.link)
        },
      })
    }
  }
  both('', 'GET', async (request, reply, link) => {
    // As often as they like in their half hour, by the link that they have. A mail scanner has no session.
    if (await isIn(house, request, link))
      return goTo(reply, here(frame(house, request), `${linkPath(link.id)}/request`))
    return sendPage(reply, <AnswerLinkPage frame={frame(house, request)} view={await doorOf(house, request, link)} />)
  })
  both('/send-code', 'POST', async (request, reply, link) => {
    await sendCode(house, request, link, languageOf(request))
    const { kept } = readInput(CodeForm, request.body ?? {})
    if (kept !== undefined) {
      const view = { ...(await doorOf(house, request, link)), kept }
      return sendPage(reply, <AnswerCodePage frame={frame(house, request)} view={view} />)
    }
    return goTo(reply, here(frame(house, request), `${linkPath(link.id)}/code`))
  })
  both('/code', 'GET', async (request, reply, link) =>
    sendPage(reply, <AnswerCodePage frame={frame(house, request)} view={await doorOf(house, request, link)} />),
  )
  both('/code', 'POST', async (request, reply, link) => {
    const { code, kept } = readInput(CodeForm, request.body ?? {})
    if (await enterCode(house, request, reply, link, code)) {
      // What they had written goes along, in their own browser and nowhere else.
      if (kept !== undefined) return reply.redirect(here(frame(house, request), `${linkPath(link.id)}/answer`), 307)
      return goTo(reply, here(frame(house, request), `${linkPath(link.id)}/request`))
    }
    const refused = frame(house, request).say('answer.code-refused')
    const view = { ...(await doorOf(house, request, link)), refused, ...(kept === undefined ? {} : { kept }) }
    return sendPage(reply, <AnswerCodePage frame={frame(house, request)} view={view} />, { status: 422 })
  })
  both('/request', 'GET', (request, reply, link) => showReferral(house, doors, request, reply, link))
  both('/answer', 'POST', (request, reply, link) => takeAnswer(house, doors, request, reply, link))
}

const frame = (house: House, request: FastifyRequest) => frameFor(house, request, 'answer')

async function closed(house: House, request: FastifyRequest, reply: FastifyReply, linkId: string | undefined) {
  const [from] = await house.database.begin(async (db) => {
    await seeAsGate(db)
    return [linkId === undefined ? undefined : await findWhoAsked(db, linkId)] as const
  })
  return sendPage(reply, <AnswerClosedPage frame={frame(house, request)} from={from} />, { status: 410 })
}

async function doorOf(house: House, request: FastifyRequest, link: Link) {
  const names = await house.database.begin(async (db) => {
    await seeAsGate(db)
    return namesOfOrganisations(db, [link.organisationId])
  })
  return {
    ...{ base: linkPath(link.id), organisation: names[link.organisationId] ?? '', sentTo: masked(link.email) },
    until: openUntil(house, request, link),
  }
}

/** "a…@ridgeline.example": enough to know whose box to look in. */
const masked = (email: string) => email.replace(/^(.)[^@]*/, '$1…')

function openUntil(house: House, request: FastifyRequest, link: Link): string {
  const { say } = frame(house, request)
  return link.endsAt ? sayDay(lastDayOfLink(link.endsAt), say, dayOf(house.now())) : say('answer.until-closed')
}

type More = {
  readonly typed?: AnswerTyped
  readonly errors?: readonly AnswerError[]
  readonly movedOn?: boolean
  readonly outside?: OutsideSafeTimes
}

async function showReferral(
  house: House,
  doors: Doors,
  request: FastifyRequest,
  reply: FastifyReply,
  link: Link,
  { movedOn = false, ...more }: More = {},
) {
  const page = await ownReferral(doors, request, link)
  // The half hour is over, or this browser opened another: a new code.
  if (!page) return goTo(reply, here(frame(house, request), linkPath(link.id)))
  const { say } = frame(house, request)
  const view = { ...answerViewOf(page, linkPath(link.id), openUntil(house, request, link), house.now(), say), ...more }
  const status = movedOn ? 409 : more.errors || more.outside ? 422 : 200
  return sendPage(reply, <AnswerPage frame={frame(house, request)} view={movedOn ? { ...view, movedOn } : view} />, {
    status,
  })
}

async function takeAnswer(house: House, doors: Doors, request: FastifyRequest, reply: FastifyReply, link: Link) {
  const page = await ownReferral(doors, request, link)
  const typed = Typed.safeParse(request.body ?? {}).data ?? {}
  if (!page) {
    if (!cookieNamed(request, 'link')) return goTo(reply, here(frame(house, request), linkPath(link.id)))
    const view = { ...(await doorOf(house, request, link)), kept: JSON.stringify(typed) }
    return sendPage(reply, <AnswerLinkPage frame={frame(house, request)} view={view} />, { status: 403 })
  }
  const kept = keptIn(typed)
  if (kept) return showReferral(house, doors, request, reply, link, { typed: kept })
  const read = readAnswer(typed)
  if (!read.ok) return showReferral(house, doors, request, reply, link, { typed, errors: read.errors })
  const outside = outsideSafeTimes(page, read.move, house.now(), frame(house, request).say)
  if (outside && typed['outside'] !== outside.at) {
    return showReferral(house, doors, request, reply, link, { typed, outside })
  }
  const seen = Number(typed['seen'] ?? page.version)
  try {
    await make(
      doors,
      whoAsks(request, 'link'),
      link.referralId,
      read.move,
      Number.isInteger(seen) ? seen : page.version,
    )
  } catch (error) {
    const moved = error instanceof Stale || (error instanceof Refused && error.refusal.code === 'referral-moved-on')
    if (moved) return showReferral(house, doors, request, reply, link, { typed, movedOn: true })
    if (error instanceof Refused && error.refusal.code === 'date-in-past') {
      return showReferral(house, doors, request, reply, link, { typed, errors: [{ field: 'until', code: 'day-gone' }] })
    }
    throw error
  }
  const { say } = frame(house, request)
  const said = sayAnswer(read.move, house.now(), say)
  const from = { organisation: page.fromName, phone: page.fromPhone }
  const view = { base: linkPath(link.id), who: page.fromWorkerName, from, said, more: hasMoreToSay(read.move) }
  return sendPage(reply, <AnswerDonePage frame={frame(house, request)} view={view} />)
}

/** What somebody had written when their half hour was over: shown again to be sent, never sent by itself. */
function keptIn({ kept }: AnswerTyped): AnswerTyped | undefined {
  if (typeof kept !== 'string') return undefined
  try {
    return Typed.safeParse(JSON.parse(kept)).data ?? {}
  } catch {
    return {}
  }
}

async function isIn(house: House, request: FastifyRequest, link: Link): Promise<boolean> {
  const token = cookieNamed(request, 'link')
  if (!token) return false
  const [is] = await house.database.begin(async (db) => {
    await seeAsGate(db)
    return [await opensReferral(db, hashOfToken(token), link.referralId, house.now())] as const
  })
  return is
}

async function ownReferral(doors: Doors, request: FastifyRequest, link: Link): Promise<ReferralPage | undefined> {
  if (!cookieNamed(request, 'link')) return undefined
  try {
    return await doors.ask(referralsApi.one, whoAsks(request, 'link'), { id: link.referralId })
  } catch (error) {
    if (error instanceof Refused || error instanceof NotFound) return undefined
    throw error
  }
}

/** Each deed by its own endpoint, so that the gate names it on the record. */
async function make(doors: Doors, who: Who, id: string, { deed, says }: Move, seen: number): Promise<void> {
  const how = { commandId: randomUUID(), seen }
  switch (deed) {
    case 'accept':
      await doors.send(referralsApi.accept, who, { id, ...says }, how)
      return
    case 'decline':
      await doors.send(referralsApi.decline, who, { id, ...says }, how)
      return
    case 'waitlist':
      await doors.send(referralsApi.waitlist, who, { id, ...says }, how)
      return
    case 'suggestReroute':
      await doors.send(referralsApi.suggestReroute, who, { id, ...says }, how)
      return
    case 'askForMore':
      await doors.send(referralsApi.askForMore, who, { id, ...says }, how)
      return
    case 'begin':
      await doors.send(referralsApi.begin, who, { id, ...says }, how)
      return
    case 'couldNotReach':
      await doors.send(referralsApi.couldNotReach, who, { id, ...says }, how)
      return
    case 'personDeclined':
      await doors.send(referralsApi.personDeclined, who, { id, ...says }, how)
      return
    case 'recordOutcome':
      await doors.send(referralsApi.recordOutcome, who, { id, ...says }, how)
      return
    default:
      throw new NotFound()
  }
}
