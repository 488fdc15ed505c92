import { randomUUID } from 'node:crypto'
import type { RequestListener, Server } from 'node:http'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import limitRate from '@fastify/rate-limit'
import fastify, { type FastifyHttpOptions, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { NotFound } from '../domain/refusal.ts'
import { isForMachines, voiceFor } from './asking.ts'
import { isSecure } from './cookies.ts'
import { addDescriptions } from './descriptions.ts'
import { openDoors, type Doors } from './doors.ts'
import { addEndpoints } from './endpoints.ts'
import { addHealth } from './health.ts'
import type { House } from './house.ts'
import { addDownloads } from './downloads.ts'
import { addLimits, answerBroken, mostBytes, pace, tellOfProxy } from './limits.ts'
import { addOwnRoutes } from './own-routes.ts'
import { addPages } from './pages.ts'
import { addOpenData } from './open-data.ts'
import { NotTaken, toProblem } from './problem.ts'
import { noteRefusal } from './security-events.ts'
import { sorryPage } from './sorry.tsx'
import { addStatics } from './statics.ts'
import { addStaying } from './staying.ts'

/** The whole server, not yet listening: tests ask it directly, `main` puts it behind a port. */
export async function buildServer(house: House, front?: Server): Promise<FastifyInstance> {
  let answers: RequestListener | undefined
  const keepFor = (server: Server) => (answer: RequestListener) => {
    answers = answer
    return server
  }
  const options: FastifyHttpOptions<Server> = {
    ...(front && { serverFactory: keepFor(front) }),
    genReqId: () => randomUUID(),
    logger: false,
    trustProxy: house.proxies.length > 0 && [...house.proxies],
    bodyLimit: mostBytes.ofCommand,
    // Without a front the framework makes the server, and knows these under its own names.
    http: pace,
    ...{ requestTimeout: pace.requestTimeout, keepAliveTimeout: pace.keepAliveTimeout },
    clientErrorHandler: answerBroken,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read reaches no hook, so it gets its manners here.
    frameworkErrors: (error, request, reply) => {
      withManners(request, reply, house)
      void sendProblem(house, error, request, reply)
    },
  }
  const app = fastify(options)
  const doors = openDoors(house)
  // Nothing is coerced and nothing silently dropped: the declared schemas read what was sent, and refuse what they do not know.
  app.setValidatorCompiler(() => () => true)
  app.setErrorHandler<Error>((error, request, reply) => sendProblem(house, error, request, reply))
  app.setNotFoundHandler((request, reply) => sendProblem(house, new NotFound(), request, reply))
  app.removeContentTypeParser('text/plain')
  await addManners(app, house)
  await addRooms(app, house, doors)
  // Not before: a route asked for while its hooks are still being gathered breaks the whole process.
  if (front) app.addHook('onReady', async () => answers && takeOver(front, answers))
  return app
}

async function addRooms(app: FastifyInstance, house: House, doors: Doors): Promise<void> {
  addHealth(app, house)
  await addStatics(app, house)
  addDescriptions(app, house)
  addOpenData(app, house)
  const addApi = async (api: FastifyInstance) => {
    addEndpoints(api, doors)
    addOwnRoutes(api, house)
    addStaying(api, house)
    addDownloads(api, house, doors)
  }
  await app.register(addApi, { prefix: '/api' })
  await app.register(async (site) => addPages(site, house, doors))
}

/** What holds for every answer: where it may be used, how often one may ask, and that nothing personal is kept on the way. */
async function addManners(app: FastifyInstance, house: House): Promise<void> {
  await app.register(cookie)
  // Only what goes out: what comes in compressed could be a thousand times what it seems.
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip', 'deflate'], globalDecompression: false })
  await app.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  })
  await app.register(limitRate, { global: false })
  tellOfProxy(app, house)
  await addLimits(app, house)
  app.addHook('onRequest', async (request, reply) => {
    withManners(request, reply, house)
    refuseFromElsewhere(house, request)
    const squeezed = request.headers['content-encoding']
    if (squeezed !== undefined && squeezed !== 'identity') throw new NotTaken('unsupported-media')
  })
}

function withManners(request: FastifyRequest, reply: FastifyReply, house: House): void {
  const isWorkbench = /^\/work(\/|\?|$)/.test(request.url)
  reply.header('content-security-policy', isWorkbench ? forWorkbench : forPages)
  reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
  reply.header('x-content-type-options', 'nosniff')
  reply.header('referrer-policy', 'no-referrer')
  reply.header('cache-control', 'no-store')
  // A device tells the time by this: what is late there must be late by the clock of the house.
  reply.header('date', new Date(house.now()).toUTCString())
  if (isSecure(request)) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
}

const shut =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
const forPages = `${shut}; connect-src 'none'; script-src 'none'`
const forWorkbench = `${shut}; script-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'`

/**
 * Another site's page may not do things in the name of whoever is signed in here. The browser says where a request came
 * from; one that says nothing is held off by the cookie, which it does not send along (SameSite=Lax).
 */
function refuseFromElsewhere({ origin: ours }: House, { method, headers, host, protocol }: FastifyRequest): void {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return
  const site = headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') throw new NotTaken('from-elsewhere')
  // The browser's own word, which no page can write.
  if (site === 'same-origin') return
  const { origin } = headers
  // Our own forms say "null": a page without referrer has no origin to name either.
  if (origin === undefined || origin === 'null' || origin === ours || origin === `${protocol}://${host}`) return
  throw new NotTaken('from-elsewhere')
}

/** The one exit for whatever was thrown: problem details for a machine, a page for a person. */
async function sendProblem(
  house: House,
  thrown: Error,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const say = voiceFor(request, house.demonstration)
  const { problem, retryAfterSeconds, fault } = toProblem(thrown, say, request.id)
  noteRefusal(house, request, thrown)
  if (fault) {
    const { method, routeOptions } = request
    house.log({
      level: fault.level,
      what: problem.code,
      requestId: request.id,
      method,
      route: routeOptions.url,
      stack: fault.stack,
    })
  }
  reply.code(problem.status)
  if (retryAfterSeconds !== undefined) reply.header('retry-after', Math.max(1, Math.ceil(retryAfterSeconds)))
  if (problem.status === 401) reply.header('www-authenticate', 'Session realm="alongside"')
  if (isForMachines(request))
    return reply.type('application/problem+json').header('content-language', say.language).send(problem)
  try {
    return sorryPage(house, request, reply, problem)
  } catch (broken) {
    // The page that says sorry must not itself be what fails.
    house.log({ level: 'error', what: 'the sorry page', requestId: request.id, stack: String(broken) })
    return reply.type('text/plain; charset=utf-8').send(`${problem.title}. ${problem.detail}`)
  }
}

/** The front stood open, saying "starting", before the house was ready: from now on the house answers there. */
function takeOver(front: Server, answer: RequestListener): void {
  front.removeAllListeners('request')
  front.on('request', answer)
}
