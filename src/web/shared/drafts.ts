import type { Device, Lock } from './locked.ts'

/** What one worker has typed and not yet sent, by form. Read at once, written behind. */
export type Drafts = {
  readonly get: (key: string) => unknown
  readonly set: (key: string, value: unknown) => void
  readonly clear: (key: string) => void
  /** Only if it still says what was sent: what was typed since stays. */
  readonly clearIfStill: (key: string, value: unknown) => void
  readonly watch: (changed: () => void) => () => void
}

/**
 * Every keystroke is written as soon as the one before it is, so at most a few milliseconds are ever at risk:
 * sooner than any pause for breath, and nothing hangs on the page being told that it is about to be closed.
 */
export async function openDrafts(device: Device | undefined, lock: Lock | undefined, worker: string): Promise<Drafts> {
  const held = device && lock ? await readAll(device, lock, worker) : new Map<string, unknown>()
  const watchers = new Set<() => void>()
  const unwritten = new Set<string>()
  let writing = false

  const writeOne = async (key: string) => {
    if (!device || !lock) return
    const value = held.get(key)
    if (value === undefined) await device.delete('draft', [worker, key])
    else await device.put('draft', { worker, key, ...(await lock.close(`draft ${key}`, value)) })
  }
  const write = async () => {
    if (writing) return
    writing = true
    try {
      for (let [key] = unwritten; key !== undefined; [key] = unwritten) {
        const written = held.get(key)
        await writeOne(key)
        // Typed again while it was being written: it stays on the list.
        if (written === held.get(key)) unwritten.delete(key)
      }
    } catch {
      // The device would not take it (full, or closing). It stays on the list, and goes with the next keystroke.
    } finally {
      writing = false
    }
  }
  const change = (key: string, value: unknown) => {
    if (value === undefined) held.delete(key)
    else held.set(key, value)
    unwritten.add(key)
    for (const changed of watchers) changed()
    void write()
  }

  return {
    get: (key) => held.get(key),
    set: change,
    clear: (key) => change(key, undefined),
    clearIfStill: (key, value) => {
      if (held.has(key) && JSON.stringify(held.get(key)) === JSON.stringify(value)) change(key, undefined)
    },
    watch: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
  }
}

async function readAll(device: Device, lock: Lock, worker: string): Promise<Map<string, unknown>> {
  const rows = await device.getAllFromIndex('draft', 'worker', worker)
  const held = new Map<string, unknown>()
  for (const row of rows) {
    const value = await lock.open(`draft ${row.key}`, row)
    if (value !== undefined) held.set(row.key, value)
  }
  return held
}
