import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { apis } from '../../src/api/all.ts'
import type { AnyCommand, AnyQuery } from '../../src/api/endpoint.ts'
import { AggregateRole, WorkerRole } from '../../src/domain/actor.ts'
import { as, aWorker, commandRequest, type TestHouse, type Wanted } from '../house.ts'
import { aFamily, aLinkSession, aPersonsSession, type Family, type Host } from './a-family.ts'
import { aTown, type Town } from './a-town.ts'
import { anInput, type IdField } from './an-input.ts'

/** Every endpoint of the house with the name by which the record knows it: read from the declarations. */
export const everyDoor = Object.entries(apis).flatMap(([capability, api]) =>
  Object.entries<AnyQuery | AnyCommand>(api).map(([deed, endpoint]) => ({ name: `${capability}.${deed}`, endpoint })),
)
export type Door = (typeof everyDoor)[number]

/** Somebody who tries a door: what their browser carries, and as what the gate should take them. */
export type Comer = {
  readonly who: string
  readonly cookies: Readonly<Record<string, string>>
  readonly kind: 'public' | 'worker' | 'aggregate' | 'link' | 'person'
  readonly role?: string
  /** Each from an address of their own, so that nobody meets the limit of another. */
  readonly address: string
}

/** A town with two families at two hosts: A, whose record is tried for, and B, whose keepers try. */
export type Attacked = {
  readonly town: Town
  readonly a: Family
  readonly b: Family
  readonly hostA: Host
  readonly hostB: Host
  /** One at the other host in each role, one at the holder in each role that counts, and those without a good session. */
  readonly comers: readonly Comer[]
}

export async function anAttackedTown(more: Wanted = {}): Promise<Attacked> {
  const town = await aTown(undefined, more)
  const { it, clearwater, northbank } = town
  const connectorB = await aWorker(it, { role: 'connector', organisationId: northbank, name: 'Pania' })
  const hostA = {
    organisationId: clearwater,
    connector: town.connector,
    connectorId: town.connectorId,
    lead: town.lead,
  }
  const hostB = {
    ...{ organisationId: northbank, connector: await as(it, connectorB), connectorId: connectorB.workerId },
    lead: await as(it, await aWorker(it, { role: 'team-lead', organisationId: northbank })),
  }
  const a = await aFamily(town, hostA, { mark: 'Zafira', number: '021 000 0187' })
  const b = await aFamily(town, hostB, { mark: 'Orlando', number: '021 000 0188' })
  return { town, a, b, hostA, hostB, comers: await comersTo(town, b) }
}

async function comersTo({ it, clearwater, northbank, budgeting }: Town, b: Family): Promise<Comer[]> {
  let last = 0
  const address = () => `10.9.${Math.floor((last += 1) / 250)}.${last % 250}`
  const worker = async (role: Parameters<typeof aWorker>[1]['role'], organisationId: string) =>
    (await as(it, await aWorker(it, { role, organisationId }))).token
  const comers: Comer[] = [{ who: 'nobody', cookies: {}, kind: 'public', address: address() }]
  for (const role of WorkerRole.options) {
    const cookies = { session: await worker(role, northbank) }
    comers.push({ who: `a ${role} elsewhere`, cookies, kind: 'worker', role, address: address() })
  }
  for (const role of AggregateRole.options) {
    const cookies = { session: await worker(role, clearwater) }
    comers.push({ who: `a ${role} of the holder`, cookies, kind: 'aggregate', role, address: address() })
  }
  const expired = await worker('team-lead', clearwater)
  const late = await aWorker(it, { role: 'team-lead', organisationId: clearwater })
  const suspended = (await as(it, late)).token
  await it.fresh.owner`
    update session set expires_at = ${it.clock.now()} where token_hash = sha256(convert_to(${expired}, 'UTF8'))`
  await it.fresh.owner`update worker set suspended_at = ${it.clock.now()} where id = ${late.workerId}`
  const [answer, yours] = [await aLinkSession(it, b.referralId, budgeting), await aPersonsSession(it, b.person)]
  return [
    ...comers,
    { who: 'a lead whose session ended', cookies: { session: expired }, kind: 'public', address: address() },
    { who: 'a suspended lead', cookies: { session: suspended }, kind: 'public', address: address() },
    { who: 'a link of another referral', cookies: { answer }, kind: 'link', address: address() },
    { who: 'a person of another request', cookies: { yours }, kind: 'person', address: address() },
  ]
}

