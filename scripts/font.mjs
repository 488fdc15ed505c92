// Two small fonts in place of 150 kB: English and punctuation, and the vowels with macrons (te reo is not optional).
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { withMacronO } from './macron-o.mjs'
import { clone } from './prepare.mjs'

const most = 35_000
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('')

const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’‚“”„•…‹›€™−`
const macrons = 'āēīōūĀĒĪŌŪ'

export const fonts = [
  { from: 'latin', to: 'alongside.woff2', characters: latin },
  { from: 'latin-ext', to: 'alongside-macrons.woff2', characters: macrons },
]

/** Makes build/font/*.woff2, or leaves them if they were made from the same font by the same script. */
export async function makeFonts() {
  const require = createRequire(import.meta.url)
  const source = dirname(require.resolve('@fontsource-variable/atkinson-hyperlegible-next/package.json'))
  const target = join(clone, 'build', 'font')
  const stamp = join(target, 'stamp')
  const madeBy = ['font.mjs', 'macron-o.mjs'].map((name) => readFileSync(join(clone, 'scripts', name)))
  const hash = createHash('sha256')
    .update(Buffer.concat([readFileSync(join(source, 'package.json')), ...madeBy]))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return

  const { default: subset } = await import('subset-font')
  const { convert } = createRequire(require.resolve('subset-font'))('fontverter')
  mkdirSync(target, { recursive: true })
  let size = 0
  for (const { from, to, characters } of fonts) {
    const whole = readFileSync(join(source, 'files', `atkinson-hyperlegible-next-${from}-wght-normal.woff2`))
    const plain = await convert(whole, 'sfnt')
    const small = await subset(from === 'latin-ext' ? withMacronO(plain) : plain, characters, {
      targetFormat: 'woff2',
      variationAxes: { wght: { min: 400, max: 700, default: 400 } },
      keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'lnum', 'calt'],
      noHinting: true,
    })
    size += small.length
    writeFileSync(join(target, to), small)
  }
  if (size > most) throw new Error(`The fonts are ${size} bytes together; a weak phone is promised at most ${most}.`)
  writeFileSync(stamp, hash)
}
