import type { Database } from '../../src/store/database.ts'
import { copyIn, type Table } from './copy.ts'
import { type Country, countryTables } from './country.ts'
import { familyTables } from './families.ts'
import { loopTables } from './loops.ts'

type Say = (line: string) => void

/** Fills an empty, migrated database with the country, two tables at a time, and looks at it afterwards. */
export async function load(owner: Database, country: Country, say: Say): Promise<void> {
  const began = performance.now()
  const waiting = [...countryTables(country), ...familyTables(country), ...loopTables(country)]
  let rows = 0
  const work = async () => {
    for (let table = waiting.shift(); table; table = waiting.shift()) {
      const written = await copyTable(owner, table)
      rows += written
      say(`${table.name}: ${written.toLocaleString('en-NZ')} rows`)
    }
  }
  // COPY must not add to what the migrations have put there for every new installation.
  await owner`truncate intake_desk`
  const makeAgain = await takeOffIndexes(owner)
  await Promise.all([work(), work()])
  say('Making the indexes')
  await makeAgain()
  await writeEvents(owner, say)
  await lookAt(owner)
  say('Counting for the planner')
  await owner`vacuum analyze`
  const seconds = (performance.now() - began) / 1000
  say(`Loaded ${rows.toLocaleString('en-NZ')} rows in ${seconds.toFixed(0)} s`)
}

const copyTable = (owner: Database, table: Table): Promise<number> => copyIn(owner, table)

/** An index that is made at the end takes a fraction of one that grows with every row. Keys stay. */
async function takeOffIndexes(owner: Database): Promise<() => Promise<void>> {
  const found = await owner`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and not i.indisunique
      and not exists (select from pg_constraint where conindid = i.indexrelid)`
  const rows = found.map(({ name, made }) => ({ name: String(name), made: String(made) }))
  for (const { name } of rows) await owner.unsafe(`drop index ${name}`)
  return async () => {
    await Promise.all(rows.map(({ made }) => owner.unsafe(made)))
  }
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

/** A chain of three for each household, each line hashed over the one before, by the database's own words for it. */
async function writeEvents(owner: Database, say: Say): Promise<void> {
  const names = ['intake.assign', 'cases.meet', 'consent.record']
  for (const [i, name] of names.entries()) {
    const seq = i + 1
    await owner.begin(async (db) => {
      await db`set local session_replication_role = replica`
      await db`
        insert into event (chain, seq, command_id, name, actor_kind, actor_id, holder_organisation, household_id, subject_id,
          version, at, input_hash, hash)
        select made.chain, made.seq, made.command_id, made.name, made.actor_kind, made.actor_id, made.holder_organisation,
          made.household_id, made.subject_id, made.version, made.at, made.input_hash,
          sha256(coalesce(head.hash, '') || convert_to(${String(seq)} || event_body(made), 'UTF8'))
        from (
          select (jsonb_populate_record(null::event, jsonb_build_object(
            'chain', household_id, 'seq', ${seq}::int, 'command_id', gen_random_uuid(), 'name', ${name}::text, 'actor_kind', 'worker',
            'actor_id', connector_id, 'holder_organisation', holder_organisation, 'household_id', household_id,
            'subject_id', id, 'version', ${seq}::int, 'at', opened_at, 'input_hash', '\\x00'))).*
          from support_case
        ) as made
        left join chain_head as head on head.chain = made.chain`
      await db`
        insert into chain_head (chain, seq, hash) select chain, seq, hash from event where seq = ${seq} and household_id is not null
        on conflict (chain) do update set seq = excluded.seq, hash = excluded.hash`
    })
  }
  say('The record of changes is written')
}

/** COPY went past the foreign keys: nothing may hang in the air. */
async function lookAt(owner: Database): Promise<void> {
  const [row] = await owner`
    select
      (select count(*) from need n where not exists (select from support_case c where c.household_id = n.household_id and c.id = n.case_id))
      + (select count(*) from referral r where not exists (select from need n where n.household_id = r.household_id and n.id = r.need_id))
      + (select count(*) from referral r where consent_id is not null and not exists (
          select from consent c where c.household_id = r.household_id and c.id = r.consent_id and c.to_organisation = r.to_organisation))
      + (select count(*) from membership m where not exists (
          select from person p where p.id = m.person_id and p.holder_organisation = m.holder_organisation))
      + (select count(*) from support_case c where not exists (select from worker w where w.id = c.connector_id))
      + (select count(*) from service s where not exists (select from organisation o where o.id = s.organisation_id)) as astray`
  if (Number(row?.['astray']) !== 0) throw new Error(`${String(row?.['astray'])} rows point at nothing`)
}
