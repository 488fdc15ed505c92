import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import type { Language } from '../../src/words/phrase.ts'
import { type PhraseKey, type Say, sayIn } from '../../src/words/words.ts'
import type { With } from '../../src/words/phrase.ts'

type Wanted = {
  readonly language?: Language
  readonly width?: number
  /** Public pages are read without script: so that none is missed, none can run. */
  readonly script?: boolean
  readonly dark?: boolean
}

/** Somebody's phone or desk: a browser of its own, which remembers what it asked for and what went wrong in it. */
export type Device = {
  readonly page: Page
  readonly context: BrowserContext
  readonly origin: string
  readonly say: Say
  readonly script: boolean
  /** Opens a path of the site, in the language of the device. */
  readonly open: (path: string) => Promise<void>
  readonly button: (key: PhraseKey, values?: With) => Locator
  readonly link: (key: PhraseKey, values?: With) => Locator
  /** The field with that label. */
  readonly field: (key: PhraseKey) => Locator
  /** The box or button of a choice whose label begins so: a hint may follow it. */
  readonly option: (key: PhraseKey) => Locator
  readonly heading: (key: PhraseKey, values?: With) => Locator
  /** Every request that left for somewhere else than the house. */
  readonly elsewhere: string[]
  /** What the browser complained of. */
  readonly complaints: string[]
  /** Waits until every answer that was asked for has come and been drawn. */
  readonly quiet: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function aDevice(browser: Browser, origin: string, wanted: Wanted = {}): Promise<Device> {
  const { language = 'en', width = 360, script = false, dark = false } = wanted
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 780 : 900 },
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-NZ',
    timezoneId: 'Pacific/Auckland',
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const say = sayIn(language)
  const elsewhere: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && /^(http|ws)/.test(request.url())) elsewhere.push(request.url())
  })
  context.on('weberror', (error) => complaints.push(String(error.error().stack)))
  context.on('console', (message) => {
    // A refused command is told to the person, and the browser notes its status as well.
    const isStatus = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isStatus) complaints.push(message.text())
  })
  const asking = new Set<Request>()
  context.on('request', (request) => request.url().includes('/api/') && asking.add(request))
  context.on('requestfinished', (request) => asking.delete(request))
  context.on('requestfailed', (request) => asking.delete(request))
  const isQuiet = async () => asking.size === 0 && (await page.locator('.waiting').count()) === 0
  const exact = true
  return {
    ...{ page, context, origin, say, script, elsewhere, complaints },
    open: async (path) => {
      await page.goto(`${origin}${language === 'mi' && !path.startsWith('/work') ? `/mi${path}` : path}`)
    },
    button: (key, values) => page.getByRole('button', { name: say(key, values), exact }),
    link: (key, values) => page.getByRole('link', { name: say(key, values), exact }),
    field: (key) => page.getByLabel(say(key), { exact }),
    option: (key) => {
      const name = new RegExp(`^${say(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?= |$)`)
      return page.getByRole('radio', { name }).or(page.getByRole('checkbox', { name }))
    },
    heading: (key, values) => page.getByRole('heading', { name: say(key, values), exact }),
    quiet: async () => {
      await page.getByRole('heading', { level: 1 }).waitFor()
      // Twice: what came first may have asked for more.
      await expect
        .poll(async () => (await isQuiet()) && (await drawnAgain(page)) && isQuiet(), { timeout: 15_000 })
        .toBe(true)
    },
    close: () => context.close(),
  }
}

const drawnAgain = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))

/** Puts a session that began elsewhere into the browser: somebody who has signed in already. */
export async function cameIn({ context, origin }: Device, token: string): Promise<void> {
  await context.addCookies([{ name: 'session', value: token, url: origin, httpOnly: true, sameSite: 'Lax' }])
}

/** Waits for the navigation that a deed leads to: without script a click resolves before the next page is there. */
export async function goOn({ page }: Device, deed: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), deed()])
}

/** How many bytes the answer to a request was, as it went over the wire. */
export async function bytesOf(request: Request): Promise<number> {
  return (await request.sizes()).responseBodySize
}

/** Goes from thing to thing with Tab until the wanted one has the keyboard. */
export async function tabTo({ page }: Device, wanted: Locator, most = 120): Promise<void> {
  await expect.poll(() => wanted.count(), { timeout: 10_000 }).toBe(1)
  for (let i = 0; i < most; i += 1) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${String(wanted)}`)
}

/** One of a group of radio buttons, as the keyboard takes it: Tab to the group, then the arrows. */
export async function arrowTo(device: Device, wanted: Locator): Promise<void> {
  const { page } = device
  await expect.poll(() => wanted.count(), { timeout: 10_000 }).toBe(1)
  const isInGroup = () =>
    wanted.evaluate((element) => {
      const now = element.ownerDocument.activeElement
      if (!(element instanceof HTMLInputElement) || !(now instanceof HTMLInputElement)) return false
      return now.type === 'radio' && now.name === element.name && now.form === element.form
    })
  for (let i = 0; i < 120 && !(await isInGroup()); i += 1) await page.keyboard.press('Tab')
  if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) {
    return page.keyboard.press('Space')
  }
  for (let i = 0; i < 20 && !(await wanted.isChecked()); i += 1) await page.keyboard.press('ArrowDown')
  expect(await wanted.isChecked()).toBe(true)
}

/** The keyboard alone: to the thing, then the key that uses it. */
export async function press(device: Device, wanted: Locator, key = 'Enter'): Promise<void> {
  await tabTo(device, wanted)
  await device.page.keyboard.press(key)
}

export async function type(device: Device, wanted: Locator, text: string): Promise<void> {
  await tabTo(device, wanted)
  await device.page.keyboard.press('Control+A')
  await device.page.keyboard.type(text)
}