/** Whether the declaration lets them ask at all. */
export function mayAsk({ endpoint: { access } }: Door, { kind, role }: Comer): boolean {
  const allowed = access[kind]
  if (allowed === undefined) return access.public !== undefined
  return typeof allowed === 'string' || allowed.some((one) => one === role)
}

/** Ids of nobody, the same ones each time. */
export function aStranger(): Record<string, string> {
  const made = new Map<string, string>()
  return new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => {
        const id = made.get(String(name)) ?? randomUUID()
        made.set(String(name), id)
        return id
      },
    },
  )
}

/** Under which name a family has what this field asks for. */
export function nameOf(door: string, { name, of }: IdField): string {
  if (door === 'cases.seenEntry' && name === 'id') return 'requestId'
  if (of === 'legalGroundId') return 'groundId'
  if (of === 'WorkerId') return 'connectorId'
  return of.charAt(0).toLowerCase() + of.slice(1)
}

export const isPublic = ({ of }: IdField) => ['OrganisationId', 'ServiceId', 'SiteId', 'id'].includes(of)

/** Asks at a door with these ids. What everybody may know of (an organisation, a service) is real in either case. */
export function knock(
  it: TestHouse,
  { name, endpoint }: Door,
  { cookies, address }: Pick<Comer, 'cookies' | 'address'>,
  idOf: (field: IdField) => string | undefined,
): Promise<LightMyRequestResponse> {
  return knockWith(
    it,
    { name, endpoint },
    { cookies, address },
    { ...anInput(endpoint.input, idOf), ...alsoSaid[name] },
  )
}

/** What a rule asks for before it looks which record is meant. */
const alsoSaid: Readonly<Record<string, object>> = { 'consent.record': { shares: ['name'] } }

/** Again over each version until it is not stale: for a record of one's own that has moved on. */
export async function knockAtItsVersion(
  ...[it, door, comer, idOf]: Parameters<typeof knock>
): Promise<LightMyRequestResponse> {
  const input = { ...anInput(door.endpoint.input, idOf), ...alsoSaid[door.name] }
  for (let seen = 1; ; seen += 1) {
    const answered = await knockWith(it, door, comer, input, seen)
    if (answered.statusCode !== 409 || seen === 9) return answered
  }
}

export function knockWith(
  { server }: TestHouse,
  { endpoint }: Door,
  { cookies, address }: Pick<Comer, 'cookies' | 'address'>,
  input: Readonly<Record<string, unknown>>,
  seen = 1,
): Promise<LightMyRequestResponse> {
  const from = { cookies: { ...cookies }, remoteAddress: address }
  if (endpoint.kind === 'command') {
    return server.inject({ ...commandRequest(endpoint, input, randomUUID(), seen), ...from })
  }
  const rest = { ...input }
  const path = endpoint.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]))
    delete rest[name]
    return value
  })
  const search = new URLSearchParams(
    Object.entries(rest).map(([name, value]): [string, string] => [name, String(value)]),
  )
  return server.inject({ url: `/api${path}${search.size > 0 ? `?${search}` : ''}`, ...from })
}

/** What an answer says, but for its own number and the ids that were asked with. */
export function saidOf(answered: LightMyRequestResponse, ids: readonly string[]): string {
  const body = ids.reduce((text, id) => text.replaceAll(id, '(id)'), answered.body)
  return `${answered.statusCode} ${body.replace(/"instance":"urn:uuid:[^"]+"/, '')}`
}

/** Every row about a family, as the owner sees it: to hold before against after. */
export async function rowsOf({ fresh: { owner } }: TestHouse, family: Family): Promise<Record<string, string>> {
  const tables = await owner`
    select c.relname as name
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'household_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'session' order by 1`
  const rows: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await owner`
      select coalesce(string_agg(t::text, E'\n' order by t::text), '') as text from ${owner(String(name))} t
      where household_id = ${family.householdId}`
    rows[String(name)] = String(row?.['text'])
  }
  const [looks] = await owner`
    select count(*) as count from record_read where shown && ${[family.householdId, family.requestId, family.referralId]}::uuid[]`
  const people = await owner`
    select person.*::text, household.*::text as home from person, household
    where person.id in (${family.personId}, ${family.otherPersonId}) and household.id = ${family.householdId} order by 1`
  const account =
    await owner`select w::text as account, r::text as role from worker w join worker_role r on r.worker_id = w.id order by 2`
  return { ...rows, people: JSON.stringify(people), looks: String(looks?.['count']), accounts: String(account.length) }
}

/** Words and numbers of a family: no answer to anybody else may hold one. */
export const tells = ({ mark, number }: Family) => new RegExp(`${mark}|${number.replaceAll(' ', '\\s?')}`, 'i')
