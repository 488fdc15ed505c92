import { test } from 'vitest'
import { freshDatabase } from '../database.ts'
test('x', async () => {
  const f = await freshDatabase()
  const rows = await f.owner`
    select c.relname as table, c.relkind as kind, c.relrowsecurity as rls, r.rolname as role,
      string_agg(p || case when has_table_privilege(r.oid, c.oid, p) then '' else '*' end, ' ' order by p) as may
    from pg_class c cross join pg_roles r cross join unnest(array['select','insert','update','delete','truncate','references','trigger']) p
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r','v','m','p','f') and r.rolname like 'alongside%' and r.rolname <> 'alongside_owner'
      and (has_table_privilege(r.oid, c.oid, p) or (p in ('select','insert','update','references') and has_any_column_privilege(r.oid, c.oid, p)))
    group by 1,2,3,4 order by 1,4`
  const by: Record<string, string[]> = {}
  for (const r of rows) (by[String(r['table'])] ??= []).push(`${String(r['role']).replace('alongside_', '')}: '${r['may']}'`)
  console.log(Object.entries(by).map(([t, m]) => `  ${t}: { about: 'a person', ${m.join(', ')} },`).join('\n'))
  const q = await f.owner`select c.relname as table from pg_class c where relnamespace='public'::regnamespace and relkind in ('r','v') and not exists (select from pg_roles r where rolname like 'alongside%' and has_any_column_privilege(r.oid,c.oid,'select'))`
  console.log(q.map((r) => r['table']))
  const fns = await f.owner`select proname, prosecdef, proconfig from pg_proc where pronamespace='public'::regnamespace and not exists (select from pg_depend d where d.objid = pg_proc.oid and deptype='e')`
  console.log(fns.map((r) => JSON.stringify(r)).join('\n'))
  await f.drop()
})
