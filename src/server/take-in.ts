import { dayOf, type Instant } from '../domain/days.ts'
import type { ImportRun } from '../domain/directory/imports.ts'
import type { FeedFile } from '../exchange/feed-file.ts'
import { readFsd } from '../exchange/fsd.ts'
import { readHsds } from '../exchange/hsds.ts'
import { placesInWords } from '../exchange/places-in-words.ts'
import { runImport } from '../store/directory/imports.ts'
import type { Db } from '../store/database.ts'
import { readGazetteer } from './gazetteer.ts'

export type TakenIn = {
  readonly id: string
  readonly source: string
  readonly format: 'hsds' | 'fsd'
  readonly files: readonly FeedFile[]
}

type How = { readonly by: string; readonly now: Instant; readonly say?: (line: Progress) => void }
export type Progress = { readonly done: number; readonly all: number }

/** Reads a feed and takes it in: what the editor's screen and `npm run import` both do. */
export async function takeIn(
  db: Db,
  { id, source, format, files }: TakenIn,
  { by, now, say }: How,
): Promise<ImportRun> {
  const today = dayOf(now)
  const places = placesInWords(await readGazetteer(db, today))
  const feed = format === 'fsd' ? readFsd(places, files) : readHsds(places, files)
  return runImport(db, feed, { id, source, format, by, at: now, today, ...(say ? { say } : {}) })
}
