import { execFileSync, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from '../../src/server/demonstration/dice.ts'
import { startEmbedded } from '../../src/store/embedded.ts'
import { answersHealth, freePort, startApplication } from './application.ts'
import { copyOfProduct, type Product } from './product.ts'
import { openWire, type Wire } from './wire.ts'

/** Who keeps the database running: the application itself, or somebody else, at the other end of a wire. */
export type Keeper = 'application' | 'somebody-else'

/** The product on this machine, all that it stands on, and the means to take that away. */
export type World = {
  readonly logs: string
  /** The end of what the application and its database wrote for whoever runs them. */
  readonly lastWords: () => string
  /** The port of the wire to the application. */
  readonly port: number
  readonly toApplication: Wire
  readonly toDatabase: Wire
  /** A small disk of its own, where this machine lets one be made. */
  readonly disk: { readonly fill: () => void; readonly free: () => void } | undefined
  readonly start: (keeper: Keeper) => Promise<void>
  readonly ready: (within: number) => Promise<boolean>
  readonly isRunning: () => boolean
  readonly killApplication: () => void
  readonly killDatabase: (which: 'all' | 'one-backend', dice: Dice) => void
  readonly moveClock: (minutes: number) => void
  /** `npm run audit -- verify`, as whoever keeps the record would run it. */
  readonly audit: () => { readonly whole: boolean; readonly said: string }
  readonly ownerAt: { readonly host: string; readonly database: string; readonly username: string }
  readonly close: () => Promise<void>
}

const database = 'alongside_demo'

export async function makeWorld(dice: Dice, { withDisk }: { readonly withDisk: boolean }): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-torture-'))
  chmodSync(folder, 0o711)
  const product = await copyOfProduct(join(folder, 'product'))
  const home = join(folder, 'home')
  mkdirSync(home, { mode: 0o711 })
  const mounted = withDisk && mountSmallDisk(home)
  const socket = join(home, 'postgres-18', 'socket')
  const port = await freePort()
  const toDatabase = await openWire(() => ({ path: join(socket, '.s.PGSQL.5432') }), dice)
  const toApplication = await openWire(() => ({ port, host: '127.0.0.1' }), dice)
  const state: {
    child?: ChildProcess
    waits: boolean
    offset: number
    kept?: Awaited<ReturnType<typeof startEmbedded>>
  } = {
    waits: false,
    offset: 0,
  }

  const isRunning = () => state.waits || (state.child?.exitCode === null && state.child.signalCode === null)
  const killApplication = () => {
    state.waits = false
    state.child?.kill('SIGKILL')
  }
  /** One that cannot start, because the disk is full or the database on its way, is started again by whoever runs it. */
  const launch = (env: Readonly<Record<string, string>>) => {
    let wasReady = false
    const start = { folder, home, port, offset: state.offset, env }
    const child = startApplication(product, start, () => (wasReady = true))
    Object.assign(state, { child, waits: false })
    child.once('exit', (_, signal) => {
      if (state.child !== child || wasReady || signal !== null) return
      state.waits = true
      setTimeout(() => state.waits && launch(env), 500)
    })
  }
  const letGo = async () => {
    await state.kept?.stop()
    delete state.kept
  }
  return {
    lastWords: () => [join(folder, 'application.log'), join(home, 'postgres-18', 'server.log')].map(endOf).join('\n\n'),
    ...{ logs: join(folder, 'ledgers'), port: toApplication.port, toApplication, toDatabase },
    disk: mounted ? aDiskToFill(home) : undefined,
    start: async (keeper) => {
      killApplication()
      // First the other holds on to the database, then the one before lets go: it keeps running between the two.
      if (keeper === 'somebody-else') state.kept ??= await startEmbedded({ home, database })
      const url = `postgres://alongside_owner@127.0.0.1:${toDatabase.port}/${database}`
      const env = { DATABASE_URL: keeper === 'somebody-else' ? url : '' }
      launch(env)
      if (keeper === 'application') {
        await pause(500)
        await letGo()
      }
    },
    ready: (within) => answersHealth(port, within, isRunning),
    isRunning,
    killApplication,
    killDatabase: (which, dice) => killDatabase(join(home, 'postgres-18', 'data'), which, dice),
    moveClock: (minutes) => {
      state.offset = minutes
    },
    audit: () => audit(product, home),
    ownerAt: { host: socket, database, username: 'alongside_owner' },
    close: async () => {
      killApplication()
      state.kept ??= await startEmbedded({ home, database })
      await letGo()
      await Promise.all([toDatabase.close(), toApplication.close()])
      // Lazily: whatever still has a file open there must not keep the rest from being put away.
      if (mounted) execFileSync('umount', ['-l', home])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** With -9: the whole server at once, or one of those that serve a connection, which takes the others with it. */
function killDatabase(data: string, which: 'all' | 'one-backend', dice: Dice): void {
  const postmaster = Number(read(join(data, 'postmaster.pid')).split('\n')[0])
  if (!(postmaster > 0) || !read(`/proc/${postmaster}/cmdline`).includes('postgres')) return
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
    .map(Number)
  const serving = children.filter((pid) => /alongside_(app|jobs)/.test(read(`/proc/${pid}/cmdline`)))
  const those = which === 'all' ? [postmaster, ...children] : serving.length > 0 ? [dice.pick(serving)] : []
  for (const pid of those) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It was just leaving by itself.
    }
  }
}

const parentOf = (pid: string) => Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1])

function audit({ audit: script }: Product, home: string): { whole: boolean; said: string } {
  const env = { PATH: process.env['PATH'], NODE_ENV: 'production', ALONGSIDE_HOME: home }
  try {
    return {
      whole: true,
      said: execFileSync(process.execPath, [script, 'verify'], { cwd: '/', env, encoding: 'utf8', stdio: 'pipe' }),
    }
  } catch (error) {
    return {
      whole: false,
      said: String(Reflect.get(Object(error), 'stdout')) + String(Reflect.get(Object(error), 'stderr')),
    }
  }
}

/** Big enough for the work of a hundred rounds, small enough to be filled in a moment. Not every machine allows it. */
function mountSmallDisk(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1500m,mode=0711', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function aDiskToFill(folder: string) {
  const ballast = join(folder, 'ballast')
  return {
    fill: () => {
      const file = openSync(ballast, 'w')
      const much = Buffer.alloc(8_000_000)
      try {
        for (;;) writeFileSync(file, much)
      } catch {
        // Full, to the last page.
      }
      closeSync(file)
    },
    free: () => {
      if (existsSync(ballast)) rmSync(ballast)
    },
  }
}

const endOf = (file: string) => `${file}:\n${read(file).trim().split('\n').slice(-25).join('\n')}`

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
