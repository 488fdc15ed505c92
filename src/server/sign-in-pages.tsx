import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { SignIn, type SignInStep } from '../api/accounts.ts'
import { Hat } from '../domain/accounts/account.ts'
import { dayOf } from '../domain/days.ts'
import { type RefusalCode, Refused } from '../domain/refusal.ts'
import { SetUpCodePage } from '../site/set-up-code.tsx'
import { HatPage, NewPasswordPage } from '../site/sign-in-steps.tsx'
import { here } from '../site/layout.tsx'
import { SignInPage, type SignInView } from '../site/sign-in.tsx'
import { listEverybodysHats } from '../store/accounts.ts'
import { sayDay } from '../words/dates.ts'
import type { Language } from '../words/phrase.ts'
import type { Say } from '../words/words.ts'
import { hashOfToken } from './asking.ts'
import { readInput } from './check-answers.ts'
import { cookieName, cookieNamed, isSecure, takeCookie } from './cookies.ts'
import type { House } from './house.ts'
import { signOut } from './own-account.ts'
import { codesLimit } from './limits.ts'
import { fromOf, giveSession } from './own-routes.ts'
import { frameFor, goTo, inBoth, sendPage } from './page.ts'
import { afresh, whenStale } from './demonstration/how-old.ts'
import { noteRefusal } from './security-events.ts'
import { openTicket, setUpMinutes } from './tickets.ts'
import { asGate } from './as-gate.ts'
import { signIn, signInAsInvented, type CameIn } from './sign-in.ts'

const Form = z.record(z.string(), z.unknown())

/** The step that follows, on a page of its own. The ticket of what was shown so far waits in a cookie for ten minutes. */
export function addSignInPages(site: FastifyInstance, house: House): void {
  const limit = codesLimit(site, house)
  const step = (path: string, come: Come) => {
    for (const url of inBoth(path)) {
      site.post(url, async (request, reply) => {
        await limit(request)
        return takeStep(house, request, reply, path, come)
      })
    }
  }
  for (const url of inBoth('/sign-in')) site.get(url, (request, reply) => showPassword(house, request, reply))
  for (const url of inBoth('/sign-out')) site.post(url, (request, reply) => leave(house, request, reply))

  step('/sign-in', (request, form) =>
    signIn(house, read({ email: form['email'], password: form['password'] }), fromOf(request)),
  )
  step('/sign-in/second', (request, { code }) =>
    signIn(house, read({ ticket: ticketOf(request), code }), fromOf(request)),
  )
  step('/sign-in/set-up', (request, { code }) =>
    signIn(house, read({ ticket: ticketOf(request), code }), fromOf(request)),
  )
  step('/sign-in/new-password', (request, form) =>
    signIn(house, read({ ticket: ticketOf(request), newPassword: form['new-password'] }), fromOf(request)),
  )
  step('/sign-in/hat', (request, { hat }) =>
    signIn(house, read({ ticket: ticketOf(request), hat: readHat(hat) }), fromOf(request)),
  )
  step('/sign-in/as', (request, { worker }) => {
    const [workerId = '', ...hat] = String(worker).split(' ')
    return signInAsInvented(house, workerId, readHat(hat.join(' ')), fromOf(request))
  })
}

type Form = z.output<typeof Form>
type Come = (request: FastifyRequest, form: Form) => Promise<CameIn>

/** Answers with the next step, or with the same one and why it was refused. */
async function takeStep(house: House, request: FastifyRequest, reply: FastifyReply, path: string, come: Come) {
  const form = readInput(Form, request.body ?? {})
  const to = whereTo(form['to'])
  try {
    const { step, token } = await come(request, form)
    if (token !== undefined) await giveSession(house, request, reply, token)
    return await showStep(house, request, reply, step, to)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    noteRefusal(house, request, error)
    const refused = frameFor(house, request).say.refusal(error.refusal)
    const status = error.refusal.code === 'too-many-tries' ? 429 : 422
    if (path === '/sign-in/second' && codeRefused.has(error.refusal.code)) {
      return sendPage(reply, <SignInPage frame={frameOf(house, request)} view={{ step: 'second', refused, ...to }} />, {
        status,
      })
    }
    if (path === '/sign-in/set-up' && error.refusal.code === 'wrong-code') {
      const key = keyBeingSetUp(house, request)
      if (key !== undefined) {
        const view = { key, refused, ...to }
        return sendPage(reply, <SetUpCodePage frame={frameOf(house, request)} view={view} />, { status })
      }
    }
    if (path === '/sign-in/new-password' && error.refusal.code.startsWith('password-')) {
      return sendPage(reply, <NewPasswordPage frame={frameOf(house, request)} view={{ refused, ...to }} />, { status })
    }
    const view = { ...(typeof form['email'] === 'string' && { email: form['email'] }), refused, ...to }
    return showPassword(house, request, reply, view, status)
  }
}

