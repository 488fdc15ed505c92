import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directoryApi } from '../../src/api/directory.ts'
import { intakeApi } from '../../src/api/intake.ts'
import type { RepeatElsewhere } from '../../src/domain/intake/repeats.ts'
import { aService } from '../a-service.ts'
import { as, aWorker, anOrganisation, type Client } from '../house.ts'
import { anAttackedTown, type Attacked } from './at-the-doors.ts'

// The address of a refuge is never shown, so it is never kept; and nobody meets another host's families: a likely repeat
// says that one exists, how strong, and whom to ring.

let attacked: Attacked
let editor: Client
const service = (organisationId: string, name: string, siteIds: string[]) =>
  aService({ organisationId, name, siteIds, needs: ['safety'], description: 'Somebody answers at any hour.' })
const street = { address: '14 Hidden Street', suburb: 'Quietside', town: 'Kaikohe', latitude: -35.4, longitude: 173.8 }
const where = /Hidden Street|Quietside|-35\.4|173\.8/
const elsewhere = { address: '9 Front Street', suburb: 'Plainside', town: 'Kaikohe', latitude: -35.5, longitude: 173.9 }
const site = (organisationId: string, at = street) => ({
  ...{ id: randomUUID(), organisationId, country: 'NZ', addressKeptBack: false, wheelchair: 'not-known' as const },
  ...at,
})

beforeAll(async () => {
  attacked = await anAttackedTown()
  const { it, desk } = attacked.town
  editor = await as(it, await aWorker(it, { role: 'directory-editor', organisationId: desk, name: 'Edie' }))
}, 60_000)
afterAll(() => attacked.town.it.close())

/** Every way in which anybody reads the directory: signed in, not signed in, as pages and as open data. */
async function everywhere(organisationId: string, serviceIds: readonly string[], words: string): Promise<string[]> {
  const { town, comers } = attacked
  const asked = new URLSearchParams({ words })
  const urls = [
    ...[`/api/directory/services?${asked}`, `/api/directory/services?organisationId=${organisationId}`],
    ...[`/api/directory/organisations?${asked}`, `/api/directory/organisations/${organisationId}`],
    ...serviceIds.flatMap((id) => [`/api/directory/services/${id}`, `/services/${id}`, `/mi/services/${id}`]),
    ...serviceIds.map((id) => `/hsds/services/${id}`),
    ...[`/find?${asked}`, '/hsds/services?full=true', '/hsds/organizations', `/hsds/organizations/${organisationId}`],
  ]
  const bodies: string[] = []
  const oneOfEach = comers.filter(
    ({ kind, role }, nth) => role === 'directory-editor' || comers.findIndex((one) => one.kind === kind) === nth,
  )
  for (const { cookies, address, kind } of oneOfEach) {
    for (const url of urls) {
      const { body, statusCode } = await town.it.server.inject({ url, cookies: { ...cookies }, remoteAddress: address })
      expect(statusCode, url).toBeLessThan(500)
      bodies.push(`${kind} ${url} ${statusCode} ${body}`)
    }
  }
  return bodies
}

describe('the address of a refuge', () => {
  test('is refused, whoever types it and under whatever name it is given', async () => {
    const refuge = await anOrganisation(attacked.town.it, {
      kind: 'provider',
      name: 'Harbour Women’s Refuge',
      unlisted: true,
    })
    await expect(editor.send(directoryApi.addSite, site(refuge))).rejects.toMatchObject({ code: 'refuge-address' })
    const trust = await anOrganisation(attacked.town.it, { kind: 'provider', name: 'Harbour Trust' })
    const office = site(trust, elsewhere)
    await editor.send(directoryApi.addSite, office)
    const hidden = service(trust, 'Safe house', [office.id])
    await expect(editor.send(directoryApi.addService, hidden)).rejects.toMatchObject({ code: 'refuge-address' })
    const counsel = service(trust, 'Counselling', [office.id])
    await editor.send(directoryApi.addService, counsel)
    const renamed = editor.send(
      directoryApi.editService,
      { id: counsel.id, set: { name: 'Women’s refuge' } },
      { seen: 1 },
    )
    await expect(renamed).rejects.toMatchObject({ code: 'refuge-address' })
    await editor.send(directoryApi.addService, { ...hidden, siteIds: [] })
    const placed = editor.send(directoryApi.placeService, { id: hidden.id, siteIds: [office.id] }, { seen: 1 })
    await expect(placed).rejects.toMatchObject({ code: 'refuge-address' })
    const kept = attacked.town.it.fresh.owner`update site set address_kept_back = true where id = ${office.id}`
    await expect(kept).rejects.toThrow('site_kept_back_says_nothing_of_where')
  })

  test('is forgotten when an organisation comes to be called one, and is in no answer to anybody', async () => {
    const trust = await anOrganisation(attacked.town.it, { kind: 'provider', name: 'Koru Trust' })
    const office = site(trust)
    await editor.send(directoryApi.addSite, office)
    const help = service(trust, 'Koru help line', [office.id])
    await editor.send(directoryApi.addService, help)
    expect((await everywhere(trust, [help.id], 'koru')).some((body) => where.test(body))).toBe(true)

    await editor.send(directoryApi.editOrganisation, { id: trust, name: 'Koru Women’s Refuge' }, { seen: 1 })
    const bodies = await everywhere(trust, [help.id], 'koru')
    expect(bodies.filter((body) => where.test(body))).toEqual([])
    expect(
      await attacked.town.it.fresh.owner`select from site where id = ${office.id} and address is not null`,
    ).toEqual([])
  }, 20_000)

  test('an unlisted organisation is found by nobody but those at work here', async () => {
    const quiet = await anOrganisation(attacked.town.it, { kind: 'provider', name: 'Kererū Nest', unlisted: true })
    const help = service(quiet, 'Kererū night line', [])
    await editor.send(directoryApi.addService, help)
    const bodies = await everywhere(quiet, [help.id], 'kereru')
    const found = bodies.filter((body) => /Kererū (Nest|night)/.test(body))
    expect(new Set(found.map((body) => body.split(' ')[0]))).toEqual(new Set(['worker']))
    const page = bodies.filter((body) => / (\/mi)?\/(services|find|hsds)/.test(body.slice(0, 60)))
    expect(page.filter((body) => /Kererū (Nest|night)/.test(body))).toEqual([])
  }, 20_000)
})

