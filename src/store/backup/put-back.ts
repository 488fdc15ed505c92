import type { Writable } from 'node:stream'
import { z } from 'zod'
import { CannotStart } from '../cannot-start.ts'
import { connect, type Database, type Db } from '../database.ts'
import { type CopiedTable, type Digests, type Head, readBackup } from './format.ts'
import { digestInDatabase, listTables, settleToCopy } from './tables.ts'

type Wanted = {
  readonly file: string
  /** Takes what belongs outside the database, a piece at a time. */
  readonly outside: (name: string, data: Buffer) => Promise<void>
  /** In the same transaction, when every table is back and agrees. */
  readonly afterwards: (db: Db) => Promise<void>
  readonly say: (table: string) => void
}

/** Refuses a database that has anything in it: what is there could not be told from what is put back. */
export async function refuseUnlessEmpty(owner: Database): Promise<void> {
  const [found] = await owner`
    select c.oid::regclass::text as name
    from pg_class c
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    limit 1`
  if (!found) return
  throw new CannotStart(
    'This database has been used already, and a backup is only ever put into an empty one.\n' +
      'Set ALONGSIDE_HOME to a new folder, or DATABASE_URL to a new, empty database. Nothing was changed.',
  )
}

/**
 * Puts the rows of a backup into a database that has its schema and nothing else, in one transaction. Every reference
 * between rows is checked anew, and every table must add up to what the backup says, or nothing of it stays.
 */
export async function putBack(ownerUrl: string, wanted: Wanted): Promise<{ head: Head; digests: Digests }> {
  const owner = connect(ownerUrl, { max: 1, max_lifetime: null, prepare: false })
  const done: { head: Head; digests: Digests }[] = []
  try {
    await owner.begin(async (db) => {
      await settleToCopy(db)
      const letBack = await setRulesAside(db)
      const read = await load(db, wanted)
      for (const { name, last } of read.head.sequences) await db`select setval(${name}::regclass, ${last}::bigint)`
      await letBack()
      await refuseUnlessSame(db, read.head.tables, read.digests)
      await wanted.afterwards(db)
      done.push(read)
    })
  } finally {
    await owner.end({ timeout: 5 })
  }
  const [last] = done
  if (!last) throw new Error('Nothing was put back')
  return last
}

/**
 * Rows come table by table, so references and triggers wait until all are there. Taking foreign keys away and making them
 * anew is what the owner of a database may do anywhere, and checks every row.
 */
async function setRulesAside(db: Db): Promise<() => Promise<void>> {
  const Rule = z.object({ on: z.string(), name: z.string(), is: z.string().optional() })
  const keys = await db`
    select conrelid::regclass::text as on, format('%I', conname) as name, pg_get_constraintdef(oid) as is
    from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`
  const triggers = await db`
    select tgrelid::regclass::text as on, format('%I', tgname) as name
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not tgisinternal and tgenabled = 'O'`
  const [keyRules, triggerRules] = [keys, triggers].map((rows) => rows.map((row) => Rule.parse(row)))
  for (const { on, name } of keyRules ?? []) await db.unsafe(`alter table ${on} drop constraint ${name}`)
  for (const { on, name } of triggerRules ?? []) await db.unsafe(`alter table ${on} disable trigger ${name}`)
  return async () => {
    await db`set constraints all immediate`
    for (const { on, name } of triggerRules ?? []) await db.unsafe(`alter table ${on} enable trigger ${name}`)
    for (const { on, name, is } of keyRules ?? []) await db.unsafe(`alter table ${on} add constraint ${name} ${is}`)
  }
}

async function load(db: Db, { file, outside, say }: Wanted): Promise<{ head: Head; digests: Digests }> {
  let tables: readonly CopiedTable[] = []
  const open: { name: string; copy: Copy }[] = []
  const closeOpen = async () => open.pop()?.copy.end()
  const read = await readBackup(file, {
    head: async (head) => {
      tables = head.tables
      await refuseOtherTables(db, head)
      // The migrations themselves wrote a row or two.
      await db.unsafe(`truncate ${tables.map(({ name }) => `public.${name}`).join(', ')}`)
    },
    part: async (name, data) => {
      if (!name.startsWith('tables/')) {
        await closeOpen()
        return outside(name, data)
      }
      if (open[0]?.name !== name) {
        await closeOpen()
        const table = tables.find((each) => name === `tables/${each.name}`)
        if (!table) throw new CannotStart(`${file} holds rows for ${name}, which it does not describe.`)
        say(table.name)
        open.push({ name, copy: await copyIn(db, table) })
      }
      await open[0]?.copy.write(data)
    },
  })
  await closeOpen()
  return read
}

/** The same migrations make the same tables: if not, this backup did not come from them. */
async function refuseOtherTables(db: Db, head: Head): Promise<void> {
  const here = await listTables(db)
  if (JSON.stringify(here) === JSON.stringify(head.tables)) return
  throw new CannotStart('The tables in this backup are not those that its migrations make. Nothing was restored.')
}

type Copy = { readonly write: (data: Buffer) => Promise<void>; readonly end: () => Promise<void> }

async function copyIn(db: Db, { name, columns }: CopiedTable): Promise<Copy> {
  const stream: Writable = await db.unsafe(`copy public.${name} (${columns}) from stdin`).writable()
  let failed: Error | undefined
  stream.on('error', (error) => (failed ??= error))
  return {
    write: (data) =>
      new Promise((done, refused) => {
        if (failed) return refused(failed)
        stream.write(data, (error) => (error ? refused(error) : done()))
      }),
    end: async () => {
      if (failed) throw failed
      const finished = new Promise<void>((done, refused) => stream.once('finish', done).once('error', refused))
      stream.end()
      await new Promise((done) => setImmediate(done))
      // The driver does not pass on what the server says after the last row. The next statement meets it.
      await Promise.race([finished, db`select`]).catch((cause: unknown) => {
        throw new CannotStart(`The rows of ${name} were refused by the database: its own log says why.`, { cause })
      })
      await finished
    },
  }
}

async function refuseUnlessSame(db: Db, tables: readonly CopiedTable[], digests: Digests): Promise<void> {
  for (const table of tables) {
    const now = await digestInDatabase(db, table)
    const then = digests[`tables/${table.name}`]
    if (now.sha256 === then?.sha256) continue
    throw new CannotStart(
      `The table ${table.name} came back with ${now.rows} rows that do not add up to the ${then?.rows ?? 0} in the backup.\n` +
        'Nothing was restored.',
    )
  }
}
