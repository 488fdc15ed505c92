import type { Done } from '../../api/endpoint.ts'
import { post } from './ask.ts'
import { nowByServer } from './clock.ts'
import { type Kept, type Outcome, type SetAside, sendPending, type Standing, standingOf, type Stop } from './outbox.ts'
import type { OutboxStore } from './outbox-store.ts'
import { problemFrom } from './problem.ts'

/** What became of a command: the server has it, or it waits on this device, or a person must decide. */
export type Result =
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'kept' }
  | { readonly kind: 'set-aside'; readonly why: SetAside }

/** How things stand, for the top bar and the list behind it. */
export type Sending = {
  readonly items: readonly (Kept & { readonly standing: Standing })[]
  readonly stopped: Stop | undefined
  readonly lasting: boolean
  readonly lastSentAt: string | undefined
}

export type Sender = {
  /** Writes the command down first, then sends it. Answers when the server has, or when it must wait. */
  readonly keep: (kept: Kept) => Promise<Result>
  /** Tries to send what waits. */
  readonly go: () => Promise<void>
  readonly putBack: (id: string, over?: number) => Promise<void>
  readonly letGo: (id: string) => Promise<void>
  readonly restore: (kept: Kept) => Promise<void>
  /** Those who wait for an answer are told that it may take a while. */
  readonly waitNoMore: () => void
  readonly watch: (changed: () => void) => () => void
  readonly now: () => Sending
  readonly stop: () => void
}

type Settings = {
  readonly worker: string
  readonly store: OutboxStore
  readonly language: () => string
  /** The server has it: in this tab or in another. */
  readonly onDone: (kept: Kept) => void
}

type Told = { readonly id: string; readonly outcome: Outcome } | 'changed'

const retryAfter = [5_000, 15_000, 30_000, 60_000]

/** Sends one worker's outbox. Of several tabs one sends at a time; all of them hear what happened. */
export function startSender({ worker, store, language, onDone }: Settings): Sender {
  const waiting = new Map<string, (result: Result) => void>()
  const watchers = new Set<() => void>()
  const others = new BroadcastChannel(`alongside ${worker}`)
  let sending: string | undefined
  let state: Sending = { items: [], stopped: undefined, lasting: store.lasting, lastSentAt: undefined }
  let running: Promise<void> | undefined
  let again = false
  let misses = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = async (more: Partial<Sending> = {}) => {
    const all = await store.all()
    state = { ...state, ...more, items: all.map((kept) => ({ ...kept, standing: standingOf(kept, sending) })) }
    for (const changed of watchers) changed()
  }
  const tell = (told: Told) => others.postMessage(told)
  const settle = (id: string, outcome: Outcome) => {
    if (outcome.kind !== 'stopped') waiting.get(id)?.(outcome.kind === 'done' ? outcome : { ...outcome })
    if (outcome.kind !== 'stopped') waiting.delete(id)
  }
  const waitNoMore = () => {
    for (const answer of waiting.values()) answer({ kind: 'kept' })
    waiting.clear()
  }

  const outcomes = new Map<string, Outcome>()
  const closed = (id: string) => {
    const outcome = outcomes.get(id)
    outcomes.delete(id)
    if (!outcome) return
    settle(id, outcome)
    tell({ id, outcome })
  }
  // Told only after the store has changed, so that whoever waits finds it as they were told.
  const watched: OutboxStore = {
    ...store,
    remove: (id) => store.remove(id).then(() => closed(id)),
    setAside: (id, why) => store.setAside(id, why).then(() => closed(id)),
  }

  const send = async (kept: Kept): Promise<Outcome> => {
    sending = kept.id
    await show()
    const outcome = await outcomeOf(kept, language())
    sending = undefined
    if (outcome.kind !== 'stopped') outcomes.set(kept.id, outcome)
    if (outcome.kind === 'done') {
      onDone(kept)
      await show({ lastSentAt: nowByServer() })
    }
    return outcome
  }

  const drain = async () => {
    const end = await underOneLock(`alongside outbox ${worker}`, () => sendPending(watched, send))
    misses = end === 'unreachable' ? misses + 1 : 0
    clearTimeout(timer)
    if (end === 'unreachable') timer = setTimeout(() => void go(), retryAfter[Math.min(misses, retryAfter.length) - 1])
    await show({ stopped: end === 'empty' ? undefined : end })
    if (end === 'unreachable') waitNoMore()
  }
  const go = async (): Promise<void> => {
    again = true
    running ??= (async () => {
      try {
        while (again) {
          again = false
          await drain()
        }
      } finally {
        running = undefined
      }
    })()
    await running
  }

  const changed = async (change: Promise<void>) => {
    await change
    await show()
    tell('changed')
  }
  const hear = ({ data: told }: MessageEvent<Told>) => {
    if (told !== 'changed') settle(told.id, told.outcome)
    void show()
  }
  const wake = () => {
    if (state.items.some((item) => item.standing !== 'needs-you')) void go()
  }
  const shown = () => document.visibilityState === 'visible' && wake()
  others.addEventListener('message', hear)
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', shown)
  void show().then(wake)

  return {
    keep: async (kept) => {
      await store.add(kept)
      const answered = new Promise<Result>((answer) => waiting.set(kept.id, answer))
      void go()
      return answered
    },
    go,
    putBack: async (id, over) => {
      await changed(store.putBack(id, over))
      await go()
    },
    letGo: (id) => changed(store.remove(id)),
    restore: (kept) => changed(store.add(kept)),
    waitNoMore,
    watch: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    now: () => state,
    stop: () => {
      clearTimeout(timer)
      others.close()
      removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', shown)
    },
  }
}

async function outcomeOf(kept: Kept, language: string): Promise<Outcome> {
  try {
    return { kind: 'done', done: await post(kept, language) }
  } catch (thrown) {
    const problem = problemFrom(thrown)
    if (problem.kind === 'unreachable' || problem.kind === 'sign-in-first') {
      return { kind: 'stopped', by: problem.kind, detail: problem.detail }
    }
    return { kind: 'set-aside', why: problem }
  }
}

const underOneLock = async <T>(name: string, work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? await navigator.locks.request(name, work) : await work()
