import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anOrganisation, as, aWorker, freshHouse, type Client, type Hat, type TestHouse } from '../../test/house.ts'
import { apis } from '../api/all.ts'
import { auditApi } from '../api/audit.ts'
import type { Api } from '../api/endpoint.ts'
import { outboxApi } from '../api/outbox.ts'
import { recordEvent, recordRead } from '../store/audit.ts'
import { sendCodeMail, sendReferralMail } from '../store/mail.ts'
import { seeAs, seeAsGate } from '../store/sight.ts'
import { sayDeed, sayScreen } from '../words/deeds.ts'
import { runTask } from './jobs.ts'

let it: TestHouse
let [here, there] = ['', '']
let connector: Hat
let officer: Client
const household = randomUUID()
const theirHousehold = randomUUID()

beforeAll(async () => {
  it = await freshHouse()
  ;[here, there] = [
    await anOrganisation(it, { name: 'Te Ara Tautoko' }),
    await anOrganisation(it, { name: 'Kete Kai' }),
  ]
  connector = await aWorker(it, { role: 'connector', organisationId: here, name: 'Hana Rewi' })
  officer = await as(it, await aWorker(it, { role: 'privacy-officer', organisationId: here }))
  for (const [id, holder] of [
    [household, here],
    [theirHousehold, there],
  ] as const) {
    await it.fresh
      .owner`insert into household (id, holder_organisation, made_at) values (${id}, ${holder}, ${it.clock.now()})`
  }
  // Sixty changes at home, one elsewhere by somebody of ours, and one that is none of our business.
  for (let i = 0; i < 60; i += 1)
    await did('cases.note', connector, household, here, `2026-11-09T21:${String(i).padStart(2, '0')}:00Z`)
  const outsider = await aWorker(it, { role: 'connector', organisationId: there, name: 'Ana Tipene' })
  await did('referrals.accept', connector, theirHousehold, there, '2026-11-08T21:00:00Z')
  await did('referrals.make', outsider, theirHousehold, there, '2026-11-08T22:00:00Z')
  await looked(connector, [household, theirHousehold], '2026-11-09T21:00:00Z')
  await looked(outsider, [household], '2026-11-09T22:00:00Z')
  await looked(outsider, [theirHousehold], '2026-11-09T22:00:00Z')
  await runTask(it.house, 'checkpoint')
})
afterAll(() => it.close())

const actorOf = (hat: Hat) => ({ kind: 'worker', name: '', ...hat, role: 'connector' }) as const

async function did(name: string, hat: Hat, householdId: string, holderOrganisation: string, at: string) {
  await it.house.database.begin(async (db) => {
    await seeAs(db, actorOf(hat))
    const what = { commandId: randomUUID(), name, subjectId: householdId, version: 1, inputHash: Buffer.from('x') }
    await recordEvent(db, { ...what, actor: actorOf(hat), householdId, holderOrganisation, at })
  })
}

async function looked(hat: Hat, shown: readonly string[], at: string) {
  await it.house.database.begin(async (db) => {
    await seeAs(db, actorOf(hat))
    await recordRead(db, actorOf(hat), 'households.one', shown, at)
  })
}

