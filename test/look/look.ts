import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { languages, type Language } from '../../src/words/phrase.ts'
import { openBrowser } from '../browser.ts'
import { openCamera, type Picture } from './camera.ts'
import { shootDrawn } from './drawn.ts'
import { shootPublic } from './public.ts'
import { startDemonstration } from './running.ts'
import { contactSheet } from './sheet.ts'
import { shootStates } from './states.ts'
import { comeInAs, shootWorkbench } from './workbench.ts'

// npm run look [-- public|work|drawn] [--lang=mi]: photographs every screen of a demonstration of its own, at three widths
// and in both languages, into build/look/index.html. Stops by itself.

const folder = fileURLToPath(new URL('../../build/look', import.meta.url))
const option = (name: string) => process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1]
const parts = process.argv.slice(2).filter((each) => !each.startsWith('--'))
const wants = (part: string) => parts.length === 0 || parts.includes(part)
const spoken = languages.filter((language) => (option('lang') ?? language) === language)

const started = Date.now()
const notes: string[] = []
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const running = wants('public') || wants('work') ? await startDemonstration() : undefined
const browser = await openBrowser()
try {
  const taken = await Promise.all(
    spoken.map((language) => shootAll(browser, running?.origin ?? 'http://localhost', language)),
  )
  finish(taken.flat())
} finally {
  await browser.close()
  await running?.stop()
}

async function shootAll(opened: Browser, origin: string, language: Language): Promise<readonly Picture[]> {
  const camera = await openCamera(opened, origin, language, folder)
  if (wants('public')) await shootPublic(camera, notes)
  if (wants('work')) {
    await shootWorkbench(camera, origin, notes)
    await comeInAs(camera, origin, 'connector')
    await shootStates(camera, notes)
  }
  if (wants('drawn')) await shootDrawn(camera, folder, notes)
  return camera.pictures
}

function finish(pictures: readonly Picture[]): void {
  const wrong = pictures.flatMap(({ part, name, language, width, faults }) =>
    faults.map((fault) => `${part} ${name} ${language} at ${width}: ${fault}`),
  )
  writeFileSync(join(folder, 'index.html'), contactSheet(pictures, [...notes, ...wrong]))
  for (const name of new Set(pictures.map((one) => `${one.part}  ${one.name}`))) console.log(`  ${name}`)
  for (const note of [...notes, ...wrong]) console.log(`! ${note}`)
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(`${pictures.length} pictures in ${seconds} s: ${join(folder, 'index.html')}`)
  if (notes.length + wrong.length > 0) process.exitCode = 1
}
