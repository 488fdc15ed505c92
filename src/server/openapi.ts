import { z } from 'zod'
import { apis } from '../api/all.ts'
import { reportsApi } from '../api/reports.ts'
import { referralTable } from '../domain/referrals/moves.ts'
import { ownApi, type OwnEndpoint } from '../api/accounts.ts'
import { Done, type Access, type AnyCommand, type AnyQuery } from '../api/endpoint.ts'
import { SharedSchemas, type Json } from './openapi-schemas.ts'

type Operation = { readonly method: 'get' | 'post' | 'delete'; readonly path: string; readonly operation: Json }

const ProblemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    with: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    errors: z
      .array(z.object({ pointer: z.string(), field: z.string(), code: z.string(), detail: z.string() }))
      .optional(),
  })
  .meta({
    id: 'Problem',
    description: 'Problem details (RFC 9457). `code` is stable; `title` and `detail` are for people.',
  })

/** The description of everything under /api, made from the same declarations that answer it (OpenAPI 3.1). */
export function openApi(version: string): Json {
  const shared = new SharedSchemas()
  const declared = Object.entries(apis).flatMap(([capability, api]) =>
    Object.entries<AnyQuery | AnyCommand>(api).map(([deed, endpoint]) =>
      endpoint.kind === 'query'
        ? queryOperation(shared, capability, deed, endpoint)
        : commandOperation(shared, capability, deed, endpoint),
    ),
  )
  const own = Object.entries<OwnEndpoint>(ownApi).map(([deed, endpoint]) => ownOperation(shared, deed, endpoint))
  return shared.finish({
    openapi: '3.1.0',
    info: {
      ...{ title: 'Alongside', version, description },
      license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/api' }],
    tags: Object.keys(apis).map((name) => ({ name })),
    paths: pathsOf([...own, ...declared, tableOperation(shared)]),
    // Whose move, which clock, what next: the table that the rules read.
    'x-closed-loop': referralTable,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Given by signing in.' },
      },
      parameters,
      responses: problemResponses(shared.schemaOf(ProblemDetails, 'output')),
    },
  })
}

const description = [
  'Queries are GET and change nothing. Commands are POST, change one record, and answer its id and new version.',
  'Ids are made by whoever makes the record (UUID version 7). Days are calendar days in New Zealand; instants are UTC.',
  'What went wrong is told as problem details with a stable code. `x-access` says who may ask. Behind https the session cookie is named `__Host-session`.',
].join('\n\n')

const problems: Readonly<Record<number, string>> = {
  400: 'An answer needs putting right (`errors` says which), or the message could not be read.',
  401: 'Sign in first.',
  403: 'Not for this role, or sent from another site.',
  404: 'There is nothing here, or it is not yours to see.',
  409: 'Somebody saved the record after it was read.',
  410: 'What this browser was keeping has ended.',
  413: 'More than is taken at once.',
  415: 'Not JSON.',
  422: 'A rule says no: `code` and `detail` say why.',
  428: 'Say which version was read (If-Match).',
  429: 'Too many tries or requests. Retry-After says when.',
  500: 'Our fault.',
  503: 'Busy. Nothing is lost; try again.',
}

const problemResponses = (schema: Json): Json =>
  Object.fromEntries(
    Object.entries(problems).map(([status, about]) => [
      `Problem${status}`,
      { description: about, content: { 'application/problem+json': { schema } } },
    ]),
  )

const problemsOf = (...statuses: readonly number[]): Json =>
  Object.fromEntries(
    [...statuses, 429, 500, 503].map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  )

const inHeader = (name: string, about: string, schema: Json, required = true) => ({
  ...{ name, in: 'header', required, description: about, schema },
})
const parameters = {
  'Idempotency-Key': inHeader(
    'Idempotency-Key',
    'The id of the command, made by its sender. Sent again, it is done once.',
    {
      ...{ type: 'string', format: 'uuid' },
    },
  ),
  'If-Match': inHeader('If-Match', 'The version that was read, in quotes, such as "3"; or the ETag of what was read.', {
    ...{ type: 'string', pattern: '^"\\d{1,9}(-[\\w-]+)?"$' },
  }),
  'If-None-Match': inHeader(
    'If-None-Match',
    'The ETag of what is there already: 304 if nothing is new.',
    { type: 'string' },
    false,
  ),
  'Accept-Language': inHeader(
    'Accept-Language',
    'The language of what is said to a person: en or mi.',
    { type: 'string' },
    false,
  ),
}
const parameter = (name: keyof typeof parameters) => ({ $ref: `#/components/parameters/${name}` })
const jsonOf = (schema: Json) => ({ 'application/json': { schema } })
const etag = { ETag: { description: 'The version of the record, for If-Match.', schema: { type: 'string' } } }

const saidOf = (capability: string, deed: string, { about, access }: AnyQuery | AnyCommand) => ({
  ...{ operationId: `${capability}.${deed}`, tags: [capability], summary: about, 'x-access': access },
  security: securityOf(access),
})

/** Anyone, or whoever holds a session: which role is in `x-access`. */
const securityOf = (access: Access): Json[] => (access.public ? [{}, { session: [] }] : [{ session: [] }])
const closedTo = (access: Access) => (access.public ? [] : [401])
/** What a browser keeps before it is sent comes to an end. */
const endsAfterADay = ({ path }: AnyQuery | AnyCommand) => (path.startsWith('/ask/') ? [410] : [])

