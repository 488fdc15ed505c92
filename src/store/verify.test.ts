import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import type { Actor } from '../domain/actor.ts'
import { found } from '../domain/refusal.ts'
import { recordEvent, recordRead } from './audit.ts'
import { appendCheckpoints } from './checkpoints.ts'
import type { Db } from './database.ts'
import { findInstallation, foldReads, listUnnotedHeads, recordNoted } from './fold-reads.ts'
import { seeAs } from './sight.ts'
import { verify } from './verify.ts'

let fresh: FreshDatabase
let folder: string
// Told, not thrown, so that no batch of reads ever shares a chain with the other deeds by chance.
let ids = 0
const nextId = () => `018f4b1e-7a00-7000-8000-${String((ids += 1)).padStart(12, '0')}`
const household = '018f4b1e-7a00-7000-8000-0000000000aa'
const organisation = '018f4b1e-7a00-7000-8000-0000000000bb'
const worker: Actor = {
  ...{ kind: 'worker', workerId: '018f4b1e-7a00-7000-8000-0000000000cc', name: 'Hana' },
  ...{ role: 'connector', organisationId: organisation },
}
const job: Actor = { kind: 'job', job: 'checkpoint' }
const minute = (n: number) => `2026-11-12T00:${String(n).padStart(2, '0')}:00.5Z`

const asJob = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
  const answers: T[] = []
  await fresh.database.begin(async (db) => {
    await seeAs(db, job)
    answers.push(await work(db))
  })
  return found(answers[0])
}

const deeds = (count: number, from = 0, householdId: string | null = household) =>
  fresh.database.begin(async (db) => {
    await seeAs(db, worker)
    for (let i = 0; i < count; i += 1) {
      await recordEvent(db, {
        ...{ commandId: randomUUID(), name: `cases.deed${from + i + 1}`, actor: worker },
        ...{ subjectId: 'one', version: i + 1 },
        ...{ householdId: householdId ?? undefined, holderOrganisation: organisation, at: minute(from + i) },
        inputHash: createHash('sha256').update(String(i)).digest(),
      })
    }
  })

const reads = (count: number) =>
  fresh.database.begin(async (db) => {
    await seeAs(db, worker)
    for (let i = 0; i < count; i += 1) await recordRead(db, worker, 'households.one', [household], minute(i))
  })

const checkpoint = (at = minute(30)) =>
  asJob(async (db) => {
    await foldReads(db, at, 100, nextId)
    const heads = await listUnnotedHeads(db, 100)
    await appendCheckpoints(
      join(folder, await findInstallation(db)),
      heads.map((head) => ({ at, ...head })),
    )
    await recordNoted(db, heads)
    return heads.length
  })

const verified = () => asJob((db) => verify(db, folder))
const firstBroken = async () => (await verified()).broken[0]

beforeEach(async () => {
  fresh = await freshDatabase()
  ids = 0
  folder = mkdtempSync(join(tmpdir(), 'alongside-checkpoints-'))
  await fresh.owner`insert into organisation (id, kind, name, folded_name) values (${organisation}, 'host', 'Host', 'host')`
  await fresh.owner`insert into household (id, holder_organisation, made_at) values (${household}, ${organisation}, ${minute(0)})`
  await deeds(5)
  await deeds(3, 10, null)
  await reads(4)
  await checkpoint()
  await deeds(2, 20)
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await fresh.drop()
})

test('a record that nobody touched is whole', async () => {
  await reads(1)
  expect(await verified()).toEqual({
    ...{
      broken: [],
      chains: 3,
      events: 11,
      reads: 4,
      readsUnfolded: 1,
      noted: 3,
      notedUnreadable: 0,
      otherDatabases: [],
    },
  })
})

