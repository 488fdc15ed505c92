import { post } from './ask.ts'
import { nowByServer } from './clock.ts'
import { type Kept, type Outbox, type Outcome, sendPending } from './outbox.ts'
import { problemFrom } from './problem.ts'
import type { Sending } from './sender.ts'

type Settings = {
  /** One sender at a time under this name, whatever the number of tabs. */
  readonly name: string
  readonly store: Outbox
  readonly language: () => string
  readonly show: (more: Partial<Sending> & { readonly sendingNow?: string | undefined }) => Promise<void>
  /** Told only after the store has changed, so that whoever waits finds it as they were told. */
  readonly onOutcome: (kept: Kept, outcome: Outcome) => void
  readonly onUnreachable: () => void
}

const retryAfter = [5_000, 15_000, 30_000, 60_000]

/** Empties the outbox when told to; what does not get through is tried again, less and less often. */
export function startDrain({ name, store, language, show, onOutcome, onUnreachable }: Settings) {
  let running: Promise<void> | undefined
  let again = false
  let misses = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const sent = new Map<string, { readonly kept: Kept; readonly outcome: Outcome }>()
  const closed = (id: string) => {
    const last = sent.get(id)
    sent.delete(id)
    if (last) onOutcome(last.kept, last.outcome)
  }
  const watched: Outbox = {
    ...store,
    remove: (id) => store.remove(id).then(() => closed(id)),
    setAside: (id, why) => store.setAside(id, why).then(() => closed(id)),
  }
  const send = async (kept: Kept): Promise<Outcome> => {
    await show({ sendingNow: kept.id })
    const outcome = await outcomeOf(kept, language())
    if (outcome.kind !== 'stopped') sent.set(kept.id, { kept, outcome })
    if (outcome.kind === 'done') await show({ lastSentAt: nowByServer() })
    return outcome
  }
  const once = async () => {
    const end = await underOneLock(name, () => sendPending(watched, send))
    clearTimeout(timer)
    misses = end === 'unreachable' ? misses + 1 : 0
    if (end === 'unreachable') timer = setTimeout(() => void go(), retryAfter[Math.min(misses, retryAfter.length) - 1])
    await show({ stopped: end === 'empty' ? undefined : end })
    if (end === 'unreachable') onUnreachable()
  }
  const go = async (): Promise<void> => {
    again = true
    running ??= (async () => {
      try {
        while (again) {
          again = false
          await once()
        }
      } finally {
        running = undefined
      }
    })()
    await running
  }
  return { go, stop: () => clearTimeout(timer) }
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
