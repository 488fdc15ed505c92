import { Logger, run, runMigrations, type TaskList } from 'graphile-worker'
import { CannotStart } from '../store/cannot-start.ts'
import { makeQueue } from '../store/queue.ts'
import type { JobsHouse } from './as-job.ts'
import { checkpoint } from './checkpoint.ts'
import { runClocks } from './run-clocks.ts'
import { sendMail, sweepMail } from './send-mail.ts'
import { tidyUp } from './tidy-up.ts'

type Task = (house: JobsHouse, payload: unknown) => Promise<void>

const tasks = {
  'send-mail': sendMail,
  'sweep-mail': sweepMail,
  'run-clocks': runClocks,
  checkpoint,
  tidy: tidyUp,
} as const satisfies Readonly<Record<string, Task>>

export type TaskName = keyof typeof tasks

// Without named queues: a process that is killed would keep its queue shut for hours. Every task can run beside itself.
const crontab = `
* * * * * run-clocks ?jobKey=run-clocks&max=1
* * * * * checkpoint ?jobKey=checkpoint&max=1
*/5 * * * * sweep-mail ?jobKey=sweep-mail&max=1
7 * * * * tidy ?jobKey=tidy&max=1`

/** Does a task at once, by the clock of the house. */
export async function runTask(house: JobsHouse, name: TaskName, payload: unknown = {}): Promise<void> {
  await tasks[name](house, payload)
}

export type Jobs = { readonly stop: () => Promise<void> }

/**
 * Starts what runs by itself. Several processes on one database share the work: each job is done once. `stop` waits for
 * what is being done, and starts nothing more.
 */
export async function startJobs(house: JobsHouse): Promise<Jobs> {
  const logger = loggerFor(house)
  const connection = { connectionString: house.jobsUrl, maxPoolSize: 5, logger }
  await makeQueue(house.jobsUrl, () => runMigrations(connection)).catch((error: unknown) => {
    throw mayNotMake(error) ?? error
  })
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(house, payload)]),
  )
  const runner = await run({
    ...connection,
    taskList,
    crontab,
    concurrency: 4,
    pollInterval: 2000,
    noHandleSignals: true,
  })
  // What waited while nothing ran does not wait for the next round.
  await runner.addJob('sweep-mail', {}, { jobKey: 'sweep-mail', maxAttempts: 1 })
  const ended = runner.promise.catch((error: unknown) =>
    house.log({ level: 'error', what: 'jobs ended', error: String(error) }),
  )
  let stopping: Promise<void> | undefined
  return {
    stop: () =>
      (stopping ??= (async () => {
        await runner.stop().catch(() => undefined)
        await ended
      })()),
  }
}

const worthSaying: ReadonlyMap<string, 'warn' | 'error'> = new Map([
  ['warning', 'warn'],
  ['error', 'error'],
])

function loggerFor(house: JobsHouse): Logger {
  return new Logger(() => (level, message) => {
    const known = worthSaying.get(level)
    if (known) house.log({ level: known, what: 'jobs', message })
  })
}

/** A login that an administrator made without letting it make the queue's schemas. */
function mayNotMake(error: unknown): CannotStart | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== '42501') return undefined
  return new CannotStart(
    'The job queue may not make its own schemas in this database.\n' +
      'As its owner, run: grant create on database … to the login in DATABASE_JOBS_URL. Or leave that unset to have one made.',
  )
}
