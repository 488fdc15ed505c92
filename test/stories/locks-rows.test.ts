import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { householdsApi } from '../../src/api/households.ts'
import { type Actor, CaseRole, KeeperRole, WorkerRole } from '../../src/domain/actor.ts'
import { hashOfToken } from '../../src/server/asking.ts'
import type { Db } from '../../src/store/database.ts'
import { seeAs, seeAsSession } from '../../src/store/sight.ts'
import { as, aWorker, type Client, type Hat } from '../house.ts'
import { anAttackedTown, type Attacked } from './at-the-doors.ts'
import type { Family } from './a-family.ts'
import { judged, type Role, roles } from './judged-tables.ts'

// Plain SQL as each kind of actor, over every table about a person, with a family in each of them: the row policies alone.

let attacked: Attacked
let knows: Hat & { readonly client: Client }
beforeAll(async () => {
  attacked = await anAttackedTown()
  const { town, hostA, a } = attacked
  const hat = await aWorker(town.it, { role: 'connector', organisationId: hostA.organisationId, name: 'Cousin' })
  knows = { ...hat, client: await as(town.it, hat) }
  await hostA.lead.send(householdsApi.shutOut, { id: a.householdId, workerId: hat.workerId, out: true })
  const draft = {
    key: 'of-another',
    words: 'a b c',
    codeHash: 'x',
    keptAt: town.it.clock.now(),
    expiresAt: '2027-01-01',
  }
  await town.it.fresh.owner`insert into ask_draft ${town.it.fresh.owner(draft)}`
}, 60_000)
afterAll(() => attacked.town.it.close())

const tables = Object.entries(judged).flatMap(([name, { about }]) => (about === 'a person' ? [name] : []))

/** Which rows of a table are this family's. */
function theirs(db: Db, table: string, { householdId, personId, otherPersonId, contactId, mark }: Family) {
  if (table === 'household') return db`id = ${householdId}`
  if (table === 'person') return db`id in (${personId}, ${otherPersonId})`
  if (table === 'mail') return db`(text = ${mark} or contact_id = ${contactId})`
  if (table === 'ask_draft') return db`key = 'of-another'`
  return db`household_id = ${householdId}`
}

type Put = (db: Db) => Promise<unknown>
/** How many rows of theirs are seen; undefined where the table is refused. */
async function seen(put: Put, table: string, family = attacked.a): Promise<number | undefined> {
  const counted: (number | undefined)[] = []
  await attacked.town.it.fresh.database.begin(async (db) => {
    await put(db)
    const [allowed] = await db`
      select bool_and(has_column_privilege(current_user, attrelid, attname, 'select')) as all_of, bool_or(has_column_privilege(current_user, attrelid, attname, 'select')) as some
      from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`
    if (!allowed?.['some']) return
    const columns = table === 'mail' && !allowed['allOf'] ? db`text = ${family.mark}` : theirs(db, table, family)
    const [row] = await db`select count(*) as count from ${db(table)} where ${columns}`
    counted.push(Number(row?.['count']))
  })
  return counted[0]
}

/** How many rows of theirs are changed by somebody who leaves them as they are; refused counts as none. */
async function changed(put: Put, table: string): Promise<number> {
  const counts: number[] = []
  await attacked.town.it.fresh.database.begin(async (db) => {
    await put(db)
    const columns = await db`
      select attname as name, has_column_privilege(current_user, attrelid, attname, 'update') as may
      from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
        and has_column_privilege(current_user, attrelid, attname, 'select')
      order by attnum`
    const column = columns.find((one) => one['may'] === true)
    if (!column) return
    const name = db(String(column['name']))
    counts.push((await db`update ${db(table)} set ${name} = ${name} where ${theirs(db, table, attacked.a)}`).count)
  })
  return counts[0] ?? 0
}

const asActor =
  (actor: Actor): Put =>
  (db) =>
    seeAs(db, actor)
const wearing =
  (role: Role): Put =>
  async (db) =>
    db`select set_config('role', ${`alongside_${role}`}, true)`
const worker = (role: WorkerRole, organisationId: string): Actor => ({
  ...{ kind: 'worker', workerId: randomUUID(), name: '', role, organisationId },
})

/** Nothing of them in any table; those named may be seen. */
async function seesNothing(put: Put, but: readonly string[] = []): Promise<void> {
  for (const table of tables) {
    const count = await seen(put, table)
    if (but.includes(table)) expect(count, table).toBeGreaterThan(0)
    else expect([table, count ?? 0, await changed(put, table)]).toEqual([table, 0, 0])
  }
}

