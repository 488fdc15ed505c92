import type { Database, Db } from './database.ts'

/** So many may wait for a connection, and each so long. */
export type Patience = { readonly milliseconds: number; readonly most: number }

/** More wait for the database than it can serve soon. Nothing was done: whoever asked may ask again. */
export class TooManyWait extends Error {
  readonly code = 'TOO_MANY_WAIT'
  constructor() {
    super('too many wait for the database')
    this.name = 'TooManyWait'
  }
}

/**
 * The same pool, before which nobody stands in line for long. The driver keeps whoever comes in a line without end, so a
 * database that is slow for a minute would be answering people who left long ago. Whoever gives up has done nothing, and
 * nothing is done for them later.
 */
export function withPatience(database: Database, { milliseconds, most }: Patience): Database {
  let waiting = 0
  const begin = (...given: readonly unknown[]): Promise<unknown> => {
    const [options] = given
    const work = given.at(-1)
    if (typeof work !== 'function') throw new TypeError('begin needs its work')
    if (waiting >= most) return Promise.reject(new TooManyWait())
    waiting += 1
    return new Promise((done, failed) => {
      let isWaiting = true
      const goOn = () => {
        if (!isWaiting) return false
        isWaiting = false
        waiting -= 1
        clearTimeout(late)
        return true
      }
      const late = setTimeout(() => goOn() && failed(new TooManyWait()), milliseconds)
      const turn = async (db: Db): Promise<unknown> => {
        if (!goOn()) throw new TooManyWait()
        return Reflect.apply(work, undefined, [db])
      }
      const begun = typeof options === 'string' ? database.begin(options, turn) : database.begin(turn)
      begun.then(done, (error: unknown) => {
        goOn()
        failed(error)
      })
    })
  }
  return new Proxy(database, { get: (target, name) => (name === 'begin' ? begin : Reflect.get(target, name)) })
}
