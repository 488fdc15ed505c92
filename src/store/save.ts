import { NotFound, Stale } from '../domain/refusal.ts'
import type { Db } from './database.ts'

type Value = string | number | boolean | null | readonly string[] | readonly number[]
type Row = Readonly<Record<string, Value>>

/** The columns of a record, with null where it has nothing: a field that has gone must go from the row too. */
export function columnsOf(record: object, columns: readonly string[]): Row {
  const values = new Map<string, unknown>(Object.entries(record))
  return Object.fromEntries(columns.map((column) => [column, toValue(values.get(column))]))
}

function toValue(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.every((one) => typeof one === 'number') ? value.map(Number) : value.map(String)
  return null
}

/** Adds a row. Its id was made by whoever made the record. */
export async function insert(db: Db, table: string, record: object, columns: readonly string[]): Promise<void> {
  await db`insert into ${db(table)} ${db(columnsOf(record, columns))}`
}

/**
 * Saves over the version that was read, and answers the next one. An update that touched no row is *stale* only if the
 * row can still be read, otherwise *not found*.
 */
export async function saveOver<
  R extends { readonly householdId: string; readonly id: string; readonly version: number },
>(db: Db, table: string, record: R, columns: readonly string[]): Promise<R> {
  const saved = await db`
    update ${db(table)}
    set ${db(columnsOf(record, columns))}, version = version + 1
    where household_id = ${record.householdId}
      and id = ${record.id}
      and version = ${record.version}`
  if (saved.count === 0) throw await staleOrNotFound(db, table, record.id)
  return { ...record, version: record.version + 1 }
}

export async function staleOrNotFound(db: Db, table: string, id: string): Promise<Error> {
  const [row] = await db`select from ${db(table)} where id = ${id}`
  return row ? new Stale() : new NotFound()
}
