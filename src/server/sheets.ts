import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The stylesheets of the pages that the server makes. The workbench brings its own. */
export const sheetNames = ['site', 'answer'] as const
export type SheetName = (typeof sheetNames)[number]
export type Sheet = { readonly path: string; readonly text: string }

const partsOf: Readonly<Record<SheetName, readonly string[]>> = {
  site: ['tokens', 'base', 'site'],
  answer: ['answer'],
}

/** Each sheet whole, at an address that changes with its text, so that a browser may keep it for good. */
export function readSheets(folder: string): Readonly<Record<SheetName, Sheet>> {
  const read = (name: SheetName): Sheet => {
    const text = partsOf[name].map((part) => readFileSync(join(folder, `${part}.css`), 'utf8')).join('\n')
    const small = text.replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, '\n')
    const hash = createHash('sha256').update(small).digest('hex').slice(0, 12)
    return { path: `/look/${hash}/${name}.css`, text: small }
  }
  return { site: read('site'), answer: read('answer') }
}
