import type { WayBack } from '../../domain/reference-words.ts'

// In this tab's memory only, and for the last one only: never in an address, a draft or a store.
let last: { readonly requestId: string; readonly wayBack: WayBack } | undefined

/** Keeps a way back for as long as its writer may still have the person on the phone. */
export function readOutOnce(requestId: string, wayBack: WayBack): void {
  last = { requestId, wayBack }
}

/** The way back of the request that was just written down here, if it is this one. */
export const toReadOut = (requestId: string): WayBack | undefined =>
  last?.requestId === requestId ? last.wayBack : undefined
