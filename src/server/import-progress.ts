import type { Progress } from './take-in.ts'

// An import is one transaction: until it is over the database shows nothing of it. How far it has come is kept here, by
// the process that does it; another process does not know, and says so.
const running = new Map<string, Progress>()

/** How far an import has come that this process is doing now. */
export const progressOf = (id: string): Partial<Progress> => running.get(id) ?? {}

/** Does an import while others can see how far it is. */
export async function inSight<T>(id: string, work: (say: (progress: Progress) => void) => Promise<T>): Promise<T> {
  try {
    return await work((progress) => running.set(id, progress))
  } finally {
    running.delete(id)
  }
}
