import type { Done } from '../../api/endpoint.ts'
import type { Posted } from './ask.ts'
import type { Problem } from './problem.ts'

/** Why a command was set aside. A person decides what becomes of it; the words are never dropped. */
export type SetAside = Extract<Problem, { kind: 'refused' | 'stale' | 'not-found' | 'our-fault' }>

/** A command written on this device and not yet answered by the server. */
export type Kept = Posted & {
  /** The record it changes, where there is one: a later command on it may have to move on with it. */
  readonly record?: string | undefined
  /** What to call it in the list: "Note on Losa". */
  readonly says: string
  /** The page it was written on. */
  readonly where: string
  readonly keptAt: string
  /** What was typed, and the form it was typed in, so that it can be put back there. */
  readonly draft?: { readonly key: string; readonly value: unknown } | undefined
  readonly setAside?: SetAside | undefined
}

export type Outcome =
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'stopped'; readonly by: Stop; readonly detail: string }
  | { readonly kind: 'set-aside'; readonly why: SetAside }

/** What stops the sending of everything, not of one command. */
export type Stop = 'unreachable' | 'sign-in-first'

export type Outbox = {
  /** Without those set aside. */
  readonly oldestFirst: () => Promise<readonly Kept[]>
  readonly remove: (id: string) => Promise<void>
  readonly setAside: (id: string, why: SetAside) => Promise<void>
  readonly moveOver: (id: string, over: number) => Promise<void>
}

/** Sends in order and stops at the first failure to connect: later commands may depend on earlier ones. */
export async function sendPending(outbox: Outbox, send: (kept: Kept) => Promise<Outcome>): Promise<Stop | 'empty'> {
  for (;;) {
    const [kept, ...later] = await outbox.oldestFirst()
    if (!kept) return 'empty'
    const outcome = await send(kept)
    if (outcome.kind === 'stopped') return outcome.by
    if (outcome.kind === 'set-aside') {
      await outbox.setAside(kept.id, outcome.why)
    } else {
      // Moved before it is removed: a tab killed in between sends it again, and the server answers as before.
      for (const next of later.filter((one) => followsOn(one, kept, outcome.done))) {
        await outbox.moveOver(next.id, outcome.done.version)
      }
      await outbox.remove(kept.id)
    }
  }
}

/**
 * Written on this device after `earlier`, on the same record, over the version that `earlier` has just replaced.
 * Nobody else came between, or `earlier` would have been stale; so it follows, and is not stale itself.
 * Not so the same form sent twice: the second was filled in without sight of the first, perhaps in another tab, and
 * would write over it.
 */
export function followsOn(later: Kept, earlier: Kept, done: Done): boolean {
  const isSameForm = later.draft !== undefined && later.draft.key === earlier.draft?.key
  const isSameRecord = later.record === done.id && earlier.record === done.id
  return isSameRecord && later.over === earlier.over && later.over !== undefined && !isSameForm
}

/** Where one thing stands, in the words of the top bar. */
export type Standing = 'on-this-device' | 'sending' | 'needs-you'

export function standingOf(kept: Kept, sending: string | undefined): Standing {
  if (kept.setAside) return 'needs-you'
  return kept.id === sending ? 'sending' : 'on-this-device'
}

/** Whether somebody wrote something in it that would hurt to lose: a text of more than one word. */
export function holdsWords(value: unknown): boolean {
  if (typeof value === 'string') return /\S\s+\S/.test(value)
  if (typeof value === 'object' && value !== null) return Object.values(value).some(holdsWords)
  return false
}
