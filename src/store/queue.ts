import { connect, type Db } from './database.ts'

/** What the queue is asked to do, and when; the same key again moves the time, and does not do it twice. */
export type Wanted = {
  readonly task: string
  readonly payload?: Readonly<Record<string, string>>
  readonly runAt?: string
  readonly key: string
}

/** Wakes the queue when this transaction is kept, and not before. */
export async function enqueue(db: Db, { task, payload = {}, runAt, key }: Wanted): Promise<void> {
  await db`select enqueue(${task}, ${db.json(payload)}::json, ${runAt ?? null}::timestamptz, ${key})`
}

/**
 * The way into the queue for everybody else, made by the queue's own login at each start: adding a job is all it can do,
 * and it has no rights but that login's. `migrateQueue` runs first; two starts at once take turns.
 * What a killed process left behind a week ago, and nobody will try again, is taken away.
 */
export async function makeQueue(jobsUrl: string, migrateQueue: () => Promise<void>): Promise<void> {
  const jobs = connect(jobsUrl, { max: 1, connect_timeout: 10 })
  try {
    await jobs`select pg_advisory_lock(hashtext('alongside queue'))`
    await migrateQueue()
    await jobs.unsafe(wayIn)
    await jobs`
      select graphile_worker.complete_jobs(array(
        select id from graphile_worker.jobs where attempts >= max_attempts and run_at < now() - interval '7 days'))`
  } finally {
    await jobs.end({ timeout: 5 })
  }
}

const wayIn = `
  create schema if not exists queue;

  create or replace function queue.add(task text, payload json, run_at timestamptz, job_key text) returns void
    language sql security definer set search_path = graphile_worker, pg_temp
  as $$
    select graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => 5)
  $$;
  revoke execute on function queue.add from public;

  grant usage on schema queue to
    alongside_worker, alongside_link, alongside_person, alongside_gate, alongside_public, alongside_aggregate, alongside_job;
  grant execute on function queue.add to
    alongside_worker, alongside_link, alongside_person, alongside_gate, alongside_public, alongside_aggregate, alongside_job;`
