import { useSyncExternalStore } from 'react'

// Whether the last thing that was asked reached the server: the device may well have a connection and the house none.

let isReached = true
const watchers = new Set<() => void>()

/** Noted wherever something is asked or sent. */
export function learnReached(reached: boolean): void {
  if (reached === isReached) return
  isReached = reached
  for (const changed of watchers) changed()
}

/** Whether the house answered the last time. */
export const useReached = (): boolean => useSyncExternalStore(watch, () => isReached)

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}
