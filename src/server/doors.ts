import { z } from 'zod'
import { apis } from '../api/all.ts'
import type { Access, AnyCommand, AnyQuery, Command, Done, Query } from '../api/endpoint.ts'
import type { Actor } from '../domain/actor.ts'
import type { Db } from '../store/database.ts'
import { answer, letIn, perform, type AnyHandler, type Sent, type Who } from './gate.ts'
import { handlersOf } from './handlers.ts'
import type { House } from './house.ts'

/** An endpoint with its handler and the name by which the record of changes and reads knows it. */
export type Door = { readonly capability: string; readonly name: string; readonly handler: AnyHandler } & (
  | { readonly endpoint: AnyQuery }
  | { readonly endpoint: AnyCommand }
)

/**
 * Every endpoint of the house, to be asked by its declaration: HTTP, pages, links and jobs come through the same doors,
 * and all of them through the gate.
 */
export type Doors = {
  readonly all: readonly Door[]
  readonly ask: <A extends Access, I extends z.ZodType, O extends z.ZodType>(
    query: Query<A, I, O>,
    who: Who,
    input: z.input<I>,
  ) => Promise<z.output<O>>
  readonly send: <A extends Access, I extends z.ZodType>(
    command: Command<A, I>,
    who: Who,
    input: z.input<I>,
    how: Omit<Sent, 'input'>,
  ) => Promise<Done>
  /** Refuses whoever may not use it, before they are listened to for long. */
  readonly knock: (endpoint: AnyQuery | AnyCommand, who: Who) => Promise<void>
}

/** A handler by its name has lost its own types: the gate checks who asks and what was sent before it is called. */
type NamedHandler = { handle(at: AnyAt, input: unknown): Promise<unknown> }['handle']
type AnyAt = { readonly db: Db; readonly actor: Actor; readonly now: string; readonly seen: number | undefined }
type ByName = Readonly<Record<string, Readonly<Record<string, NamedHandler>>>>

export function openDoors(house: House): Doors {
  const handlers: ByName = handlersOf(house)
  const all = Object.entries(apis).flatMap(([capability, api]) =>
    Object.entries<AnyQuery | AnyCommand>(api).map(([deed, endpoint]): Door => {
      const handler = handlers[capability]?.[deed]
      if (!handler) throw new Error(`${capability}.${deed} has no handler`)
      const named = { capability, name: `${capability}.${deed}`, handler }
      return endpoint.kind === 'query' ? { ...named, endpoint } : { ...named, endpoint }
    }),
  )
  const byEndpoint = new Map<unknown, Door>(all.map((door) => [door.endpoint, door]))
  const doorOf = (endpoint: AnyQuery | AnyCommand): Door => {
    const door = byEndpoint.get(endpoint)
    if (!door) throw new Error(`${endpoint.path} is not in src/api/all.ts`)
    return door
  }
  return {
    all,
    ask: (query, who, input) => {
      const { name, handler } = doorOf(query)
      return answer(house.database, name, query, handler, who, input, house.now())
    },
    send: (command, who, input, how) => {
      const { name, handler } = doorOf(command)
      return perform(house.database, name, command, deedOf(handler), who, { ...how, input }, house.now())
    },
    knock: ({ access }, who) => letIn(house.database, access, who, house.now()),
  }
}

// The handlers' own types hold this already; by name they have lost it.
const Deeded = z.object({
  id: z.string(),
  version: z.int(),
  householdId: z.string().optional(),
  holderOrganisation: z.string().optional(),
})
const deedOf =
  (handler: AnyHandler): ((...at: Parameters<AnyHandler>) => Promise<z.output<typeof Deeded>>) =>
  async (at, input) =>
    Deeded.parse(await handler(at, input))
