import { parentPort, workerData } from 'node:worker_threads'
import { Refused } from '../domain/refusal.ts'
import { readFeed, type ToRead } from './read-feed.ts'

// A thread of its own for a long feed: while it is read, everybody else is answered.

const toRead: ToRead = workerData

try {
  parentPort?.postMessage({ feed: readFeed(toRead) })
} catch (thrown) {
  // A refusal is told in the reader's language by whoever waits; anything else ends this thread, and is told there.
  if (!(thrown instanceof Refused)) throw thrown
  parentPort?.postMessage({ refusal: thrown.refusal })
}
