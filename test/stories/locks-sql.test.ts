import { runMigrations } from 'graphile-worker'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { makeQueue } from '../../src/store/queue.ts'
import { freshDatabase, type FreshDatabase } from '../database.ts'
import { judged, type Role, roles } from './judged-tables.ts'

// What the database itself allows, read from its own catalogue: it holds if every line of code above it is wrong.

let fresh: FreshDatabase
let owner: Database
beforeAll(async () => {
  fresh = await freshDatabase()
  owner = fresh.owner
  await makeQueue(fresh.jobsUrl, () => runMigrations({ connectionString: fresh.jobsUrl }))
})
afterAll(() => fresh.drop())

const about = (...wanted: readonly string[]) =>
  Object.keys(judged).filter((name) => wanted.includes(judged[name]?.about ?? ''))

test('every table and view was judged, and every judged one is there', async () => {
  const rows = await owner`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p', 'f')`
  expect(rows.map(({ name }) => String(name)).toSorted()).toEqual(Object.keys(judged).toSorted())
})

test.each(roles)('%s may do what was judged, and no more', async (role) => {
  const rows = await owner`
    select c.relname as name, string_agg(
      case
        when has_table_privilege(${`alongside_${role}`}, c.oid, p) then upper(left(p, 1))
        when p <> 'delete' and has_any_column_privilege(${`alongside_${role}`}, c.oid, p) then left(p, 1)
        else ''
      end, '' order by nth) as may
    from pg_class c cross join unnest(array['select', 'insert', 'update', 'delete']) with ordinality as may (p, nth)
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'f')
    group by c.relname`
  const may = Object.fromEntries(rows.map((row) => [String(row['name']), String(row['may'])]))
  expect(may).toEqual(Object.fromEntries(Object.entries(judged).map(([name, one]) => [name, one[role] ?? ''])))
})

test('nobody empties a table, or hangs a trigger on one, or makes anything', async () => {
  const rows = await owner`
    select c.relname as name, r.rolname as role
    from pg_class c cross join pg_roles r
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
      and (r.rolname = any (${every}) or r.rolname = 'alongside_jobs')
      and (has_table_privilege(r.oid, c.oid, 'truncate') or has_table_privilege(r.oid, c.oid, 'trigger') or has_table_privilege(r.oid, c.oid, 'references'))`
  expect(rows).toEqual([])
  const makes =
    await owner`select rolname from pg_roles where rolname = any (${every}) and has_schema_privilege(oid, 'public', 'create')`
  expect(makes).toEqual([])
})
const every = [...roles.map((role) => `alongside_${role}`), 'alongside_app']

const notTheirs = ['a person', 'fields of a person', 'an account', 'keys']
describe('funding and oversight', () => {
  test('have no grant at all on a table about a person, nor on accounts and keys', () => {
    const granted = about(...notTheirs).filter((name) => judged[name]?.aggregate)
    expect(granted).toEqual([])
  })
  test.each(about(...notTheirs))('are refused %s by the database itself', async (table) => {
    const asked = fresh.database.begin(async (db) => {
      await db`select set_config('role', 'alongside_aggregate', true)`
      await db`select from ${db(table)} limit 1`
    })
    await expect(asked).rejects.toThrow('permission denied')
  })
})

test('nothing about a person, no note, no answer, no line of the record is taken away by anybody', () => {
  // But what is written anew (search words), and what was never sent.
  const takenAway = about('a person', 'the record', 'an account').filter((name) =>
    roles.some((role) => judged[name]?.[role]?.includes('D')),
  )
  expect(takenAway).toEqual(['household_word', 'ask_draft'])
  const altered = roles.filter((role) => /U|u|D/.test(judged['event']?.[role] ?? ''))
  expect(altered).toEqual([])
})

test.each(['event', 'record_read', 'consent', 'referral', 'contact_note', 'person', 'mail', 'legal_ground'])(
  'no role deletes from %s',
  async (table) => {
    for (const role of roles) {
      const tried = fresh.database.begin(async (db) => {
        await db`select set_config('role', ${`alongside_${role}`}, true)`
        await db`delete from ${db(table)}`
      })
      await expect(tried, role).rejects.toThrow('permission denied')
    }
  },
)

test('no role rewrites what was done', async () => {
  for (const role of roles) {
    const tried = fresh.database.begin(async (db) => {
      await db`select set_config('role', ${`alongside_${role}`}, true)`
      await db`update event set name = 'nothing'`
    })
    await expect(tried, role).rejects.toThrow('permission denied')
  }
})

