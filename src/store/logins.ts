import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { withLogin } from './address.ts'
import { CannotStart } from './cannot-start.ts'
import { connect, type Database } from './database.ts'

export type Logins = {
  /** What the program uses for everything: owns nothing, inherits nothing, bypasses nothing. */
  readonly appUrl: string
  /** Owns the job queue's own schema, and reads nothing else. */
  readonly jobsUrl: string
}

type Wanted = { readonly home?: string; readonly appUrl?: string; readonly jobsUrl?: string }

/**
 * The application's login and the job queue's, made if they are missing. Asks for no more than `create role`.
 * Logins belong to the whole cluster, and an advisory lock to one database: two starts that meet are told apart by trying again.
 */
export async function makeLogins(owner: Database, ownerUrl: string, wanted: Wanted): Promise<Logins> {
  const appUrl = wanted.appUrl ?? (await loginFor(owner, ownerUrl, 'alongside_app', wanted.home))
  const jobsUrl = wanted.jobsUrl ?? (await loginFor(owner, ownerUrl, 'alongside_jobs', wanted.home))
  await letWearRoles(owner, decodeURIComponent(new URL(appUrl).username))
  await letMakeSchema(owner, decodeURIComponent(new URL(jobsUrl).username))
  return { appUrl, jobsUrl }
}

async function loginFor(owner: Database, ownerUrl: string, name: string, home: string | undefined): Promise<string> {
  const kept = home === undefined ? undefined : readPassword(home, ownerUrl, name)
  const password = kept ?? randomBytes(24).toString('base64url')
  const url = withLogin(ownerUrl, name, password)
  const [exists] = await owner`select from pg_roles where rolname = ${name}`
  if (exists && kept !== undefined && (await admits(url))) return url
  await tryAgain(() => setLogin(owner, name, password))
  if (home !== undefined && kept === undefined) keepPassword(home, ownerUrl, name, password)
  return url
}

/** The address of a login that an earlier start made on the same server, as another login's address names it. */
export function keptLogin(address: string, name: string, home: string): string | undefined {
  const password = readPassword(home, address, name)
  return password === undefined ? undefined : withLogin(address, name, password)
}

async function setLogin(owner: Database, name: string, password: string): Promise<void> {
  const [exists] = await owner`select from pg_roles where rolname = ${name}`
  // The server is sent a verifier, so the password is in no log of statements.
  const secret = `login noinherit password '${verifierOf(password)}'`
  await owner.unsafe(`${exists ? 'alter' : 'create'} role ${name} ${secret}`)
}

/** The gate puts on one of these roles for each transaction. */
async function letWearRoles(owner: Database, login: string): Promise<void> {
  const missing = await owner`
    select role.rolname as name
    from pg_roles role
    where role.rolname like 'alongside\\_%'
      and not role.rolcanlogin
      and not exists (
        select from pg_auth_members m join pg_roles member on member.oid = m.member
        where m.roleid = role.oid and member.rolname = ${login}
      )
    order by 1`
  for (const { name } of missing) {
    await tryAgain(() => owner`grant ${owner(String(name))} to ${owner(login)}`)
  }
}

/** The job queue makes its own schema at its first start. */
async function letMakeSchema(owner: Database, login: string): Promise<void> {
  const [row] = await owner`
    select current_database() as name, has_database_privilege(${login}, current_database(), 'create') as may`
  if (row?.['may'] === true) return
  await owner`grant create on database ${owner(String(row?.['name']))} to ${owner(login)}`
}

/** Refuses a login that could see past the rules: an owner, a superuser, one that bypasses or inherits. */
export async function refuseIfTooStrong(app: Database): Promise<void> {
  const [found] = await app`
    select
      rolname as name,
      rolsuper as superuser,
      rolbypassrls as bypasses,
      exists (select from pg_class where relowner = me.oid and relnamespace = 'public'::regnamespace)
        or exists (select from pg_database where datdba = me.oid and datname = current_database()) as owns,
      exists (select from pg_roles r where rolname like 'alongside\\_%' and oid <> me.oid and pg_has_role(me.oid, r.oid, 'usage'))
        as inherits
    from pg_roles me
    where rolname = current_user`
  const why =
    (found?.['superuser'] && 'is a superuser') ||
    (found?.['bypasses'] && 'bypasses row-level security') ||
    (found?.['owns'] && 'owns the database or its tables') ||
    (found?.['inherits'] && 'inherits the rights of the roles it should put on one at a time')
  if (!found || !why) return
  throw new CannotStart(
    `The application would log in as "${String(found['name'])}", which ${String(why)}: the database could not hold it to its rules.\n` +
      'Leave DATABASE_APP_URL unset to have a login made, or give it a login that is NOINHERIT and owns nothing.',
  )
}

async function admits(url: string): Promise<boolean> {
  const login = connect(url, { max: 1, connect_timeout: 10 })
  try {
    await login`select 1`
    return true
  } catch {
    return false
  } finally {
    await login.end({ timeout: 1 })
  }
}

/** `tuple concurrently updated` and `already exists` mean that somebody else was just doing the same. */
async function tryAgain(deed: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await deed()
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (tries === 5 || !['XX000', '23505', '42710', '40001'].includes(String(code))) throw error
      await new Promise((done) => setTimeout(done, 50 * tries))
    }
  }
}

/** SCRAM-SHA-256 as PostgreSQL stores it (RFC 5803). */
export function verifierOf(password: string, salt = randomBytes(16)): string {
  const rounds = 4096
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const keyed = (word: string) => createHmac('sha256', salted).update(word).digest()
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`
}

/** One file per login and server: the same home may have served several. */
function passwordFile(home: string, ownerUrl: string, name: string): string {
  const { hostname, port, searchParams } = new URL(ownerUrl)
  const server = createHash('sha256')
    .update(`${searchParams.get('host') ?? hostname}:${port || 5432}`)
    .digest('hex')
  return join(home, 'logins', `${name}-${server.slice(0, 12)}`)
}

function readPassword(home: string, ownerUrl: string, name: string): string | undefined {
  const file = passwordFile(home, ownerUrl, name)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

function keepPassword(home: string, ownerUrl: string, name: string, password: string): void {
  const file = passwordFile(home, ownerUrl, name)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
}
