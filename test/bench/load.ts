import { dayOf } from '../../src/domain/days.ts'
import type { Database } from '../../src/store/database.ts'
import { copyIn, type Table } from './copy.ts'
import { type Country, countryTables } from './country.ts'
import { eventTables } from './events.ts'
import { familyTables } from './families.ts'
import { takeOffKeys } from './keys.ts'
import { loopTables } from './loops.ts'

type Say = (line: string) => void

// The longest first, so that nobody waits for the last one.
const longest = [
  'referral_move',
  'household_word',
  'contact_note',
  'event',
  'referral',
  'consent',
  'membership',
  'need',
]

/**
 * Fills an empty, migrated database with the country, a few tables at a time: the rows, then the keys, then what points from
 * one table to another, which has the database look at every row.
 */
export async function load(owner: Database, country: Country, say: Say): Promise<void> {
  const began = performance.now()
  const since = () => `${((performance.now() - began) / 1000).toFixed(0)} s`
  const all = [...countryTables(country), ...familyTables(country), ...loopTables(country), ...eventTables(country)]
  const rank = ({ name }: Table) => (longest.includes(name) ? longest.indexOf(name) : longest.length)
  const waiting = all.toSorted((one, other) => rank(one) - rank(other))
  // COPY must not add to what the migrations have put there for every new installation.
  await owner`truncate intake_desk`
  const keys = await takeOffKeys(
    owner,
    all.map(({ name }) => name),
  )
  let rows = 0
  const work = async () => {
    for (let table = waiting.shift(); table; table = waiting.shift()) {
      const written = await copyIn(owner, table, (await isEmpty(owner, table)) ? 'empty' : 'some')
      for (const key of keys.of(table.name)) await owner.unsafe(key)
      await owner.unsafe(`vacuum analyze ${table.name}`)
      rows += written
      say(`${table.name}: ${written.toLocaleString('en-NZ')} rows, ${since()}`)
    }
  }
  await Promise.all([work(), work(), work()])
  say(`Looking whether what points at something finds it, ${since()}`)
  for (const pointer of keys.pointing) await owner.unsafe(pointer)
  await lookAtChains(owner)
  say(`Whom each service reaches, ${since()}`)
  await reachAnew(owner, country)
  await owner`analyze`
  say(`Loaded ${rows.toLocaleString('en-NZ')} rows in ${since()}`)
}

/** No trigger was heard while the directory was copied in: it is all said at once, as a migration would. */
async function reachAnew(owner: Database, { now }: Country): Promise<void> {
  await owner`select turn_directory_day(${dayOf(new Date(now).toISOString())})`
  await owner`select keep_reach(array_agg(id)) from service`
  await owner`vacuum analyze service_reach`
}

async function isEmpty(owner: Database, { name }: Table): Promise<boolean> {
  const [row] = await owner.unsafe(`select exists (select from ${name}) as is_taken`)
  return row?.['isTaken'] === false
}

/** Puts the open loops back to where they stood when the country was loaded, and takes away what was noted since. */
export async function putBack(owner: Database, country: Country): Promise<void> {
  const before = new Date(country.now).toISOString()
  await owner.begin(async (db) => {
    await db`set local session_replication_role = replica`
    for (const name of ['mail', 'referral_link', 'escalation', 'request_entry'])
      await db.unsafe(`truncate ${name} cascade`)
    await db`delete from contact_note where noted_at >= ${before}`
    await db`delete from need where noted_at >= ${before}`
    await db`create temporary table moved on commit drop as select household_id from support_case where status <> 'closed'`
    for (const name of ['referral_move', 'referral_shared', 'referral']) {
      await db.unsafe(`delete from ${name} where household_id in (select household_id from moved)`)
    }
  })
  for (const table of loopTables(country, 'open')) await copyIn(owner, table)
}

/** The chains are hashed here as the database says it: the first ones are counted over again by its own words. */
async function lookAtChains(owner: Database): Promise<void> {
  const [row] = await owner`
    select count(*) filter (where hash <> sha256(before || convert_to(seq::text || body, 'UTF8'))) as torn, count(*) as seen
    from (
      select seq, hash, event_body(event) as body, coalesce(lag(hash) over (partition by chain order by seq), '') as before
      from event where chain in (select id::text from household order by id limit 1000)
    ) as line`
  if (Number(row?.['torn']) !== 0 || Number(row?.['seen']) === 0) throw new Error('The chains of events do not hold')
}
