import { z } from 'zod'

type Json = { readonly [name: string]: unknown }
const Plain = z.record(z.string(), z.unknown())
const isPlain = (value: unknown): value is Json => Plain.safeParse(value).success

/** A field of an input that names a record: `HouseholdId`, or only `id` where its schema has no name. */
export type IdField = { readonly name: string; readonly of: string; readonly optional: boolean }

// One of these fits every pattern that is declared; a new pattern that none fits says so.
const samples = [
  ...['2026-11-10', '2026-11', '10:00', '12345678', '123456', 'abcd-efgh-jkmn-pqrs', '001', '2026-11-09T21:00:00Z'],
  ...['2026-11-09T21:00:00Z~x~1', '2026-11-09T21:00:00Z~00000000-0000-4000-8000-000000000000'],
]
const ofFormat: Readonly<Record<string, string>> = {
  email: 'nobody@example.nz',
  uri: 'https://nobody.example',
  date: '2026-11-10',
  'date-time': '2026-11-09T21:00:00Z',
}

/** The least that a declaration takes, with the ids that are asked for put in by the name of their field. */
export function anInput(schema: z.ZodType, idFor: (field: IdField) => string | undefined): Json {
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const defs = Plain.parse(made.$defs ?? {})
  const fill = (given: unknown): unknown => {
    const { of, shape } = resolved(given, defs)
    if (of.endsWith('Id')) return idFor({ name: of, of, optional: false }) ?? ''
    return leastOf(shape, fill)
  }
  const shape = resolved(made, defs).shape
  const required = new Set(z.array(z.string()).parse(shape['required'] ?? []))
  const filled = Object.entries(Plain.parse(shape['properties'] ?? {})).flatMap(
    ([name, given]): [string, unknown][] => {
      const id = idField(name, given, defs, !required.has(name))
      if (id) {
        const value = idFor(id)
        return value === undefined ? [] : [[name, value]]
      }
      return required.has(name) ? [[name, fill(given)]] : []
    },
  )
  return Object.fromEntries(filled)
}

/** Every field by which an input names a record. */
export function idFieldsOf(schema: z.ZodType): IdField[] {
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const defs = Plain.parse(made.$defs ?? {})
  const { shape } = resolved(made, defs)
  const required = z.array(z.string()).parse(shape['required'] ?? [])
  return Object.entries(Plain.parse(shape['properties'] ?? {})).flatMap(
    ([name, given]) => idField(name, given, defs, !required.includes(name)) ?? [],
  )
}

function idField(name: string, given: unknown, defs: Json, optional: boolean): IdField | undefined {
  const { of, shape } = resolved(given, defs)
  if (shape['format'] !== 'uuid') return undefined
  return { name, of: of || name, optional }
}

function resolved(given: unknown, defs: Json): { of: string; shape: Json } {
  const plain = isPlain(given) ? given : {}
  const ref = plain['$ref']
  if (typeof ref !== 'string') return { of: '', shape: plain }
  const of = ref.replace('#/$defs/', '')
  return { of, shape: isPlain(defs[of]) ? defs[of] : {} }
}

function leastOf(shape: Json, fill: (given: unknown) => unknown): unknown {
  if ('const' in shape) return shape['const']
  if (Array.isArray(shape['enum'])) return shape['enum'][0]
  const choices = shape['anyOf'] ?? shape['oneOf']
  if (Array.isArray(choices)) return fill(choices[0])
  switch (shape['type']) {
    case 'object': {
      const required = z.array(z.string()).parse(shape['required'] ?? [])
      const properties = Plain.parse(shape['properties'] ?? {})
      return Object.fromEntries(required.map((name) => [name, fill(properties[name])]))
    }
    case 'array':
      return Array.from({ length: Number(shape['minItems'] ?? 0) }, () => fill(shape['items']))
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return Math.max(1, Number(shape['minimum'] ?? 1))
    default:
      return aText(shape)
  }
}

function aText({ pattern, format, minLength, allOf }: Json): string {
  const known = typeof format === 'string' ? ofFormat[format] : undefined
  if (known) return known
  const patterns = [pattern, ...(Array.isArray(allOf) ? allOf.map((one) => (isPlain(one) ? one['pattern'] : '')) : [])]
  const said = patterns.filter((one): one is string => typeof one === 'string')
  if (said.length === 0) return 'words '.repeat(Math.ceil(Number(minLength ?? 1) / 6)).trim()
  const sample = samples.find((one) => said.every((each) => new RegExp(each, 'u').test(one)))
  if (sample === undefined) throw new Error(`No sample for ${said.join(' and ')}: add one`)
  return sample
}
