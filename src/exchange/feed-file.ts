import { type RefusalCode, Refused, refuseIf } from '../domain/refusal.ts'
import { whyNotReadFile } from '../domain/directory/imports.ts'

/** A file of a feed, as text. */
export type FeedFile = { readonly name: string; readonly text: string }

export const feedLimits = { characters: 80_000_000, rows: 200_000 } as const

/** A feed that we cannot take: which file, why, and what was found or is missing. The words say what to do about it. */
export const notUnderstood = (
  file: string,
  code: Extract<RefusalCode, `feed-not-${string}` | `feed-lacks-${string}` | `feed-too-${string}`>,
  found = '',
) => new Refused({ code, with: { file, found } })

export const tooBig = (file: string, characters: number) =>
  notUnderstood(file, 'feed-too-big', `${Math.round(characters / 1e6)} MB`)

/** Refuses what is no text, or more than we take, before anything is read of it. */
export function refuseUnreadable(files: readonly FeedFile[]): void {
  for (const file of files) refuseIf(whyNotReadFile(file))
  const characters = files.reduce((sum, { text }) => sum + text.length, 0)
  if (characters > feedLimits.characters) throw tooBig(namesOf(files), characters)
}

/** Whether boxes lie in boxes beyond all sense. Looked at box by box: what goes down into it by itself would never come back. */
export function isTooDeep(value: unknown): boolean {
  let boxes: unknown[] = [value]
  for (let depth = 0; boxes.length > 0; depth += 1) {
    if (depth > mostDeep) return true
    boxes = boxes.flatMap((box): unknown[] => (typeof box === 'object' && box !== null ? Object.values(box) : []))
  }
  return false
}

/** Bundles go some ten deep. */
const mostDeep = 60

/** The names of a feed's files, as whoever chose them knows them. */
export const namesOf = (files: readonly FeedFile[]) => {
  const [first, ...others] = files.map(({ name }) => name)
  return others.length === 0 ? (first ?? '') : `${first}, …`
}
