import { newId } from './new-id.ts'

// Which tab of the browser this is, and which others stand open: each keeps what is typed in it for itself.

const prefix = 'alongside tab '
const patience = 300

let taken: Promise<string> | undefined

/** The name of this tab: the same after a reload, and another one in a copy of it. */
export const thisTab = (): Promise<string> => (taken ??= take())

/** The names of all tabs that stand open. What one writes that is not among them was left. */
export async function tabsOpen(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query()
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])))
}

async function take(): Promise<string> {
  const before = sessionStorage.getItem('tab')
  if (before !== null && (await hold(before))) return before
  const made = newId()
  await hold(made)
  sessionStorage.setItem('tab', made)
  return made
}

/** Held until the page is gone, however it goes. A reload lets go a moment before it asks again, hence the patience. */
function hold(tab: string): Promise<boolean> {
  return new Promise((answer) => {
    const held = () => {
      answer(true)
      return new Promise<never>(() => undefined)
    }
    navigator.locks.request(prefix + tab, { signal: AbortSignal.timeout(patience) }, held).catch(() => answer(false))
  })
}
