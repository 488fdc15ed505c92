import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes, randomUUID } from 'node:crypto'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Access, AnyCommand, Command, Done, Query } from '../src/api/endpoint.ts'
import type { AggregateRole, WorkerRole } from '../src/domain/actor.ts'
import { dayOf } from '../src/domain/days.ts'
import { fold } from '../src/domain/fold.ts'
import { hashOfToken } from '../src/server/asking.ts'
import { openDoors, type Doors } from '../src/server/doors.ts'
import type { Who } from '../src/server/gate.ts'
import { createHouse, usual, type House, type Limits, type LogLine } from '../src/server/house.ts'
import { buildServer } from '../src/server/http.ts'
import { openingData } from '../src/server/opening.ts'
import { inject } from 'vitest'
import type { z } from 'zod'
import { type FreshDatabase, freshDatabase } from './database.ts'

/** The clock of a test stands still until it is moved. */
export type TestClock = {
  readonly now: () => string
  readonly set: (at: string) => void
  readonly forward: (minutes: number) => void
}

/** The same server as the real one, on a database of its own. */
export type TestHouse = {
  readonly house: House
  readonly server: FastifyInstance
  readonly doors: Doors
  readonly fresh: FreshDatabase
  readonly clock: TestClock
  /** What the house wrote for whoever runs it. */
  readonly log: LogLine[]
  /** Listens on a port of its own and answers its address, for a browser. */
  readonly listen: () => Promise<string>
  readonly close: () => Promise<void>
}

export type Wanted = {
  readonly at?: string
  readonly demonstration?: boolean
  readonly limits?: Partial<Limits>
  readonly env?: Readonly<Record<string, string>>
  /** Where e-mail goes out. */
  readonly smtpUrl?: string
  /** Without the places, settings and agencies that every installation begins with. */
  readonly opening?: false
  /** A database that is there already, such as one with demonstration data. */
  readonly fresh?: FreshDatabase
}

