import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorker, anOrganisation, as, freshHouse, type TestHouse } from '../../test/house.ts'
import { accountsApi } from '../api/accounts.ts'
import { firstAdministrator, firstAdministratorAsked } from './first-administrator.ts'

let it: TestHouse
beforeAll(async () => {
  it = await freshHouse()
})
afterAll(() => it.close())

async function asked(email: string, organisation = 'Northbank Connect') {
  const said: string[] = []
  await firstAdministrator(it.house, { email, organisation, kind: 'host' }, (line) => said.push(line))
  return /password (\S+)$/.exec(said[0] ?? '')?.[1] ?? ''
}

const signIn = async (payload: Record<string, string>) =>
  (await it.server.inject({ method: 'POST', url: '/api/session', payload })).json<Record<string, string>>()

test('the flag is read, and asks whose it is', () => {
  expect(firstAdministratorAsked(['node', 'main.js', '--serve'])).toBeUndefined()
  expect(firstAdministratorAsked(['--first-administrator', 'ana@example.org'])).toEqual({
    ...{ email: 'ana@example.org', organisation: 'Our organisation', kind: 'intake-desk' },
  })
  expect(() => firstAdministratorAsked(['--first-administrator'])).toThrow('Say whose it is')
  const odd = ['--first-administrator', 'ana@example.org', '--kind', 'bank']
  expect(() => firstAdministratorAsked(odd)).toThrow('--kind is one of')
})

test('the first administrator comes in with a password that is shown once, and adds the next person', async () => {
  const password = await asked('ana@example.org')
  const step = await signIn({ email: 'ana@example.org', password })
  expect(step).toMatchObject({ next: 'new-password' })
  await signIn({ ticket: step['ticket'] ?? '', newPassword: 'the tide comes in slowly' })
  const [row] = await it.fresh.owner`
    select worker_id, organisation_id, organisation.name from worker_role join organisation on organisation.id = organisation_id`
  expect(row?.['name']).toBe('Northbank Connect')
  const client = await as(it, {
    workerId: row?.['workerId'],
    organisationId: row?.['organisationId'],
    role: 'administrator',
  })
  expect((await client.get(accountsApi.people, {})).people).toMatchObject([{ email: 'ana@example.org' }])
  const events = await it.fresh.owner`select actor_id from event where name = 'accounts.firstAdministrator'`
  expect(events).toMatchObject([{ actorId: 'first-administrator' }])
})

test('the first organisation answers for everywhere, and a host has its profile, so that a request has somewhere to go', async () => {
  expect(await it.fresh.owner`select from intake_desk where place_code is null`).toHaveLength(1)
  expect(await it.fresh.owner`select from host_profile`).toHaveLength(1)
})

test('the next administrator of an organisation that is there already joins it', async () => {
  await asked('tama@example.org', 'northbank connect')
  expect(await it.fresh.owner`select from organisation where kind = 'host'`).toHaveLength(1)
  await it.fresh
    .owner`delete from worker_role where worker_id = (select id from worker where email = 'tama@example.org')`
  await it.fresh.owner`delete from worker where email = 'tama@example.org'`
})

test('one who is locked out is let in again, and nothing is added', async () => {
  const password = await asked('ana@example.org')
  expect(await signIn({ email: 'ana@example.org', password })).toMatchObject({ next: 'new-password' })
  expect(await it.fresh.owner`select from worker`).toHaveLength(1)
})

test('it lets nobody else in by the back door', async () => {
  const email = 'mere@example.org'
  await aWorker(it, { role: 'connector', organisationId: await anOrganisation(it), email })
  await expect(asked(email)).rejects.toThrow('not an administrator')
})
