import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The stylesheets of the pages that the server makes. The workbench brings its own. */
export const sheetNames = ['site', 'answer', 'gallery'] as const
export type SheetName = (typeof sheetNames)[number]
export type Sheet = { readonly path: string; readonly text: string }

const partsOf: Readonly<Record<SheetName, readonly string[]>> = {
  site: ['tokens', 'base', 'site'],
  answer: ['answer'],
  gallery: ['tokens', 'base', 'site'],
}

/** Public pages are always light, and are read on old phones that know no light-dark(). Only the gallery shows both. */
const byDay = (text: string): string =>
  text.replace(/light-dark\(((?:[^(),]|\([^()]*\))+),(?:[^(),]|\([^()]*\))+\)/g, '$1')

/** Each sheet whole, at an address that changes with its text, so that a browser may keep it for good. */
export function readSheets(folder: string): Readonly<Record<SheetName, Sheet>> {
  const read = (name: SheetName): Sheet => {
    const text = partsOf[name].map((part) => readFileSync(join(folder, `${part}.css`), 'utf8')).join('\n')
    const seen = name === 'gallery' ? text : byDay(text)
    const small = seen.replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, '\n')
    const hash = createHash('sha256').update(small).digest('hex').slice(0, 12)
    return { path: `/look/${hash}/${name}.css`, text: small }
  }
  return { site: read('site'), answer: read('answer'), gallery: read('gallery') }
}
