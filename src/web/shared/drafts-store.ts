import { nowByServer } from './clock.ts'
import type { Device, Lock } from './locked.ts'
import { tabsOpen, thisTab } from './tab.ts'

/** What was typed into one form in one tab. */
export type Writing = {
  readonly key: string
  readonly tab: string
  readonly value: unknown
  readonly typedAt: string
}

/** One worker's unsent words on this device: a row for each form and tab. */
export type DraftsStore = {
  readonly tab: string
  readonly tabsOpen: () => Promise<ReadonlySet<string>>
  readonly all: () => Promise<readonly Writing[]>
  /** What is there in that form, by whichever tab. */
  readonly of: (key: string) => Promise<readonly Writing[]>
  readonly put: (writing: Writing) => Promise<void>
  readonly remove: (writing: Pick<Writing, 'key' | 'tab'>) => Promise<void>
}

export async function draftsStore(device: Device, lock: Lock, worker: string): Promise<DraftsStore> {
  const opened = async (rows: readonly Parameters<typeof openOne>[1][]) =>
    (await Promise.all(rows.map((row) => openOne(lock, row)))).flatMap((one) => one ?? [])
  return {
    tab: await thisTab(),
    tabsOpen,
    all: async () => opened(await device.getAllFromIndex('draft', 'worker', worker)),
    of: async (key) => {
      const within = IDBKeyRange.bound([worker, key], [worker, `${key}${between}\uffff`])
      return (await opened(await device.getAll('draft', within))).filter((one) => one.key === key)
    },
    put: async ({ key, tab, value, typedAt }) => {
      const row = rowOf({ key, tab })
      await device.put('draft', { worker, key: row, ...(await lock.close(`draft ${row}`, { value, typedAt })) })
    },
    remove: (writing) => device.delete('draft', [worker, rowOf(writing)]),
  }
}

const between = '\n'
const rowOf = ({ key, tab }: Pick<Writing, 'key' | 'tab'>) => (tab === '' ? key : `${key}${between}${tab}`)

async function openOne(lock: Lock, row: { readonly key: string } & Parameters<Lock['open']>[1]) {
  const opened = await lock.open(`draft ${row.key}`, row)
  // What does not open is not ours to show.
  if (opened === undefined) return undefined
  const [key = '', tab] = row.key.split(between)
  // From before each tab had its own: the words stand there bare.
  if (tab === undefined) return { key, tab: '', value: opened, typedAt: nowByServer() }
  return typeof opened === 'object' && opened !== null && 'value' in opened && 'typedAt' in opened
    ? { key, tab, value: opened.value, typedAt: String(opened.typedAt) }
    : undefined
}
