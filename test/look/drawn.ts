import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Camera } from './camera.ts'
import { publicPages } from './pages.tsx'

const root = fileURLToPath(new URL('../..', import.meta.url))
const css = (name: string) =>
  readFileSync(join(root, 'src/looks/css', name), 'utf8').replaceAll(
    '/font/',
    `${pathToFileURL(root).href}/build/font/`,
  )

/** The public pages in the states that a running house is seldom in: full, empty, refused. Drawn from invented matter. */
export async function shootDrawn(camera: Camera, folder: string, weights: string[]): Promise<void> {
  const sheets = { site: ['tokens.css', 'base.css', 'site.css'].map(css).join('\n'), answer: css('answer.css') }
  const html = join(folder, 'html')
  mkdirSync(html, { recursive: true })
  writeFileSync(join(html, 'site.css'), sheets.site)
  writeFileSync(join(html, 'answer.css'), sheets.answer)
  for (const { name, face, page } of publicPages(camera.language)) {
    const text = `<!doctype html>${renderToStaticMarkup(page)}`
    const file = join(html, `${name}.${camera.language}.html`)
    writeFileSync(file, text)
    const weight = gzipSync(text).length + gzipSync(sheets[face]).length
    if (weight > 20_000 || text.includes('<script')) weights.push(`${name} ${camera.language}: ${weight} bytes`)
    await camera.page.goto(pathToFileURL(file).href)
    await camera.shoot('drawn', name)
  }
}