function queryOperation(shared: SharedSchemas, capability: string, deed: string, query: AnyQuery): Operation {
  const { inPath, rest, required } = partsOf(shared, query)
  const asked = Object.entries(rest).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.has(name), schema },
    ...(schema['type'] === 'array' && { style: 'form', explode: true }),
  }))
  const isVersioned =
    'shape' in query.output && z.record(z.string(), z.unknown()).parse(query.output.shape)['version'] !== undefined
  const responses = {
    200: {
      description: 'The answer.',
      ...(isVersioned && { headers: etag }),
      content: jsonOf(shared.schemaOf(query.output, 'output')),
    },
    ...(isVersioned && { 304: { description: 'Nothing new.' } }),
    ...problemsOf(400, ...closedTo(query.access), 403, 404, ...endsAfterADay(query)),
  }
  const headers = [...(isVersioned ? [parameter('If-None-Match')] : []), parameter('Accept-Language')]
  const operation = { ...saidOf(capability, deed, query), parameters: [...inPath, ...asked, ...headers], responses }
  return { method: 'get', path: templated(query.path), operation }
}

/** The rows of a figure as a table to take away: asked for as the rows are, answered as CSV. */
function tableOperation(shared: SharedSchemas): Operation {
  const { path, operation } = queryOperation(shared, 'reports', 'rows', reportsApi.rows)
  const table = {
    description: 'The same rows, as CSV in UTF-8.',
    content: { 'text/csv': { schema: { type: 'string' } } },
  }
  const responses = { 200: table, ...problemsOf(400, 401, 403, 404) }
  return {
    method: 'get',
    path: `${path}.csv`,
    operation: { ...operation, operationId: 'reports.rowsTable', responses },
  }
}

function commandOperation(shared: SharedSchemas, capability: string, deed: string, command: AnyCommand): Operation {
  const { inPath, rest, required } = partsOf(shared, command)
  const needed = [...required].filter((name) => name in rest)
  const body = { type: 'object', properties: rest, required: needed, additionalProperties: false }
  const isNew = command.changes === 'new'
  const headers = [
    parameter('Idempotency-Key'),
    ...(isNew ? [] : [parameter('If-Match')]),
    parameter('Accept-Language'),
  ]
  const done = {
    description: isNew ? 'Made.' : 'Changed.',
    headers: etag,
    content: jsonOf(shared.schemaOf(Done, 'output')),
  }
  const operation = {
    ...saidOf(capability, deed, command),
    parameters: [...inPath, ...headers],
    requestBody: { required: needed.length > 0, content: jsonOf(body) },
    responses: {
      [isNew ? 201 : 200]: done,
      ...problemsOf(
        400,
        ...closedTo(command.access),
        403,
        404,
        ...(isNew ? [] : [409, 428]),
        ...endsAfterADay(command),
        413,
        415,
        422,
      ),
    },
  }
  return { method: 'post', path: templated(command.path), operation }
}

function ownOperation(shared: SharedSchemas, deed: string, endpoint: OwnEndpoint): Operation {
  const { method, path, about, access, input, output } = endpoint
  const isOpen = access === 'anyone'
  const answer = { content: jsonOf(shared.schemaOf(output, 'output')) }
  const makesSession = method === 'POST' && path.startsWith('/session')
  return {
    method: method === 'POST' ? 'post' : 'delete',
    path,
    operation: {
      ...{ operationId: `accounts.${deed}`, tags: ['accounts'], summary: about },
      'x-access': isOpen ? { public: 'anyone' } : { worker: 'any', aggregate: 'any' },
      security: isOpen ? [{}] : [{ session: [] }],
      parameters: [parameter('Accept-Language')],
      ...(method === 'POST' && { requestBody: { required: true, content: jsonOf(shared.schemaOf(input, 'input')) } }),
      responses: {
        ...(path !== '/session/hat' && {
          200: { description: makesSession ? 'What comes next.' : 'Done.', ...answer },
        }),
        ...(makesSession && {
          201: { description: 'A session was made; its cookie comes with the answer.', ...answer },
        }),
        ...problemsOf(400, ...(isOpen ? [] : [401]), 403, 413, 415, 422),
      },
    },
  }
}

const templated = (path: string) => path.replace(/:([A-Za-z]+)/g, '{$1}')

/** What goes into the address, and what into the query string or the body. */
function partsOf(shared: SharedSchemas, { path, input }: AnyQuery | AnyCommand) {
  const { properties, required } = shared.partsOf(input)
  const names = [...path.matchAll(/:([A-Za-z]+)/g)].map(([, name = '']) => name)
  const inPath = names.map((name) => {
    const schema = properties[name]
    if (!schema) throw new Error(`${path}: its input has no ${name}`)
    return { name, in: 'path', required: true, schema }
  })
  const rest = Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)))
  return { inPath, rest, required: new Set(required) }
}

function pathsOf(operations: readonly Operation[]): Json {
  const paths = new Map<string, Record<string, Json>>()
  for (const { method, path, operation } of operations) paths.set(path, { ...paths.get(path), [method]: operation })
  return Object.fromEntries(paths)
}
