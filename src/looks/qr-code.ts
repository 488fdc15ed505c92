/*
  A QR code (ISO/IEC 18004) of a short text, as rows of dark and light: bytes, the lowest level of correction, the smallest
  size that holds it. Drawn by ourselves, because what is in it is a key and must not leave the page.
*/

/** Data and correction by size, at the lowest level: how many bytes correct each block, and how many blocks there are. */
const perBlock = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28]
const blocksOf = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8]

/** All that a size has room for beside its patterns, in bits. */
function roomIn(size: number): number {
  const patterns = Math.floor(size / 7) + 2
  const all = (16 * size + 128) * size + 64
  return size < 2 ? all : all - (25 * patterns - 10) * patterns + 55 - (size < 7 ? 0 : 36)
}

const correctionIn = (size: number) => ({ each: perBlock[size - 1] ?? 0, blocks: blocksOf[size - 1] ?? 0 })

/** How many bytes of data a size holds. */
const bytesIn = (size: number): number => {
  const { each, blocks } = correctionIn(size)
  return Math.floor(roomIn(size) / 8) - each * blocks
}

// Powers in the field of 256 elements by which the correction is reckoned.
const powers: number[] = []
for (let power = 0, value = 1; power < 255; power += 1) {
  powers.push(value)
  value = (value << 1) ^ (value >= 128 ? 0x11d : 0)
}
const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (powers[(powers.indexOf(a) + powers.indexOf(b)) % 255] ?? 0)

/** What is left when the data is divided by the generator of that degree (Reed and Solomon). */
export function correctionOf(data: readonly number[], degree: number): number[] {
  let generator = [1]
  for (let at = 0; at < degree; at += 1) {
    const root = powers[at] ?? 0
    generator = [...generator, 0].map((one, place) => one ^ times(generator[place - 1] ?? 0, root))
  }
  const rest = [...data, ...Array.from({ length: degree }, () => 0)]
  for (let at = 0; at < data.length; at += 1) {
    const lead = rest[at] ?? 0
    for (const [place, one] of generator.entries()) rest[at + place] = (rest[at + place] ?? 0) ^ times(one, lead)
  }
  return rest.slice(data.length)
}

/** The text as bytes of data: its kind, its length, itself, and filling to the end. */
function dataOf(bytes: readonly number[], size: number): number[] {
  const most = bytesIn(size)
  const bits = `0100${bytes.length.toString(2).padStart(size < 10 ? 8 : 16, '0')}${bytes.map(inBits).join('')}`
  const ended = bits + '0'.repeat(Math.min(4, most * 8 - bits.length))
  const whole = ended.padEnd(Math.ceil(ended.length / 8) * 8, '0')
  const data = (whole.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2))
  return [...data, ...Array.from({ length: most - data.length }, (_, at) => (at % 2 === 0 ? 0xec : 0x11))]
}

const inBits = (byte: number): string => byte.toString(2).padStart(8, '0')

/** Data and correction, woven: the first byte of each block, then the second of each. */
function woven(data: readonly number[], size: number): number[] {
  const { each, blocks } = correctionIn(size)
  const short = Math.floor(data.length / blocks)
  const longFrom = blocks - (data.length % blocks)
  const parts: number[][] = []
  for (let at = 0, from = 0; at < blocks; at += 1) {
    const until = from + short + (at >= longFrom ? 1 : 0)
    parts.push(data.slice(from, until))
    from = until
  }
  const corrections = parts.map((part) => correctionOf(part, each))
  const weave = (rows: readonly (readonly number[])[]) =>
    Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, at) =>
      rows.flatMap((row) => row[at] ?? []),
    ).flat()
  return [...weave(parts), ...weave(corrections)]
}

/** Where the small squares of a size have their middles. */
function middlesOf(size: number): number[] {
  if (size === 1) return []
  const many = Math.floor(size / 7) + 2
  const step = Math.floor((size * 8 + many * 3 + 5) / (many * 4 - 4)) * 2
  const last = size * 4 + 10
  return [6, ...Array.from({ length: many - 1 }, (_, at) => last - at * step).toReversed()]
}

/** Modules by row, dark or light; nothing where data is to go. */
type Drawn = (boolean | undefined)[][]

function patternsOf(size: number): Drawn {
  const side = size * 4 + 17
  const drawn: Drawn = Array.from({ length: side }, () => Array.from({ length: side }, () => undefined))
  for (let at = 0; at < side; at += 1) {
    put(drawn, at, 6, at % 2 === 0)
    put(drawn, 6, at, at % 2 === 0)
  }
  for (const [x, y] of [
    [3, 3],
    [side - 4, 3],
    [3, side - 4],
  ] as const)
    square(drawn, x, y, 4, (far) => far !== 2 && far !== 4)
  const middles = middlesOf(size)
  const last = side - 7
  for (const x of middles) {
    for (const y of middles) {
      // The three corners have their large squares.
      const inCorner = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6)
      if (!inCorner) square(drawn, x, y, 2, (far) => far !== 1)
    }
  }
  putFormat(drawn, 0)
  if (size >= 7) putSize(drawn, size)
  return drawn
}

