import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../test/database.ts'
import { connect } from './database.ts'
import { refuseIfTooStrong } from './logins.ts'
import { migrate } from './migrate.ts'

let fresh: FreshDatabase
let folder: string

beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  await fresh.owner`delete from migration`
  await fresh.owner`drop table if exists first_thing, second_thing`
})
afterEach(() => rm(folder, { recursive: true }))

const put = (name: string, text: string) => writeFile(join(folder, name), text)

describe('bringing a database up to date', () => {
  test('runs each file once, in order', async () => {
    await put('0002_second.sql', 'create table second_thing (id int references first_thing);')
    await put('0001_first.sql', 'create table first_thing (id int primary key);')
    expect((await migrate(fresh.ownerUrl, { folder })).applied).toEqual(['0001_first.sql', '0002_second.sql'])
    expect((await migrate(fresh.ownerUrl, { folder })).applied).toEqual([])
  })

  test('undoes a file that fails half-way, and says which line', async () => {
    await put('0001_first.sql', 'create table first_thing (id int);\nselect nonsense;')
    await expect(migrate(fresh.ownerUrl, { folder })).rejects.toThrow(/0001_first\.sql failed.*nonsense.*line 2/)
    expect(await fresh.owner`select to_regclass('first_thing') as found`).toEqual([{}])
  })

  test('refuses when a file that has run was changed', async () => {
    await put('0001_first.sql', 'create table first_thing (id int);')
    await migrate(fresh.ownerUrl, { folder })
    await put('0001_first.sql', 'create table first_thing (id bigint);')
    await expect(migrate(fresh.ownerUrl, { folder })).rejects.toThrow(/0001_first\.sql/)
  })

  test('does not mind the line endings of another system', async () => {
    await put('0001_first.sql', 'create table first_thing\n(id int);\n')
    await migrate(fresh.ownerUrl, { folder })
    await put('0001_first.sql', 'create table first_thing\r\n(id int);\r\n')
    expect((await migrate(fresh.ownerUrl, { folder })).applied).toEqual([])
  })

  test('two starts at once do not run a file twice', async () => {
    await put('0001_first.sql', 'create table first_thing (id int); select pg_sleep(0.2);')
    const both = await Promise.all([migrate(fresh.ownerUrl, { folder }), migrate(fresh.ownerUrl, { folder })])
    expect(both.flatMap(({ applied }) => applied)).toEqual(['0001_first.sql'])
  })

  test('keeps the password it made for the next start, for its own eyes only', async () => {
    const first = await migrate(fresh.ownerUrl, { folder, home: folder })
    const second = await migrate(fresh.ownerUrl, { folder, home: folder })
    expect(second.appUrl).toBe(first.appUrl)
    const { readdirSync, statSync } = await import('node:fs')
    const files = readdirSync(join(folder, 'logins')).map((name) => join(folder, 'logins', name))
    expect(files).toHaveLength(2)
    expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600])
    expect(await readFile(files[0] ?? '', 'utf8')).toContain(decodeURIComponent(new URL(first.appUrl).password))
  })
})

describe("the application's login", () => {
  test('may start', async () => {
    await expect(refuseIfTooStrong(fresh.database)).resolves.toBeUndefined()
  })

  test('reads no table as itself', async () => {
    await expect(fresh.database`select * from migration`).rejects.toThrow('permission denied')
  })

  test('may put on each role of the gate, and no other', async () => {
    const roles =
      await fresh.owner`select rolname as name from pg_roles where rolname like 'alongside\\_%' and not rolcanlogin`
    expect(roles.length).toBeGreaterThan(5)
    for (const { name } of roles) {
      const [row] = await fresh.database.begin(async (db) => {
        await db`select set_config('role', ${String(name)}, true)`
        return db`select current_user as name`
      })
      expect(row).toEqual({ name })
    }
    await expect(fresh.database`select set_config('role', 'alongside_jobs', false)`).rejects.toThrow(
      'permission denied',
    )
  })

  test('is refused as an owner or superuser', async () => {
    await expect(refuseIfTooStrong(fresh.owner)).rejects.toThrow(/is a superuser/)
  })

  test.each([
    ['bypasses row-level security', 'alter role too_strong bypassrls'],
    ['inherits the rights', 'grant alongside_worker to too_strong'],
    ['owns the database', 'create table first_thing (id int); alter table first_thing owner to too_strong'],
  ])('is refused when it %s', async (why, sql) => {
    await fresh.owner.unsafe(`drop role if exists too_strong; create role too_strong login password 'x'; ${sql}`)
    const { withLogin } = await import('./address.ts')
    const strong = connect(withLogin(fresh.appUrl, 'too_strong', 'x'), { max: 1 })
    await expect(refuseIfTooStrong(strong)).rejects.toThrow(why)
    await strong.end()
    await fresh.owner.unsafe('drop owned by too_strong; drop role too_strong')
  })
})