test('the family is in every table, so that there is something to see', async () => {
  for (const table of tables) {
    const count: number[] = []
    await attacked.town.it.fresh.owner.begin(async (db) => {
      const [row] = await db`select count(*) as count from ${db(table)} where ${theirs(db, table, attacked.a)}`
      count.push(Number(row?.['count']))
    })
    expect(count[0], table).toBeGreaterThan(0)
  }
})

describe('a worker', () => {
  test.each(WorkerRole.options)('who is a %s elsewhere sees nothing of them', async (role) => {
    await seesNothing(asActor(worker(role, attacked.hostB.organisationId)))
  })

  test.each(KeeperRole.options)('who keeps the house at the holder, as a %s, meets no whānau', async (role) => {
    const seenByThem = role === 'privacy-officer' ? ['household_read', 'emergency_access', 'repeat_notice'] : []
    await seesNothing(asActor(worker(role, attacked.hostA.organisationId)), seenByThem)
  })

  test('at work for the holder sees them: so it is the policies that hide them from others', async () => {
    const put = asActor(worker('team-lead', attacked.hostA.organisationId))
    const hidden: string[] = []
    for (const table of tables) if ((await seen(put, table)) === 0) hidden.push(table)
    // A draft is a browser's own, mail to a person nobody's; looks, and likely repeats, are for the privacy officer.
    expect(hidden).toEqual(['repeat_notice', 'mail', 'household_read'])
  })

  test.each(tables.filter((name) => judged[name]?.worker?.includes('I')))(
    'elsewhere adds nothing to their %s, whatever holder they write',
    async (table) => {
      const { town, hostB } = attacked
      // Their letters are to a contact, and their persons in no one household.
      if (['household', 'person', 'mail'].includes(table)) return
      const [row] = await town.it.fresh.owner.begin((db) => [
        db`select to_jsonb(t) as row from ${db(table)} t where ${theirs(db, table, attacked.a)} limit 1`,
      ])
      const holder = { holder_organisation: hostB.organisationId, worker_id: hostB.connectorId }
      // Under a key of its own: what is not a column of this table is left aside.
      const key = {
        ...{ id: randomUUID(), seq: 900, word: 'new', words: 'new', week_on: '2019-01-07' },
        referral_id: attacked.a.draftId,
      }
      const when = {
        ...{
          from_on: '2019-01-01',
          until_on: '2019-02-01',
          from_at: '2019-01-01',
          recorded_at: '2019-01-10T00:00:00Z',
        },
      }
      const other = { other_household_id: attacked.b.householdId }
      const mine = { ...Object(row?.[0]?.['row']), ...holder, ...key, ...when, ...other }
      const added = town.it.fresh.database.begin(async (db) => {
        await seeAs(db, worker('team-lead', hostB.organisationId))
        await db`insert into ${db(table)} select (jsonb_populate_record(null::${db(table)}, ${db.json(mine)}::jsonb)).*`
      })
      await expect(added).rejects.toThrow(/_of_its_holder|row-level security|no consent|not sent to/)
    },
  )

  test('who receives sees the referral that was sent to them, what was shared, and not the draft', async () => {
    const { town, a } = attacked
    const put = asActor(worker('receiving-worker', town.budgeting))
    await seesNothing(put, ['referral', 'referral_move', 'referral_shared'])
    expect(await seen(put, 'referral')).toBe(1)
    await seesNothing(asActor(worker('receiving-worker', town.foodHub)))
    expect(a.draftId).toBeTruthy()
  })

  test('without a session sees nobody', async () => {
    await seesNothing(wearing('worker'))
  })
})

describe('whoever is shut out', () => {
  const put: Put = (db) => seeAsSession(db, hashOfToken(knows.client.token), attacked.town.it.clock.now())

  test('sees no row of that household in any table, nor any of its people', () => seesNothing(put))

  test('still sees the other families of their host', async () => {
    const { town, hostA } = attacked
    const [row] = await town.it.fresh.owner`
      select count(*) as count from support_case where holder_organisation = ${hostA.organisationId}`
    expect(Number(row?.['count'])).toBeGreaterThan(0)
    const seenHere = await town.it.fresh.database.begin(async (db) => {
      await put(db)
      return db`select id from household`
    })
    expect(seenHere.map((one) => one['id'])).not.toContain(attacked.a.householdId)
  })

  test('cannot let themselves in, nor can a colleague who does not lead', async () => {
    const { hostA, town, a } = attacked
    for (const role of [
      put,
      asActor(worker('connector', hostA.organisationId)),
      asActor(worker('team-lead', town.northbank)),
    ]) {
      const ended = await town.it.fresh.database.begin(async (db) => {
        await role(db)
        return db`update shut_out set until_at = now() where household_id = ${a.householdId} and until_at is null`
      })
      expect(ended.count).toBe(0)
      const added = town.it.fresh.database.begin(async (db) => {
        await role(db)
        await db`
          insert into shut_out (worker_id, household_id, from_at, by_worker)
          values (${hostA.connectorId}, ${a.householdId}, now(), ${hostA.connectorId})`
      })
      await expect(added).rejects.toThrow('row-level security')
    }
  })
})

