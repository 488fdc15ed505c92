import { z } from 'zod'
import type { Database, Db } from '../database.ts'
import { CopiedTable, startDigest, type Digest, type Head } from './format.ts'

/** Every table of ours but the list of migrations, which the migrations themselves write. Not the queue's: it is made anew. */
export async function listTables(db: Database | Db): Promise<CopiedTable[]> {
  const rows = await db`
    select format('%I', c.relname) as name,
      string_agg(format('%I', a.attname), ', ' order by a.attnum) filter (where a.attgenerated = '') as columns,
      coalesce(
        (
          -- Text in the order of its bytes, so that servers with other languages agree.
          select string_agg(format('%I', k.attname) || case when k.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by part.at)
          from pg_index i
          cross join lateral unnest(i.indkey) with ordinality as part (attnum, at)
          join pg_attribute k on k.attrelid = i.indrelid and k.attnum = part.attnum
          where i.indrelid = c.oid and i.indisprimary
        ),
        format('%I::text collate "C"', c.relname)) as in_order_of
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
    group by c.oid, c.relname
    order by c.relname collate "C"`
  return rows.map((row) => CopiedTable.parse(row))
}

export async function listSequences(db: Database | Db): Promise<Head['sequences']> {
  const rows = await db`
    select format('%I', sequencename) as name, last_value::text as last
    from pg_sequences
    where schemaname = 'public' and last_value is not null
    order by 1`
  return z.array(z.strictObject({ name: z.string(), last: z.string() })).parse([...rows])
}

/** For a transaction that copies: no limit of time, and an error rather than fewer rows where row-level security would hide some. */
export async function settleToCopy(db: Db): Promise<void> {
  await db.unsafe(`
    set local row_security = off;
    set local statement_timeout = 0;
    set local lock_timeout = 0;
    set local idle_in_transaction_session_timeout = 0;
    set local datestyle = 'ISO, YMD';
    set local intervalstyle = 'postgres';
    set local bytea_output = 'hex';
    set local extra_float_digits = 1;
    set local timezone = 'UTC'`)
}

/** The rows as text. While they are read, this connection does nothing else. */
export async function* copyOut(db: Db, { name, columns, inOrderOf }: CopiedTable): AsyncGenerator<Uint8Array> {
  const text = `copy (select ${columns} from public.${name} order by ${inOrderOf}) to stdout`
  const stream = await db.unsafe(text).readable()
  for await (const chunk of stream) yield z.instanceof(Uint8Array).parse(chunk)
  // The driver stops listening while rows wait to be read, and when the last of them come together it never starts again.
  stream._read(0)
}

/** What the rows that are there now add up to. */
export async function digestInDatabase(db: Db, table: CopiedTable): Promise<Digest> {
  const counting = startDigest()
  for await (const chunk of copyOut(db, table)) counting.add(chunk)
  return counting.digest()
}
