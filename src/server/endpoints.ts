import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AnyCommand, AnyQuery } from '../api/endpoint.ts'
import { commandIdOf, seenBy, whoAsks } from './asking.ts'
import type { Doors } from './doors.ts'
import { mostBytes } from './limits.ts'
import { readerOf } from './query-string.ts'

const Fields = z.record(z.string(), z.unknown())

/** A feed may be long; nothing else is. */
const takesFeeds = /^\/imports(\/|$)/

/** Every declared endpoint under /api: a query is GET, a command is POST. */
export function addEndpoints(api: FastifyInstance, doors: Doors): void {
  for (const { endpoint } of doors.all) {
    if (endpoint.kind === 'query') addQuery(api, doors, endpoint)
    else addCommand(api, doors, endpoint)
  }
}

function addQuery(api: FastifyInstance, doors: Doors, query: AnyQuery): void {
  const read = readerOf(query.input)
  api.get(query.path, async (request, reply) => {
    const input = read({ ...Fields.parse(request.query), ...Fields.parse(request.params) })
    const answer = await doors.ask(query, whoAsks(request), input)
    return sendAnswer(request, reply, answer)
  })
}

function addCommand(api: FastifyInstance, doors: Doors, command: AnyCommand): void {
  const forFeeds = {
    bodyLimit: mostBytes.ofFeed,
    // So much is taken only from whoever may send it: nobody else's sixty megabytes are read.
    onRequest: (request: FastifyRequest) => doors.knock(command, whoAsks(request)),
  }
  api.post(command.path, takesFeeds.test(command.path) ? forFeeds : {}, async (request, reply) => {
    const commandId = commandIdOf(request)
    const seen = command.changes === 'existing' ? seenBy(request) : undefined
    const done = await doors.send(command, whoAsks(request), inputOf(request), { commandId, seen })
    return reply
      .code(command.changes === 'new' ? 201 : 200)
      .header('etag', `"${done.version}"`)
      .send(done)
  })
}

/** What is in the address wins over what is in the body. What is not an object is left for the schema to refuse. */
function inputOf({ params, body }: FastifyRequest): unknown {
  const fields = Fields.safeParse(body ?? {})
  return fields.success && !Array.isArray(body) ? { ...fields.data, ...Fields.parse(params) } : body
}

const Versioned = z.object({ version: z.int() })

/**
 * The tag of a record's page is its version and a digest of all that the page shows: `If-Match` reads the version, and
 * "nothing new" is said only when nothing on the page is new.
 */
function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: unknown): FastifyReply {
  const versioned = Versioned.safeParse(answer)
  if (!versioned.success) return reply.send(answer)
  const text = JSON.stringify(answer)
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 12)
  const tag = `"${versioned.data.version}-${digest}"`
  reply.header('etag', tag)
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (known.includes(tag)) return reply.code(304).send()
  return reply.type('application/json; charset=utf-8').send(text)
}
