import { nowByServer } from './clock.ts'
import type { DraftsStore, Writing } from './drafts-store.ts'
import { type FormsShown, makeFormsShown } from './forms-shown.ts'
import { newId } from './new-id.ts'

/** What one worker has typed in this tab and not yet sent, by form. Read at once, written behind. */
export type Drafts = FormsShown & {
  readonly get: (key: string) => unknown
  readonly set: (key: string, value: unknown) => void
  readonly clear: (key: string) => void
  /** Only if it still says what was sent: what was typed since stays. */
  readonly clearIfStill: (key: string, value: unknown) => void
  /** A form is opened: where this tab has nothing in it, what was left there last comes back by itself. */
  readonly open: (key: string) => Promise<void>
  /** Looks again at what other tabs have in that form. */
  readonly look: (key: string) => Promise<void>
  /** What tabs that are gone left in that form, the latest first. */
  readonly left: (key: string) => readonly Writing[]
  /** Whether a tab that stands open has something in that form as well. */
  readonly elsewhere: (key: string) => boolean
  /** Into the form again. What stands in it now is left in its place: nothing typed is lost. */
  readonly bringBack: (writing: Writing) => void
  /** The same for words that come from the outbox. */
  readonly putBack: (key: string, value: unknown) => void
  readonly letGo: (writing: Writing) => void
  /** Undoes that. */
  readonly leave: (writing: Writing) => void
  readonly watch: (changed: () => void) => () => void
}

type Place = Pick<Writing, 'key' | 'tab'>
const nothing: readonly Writing[] = []

/**
 * Two tabs never write over each other: each has its own, and what a tab leaves behind is there for the next one that
 * opens the form.
 */
export async function openDrafts(store: DraftsStore | undefined): Promise<Drafts> {
  const mine = store?.tab ?? ''
  const held = makeHeld(store, store ? await store.all() : nothing)
  let open = store ? await store.tabsOpen() : new Set<string>()
  // Forms that were opened or typed in here: what others left comes into no form under somebody's hands.
  const begun = new Set<string>()
  const leftBy = new Map<string, readonly Writing[]>()
  const watchers = new Set<() => void>()

  const own = (key: string) => held.get({ key, tab: mine })
  const left = (key: string) => leftBy.get(key) ?? nothing
  // Until the form is opened, what will come back stands there already: no field is drawn empty first.
  const shown = (key: string) => own(key) ?? (begun.has(key) ? undefined : left(key)[0])
  const changed = (key: string) => {
    leftBy.set(key, latestFirst(held.of(key).filter(({ tab }) => tab !== mine && !open.has(tab))))
    for (const tell of watchers) tell()
  }
  const put = ({ key, tab }: Place, value: unknown) =>
    held.change({ key, tab }, value === undefined ? undefined : { key, tab, value, typedAt: nowByServer() })
  const set = (key: string, value: unknown) => {
    const before = own(key) ? undefined : shown(key)
    begun.add(key)
    put({ key, tab: mine }, value)
    if (before) put(before, undefined)
    changed(key)
  }
  const look = async (key: string) => {
    if (!store) return
    const [writings, tabs] = await Promise.all([store.of(key), store.tabsOpen()])
    open = tabs
    held.found(key, mine, writings)
    changed(key)
  }
  const bringBack = ({ key, tab, value }: Writing) => {
    const now = own(key)
    put({ key, tab: mine }, value)
    put({ key, tab }, now?.value)
    changed(key)
  }
  const putAside = (place: Place, value: unknown) => {
    put(place, value)
    changed(place.key)
  }
  for (const key of held.keys()) changed(key)

  return {
    ...{ left, look, set, bringBack, ...makeFormsShown() },
    get: (key) => shown(key)?.value,
    clear: (key) => set(key, undefined),
    clearIfStill: (key, value) => {
      const still = JSON.stringify(value)
      for (const one of [own(key), ...left(key)]) {
        if (one && JSON.stringify(one.value) === still) put(one, undefined)
      }
      changed(key)
    },
    open: async (key) => {
      begun.delete(key)
      await look(key)
      const [last] = left(key)
      if (last && !own(key) && !begun.has(key)) bringBack(last)
      begun.add(key)
    },
    elsewhere: (key) => held.of(key).some(({ tab }) => tab !== mine && open.has(tab)),
    putBack: (key, value) => {
      const now = own(key)
      if (now && JSON.stringify(now.value) !== JSON.stringify(value)) put({ key, tab: newId() }, now.value)
      set(key, value)
    },
    letGo: (writing) => putAside(writing, undefined),
    leave: (writing) => putAside(writing, writing.value),
    watch: watching(watchers),
  }
}

const watching = (watchers: Set<() => void>) => (tell: () => void) => {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

const latestFirst = (writings: readonly Writing[]) =>
  writings.toSorted((one, other) => other.typedAt.localeCompare(one.typedAt))

/**
 * What is held, and written behind: every keystroke as soon as the one before it is, so at most a few milliseconds are
 * ever at risk, sooner than any pause for breath, and nothing hangs on the page being told that it is about to be closed.
 */
function makeHeld(store: DraftsStore | undefined, before: readonly Writing[]) {
  const nameOf = ({ key, tab }: Place) => JSON.stringify([key, tab])
  const held = new Map(before.map((one) => [nameOf(one), one]))
  const unwritten = new Map<string, Place>()
  let writing = false

  const write = async () => {
    if (writing || !store) return
    writing = true
    try {
      for (let [next] = unwritten; next !== undefined; [next] = unwritten) {
        const [name, place] = next
        const now = held.get(name)
        await (now ? store.put(now) : store.remove(place))
        // Typed again while it was being written: it stays on the list.
        if (now === held.get(name)) unwritten.delete(name)
      }
    } catch {
      // The device would not take it (full, or closing). It stays on the list, and goes with the next keystroke.
    } finally {
      writing = false
    }
  }
  const of = (key: string) => [...held.values()].filter((one) => one.key === key)
  return {
    of,
    keys: () => new Set([...held.values()].map(({ key }) => key)),
    get: (place: Place) => held.get(nameOf(place)),
    change: (place: Place, to: Writing | undefined) => {
      if (to) held.set(nameOf(place), to)
      else if (!held.delete(nameOf(place))) return
      unwritten.set(nameOf(place), place)
      void write()
    },
    /** What is on the device by other tabs; what was changed here and is not written yet stays as it is here. */
    found: (key: string, mine: string, writings: readonly Writing[]) => {
      const isOurs = (one: Writing) => one.tab === mine || unwritten.has(nameOf(one))
      for (const one of of(key)) if (!isOurs(one)) held.delete(nameOf(one))
      for (const one of writings) if (!isOurs(one)) held.set(nameOf(one), one)
    },
  }
}
