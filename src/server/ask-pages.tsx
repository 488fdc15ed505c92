import { randomBytes, randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { intakeApi } from '../api/intake.ts'
import { type PublicSettings, programmesApi } from '../api/programmes.ts'
import { type AskPage, askPages } from '../domain/intake/answers.ts'
import { answersIn, errorsOn, type FormError, pageAfter, Typed, type TypedPages } from '../domain/intake/ask-forms.ts'
import { isKnownCause } from '../domain/programmes/needs.ts'
import { codeFrom, referenceFrom, spacedCode } from '../domain/reference-words.ts'
import { found, Refused } from '../domain/refusal.ts'
import { AskCheckPage } from '../site/ask-check.tsx'
import { askPath } from '../site/ask.tsx'
import { AskQuestionPage } from '../site/ask-questions.tsx'
import { ClosedPage } from '../site/come-back.tsx'
import { here } from '../site/layout.tsx'
import { NobodyReadsPage } from '../site/sorry.tsx'
import type { Language } from '../words/phrase.ts'
import type { Say } from '../words/words.ts'
import { anyoneAsks, draftKeyOf, languageOf } from './asking.ts'
import { sealCode } from './codes.ts'
import { cookieNamed, giveCookie, giveWordsCookie, newToken, takeCookie, wordsCookie } from './cookies.ts'
import type { Doors } from './doors.ts'
import type { Who } from './gate.ts'
import type { House } from './house.ts'
import { typedPages } from './own-request.ts'
import { codesLimit } from './limits.ts'
import { frameFor, goTo, inBoth, sendPage } from './page.ts'
import { NotTaken } from './problem.ts'
import { openPersonsPage } from './persons-session.ts'
import { isAnybodyReading } from './who-reads.ts'

const secondsKept = 24 * 60 * 60

/** Asking for help: seven pages, each kept as typed once it is sent, and nothing leaves before the last button. */
export function addAskPages(site: FastifyInstance, house: House, doors: Doors): void {
  const limit = codesLimit(site, house)
  for (const start of inBoth('/ask')) {
    site.get(start, (request, reply) => goTo(reply, here(frameFor(house, request), '/ask/1')))
  }
  for (const page of askPages) {
    for (const path of inBoth(askPath(page))) {
      site.get(path, (request, reply) => showPage(house, doors, request, reply, page))
      site.post(path, (request, reply) => takePage(house, doors, request, reply, page, limit))
    }
  }
}

async function showPage(house: House, doors: Doors, request: FastifyRequest, reply: FastifyReply, page: AskPage) {
  if (!(await isAnybodyReading(house))) return nobodyReads(house, request, reply)
  const pages = await keptPages(doors, request)
  // Only the first question opens for somebody who has nothing kept: whoever left cannot come back by the Back button.
  if (!pages && page !== 'need')
    return sendPage(reply, <ClosedPage frame={frameFor(house, request)} />, { status: 410 })
  return render(house, doors, request, reply, page, pages ?? {}, [])
}

async function takePage(
  house: House,
  doors: Doors,
  request: FastifyRequest,
  reply: FastifyReply,
  page: AskPage,
  limit: (request: FastifyRequest) => Promise<void>,
) {
  const typed = Typed.safeParse(request.body ?? {})
  if (!typed.success) throw new NotTaken('too-large')
  if (!(await isAnybodyReading(house))) return nobodyReads(house, request, reply)
  const frame = frameFor(house, request)
  const who = page === 'need' ? await whoKeeps(request, reply, limit) : anyoneAsks(request)
  if (!('actor' in who) || who.actor.kind !== 'public' || !who.actor.draft) {
    return sendPage(reply, <ClosedPage frame={frame} />, { status: 410 })
  }
  if (page === 'check') return sendRequest(house, doors, request, reply, who, typed.data)

  const { then, ...answers } = typed.data
  await doors.send(intakeApi.keep, who, { page, typed: answers }, { commandId: randomUUID() })
  const errors = errorsOn(page, answers)
  if (errors.length > 0) {
    const pages = (await keptPages(doors, request, who)) ?? {}
    return render(house, doors, request, reply, page, { ...pages, [page]: answers }, errors)
  }
  const next = then === 'check' ? 'check' : pageAfter(page)
  // Kept too, so that whoever said that it is enough comes back to the check, past what they were not asked.
  if (next === 'check') await doors.send(intakeApi.keep, who, { page: next, typed: {} }, { commandId: randomUUID() })
  return goTo(reply, here(frame, askPath(next)))
}

const nobodyReads = (house: House, request: FastifyRequest, reply: FastifyReply) =>
  sendPage(reply, <NobodyReadsPage frame={frameFor(house, request)} />, { status: 503 })

/** The browser that keeps this request; on its first page it is given its words, its code and a cookie. */
async function whoKeeps(
  request: FastifyRequest,
  reply: FastifyReply,
  limit: (request: FastifyRequest) => Promise<void>,
): Promise<Who> {
  if (cookieNamed(request, 'draft') && wordsCookie(request)) return anyoneAsks(request)
  await limit(request)
  const [token, words, code] = [newToken(), referenceFrom(randomBytes(6)), codeFrom(randomBytes(5))]
  giveCookie(reply, 'draft', token, secondsKept)
  giveWordsCookie(reply, words, code)
  return { actor: { kind: 'public', draft: { key: draftKeyOf(token), words, codeHash: await sealCode(code) } } }
}

async function keptPages(
  doors: Doors,
  request: FastifyRequest,
  who: Who = anyoneAsks(request),
): Promise<TypedPages | undefined> {
  if ('actor' in who && who.actor.kind === 'public' && !who.actor.draft) return undefined
  try {
    const { pages } = await doors.ask(intakeApi.draft, who, {})
    return typedPages(pages)
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'closed-page') return undefined
    throw error
  }
}

