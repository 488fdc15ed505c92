import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AggregateRole, WorkerRole } from '../../src/domain/actor.ts'
import type { Language } from '../../src/words/phrase.ts'
import { sayIn } from '../../src/words/words.ts'
import { openBrowser } from '../browser.ts'
import type { TestHouse } from '../house.ts'
import { screens } from '../../src/web/screens.ts'
import { hrefOf } from '../../src/web/shared/screen.ts'
import { aDevice, type Device, goOn } from './a-device.ts'
import { isAGoodScreen } from './looking.ts'
import { theDemonstration } from './the-demonstration.ts'

// Everybody of the demonstration comes in by their button and opens every screen they have: in both languages, light and
// dark, on a phone and at a desk.

let it: TestHouse
let browser: Browser
let origin = ''

beforeAll(async () => {
  ;[it, browser] = await Promise.all([theDemonstration(), openBrowser()])
  origin = await it.listen()
})
afterAll(async () => {
  await browser.close()
  await it.close()
})

type Way = { readonly language: Language; readonly width: 360 | 1280; readonly theme: 'light' | 'dark' }

// Each screen in two ways, so that each language, width and theme is seen on it, and again in one way by each further
// role that has it. With more time: in every way, by everybody.
const pairs: readonly (readonly [Way, Way])[] = [
  [way('en', 360, 'light'), way('mi', 1280, 'dark')],
  [way('mi', 360, 'dark'), way('en', 1280, 'light')],
  [way('mi', 360, 'light'), way('en', 1280, 'dark')],
  [way('en', 360, 'dark'), way('mi', 1280, 'light')],
]
let looks = 0
const seen = new Set<string>()

function waysFor(kind: string): readonly Way[] {
  if (process.env['TEST_ALL']) return pairs.flat()
  looks += 1
  const [one, other] = pairs[looks % pairs.length] ?? [way('en', 360, 'light'), way('mi', 1280, 'dark')]
  if (!seen.has(kind)) return [one, other]
  return looks % 2 === 0 ? [one] : [other]
}

function way(language: Language, width: Way['width'], theme: Way['theme']): Way {
  return { language, width, theme }
}

// Nobody of the demonstration is an iwi partner: no iwi is invented.
const roles = [...WorkerRole.options, ...AggregateRole.options.filter((role) => role !== 'iwi-partner')]

describe.each(roles)('%s', (role) => {
  test('comes in by a button, and every screen opens and is good to read', async () => {
    const device = await aDevice(browser, origin, { script: true, width: 1280 })
    const { page, say } = device
    const failed = failures(device)
    await device.open('/sign-in')
    const name = new RegExp(`${say(`work.role.${role}`)}$`)
    await goOn(device, () => page.getByRole('button', { name }).first().click())
    await device.quiet()
    const rail = page.getByRole('navigation', { name: say('work.rail') }).getByRole('link')
    const inRail = await rail.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(inRail.length).toBeGreaterThan(0)
    const mine = screens.filter((screen) => screen.roles === 'any' || screen.roles.some((one) => one === role))
    for (const path of new Set([...inRail, ...mine.map(hrefOf)])) await lookThrough(device, path)
    expect(failed).toEqual([])
    expect(device.complaints).toEqual([])
    expect(device.elsewhere).toEqual([])
    await device.close()
  })
})

/** A screen, then what it leads to: its other lists, the first of its records, and the form for a new one. */
async function lookThrough(device: Device, path: string): Promise<void> {
  await lookAt(device, path, waysFor(path))
  seen.add(path)
  const inside = device.page.getByRole('main').locator(`a[href^="${path}/"], a[href^="${path}?"]`)
  const hrefs = await inside.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  for (const kind of [/\/new\b/, /\/[0-9a-f]{8}-/, /\?\w+=[a-z-]+$/]) {
    const href = hrefs.find((one) => kind.test(one.replace(/[?&]lang=\w+/, '')))
    if (href === undefined) continue
    await lookAt(device, href, waysFor(`${path} ${kind}`))
    seen.add(`${path} ${kind}`)
  }
}

async function lookAt(device: Device, path: string, ways: readonly Way[]): Promise<void> {
  const { page } = device
  for (const { language, width, theme } of ways) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme })
    const address = new URL(path, device.origin)
    address.searchParams.set('lang', language)
    await page.goto(address.href)
    await device.quiet()
    expect(await page.getByRole('alert').allInnerTexts(), path).toEqual([])
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language === 'mi' ? 'mi' : 'en-NZ')
    // The way out is on every screen, in the menu under one's own name.
    await page.locator('.mine-open').click()
    await page.getByRole('button', { name: sayIn(language)('work.sign-out'), exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await isAGoodScreen(device)
  }
}

/** Every answer of the server that was not a good one. */
function failures({ page }: Device): readonly string[] {
  const failed: string[] = []
  page.on('response', (answer) => {
    if (answer.status() >= 400) failed.push(`${answer.status()} ${answer.url()}`)
  })
  return failed
}
