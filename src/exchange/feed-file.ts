import { type RefusalCode, Refused } from '../domain/refusal.ts'

/** A file of a feed, as text. */
export type FeedFile = { readonly name: string; readonly text: string }

export const feedLimits = { characters: 80_000_000, rows: 200_000 } as const

/** A feed that we cannot take: which file, why, and what was found or is missing. The words say what to do about it. */
export const notUnderstood = (
  file: string,
  code: Extract<RefusalCode, `feed-not-${string}` | `feed-lacks-${string}` | 'feed-too-big'>,
  found = '',
) => new Refused({ code, with: { file, found } })

export const tooBig = (file: string, characters: number) =>
  notUnderstood(file, 'feed-too-big', `${Math.round(characters / 1e6)} MB`)

/** The names of a feed's files, as whoever chose them knows them. */
export const namesOf = (files: readonly FeedFile[]) => {
  const [first, ...others] = files.map(({ name }) => name)
  return others.length === 0 ? (first ?? '') : `${first}, …`
}
