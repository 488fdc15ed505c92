import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Language } from '../../src/words/phrase.ts'

export type Picture = {
  readonly part: string
  readonly name: string
  readonly language: Language
  readonly width: number
  readonly file: string
  /** What a machine can see to be wrong with it. */
  readonly faults: readonly string[]
}

export const widths = [360, 768, 1280] as const

/** One browser window in one language, which keeps the pictures it took. */
export type Camera = {
  readonly page: Page
  readonly context: BrowserContext
  readonly language: Language
  readonly pictures: Picture[]
  /** The page as it stands, at every width. A dialog stays open while the window changes. */
  readonly shoot: (part: string, name: string) => Promise<void>
  /** Opens an address in this language and waits until everything that it asked for is drawn. */
  readonly open: (path: string) => Promise<void>
  /** Waits until nothing is being fetched. */
  readonly quiet: () => Promise<void>
}

export async function openCamera(
  browser: Browser,
  origin: string,
  language: Language,
  folder: string,
): Promise<Camera> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-NZ', timezoneId: 'Pacific/Auckland' })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const pictures: Picture[] = []
  const asking = new Set<unknown>()
  page.on('request', (request) => request.url().includes('/api/') && asking.add(request))
  page.on('requestfinished', (request) => asking.delete(request))
  page.on('requestfailed', (request) => asking.delete(request))
  const quiet = async () => {
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    for (let calm = 0, tries = 0; calm < 2 && tries < 200; tries += 1) {
      const still = asking.size === 0 && (await page.locator('.waiting').count()) === 0
      calm = still ? calm + 1 : 0
      await page.waitForTimeout(30)
    }
  }
  return {
    ...{ page, context, language, pictures, quiet },
    open: async (path) => {
      const address = new URL(path, origin)
      if (path.startsWith('/work')) address.searchParams.set('lang', language)
      else if (language === 'mi') address.pathname = `/mi${address.pathname}`
      await page.goto(address.href, { waitUntil: 'load' })
      await quiet()
    },
    shoot: async (part, name) => {
      for (const width of widths) {
        const height = width < 600 ? 780 : 900
        await page.setViewportSize({ width, height })
        const file = `${`${part} ${name}`.replace(/[^\w]+/g, '-')}.${language}.${width}.png`
        const { scrollWidth: wide, scrollHeight: tall } = await page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement
          return { scrollWidth, scrollHeight }
        })
        // A window as tall as the page: what is fixed to its foot is then at the foot, and not across the middle.
        if (tall > height) await page.setViewportSize({ width, height: Math.min(tall, 6000) })
        await page.screenshot({ path: join(folder, file), animations: 'disabled' })
        pictures.push({ part, name, language, width, file, faults: wide > width ? [`${wide} wide`] : [] })
      }
    },
  }
}
