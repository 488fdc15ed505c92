import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { Instant } from '../../domain/days.ts'
import { CannotStart } from '../cannot-start.ts'
import { BrokenArchive, end, entriesIn, entry } from './tar.ts'

// One file: a tar archive, compressed with gzip. `tar xzf` opens it anywhere, and what lies in it is text:
//
//   alongside.json                   first: who made it, which steps of the schema, which tables with which columns
//   tables/household/00000001        rows as PostgreSQL's COPY writes them, in the order of the key; long ones in parts
//   home/secret/00000001             what ALONGSIDE_HOME holds beside the database
//   home/checkpoints/…/00000001
//   digests.json                     last: how much there was of each, and its SHA-256

const formatNow = 1

const Digest = z.strictObject({ bytes: z.int(), rows: z.int(), sha256: z.string() })
/** How much there was, and one number for all of it. Rows are lines: COPY writes a line break inside a value as `\n`. */
export type Digest = z.infer<typeof Digest>
const Digests = z.record(z.string(), Digest)
export type Digests = z.infer<typeof Digests>

/** One table as it was copied: its columns and the order of its rows, as SQL. Computed columns are computed again. */
export const CopiedTable = z.strictObject({ name: z.string(), columns: z.string(), inOrderOf: z.string() })
export type CopiedTable = z.infer<typeof CopiedTable>

const Head = z.strictObject({
  format: z.literal(formatNow),
  /** Of the program that made it. */
  version: z.string(),
  madeAt: Instant,
  /** By which name the checkpoints know this database. */
  installation: z.string(),
  demonstration: z.boolean(),
  /** Of the server that it was made on. */
  postgres: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
  tables: z.array(CopiedTable),
  sequences: z.array(z.strictObject({ name: z.string(), last: z.string() })),
  /** Tells one secret from another, and nothing else about it. */
  secretMark: z.string(),
})
export type Head = z.infer<typeof Head>

/** A table or a file, as it comes. */
export type Content = { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }

const partBytes = 4 * 1024 * 1024
const headName = 'alongside.json'
const digestsName = 'digests.json'

/** The whole file, uncompressed, as it is made. Tells the digests when the last byte has gone. */
export async function* wholeFile(
  head: Head,
  contents: AsyncIterable<Content>,
  tell: (digests: Digests) => void,
): AsyncGenerator<Buffer> {
  const opening = Buffer.from(`${JSON.stringify(head, undefined, 1)}\n`)
  yield entry(headName, opening)
  const digests: Record<string, Digest> = { [headName]: digestOf(opening) }
  for await (const { name, bytes } of contents) {
    const counting = startDigest()
    let part = 0
    for await (const data of inParts(bytes)) {
      counting.add(data)
      part += 1
      yield entry(`${name}/${String(part).padStart(8, '0')}`, data)
    }
    digests[name] = counting.digest()
  }
  yield entry(digestsName, Buffer.from(`${JSON.stringify(digests, undefined, 1)}\n`))
  yield end
  tell(digests)
}

async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    held.push(chunk)
    length += chunk.length
    if (length < partBytes) continue
    yield Buffer.concat(held)
    held = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(held)
}

/** Adds up what passes. */
export function startDigest() {
  const hash = createHash('sha256')
  let [bytes, rows] = [0, 0]
  return {
    add: (data: Uint8Array) => {
      hash.update(data)
      bytes += data.length
      for (let at = data.indexOf(10); at >= 0; at = data.indexOf(10, at + 1)) rows += 1
    },
    digest: (): Digest => ({ bytes, rows, sha256: hash.digest('hex') }),
  }
}

function digestOf(data: Uint8Array): Digest {
  const counting = startDigest()
  counting.add(data)
  return counting.digest()
}

type Takers = {
  readonly head: (head: Head) => Promise<void>
  /** A piece of a table or a file, in order. */
  readonly part: (name: string, data: Buffer) => Promise<void>
}

/**
 * Reads a backup from its first byte to its last, and answers the digests when every one of them agrees. Refuses, in
 * plain words, a file that is not a backup, is damaged or cut off, or was made by a later program than this.
 */
export async function readBackup(file: string, takers: Takers): Promise<{ head: Head; digests: Digests }> {
  const gunzip = createReadStream(file)
    .on('error', (error) => gunzip.destroy(error))
    .pipe(createGunzip())
  const seen = new Map<string, ReturnType<typeof startDigest>>()
  let head: Head | undefined
  try {
    for await (const { name, data } of entriesIn(gunzip, 64 * 1024 * 1024)) {
      if (!head) {
        head = headIn(file, name, data)
        await takers.head(head)
        seen.set(headName, startDigest())
        seen.get(headName)?.add(data)
      } else if (name === digestsName) {
        return { head, digests: agreed(file, data, seen) }
      } else {
        const whole = name.slice(0, name.lastIndexOf('/'))
        const counting = seen.get(whole) ?? startDigest()
        seen.set(whole, counting)
        counting.add(data)
        await takers.part(whole, data)
      }
    }
  } catch (error) {
    throw whatIsWrong(file, error) ?? error
  } finally {
    gunzip.destroy()
  }
  throw broken(file, 'its list of digests is missing')
}

function headIn(file: string, name: string, data: Buffer): Head {
  if (name !== headName) throw notABackup(file)
  const read: unknown = JSON.parse(data.toString('utf8'))
  const known = z.object({ format: z.int(), version: z.string() }).safeParse(read)
  if (!known.success) throw notABackup(file)
  if (known.data.format > formatNow) {
    throw new CannotStart(
      `${file} was made by Alongside ${known.data.version}, in a form that this version cannot read yet.\n` +
        'Update the program, then restore.',
    )
  }
  return Head.parse(read)
}

/** The digests, if they are those of what was seen. */
function agreed(file: string, data: Buffer, seen: ReadonlyMap<string, ReturnType<typeof startDigest>>): Digests {
  const wanted = Digests.parse(JSON.parse(data.toString('utf8')))
  const found = new Map([...seen].map(([name, counting]) => [name, counting.digest()]))
  for (const [name, digest] of Object.entries(wanted)) {
    const { sha256, bytes } = found.get(name) ?? digestOf(Buffer.alloc(0))
    if (sha256 !== digest.sha256)
      throw broken(file, `${name} is not what was written (${bytes} of ${digest.bytes} bytes)`)
  }
  const more = [...found.keys()].find((name) => !(name in wanted))
  if (more) throw broken(file, `${more} was added to it`)
  return wanted
}

const broken = (file: string, why: string) =>
  new CannotStart(`${file} is damaged: ${why}.\nNothing was restored from it. Use another copy of this backup.`)

const notABackup = (file: string) => new CannotStart(`${file} is not a backup made by "npm run backup".`)

function whatIsWrong(file: string, error: unknown): CannotStart | undefined {
  if (error instanceof BrokenArchive) return broken(file, error.message)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new CannotStart(`There is no file ${file}.`)
  if (code === 'EACCES' || code === 'EISDIR') return new CannotStart(`${file} cannot be read (${code}).`)
  if (code === 'Z_BUF_ERROR') return broken(file, 'it was cut off')
  if (code === 'Z_DATA_ERROR')
    return error instanceof Error && error.message.includes('header')
      ? notABackup(file)
      : broken(file, 'its bytes were changed')
  if (error instanceof SyntaxError || error instanceof z.ZodError) return broken(file, 'its description cannot be read')
  return undefined
}
