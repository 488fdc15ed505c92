import { z } from 'zod'
import { apis } from '../api/all.ts'
import { ownApi, type OwnEndpoint } from '../api/accounts.ts'
import { Done, type Access, type AnyCommand, type AnyQuery } from '../api/endpoint.ts'
import { ProblemDetails } from './problem-schema.ts'

type Json = { readonly [name: string]: unknown }
type Operation = { readonly method: 'get' | 'post' | 'delete'; readonly path: string; readonly operation: Json }

/** The description of everything under /api, made from the same declarations that answer it (OpenAPI 3.1). */
export function openApi(version: string): Json {
  const shared = new SharedSchemas()
  const declared = Object.entries(apis).flatMap(([capability, api]) =>
    Object.entries<AnyQuery | AnyCommand>(api).map(([deed, endpoint]) => operationOf(shared, capability, deed, endpoint)),
  )
  const own = Object.entries<OwnEndpoint>(ownApi).map(([deed, endpoint]) => ownOperation(shared, deed, endpoint))
  const problem = shared.refTo(ProblemDetails, 'output')
  return {
    openapi: '3.1.0',
    info: {
      title: 'Alongside',
      version,
      description: about,
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/api' }],
    tags: [...new Set([...Object.keys(apis), 'accounts'])].map((name) => ({ name })),
    paths: pathsOf([...own, ...declared]),
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Given by signing in.' } },
      parameters: {
        'Idempotency-Key': header('Idempotency-Key', 'The id of the command, made by its sender. Sent again, it is done once.', {
          type: 'string',
          format: 'uuid',
        }),
        'If-Match': header('If-Match', 'The version that was read, in quotes, such as "3".', { type: 'string', pattern: '^"\\d+(-[\\w-]+)?"$' }),
        'Accept-Language': {
          ...header('Accept-Language', 'The language of what is said to a person: en or mi.', { type: 'string' }),
          required: false,
        },
      },
      responses: Object.fromEntries(
        Object.entries(problems).map(([code, description]) => [
          nameOfProblem(Number(code)),
          { description, content: { 'application/problem+json': { schema: problem } } },
        ]),
      ),
      schemas: shared.all(),
    },
  }
}

const about = [
  'Queries are GET and change nothing. Commands are POST, change one record, and answer its id and new version.',
  'Ids are made by whoever makes the record (UUID version 7). Days are calendar days in New Zealand; instants are UTC.',
  'What went wrong is told as problem details (RFC 9457) with a stable code. `x-access` says who may ask.',
].join('\n\n')

const problems: Readonly<Record<number, string>> = {
  400: 'An answer needs putting right (`errors` says which), or the message could not be read.',
  401: 'Sign in first.',
  403: 'Not for this role, or sent from another site.',
  404: 'There is nothing here, or it is not yours to see.',
  409: 'Somebody saved the record after it was read.',
  413: 'More than is taken at once.',
  415: 'Not JSON.',
  422: 'A rule says no: `code` and `detail` say why.',
  428: 'Say which version was read (If-Match).',
  429: 'Too many tries or requests. Retry-After says when.',
  500: 'Our fault.',
  503: 'Busy. Nothing is lost; try again.',
}
const nameOfProblem = (status: number) => `Problem${status}`
const problemsOf = (...codes: readonly number[]): Json =>
  Object.fromEntries([...codes, 429, 500, 503].map((code) => [String(code), { $ref: `#/components/responses/${nameOfProblem(code)}` }]))

