import { expect, test } from 'vitest'
import { freshDatabase } from '../database.ts'
import { openingData } from '../../src/server/opening.ts'
import { demonstration } from '../../src/server/demonstration/demonstration.ts'

test('loads', async () => {
  const fresh = await freshDatabase()
  let t = performance.now()
  await openingData(fresh.owner)
  console.log('open', performance.now() - t)
  t = performance.now()
  await openingData(fresh.owner)
  console.log('again', performance.now() - t)
  t = performance.now()
  try {
    await demonstration(fresh.owner, '2026-11-09T21:20:00Z')
  } catch (e) {
    console.log(e)
    throw e
  }
  console.log('demo', performance.now() - t)
  t = performance.now()
  await demonstration(fresh.owner, '2026-11-09T21:20:00Z')
  console.log('demo again', performance.now() - t)
  const o = fresh.owner
  for (const q of [
    'select status, count(*) from referral group by 1 order by 1',
    'select status,count(*) from help_request group by 1',
    'select status,count(*) from support_case group by 1',
    'select count(*) from household',
    'select count(*) from service',
    'select count(*) from event',
    'select count(*) from record_read',
    'select count(*) from escalation',
    'select count(*) from contact_note',
    'select reason,count(*) from referral where reason is not null group by 1',
    'select name,places,open_cases from host_profile join organisation o on o.id=organisation_id',
    'select outcome,count(*) from need group by 1',
    'select reason,count(*) from unmet_need group by 1',
    "select to_char(opened_at,'YYYY-MM') m, count(*), count(*) filter (where first_contact_at<=first_contact_due_at) intime from support_case group by 1 order by 1",
  ])
    console.log(q, (await o.unsafe(q)).map((r) => JSON.stringify(r)).join('\n  '))
  await fresh.drop()
})
