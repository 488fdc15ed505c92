// The few lines of the tar format (POSIX ustar) that a backup needs, so that any machine can look into one without us.

const block = 512

/** One file of an archive, whole: its header, its bytes, and zeros to the end of the block. */
export function entry(name: string, data: Uint8Array): Buffer {
  const header = Buffer.alloc(block)
  header.write(name, 0, 100, 'utf8')
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is longer than a name in a tar archive may be`)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${data.length.toString(8).padStart(11, '0')}\0`, 124)
  // Always the same day, so that the same content makes the same bytes.
  header.write('00000000000\0', 136)
  header.write('        0', 148)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, data, Buffer.alloc((block - (data.length % block)) % block)])
}

/** Two empty blocks: an archive without them was cut off. */
export const end = Buffer.alloc(2 * block)

export type Entry = { readonly name: string; readonly data: Buffer }

/** Something about these bytes is not as a backup was written. */
export class BrokenArchive extends Error {}

/** Each file in turn. Throws when the archive is damaged or cut off. */
export async function* entriesIn(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Entry> {
  const take = takerOf(chunks)
  for (;;) {
    const header = await take(block)
    if (header.every((byte) => byte === 0)) return
    const { name, size } = readHeader(header)
    if (size > most) throw new BrokenArchive(`${name} says that it is ${size} bytes`)
    const data = await take(size)
    await take((block - (size % block)) % block)
    yield { name, data }
  }
}

function readHeader(header: Buffer): { name: string; size: number } {
  const text = (from: number, length: number) => header.toString('utf8', from, from + length).replace(/[\0 ].*$/s, '')
  const sum = Number.parseInt(text(148, 8), 8)
  const counted = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0)
  const size = Number.parseInt(text(124, 12), 8)
  if (sum !== counted || !Number.isInteger(size)) throw new BrokenArchive('a header is damaged')
  return { name: text(0, 100), size }
}

/** So many bytes at a time, however they arrive. */
function takerOf(chunks: AsyncIterable<Uint8Array>): (size: number) => Promise<Buffer> {
  const more = chunks[Symbol.asyncIterator]()
  let held: Uint8Array[] = []
  let length = 0
  return async (size) => {
    while (length < size) {
      const next = await more.next()
      if (next.done) throw new BrokenArchive('it ends too soon')
      held.push(next.value)
      length += next.value.length
    }
    const all = Buffer.concat(held)
    held = [all.subarray(size)]
    length -= size
    return all.subarray(0, size)
  }
}
