import { createReadStream } from 'node:fs'
import { mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Noted } from '../domain/audit/chain.ts'

// What a chain's end was, kept where the database's own keepers do not reach: one file a month, added to and never
// changed. A copy of this folder on another machine makes it worth more.

/** Adds lines and waits for the disk: what is noted here is there after a power cut. */
export async function appendCheckpoints(folder: string, lines: readonly Noted[]): Promise<void> {
  const [first] = lines
  if (!first) return
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = await open(join(folder, `${first.at.slice(0, 7)}.ndjson`), 'a+', 0o600)
  try {
    const { size } = await file.stat()
    const end = size > 0 ? await file.read(Buffer.alloc(1), 0, 1, size - 1) : undefined
    // A line that a crash cut off stays as it is, on a line of its own.
    const before = end && end.buffer.toString() !== '\n' ? '\n' : ''
    await file.appendFile(before + lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Every line that was noted, oldest file first; `undefined` for one that cannot be read. */
export async function* readCheckpoints(folder: string): AsyncGenerator<Noted | undefined> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((name) => name.endsWith('.ndjson')).toSorted()) {
    for await (const line of createInterface({ input: createReadStream(join(folder, name)), crlfDelay: Infinity })) {
      if (line !== '') yield noted(line)
    }
  }
}

/** The databases that have checkpoints here, each in a folder of its own. */
export async function installationsNoted(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

function noted(line: string): Noted | undefined {
  try {
    return Noted.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
