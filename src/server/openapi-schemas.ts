import { z } from 'zod'

export type Json = { readonly [name: string]: unknown }
type Way = 'input' | 'output'

/**
 * Schemas with a name, said once and referred to. One that is sent otherwise than it is answered appears twice: as
 * `Name`, and as `NameInput` for what is sent.
 */
export class SharedSchemas {
  readonly #kept = { input: new Map<string, Json>(), output: new Map<string, Json>() }

  /** A schema whose named parts are marked, for `finish` to put the references in. */
  schemaOf(schema: z.ZodType, way: Way): Json {
    const {
      $schema: _,
      $defs = {},
      ...made
    } = z.toJSONSchema(schema, { io: way, target: 'draft-2020-12', unrepresentable: 'any' })
    for (const [name, definition] of Object.entries($defs)) {
      this.#kept[way].set(name, Plain.parse(marked(definition, way)))
    }
    return Plain.parse(marked(made, way))
  }

  /** The properties of an object schema, whether it has a name or not. */
  partsOf(schema: z.ZodType): Parts {
    const made = this.schemaOf(schema, 'input')
    const named = /^input (.+)$/.exec(String(made['$ref']))?.[1]
    return Parts.parse(named === undefined ? made : this.#kept.input.get(named))
  }

  /** The whole document with its references in place, and all that they refer to. */
  finish(document: Json): Json {
    const { input, output } = this.#kept
    const differing = this.#differing()
    const nameOf = (way: Way, name: string) => (way === 'input' && differing.has(name) ? `${name}Input` : name)
    const schemas = new Map<string, unknown>([
      ...[...input].map(([name, schema]) => [nameOf('input', name), schema] as const),
      ...[...output].map(([name, schema]) => [name, schema] as const),
    ])
    const sorted = Object.fromEntries([...schemas].toSorted(([one], [other]) => one.localeCompare(other)))
    const components = { ...Plain.parse(document['components']), schemas: sorted }
    const pointed = walk({ ...document, components }, (ref) => {
      const [, way, name = ''] = /^(input|output) (.+)$/.exec(ref) ?? []
      return way === 'input' || way === 'output' ? `#/components/schemas/${nameOf(way, name)}` : ref
    })
    return Plain.parse(pointed)
  }

  /** Names that mean something else when sent: by their own text, or by what they refer to. */
  #differing(): ReadonlySet<string> {
    const { input, output } = this.#kept
    const textOf = (schema: unknown) => JSON.stringify(walk(schema, (ref) => ref.replace(/^(input|output) /, '')))
    const differing = new Set(
      [...input.keys()].filter((name) => output.has(name) && textOf(input.get(name)) !== textOf(output.get(name))),
    )
    for (let before = -1; before !== differing.size; ) {
      before = differing.size
      for (const [name, schema] of input) {
        const refers = [...JSON.stringify(schema).matchAll(/"input ([^"]+)"/g)].some(([, other = '']) =>
          differing.has(other),
        )
        if (refers && output.has(name)) differing.add(name)
      }
    }
    return differing
  }
}

const Plain = z.record(z.string(), z.unknown())

const Parts = z.object({
  type: z.literal('object'),
  properties: z.record(z.string(), Plain).default({}),
  required: z.array(z.string()).default([]),
})
export type Parts = z.infer<typeof Parts>

/**
 * Marks references with the way they are used. What is answered may have more in it tomorrow, so nobody should refuse what
 * they do not know; and the bounds of a computer's whole numbers say nothing.
 */
function marked(schema: unknown, way: Way): unknown {
  return walk(
    schema,
    (ref) => ref.replace('#/$defs/', `${way} `),
    (name, value) =>
      (way === 'output' && name === 'additionalProperties' && value === false) ||
      (name === 'minimum' && value === Number.MIN_SAFE_INTEGER) ||
      (name === 'maximum' && value === Number.MAX_SAFE_INTEGER),
  )
}

function walk(
  value: unknown,
  refer: (ref: string) => string,
  drop: (name: string, value: unknown) => boolean = () => false,
): unknown {
  if (Array.isArray(value)) return value.map((one) => walk(one, refer, drop))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => !drop(name, inner))
      .map(([name, inner]) => [
        name,
        name === '$ref' && typeof inner === 'string' ? refer(inner) : walk(inner, refer, drop),
      ]),
  )
}