async function render(
  house: House,
  doors: Doors,
  request: FastifyRequest,
  reply: FastifyReply,
  page: AskPage,
  pages: TypedPages,
  errors: readonly FormError[],
) {
  const frame = frameFor(house, request)
  const settings = await doors.ask(programmesApi.today, anyoneAsks(request), {})
  const answers = answersIn(pages)
  const kept = wordsCookie(request)
  const view = {
    ...{ page, typed: pages[page] ?? {}, errors },
    ...(page !== 'need' && kept ? { keys: { words: kept.words, code: spacedCode(kept.code) } } : {}),
    ...(page !== 'need' && page !== 'when' && answers.when?.unsafe === 'yes' ? { lines: settings.crisisLines } : {}),
    ...(isThenCheck(request) ? { onTo: 'check' as const } : {}),
  }
  const status = errors.length > 0 ? 422 : 200
  const causeName = causeNamer(frame.say, settings.causes)
  if (page === 'check') {
    const code = answers.with?.cause
    const notice = found(settings.notices.find((one) => one.code === 'privacy'))
    const check = {
      ...view,
      answers,
      asked: askPages.filter((one) => pages[one]),
      notice,
      noticeNames: noticeNames(house, frame.say),
      ...(code ? { cause: causeName(code) } : {}),
    }
    return sendPage(reply, <AskCheckPage frame={frame} view={check} />, { status })
  }
  const causes = settings.causes.map(({ code }) => ({ value: code, label: causeName(code) }))
  return sendPage(reply, <AskQuestionPage frame={frame} view={{ ...view, causes, languages: spokenHere }} />, {
    status,
  })
}

/** Spoken by many who ask; anything else can be typed. */
const spokenHere = [
  'English',
  'Te reo Māori',
  'NZ Sign Language',
  'Gagana Sāmoa',
  'Lea faka-Tonga',
  '中文',
  'हिन्दी',
  'العربية',
]

function causeNamer(say: Say, causes: PublicSettings['causes']) {
  return (code: string): string => {
    if (isKnownCause(code)) return say(`cause.${code}`)
    const wording = causes.find((cause) => cause.code === code)?.value.wording
    return wording ? say.wording(wording) : code
  }
}

/** What fills the privacy notice in: who runs this. */
export const noticeNames = (house: House, say: Say) => ({
  organisation: house.runBy.name,
  // Where they can be found: a number where there is one, and this site, by its address where it was given one.
  address: [house.runBy.phone, house.origin ?? say('privacy.this-site')].filter(Boolean).join(', '),
  officer: house.runBy.name,
})

const isThenCheck = ({ query }: FastifyRequest): boolean =>
  typeof query === 'object' && query !== null && 'then' in query && query.then === 'check'

async function sendRequest(
  house: House,
  doors: Doors,
  request: FastifyRequest,
  reply: FastifyReply,
  who: Who,
  typed: Typed,
) {
  const frame = frameFor(house, request)
  const language: Language = languageOf(request)
  const noticeVersion = typeof typed['notice'] === 'string' ? typed['notice'] : ''
  try {
    const { id } = await doors.send(intakeApi.send, who, { noticeVersion, language }, { commandId: randomUUID() })
    await openPersonsPage(house, request, reply, id)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.refusal.code === 'closed-page') return sendPage(reply, <ClosedPage frame={frame} />, { status: 410 })
    const nth = Number(error.refusal.with?.['page'] ?? 1)
    const page = askPages[nth - 1] ?? 'need'
    const pages = (await keptPages(doors, request)) ?? {}
    return render(house, doors, request, reply, page, pages, errorsOn(page, pages[page] ?? {}))
  }
  takeCookie(reply, 'draft')
  return goTo(reply, here(frame, '/ask/sent'))
}