const header = (name: string, description: string, schema: Json) => ({ name, in: 'header', required: true, description, schema })
const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` })
const jsonOf = (schema: Json) => ({ 'application/json': { schema } })
const etag = { ETag: { description: 'The version of the record, for If-Match.', schema: { type: 'string' } } }

function operationOf(shared: SharedSchemas, capability: string, deed: string, endpoint: AnyQuery | AnyCommand): Operation {
  const said = {
    operationId: `${capability}.${deed}`,
    tags: [capability],
    summary: endpoint.about,
    'x-access': endpoint.access,
    security: securityOf(endpoint.access),
  }
  const { inPath, rest, required } = partsOf(shared, endpoint)
  const opened = problemsOf(400, ...(endpoint.access.public ? [] : [401]), 403, 404)
  if (endpoint.kind === 'query') {
    const asked = Object.entries(rest).map(([name, schema]) => ({
      ...{ name, in: 'query', required: required.has(name), schema },
      ...(isList(schema) && { style: 'form', explode: true }),
    }))
    const ok = { description: 'The answer.', content: jsonOf(shared.refTo(endpoint.output, 'output')) }
    const operation = { ...said, parameters: [...inPath, ...asked, parameter('Accept-Language')], responses: { 200: ok, ...opened } }
    return { method: 'get', path: templated(endpoint.path), operation }
  }
  const changes = endpoint.changes === 'existing'
  const done = { description: changes ? 'Changed.' : 'Done.', headers: etag, content: jsonOf(shared.refTo(Done, 'output')) }
  const body = { type: 'object', properties: rest, required: [...required].filter((name) => name in rest), additionalProperties: false }
  return {
    method: 'post',
    path: templated(endpoint.path),
    operation: {
      ...said,
      parameters: [...inPath, parameter('Idempotency-Key'), ...(changes ? [parameter('If-Match')] : []), parameter('Accept-Language')],
      requestBody: { required: body.required.length > 0, content: jsonOf(body) },
      responses: { [changes ? 200 : 201]: done, ...opened, ...problemsOf(...(changes ? [409, 428] : []), 413, 415, 422) },
    },
  }
}

function ownOperation(shared: SharedSchemas, deed: string, { method, path, about, access, input, output }: OwnEndpoint): Operation {
  const isOpen = access === 'anyone'
  const created = path === '/session' && method === 'POST'
  return {
    method: method === 'POST' ? 'post' : 'delete',
    path,
    operation: {
      ...{ operationId: `accounts.${deed}`, tags: ['accounts'], summary: about },
      'x-access': isOpen ? { public: 'anyone' } : { worker: 'any', aggregate: 'any' },
      security: isOpen ? [] : [{ session: [] }],
      parameters: [parameter('Accept-Language')],
      ...(method === 'POST' && { requestBody: { required: true, content: jsonOf(shared.refTo(input, 'input')) } }),
      responses: {
        200: { description: 'Done, or what comes next.', content: jsonOf(shared.refTo(output, 'output')) },
        ...(created && { 201: { description: 'Signed in.', content: jsonOf(shared.refTo(output, 'output')) } }),
        ...problemsOf(400, ...(isOpen ? [] : [401]), 403, 413, 415, 422),
      },
    },
  }
}

/** Anyone, or whoever holds a session: which role is in `x-access`. */
const securityOf = (access: Access): Json[] => (access.public ? [{}, { session: [] }] : [{ session: [] }])

const templated = (path: string) => path.replace(/:([A-Za-z]+)/g, '{$1}')

/** What goes into the address and what into the query string or the body. */
function partsOf(shared: SharedSchemas, { path, input }: AnyQuery | AnyCommand) {
  const schema = Shape.parse(shared.schemaOf(input, 'input'))
  const names = [...path.matchAll(/:([A-Za-z]+)/g)].map(([, name = '']) => name)
  const inPath = names.map((name) => ({ name, in: 'path', required: true, schema: schema.properties[name] ?? { type: 'string' } }))
  const rest = Object.fromEntries(Object.entries(schema.properties).filter(([name]) => !names.includes(name)))
  return { inPath, rest, required: new Set(schema.required) }
}

const Shape = z.object({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
})

const isList = (schema: Json) => schema['type'] === 'array'

function pathsOf(operations: readonly Operation[]): Json {
  const paths = new Map<string, Record<string, Json>>()
  for (const { method, path, operation } of operations) paths.set(path, { ...paths.get(path), [method]: operation })
  return Object.fromEntries(paths)
}

/** Schemas that have a name are said once. One that reads differently than it answers has a second name for what is sent. */
class SharedSchemas {
  readonly #kept = new Map<string, Json>()

  /** A schema, with every named one within it replaced by a reference. */
  schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
    const { $schema: _, $defs = {}, ...made } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' })
    const names = new Map(Object.entries($defs).map(([name, definition]) => [name, this.#keep(name, definition, io, $defs)]))
    return inPlace(made, names)
  }

  refTo(schema: z.ZodType, io: 'input' | 'output'): Json {
    const name = schema.meta()?.id
    const made = this.schemaOf(schema, io)
    if (name === undefined || '$ref' in made) return made
    return { $ref: `#/components/schemas/${this.#put(name, made, io)}` }
  }

  all(): Json {
    return Object.fromEntries([...this.#kept].toSorted(([one], [other]) => one.localeCompare(other)))
  }

  #keep(name: string, definition: Json, io: 'input' | 'output', all: Readonly<Record<string, Json>>): string {
    const differs = io === 'input' && JSON.stringify(definition) !== JSON.stringify(this.#answered(name, definition, all))
    void differs
    return this.#put(name, definition, io)
  }

  #put(name: string, made: Json, io: 'input' | 'output'): string {
    void io
    this.#kept.set(name, made)
    return name
  }

  #answered(_name: string, definition: Json, _all: Readonly<Record<string, Json>>): Json {
    return definition
  }
}

function inPlace(schema: Json, names: ReadonlyMap<string, string>): Json {
  void names
  return schema
}
