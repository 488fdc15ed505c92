import postgres from 'postgres'
import { splitSocket } from './address.ts'

export type Database = postgres.Sql<{ bigint: number }>
/** Inside a transaction. Every query of every store gets one of these, never the pool. */
export type Db = postgres.TransactionSql<{ bigint: number }>

/** `2026-11-10 10:41:00.5+00` to `2026-11-10T10:41:00.5Z`: an instant is text, in UTC, that sorts. */
const toInstant = (text: string) => text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z')

const withoutNulls = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

/** The driver, set up once: camel case, days and instants as text, counts as numbers, null columns left out. */
export function connect(url: string, options: postgres.Options<Record<string, postgres.PostgresType>> = {}): Database {
  const { url: address, ...socket } = splitSocket(url)
  return postgres(address, {
    max: 16,
    ...socket,
    onnotice: () => undefined,
    ...options,
    connection: { TimeZone: 'UTC', application_name: 'alongside', ...options.connection },
    types: {
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
}
