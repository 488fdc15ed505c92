import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { jobsHouse } from '../../test/waiting.ts'
import { connect } from '../store/database.ts'
import { sendReferralMail } from '../store/mail.ts'
import { seeAs } from '../store/sight.ts'
import { type Jobs, runTask, startJobs } from './jobs.ts'
import { newId } from './moment.ts'

let fresh: FreshDatabase
let started: Jobs[] = []
beforeEach(async () => {
  fresh = await freshDatabase()
})
afterEach(async () => {
  await Promise.all(started.map((jobs) => jobs.stop()))
  started = []
  await fresh.drop()
})

const house = (more = {}) => jobsHouse(fresh, more)
const start = async (more = {}) => {
  const jobs = await startJobs(house(more))
  started.push(jobs)
  return jobs
}
const write = (id: string, undo = false) =>
  fresh.database.begin(async (db) => {
    await seeAs(db, { kind: 'worker', workerId: newId(), name: 'Hana', role: 'connector', organisationId: newId() })
    const said = { subject: 'Kia ora', text: 'Kia ora', language: 'en' } as const
    await sendReferralMail(db, {
      id,
      ...said,
      of: newId(),
      address: 'kete@kai.example',
      referralId: newId(),
      at: '2026-11-12T00:00:00Z',
    })
    if (undo) throw new Error('undone')
  })
const isKept = (id: string) =>
  vi.waitFor(
    async () => expect(await fresh.owner`select from mail where id = ${id} and kept_at is not null`).toHaveLength(1),
    8000,
  )
const waiting = async () =>
  (await fresh.owner`select task_identifier from graphile_worker.jobs`).map((row) => row['taskIdentifier'])

describe('the queue', () => {
  test('does what a deed asked for, as soon as the deed is kept', async () => {
    await start()
    const [id, undone] = [newId(), newId()]
    await expect(write(undone, true)).rejects.toThrow('undone')
    await write(id)
    await isKept(id)
    expect(await fresh.owner`select from mail where id = ${undone}`).toHaveLength(0)
  })

  test('finds what was written before it was there', async () => {
    const id = newId()
    await write(id)
    await start()
    await isKept(id)
  })

  test('shared by two processes sends each message once', async () => {
    const received: string[] = []
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        stream.resume()
        stream.on('end', () => {
          received.push(session.envelope.rcptTo.map(({ address }) => address).join())
          done()
        })
      },
    })
    await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done))
    const address = smtp.server.address()
    const smtpUrl = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
    // Both make the queue at the same moment.
    await Promise.all([start({ smtpUrl }), start({ smtpUrl })])
    const ids = Array.from({ length: 12 }, () => newId())
    await Promise.all(ids.map((id) => write(id)))
    const all = () => fresh.owner`select from mail where sent_at is not null`
    await vi.waitFor(async () => expect(await all()).toHaveLength(ids.length), 8000)
    expect(received).toHaveLength(ids.length)
    await new Promise<void>((done) => smtp.close(done))
  })

  test('a message written under a clock that was days ahead does not wait for those days', async () => {
    await start()
    const id = newId()
    await fresh.owner`
      insert into mail (id, to_kind, to_address, subject, text, language, about_kind, about_id, made_at, worth_until)
      values (${id}, 'organisation', 'kete@kai.example', 'Kia ora', 'Kia ora', 'en', 'referral', ${newId()},
        '2026-11-15T00:00:00Z', '2026-11-30T00:00:00Z')`
    await runTask(house(), 'sweep-mail')
    await isKept(id)
  })

  test('knows what to do every minute, and stops when it is told to', async () => {
    const jobs = await start()
    const known = await fresh.owner`select identifier from graphile_worker._private_known_crontabs order by 1`
    expect(known.map((row) => row['identifier'])).toEqual([
      'checkpoint',
      'keep-reach',
      'run-clocks',
      'sweep-mail',
      'tidy',
      'who-left',
    ])
    await jobs.stop()
    const id = newId()
    await write(id)
    await new Promise((done) => setTimeout(done, 300))
    expect(await waiting()).toContain('send-mail')
    const [open] = await fresh.owner`
      select count(*)::int as count from pg_stat_activity where usename = 'alongside_jobs' and datname = current_database()`
    expect(open).toEqual({ count: 0 })
    await start()
    await isKept(id)
  })
})

test('exactly five functions run with more than the caller’s rights, and each has a fixed search path', async () => {
  await start()
  const rows = await fresh.owner`
    select pronamespace::regnamespace || '.' || proname as name, proconfig::text as config, proowner::regrole::text as owner
    from pg_proc where prosecdef and pronamespace <> 'pg_catalog'::regnamespace order by 1`
  expect(rows.map((row) => row['name'])).toEqual([
    'public.keep_due_reach',
    'public.likely_repeats_elsewhere',
    'public.reach_is_due',
    'public.turn_directory_day',
    'queue.add',
  ])
  for (const row of rows) expect(row['config']).toMatch(/search_path=.*pg_temp/)
  expect(rows.at(-1)?.['owner']).toBe('alongside_jobs')
})

test('the queue’s own login reads nothing about anybody', async () => {
  await start()
  const jobs = connect(fresh.jobsUrl, { max: 1 })
  for (const table of ['mail', 'household', 'person', 'referral', 'event', 'worker', 'session']) {
    await expect(jobs`select from ${jobs(table)}`).rejects.toThrow('permission denied')
  }
  await jobs.end()
})

test('what was to be kept for a while only is taken away, and that is on the record', async () => {
  await fresh.owner`
    insert into ask_draft (key, words, code_hash, kept_at, expires_at) values
      ('old', 'a b c', 'x', '2026-11-10T23:00:00Z', '2026-11-11T23:00:00Z'),
      ('new', 'd e f', 'x', '2026-11-11T23:00:00Z', '2026-11-12T23:00:00Z')`
  await fresh.owner`
    insert into attempt (key, at, id) values
      ('a', '2026-11-09T00:00:00Z', ${newId()}), ('a', '2026-11-11T23:00:00Z', ${newId()})`
  await runTask(house(), 'tidy')
  await runTask(house(), 'tidy')
  expect(await fresh.owner`select key from ask_draft`).toEqual([{ key: 'new' }])
  expect(await fresh.owner`select from attempt`).toHaveLength(1)
  expect(await fresh.owner`select name, version, actor_id from event`).toEqual([
    { name: 'house.tidy', version: 2, actorId: 'tidy' },
  ])
})
