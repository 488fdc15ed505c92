import type { Device, Lock } from './locked.ts'
import type { Kept, Outbox, SetAside } from './outbox.ts'

/** One worker's outbox on this device. */
export type OutboxStore = Outbox & {
  /** In the order they were written, set aside or not. */
  readonly all: () => Promise<readonly Kept[]>
  readonly add: (kept: Kept) => Promise<void>
  /** Back in the line, over another version if one is given. */
  readonly putBack: (id: string, over?: number) => Promise<void>
  /** Whether it outlives this tab. */
  readonly lasting: boolean
}

/** Kept in IndexedDB, locked: a killed tab, a flat battery or another worker at the device change nothing. */
export function lastingOutbox(device: Device, lock: Lock, worker: string): OutboxStore {
  const numbered = async () => {
    const change = device.transaction('outbox')
    const index = change.store.index('worker')
    const [rows, numbers] = await Promise.all([index.getAll(worker), index.getAllKeys(worker)])
    const opened = await Promise.all(
      rows.map(async (row, place) => ({
        number: numbers[place],
        kept: asKept(await lock.open(`outbox ${row.id}`, row)),
      })),
    )
    return opened.flatMap(({ number, kept }) => (number !== undefined && kept ? [{ number, kept }] : []))
  }
  const change = async (id: string, to: (kept: Kept) => Kept) => {
    const found = (await numbered()).find(({ kept }) => kept.id === id)
    if (!found) return
    const row = { worker, id, ...(await lock.close(`outbox ${id}`, to(found.kept))) }
    const writing = device.transaction('outbox', 'readwrite', { durability: 'strict' })
    // It may have been let go in the meantime: it does not come back.
    if ((await writing.store.count(found.number)) > 0) await writing.store.put(row, found.number)
    await writing.done
  }
  const all = async () => (await numbered()).map(({ kept }) => kept)
  return {
    lasting: true,
    all,
    oldestFirst: async () => (await all()).filter((kept) => !kept.setAside),
    add: async (kept) => {
      const row = { worker, id: kept.id, ...(await lock.close(`outbox ${kept.id}`, kept)) }
      const writing = device.transaction('outbox', 'readwrite', { durability: 'strict' })
      await writing.store.add(row)
      await writing.done
    },
    remove: async (id) => {
      const found = (await numbered()).find(({ kept }) => kept.id === id)
      if (found) await device.delete('outbox', found.number)
    },
    setAside: (id, why) => change(id, (kept) => ({ ...kept, setAside: why })),
    moveOver: (id, over) => change(id, (kept) => ({ ...kept, over })),
    putBack: (id, over) => change(id, (kept) => inLine(kept, over)),
  }
}

/** Where the browser keeps nothing: as long as the tab is open. The top bar says so. */
export function passingOutbox(): OutboxStore {
  let held: readonly Kept[] = []
  const change = (to: (held: readonly Kept[]) => readonly Kept[]) => {
    held = to(held)
    return Promise.resolve()
  }
  const one = (id: string, to: (kept: Kept) => Kept) =>
    change((held) => held.map((kept) => (kept.id === id ? to(kept) : kept)))
  return {
    lasting: false,
    all: () => Promise.resolve(held),
    oldestFirst: () => Promise.resolve(held.filter((kept) => !kept.setAside)),
    add: (kept) => change((held) => [...held, kept]),
    remove: (id) => change((held) => held.filter((kept) => kept.id !== id)),
    setAside: (id, why: SetAside) => one(id, (kept) => ({ ...kept, setAside: why })),
    moveOver: (id, over) => one(id, (kept) => ({ ...kept, over })),
    putBack: (id, over) => one(id, (kept) => inLine(kept, over)),
  }
}

function inLine({ setAside: _, ...kept }: Kept, over: number | undefined): Kept {
  return over === undefined ? kept : { ...kept, over }
}

// Written by this code and locked since: what opens has its shape. What does not open is not ours to show.
function asKept(value: unknown): Kept | undefined {
  return isKept(value) ? value : undefined
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'id' in value && 'path' in value && 'body' in value
}