describe('somebody without an account', () => {
  test('a link of another referral sees nothing of them', async () => {
    const { b, town } = attacked
    await seesNothing(asActor({ kind: 'link', referralId: b.referralId, organisationId: town.budgeting }))
    await seesNothing(wearing('link'))
  })

  test('their own link sees one referral, its moves, what was shared, and the link', async () => {
    const { a, town } = attacked
    const put = asActor({ kind: 'link', referralId: a.referralId, organisationId: town.budgeting })
    await seesNothing(put, ['referral', 'referral_move', 'referral_shared', 'referral_link'])
    for (const table of ['referral', 'referral_shared', 'referral_link']) expect(await seen(put, table)).toBe(1)
  })

  test('a person of another request sees nothing of them', async () => {
    await seesNothing(asActor({ kind: 'person', ...attacked.b.person }))
    await seesNothing(wearing('person'))
  })

  test('the public sees nobody, and no unsent request but that of its own browser', async () => {
    await seesNothing(asActor({ kind: 'public' }))
    await seesNothing(asActor({ kind: 'public', draft: { key: 'mine', words: 'x y z' } }))
  })
})

test.each(['relationship-manager', 'commissioner', 'local-group-member', 'iwi-partner'] as const)(
  'a %s at the holder is refused every table about a person',
  async (role) => {
    const who = { workerId: randomUUID(), name: '', role, organisationId: attacked.hostA.organisationId }
    const put = asActor({ kind: 'aggregate', ...who })
    for (const table of tables) expect(await seen(put, table), table).toBeUndefined()
  },
)

test('the gate reads, of whānau, only what lets somebody in', async () => {
  const read: string[] = []
  for (const table of tables) if ((await seen(wearing('gate'), table)) !== undefined) read.push(table)
  expect(read).toEqual([
    ...['membership', 'shut_out', 'emergency_access', 'ask_draft', 'help_request', 'referral_link'],
  ])
})

describe('the record', () => {
  const rowsOf = async (put: Put, table: string) => {
    const { it } = attacked.town
    const [rows] = await it.fresh.database.begin(async (db) => {
      await put(db)
      return [await db`select * from ${db(table)}`] as const
    })
    return rows
  }

  test('shows each only what they did themselves; the privacy officer, what concerns their own house', async () => {
    const { hostA, hostB, a } = attacked
    for (const role of CaseRole.options) {
      expect(await rowsOf(asActor(worker(role, hostA.organisationId)), 'event')).toEqual([])
      expect(await rowsOf(asActor(worker(role, hostA.organisationId)), 'record_read')).toEqual([])
    }
    const ours = await rowsOf(asActor(worker('privacy-officer', hostA.organisationId)), 'event')
    expect(ours.some((one) => one['householdId'] === a.householdId)).toBe(true)
    const elsewhere = await rowsOf(asActor(worker('privacy-officer', hostB.organisationId)), 'event')
    expect(elsewhere.length).toBeGreaterThan(0)
    expect(elsewhere.filter((one) => one['householdId'] === a.householdId)).toEqual([])
  })

  test('does not list the chains, whose names are households', async () => {
    for (const role of roles.filter((one) => one !== 'job')) {
      expect(await rowsOf(wearing(role), 'chain_head'), role).toEqual([])
    }
  })

  test('anyone’s deeds are their own browser’s', async () => {
    const { it } = attacked.town
    await it.fresh.owner`
      insert into event (chain, seq, hash, command_id, name, actor_kind, actor_id, subject_id, version, at, input_hash)
      values ('', 0, '', ${randomUUID()}, 'intake.keep', 'public', 'anyone', 'x', 1, now(), '')`
    expect(await rowsOf(asActor({ kind: 'public' }), 'event')).toEqual([])
    expect(await rowsOf(asActor({ kind: 'public', draft: { key: 'mine', words: '' } }), 'event')).toEqual([])
  })
})
