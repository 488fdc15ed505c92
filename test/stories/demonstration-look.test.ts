import { test } from 'vitest'
import { freshDatabase } from '../database.ts'
import { freshHouse, as } from '../house.ts'
import { openingData } from '../../src/server/opening.ts'
import { demonstration, demonstrationPeople } from '../../src/server/demonstration/demonstration.ts'
import { handlersOf } from '../../src/server/handlers.ts'
import { seeAs, seeAsGate } from '../../src/store/sight.ts'
import { workerAs } from '../../src/server/demonstration/workers.ts'
import { hostCalled, desks } from '../../src/server/demonstration/organisations.ts'
import { providerCalled } from '../../src/server/demonstration/providers.ts'

test('look', async () => {
  const fresh = await freshDatabase()
  const now = process.env['NOW'] ?? '2026-11-09T21:20:00Z'
  await openingData(fresh.owner)
  await demonstration(fresh.owner, now)
  const it = await freshHouse({ fresh, at: now, demonstration: true })
  const { cases, intake, referrals, households, reports, audit } = handlersOf(it.house) as any
  const see = (actor: any, f: (at: any) => Promise<any>) =>
    fresh.database.begin(async (db) => {
      await seeAs(db, actor)
      return f({ db, actor, now, seen: undefined })
    })
  const ngaire = workerAs('clearwater', 'connector', hostCalled('clearwater').id)
  const today = await see(ngaire, (at) => cases.today(at, {}))
  console.log(
    now,
    'RING',
    today.ringInAll,
    '\n' +
      today.ring
        .map((l: any) =>
          [l.called, l.why, l.needKind, l.words.slice(0, 50), l.urgency, l.dueAt, l.late, l.escalated].join(' | '),
        )
        .join('\n'),
  )
  console.log(
    'WAIT',
    today.waitingInAll,
    '\n' +
      today.waiting
        .map((l: any) => [l.called, l.organisationName, l.needKind, l.status, l.dueAt, l.late, l.escalated].join(' | '))
        .join('\n'),
  )
  const list = await see(ngaire, (at) => households.list(at, {}))
  console.log('MINE', list.mine, list.all)
  for (const desk of desks) {
    const sefina = workerAs(desk.code, 'intake-worker', desk.id)
    const q = await see(sefina, (at) => intake.queue(at, {}))
    console.log(
      'QUEUE',
      desk.name,
      '\n' +
        q.requests
          .map((l: any) =>
            [l.name, l.words, l.needKind, l.placeText, l.urgency, l.dueAt, l.late, l.escalated].join(' | '),
          )
          .join('\n'),
    )
    const heni = q.requests.find((l: any) => l.name === 'Hēni')
    if (heni) {
      const one = await see(sefina, (at) => intake.one(at, { id: heni.id }))
      console.log(
        JSON.stringify(one.repeatsHere),
        JSON.stringify(one.repeatsElsewhere),
        JSON.stringify(one.hosts.map((h: any) => [h.host.name, h.room, h.reasons, h.buts])),
      )
    }
  }
  for (const code of ['ferry-lane', 'ridgeline', 'halyard', 'juniper']) {
    const r = workerAs(code, 'receiving-worker', providerCalled(code).id)
    const w = await see(r, (at) => referrals.waiting(at, {}))
    console.log(
      code,
      w.mine,
      w.theirs,
      '\n' +
        w.referrals
          .map((l: any) =>
            [l.called, l.needKind, l.status, l.otherOrganisation, l.urgency, l.dueAt, l.late].join(' | '),
          )
          .join('\n'),
    )
    const e = await see(r, (at) => referrals.waiting(at, { which: 'ended' }))
    console.log('ended', e.referrals.length)
  }
  const people = await fresh.database.begin(async (db) => {
    await seeAsGate(db)
    return demonstrationPeople(db, '2026-11-10')
  })
  console.log(people.length, people.map((p) => `${p.name} ${p.role} ${p.organisationName}`).join('\n'))
  const rows =
    await fresh.owner`select note.words, h.called, c.status, note.how, note.happened_at from contact_note note join household h on h.id=note.household_id join support_case c on c.id = note.case_id order by h.id, happened_at limit 60`
  console.log(rows.map((r) => [r['called'], r['status'], r['how'], r['happenedAt'], r['words']].join(' | ')).join('\n'))
  console.log(
    (await fresh.owner`select screen, count(*) from household_read group by 1`).map((r) => JSON.stringify(r)).join(),
  )
  const lead = workerAs('clearwater', 'team-lead', hostCalled('clearwater').id)
  console.log(
    'MONTH',
    JSON.stringify(await see(lead, (at) => reports.month(at, { month: '2026-10' })).catch(String)).slice(0, 5000),
  )
  await it.close()
})
