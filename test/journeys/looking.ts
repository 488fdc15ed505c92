import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'vitest'
import { bytesOf, type Device } from './a-device.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** axe finds nothing: on the page as it stands, in this state. */
export async function axeFindsNothing(device: Device, where = device.page.url(), but: string[] = []): Promise<void> {
  const { page, script } = device
  // With script forbidden no timer ever rings, and axe waits for one. It has nothing to wait for: one frame, nothing to fetch.
  if (!script) await page.evaluate(ringAtOnce)
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(tags)
    .options({ preload: false })
    .disableRules(but)
    .setLegacyMode()
    .analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    ...{ id, help },
    nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)}\n${failureSummary ?? ''}`),
  }))
  expect.soft(found, where).toEqual([])
  // An axe that looked at nothing finds nothing either.
  expect(passes.length, where).toBeGreaterThan(10)
}

const ringAtOnce = () =>
  void Object.assign(globalThis, {
    setTimeout: (deed: () => void, wait = 0) => {
      if (wait < 100) void Promise.resolve().then(deed)
      return 0
    },
  })

/** Nothing has to be read by moving sideways: on the narrowest phone, and with letters twice the size. */
export async function fitsInWidth({ page }: Device): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 780 })
  expect.soft(await overhang(page), `${page.url()} at 320 px`).toEqual([])
  if (before) await page.setViewportSize(before)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  expect.soft(await overhang(page), `${page.url()} with letters of 200%`).toEqual([])
  await page.evaluate(() => {
    document.documentElement.style.fontSize = ''
  })
}

/** What makes the page wider than the window, if anything does. */
const overhang = (page: Device['page']) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5)
      .map((one) => `${one.tagName} ${one.className} ${one.textContent.slice(0, 40)}`)
  })

const most = 20_000
const sheets = new Map<string, number>()

/** Watches what each page weighs from now on: its HTML and its stylesheets, compressed, as they go over the wire. */
export function weigh({ page }: Device): { readonly weights: () => Promise<ReadonlyMap<string, number>> } {
  const pages: { readonly url: string; readonly bytes: Promise<number> }[] = []
  page.on('requestfinished', (request) => {
    const kind = request.resourceType()
    if (kind === 'document') pages.push({ url: request.url(), bytes: bytesOf(request) })
    // It may come from the browser's own store the second time: what counts is the first.
    if (kind === 'stylesheet') {
      void bytesOf(request).then((bytes) => sheets.set(request.url(), Math.max(bytes, sheets.get(request.url()) ?? 0)))
    }
  })
  return {
    weights: async () => {
      const weights = new Map<string, number>()
      for (const { url, bytes } of pages) weights.set(url, Math.max(await bytes, weights.get(url) ?? 0))
      return weights
    },
  }
}

/** A public page keeps its promises: no script, light, readable by everybody, and it asks nobody else for anything. */
export async function isAGoodPage(device: Device): Promise<void> {
  const { page, elsewhere } = device
  const where = page.url()
  expect.soft(await page.locator('script').count(), `scripts on ${where}`).toBe(0)
  expect.soft(await page.content(), where).not.toMatch(/<script| on[a-z]+="|javascript:/i)
  expect.soft(elsewhere, where).toEqual([])
  await axeFindsNothing(device)
  await fitsInWidth(device)
}

/** Every page that was opened, with the stylesheet that it names, weighs no more than it may. */
export async function expectLight(watch: ReturnType<typeof weigh>): Promise<void> {
  const weights = await watch.weights()
  const sheet = Math.max(...sheets.values())
  expect(sheet).toBeGreaterThan(1000)
  const heavy = [...weights].filter(([, bytes]) => bytes + sheet > most)
  expect(heavy, `beside a stylesheet of ${sheet}`).toEqual([])
  expect(weights.size).toBeGreaterThan(5)
}

/** A screen of the workbench in the state it is in: readable by everybody, and nothing hangs over its edge. */
export async function isAGoodScreen(device: Device): Promise<void> {
  expect.soft(await overhang(device.page), `${device.page.url()} is too wide`).toEqual([])
  await axeFindsNothing(device)
}
