import { randomUUID } from 'node:crypto'
import { openPlaces } from '../../src/store/places.ts'
import { openProgrammes } from '../../src/store/programmes.ts'
import { anOrganisation, as, aWorker, type Client, freshHouse, type TestHouse, type Wanted } from '../house.ts'

/** A desk, two hosts, a budgeting service and a food hub, with somebody at work in each: enough for a whole story. */
export type Town = {
  readonly it: TestHouse
  readonly desk: string
  readonly clearwater: string
  readonly northbank: string
  readonly budgeting: string
  readonly foodHub: string
  readonly intakeWorker: Client
  readonly connector: Client
  readonly connectorId: string
  readonly otherConnector: Client
  readonly lead: Client
  readonly receiver: Client
  readonly receiverAgain: Client
}

export async function aTown(at = '2026-11-09T21:15:00.000Z', more: Wanted = {}): Promise<Town> {
  const it = await freshHouse({ at, demonstration: true, ...more })
  await it.fresh.owner.begin(async (db) => {
    await openPlaces(db)
    await openProgrammes(db)
  })
  const desk = await anOrganisation(it, { kind: 'intake-desk', name: 'Northern Desk' })
  const clearwater = await anOrganisation(it, { name: 'Clearwater Community Trust', phone: '0800 000 111' })
  const northbank = await anOrganisation(it, { name: 'Northbank Connect' })
  const budgeting = await anOrganisation(it, {
    kind: 'provider',
    name: 'Ridgeline Budgeting',
    referral_email: 'desk@ridgeline.example',
  })
  const foodHub = await anOrganisation(it, { kind: 'provider', name: 'Ferry Lane Food Hub' })
  const owner = it.fresh.owner
  await owner`update intake_desk set phone = '0800 000 111' where organisation_id = ${desk}`
  const profiles = [
    {
      organisation_id: clearwater,
      areas: ['001'],
      led_by: ['maori-led'],
      places: 3,
      open_cases: 0,
      updated_at: at,
      phone: '0800 000 111',
    },
    {
      organisation_id: northbank,
      areas: ['001', '002'],
      led_by: [],
      places: 6,
      open_cases: 0,
      updated_at: at,
      phone: '0800 000 131',
    },
  ]
  for (const { organisation_id: id, ...profile } of profiles) {
    await owner`update host_profile set ${owner(profile)} where organisation_id = ${id}`
  }
  const connectorId = randomUUID()
  const worker = async (
    role: Parameters<typeof aWorker>[1]['role'],
    organisationId: string,
    name: string,
    workerId?: string,
  ) => as(it, await aWorker(it, { role, organisationId, name, ...(workerId ? { workerId } : {}) }))
  const town = {
    ...{ it, desk, clearwater, northbank, budgeting, foodHub, connectorId },
    intakeWorker: await worker('intake-worker', desk, 'Sefina'),
    connector: await worker('connector', clearwater, 'Ngaire', connectorId),
    otherConnector: await worker('connector', northbank, 'Orla'),
    lead: await worker('team-lead', clearwater, 'Tevita'),
    receiver: await worker('receiving-worker', budgeting, 'Aroha'),
    receiverAgain: await worker('receiving-worker', budgeting, 'Rewi'),
  }
  await owner`update worker_role set safety_checked_on = '2025-06-01' where role in ('connector', 'team-lead')`
  // A story lasts longer than a working day.
  await owner`update session set expires_at = expires_at + interval '90 days'`
  return town
}

/** A browser: keeps its cookies from page to page, and follows nothing by itself. */
export function aBrowser({ server }: TestHouse) {
  const jar = new Map<string, string>()
  const keep = (answered: Awaited<ReturnType<typeof server.inject>>) => {
    for (const { name, value, expires } of answered.cookies) {
      if (value === '' || (expires && expires.getTime() < 1000)) jar.delete(name)
      else jar.set(name, value)
    }
    return answered
  }
  const cookies = () => Object.fromEntries(jar)
  return {
    jar,
    get: async (url: string) => keep(await server.inject({ method: 'GET', url, cookies: cookies() })),
    post: async (url: string, form: Readonly<Record<string, string | readonly string[]>>) => {
      const body = new URLSearchParams(
        Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
      )
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      return keep(await server.inject({ method: 'POST', url, headers, payload: body.toString(), cookies: cookies() }))
    },
  }
}
