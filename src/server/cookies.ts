import { randomBytes } from 'node:crypto'
import '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** A worker who signed in, a receiver's half hour, somebody's own page. */
export type SessionKind = 'worker' | 'link' | 'person'
export type CookieKind = SessionKind | 'draft'

const names: Readonly<Record<CookieKind, string>> = {
  worker: 'session',
  link: 'answer',
  person: 'yours',
  draft: 'draft',
}
export const cookieKinds: readonly CookieKind[] = ['worker', 'link', 'person', 'draft']

/** Thirty-two random bytes: the browser holds them, the database their hash. */
export const newToken = (): string => randomBytes(32).toString('base64url')

// Behind https the name itself says that no other host and no plain page may set it.
export const cookieName = (request: FastifyRequest, name: string) => (isSecure(request) ? `__Host-${name}` : name)
const nameOf = (request: FastifyRequest, kind: CookieKind) => cookieName(request, names[kind])

export const isSecure = ({ protocol }: FastifyRequest): boolean => protocol === 'https'

export function cookieNamed(request: FastifyRequest, kind: CookieKind): string | undefined {
  const token = request.cookies[nameOf(request, kind)]
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined
}

/** Gone when the browser closes, unless it is to last. Lax: a link in an e-mail opens the page, another site's form does not. */
export function giveCookie(reply: FastifyReply, kind: CookieKind, token: string, lastsSeconds?: number): FastifyReply {
  return reply.setCookie(nameOf(reply.request, kind), token, {
    ...{ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(reply.request) },
    ...(lastsSeconds !== undefined && { maxAge: lastsSeconds }),
  })
}

export function takeCookie(reply: FastifyReply, kind: CookieKind): FastifyReply {
  return reply.clearCookie(nameOf(reply.request, kind), {
    ...{ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(reply.request) },
  })
}

const wordsName = 'words'

/** The words and the code of an unsent request, so that its pages can show them to whoever is writing it. */
export function wordsCookie(request: FastifyRequest): { readonly words: string; readonly code: string } | undefined {
  const [, words, code] =
    /^([a-z]+-[a-z]+-[a-z]+)\.(\d{8})$/.exec(request.cookies[cookieName(request, wordsName)] ?? '') ?? []
  return words && code ? { words: words.replaceAll('-', ' '), code } : undefined
}

export function giveWordsCookie(reply: FastifyReply, words: string, code: string): FastifyReply {
  return reply.setCookie(cookieName(reply.request, wordsName), `${words.replaceAll(' ', '-')}.${code}`, {
    ...{ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(reply.request) },
  })
}

export const takeWordsCookie = (reply: FastifyReply): FastifyReply =>
  reply.clearCookie(cookieName(reply.request, wordsName), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(reply.request),
  })
