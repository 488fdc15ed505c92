import { realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CannotStart } from '../store/cannot-start.ts'
import { cannotReach } from '../store/cannot-reach.ts'
import { diskFull } from '../store/disk-full.ts'
import type { Say } from '../store/embedded-server.ts'
import { startEmbedded } from '../store/embedded.ts'
import { keptLogin } from '../store/logins.ts'
import { migrate } from '../store/migrate.ts'

/** What whoever runs it decided: the environment and the command line, read once. */
export type Settings = {
  /** Where everything that must last is kept. Never inside the clone. */
  readonly home: string
  readonly port: number
  /** With invented people and their buttons, in a database of their own. */
  readonly demonstration: boolean
  /** The demonstration is made anew: what was done in it goes. */
  readonly afresh?: boolean
  readonly ownerUrl?: string
  readonly appUrl?: string
  readonly jobsUrl?: string
  readonly smtpUrl?: string
}

export type OpenDatabase = {
  /** What the program uses for everything. */
  readonly appUrl: string
  /** For the job queue's own pool. */
  readonly jobsUrl: string
  /** Only to prepare demonstration data and the like; absent where migrations are run elsewhere. */
  readonly ownerUrl?: string
  readonly stop: () => Promise<void>
}

type Environment = Readonly<Record<string, string | undefined>>

/** The command that started this, as somebody types it: what a hint repeats. */
export const commandUsed = (argv: readonly string[] = process.argv): string =>
  argv.includes('--serve') ? 'npm run serve' : 'npm start'

/** The same from `src/server` and from `build/server`. */
export const clone = fileURLToPath(new URL('../../', import.meta.url))

/** Reads the environment, and refuses what cannot work. */
export function readSettings(env: Environment = process.env, argv: readonly string[] = process.argv): Settings {
  const given = {
    ownerUrl: env['DATABASE_URL'],
    appUrl: env['DATABASE_APP_URL'],
    jobsUrl: env['DATABASE_JOBS_URL'],
    smtpUrl: env['SMTP_URL'],
  }
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))
  const demonstration = !argv.includes('--serve')
  const afresh = argv.includes('--afresh')
  if (afresh && !demonstration)
    throw new CannotStart('--afresh is for the demonstration only: real work is never thrown away.')
  if (afresh && (set['ownerUrl'] || set['appUrl'])) {
    throw new CannotStart('--afresh makes the embedded demonstration anew. A database of your own is yours to empty.')
  }
  return { home: homeFrom(env), port: portFrom(env), demonstration, ...(afresh && { afresh }), ...set }
}

/** `ALONGSIDE_HOME`, or where such data belongs on this system. */
export function homeFrom(env: Environment, isRoot = process.getuid?.() === 0): string {
  const home = env['ALONGSIDE_HOME'] ? resolve(env['ALONGSIDE_HOME']) : usualHome(env, isRoot)
  const inside = relative(realpath(clone), realpath(home))
  if (inside === '' || (!inside.startsWith('..') && !isAbsolute(inside))) {
    throw new CannotStart(
      `ALONGSIDE_HOME is ${home}, which is inside the program's own folder: an update could take the data with it.\n` +
        `Set it to a folder elsewhere, or leave it unset to use ${usualHome(env, isRoot)}.`,
    )
  }
  return home
}

function usualHome(env: Environment, isRoot: boolean): string {
  if (process.platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'alongside')
  return isRoot ? '/var/lib/alongside' : join(homedir(), '.local', 'share', 'alongside')
}

function portFrom(env: Environment): number {
  const port = Number(env['PORT'] || 8080)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new CannotStart(`PORT is "${env['PORT']}". It must be a number up to 65535; leave it unset for 8080.`)
}

/**
 * The database of this installation, up to date and ready for the application: embedded in `home`, or DATABASE_URL's.
 * With DATABASE_APP_URL alone, whoever looks after the server has brought it up to date.
 */
export function openDatabase(
  settings: Settings,
  say: Say = () => undefined,
  /** Looks at the database before anything in it is changed, and throws if it must be left alone. */
  first: (ownerUrl: string) => Promise<void> = async () => undefined,
): Promise<OpenDatabase> {
  return open(settings, say, first).catch((error: unknown) => {
    throw saidKindly(error, settings)
  })
}

/** The same error, or what to do where there is a full disk behind it, or a database of one's own that we cannot reach. */
export const saidKindly = (error: unknown, { home, ownerUrl, appUrl }: Settings): unknown =>
  diskFull(error, { home, ownDatabase: (ownerUrl ?? appUrl) !== undefined, command: commandUsed() }) ??
  ((ownerUrl ?? appUrl) === undefined ? undefined : cannotReach(error)) ??
  error

async function open(settings: Settings, say: Say, first: (ownerUrl: string) => Promise<void>): Promise<OpenDatabase> {
  const { home, ownerUrl, appUrl, jobsUrl } = settings
  if (!ownerUrl && appUrl) {
    return { appUrl, jobsUrl: jobsUrl ?? jobsLogin(appUrl, home), stop: async () => undefined }
  }
  const interruption = catchInterruption()
  const database = settings.demonstration ? 'alongside_demo' : 'alongside'
  const embedded = ownerUrl
    ? undefined
    : await startEmbedded({ home, database, say, ...(settings.afresh && { afresh: true }) })
  const stop = embedded?.stop ?? (async () => undefined)
  try {
    const owner = ownerUrl ?? embedded?.ownerUrl ?? ''
    const { signal } = interruption
    await first(owner)
    const wanted = {
      folder: join(clone, 'migrations'),
      home,
      say,
      signal,
      ...(appUrl && { appUrl }),
      ...(jobsUrl && { jobsUrl }),
    }
    const logins = await migrate(owner, wanted)
    signal.throwIfAborted()
    return { appUrl: logins.appUrl, jobsUrl: logins.jobsUrl, ownerUrl: owner, stop }
  } catch (error) {
    await stop()
    if (interruption.signal.aborted) process.exit(130)
    throw error
  } finally {
    interruption.over()
  }
}

/** Without its own login the job queue would stand still, and no missed clock would be noticed. */
function jobsLogin(appUrl: string, home: string): string {
  const kept = keptLogin(appUrl, 'alongside_jobs', home)
  if (kept) return kept
  throw new CannotStart(
    'DATABASE_APP_URL is set, and the job queue has no login to that server.\n' +
      'Start once with DATABASE_URL as well (the owner), which makes one and keeps it in ALONGSIDE_HOME; ' +
      'or set DATABASE_JOBS_URL.',
  )
}

/** Ctrl-C before the program itself listens for it: the step in hand is finished, and nothing is left running. */
function catchInterruption() {
  const controller = new AbortController()
  const interrupt = () => controller.abort()
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, interrupt)
  const over = () => {
    for (const signal of signals) process.off(signal, interrupt)
  }
  return { signal: controller.signal, over }
}

/** The real place of a folder that may not exist yet. */
function realpath(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    const above = dirname(folder)
    return above === folder ? folder : join(realpath(above), relative(above, folder))
  }
}
