import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { languages, type Language } from '../words/phrase.ts'
import { type Say, sayIn } from '../words/words.ts'
import { cookieNamed, type SessionKind, wordsCookie } from './cookies.ts'
import type { Who } from './gate.ts'
import { NotTaken } from './problem.ts'

// What a request says beside its matter: who asks, in which language, over which version, under which id.

/** Whoever holds the session of that kind; without one, anyone, with the draft of this browser if it has one. */
export function whoAsks(request: FastifyRequest, ...kinds: readonly SessionKind[]): Who {
  for (const kind of kinds.length > 0 ? kinds : (['worker', 'link', 'person'] as const)) {
    const token = cookieNamed(request, kind)
    if (token !== undefined) return { tokenHash: hashOfToken(token) }
  }
  return anyoneAsks(request)
}

/** Anyone, whoever may be signed in here: for what is done as a stranger, such as asking for help. */
export function anyoneAsks(request: FastifyRequest): Who {
  const draft = cookieNamed(request, 'draft')
  const kept = wordsCookie(request)
  if (draft === undefined || !kept) return { actor: { kind: 'public' } }
  return { actor: { kind: 'public', draft: { key: draftKeyOf(draft), words: kept.words } } }
}

/** The name under which a browser's unsent request is kept. */
export const draftKeyOf = (token: string): string => hashOfToken(token).toString('hex')

/** The token itself is only in the browser. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The language of the address for a page, `/mi/…`; for the API the first of ours that the reader asks for. */
export function languageOf(request: FastifyRequest): Language {
  const path = request.url.split('?')[0] ?? ''
  if (path === '/mi' || path.startsWith('/mi/')) return 'mi'
  return isForMachines(request) ? languageAsked(request.headers['accept-language']) : 'en'
}

/** Public pages of a real installation show only reo that a speaker has checked; the workbench shows drafts. */
export function voiceFor(request: FastifyRequest, demonstration: boolean): Say {
  return sayIn(languageOf(request), { checkedOnly: !demonstration && !isForMachines(request) })
}

export const isForMachines = ({ url }: FastifyRequest) =>
  /^\/(api|hsds|openapi\.json|health|problems)(\/|\?|$)/.test(url)

function languageAsked(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...more] = part.trim().toLowerCase().split(';')
      const quality = more.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find((q) => q !== undefined)
      return { tag: tag.split('-')[0], quality: Number(quality ?? 1) }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  return wanted.map(({ tag }) => languages.find((ours) => ours === tag)).find((ours) => ours !== undefined) ?? 'en'
}

const uuid = /^"?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"?$/i

/** The id of a command, from `Idempotency-Key`: with or without the quotes of the draft standard. */
export function commandIdOf({ headers }: FastifyRequest): string {
  const id = uuid.exec(String(headers['idempotency-key'] ?? ''))?.[1]
  if (id === undefined) throw new NotTaken('idempotency-key-missing')
  return id.toLowerCase()
}

/** The version that was read, from `If-Match`: `"3"`, or the whole tag of an answer, `"3-…"`. */
export function seenBy({ headers }: FastifyRequest): number {
  const version = /^"(\d{1,9})(-[\w-]+)?"$/.exec(headers['if-match'] ?? '')?.[1]
  if (version === undefined) throw new NotTaken('version-missing')
  return Number(version)
}
