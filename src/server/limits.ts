import type { ServerOptions } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sayIn, type Say } from '../words/words.ts'
import { hashOfToken } from './asking.ts'
import { cookieNamed } from './cookies.ts'
import type { House } from './house.ts'
import { NotTaken } from './problem.ts'

// How much one stranger may take. Each of these is counted in this process: they keep it upright. What guards a secret
// (passwords, codes, links) is counted in the database, for all processes together: `src/store/attempts.ts`.

/** What is taken at once: enough for the longest letter that anybody types, and for a page of a form. */
export const mostBytes = { ofCommand: 1_000_000, ofForm: 200_000, ofFeed: 60_000_000 } as const

/**
 * Whoever sends slowly, on purpose or by a bad line: the first lines within a quarter of a minute, the whole within a
 * minute. Looked after every few seconds, so that many open and silent lines do not add up.
 */
export const pace = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
} as const satisfies ServerOptions

/** Lines open at once. The next one is closed at once, and a browser tries again by itself. */
export const mostConnections = 5000

const inAMinute = { timeWindow: 60_000 }

/** Requests in a minute, from one address and in one session: beyond it each is told when to come back. */
export async function addLimits(app: FastifyInstance, { limits }: House): Promise<void> {
  const ofAddress = app.createRateLimit({
    ...{ ...inAMinute, max: limits.perAddress },
    keyGenerator: ({ ip }) => `address ${ip}`,
  })
  const ofSession = app.createRateLimit({
    ...{ ...inAMinute, max: limits.perSession },
    keyGenerator: (request) => `session ${hashOfToken(cookieNamed(request, 'worker') ?? '').toString('base64')}`,
  })
  app.addHook('onRequest', async (request) => {
    if (request.url === '/health') return
    const checks = [ofAddress, ...(cookieNamed(request, 'worker') === undefined ? [] : [ofSession])]
    for (const check of checks) {
      const checked = await check(request)
      if (!checked.isAllowed && checked.isExceeded) throw new NotTaken('too-many-requests', checked.ttlInSeconds)
    }
  })
}

/** Passwords and codes take long to check, by design: from one address, so many in a minute and no more. */
export function codesLimit(app: FastifyInstance, { limits }: House): (request: FastifyRequest) => Promise<void> {
  const check = app.createRateLimit({
    ...{ ...inAMinute, max: limits.perAddressForCodes },
    keyGenerator: ({ ip }) => `codes ${ip}`,
  })
  return async (request) => {
    const checked = await check(request)
    if (!checked.isAllowed && checked.isExceeded) throw new NotTaken('too-many-requests', checked.ttlInSeconds)
  }
}

/**
 * Nobody's word is taken for the address they come from, unless whoever runs this has named the proxy that says it. One
 * that was not named makes everybody look like one address: so that is said, once.
 */
export function tellOfProxy(app: FastifyInstance, { proxies, log }: House): void {
  let isTold = proxies.length > 0
  app.addHook('onRequest', async ({ headers }) => {
    if (isTold || headers['x-forwarded-for'] === undefined) return
    isTold = true
    log({ level: 'warn', what: 'x-forwarded-for was not believed: if a proxy of yours sent it, set TRUST_PROXY' })
  })
}

const statusOf: Readonly<Record<string, readonly [number, string, 'too-slow' | 'too-large']>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'too-slow'],
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large', 'too-large'],
}

/** What cannot be read as HTTP at all is answered here, in each language that may be shown: which one is read is not known yet. */
export function answerBroken(error: Error & { readonly code?: string }, line: Duplex): void {
  if (!line.writable || error.code === 'ECONNRESET') {
    line.destroy()
    return
  }
  const [status, reason, why] = statusOf[error.code ?? ''] ?? [400, 'Bad Request', 'not-understood']
  const words = (say: Say) => `${say(`problem.${why}`)}\n`
  const text = [...new Set([words(sayIn('en')), words(sayIn('mi', { checkedOnly: true }))])].join('')
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    ...['connection: close', 'content-type: text/plain; charset=utf-8', 'cache-control: no-store'],
    ...[`content-length: ${Buffer.byteLength(text)}`, ...(status === 408 ? ['retry-after: 5'] : [])],
  ]
  line.end(`${head.join('\r\n')}\r\n\r\n${text}`)
}
