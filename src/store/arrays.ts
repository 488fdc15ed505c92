type ArrayOf = { readonly array: number; readonly read: (item: string) => unknown }

/**
 * Lists of plain values, to the server and from it, by the numbers that every server of PostgreSQL has given its own
 * types. The driver would ask the catalogue for them on each new connection, and wait for the answer in a promise that
 * nobody hears: a connection that broke just then took the whole process along.
 */
const arrayOf: Readonly<Record<string, ArrayOf>> = {
  name: { array: 1003, read: String },
  int2: { array: 1005, read: Number },
  int4: { array: 1007, read: Number },
  text: { array: 1009, read: String },
  varchar: { array: 1015, read: String },
  int8: { array: 1016, read: Number },
  date: { array: 1182, read: String },
  uuid: { array: 2951, read: String },
}

type ArrayType = {
  readonly to: number
  readonly from: number[]
  readonly serialize: (list: unknown) => unknown
  readonly parse: (text: string) => readonly unknown[]
}

/** What the driver is told of them. A list of any other type is sent and read as its own text. */
export const arrayTypes = (): Record<string, ArrayType> =>
  Object.fromEntries(
    Object.entries(arrayOf).map(([name, { array, read }]) => [
      `${name}s`,
      { to: array, from: [array], serialize: writeArray, parse: (text: string) => readArray(text, read) },
    ]),
  )

/** `['a', null]` to `{"a",null}`. What is no list is left as it is. */
export function writeArray(list: unknown): unknown {
  if (!Array.isArray(list)) return list
  const each = list.map((one: unknown) =>
    one === null || one === undefined
      ? 'null'
      : `"${(typeof one === 'string' ? one : JSON.stringify(one)).replaceAll(/["\\]/g, String.raw`\$&`)}"`,
  )
  return `{${each.join(',')}}`
}

// An item in quotes, with whatever a backslash protects; or one without, up to the next comma.
const item = /"((?:[^"\\]|\\.)*)"|[^,{}"]+/gs

/** `{a,"b c",NULL}` to a list of one dimension, each read as its type. */
export function readArray<T>(text: string, read: (item: string) => T): readonly (T | null)[] {
  return Array.from(text.matchAll(item), ([whole, quoted]) => {
    if (quoted !== undefined) return read(quoted.replaceAll(/\\(.)/gs, '$1'))
    return whole === 'NULL' ? null : read(whole)
  })
}
