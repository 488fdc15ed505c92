import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { renderToStaticMarkup } from 'react-dom/server'
import { languages, type Language } from '../../src/words/phrase.ts'
import { openBrowser } from '../browser.ts'
import { publicPages, type Looked } from './pages.tsx'

// Draws the public pages with invented matter: npx tsx test/look/look.ts [words in the name] [--widths=360,768,1280] [--lang=mi] [--axe] [--big]

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'build/look')
const option = (name: string) => process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1]
const flag = (name: string) => process.argv.includes(`--${name}`)
const wanted = process.argv.slice(2).filter((each) => !each.startsWith('--'))
const widths = (option('widths') ?? '360,768,1280').split(',').map(Number)
const spoken = languages.filter((language) => (option('lang') ?? language) === language)

const css = (name: string) =>
  readFileSync(join(root, 'src/looks/css', name), 'utf8').replaceAll(
    '/font/',
    `${pathToFileURL(root).href}/build/font/`,
  )
const sheets = { site: ['tokens.css', 'base.css', 'site.css'].map(css).join('\n'), answer: css('answer.css') }

mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'site.css'), sheets.site)
writeFileSync(join(folder, 'answer.css'), sheets.answer)

const browser = await openBrowser()
const page = await (await browser.newContext()).newPage()
for (const language of spoken) {
  for (const looked of publicPages(language)) {
    if (wanted.length === 0 || wanted.some((word) => looked.name.includes(word))) await look(looked, language)
  }
}
await browser.close()

async function look(looked: Looked, language: Language): Promise<void> {
  const html = `<!doctype html>${renderToStaticMarkup(looked.page)}`
  const file = join(folder, `${looked.name}.${language}.html`)
  writeFileSync(file, html)
  const weight = gzipSync(html).length + gzipSync(sheets[looked.face]).length
  const faults: string[] = []
  if (html.includes('<script')) faults.push('has a script')
  if (weight > 20_000) faults.push('too heavy')
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(pathToFileURL(file).href)
    if (flag('big')) await page.addStyleTag({ content: 'html { font-size: 225% !important }' })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) faults.push(`${wide} wide at ${width}`)
    await page.screenshot({ path: join(folder, `${looked.name}.${language}.${width}.png`), fullPage: true })
    if (flag('axe') && width === widths[0]) {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'])
        .analyze()
      for (const { id, nodes } of violations)
        faults.push(`axe ${id}: ${nodes.map((node) => node.html.slice(0, 90)).join(' | ')}`)
    }
  }
  console.log(
    `${looked.name} ${language}: ${(weight / 1000).toFixed(1)} kB${faults.map((fault) => `\n    ${fault}`).join('')}`,
  )
}
