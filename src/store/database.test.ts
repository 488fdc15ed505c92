import { createServer, connect as dial, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { connect, type Database } from './database.ts'

let fresh: FreshDatabase
let wire: Awaited<ReturnType<typeof aWire>>
let database: Database
beforeAll(async () => {
  fresh = await freshDatabase()
  wire = await aWire(fresh.ownerUrl)
  database = connect(wire.url, { max: 1 })
})
afterAll(async () => {
  await database.end({ timeout: 1 })
  wire.close()
  await fresh.drop()
})

/** A way to the server that can be cut without a word, as when its process is killed; or by itself, when words pass it. */
async function aWire(ownerUrl: string, cutAt?: string) {
  const url = new URL(ownerUrl)
  const socket = url.searchParams.get('host')
  const far = { port: Number(url.port || 5432), host: url.hostname }
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const there = socket === null ? dial(far) : dial({ path: `${socket}/.s.PGSQL.${far.port}` })
    open.add(near)
    near.pipe(there).pipe(near)
    if (cutAt) near.on('data', (said) => said.includes(cutAt) && near.resetAndDestroy())
    for (const one of [near, there]) one.on('error', () => undefined)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const at = server.address()
  url.searchParams.delete('host')
  url.host = `127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
  const cut = () => {
    for (const one of open) one.end()
    open.clear()
  }
  const close = () => {
    cut()
    server.close()
  }
  return { url: url.href, cut, close }
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

test('a connection that goes during a query fails that transaction only, and the next has a whole one', async () => {
  for (let times = 0; times < 3; times += 1) {
    const cut = database.begin(async (db) => {
      setTimeout(wire.cut, 50)
      await db`select pg_sleep(1)`
    })
    await expect(cut).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
    expect(await database.begin((db) => db`select 1 as one`)).toEqual([{ one: 1 }])
  }
})

test('a connection that goes between two queries takes nothing along, neither this process nor the next transaction', async () => {
  const said: string[] = []
  const cut = database.begin(async (db) => {
    await db`select 1`
    wire.cut()
    await wait(100)
    await db`select 2`
    said.push('went on')
  })
  await expect(cut).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  await wait(150)
  expect(said).toEqual([])
  expect(await database.begin((db) => db`select 1 as one`)).toEqual([{ one: 1 }])
})

test('one that goes just before the end is not said to be kept', async () => {
  const cut = database.begin(async (db) => {
    await db`create table if not exists kept (it int)`
    wire.cut()
    await wait(100)
    return 'kept'
  })
  await expect(cut).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  expect(await database`select to_regclass('kept') as there`).toEqual([{}])
})

test('what goes wrong inside is still undone and told', async () => {
  await expect(
    database.begin(async (db) => {
      await db`create table half (it int)`
      throw new Error('half-way')
    }),
  ).rejects.toThrow('half-way')
  await expect(database.begin((db) => db`select 1 / 0`)).rejects.toThrow('division by zero')
  expect(await database`select to_regclass('half') as there`).toEqual([{}])
})

test('lists go to the server and come back as they were', async () => {
  const words = ['', 'a', 'NULL', null, 'kai, whare', '"Aroha"', String.raw`C:\tmp\"`, '{x}', ' two\nlines ', 'Tāmaki']
  const id = '01930000-0000-7000-8000-00000000000a'
  const [came] = await database`
    select ${words}::text[] as words, ${[1, -2]}::int[] as numbers, ${[id]}::uuid[] as ids, ${[]}::text[] as none,
      ${['2026-11-24']}::date[] as days, ${[5]}::bigint[] as counts,
      array(select 'made by the server, ' || n from generate_series(1, 2) as n) as made`
  expect(came).toEqual({
    ...{ words, numbers: [1, -2], ids: [id], none: [], days: ['2026-11-24'], counts: [5] },
    made: ['made by the server, 1', 'made by the server, 2'],
  })
})

test('a connection that goes while it is being opened fails whoever wanted it, and nobody else', async () => {
  const unheard: unknown[] = []
  const hear = (error: unknown) => unheard.push(error)
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', hear)
  // Whatever a driver asks on its own account before the first word of a transaction, it asks of the catalogue.
  const short = await aWire(fresh.ownerUrl, 'pg_catalog')
  const opening = connect(short.url, { max: 1 })
  try {
    expect(await opening.begin((db) => db`select array[1, 2] as numbers, ${['a', 'b']}::text[] as words`)).toEqual([
      { numbers: [1, 2], words: ['a', 'b'] },
    ])
    await wait(50)
    expect(unheard).toEqual([])
  } finally {
    process.off('unhandledRejection', hear)
    for (const other of others) process.on('unhandledRejection', other)
    await opening.end({ timeout: 1 })
    short.close()
  }
})
