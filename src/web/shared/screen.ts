import type { ComponentType } from 'react'
import type { AnswerOf, InputOf } from '../../api/endpoint.ts'
import type { AggregateRole, WorkerRole } from '../../domain/actor.ts'
import type { PhraseKey } from '../../words/words.ts'
import type { Askable, Schema } from './ask.ts'
import type { Me } from './open-session.ts'

/** What a screen is given: the record in the address, where there is one. */
export type ScreenProps = { readonly id?: string | undefined }

/** One screen, said once: its route, its place in the rail and in search are made from it. */
export type Screen = {
  /** `/referrals/{-$id}` for a list with its records, `/month` for a screen of its own. */
  readonly path: `/${string}`
  readonly name: PhraseKey
  /** The folder it comes from: its stylesheets hold only while it is open. */
  readonly of: string
  readonly roles: 'any' | readonly (WorkerRole | AggregateRole)[]
  readonly load: () => Promise<ComponentType<ScreenProps>>
  /** Not in the rail: reached from another screen, or by search. A list names the roles in whose rail it is. */
  readonly aside?: true | readonly (WorkerRole | AggregateRole)[]
  /** In the rail only of those whose organisation has such a thing. */
  readonly onlyIf?: (me: Me) => boolean
  /** The number beside its name in the rail. */
  readonly count?: Count
}

export type Count = { readonly query: Askable; readonly input: unknown; readonly of: (answer: unknown) => number }

/** Counts an answer for the rail: `counted(referralsApi.waiting, {}, (waiting) => waiting.length)`. */
export function counted<I extends Schema, O extends Schema>(
  query: Askable<I, O>,
  input: InputOf<{ input: I }>,
  of: (answer: AnswerOf<{ output: O }>) => number,
): Count {
  return {
    query,
    input,
    // What comes back was parsed by the same schema; parsing it again gives it its type without a cast.
    of: (answer) => {
      const parsed = query.output.safeParse(answer)
      return parsed.success ? of(parsed.data) : 0
    },
  }
}

/** Whether it stands in the rail of this role. */
export const isInRail = ({ aside, onlyIf }: Screen, me: Me): boolean =>
  (onlyIf?.(me) ?? true) && (aside === undefined || (aside !== true && aside.includes(me.role)))

/** Where a screen begins: `/referrals/{-$id}` at `/work/referrals`. */
export const hrefOf = (screen: Screen): string => `/work${screen.path.replace(/\/\{?-?\$.*$/, '')}`

/** The screens of one person, in the order of the rail. The server decides again, on every request. */
export function screensFor(screens: readonly Screen[], me: Me): readonly Screen[] {
  return screens.filter(({ roles }) => roles === 'any' || roles.includes(me.role))
}
