import { setTimeout as pause } from 'node:timers/promises'
import { Logger, run, type Runner, type RunnerOptions, runMigrations, type TaskList } from 'graphile-worker'
import { CannotStart } from '../store/cannot-start.ts'
import { makeQueue } from '../store/queue.ts'
import type { JobsHouse } from './as-job.ts'
import { checkpoint } from './checkpoint.ts'
import { keepReach } from './keep-reach.ts'
import { runClocks } from './run-clocks.ts'
import { sendMail, sweepMail } from './send-mail.ts'
import { tellOfRepeats } from './tell-of-repeats.ts'
import { tidyUp } from './tidy-up.ts'
import { whoLeft } from './who-left.ts'

type Task = (house: JobsHouse, payload: unknown) => Promise<void>

const tasks = {
  'send-mail': sendMail,
  'sweep-mail': sweepMail,
  'run-clocks': runClocks,
  'tell-of-repeats': tellOfRepeats,
  'who-left': whoLeft,
  checkpoint,
  'keep-reach': keepReach,
  tidy: tidyUp,
} as const satisfies Readonly<Record<string, Task>>

export type TaskName = keyof typeof tasks

// Without named queues: a process that is killed would keep its queue shut for hours. Every task can run beside itself.
const crontab = `
* * * * * run-clocks ?jobKey=run-clocks&max=1
* * * * * checkpoint ?jobKey=checkpoint&max=1
* * * * * keep-reach ?jobKey=keep-reach&max=1
*/5 * * * * who-left ?jobKey=who-left&max=1
*/5 * * * * sweep-mail ?jobKey=sweep-mail&max=1
7 * * * * tidy ?jobKey=tidy&max=1`

/** Does a task at once, by the clock of the house. */
export async function runTask(house: JobsHouse, name: TaskName, payload: unknown = {}): Promise<void> {
  await tasks[name](house, payload)
}

export type Jobs = { readonly stop: () => Promise<void> }

/**
 * Starts what runs by itself. Several processes on one database share the work: each job is done once. When the database
 * goes away for long enough that the queue gives up, it is begun again. `stop` waits for what is being done, and starts
 * nothing more.
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
  const wanted = { ...connection, taskList, crontab, concurrency: 4, pollInterval: 2000, noHandleSignals: true }
  const deafen = hearTheQueue(house)
  const stop = new AbortController()
  const kept = await keepRunning(house, () => begin(wanted), stop.signal)
  let stopping: Promise<void> | undefined
  return {
    stop: () => {
      stop.abort()
      return (stopping ??= kept.stop().finally(deafen))
    },
  }
}

/**
 * The queue does not wait for its own word that a job has ended, so nobody hears it when that could not be written down:
 * and what nobody hears ends the process. The job itself is found again by the next sweep. It is logged each time.
 */
function hearTheQueue(house: JobsHouse): () => void {
  const hear = (error: unknown) => {
    if (!isTheirs(error)) throw error
    house.log({ level: 'error', what: 'a word to the database was lost that nobody waited for', error: String(error) })
  }
  process.on('unhandledRejection', hear)
  return () => process.off('unhandledRejection', hear)
}

/**
 * Of the queue's own code; or that the database has gone or is not there yet, in the words of the socket or of the server,
 * which carry no code's name. Our own driver notes the query on whatever it rejects, so what has one is ours, and is not
 * forgiven: whoever asked has to wait for the answer.
 */
function isTheirs(error: unknown): boolean {
  if (!(error instanceof Error) || 'query' in error) return false
  const code: unknown = Reflect.get(error, 'code')
  return isAway.has(code) || /node_modules.(graphile-worker|pg)\b/.test(error.stack ?? '')
}
const isAway: ReadonlySet<unknown> = new Set([
  ...['ECONNRESET', 'EPIPE', 'ECONNREFUSED', 'ETIMEDOUT'],
  // The server: shutting down, has crashed, is starting.
  ...['57P01', '57P02', '57P03'],
])

async function begin(wanted: RunnerOptions): Promise<Runner> {
  const runner = await run(wanted)
  // What waited while nothing ran does not wait for the next round.
  await runner.addJob('sweep-mail', {}, { jobKey: 'sweep-mail', maxAttempts: 1 }).catch(async (error: unknown) => {
    await runner.stop().catch(() => undefined)
    throw error
  })
  return runner
}

/** When the queue gives up, it is begun anew. */
async function keepRunning(house: JobsHouse, start: () => Promise<Runner>, told: AbortSignal): Promise<Jobs> {
  let runner = await start()
  const tell = (what: string) => (error: unknown) => house.log({ level: 'error', what, error: String(error) })
  const keep = async () => {
    while (!told.aborted) {
      await runner.promise.catch(tell('jobs ended'))
      while (!told.aborted) {
        await pause(1000, undefined, { signal: told }).catch(() => undefined)
        const again = told.aborted ? undefined : await start().catch(tell('jobs could not begin again'))
        if (!again) continue
        runner = again
        break
      }
    }
    await runner.stop().catch(() => undefined)
  }
  const kept = keep()
  return {
    stop: async () => {
      await runner.stop().catch(() => undefined)
      await kept
    },
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