async function showStep(house: House, request: FastifyRequest, reply: FastifyReply, step: SignInStep, to: To) {
  const frame = frameOf(house, request)
  if (step.next === 'done') return goTo(takeTicket(reply), inLanguageOf(frame.say.language, to.to ?? '/work/'))
  giveTicket(reply, step.ticket)
  if (step.next === 'code') return sendPage(reply, <SignInPage frame={frame} view={{ step: 'second', ...to }} />)
  if (step.next === 'set-up-code')
    return sendPage(reply, <SetUpCodePage frame={frame} view={{ key: step.key, ...to }} />)
  if (step.next === 'new-password') return sendPage(reply, <NewPasswordPage frame={frame} view={to} />)
  const hats = step.hats.map(({ organisationId, organisationName, role }) => ({
    ...{ id: `${organisationId} ${role}`, role: roleIn(frame.say, role), organisation: organisationName },
  }))
  return sendPage(reply, <HatPage frame={frame} view={{ hats, ...to }} />)
}

/** Whoever came in on the pages in te reo goes on in it; English is no choice, so what their device keeps stays. */
function inLanguageOf(language: Language, path: string): string {
  if (language === 'en') return path
  const [before, hash = ''] = path.split('#')
  return `${before}${path.includes('?') ? '&' : '?'}lang=${language}${hash && `#${hash}`}`
}

async function showPassword(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  given: Omit<SignInView, 'step'> = asked(request),
  status = 200,
) {
  const frame = frameOf(house, request)
  const invented = house.demonstration ? await inventedPeople(house, frame.say) : {}
  const view: SignInView = { step: 'password', ...given, ...invented }
  return sendPage(reply, <SignInPage frame={frame} view={view} />, { status })
}

/** Where they wanted to go, and whether they were signed out for want of work. */
function asked({ query }: FastifyRequest): To & { readonly ended: boolean } {
  const { to, ended } = z
    .object({ to: z.string().optional(), ended: z.literal('1').optional() })
    .catch({})
    .parse(query)
  return { ...whereTo(to), ended: ended !== undefined }
}

async function inventedPeople(house: House, say: Say): Promise<Pick<SignInView, 'people' | 'old'>> {
  const [hats, madeOn] = await asGate(house, (db) =>
    Promise.all([listEverybodysHats(db, dayOf(house.now())), whenStale(db, house.now())]),
  )
  const people = hats.map(({ workerId, name, organisationId, organisationName, role }) => ({
    ...{ id: `${workerId} ${organisationId} ${role}`, name, role: roleIn(say, role), organisation: organisationName },
  }))
  return { people, ...(madeOn && { old: { made: sayDay(madeOn, say), command: afresh } }) }
}

async function leave(house: House, request: FastifyRequest, reply: FastifyReply) {
  const token = cookieNamed(request, 'worker')
  if (token !== undefined) await signOut(house, hashOfToken(token))
  return goTo(takeCookie(reply, 'worker'), here(frameFor(house, request), '/sign-in'))
}

/** The same step again: another code may be right. */
const codeRefused: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['wrong-code', 'code-used', 'recovery-code-used'])

type To = { readonly to?: string }

/** Only into the workbench: a link in a message must not lead somebody on to another site. */
function whereTo(to: unknown): To {
  const isOurs = typeof to === 'string' && /^\/work(\/[\w\-/?=&%.]*)?$/.test(to) && !to.includes('..')
  return isOurs ? { to } : {}
}

/** The page of a step can only be opened again from the first one: so its language links lead there. */
const frameOf = (house: House, request: FastifyRequest) => ({ ...frameFor(house, request), path: '/sign-in' })

const roleIn = (say: Say, role: Hat['role']) => say(`work.role.${role}`)

/** Whatever does not fit is answered as a wrong password is: the form says no more than that. */
function read(given: Record<string, unknown>): SignIn {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))
  const asked = SignIn.safeParse(filled)
  if (asked.success) return asked.data
  throw new Refused({
    code: 'ticket' in given ? ('code' in given ? 'wrong-code' : 'sign-in-again') : 'wrong-name-or-password',
  })
}

function readHat(text: unknown): Pick<Hat, 'organisationId' | 'role'> {
  const [organisationId, role] = String(text).split(' ')
  const hat = Hat.omit({ organisationName: true }).safeParse({ organisationId, role })
  if (!hat.success) throw new Refused({ code: 'no-role-now' })
  return hat.data
}

const ticketName = 'ticket'
function ticketOf(request: FastifyRequest): string {
  const ticket = request.cookies[cookieName(request, ticketName)]
  if (!ticket) throw new Refused({ code: 'sign-in-again' })
  return ticket
}
/** The key of the set-up page, for as long as its ticket lasts. */
function keyBeingSetUp(house: House, request: FastifyRequest): string | undefined {
  try {
    return openTicket(house, ticketOf(request)).key
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}
const ticketCookie = (reply: FastifyReply) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(reply.request) }) as const

const giveTicket = (reply: FastifyReply, ticket: string) =>
  reply.setCookie(cookieName(reply.request, ticketName), ticket, { ...ticketCookie(reply), maxAge: setUpMinutes * 60 })
const takeTicket = (reply: FastifyReply) =>
  reply.clearCookie(cookieName(reply.request, ticketName), ticketCookie(reply))
