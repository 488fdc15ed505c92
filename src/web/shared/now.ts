import { useSyncExternalStore } from 'react'
import { nowByServer } from './clock.ts'

let now = nowByServer()
const watchers = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

const tick = () => {
  now = nowByServer()
  for (const changed of watchers) changed()
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  if (watchers.size === 1) {
    now = nowByServer()
    timer = setInterval(tick, 30_000)
    document.addEventListener('visibilitychange', tick)
  }
  return () => {
    watchers.delete(changed)
    if (watchers.size === 0) {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }
}

/** The instant now, by the server's clock; moves on every half minute, and when the page is looked at again. */
export function useNow(): string {
  return useSyncExternalStore(watch, () => now)
}