describe('a likely repeat with another host', () => {
  /** The same person asks again, at the desk, by the name and the number that family B gave its own host. */
  const askAgain = async (): Promise<{ repeatsElsewhere: RepeatElsewhere[]; body: string }> => {
    const { town, b } = attacked
    const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
    const ways = [{ by: 'ring' as const, number: b.number }]
    const answers = {
      need: { kind: 'kai' as const },
      for: { name: b.mark },
      reach: { ways, days: [], mayLeaveMessage: false },
    }
    await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers })
    const answered = await town.intakeWorker.raw({ url: `/api/requests/${ids.requestId}` })
    return { repeatsElsewhere: answered.json().repeatsElsewhere, body: answered.body }
  }

  test('shows that one exists, how strong, and whom to ring', async () => {
    const { it, northbank } = attacked.town
    await it.fresh
      .owner`insert into organisation_private (organisation_id, repeat_phone) values (${northbank}, '0800 000 131')`
    const { repeatsElsewhere, body } = await askAgain()
    expect(repeatsElsewhere).toEqual([
      { organisationId: northbank, organisationName: 'Northbank Connect', strength: 'strong', ring: '0800 000 131' },
    ])
    const { b } = attacked
    for (const theirs of [b.householdId, b.personId, b.requestId, b.caseId, 'second', 'ville', 'hungry', 'aunt']) {
      expect(body).not.toContain(theirs)
    }
  })

  test('shows nothing at all for an unlisted organisation', async () => {
    const { it, northbank } = attacked.town
    await it.fresh.owner`update organisation set unlisted = true where id = ${northbank}`
    const { repeatsElsewhere, body } = await askAgain()
    expect(repeatsElsewhere).toEqual([])
    expect(body).not.toContain('0800 000 131')
    await it.fresh.owner`update organisation set unlisted = false where id = ${northbank}`
  })

  test('is found by its number behind any number of chance names, which are no repeat of anybody', async () => {
    const { it, northbank } = attacked.town
    const asked = await it.fresh.owner.begin(async (db) => {
      await db`
        insert into household (id, holder_organisation, made_at)
        select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ${northbank}, now() from generate_series(1, 600) as n`
      await db`
        insert into household_word (holder_organisation, word, household_id, person_id, kind)
        select holder_organisation, word, id, id, 'name'
        from household cross join (values ('common'), ('whanau')) as names (word)
        where id::text like '00000000-0000-7000-8000-%'`
      await db`
        insert into household_word (holder_organisation, word, household_id, person_id, kind)
        values (${northbank}, '0210009999', '00000000-0000-7000-8000-000000000258', '00000000-0000-7000-8000-000000000258', 'number')`
      const rows = await db`
        select organisation_id, strength
        from likely_repeats_elsewhere(array['common', 'whanau'], array['0210009999'], array[]::text[], ${randomUUID()})`
      await db`delete from household_word where household_id::text like '00000000-0000-7000-8000-%'`
      await db`delete from household where id::text like '00000000-0000-7000-8000-%'`
      return rows.map((row) => ({ ...row }))
    })
    expect(asked).toEqual([{ organisationId: northbank, strength: 'strong' }])
  })

  test('the function that looks answers two columns and at most five rows, whatever it is asked', async () => {
    const [row] = await attacked.town.it.fresh.owner`
      select pg_get_function_result(oid) as result, prosrc is not null as there from pg_proc where proname = 'likely_repeats_elsewhere'`
    expect(row?.['result']).toBe('TABLE(organisation_id uuid, strength text)')
  })
})