describe('the first broken link is named', () => {
  test('when a line was altered', async () => {
    await fresh.owner`update event set actor_id = 'somebody else' where chain = ${household} and seq = 3`
    const third = { chain: household, seq: 3, name: 'cases.deed3', at: minute(2) }
    expect(await firstBroken()).toEqual({ ...third, wrong: 'altered' })
  })

  test.each(['name', 'subject_id', 'actor_kind', 'organisation_id', 'version', 'at', 'input_hash', 'hash'])(
    'when only its %s was altered',
    async (column) => {
      const values: Record<string, string> = {
        ...{ name: 'cases.other', subject_id: 'two', actor_kind: 'job', organisation_id: randomUUID(), version: '7' },
        ...{ at: '2026-11-12T00:03:00.500001Z', input_hash: '\\x00', hash: '\\x00' },
      }
      await fresh.owner`update event set ${fresh.owner({ [column]: values[column] ?? '' })} where chain = ${household} and seq = 4`
      expect(await firstBroken()).toMatchObject({ chain: household, seq: 4, wrong: 'altered' })
    },
  )

  test.each(['infinity', '12026-11-12T00:03:00Z', '0044-03-15T00:00:00Z BC'])(
    'when it is at %s, no time',
    async (at) => {
      const theLine = fresh.owner`chain = ${household} and seq = 4`
      await fresh.owner`update event set at = ${at}::timestamptz where ${theLine}`
      expect(await firstBroken()).toEqual({ chain: household, seq: 4, name: 'cases.deed4', wrong: 'altered' })
      // Nor with a hash to match.
      const [third] = await fresh.owner`select hash from event where chain = ${household} and seq = 3`
      await fresh.owner`update event set hash = sha256(${third?.['hash']} || convert_to('4', 'UTF8')) where ${theLine}`
      expect(await firstBroken()).toMatchObject({ chain: household, seq: 4, wrong: 'altered' })
    },
  )

  test('when a line was taken out of the middle, or from the beginning', async () => {
    await fresh.owner`delete from event where chain = ${household} and seq = 2`
    expect(await firstBroken()).toEqual({ chain: household, seq: 2, at: minute(2), wrong: 'missing' })
    await fresh.owner`delete from event where chain = ${household} and seq = 1`
    expect(await firstBroken()).toMatchObject({ chain: household, seq: 1, wrong: 'missing' })
  })

  test('when lines were cut off the end', async () => {
    await fresh.owner`delete from event where chain = ${household} and seq >= 6`
    expect(await firstBroken()).toMatchObject({ chain: household, seq: 7, wrong: 'end-differs' })
  })

  test('when the end was cut off and the head put back with it, by what was noted outside', async () => {
    await fresh.owner`delete from event where chain = ${household} and seq >= 4`
    await fresh.owner`
      update chain_head set seq = 3, hash = (select hash from event where chain = ${household} and seq = 3) where chain = ${household}`
    expect(await firstBroken()).toEqual({ chain: household, seq: 5, at: minute(30), wrong: 'noted-missing' })
  })

  test('when a whole chain was written anew with every hash right, only by what was noted outside', async () => {
    await fresh.owner.begin(async (db) => {
      await db`create temp table kept on commit drop as select * from event where chain = ${household}`
      await db`update kept set actor_id = 'somebody else' where seq = 2`
      await db`delete from event where chain = ${household}`
      await db`delete from chain_head where chain = ${household}`
      await db`insert into event select * from kept order by seq`
    })
    expect(await firstBroken()).toEqual({
      chain: household,
      seq: 5,
      name: 'cases.deed5',
      at: minute(30),
      wrong: 'noted-differs',
    })
    const blind = await asJob((db) => verify(db, join(folder, 'nowhere')))
    expect(blind).toMatchObject({ broken: [], noted: 0 })
  })

  test('when a whole chain is gone', async () => {
    await fresh.owner`delete from event where chain = ${household}`
    expect((await verified()).broken).toContainEqual({ chain: household, seq: 1, wrong: 'missing' })
    await fresh.owner`delete from chain_head where chain = ${household}`
    expect(await firstBroken()).toMatchObject({ chain: household, seq: 5, wrong: 'noted-missing' })
  })

  test.each([
    ['altered', 'update record_read set actor_id = $1 where id = (select min(id) from record_read)'],
    ['taken out', 'delete from record_read where actor_id <> $1 and id = (select max(id) from record_read)'],
    [
      'added',
      `insert into record_read (at, actor_kind, actor_id, screen, shown, batch)
      select at, actor_kind, $1, screen, shown, batch from record_read limit 1`,
    ],
    [
      'hidden from its batch',
      'update record_read set batch = null where actor_id <> $1 and id = (select min(id) from record_read)',
    ],
    ['all taken out', 'delete from record_read where actor_id <> $1'],
  ])('when a read was %s', async (_, statement) => {
    await fresh.owner.unsafe(statement, ['somebody else'])
    expect((await verified()).broken).toContainEqual({
      ...{
        chain: expect.stringMatching(/^shard-/),
        seq: 1,
        name: 'audit.fold',
        at: minute(30),
        wrong: 'reads-altered',
      },
    })
  })

  test('when a read is at infinity, wherever it is written', async () => {
    await fresh.owner`update record_read set at = 'infinity' where batch is not null`
    await fresh.owner`update household_read set at = 'infinity'`
    expect(await firstBroken()).toMatchObject({ name: 'audit.fold', wrong: 'reads-altered' })
    await fresh.owner`update household_read set at = '-infinity'`
    expect((await verified()).broken.map(({ wrong }) => wrong)).toContain('reads-of-household-differ')
  })

  test('when reads were put in that nothing vouches for', async () => {
    const batch = randomUUID()
    await fresh.owner`
      insert into record_read (at, actor_kind, actor_id, screen, shown, batch)
      values (${minute(1)}, 'worker', 'x', 'y', '{}', ${batch})`
    expect(await firstBroken()).toMatchObject({ chain: batch, wrong: 'reads-unvouched' })
  })

  test.each([
    [
      'something else',
      'update household_read set actor_id = $1 where read_id = (select min(read_id) from household_read)',
    ],
    ['less', 'delete from household_read where actor_id <> $1 and read_id = (select min(read_id) from household_read)'],
  ])('when a household is shown %s than the record of reads says', async (_, statement) => {
    await fresh.owner.unsafe(statement, ['somebody else'])
    expect(await firstBroken()).toMatchObject({
      chain: household,
      name: 'households.one',
      wrong: 'reads-of-household-differ',
    })
  })

  test('the oldest first, and one of each chain', async () => {
    await fresh.owner`update event set version = 9 where name in ('cases.deed12', 'cases.deed4', 'cases.deed5')`
    expect((await verified()).broken.map(({ name }) => name)).toEqual(['cases.deed4', 'cases.deed12'])
  })
})

