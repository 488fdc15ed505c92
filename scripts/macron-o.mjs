// The font as published has ā ē ī ū with capitals, and no ō Ō. A browser would set those two letters in another font, in the
// middle of a word. It does have ő Ő, made of an o and an accent: here that accent becomes the macron, in the middle of the o.
// How the macron keeps its place as the weight changes is borrowed from ū for ō and from Ī for Ō, whose centres move least.
// (OpenType specification: cmap format 4, glyf composite glyphs, gvar.)

const letters = [
  { is: 'ō', was: 'ő', left: 96, up: 0, movesAs: 'ū' },
  { is: 'Ō', was: 'Ő', left: 179, up: 161, movesAs: 'Ī' },
]

/** Gives the same font (as SFNT) with ō and Ō in place of ő and Ő. */
export function withMacronO(font) {
  const changed = Buffer.from(font)
  const tables = tablesOf(changed)
  if (glyphOf(changed, tables, 'ō') !== undefined) return font
  const macron = need(glyphOf(changed, tables, '\u0304'), 'a combining macron')
  const moves = new Map()
  for (const { was, left, up, movesAs } of letters) {
    const glyph = need(glyphOf(changed, tables, was), was)
    moves.set(glyph, need(glyphOf(changed, tables, movesAs), movesAs))
    replaceAccent(changed, outlineOf(changed, tables, glyph), macron, left, up)
  }
  for (const { is, was } of letters) renameCharacter(changed, tables, was, is)
  return withMoves(changed, tables, moves)
}

function tablesOf(font) {
  const count = font.readUInt16BE(4)
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => 12 + 16 * at).map((entry) => [
      font.toString('latin1', entry, entry + 4),
      { entry, offset: font.readUInt32BE(entry + 8), length: font.readUInt32BE(entry + 12) },
    ]),
  )
}

/** Every run of characters in every character map of format 4: where its first, last, delta and offset are written. */
function runsOf(font, { cmap }) {
  return Array.from({ length: font.readUInt16BE(cmap.offset + 2) }, (_, at) => {
    const map = cmap.offset + font.readUInt32BE(cmap.offset + 8 + 8 * at)
    const count = font.readUInt16BE(map) === 4 ? font.readUInt16BE(map + 6) / 2 : 0
    return Array.from({ length: count }, (_, run) => {
      const last = map + 14 + 2 * run
      const first = last + 2 * count + 2
      return { first, last, delta: first + 2 * count, offset: first + 4 * count }
    })
  }).flat()
}

function runWith(font, tables, character) {
  const code = character.codePointAt(0)
  return runsOf(font, tables).filter(
    ({ first, last }) => font.readUInt16BE(first) <= code && code <= font.readUInt16BE(last),
  )
}

function glyphOf(font, tables, character) {
  const [run] = runWith(font, tables, character)
  if (!run) return undefined
  const code = character.codePointAt(0)
  const offset = font.readUInt16BE(run.offset)
  if (offset === 0) return (code + font.readInt16BE(run.delta)) & 0xffff
  return font.readUInt16BE(run.offset + offset + 2 * (code - font.readUInt16BE(run.first)))
}

/** The pair stands alone in its run, between the same neighbours as the letters it becomes: the map stays in order. */
function renameCharacter(font, tables, was, is) {
  const [from, to] = [was.codePointAt(0), is.codePointAt(0)]
  for (const { first, last } of runsOf(font, tables)) {
    if (font.readUInt16BE(first) === from) font.writeUInt16BE(to, first)
    if (font.readUInt16BE(last) === from) font.writeUInt16BE(to, last)
  }
}

function outlineOf(font, { head, loca, glyf }, glyph) {
  const long = font.readInt16BE(head.offset + 50) === 1
  return (
    glyf.offset + (long ? font.readUInt32BE(loca.offset + 4 * glyph) : 2 * font.readUInt16BE(loca.offset + 2 * glyph))
  )
}

/** A composite of two: the letter, whose place is in bytes, and the accent, whose place is in words. */
function replaceAccent(font, outline, macron, left, up) {
  const [letter, accent] = [outline + 10, outline + 16]
  const isPair = font.readInt16BE(outline) === -1 && (font.readUInt16BE(letter) & 0x21) === 0x20
  if (!isPair || (font.readUInt16BE(accent) & 0x23) !== 0x03)
    throw new Error('The font is no longer built as it was: see scripts/macron-o.mjs')
  font.writeUInt16BE(macron, accent + 2)
  font.writeInt16BE(left, accent + 4)
  font.writeInt16BE(up, accent + 6)
}

/** A new `gvar` at the end of the file, in which some glyphs move as others do. */
function withMoves(font, { gvar }, moves) {
  const long = (font.readUInt16BE(gvar.offset + 14) & 1) === 1
  const count = font.readUInt16BE(gvar.offset + 12)
  const data = gvar.offset + font.readUInt32BE(gvar.offset + 16)
  const size = long ? 4 : 2
  const places = gvar.offset + 20
  const at = (glyph) => (long ? font.readUInt32BE(places + 4 * glyph) : 2 * font.readUInt16BE(places + 2 * glyph))
  const head = Buffer.from(font.subarray(gvar.offset, data))
  const parts = Array.from({ length: count }, (_, glyph) => moves.get(glyph) ?? glyph).map((glyph) =>
    font.subarray(data + at(glyph), data + at(glyph + 1)),
  )
  let place = 0
  for (let glyph = 0; glyph <= count; glyph++) {
    if (long) head.writeUInt32BE(place, 20 + size * glyph)
    else head.writeUInt16BE(place / 2, 20 + size * glyph)
    place += parts[glyph]?.length ?? 0
  }
  const table = Buffer.concat([head, ...parts])
  const padding = Buffer.alloc((4 - (font.length % 4)) % 4)
  const whole = Buffer.concat([font, padding, table])
  whole.writeUInt32BE(font.length + padding.length, gvar.entry + 8)
  whole.writeUInt32BE(table.length, gvar.entry + 12)
  return whole
}

function need(glyph, name) {
  if (glyph === undefined) throw new Error(`The font has no ${name}: see scripts/macron-o.mjs`)
  return glyph
}
