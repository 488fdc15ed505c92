import { z } from 'zod'
import { Instant } from '../days.ts'

// The record of changes is a set of chains: each line's hash covers its own words and the line before it. Altering or
// taking out a line breaks the chain there; writing a whole chain anew is shown by what was noted outside the database.

/** One line of a chain, as it is kept. The hash is written in hexadecimal. */
export type Link = { readonly chain: string; readonly seq: number; readonly hash: string }

export const Wrong = z
  .enum([
    'altered',
    'missing',
    'end-differs',
    'noted-missing',
    'noted-differs',
    'reads-altered',
    'reads-unvouched',
    'reads-of-household-differ',
  ])
  .meta({ id: 'WrongLink' })
export type Wrong = z.infer<typeof Wrong>

/** The place where the record stops being what it was. */
export const BrokenLink = z.object({
  chain: z.string(),
  seq: z.int(),
  wrong: Wrong,
  /** The deed, where the line is still there to say so. */
  name: z.string().optional(),
  at: Instant.optional(),
})
export type BrokenLink = z.infer<typeof BrokenLink>

/** What the hash of a line is taken over, after the bytes of the hash of the line before: as the database does it. */
export const textOf = (seq: number, body: string): string => `${seq}${body}`

/** What is wrong with a line that follows another, or undefined if it is whole. `computed` is what its hash should be. */
export function whatIsWrong(before: Link | undefined, link: Link, computed: string): Wrong | undefined {
  if (link.seq !== (before?.seq ?? 0) + 1) return 'missing'
  return link.hash === computed ? undefined : 'altered'
}

/** One line of the checkpoint file: how far a chain had come, and its hash there. */
export const Noted = z.strictObject({
  at: Instant,
  chain: z.string().min(1),
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Noted = z.infer<typeof Noted>

/** The oldest first, because that is where somebody starts to look; what has no date comes last. */
export function inOrderOfHappening(links: readonly BrokenLink[]): BrokenLink[] {
  return links.toSorted((one, other) => (one.at ?? '9').localeCompare(other.at ?? '9') || one.seq - other.seq)
}
