import type { Database } from '../../src/store/database.ts'

// A key that is made when all rows are there takes a fraction of one that grows with each of them.

export type Keys = {
  /** What makes the keys and indexes of a table again. */
  readonly of: (table: string) => readonly string[]
  /** What makes tables point at each other again: the database then looks at every row. */
  readonly pointing: readonly string[]
}

/** Takes off every key, every index and every pointer of these tables, and says how to make them again. */
export async function takeOffKeys(owner: Database, tables: readonly string[]): Promise<Keys> {
  const pointers = await owner`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as made
    from pg_constraint
    where contype = 'f' and (conrelid::regclass::text = any(${tables}) or confrelid::regclass::text = any(${tables}))
    order by conrelid, oid`
  const constraints = await owner`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as made
    from pg_constraint
    where contype in ('p', 'u', 'x') and conrelid::regclass::text = any(${tables})
    order by oid`
  const indexes = await owner`
    select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made
    from pg_index i
    where i.indrelid::regclass::text = any(${tables})
      and not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u', 'x'))
    order by i.indexrelid`
  const makes = ({ table, name, made }: Readonly<Record<string, unknown>>) =>
    `alter table ${String(table)} add constraint "${String(name)}" ${String(made)}`
  await owner.begin(async (db) => {
    for (const { table, name } of [...pointers, ...constraints])
      await db.unsafe(`alter table ${String(table)} drop constraint "${String(name)}"`)
    for (const { name } of indexes) await db.unsafe(`drop index ${String(name)}`)
  })
  const own = (table: string) => (row: Readonly<Record<string, unknown>>) => row['table'] === table
  return {
    of: (table) => [
      ...constraints.filter(own(table)).map(makes),
      ...indexes.filter(own(table)).map(({ made }) => String(made)),
    ],
    pointing: pointers.map(makes),
  }
}
