import type { Done } from '../../api/endpoint.ts'
import { startDrain } from './drain.ts'
import { type Kept, type Outcome, type SetAside, type Standing, standingOf, type Stop } from './outbox.ts'
import type { OutboxStore } from './outbox-store.ts'

/** What became of a command: the server has it, or it waits on this device, or a person must decide. */
export type Result =
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'kept' }
  | { readonly kind: 'set-aside'; readonly why: SetAside }

/** How things stand, for the top bar and the list behind it. */
export type Sending = {
  readonly items: readonly (Kept & { readonly standing: Standing })[]
  readonly stopped: Stop | undefined
  /** How often it stopped for want of a session: each time is worth asking again. */
  readonly signInsAsked: number
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
  /** The server has it. */
  readonly onDone: (kept: Kept) => void
  /** The world has moved, by our hand or by another's: what is on the page is asked for again. */
  readonly refresh: () => Promise<void>
}

type Told = { readonly id: string; readonly outcome: Outcome } | 'changed'

/** Sends one worker's outbox. Of several tabs one sends at a time; all of them hear what happened. */
export function startSender({ worker, store, language, onDone, refresh }: Settings): Sender {
  const board = makeBoard(store)
  const waiters = makeWaiters(refresh)
  const others = new BroadcastChannel(`alongside ${worker}`)
  const tell = (told: Told) => others.postMessage(told)
  const drain = startDrain({
    name: `alongside outbox ${worker}`,
    store,
    language,
    show: board.show,
    onOutcome: (kept, outcome) => {
      if (outcome.kind === 'done') onDone(kept)
      void waiters.settle(kept.id, outcome)
      tell({ id: kept.id, outcome })
    },
    onUnreachable: waiters.waitNoMore,
  })

  const hear = ({ data: told }: MessageEvent<Told>) => {
    if (told !== 'changed') void waiters.settle(told.id, told.outcome)
    void board.show({})
  }
  const wake = () => {
    if (board.now().items.some((item) => item.standing !== 'needs-you')) void drain.go()
  }
  const shown = () => document.visibilityState === 'visible' && wake()
  others.addEventListener('message', hear)
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', shown)
  void board.show({}).then(wake)

  const changed = async (change: Promise<void>) => {
    await change
    await board.show({})
    tell('changed')
  }
  return {
    keep: async (kept) => {
      await store.add(kept)
      const answered = waiters.wait(kept.id)
      void drain.go()
      return answered
    },
    go: drain.go,
    putBack: (id, over) => changed(store.putBack(id, over)).then(drain.go),
    letGo: (id) => changed(store.remove(id)),
    restore: (kept) => changed(store.add(kept)),
    waitNoMore: waiters.waitNoMore,
    watch: board.watch,
    now: board.now,
    stop: () => {
      drain.stop()
      others.close()
      removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', shown)
    },
  }
}

/** What the top bar shows, kept up with the store. */
function makeBoard(store: OutboxStore) {
  const watchers = new Set<() => void>()
  let state: Sending = { items: [], stopped: undefined, signInsAsked: 0, lasting: store.lasting, lastSentAt: undefined }
  let sending: string | undefined
  return {
    now: () => state,
    watch: (changed: () => void) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    show: async ({ sendingNow, ...more }: Partial<Sending> & { readonly sendingNow?: string | undefined }) => {
      sending = sendingNow
      const all = await store.all()
      const signInsAsked = state.signInsAsked + (more.stopped === 'sign-in-first' ? 1 : 0)
      state = {
        ...state,
        ...more,
        signInsAsked,
        items: all.map((kept) => ({ ...kept, standing: standingOf(kept, sending) })),
      }
      for (const changed of watchers) changed()
    },
  }
}

/** Those who sent something and want to know what became of it. */
function makeWaiters(refresh: () => Promise<void>) {
  const waiting = new Map<string, (result: Result) => void>()
  return {
    wait: (id: string) => new Promise<Result>((answer) => waiting.set(id, answer)),
    // They hear it with the fresh page before them, so that "what is there now" is what is there now.
    settle: async (id: string, outcome: Outcome) => {
      await Promise.race([refresh(), pause(2_500)])
      if (outcome.kind === 'stopped') return
      waiting.get(id)?.(outcome)
      waiting.delete(id)
    },
    waitNoMore: () => {
      for (const answer of waiting.values()) answer({ kind: 'kept' })
      waiting.clear()
    },
  }
}

const pause = (milliseconds: number) => new Promise<void>((over) => setTimeout(over, milliseconds))