describe('the file outside', () => {
  const file = () => {
    const [installation = ''] = readdirSync(folder)
    return join(folder, installation, '2026-11.ndjson')
  }

  test('gets a line for each chain that grew, and only for those', async () => {
    await checkpoint(minute(31))
    const lines = readFileSync(file(), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ at, seq }) => `${at} ${seq}`).filter((line) => line.startsWith(minute(31)))).toEqual([
      `${minute(31)} 7`,
    ])
    await checkpoint(minute(32))
    expect(readFileSync(file(), 'utf8').trim().split('\n')).toHaveLength(4)
  })

  test('says when a line of it cannot be read, and goes on after one that a crash cut off', async () => {
    writeFileSync(file(), readFileSync(file(), 'utf8').trimEnd().slice(0, -20))
    await checkpoint(minute(31))
    expect(await verified()).toMatchObject({ broken: [], noted: 3, notedUnreadable: 1 })
  })

  test('says when another database has lines beside it', async () => {
    await fresh.owner`update installation set id = ${randomUUID()}`
    expect(await verified()).toMatchObject({ noted: 0, otherDatabases: [expect.any(String)] })
  })
})

test('a household’s reads are written out for it once, with whoever holds it', async () => {
  await checkpoint(minute(40))
  const rows = await fresh.owner`select household_id, holder_organisation, screen from household_read`
  expect(rows).toHaveLength(4)
  expect(rows[0]).toEqual({ householdId: household, holderOrganisation: organisation, screen: 'households.one' })
})

test('work that goes on meanwhile does not look like a break', async () => {
  const until = { done: false }
  const working = (async () => {
    while (!until.done) await deeds(1, 21)
  })()
  for (let i = 0; i < 5; i += 1) {
    await fresh.database.begin('isolation level repeatable read read only', async (db) => {
      await seeAs(db, job)
      expect((await verify(db, folder)).broken).toEqual([])
    })
  }
  until.done = true
  await working
})
