import { createHash } from 'node:crypto'
import { addDays } from '../../src/domain/days.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'

/** The day from which everything in it counts. */
export const today = '2026-11-24'

const dice = (of: string) => createHash('sha256').update(of).digest().readUInt32BE()
export const idOf = (what: string, nth: number) => {
  const sum = createHash('sha256').update(`${what} ${nth}`).digest('hex')
  return `${sum.slice(0, 8)}-${sum.slice(8, 12)}-4${sum.slice(13, 16)}-8${sum.slice(17, 20)}-${sum.slice(20, 32)}`
}
const pick = <T>(from: readonly T[], of: string): T => {
  const one = from[dice(of) % from.length]
  if (one === undefined) throw new Error('Nothing to pick from')
  return one
}

export const codes = ['001', '002', '067', '076', '01', '02', 'msd-auckland']
const rule = { opensAt: '09:00', closesAt: '17:00' }
const hours = [
  ...[null, [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], ...rule }]],
  [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], opensAt: '00:00', closesAt: '24:00' }],
  [{ days: ['FR', 'SA', 'SU'], opensAt: '20:00', closesAt: '02:30' }],
  [{ opensAt: '09:00', closesAt: '09:00' }],
  [{ days: ['3TU', '-1FR', '4TU'], ...rule }],
  [{ monthDays: [1, 24, 25], ...rule }],
  [{ days: ['TU', 'TH'], everyWeeks: 2, validFrom: '2026-11-17', ...rule }],
  [{ days: ['TU'], ...rule, validTo: '2026-11-23' }],
  [{ days: ['SU'], opensAt: '24:00', closesAt: '10:00' }],
  [
    { days: ['SU'], opensAt: '01:30', closesAt: '02:15' },
    { days: ['SA'], opensAt: '23:00', closesAt: '03:30' },
  ],
  [{ days: ['MO', 'TU'] }],
  [
    { days: ['MO', 'TU', 'WE'], ...rule },
    { closed: true, validFrom: '2026-11-24', validTo: '2026-11-24' },
  ],
]

/** A service of every kind there is: by dice, but each time the same. */
function aService(nth: number) {
  const of = (what: string) => `${nth} ${what}`
  const name = pick(['Kai', 'Āwhina', 'Whare', 'Budget', "St Mary's"], of('name'))
  const checked = pick([null, 0, 31, 32, 92, 93, 366, 367], of('checked'))
  const room = pick(['open', 'closed', 'wait-list', 'limited', 'not-known'], of('room'))
  const waits = ['closed', 'wait-list', 'limited'].includes(room)
  return {
    ...{
      id: idOf('service', nth),
      organisation_id: idOf('organisation', nth % 20),
      name,
      folded_name: name.toLowerCase(),
    },
    ...{ needs: pick([['kai'], ['kai', 'housing'], ['kai', 'kai'], ['money'], []], of('needs')), folded_text: '' },
    ...{
      nationwide: dice(of('nationwide')) % 8 === 0,
      cost: pick(['free', 'koha', 'low-cost', 'not-known'], of('cost')),
    },
    ...{ languages: pick([['en'], ['en', 'mi'], ['sm']], of('languages')), kaupapa_maori: dice(of('maori')) % 3 === 0 },
    ...{ wheelchair: pick(['yes', 'no', 'not-known'], of('wheelchair')), room },
    ...{ room_until: waits ? pick([null, '2026-11-23', '2026-11-24', '2026-11-25'], of('until')) : null },
    ...{ status: pick(['active', 'active', 'active', 'temporarily-closed', 'inactive', 'defunct'], of('status')) },
    ...{ outside_new_zealand: dice(of('outside')) % 12 === 0, changed_at: '2026-11-01T00:00:00Z' },
    last_checked_on: checked === null ? null : addDays(today, -checked),
    ...{ last_checked_by: checked === null ? null : 'Mere', hours: JSON.stringify(pick(hours, of('hours'))) },
  }
}

const many = 240

/** A database of its own with services of every kind: named, nationwide, an office only, unlisted, never checked, open at odd hours. */
export async function aDirectory(): Promise<FreshDatabase> {
  const fresh = await freshDatabase()
  await fresh.owner.begin(async (db) => {
    for (let nth = 0; nth < 20; nth += 1) {
      const organisation = {
        id: idOf('organisation', nth),
        kind: 'provider',
        name: `Trust ${nth}`,
        folded_name: `trust ${nth}`,
      }
      await db`insert into organisation ${db({ ...organisation, unlisted: nth % 5 === 0 })}`
    }
    for (let nth = 0; nth < 60; nth += 1) {
      const area = pick([...codes, null], `site ${nth}`)
      await db`insert into site ${db({ id: idOf('site', nth), organisation_id: idOf('organisation', nth % 20), area_code: area })}`
    }
    for (let nth = 0; nth < many; nth += 1) {
      const { hours: said, ...service } = aService(nth)
      await db`insert into service ${db(service)}`
      if (said !== 'null') await db`update service set hours = ${said}::text::jsonb where id = ${service.id}`
      for (const code of codes)
        if (dice(`${nth} serves ${code}`) % 6 === 0 && nth % 3 > 0)
          await db`insert into service_area (area_code, service_id) values (${code}, ${service.id})`
      for (const door of [0, 1])
        if (dice(`${nth} door ${door}`) % 3 > 0)
          await db`insert into service_site (service_id, site_id)
            values (${service.id}, ${idOf('site', dice(`${nth} at ${door}`) % 60)}) on conflict do nothing`
    }
  })
  return fresh
}
