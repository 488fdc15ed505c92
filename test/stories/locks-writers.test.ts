import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directoryApi } from '../../src/api/directory.ts'
import type { Actor, WorkerRole } from '../../src/domain/actor.ts'
import type { Db } from '../../src/store/database.ts'
import { seeAs } from '../../src/store/sight.ts'
import { as, aWorker } from '../house.ts'
import { aTown, type Town } from './a-town.ts'

// The directory is written by its editors alone: tried in plain SQL, as everybody else at work.

let town: Town
beforeAll(async () => {
  town = await aTown()
})
afterAll(() => town.it.close())

const worker = (role: WorkerRole, organisationId: string): Actor => ({
  ...{ kind: 'worker', workerId: town.connectorId, name: '', role, organisationId },
})
/** Plain SQL with the eyes of an actor; it takes effect. */
async function sqlAs<T>(actor: Actor, work: (db: Db) => Promise<T>): Promise<T | undefined> {
  const out: T[] = []
  await town.it.fresh.database.begin(async (db) => {
    await seeAs(db, actor)
    out.push(await work(db))
  })
  return out[0]
}

describe('the directory', () => {
  const others: WorkerRole[] = [
    ...(['intake-worker', 'connector', 'team-lead', 'receiving-worker', 'privacy-officer', 'administrator'] as const),
  ]
  const tables = [
    'organisation',
    'organisation_private',
    'site',
    'service_site',
    'service_area',
    'import_run',
    'import_row',
  ]

  test.each(others)('is not written by a %s, whatever table they try', async (role) => {
    const actor = worker(role, town.clearwater)
    for (const table of [...tables, 'source_id', 'intake_desk']) {
      const removed = ['service_site', 'service_area'].includes(table)
      const column = table === 'organisation' ? 'phone' : table === 'site' ? 'town' : 'version'
      const tried = sqlAs(actor, async (db) => {
        if (removed) return db`delete from ${db(table)}`
        if (table === 'organisation_private') return db`update organisation_private set repeat_phone = '0'`
        if (table === 'source_id') return db`update source_id set ignored = 'gone'`
        if (table === 'intake_desk') return db`update intake_desk set phone = '0'`
        return db`update ${db(table)} set ${db(column)} = ${db(column)}`
      })
      await expect(tried, `${role} ${table}`).rejects.toThrow('only a directory editor writes here')
    }
    const made = sqlAs(
      actor,
      (db) => db`insert into organisation (id, kind, name, folded_name) values (${randomUUID()}, 'provider', 'X', 'x')`,
    )
    await expect(made).rejects.toThrow('only a directory editor writes here')
  })

  test('is written by its editor', async () => {
    const { it, desk, budgeting } = town
    const edits = worker('directory-editor', desk)
    const saved = await sqlAs(edits, (db) => db`update organisation set phone = '0800 1' where id = ${budgeting}`)
    expect(saved?.count).toBe(1)
    const editor = await as(it, await aWorker(it, { role: 'directory-editor', organisationId: desk }))
    await editor.send(directoryApi.addOrganisation, {
      ...{ id: randomUUID(), kind: 'provider', name: 'New Trust', alsoKnownAs: [], description: '' },
      ...{ spelling: 'macron', unlisted: false },
    })
  })

  test('a provider says how much room its own service has, and nothing else of it, nor of another’s', async () => {
    const { it, budgeting, foodHub } = town
    const [own, other] = [randomUUID(), randomUUID()]
    for (const [id, organisationId] of [
      [own, budgeting],
      [other, foodHub],
    ]) {
      const service = {
        id,
        organisationId,
        name: 'Help',
        foldedName: 'help',
        foldedText: '',
        changedAt: it.clock.now(),
      }
      await it.fresh.owner`insert into service ${it.fresh.owner(service)}`
    }
    const receiver = worker('receiving-worker', budgeting)
    const say = (id: string, change: Record<string, string>) =>
      sqlAs(receiver, (db) => db`update service set ${db(change)} where id = ${id}`)
    expect((await say(own, { room: 'closed' }))?.count).toBe(1)
    await expect(say(own, { name: 'Better help' })).rejects.toThrow('only a directory editor')
    await expect(say(other, { room: 'closed' })).rejects.toThrow('only a directory editor')
    const { receiver: client } = town
    await client.send(directoryApi.sayRoom, { id: own, room: 'limited' }, { seen: 1 })
  })

  test('what a host can do is said by its own lead, and how many it walks beside moves with its cases', async () => {
    const { clearwater, northbank } = town
    const put = (role: WorkerRole, of: string, change: Record<string, number>) =>
      sqlAs(worker(role, clearwater), (db) => db`update host_profile set ${db(change)} where organisation_id = ${of}`)
    expect((await put('team-lead', clearwater, { places: 9 }))?.count).toBe(1)
    expect((await put('connector', clearwater, { openCases: 2 }))?.count).toBe(1)
    await expect(put('connector', clearwater, { places: 99 })).rejects.toThrow('only its team lead')
    await expect(put('team-lead', northbank, { places: 0 })).rejects.toThrow('only its team lead')
  })
})
