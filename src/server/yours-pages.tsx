import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { consentApi } from '../api/consent.ts'
import { intakeApi } from '../api/intake.ts'
import { type MyRequest } from '../api/my-request.ts'
import { programmesApi } from '../api/programmes.ts'
import { referralsApi } from '../api/referrals.ts'
import { Instant } from '../domain/days.ts'
import { pageToGoOn } from '../domain/intake/ask-forms.ts'
import { PersonAnswer } from '../domain/referrals/referral.ts'
import { spacedCode } from '../domain/reference-words.ts'
import { Refused } from '../domain/refusal.ts'
import { endSessions } from '../store/sessions.ts'
import { askPath } from '../site/ask.tsx'
import { ClosedPage, ComeBackPage, StopPage } from '../site/come-back.tsx'
import { here } from '../site/layout.tsx'
import { ReceiptPage } from '../site/receipt.tsx'
import { toldKinds, YoursPage, type YoursView } from '../site/yours.tsx'
import { anyoneAsks, hashOfToken, whoAsks } from './asking.ts'
import { readInput } from './check-answers.ts'
import { cookieNamed, takeCookie, takeWordsCookie, wordsCookie } from './cookies.ts'
import type { Doors } from './doors.ts'
import type { Who } from './gate.ts'
import type { House } from './house.ts'
import { newId } from './moment.ts'
import { frameFor, goTo, inBoth, sendPage } from './page.ts'
import { typedPages } from './own-request.ts'
import { type CameBack, comeBack } from './persons-session.ts'
import { yoursMoveOf, yoursViewOf } from './yours-view.ts'

const ComeBackForm = z.object({ words: z.string().max(100).catch(''), code: z.string().max(40).catch('') })
const ChangedForm = z.object({ changed: z.string().max(4000).catch('') })
const SwitchForm = z.object({ consent: z.uuid() })
// What is no moment shows the latest: nobody is turned away from their own page for an address.
const EarlierQuery = z.object({ earlier: Instant.optional().catch(undefined) })
const AnswerForm = z.object({
  referral: z.uuid(),
  answer: z.string().max(20).catch(''),
  words: z.string().max(2000).catch(''),
})

const OwnAnswer = PersonAnswer.exclude(['not-asked'])

type Both = (
  path: string,
  method: 'GET' | 'POST',
  handler: (request: FastifyRequest, reply: FastifyReply) => unknown,
) => void

const inBothWays =
  (site: FastifyInstance): Both =>
  (path, method, handler) => {
    for (const url of inBoth(path)) site.route({ method, url, handler })
  }

/** Coming back with three words and a code, and the receipt on which the code is shown once. */
export function addComingBackPages(site: FastifyInstance, house: House, doors: Doors): void {
  const both = inBothWays(site)
  const frame = (request: FastifyRequest) => frameFor(house, request)

  both('/yours', 'GET', (request, reply) => sendPage(reply, <ComeBackPage frame={frame(request)} view={{}} />))
  both('/yours', 'POST', async (request, reply) => {
    const typed = readInput(ComeBackForm, request.body ?? {})
    const came = await comeBack(house, request, reply, typed)
    if (came === 'request') return goTo(reply, here(frame(request), '/yours/mine'))
    if (came !== 'nowhere') return goTo(reply, here(frame(request), await whereTheyWere(doors, came)))
    const says = frame(request).say.refusal({ code: 'words-or-code-wrong' })
    const view = { words: typed.words, wrong: { says } }
    return sendPage(reply, <ComeBackPage frame={frame(request)} view={view} />, { status: 422 })
  })
  both('/ask/sent', 'GET', async (request, reply) => {
    const kept = wordsCookie(request)
    const mine = kept && (await ownRequest(doors, request))
    if (!kept || !mine) return closed(house, request, reply)
    // The code is shown here once. From now on only whoever wrote it down has it.
    takeWordsCookie(reply)
    const { crisisLines } = await doors.ask(programmesApi.today, anyoneAsks(request), {})
    const view = {
      ...{ words: kept.words, code: spacedCode(kept.code) },
      move: yoursMoveOf(mine, house.now(), frame(request).say, 'receipt'),
      ...(mine.withOrganisationPhone === '' ? {} : { ring: mine.withOrganisationPhone }),
      ...(mine.unsafe ? { lines: crisisLines } : {}),
    }
    return sendPage(reply, <ReceiptPage frame={frame(request)} view={view} />)
  })
}

async function whereTheyWere(doors: Doors, { draft }: Exclude<CameBack, string>): Promise<string> {
  const { pages } = await doors.ask(intakeApi.draft, { actor: { kind: 'public', draft } }, {})
  return askPath(pageToGoOn(typedPages(pages)))
}

