import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'

export type At = { readonly host: string; readonly database: string; readonly username: string }

/**
 * The checker's own way into the database, apart from the product. A backend killed in the last moment of a round has
 * PostgreSQL recover while everybody has their answer already: that is waited for, half a minute at most.
 */
export async function openOwnEyes(at: At): Promise<postgres.Sql> {
  const until = Date.now() + 30_000
  const quiet = { ...at, max: 1, onnotice: () => undefined }
  for (;;) {
    const knock = postgres({ ...quiet, fetch_types: false })
    try {
      await knock`select 1`
      return postgres({ ...quiet, connection: { TimeZone: 'UTC' } })
    } catch (error) {
      if (Date.now() > until) throw error
      await pause(200)
    } finally {
      await knock.end({ timeout: 1 })
    }
  }
}
