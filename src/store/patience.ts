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

export type Work = (db: unknown) => unknown
/** Begins a transaction, does the work in it, and answers what came of it once it is kept. */
export type Begin = (options: string, work: Work) => Promise<unknown>

/**
 * The same way into transactions, before which nobody stands in line for long. The driver keeps whoever comes in a line
 * without end, so a database that is slow for a minute would be answering people who left long ago. Whoever gives up has
 * done nothing, and nothing is done for them later.
 */
export function withPatience(begin: Begin, { milliseconds, most }: Patience): Begin {
  let waiting = 0
  return (options, work) => {
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
      const turn: Work = (db) => {
        if (!goOn()) throw new TooManyWait()
        return work(db)
      }
      begin(options, turn).then(done, (error: unknown) => {
        goOn()
        failed(error)
      })
    })
  }
}
