import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { userInfo } from 'node:os'
import { promisify } from 'node:util'
import { CannotStart } from './cannot-start.ts'
import type { Say } from './embedded-server.ts'
import { environment, executable, isAlive, type Place } from './embedded-process.ts'

const run = promisify(execFile)
const windows = process.platform === 'win32'

/** Makes the data folder once. It takes its name only when it is whole, so a stop half-way leaves nothing to trip over. */
export async function makeCluster(place: Place, owner: string, say: Say): Promise<void> {
  if (existsSync(place.data)) return
  say('Making the database (once)')
  await clearUnfinished(place)
  const unfinished = `${place.data}.new-${process.pid}`
  const password = windows ? await newPassword(place) : undefined
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const login = password ? [`--pwfile=${password}`, '--auth=scram-sha-256'] : ['--auth=peer']
  const wanted = ['-D', unfinished, '-U', owner, ...locale, ...login, '--data-checksums', '--no-instructions']
  await mkdir(unfinished, { mode: 0o700 })
  if (place.account) await chown(unfinished, place.account.uid, place.account.gid)
  await run(executable(place, 'initdb'), wanted, {
    cwd: place.folder,
    env: environment(),
    ...(place.account && { uid: place.account.uid, gid: place.account.gid }),
  }).catch((error: Error & { stderr?: string }) => {
    throw new CannotStart(
      `The database could not be made in ${place.folder}.\n${(error.stderr ?? error.message).trim()}`,
    )
  })
  await admitOnly(unfinished)
  await rename(unfinished, place.data).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(place.data)) throw error
  })
}

/**
 * On Unix the kernel says who is calling, so there is no password to lose or leak: root or the user who runs Alongside,
 * under any of the database's names. Windows has no such thing, and gets a password of its own.
 */
async function admitOnly(data: string): Promise<void> {
  if (windows) return
  const callers = new Set([userInfo().username, 'root'])
  await writeFile(join(data, 'pg_hba.conf'), 'local all all peer map=alongside\n')
  await writeFile(join(data, 'pg_ident.conf'), [...callers].map((name) => `alongside "${name}" all\n`).join(''))
}

/** The owner's password, where there is one. */
export function passwordOf(place: Place): string | undefined {
  return windows ? readFileSync(passwordFile(place), 'utf8').trim() : undefined
}

async function newPassword(place: Place): Promise<string> {
  const file = passwordFile(place)
  await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return file
}

const passwordFile = (place: Place) => join(place.folder, 'owner-password')

async function clearUnfinished(place: Place): Promise<void> {
  const names = await readdir(dirname(place.data))
  const left = names.filter((name) => {
    const pid = Number(/^data\.new-(\d+)$/.exec(name)?.[1])
    return pid > 0 && (pid === process.pid || !isAlive(pid))
  })
  await Promise.all(left.map((name) => rm(join(dirname(place.data), name), { recursive: true, force: true })))
}
