import { z } from 'zod'
import { openDoors, type Doors } from '../src/server/doors.ts'
import type { House } from '../src/server/house.ts'
import { connect, type Database, type Db } from '../src/store/database.ts'

// Watches how the database finds what a deed asks for: through the same doors, under the same role, and then undone.

/** How often a table was read from end to end, and how many of its rows were fetched by an index. */
const Touched = z.object({ table: z.string(), fromEndToEnd: z.number(), fetched: z.number() })
export type Touched = z.infer<typeof Touched>

/** A step of a plan that reads a table: how, by which index, and what for; a partial index is itself what is sought. */
export type Step = { readonly table: string; readonly how: string; readonly index?: string; readonly sought?: string }
export type Planned = { readonly text: string; readonly steps: readonly Step[] }

export type Watched = { readonly touched: readonly Touched[]; readonly planned: readonly Planned[] }

export type Watcher = {
  /** Does a deed, says what it touched and how each of its statements was planned, and leaves nothing behind. */
  readonly watch: (deed: (doors: Doors) => Promise<unknown>) => Promise<Watched>
  readonly close: () => Promise<void>
}

type Value = NonNullable<Parameters<Db['unsafe']>[1]>[number]
type Said = { readonly text: string; readonly values: readonly Value[]; readonly types: readonly number[] }

export function openWatcher(house: House, appUrl: string): Watcher {
  let said: Said[] = []
  const hear = (_: number, text: string, values: Value[], types: unknown[]) => {
    said.push({ text, values: [...values], types: types.map(Number) })
  }
  const database = connect(appUrl, { max: 1, debug: hear })
  return {
    watch: async (deed) => {
      const visits: { readonly touched: Touched[]; readonly said: Said[] }[] = []
      const watched = undone(database, async (db) => {
        const heard = said
        said = []
        // What looks at the end of a transaction, looks now.
        await db`set constraints all immediate`
        visits.push({ touched: await touchedIn(db), said: heard })
        // Counts wait to be told for a second; the next deed begins at nought.
        await db`select pg_stat_force_next_flush()`
        said = []
      })
      said = []
      await deed(openDoors({ ...house, database: watched })).catch(unlessUndone)
      const planned: Planned[] = []
      for (const visit of visits) planned.push(...(await plansOf(database, visit.said)))
      return { touched: visits.flatMap(({ touched }) => touched), planned }
    },
    close: () => database.end({ timeout: 1 }),
  }
}

/** Thrown at the end of each transaction, so that nothing stays. */
class Undone extends Error {}
const unlessUndone = (error: unknown) => {
  if (!(error instanceof Undone)) throw error
}

function undone(database: Database, atItsEnd: (db: Db) => Promise<void>): Database {
  const begin = (work: (db: Db) => Promise<unknown>) =>
    database.begin(async (db) => {
      await work(db)
      await atItsEnd(db)
      throw new Undone()
    })
  return new Proxy(database, { get: (target, name) => (name === 'begin' ? begin : Reflect.get(target, name)) })
}

/** Counted by the server itself for this transaction: what triggers, keys and functions read is in it. */
async function touchedIn(db: Db): Promise<Touched[]> {
  const rows = await db`
    select relname as table, seq_scan::float8 as from_end_to_end, coalesce(idx_tup_fetch, 0)::float8 as fetched
    from pg_stat_xact_user_tables
    where seq_scan > 0 or idx_scan > 0
    order by relname`
  return rows.map((row) => Touched.parse(row))
}

const isPlanned = /^\s*(select|insert|update|delete|with|\()/i
const isBegin = /^\s*(begin|commit|rollback)\b/i

/** Says it all again, each statement planned before it is done, and takes it back. */
async function plansOf(database: Database, said: readonly Said[]): Promise<Planned[]> {
  const planned: Planned[] = []
  const again = database.begin(async (db) => {
    for (const { text, values, types } of said.filter((one) => !isBegin.test(one.text))) {
      const given = values.map((value, i) => typed(db, value, types[i] ?? 0))
      if (isPlanned.test(text)) {
        const [row] = await db.unsafe(`explain (format json) ${text}`, given)
        const [plan] = z.tuple([z.object({ Plan: Node })]).parse(row?.['queryPlan'] ?? row?.['QUERY PLAN'])
        planned.push({ text, steps: stepsIn(plan.Plan) })
      }
      await db.unsafe(text, given)
    }
    await db`select pg_stat_force_next_flush()`
    throw new Undone()
  })
  await again.catch(unlessUndone)
  return planned
}

/** As the driver gave it: with its type, where it named one. */
const typed = (db: Db, value: Value, type: number): Value => (type === 0 ? value : db.typed(value, type))

const Node = z.looseObject({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Name': z.string().optional(),
  'Index Cond': z.string().optional(),
  get Plans() {
    return z.array(Node).optional()
  },
})
type Node = z.infer<typeof Node>

function stepsIn(node: Node, table = ''): Step[] {
  const reads = node['Relation Name'] ?? table
  const index = node['Index Name']
  const isStep = (node['Relation Name'] !== undefined || index !== undefined) && node['Node Type'] !== 'ModifyTable'
  const cond = node['Index Cond']
  const step: Step = {
    ...{ table: reads, how: node['Node Type'] },
    ...(index !== undefined && { index }),
    ...(cond !== undefined && { sought: cond }),
  }
  const below = (node.Plans ?? []).flatMap((each) => stepsIn(each, reads))
  // A bitmap heap scan is sought by the bitmap below it.
  if (node['Node Type'] === 'Bitmap Heap Scan') return below
  return [...(isStep ? [step] : []), ...below]
}