describe('row policies', () => {
  test('are on, with at least one for each role that may ask, wherever a person or an account is meant', async () => {
    const rows = await owner`
      select relname as name, relrowsecurity as held from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`
    const held = new Set(rows.filter((row) => row['held'] === true).map(({ name }) => String(name)))
    const open = about('a person', 'an account', 'the record').filter((name) => !held.has(name))
    expect(open).toEqual([])
    const policies =
      await owner`select tablename as name, unnest(roles) as role from pg_policies where schemaname = 'public'`
    const covered = new Set(policies.map((one) => `${one['name']} ${one['role']}`))
    const shut = about('a person', 'an account', 'the record').flatMap((name) =>
      roles
        .filter(
          (role) =>
            judged[name]?.[role] && ![`alongside_${role}`, 'public'].some((one) => covered.has(`${name} ${one}`)),
        )
        .map((role) => `${name} ${role}`),
    )
    expect(shut).toEqual([])
  })

  test('a table that names a household or a person is judged to be about one, or is the gate’s own', async () => {
    const rows = await owner`
      select distinct c.relname as name
      from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and a.attname in ('household_id', 'person_id', 'visible_to', 'contact_id', 'request_id', 'referral_id', 'case_id', 'need_id')`
    const named = rows.map(({ name }) => String(name)).filter((name) => !about('a person').includes(name))
    expect(named.toSorted()).toEqual(['event', 'session'])
  })

  test('ask no further question of the database', async () => {
    const rows = await owner`
      select tablename as name, policyname as policy from pg_policies
      where schemaname = 'public' and concat(qual, ' ', with_check) ~* '\\mselect\\M'`
    expect(rows).toEqual([])
  })

  test('let nobody but the gate and the house see a row without looking whose it is', async () => {
    const rows = await owner`
      select tablename as name, policyname as policy, roles::text as roles, cmd from pg_policies
      where schemaname = 'public' and qual = 'true' and not roles <@ array['alongside_gate', 'alongside_job']::name[]`
    // Colleagues know each other's names.
    expect(rows.map(({ name, policy }) => `${name} ${policy}`).toSorted()).toEqual([
      'worker names',
      'worker_role colleagues',
    ])
    const adds = await owner`
      select tablename as name from pg_policies
      where schemaname = 'public' and with_check = 'true' and cmd <> 'INSERT' and not roles <@ array['alongside_gate', 'alongside_job']::name[]`
    expect(adds).toEqual([])
  })

  test('hold behind every view but the five that anyone reads, and the two that keep fields from a receiver', async () => {
    const rows = await owner`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
        and not coalesce(reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']`
    const open = rows.map(({ name }) => String(name)).toSorted()
    expect(open).toEqual([
      ...['listed_organisation', 'listed_service', 'listed_service_area', 'listed_service_reach', 'listed_site'],
      ...['referral_kept', 'referral_move_said'],
    ])
  })
})

describe('functions', () => {
  test('exactly five run with more than the caller’s rights, each with a fixed search path', async () => {
    const rows = await owner`
      select pronamespace::regnamespace::text as schema, proname as name, proconfig::text as config
      from pg_proc
      where prosecdef and pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'graphile_worker')
      order by 1, 2`
    expect(rows.map(({ schema, name }) => `${schema}.${name}`)).toEqual([
      'public.keep_due_reach',
      'public.likely_repeats_elsewhere',
      'public.reach_is_due',
      'public.turn_directory_day',
      'queue.add',
    ])
    for (const { config } of rows) expect(String(config)).toMatch(/search_path=\w+, pg_temp/)
  })

  test.each([
    ['likely_repeats_elsewhere', ['worker']],
    ['turn_directory_day', ['job']],
    ['keep_reach', []],
    ['see_as_session', ['gate']],
    ['enqueue', [...roles]],
  ] satisfies [string, Role[]][])('%s is for %j', async (name, mayCall) => {
    const rows = await owner`
      select r.rolname as role from pg_proc p cross join pg_roles r
      where p.proname = ${name} and r.rolname = any (${every}) and has_function_privilege(r.oid, p.oid, 'execute')`
    expect(rows.map(({ role }) => String(role)).toSorted()).toEqual(
      mayCall.map((role) => `alongside_${role}`).toSorted(),
    )
  })
})

describe('the logins', () => {
  test('the application owns nothing, inherits nothing, bypasses nothing', async () => {
    const [login] = await owner`
      select rolsuper, rolinherit, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, oid from pg_roles where rolname = 'alongside_app'`
    const { oid, ...may } = login ?? {}
    expect(Object.values(may)).toEqual([false, false, false, false, false, false])
    const [owned] = await owner`
      select (select count(*) from pg_class where relowner = ${String(oid)}::oid) + (select count(*) from pg_proc where proowner = ${String(oid)}::oid)
        + (select count(*) from pg_namespace where nspowner = ${String(oid)}::oid) + (select count(*) from pg_database where datdba = ${String(oid)}::oid) as count`
    expect(owned?.['count']).toBe(0)
    const [passed] = await owner`
      select count(*) as count from pg_roles r where rolname like 'alongside\\_%' and oid <> ${String(oid)}::oid and pg_has_role(${String(oid)}::oid, r.oid, 'usage')`
    expect(passed?.['count']).toBe(0)
  })

  test('the roles are not logins, are members of nothing, and bypass nothing', async () => {
    const rows = await owner`
      select rolname from pg_roles
      where rolname = any (${roles.map((role) => `alongside_${role}`)})
        and (rolcanlogin or rolsuper or rolbypassrls or rolcreaterole or oid in (select member from pg_auth_members))`
    expect(rows).toEqual([])
  })

  test.each(Object.keys(judged))('without a role on, %s is shut', async (table) => {
    await expect(fresh.database`select from ${fresh.database(table)} limit 1`).rejects.toThrow('permission denied')
  })

  test('the queue’s login reads nothing of ours', async () => {
    const rows = await owner`
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and has_any_column_privilege('alongside_jobs', oid, 'select')`
    expect(rows).toEqual([])
  })
})
