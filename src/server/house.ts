import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { idleMinutesUnlessSaid } from '../domain/accounts/staying.ts'
import { CannotStart } from '../store/cannot-start.ts'
import { connect, type Database } from '../store/database.ts'
import { clockFor } from './clock.ts'
import { clone, type OpenDatabase, type Settings } from './home.ts'

/** What everything that runs is given: the database, the clock, and what whoever runs it decided. */
export type House = {
  /** As the application: it can do nothing until the gate has put on a role. */
  readonly database: Database
  readonly now: () => string
  readonly demonstration: boolean
  /** Where everything that must last is kept, outside the database. */
  readonly home: string
  readonly jobsUrl: string
  readonly smtpUrl: string | undefined
  /** The address people know it by, without a slash at the end. Unset: the address they came by. */
  readonly origin: string | undefined
  /** Where a link in an e-mail leads: the origin, or this machine when none was said. */
  readonly address: string
  /** Which proxies are believed about who is asking: addresses, ranges or names such as `loopback`. None unless said. */
  readonly proxies: readonly string[]
  /** Where "leave now" leads. */
  readonly exitUrl: string
  /** Seals what is kept in the reader's hands or in the database for a while. Never in the database itself. */
  readonly secret: Uint8Array
  readonly runBy: { readonly name: string; readonly phone?: string; readonly hours?: string }
  readonly limits: Limits
  /** After so long without work somebody at work is signed out. */
  readonly idleMinutes: number
  /** Passwords that whoever runs it wants refused, whatever else they are: from the file that REFUSED_PASSWORDS names. */
  readonly isRefusedPassword: (password: string) => boolean
  readonly folders: { readonly web: string; readonly font: string; readonly css: string }
  readonly version: string
  readonly startedAt: string
  /** Writes a line for whoever runs it. Never a name, an address, or what was asked. */
  readonly log: (line: LogLine) => void
}

export type Limits = {
  /** Requests in a minute: so many that nobody at work meets them, and few enough that one address cannot take the house. */
  readonly perAddress: number
  readonly perSession: number
  /** Passwords and codes take long to check, by design. */
  readonly perAddressForCodes: number
  /** Who finds all connections to the database taken waits for one, in a line of so many, so long. */
  readonly waitForDatabase: number
  readonly secondsForDatabase: number
}

export const usual: Limits = {
  ...{ perAddress: 3000, perSession: 900, perAddressForCodes: 60 },
  ...{ waitForDatabase: 500, secondsForDatabase: 5 },
}

export type LogLine = { readonly level: 'info' | 'warn' | 'error'; readonly what: string } & Readonly<
  Record<string, unknown>
>

type Environment = Readonly<Record<string, string | undefined>>
type Asked = {
  readonly now?: () => string
  readonly log?: House['log']
  readonly limits?: Limits
  readonly env?: Environment
}

/** Opens the house on a database that is up to date. `close` lets go of it. */
export function createHouse(
  settings: Settings,
  opened: Pick<OpenDatabase, 'appUrl' | 'jobsUrl'>,
  { env = process.env, now = clockFor(settings, env), log = logToStderr, limits }: Asked = {},
): House & { readonly close: () => Promise<void> } {
  const allowed = limits ?? limitsIn(env['LIMITS'])
  const pool = connect(opened.appUrl, {
    max: 16,
    connect_timeout: 10,
    patience: { milliseconds: allowed.secondsForDatabase * 1000, most: allowed.waitForDatabase },
    connection: { statement_timeout: 15_000, lock_timeout: 5000, idle_in_transaction_session_timeout: 60_000 },
  })
  return {
    database: pool,
    now,
    log,
    demonstration: settings.demonstration,
    home: settings.home,
    jobsUrl: opened.jobsUrl,
    smtpUrl: settings.smtpUrl,
    origin: env['ORIGIN'] ? new URL(env['ORIGIN']).origin : undefined,
    address: env['ORIGIN'] ? new URL(env['ORIGIN']).origin : `http://localhost:${settings.port}`,
    proxies: (env['TRUST_PROXY'] ?? '').split(',').flatMap((one) => one.trim() || []),
    exitUrl: env['EXIT_URL'] || 'https://www.google.co.nz/',
    secret: secretIn(settings.home, env),
    runBy: runBy(env),
    limits: allowed,
    idleMinutes: idleMinutesIn(env['IDLE_MINUTES']),
    isRefusedPassword: refusedIn(env['REFUSED_PASSWORDS']),
    folders: {
      web: join(clone, 'build', 'web'),
      font: join(clone, 'build', 'font'),
      css: join(clone, 'src', 'looks', 'css'),
    },
    version: String(JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')).version),
    startedAt: now(),
    close: () => pool.end({ timeout: 5 }),
  }
}

const named: Readonly<Record<string, keyof Limits>> = {
  address: 'perAddress',
  session: 'perSession',
  codes: 'perAddressForCodes',
}

/** `address=6000,session=1800,codes=120`: for a house where many share one address. What is not said is as usual. */
function limitsIn(said: string | undefined): Limits {
  const chosen = (said ?? '').split(',').flatMap((one): [keyof Limits, number][] => {
    if (one.trim() === '') return []
    const [, name = '', figure] = /^\s*(\w+)=(\d{1,9})\s*$/.exec(one) ?? []
    const limit = Object.hasOwn(named, name) ? named[name] : undefined
    if (!limit || !Number(figure)) {
      throw new CannotStart(`LIMITS is "${said}". Write it as address=3000,session=900,codes=60: requests in a minute.`)
    }
    return [[limit, Number(figure)]]
  })
  return { ...usual, ...Object.fromEntries(chosen) }
}

const secretBytes = 32

/** Made at the first start. Several machines on one database share it by ALONGSIDE_SECRET, which nobody can guess. */
export function secretIn(home: string, env: Environment): Uint8Array {
  const given = env['ALONGSIDE_SECRET']
  if (given) {
    const secret = Buffer.from(given, 'base64url')
    if (secret.length >= secretBytes) return secret
    throw new CannotStart(
      `ALONGSIDE_SECRET is too short. It must be ${secretBytes} random bytes or more, in base64url. To make one:\n` +
        `node -p "crypto.randomBytes(${secretBytes}).toString('base64url')"`,
    )
  }
  const file = join(home, 'secret')
  if (!existsSync(file)) {
    mkdirSync(home, { recursive: true })
    // Two starts at once: the second finds the file of the first.
    writeFileSync(file, `${randomBytes(secretBytes).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
}

/** What whoever runs it chose: five minutes to a working day. */
function idleMinutesIn(said: string | undefined): number {
  const minutes = Number(said)
  return said && Number.isInteger(minutes) && minutes >= 5 && minutes <= 720 ? minutes : idleMinutesUnlessSaid
}

/** One password to a line, as published lists are. Capitals make no difference. */
function refusedIn(file: string | undefined): House['isRefusedPassword'] {
  if (!file) return () => false
  if (!existsSync(file)) throw new CannotStart(`REFUSED_PASSWORDS names ${file}, which is not there.`)
  const refused = new Set(readFileSync(file, 'utf8').toLowerCase().split(/\r?\n/))
  return (password) => refused.has(password.toLowerCase())
}

function runBy(env: Environment): House['runBy'] {
  const { RUN_BY, RUN_BY_PHONE, RUN_BY_HOURS } = env
  return {
    name: RUN_BY || 'Alongside',
    ...(RUN_BY_PHONE && { phone: RUN_BY_PHONE }),
    ...(RUN_BY_HOURS && { hours: RUN_BY_HOURS }),
  }
}

function logToStderr(line: LogLine): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
}
