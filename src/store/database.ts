import postgres from 'postgres'
import { splitSocket } from './address.ts'
import { arrayTypes } from './arrays.ts'
import { type Begin, type Patience, withPatience, type Work } from './patience.ts'

export type Database = postgres.Sql<{ bigint: number }>
/** Inside a transaction. Every query of every store gets one of these, never the pool. */
export type Db = postgres.TransactionSql<{ bigint: number }>

/** `2026-11-10 10:41:00.5+00` to `2026-11-10T10:41:00.5Z`: an instant is text, in UTC, that sorts. */
const toInstant = (text: string) => text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z')

const withoutNulls = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

type Options = postgres.Options<Record<string, postgres.PostgresType>> & { readonly patience?: Patience }

/**
 * The driver, set up once: camel case, days and instants as text, counts as numbers, null columns left out. A transaction
 * outlives its connection, and with `patience` nobody stands in line for one for long.
 */
export function connect(url: string, { patience, ...options }: Options = {}): Database {
  const { url: address, ...socket } = splitSocket(url)
  const database = postgres(address, {
    max: 16,
    ...socket,
    onnotice: () => undefined,
    fetch_types: false,
    ...options,
    connection: { TimeZone: 'UTC', application_name: 'alongside', ...options.connection },
    types: {
      ...arrayTypes(),
      date: { to: 1082, from: [1082], serialize: String, parse: String },
      instant: { to: 1184, from: [1114, 1184], serialize: String, parse: toInstant },
      bigint: { to: 20, from: [20], serialize: String, parse: Number },
    },
    transform: {
      undefined: null,
      column: { from: postgres.toCamel, to: postgres.fromCamel },
      row: { from: withoutNulls },
    },
  })
  const driver = database.begin.bind(database)
  const begin = outlive((words, work) => driver(words, work))
  const inTurn = patience ? withPatience(begin, patience) : begin
  // The one place where the driver's own way into a transaction is replaced.
  Reflect.set(database, 'begin', (...given: readonly unknown[]) => {
    const work = given.at(-1)
    if (typeof work !== 'function') throw new TypeError('begin needs its work')
    const words = given.length > 1 ? String(given[0]) : ''
    return inTurn(words, (db) => Reflect.apply(work, undefined, [db]))
  })
  return database
}

const never = () => new Promise<never>(() => undefined)

/**
 * When the connection of a transaction has gone, the driver tells whoever began it. But what went on inside would say its
 * next words, at the least "rollback", down the connection that is no more: the driver falls over that and takes the
 * process along, or leaves the words lying for whoever is given the connection next. So nothing more is said, and the
 * work inside is left where it stands.
 */
function outlive(begin: Begin): Begin {
  return (words, work) => {
    const life = { isOver: false }
    const done = begin(words, whileItLives(work, life))
    done.catch(() => (life.isOver = true))
    return done
  }
}

function whileItLives(work: Work, life: { readonly isOver: boolean }): Work {
  return async (db) => {
    try {
      const made = work(silentWhenOver(db, life))
      // A list of statements is waited for, each, as the driver itself does.
      const answer: unknown = Array.isArray(made) ? await Promise.all<unknown>(made) : await made
      return life.isOver ? never() : answer
    } catch (error) {
      if (life.isOver || hasGone(error)) return never()
      throw error
    }
  }
}

function silentWhenOver(db: unknown, life: { readonly isOver: boolean }): unknown {
  if (typeof db !== 'function') return db
  return new Proxy(db, {
    apply: (query, self, words) => (life.isOver ? never() : Reflect.apply(query, self, words)),
  })
}

const gone: ReadonlySet<unknown> = new Set([
  ...['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'CONNECTION_ENDED'],
  ...['ECONNRESET', 'EPIPE', 'ETIMEDOUT'],
])

/** The socket has ended, or the server has said that it ends it: "fatal" is its word for that. */
function hasGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof postgres.PostgresError) return ['FATAL', 'PANIC'].includes(error.severity)
  return gone.has(Reflect.get(error, 'code')) && Reflect.get(error, 'query') !== undefined
}