/** One's own page: whose move, by when, who may see what, who looked; and what may be changed or stopped. */
export function addYoursPages(site: FastifyInstance, house: House, doors: Doors): void {
  const both = inBothWays(site)
  const frame = (request: FastifyRequest) => frameFor(house, request)
  const show = async (request: FastifyRequest, reply: FastifyReply, more: Partial<YoursView> = {}, status = 200) => {
    const { earlier } = readInput(EarlierQuery, request.query ?? {})
    const mine = await ownRequest(doors, request, earlier)
    if (!mine) return closed(house, request, reply)
    const view = { ...yoursViewOf(mine, house.now(), frame(request).say), earlier: earlier !== undefined, ...more }
    return sendPage(reply, <YoursPage frame={frame(request)} view={view} />, { status })
  }
  /** Does one thing for whoever's page is open, then shows it with what was done. */
  const does = (
    path: string,
    told: string,
    work: (who: Who, mine: MyRequest, request: FastifyRequest) => Promise<unknown>,
  ) =>
    both(path, 'POST', async (request, reply) => {
      const mine = await ownRequest(doors, request)
      if (!mine) return closed(house, request, reply)
      await work(whoAsks(request, 'person'), mine, request)
      return goTo(reply, here(frame(request), `/yours/mine?told=${told}`))
    })

  both('/yours/mine', 'GET', (request, reply) => show(request, reply, toldIn(request)))
  both('/yours/changed', 'POST', async (request, reply) => {
    const { changed } = readInput(ChangedForm, request.body ?? {})
    const mine = await ownRequest(doors, request)
    if (!mine) return closed(house, request, reply)
    if (changed.trim() === '') {
      const error = frame(request).say('yours.changed-empty')
      return show(request, reply, { changed: { typed: changed, error } }, 422)
    }
    const input = { entryId: randomUUID(), kind: 'changed' as const, words: changed }
    await doors.send(intakeApi.add, whoAsks(request, 'person'), input, once())
    return goTo(reply, here(frame(request), '/yours/mine?told=told'))
  })
  does('/yours/ring-me', 'told-ring', (who) =>
    doors.send(intakeApi.add, who, { entryId: randomUUID(), kind: 'ring-me' }, once()),
  )
  both('/yours/stop', 'GET', async (request, reply) => {
    if (!(await ownRequest(doors, request))) return closed(house, request, reply)
    return sendPage(reply, <StopPage frame={frame(request)} />)
  })
  does('/yours/stop', 'told-stopped', (who) => doors.send(intakeApi.stop, who, {}, once()))
  does('/yours/take-back', 'told-taken-back', (who, mine, request) => {
    const { consent } = readInput(SwitchForm, request.body ?? {})
    const seen = mine.shares.find((share) => share.consentId === consent)?.version
    return doors.send(
      consentApi.withdraw,
      who,
      { id: mine.request.householdId, consentId: consent },
      { ...once(), seen },
    )
  })
  does('/yours/again', 'told-again', (who, mine, request) => {
    const { consent } = readInput(SwitchForm, request.body ?? {})
    const input = { id: mine.request.householdId, consentId: consent, newConsentId: newId() }
    return doors.send(consentApi.giveAgain, who, input, once())
  })
  addAnswering(both, house, doors, show)
  both('/yours/close', 'POST', async (request, reply) => {
    const token = cookieNamed(request, 'person')
    if (token) await endSessions(house.database, [hashOfToken(token)])
    takeCookie(reply, 'person')
    return goTo(reply, here(frame(request), '/yours'))
  })
}

type Show = (request: FastifyRequest, reply: FastifyReply, more?: Partial<YoursView>, status?: number) => unknown

/** "Did you get what you needed?", answered on one's own page. */
function addAnswering(both: Both, house: House, doors: Doors, show: Show): void {
  both('/yours/answer', 'POST', async (request, reply) => {
    const mine = await ownRequest(doors, request)
    if (!mine) return closed(house, request, reply)
    const { referral, answer: chosen, words } = readInput(AnswerForm, request.body ?? {})
    const seen = mine.asks.find((one) => one.referralId === referral)?.version
    const frame = frameFor(house, request)
    const back = (told: string) => goTo(reply, here(frame, `/yours/mine?told=${told}`))
    // Whoever walks with them finished it while this page was open.
    if (seen === undefined) return back('told-moved-on')
    const answer = OwnAnswer.safeParse(chosen)
    if (!answer.success) {
      const again = { answer: chosen, words, error: frame.say('yours.answer-empty') }
      return show(request, reply, { again: { id: referral, ...again } }, 422)
    }
    const input = { id: referral, answer: answer.data, words }
    await doors.send(referralsApi.ownAnswer, whoAsks(request, 'person'), input, { ...once(), seen })
    return back('told-answered')
  })
}

const closed = (house: House, request: FastifyRequest, reply: FastifyReply) =>
  sendPage(reply, <ClosedPage frame={frameFor(house, request)} />, { status: 410 })

const once = () => ({ commandId: randomUUID() })

/** The request of whoever's page is open in this browser; nothing once it has closed. */
async function ownRequest(doors: Doors, request: FastifyRequest, looksBefore?: string): Promise<MyRequest | undefined> {
  if (!cookieNamed(request, 'person')) return undefined
  try {
    return await doors.ask(intakeApi.mine, whoAsks(request, 'person'), { looksBefore })
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}

function toldIn({ query }: FastifyRequest): Partial<YoursView> {
  const told = typeof query === 'object' && query !== null && 'told' in query ? query.told : undefined
  const known = toldKinds.find((kind) => kind === told)
  return known ? { told: known } : {}
}
