import { Refused } from '../domain/refusal.ts'

/** A file of a feed, as text. */
export type FeedFile = { readonly name: string; readonly text: string }

export const feedLimits = { characters: 80_000_000, rows: 200_000 } as const

/** A feed that we cannot take, and why in a few words. */
export const notUnderstood = (why: string) => new Refused({ code: 'feed-not-understood', with: { why } })
