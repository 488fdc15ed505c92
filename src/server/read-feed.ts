import { Worker } from 'node:worker_threads'
import type { Feed, Gazetteer } from '../domain/directory/feed.ts'
import { Refused, type Refusal } from '../domain/refusal.ts'
import type { FeedFile } from '../exchange/feed-file.ts'
import { readFsd } from '../exchange/fsd.ts'
import { readHsds } from '../exchange/hsds.ts'
import { placesInWords } from '../exchange/places-in-words.ts'

export type ToRead = {
  readonly format: 'hsds' | 'fsd'
  readonly files: readonly FeedFile[]
  readonly gazetteer: Gazetteer
  readonly notRefuges: ReadonlySet<string>
}

/** The rows of a feed, as they are to be judged. */
export function readFeed({ format, files, gazetteer, notRefuges }: ToRead): Feed {
  const read = format === 'fsd' ? readFsd : readHsds
  return read(placesInWords(gazetteer), files, notRefuges)
}

/** What is read in the blink of an eye; a thread takes longer to start. */
const shortCharacters = 200_000

/** The same without holding anybody up: a long feed is read in a thread of its own. */
export async function readFeedAside(toRead: ToRead): Promise<Feed> {
  const characters = toRead.files.reduce((sum, { text }) => sum + text.length, 0)
  return characters <= shortCharacters ? readFeed(toRead) : inThread(toRead)
}

type Answer = { readonly feed: Feed } | { readonly refusal: Refusal }

const isSource = import.meta.url.endsWith('.ts')
const reader = new URL(isSource ? './feed-reader.ts' : './feed-reader.js', import.meta.url)

/** From its source, in tests, a thread first has to learn TypeScript. */
const startThread = (workerData: ToRead) =>
  isSource
    ? new Worker(`import('tsx/esm/api').then((tsx) => tsx.tsImport('${reader.href}', '${reader.href}'))`, {
        ...{ eval: true, workerData },
      })
    : new Worker(reader, { workerData })

function inThread(toRead: ToRead): Promise<Feed> {
  return new Promise((resolve, reject) => {
    const thread = startThread(toRead)
    thread.once('message', (answer: Answer) => {
      if ('feed' in answer) resolve(answer.feed)
      else reject(new Refused(answer.refusal))
    })
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('The thread that read the feed ended without an answer')))
  })
}
