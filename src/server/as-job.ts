import type { Db } from '../store/database.ts'
import { seeAs } from '../store/sight.ts'
import type { House } from './house.ts'

/** What the house's own jobs are given: the same database, by the same login, and a clock that tests can set. */
export type JobsHouse = Pick<
  House,
  'database' | 'now' | 'home' | 'jobsUrl' | 'smtpUrl' | 'origin' | 'demonstration' | 'runBy' | 'log'
>

/** One transaction with the eyes of the house itself. Nobody is signed in; the record names the job. */
export async function asJob<T>(house: Pick<House, 'database'>, job: string, work: (db: Db) => Promise<T>): Promise<T> {
  const done: { answer: T }[] = []
  await house.database.begin(async (db) => {
    await seeAs(db, { kind: 'job', job })
    done.push({ answer: await work(db) })
  })
  const [last] = done
  if (!last) throw new Error(`The job ${job} was not begun`)
  return last.answer
}
