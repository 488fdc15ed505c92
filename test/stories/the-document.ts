import { z } from 'zod'
import type { TestHouse } from '../house.ts'

/** What the house says of itself at /openapi.json, read as a stranger reads it: nothing here knows the declarations. */
export type TheDocument = {
  readonly operations: readonly Operation[]
  readonly named: ReadonlyMap<string, Json>
}

export type Json = { readonly [name: string]: unknown }

/** A field of an operation: in its path, its query string, or its body. */
export type Field = { readonly name: string; readonly where: Where; readonly required: boolean; readonly schema: Json }
export type Where = 'path' | 'query' | 'body'

export type Operation = {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** `/api/households/{id}`. */
  readonly path: string
  readonly access: Readonly<Record<string, unknown>>
  readonly fields: readonly Field[]
  /** The body's own schema where it is not one object of fields: a union of steps. */
  readonly body: Json | undefined
  readonly headers: readonly string[]
  readonly statuses: readonly number[]
}

const Plain = z.record(z.string(), z.unknown())
export const isPlain = (value: unknown): value is Json => Plain.safeParse(value).success

const Parameter = z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: Plain })
const Said = z.object({
  operationId: z.string(),
  'x-access': Plain,
  parameters: z.array(Plain).default([]),
  requestBody: z.object({ content: z.object({ 'application/json': z.object({ schema: Plain }) }) }).optional(),
  responses: Plain,
})
const Whole = z.object({
  servers: z.tuple([z.object({ url: z.string() })]),
  paths: z.record(z.string(), z.record(z.string(), Said)),
  components: z.object({ schemas: z.record(z.string(), Plain), parameters: z.record(z.string(), Plain) }),
})

export async function theDocument({ server }: TestHouse): Promise<TheDocument> {
  const answered = await server.inject({ url: '/openapi.json', remoteAddress: '10.8.0.1' })
  const { servers, paths, components } = Whole.parse(answered.json())
  const named = new Map(Object.entries(components.schemas))
  const parameterOf = (given: Json) => {
    const ref = /^#\/components\/parameters\/(.+)$/.exec(String(given['$ref']))?.[1]
    return Parameter.parse(ref === undefined ? given : components.parameters[ref])
  }
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, said]): Operation => {
      const parameters = said.parameters.map(parameterOf)
      const asked = parameters.flatMap(({ name, in: where, required, schema }): Field[] =>
        where === 'path' || where === 'query' ? [{ name, where, required, schema }] : [],
      )
      const body = said.requestBody?.content['application/json'].schema
      const sent = body && resolved(body, named)
      const isObject = sent !== undefined && isPlain(sent['properties'])
      return {
        ...{ name: said.operationId, path: `${servers[0].url}${path}`, access: said['x-access'] },
        method: z.enum(['GET', 'POST', 'DELETE']).parse(method.toUpperCase()),
        fields: isObject ? [...asked, ...fieldsOf(sent)] : asked,
        body: isObject ? undefined : sent,
        headers: parameters.filter((one) => one.in === 'header' && one.required).map(({ name }) => name),
        statuses: Object.keys(said.responses).map(Number),
      }
    }),
  )
  return { operations, named }
}

function fieldsOf(schema: Json): Field[] {
  const required = z.array(z.string()).parse(schema['required'] ?? [])
  return Object.entries(Plain.parse(schema['properties'])).map(([name, given]) => ({
    ...{ name, where: 'body' as const, required: required.includes(name), schema: Plain.parse(given) },
  }))
}

/** What a schema says, wherever it is kept. */
export function resolved(schema: Json, named: ReadonlyMap<string, Json>): Json {
  const name = nameIn(schema)
  return name === undefined ? schema : (named.get(name) ?? {})
}

const nameIn = (schema: Json) => /^#\/components\/schemas\/(.+)$/.exec(String(schema['$ref']))?.[1]

/** The kind of record that a field names, such as `HouseholdId`; nothing for a field that names none. */
export function recordNamedBy({ name, schema }: Field, named: ReadonlyMap<string, Json>): string | undefined {
  if (resolved(schema, named)['format'] !== 'uuid') return undefined
  return nameIn(schema)?.replace(/Input$/, '') ?? name
}