describe('a privacy officer', () => {
  test('sees what their people did and what was done to households they hold, the latest first, page by page', async () => {
    const first = await officer.get(auditApi.changes, {})
    expect(first.changes).toHaveLength(50)
    expect(first.changes[0]).toMatchObject({
      ...{ name: 'cases.note', actorName: 'Hana Rewi', organisationName: 'Te Ara Tautoko', householdId: household },
      at: '2026-11-09T21:59:00Z',
    })
    const second = await officer.get(auditApi.changes, { before: first.next })
    expect(second.next).toBeUndefined()
    expect(second.changes.map(({ at }) => at).slice(0, 2)).toEqual(['2026-11-09T21:09:00Z', '2026-11-09T21:08:00Z'])
    expect(second.changes.at(-1)).toMatchObject({ name: 'referrals.accept', householdId: theirHousehold })
    const keys = [...first.changes, ...second.changes].map(({ chain, seq }) => `${chain} ${seq}`)
    expect(new Set(keys).size).toBe(61)
  })

  test('narrows it to a worker, a household or a day as people there count days', async () => {
    const { changes } = await officer.get(auditApi.changes, { onDay: '2026-11-09' })
    expect(changes.map(({ name }) => name)).toEqual(['referrals.accept'])
    expect((await officer.get(auditApi.changes, { householdId: theirHousehold })).changes).toHaveLength(1)
    expect(
      (await officer.get(auditApi.changes, { workerId: connector.workerId, onDay: '2026-11-10' })).changes,
    ).toHaveLength(50)
    expect((await officer.get(auditApi.changes, { workerId: randomUUID() })).changes).toEqual([])
    expect(
      (await officer.get(auditApi.reads, { householdId: theirHousehold, workerId: connector.workerId })).reads,
    ).toHaveLength(1)
    expect((await officer.get(auditApi.reads, { onDay: '2026-11-11' })).reads).toEqual([])
  })

  test('sees what their people read', async () => {
    const { reads } = await officer.get(auditApi.reads, { workerId: connector.workerId })
    expect(reads).toMatchObject([
      { screen: 'households.one', actorName: 'Hana Rewi', shown: [household, theirHousehold] },
    ])
  })

  test('sees who read a household, also of another organisation while it was held here; and that look is on the record', async () => {
    const { reads } = await officer.get(auditApi.ofHousehold, { householdId: household })
    expect(reads.map(({ actorName }) => actorName)).toEqual(expect.arrayContaining(['Ana Tipene', 'Hana Rewi']))
    expect((await officer.get(auditApi.ofHousehold, { householdId: theirHousehold })).reads).toMatchObject([
      { actorName: 'Hana Rewi' },
    ])
    await runTask(it.house, 'checkpoint')
    const again = await officer.get(auditApi.ofHousehold, { householdId: household })
    expect(again.reads[0]).toMatchObject({ screen: 'audit.ofHousehold' })
  })

  test('sees a page that somebody left open as one look, from when until when, and each answer on the record', async () => {
    const open = randomUUID()
    await it.fresh
      .owner`insert into household (id, holder_organisation, made_at) values (${open}, ${here}, ${it.clock.now()})`
    for (let minute = 10; minute < 40; minute += 1) await looked(connector, [open], `2026-11-09T20:${minute}:00Z`)
    await looked(connector, [open], '2026-11-09T23:05:00Z')
    await runTask(it.house, 'checkpoint')
    const { reads } = await officer.get(auditApi.ofHousehold, { householdId: open })
    expect(reads).toMatchObject([
      { screen: 'households.one', actorName: 'Hana Rewi', at: '2026-11-09T23:05:00Z', answers: 1 },
      { sinceAt: '2026-11-09T20:10:00Z', at: '2026-11-09T20:39:00Z', answers: 30 },
    ])
    const [first, second] = reads
    const earlier = await officer.get(auditApi.ofHousehold, { householdId: open, before: first?.id })
    expect(earlier.reads.map((read) => read.id)).toContain(second?.id)
    const [{ count } = { count: 0 }] = await it.fresh
      .owner`select count(*)::int as count from record_read where ${open} = any (shown) and screen = 'households.one'`
    expect(count).toBe(31)
  })

  test.each(['connector', 'team-lead', 'administrator', 'directory-editor', 'commissioner'] as const)(
    'is not a %s',
    async (role) => {
      const other = await as(it, await aWorker(it, { role, organisationId: here }))
      await expect(other.get(auditApi.changes, {})).rejects.toMatchObject({ status: 403 })
      await expect(other.get(auditApi.reads, {})).rejects.toMatchObject({ status: 403 })
      await expect(other.get(auditApi.ofHousehold, { householdId: household })).rejects.toMatchObject({ status: 403 })
    },
  )

  test('sees all the others when lines were tampered with, and of those that they cannot be read', async () => {
    const tamper = async (was: string, actor: string, organisation: string) => {
      const { owner } = it.fresh
      await owner`update event set actor_id = ${actor} where chain = ${household} and seq = 5`
      await owner`update event set organisation_id = ${organisation} where chain = ${household} and seq = 7`
      await owner`update household_read set actor_id = ${actor} where household_id = ${household} and actor_id = ${was}`
    }
    await tamper(connector.workerId, 'nobody', '00000000-0000-0000-0000-00000000000f')
    const before = `2026-11-09T21:10:00Z~${household}~11`
    const { changes, unreadable } = await officer.get(auditApi.changes, { householdId: household, before })
    expect(changes.map(({ seq }) => seq)).toEqual([10, 9, 8, 6, 4, 3, 2, 1])
    expect(unreadable).toMatchObject([
      { chain: household, seq: 7 },
      { chain: household, seq: 5 },
    ])
    const { reads } = await officer.get(auditApi.ofHousehold, { householdId: household })
    expect(reads.map(({ actorId }) => actorId)).toContain('nobody')
    await tamper('nobody', connector.workerId, here)
  })

  test('cannot ask for a page that is not one', async () => {
    await expect(officer.get(auditApi.changes, { before: 'yesterday' })).rejects.toMatchObject({ status: 400 })
  })
})

test('every deed and every look on the record has words of its own', () => {
  const nameless: string[] = []
  for (const [capability, api] of Object.entries<Api>(apis)) {
    for (const [key, { kind, ...endpoint }] of Object.entries(api)) {
      const name = `${capability}.${key}`
      const personal = 'reads' in endpoint && endpoint.reads !== 'nothing-personal'
      if (kind === 'command' && sayDeed(name, 'en').includes(name)) nameless.push(`deed.${name}`)
      if (personal && sayScreen(name, 'en').includes(name)) nameless.push(`screen.${name}`)
    }
  }
  expect(nameless, 'add them to words/deeds.ts').toEqual([])
})

