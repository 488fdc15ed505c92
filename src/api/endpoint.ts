import type { Actor, AggregateRole, WorkerRole } from '../domain/actor.ts'
import { z } from 'zod'

/** Who may ask. Leaving out a kind shuts it out; leaving out `access` does not compile. */
export type Access = {
  readonly worker?: 'any' | readonly WorkerRole[]
  readonly aggregate?: 'any' | readonly AggregateRole[]
  readonly link?: 'its-referral'
  readonly person?: 'its-request'
  readonly public?: 'anyone'
  readonly job?: 'the-house'
}

/** The actors that an access lets in, so a handler is only ever given one of them. */
export type ActorOf<A extends Access> = Extract<Actor, { kind: keyof A }>

/**
 * Which personal records an answer showed: the gate writes them down before the answer leaves.
 * Says 'nothing-personal' out loud where there are none, so that nobody forgets to decide.
 */
// A method's type, so that a query of one answer is also a query of any.
export type Reads<O extends z.ZodType> = 'nothing-personal' | { shown(answer: z.output<O>): readonly string[] }['shown']

export type Query<A extends Access, I extends z.ZodType, O extends z.ZodType> = {
  readonly kind: 'query'
  readonly path: `/${string}`
  readonly about: string
  readonly access: A
  readonly reads: Reads<O>
  readonly input: I
  readonly output: O
}

export type Command<A extends Access, I extends z.ZodType> = {
  readonly kind: 'command'
  readonly path: `/${string}`
  readonly about: string
  readonly access: A
  /** 'existing' must be sent over the version that was read (`If-Match`); 'new' makes a record with the sender's id. */
  readonly changes: 'existing' | 'new'
  readonly input: I
}

export type AnyQuery = Query<Access, z.ZodType, z.ZodType>
export type AnyCommand = Command<Access, z.ZodType>
export type Api = Readonly<Record<string, AnyQuery | AnyCommand>>

/** Something that can be asked for and changes nothing. */
export function query<const A extends Access, I extends z.ZodType, O extends z.ZodType>(
  declared: Omit<Query<A, I, O>, 'kind'>,
): Query<A, I, O> {
  return { kind: 'query', ...declared }
}

/** A deed on one record, with what belongs to it. Answers `{ id, version }`. */
export function command<const A extends Access, I extends z.ZodType>(
  declared: Omit<Command<A, I>, 'kind'>,
): Command<A, I> {
  return { kind: 'command', ...declared }
}

export const Done = z.object({ id: z.string(), version: z.int() }).meta({ id: 'Done' })
export type Done = z.infer<typeof Done>

/** What a caller hands over, and what a query answers: for clients written against the declaration. */
export type InputOf<E extends { readonly input: z.ZodType }> = z.input<E['input']>
export type AnswerOf<Q extends { readonly output: z.ZodType }> = z.output<Q['output']>
