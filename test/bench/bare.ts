import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { splitSocket } from '../../src/store/address.ts'
import type { Breath } from './listening.ts'
import { movedTo, type Place, readId } from './ids.ts'

// The same statements, sent bare: over the same driver and as many connections, without the product around them.

export type Bare = {
  readonly say: (said: readonly Breath[], swap: Swap) => Promise<void>
  readonly end: () => Promise<void>
}
/** Puts another household in the place of the one that was heard. */
export type Swap = (text: string) => string

export function openBare(appUrl: string): Bare {
  const { url, ...socket } = splitSocket(appUrl)
  const as = { serialize: String, parse: (text: string) => text }
  const sql = postgres(url, {
    ...{ max: 16, ...socket, onnotice: () => undefined, connection: { TimeZone: 'UTC' } },
    // What was heard is text already.
    types: {
      bytea: { to: 17, from: [17], ...as },
      bool: { to: 16, from: [16], ...as },
      json: { to: 114, from: [114, 3802], ...as },
      jsonb: { to: 3802, from: [], ...as },
      date: { to: 1184, from: [1082, 1114, 1184], ...as },
    },
  })
  return {
    say: async (said, swap) => {
      for (const transaction of transactionsIn(said)) {
        await sql.begin(async (db) => {
          for (const breath of transaction) {
            await Promise.all(
              breath.map(({ text, values }) =>
                db.unsafe(
                  text,
                  values.map((one) => one && swap(one)),
                  { prepare: true },
                ),
              ),
            )
          }
        })
      }
    },
    end: () => sql.end({ timeout: 5 }),
  }
}

const opens = /^\s*begin\b/i
const closes = /^\s*(commit|rollback)\b/i

/** The driver says begin and commit by itself. */
function transactionsIn(said: readonly Breath[]): Breath[][] {
  const all: Breath[][] = []
  for (const breath of said) {
    if (breath.some(({ text }) => opens.test(text))) all.push([])
    const rest = breath.filter(({ text }) => !opens.test(text) && !closes.test(text))
    if (all.length === 0) all.push([])
    if (rest.length > 0) all.at(-1)?.push(rest)
  }
  return all.filter((transaction) => transaction.length > 0)
}

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * One household for another: its ids, those of its host, its connector and its receiver and their sessions. An id that is
 * not of the country was made by the sender or by the product on the way, and is made anew.
 */
export function swapOf(from: Place, to: Place, others: ReadonlyMap<string, string>): Swap {
  const fresh = new Map<string, string>()
  const another = (id: string) => {
    const known = others.get(id)
    if (known !== undefined) return known
    if (readId(id)) return movedTo(id, from, to)
    const made = fresh.get(id) ?? randomUUID()
    fresh.set(id, made)
    return made
  }
  return (text) => others.get(text) ?? text.replaceAll(ids, another)
}