/** A house on a fresh database. By default it is Tuesday 10 November 2026, 9 in the morning in New Zealand. */
export async function freshHouse(wanted: Wanted = {}): Promise<TestHouse> {
  const { at = '2026-11-09T20:00:00.000Z', demonstration = false, limits, env = {}, smtpUrl } = wanted
  const fresh = wanted.fresh ?? (await freshDatabase())
  if (wanted.opening !== false) await openingData(fresh.owner)
  // What the house does after midnight: the clock of a test stands on another day than the database.
  await fresh.owner`select turn_directory_day(${dayOf(at)})`
  const home = mkdtempSync(join(tmpdir(), 'alongside-house-'))
  const clock = clockAt(at)
  const log: LogLine[] = []
  const opened = createHouse({ home, port: 0, demonstration, ...(smtpUrl && { smtpUrl }) }, fresh, {
    ...{ now: clock.now, log: (line) => log.push(line), env },
    ...(limits && { limits: { ...usual, ...limits } }),
  })
  const web = inject('workbench') ?? opened.folders.web
  const house = { ...opened, folders: { ...opened.folders, web } }
  const server = await buildServer(house)
  await server.ready()
  return {
    ...{ house, server, fresh, clock, log },
    doors: openDoors(house),
    listen: () => server.listen({ port: 0, host: '127.0.0.1' }),
    close: async () => {
      await server.close()
      await house.close()
      await fresh.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function clockAt(start: string): TestClock {
  let milliseconds = Date.parse(start)
  return {
    now: () => new Date(milliseconds).toISOString(),
    set: (at) => {
      milliseconds = Date.parse(at)
    },
    forward: (minutes) => {
      milliseconds += minutes * 60_000
    },
  }
}

export type Hat = {
  readonly workerId: string
  readonly organisationId: string
  readonly role: WorkerRole | AggregateRole
}

/** An organisation, put there by the owner. Fields by their column: `anOrganisation(it, { kind: 'provider' })`. */
export async function anOrganisation(
  { fresh }: TestHouse,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const id = typeof fields['id'] === 'string' ? fields['id'] : randomUUID()
  const name = typeof fields['name'] === 'string' ? fields['name'] : `Organisation ${id.slice(0, 4)}`
  const columns = { id, name, kind: 'host', folded_name: fold(name), ...fields }
  await fresh.owner`insert into organisation ${fresh.owner(columns)}`
  return id
}

/** Somebody with a role at an organisation, put there by the owner. The role began long ago. */
export async function aWorker(
  it: TestHouse,
  {
    role,
    organisationId,
    name = 'Mere Tautoko',
    workerId = randomUUID(),
    email = `${workerId}@example.nz`,
  }: Partial<Hat> & Pick<Hat, 'role' | 'organisationId'> & { readonly name?: string; readonly email?: string },
): Promise<Hat> {
  await it.fresh.owner`
    insert into worker (id, name, email, email_folded, created_at)
    values (${workerId}, ${name}, ${email}, ${email.toLowerCase()}, ${it.clock.now()})
    on conflict (id) do nothing`
  await it.fresh.owner`
    insert into worker_role (worker_id, organisation_id, role, from_on)
    values (${workerId}, ${organisationId}, ${role}, '2020-07-01')`
  return { workerId, organisationId, role }
}

/** Somebody at work: asks and sends by declaration, over HTTP, as the workbench does. */
export type Client = {
  readonly token: string
  readonly who: Who
  readonly get: <A extends Access, I extends z.ZodType, O extends z.ZodType>(
    query: Query<A, I, O>,
    input: z.input<I>,
  ) => Promise<z.output<O>>
  readonly send: <A extends Access, I extends z.ZodType>(
    command: Command<A, I>,
    input: z.input<I>,
    how?: { readonly commandId?: string; readonly seen?: number },
  ) => Promise<Done>
  /** Any request, with the cookie. Answers status, headers and body. */
  readonly raw: (options: InjectOptions) => Promise<LightMyRequestResponse>
}

/** Signs somebody in without their password. */
export async function as(it: TestHouse, hat: Hat): Promise<Client> {
  const token = randomBytes(32).toString('base64url')
  const end = new Date(Date.parse(it.clock.now()) + 12 * 3_600_000).toISOString()
  await it.fresh.owner`
    insert into session (token_hash, kind, worker_id, organisation_id, role, made_at, expires_at)
    values (${hashOfToken(token)}, 'worker', ${hat.workerId}, ${hat.organisationId}, ${hat.role}, ${it.clock.now()}, ${end})`
  return clientOf(it, token)
}

/** Anyone, without a session. */
export const asAnyone = (it: TestHouse): Client => clientOf(it, '')

/** A problem the server answered, thrown: `await expect(client.get(…)).rejects.toMatchObject({ status: 404 })`. */
export class ProblemAnswered extends Error {
  readonly status: number
  readonly code: string
  readonly problem: Record<string, unknown>
  constructor(status: number, problem: Record<string, unknown>) {
    super(`${status} ${JSON.stringify(problem)}`)
    this.status = status
    this.code = String(problem['code'])
    this.problem = problem
  }
}

function clientOf({ server, log }: TestHouse, token: string): Client {
  const cookies = token === '' ? {} : { session: token }
  const raw: Client['raw'] = async (options) => server.inject({ ...options, cookies })
  const bodyOf = async (answered: LightMyRequestResponse): Promise<unknown> => {
    if (answered.statusCode < 400) return answered.json()
    // A fault of our own shows its stack here, where the one who wrote it looks.
    const fault = answered.statusCode === 500 ? log.at(-1)?.['stack'] : undefined
    throw new ProblemAnswered(answered.statusCode, { ...answered.json(), ...(fault !== undefined && { fault }) })
  }
  return {
    token,
    who: token === '' ? { actor: { kind: 'public' } } : { tokenHash: hashOfToken(token) },
    raw,
    get: async (query, input) => {
      const { path, rest } = placed(query.path, input)
      const search = new URLSearchParams(
        Object.entries(rest).flatMap(([name, value]) =>
          (Array.isArray(value) ? value : [value])
            .filter((one) => one !== undefined)
            .map((one): [string, string] => [name, String(one)]),
        ),
      )
      const answered = await raw({ method: 'GET', url: `/api${path}${search.size > 0 ? `?${search}` : ''}` })
      return query.output.parse(await bodyOf(answered))
    },
    send: async (command, input, { commandId = randomUUID(), seen } = {}) => {
      const answered = await raw(commandRequest(command, input, commandId, seen))
      return (await bodyOf(answered)) as Done
    },
  }
}

/** A command as it goes over the wire. */
export function commandRequest(command: AnyCommand, input: unknown, commandId: string, seen?: number): InjectOptions {
  const { path, rest } = placed(command.path, input)
  return {
    method: 'POST',
    url: `/api${path}`,
    headers: { 'idempotency-key': commandId, ...(seen !== undefined && { 'if-match': `"${seen}"` }) },
    payload: rest,
  }
}

function placed(template: string, input: unknown) {
  const rest: Record<string, unknown> = { ...(input as Record<string, unknown>) }
  const path = template.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]))
    delete rest[name]
    return value
  })
  return { path, rest }
}

/** A house with one organisation, its administrator signed in, and whom they might add. */
export async function anAdministratorsHouse() {
  const it = await freshHouse()
  const host = await anOrganisation(it)
  const administrator = await aWorker(it, { role: 'administrator', organisationId: host })
  return {
    ...{ it, host, administrator, client: await as(it, administrator) },
    newcomer: () => ({
      ...{ id: randomUUID(), name: 'Hēmi Hou', email: `${randomUUID()}@example.nz`, role: 'connector' as const },
      oneTimePassword: 'abcd-efgh-jkmn-pqrs',
    }),
    colleague: () => aWorker(it, { role: 'connector', organisationId: host }),
  }
}
