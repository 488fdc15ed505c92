import { execFile, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from './cannot-start.ts'
import type { Account, Say } from './embedded-server.ts'

/** Where one embedded server lives, and who runs it. */
export type Place = {
  readonly server: string
  readonly folder: string
  readonly data: string
  readonly socket: string
  readonly account?: Account
}

export type Running = {
  readonly pid: number
  readonly host: string
  readonly port: number
  readonly state: 'ready' | 'starting' | 'stopping'
}

const windows = process.platform === 'win32'

/**
 * Read from `postmaster.pid`, which the server keeps. Files left by a crash, whose number is now another program's, go: a
 * new server would take that program for the old one, and refuse to start.
 */
export async function whatRuns(place: Place): Promise<Running | undefined> {
  const file = join(place.data, 'postmaster.pid')
  const lines = read(file).split('\n')
  const pid = Number(lines[0])
  if (!(pid > 0) || !isAlive(pid)) return undefined
  if (!isServer(pid)) {
    await rm(file, { force: true })
    if (place.socket !== '') await rm(join(place.socket, '.s.PGSQL.5432.lock'), { force: true })
    return undefined
  }
  const status = (lines[7] ?? '').trim()
  const host = (lines[4] ?? '').trim() || '127.0.0.1'
  const state = status === 'ready' ? 'ready' : status === 'stopping' ? 'stopping' : 'starting'
  return { pid, host, port: Number(lines[3]), state }
}

/** Starts the server, or waits for the one that is starting or stopping, until it answers. */
export async function startServer(
  place: Place,
  settings: Readonly<Record<string, string>>,
  say: Say,
): Promise<Running> {
  const patience = Date.now() + 5 * 60_000
  let child: { exited: boolean } | undefined
  let told = Date.now() + 3000
  while (Date.now() < patience) {
    const running = await whatRuns(place)
    if (running?.state === 'ready') return running
    if (!running && child?.exited) break
    if (!running && !child) child = await launch(place, settings)
    if (Date.now() > told) {
      say('Waiting for PostgreSQL: it is putting itself in order')
      told = Date.now() + 10_000
    }
    await new Promise((done) => setTimeout(done, 10))
  }
  const last = read(logOf(place)).trim().split('\n').slice(-8).join('\n')
  throw new CannotStart(`PostgreSQL did not start. The end of its log, ${logOf(place)}:\n${last}`)
}

/** Ends every connection, writes everything down and waits until the process is gone. */
export async function shutDown(place: Place, pid: number): Promise<void> {
  if (windows) {
    await promisify(execFile)(executable(place, 'pg_ctl'), ['stop', '-D', place.data, '-m', 'fast', '-w']).catch(
      () => 0,
    )
    return
  }
  if (!(await ends(pid, 'SIGINT', 20_000))) await ends(pid, 'SIGQUIT', 5000)
}

async function ends(pid: number, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  const until = Date.now() + patience
  if (isServer(pid)) process.kill(pid, signal)
  while (isServer(pid)) {
    if (Date.now() > until) return false
    await new Promise((done) => setTimeout(done, 10))
  }
  return true
}

async function launch(place: Place, settings: Readonly<Record<string, string>>): Promise<{ exited: boolean }> {
  const log = logOf(place)
  const size = await stat(log)
    .then((s) => s.size)
    .catch(() => 0)
  if (size > 1_000_000) await rename(log, `${log}.old`)
  const wanted = { ...tuned, ...(await listening(place)), ...settings }
  const given = Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return windows ? launchOnWindows(place, given) : launchOnUnix(place, given)
}

/** In a session of its own: Ctrl-C reaches only us, and we stop it when everything has been written. */
function launchOnUnix(place: Place, given: string[]): { exited: boolean } {
  const log = openSync(logOf(place), 'a', 0o600)
  const child = spawn(executable(place, 'postgres'), ['-D', place.data, ...given], {
    cwd: place.folder,
    env: environment(),
    detached: true,
    stdio: ['ignore', log, log],
    ...(place.account && { uid: place.account.uid, gid: place.account.gid }),
  })
  closeSync(log)
  const state = { exited: false }
  child.once('exit', () => (state.exited = true))
  child.once('error', () => (state.exited = true))
  child.unref()
  return state
}

/** `pg_ctl` puts down an administrator's rights, without which the server would refuse to start. */
function launchOnWindows(place: Place, given: string[]): { exited: boolean } {
  const options = given.map((word) => `"${word}"`).join(' ')
  const state = { exited: false }
  const child = spawn(
    executable(place, 'pg_ctl'),
    ['start', '-W', '-D', place.data, '-l', logOf(place), '-o', options],
    { cwd: place.folder, env: environment(), stdio: 'ignore', windowsHide: true },
  )
  // It leaves at once if all is well: what counts is whether the server's own file appears soon after.
  child.once('exit', () => setTimeout(() => (state.exited = true), 15_000).unref())
  child.once('error', () => (state.exited = true))
  return state
}

/** For a small machine and a quick start. Nothing here gives up a written row: fsync stays on. */
const tuned = {
  shared_buffers: '128MB',
  max_connections: '100',
  jit: 'off',
  io_method: 'sync',
  // A page from anywhere costs little more than the next one, on any disk since those that turned.
  random_page_cost: '1.1',
  max_parallel_workers: '2',
  // Many ask at once: each takes one place in the line, and none takes a second one from the next.
  max_parallel_workers_per_gather: '0',
  max_worker_processes: '4',
  max_wal_size: '512MB',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
  TimeZone: 'UTC',
  password_encryption: 'scram-sha-256',
}

async function listening(place: Place): Promise<Record<string, string>> {
  if (windows) return { listen_addresses: '127.0.0.1', port: String(await freePort()), unix_socket_directories: '' }
  return { listen_addresses: '', port: '5432', unix_socket_directories: place.socket, unix_socket_permissions: '0700' }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address && typeof address === 'object' ? address.port : 5433
      probe.close(() => done(port))
    })
  })
}

/** Whether a process of that number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Linux tells which program it is. Elsewhere a number used again is rare, and PostgreSQL itself stays careful. */
function isServer(pid: number): boolean {
  if (process.platform !== 'linux') return isAlive(pid)
  const program = read(`/proc/${pid}/cmdline`).split('\0')[0] ?? ''
  return basename(program).startsWith('postgres')
}

/** Ours, without whatever PostgreSQL settings the shell has. */
export function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_'))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}

export function executable(place: Place, name: string): string {
  return join(place.server, 'bin', windows ? `${name}.exe` : name)
}

const logOf = (place: Place) => join(place.folder, 'server.log')

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
