import { dayOf, type Instant } from '../domain/days.ts'
import type { ImportRun } from '../domain/directory/imports.ts'
import type { FeedFile } from '../exchange/feed-file.ts'
import { notRefugesOf, runImport } from '../store/directory/imports.ts'
import type { Db } from '../store/database.ts'
import { readGazetteer } from './gazetteer.ts'
import { readFeedAside } from './read-feed.ts'

export type TakenIn = {
  readonly id: string
  readonly source: string
  readonly format: 'hsds' | 'fsd'
  readonly files: readonly FeedFile[]
  readonly fewerConfirmed?: true | undefined
}

type How = { readonly by: string; readonly now: Instant; readonly say?: (line: Progress) => void }
export type Progress = { readonly done: number; readonly all: number }

/** Reads a feed and takes it in: what the editor's screen and `npm run import` both do. */
export async function takeIn(
  db: Db,
  { id, source, format, files, fewerConfirmed }: TakenIn,
  { by, now, say }: How,
): Promise<ImportRun> {
  const today = dayOf(now)
  const gazetteer = await readGazetteer(db, today)
  const notRefuges = await notRefugesOf(db, source)
  const feed = await readFeedAside({ format, files, gazetteer, notRefuges })
  const asked = { id, source, format, by, at: now, today, fewerConfirmed: fewerConfirmed ?? false }
  return runImport(db, feed, { ...asked, ...(say ? { say } : {}) })
}