describe('npm run audit -- verify', () => {
  const run = (...words: string[]) =>
    new Promise<{ code: number | null; said: string }>((done) => {
      // The database as it is: without the owner's address nothing is brought up to date.
      const addresses = { DATABASE_URL: '', DATABASE_APP_URL: it.fresh.appUrl, DATABASE_JOBS_URL: it.fresh.jobsUrl }
      const env = { ...process.env, ...addresses, ALONGSIDE_HOME: it.house.home }
      const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/audit.ts', ...words], { env })
      const parts: string[] = []
      for (const end of [child.stdout, child.stderr]) end.on('data', (part: Buffer) => parts.push(part.toString()))
      child.on('close', (code) => done({ code, said: parts.join('') }))
    })

  test('says that the record is whole, and names the first broken link when it is not', async () => {
    await runTask(it.house, 'checkpoint')
    const whole = await run('verify', '--serve')
    expect(whole.said).toContain('The record is whole.')
    expect(whole.said).not.toContain('Nothing is kept outside')
    expect(whole.code).toBe(0)

    await it.fresh.owner`update event set actor_id = 'somebody else' where chain = ${household} and seq = 7`
    const broken = await run('verify', '--serve')
    expect(broken.said).toContain(`chain ${household}, line 7, cases.note, 2026-11-09T21:06:00Z: this line`)
    expect(broken.code).toBe(1)
  })

  test('says what it can do when it is asked for nothing', async () => {
    expect(await run()).toEqual({ code: 2, said: expect.stringContaining('npm run audit -- verify') })
  })
})

describe('an administrator', () => {
  const write = async () => {
    const said = { of: here, address: 'kete@kai.example', subject: 'Code', language: 'en', at: it.clock.now() } as const
    const [letter, code] = [randomUUID(), randomUUID()]
    await it.house.database.begin(async (db) => {
      await seeAs(db, actorOf(connector))
      await sendReferralMail(db, { ...said, id: letter, text: 'Somebody asks for your help', referralId: randomUUID() })
      await seeAsGate(db)
      const ends = { expiresAt: '2026-11-09T20:10:00Z', linkId: randomUUID() }
      await sendCodeMail(db, { ...said, ...ends, id: code, text: 'Your code: {code}', code: '404122' })
    })
    return { letter, code }
  }
  const textOf = async (client: Client, id: string) => {
    const { mails } = await client.get(outboxApi.list, {})
    return mails.find((mail) => mail.id === id)
  }

  test('reads mail there where no server sends it, and its code only once it is left there', async () => {
    const administrator = await as(it, await aWorker(it, { role: 'administrator', organisationId: here }))
    const { letter, code } = await write()
    expect(await textOf(administrator, code)).toMatchObject({ state: 'waiting', text: 'Your code: ••••••' })
    await runTask(it.house, 'send-mail', { mailId: code })
    await runTask(it.house, 'send-mail', { mailId: letter })
    expect(await textOf(administrator, code)).toMatchObject({ state: 'kept', text: 'Your code: 404122' })
    expect(await textOf(administrator, letter)).toMatchObject({ state: 'kept', text: 'Somebody asks for your help' })
    expect(await administrator.get(outboxApi.list, {})).toMatchObject({ sends: false })
  })

  test('does not see a code that a server sends, by the page or by the database', async () => {
    const administrator = await aWorker(it, { role: 'administrator', organisationId: here })
    const { code } = await write()
    expect(await textOf(await as(it, administrator), code)).toMatchObject({ text: 'Your code: ••••••' })
    await it.house.database.begin(async (db) => {
      await seeAs(db, { ...actorOf(administrator), role: 'administrator' })
      await expect(db.savepoint((inner) => inner`select code from mail`)).rejects.toThrow('permission denied')
    })
  })

  test('of another organisation reads none of it, nor its codes, by the page or by the database', async () => {
    const elsewhere = await aWorker(it, {
      role: 'administrator',
      organisationId: await anOrganisation(it, { name: 'Tui Nest' }),
    })
    const { letter, code } = await write()
    for (const mailId of [letter, code]) await runTask(it.house, 'send-mail', { mailId })
    expect(await (await as(it, elsewhere)).get(outboxApi.list, {})).toMatchObject({ mails: [] })
    await it.house.database.begin(async (db) => {
      await seeAs(db, { ...actorOf(elsewhere), role: 'administrator' })
      expect(await db`select id from mail`).toHaveLength(0)
    })
  })

  test.each(['connector', 'team-lead', 'privacy-officer'] as const)(
    'is not a %s, and the database agrees',
    async (role) => {
      const other = await aWorker(it, { role, organisationId: here })
      await expect((await as(it, other)).get(outboxApi.list, {})).rejects.toMatchObject({ status: 403 })
      await it.house.database.begin(async (db) => {
        await seeAs(db, { ...actorOf(other), role })
        expect(await db`select id from mail`).toHaveLength(0)
      })
    },
  )
})
