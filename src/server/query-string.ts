import { z } from 'zod'

type Kind = 'text' | 'number' | 'yes-or-no' | 'list' | 'number-list'

/**
 * Text from an address as the query's declaration means it: `openNow=true`, `year=2026`, `need=kai&need=power`.
 * What does not look as it should stays text, and the declaration refuses it by name: nothing is guessed.
 */
export function readerOf(input: z.ZodType): (given: Readonly<Record<string, unknown>>) => Record<string, unknown> {
  const kinds = kindsOf(input)
  return (given) =>
    Object.fromEntries(Object.entries(given).map(([name, value]) => [name, readOne(kinds[name] ?? 'text', value)]))
}

function readOne(kind: Kind, value: unknown): unknown {
  switch (kind) {
    case 'list':
      return Array.isArray(value) ? value : [value]
    case 'number-list':
      return (Array.isArray(value) ? value : [value]).map(toNumber)
    case 'number':
      return toNumber(value)
    case 'yes-or-no':
      return value === 'true' ? true : value === 'false' ? false : value
    case 'text':
      return value
  }
}

const toNumber = (value: unknown) =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value

const Shape = z.object({
  type: z.string().optional(),
  $ref: z.string().optional(),
  items: z.unknown(),
  anyOf: z.array(z.unknown()).optional(),
})

function kindsOf(input: z.ZodType): Readonly<Record<string, Kind>> {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  const shared = z.record(z.string(), z.unknown()).parse(schema.$defs ?? {})
  const typesOf = (given: unknown): string[] => {
    const { type, $ref, anyOf } = Shape.partial().parse(typeof given === 'object' ? given : {})
    if ($ref !== undefined) return typesOf(shared[$ref.replace('#/$defs/', '')])
    return anyOf ? anyOf.flatMap(typesOf) : type === undefined ? [] : [type]
  }
  const isNumber = (given: unknown) => typesOf(given).some((type) => type === 'number' || type === 'integer')
  const kindOf = (given: unknown): Kind => {
    const types = typesOf(given)
    if (types.includes('array')) return isNumber(Shape.partial().parse(given).items) ? 'number-list' : 'list'
    if (types.includes('string')) return 'text'
    if (isNumber(given)) return 'number'
    return types.includes('boolean') ? 'yes-or-no' : 'text'
  }
  return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, given]) => [name, kindOf(given)]))
}