function put(drawn: Drawn, x: number, y: number, dark: boolean): void {
  const row = drawn[y]
  if (row && x >= 0 && x < row.length) row[x] = dark
}

function square(drawn: Drawn, x: number, y: number, reach: number, isDark: (far: number) => boolean): void {
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) put(drawn, x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))))
  }
}

/** The level of correction and the mask, twice, with their own correction. The lowest level is `01`. */
function putFormat(drawn: Drawn, mask: number): void {
  const said = (1 << 3) | mask
  let rest = said
  for (let at = 0; at < 10; at += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537)
  const bits = ((said << 10) | rest) ^ 0x5412
  const isDark = (at: number) => ((bits >> at) & 1) === 1
  const side = drawn.length
  for (let at = 0; at < 15; at += 1) {
    // Round the first large square, past the line of the rhythm; then beside the other two.
    const along = at < 6 ? at : at < 8 ? at + 1 : 0
    if (at < 8) put(drawn, 8, along, isDark(at))
    else put(drawn, at === 8 ? 7 : 14 - at, 8, isDark(at))
    if (at < 8) put(drawn, side - 1 - at, 8, isDark(at))
    else put(drawn, 8, side - 15 + at, isDark(at))
  }
  put(drawn, 8, side - 8, true)
}

/** Which size it is, twice, from the seventh on. */
function putSize(drawn: Drawn, size: number): void {
  let rest = size
  for (let at = 0; at < 12; at += 1) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25)
  const bits = (size << 12) | rest
  for (let at = 0; at < 18; at += 1) {
    const [far, near] = [drawn.length - 11 + (at % 3), Math.floor(at / 3)]
    put(drawn, far, near, ((bits >> at) & 1) === 1)
    put(drawn, near, far, ((bits >> at) & 1) === 1)
  }
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Bits go up and down in pairs of columns from the right, past the line of the rhythm, wherever no pattern is. */
function filled(patterns: Drawn, bytes: readonly number[], mask: number): boolean[][] {
  const bits = bytes.map(inBits).join('')
  const side = patterns.length
  const drawn: Drawn = patterns.map((row) => [...row])
  let next = 0
  // The seventh column is the line of the rhythm: the pairs to its left begin one further on.
  const pairs = Array.from({ length: (side - 1) / 2 }, (_, at) => side - 1 - at * 2)
  for (const right of pairs.map((one) => (one <= 6 ? one - 1 : one))) {
    for (let step = 0; step < side; step += 1) {
      const isUp = ((right + 1) & 2) === 0
      const y = isUp ? side - 1 - step : step
      for (const x of [right, right - 1]) {
        if (patterns[y]?.[x] !== undefined) continue
        put(drawn, x, y, (bits[next] === '1') !== (masks[mask]?.(x, y) ?? false))
        next += 1
      }
    }
  }
  putFormat(drawn, mask)
  return drawn.map((row) => row.map((dark) => dark === true))
}

/** How hard it is to read: long runs of one colour, blocks, what looks like a large square, and too much of one colour. */
function hardness(rows: readonly (readonly boolean[])[]): number {
  const columns = rows.map((_, x) => rows.map((row) => row[x] === true))
  let hard = 0
  for (const line of [...rows, ...columns]) {
    const text = line.map((dark) => (dark ? '1' : '0')).join('')
    for (const run of text.match(/0+|1+/g) ?? []) hard += run.length < 5 ? 0 : run.length - 2
    for (const like of [/(?=10111010000)/g, /(?=00001011101)/g]) hard += 40 * (text.match(like) ?? []).length
  }
  for (const [y, row] of rows.slice(1).entries()) {
    for (let x = 1; x < row.length; x += 1) {
      const four = [row[x], row[x - 1], rows[y]?.[x], rows[y]?.[x - 1]]
      if (four.every((one) => one === four[0])) hard += 3
    }
  }
  const dark = rows.flat().filter(Boolean).length
  const total = rows.length ** 2
  return hard + 10 * Math.max(0, Math.ceil(Math.abs(dark * 20 - total * 10) / total) - 1)
}

/** A text of up to 858 bytes as rows of dark (true) and light, or nothing if it is longer. */
export function qrCode(text: string): readonly (readonly boolean[])[] | undefined {
  const bytes = asBytes(text)
  const size = perBlock.map((_, at) => at + 1).find((one) => bytes.length + (one < 10 ? 2 : 3) <= bytesIn(one))
  if (size === undefined) return undefined
  const patterns = patternsOf(size)
  const all = woven(dataOf(bytes, size), size)
  const drawn = masks.map((_, mask) => filled(patterns, all, mask))
  const [easiest] = drawn.toSorted((one, other) => hardness(one) - hardness(other))
  return easiest
}

/** UTF-8, where the platform has no encoder for it. */
function asBytes(text: string): number[] {
  const written = encodeURIComponent(text)
  return (written.match(/%[0-9A-F]{2}|./g) ?? []).map((one) =>
    one.length === 3 ? Number.parseInt(one.slice(1), 16) : one.charCodeAt(0),
  )
}
