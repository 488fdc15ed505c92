import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { directoryApi } from '../../src/api/directory.ts'
import { aService } from '../a-service.ts'
import { as, aWorker } from '../house.ts'
import type { Town } from '../stories/a-town.ts'
import { type ACase, aCase, aSentReferral } from './a-case.ts'
import { inATown } from './in-a-town.ts'
import { aDevice, type Device } from './a-device.ts'
import { atWork } from './at-work.ts'
import { askForHelp, number } from './heni.ts'
import { axeFindsNothing } from './looking.ts'

// What somebody takes away on paper, and what somebody sees who chose their own colours or the dark. With LOOK=1 each is
// photographed into build/look/paper-and-colours.

let town: Town
let browser: Browser
let origin = ''
let mine: ACase
let referral: Awaited<ReturnType<typeof aSentReferral>>
const serviceId = randomUUID()

inATown((here) => void ({ town, browser, origin } = here))
beforeAll(async () => {
  const editor = await as(town.it, await aWorker(town.it, { role: 'directory-editor', organisationId: town.desk }))
  await editor.send(
    directoryApi.addService,
    aService({ id: serviceId, organisationId: town.budgeting, phone: '0800 000 121' }),
  )
  mine = await aCase(town, 'Losa')
  referral = await aSentReferral(town, 'Marama')
})

describe('on paper', () => {
  const onPaper = async (device: Device, name: string, there: readonly (string | RegExp)[]) => {
    const { page } = device
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await photograph(device, name)
    for (const words of there) expect.soft(await visibleText(device), `${name}: ${String(words)}`).toMatch(words)
    const pressed = page.locator('button, nav, input, select, textarea, [role=search], dialog')
    expect.soft(await namesOfVisible(pressed), `${name}: nothing to press`).toEqual([])
    expect.soft(await pale(device), `${name}: pale on white paper`).toEqual([])
    await page.emulateMedia({ media: null, colorScheme: null })
  }

  test('a service, with its number and where this was read', async () => {
    const phone = await aDevice(browser, origin)
    await phone.open(`/services/${serviceId}`)
    await onPaper(phone, 'service', ['Sitting down with bills', '0800 000 121', `/services/${serviceId}`])
    await phone.close()
  })

  test('how one’s own request stands: whose move, by when, who may see it, and not the code', async () => {
    const phone = await aDevice(browser, origin)
    const { code } = await askForHelp(phone, () => Promise.resolve())
    await phone.open('/yours/mine')
    await onPaper(phone, 'request', [/Northern Desk finds/, /by 11:20 am today/, /Only our team/])
    expect(await visibleText(phone)).not.toContain(code)
    await phone.close()
  })

  test('the slip of a referral: what was agreed, how it is safe, and how to answer', async () => {
    const desk = await aDevice(browser, origin, { script: true, width: 1280 })
    await atWork(desk, town.connector, `/work/referrals/${referral.referralId}`)
    await desk.quiet()
    await onPaper(desk, 'slip', ['Clearwater Community Trust → Ridgeline Budgeting', 'Marama', number, /her sister/])
    expect(await visibleText(desk)).not.toContain('Kaikohe')
    await desk.close()
  })

  test('a service on the workbench, with the day of printing and no relative day alone', async () => {
    const desk = await aDevice(browser, origin, { script: true, width: 1280 })
    await atWork(desk, town.connector, `/work/directory/${serviceId}`)
    await desk.quiet()
    await onPaper(desk, 'service at work', ['Sitting down with bills', /Printed Tuesday 10 November 2026, 10:\d\d am/])
    await atWork(desk, town.connector, `/work/whanau/${referral.householdId}`)
    await desk.quiet()
    await desk.page.emulateMedia({ media: 'print' })
    const behind = await desk.page
      .locator('main time[title]')
      .evaluateAll((times) => times.map((time) => getComputedStyle(time, '::after').content))
    expect(behind.length).toBeGreaterThan(2)
    for (const content of behind) expect(content).toMatch(/ 2026, \d+:\d\d [ap]m\)/)
    await desk.close()
  })

  test('a whānau: how it is safe, whose move, what they need and what happened', async () => {
    const desk = await aDevice(browser, origin, { script: true, width: 1280 })
    await atWork(desk, town.connector, `/work/whanau/${referral.householdId}`)
    await desk.quiet()
    await onPaper(desk, 'whanau', ['Marama', number, /Ridgeline Budgeting/, /Three debts/])
    const another = await aDevice(browser, origin, { script: true, width: 1280 })
    await atWork(another, town.connector, `/work/whanau/${mine.householdId}`)
    await another.quiet()
    await onPaper(another, 'whanau, one’s own move', ['Losa', number, /Your move/])
    await another.close()
    await desk.close()
  })
})

describe.each([
  { name: 'colours of their own', forcedColors: 'active', colorScheme: 'light' },
  { name: 'colours of their own, dark', forcedColors: 'active', colorScheme: 'dark' },
  { name: 'dark', forcedColors: 'none', colorScheme: 'dark' },
] as const)('in $name', ({ name, ...media }) => {
  const look = async (device: Device, what: string) => {
    await photograph(device, `${what} in ${name}`)
    // The browser paints over what a page says of its colours, and axe reads only what the page says.
    const but = media.forcedColors === 'active' ? ['color-contrast'] : []
    await axeFindsNothing(device, `${what} in ${name}`, but)
    expect.soft(await unseen(device), `${what} in ${name}`).toEqual([])
  }

  test('nothing on the public pages is out of sight', async () => {
    const phone = await aDevice(browser, origin)
    await phone.page.emulateMedia(media)
    const [link] = await town.it.fresh.owner`select id from referral_link where referral_id = ${referral.referralId}`
    for (const path of [
      '/',
      '/ask/1',
      '/find',
      `/services/${serviceId}`,
      '/yours',
      `/answer/${String(link?.['id'])}`,
    ]) {
      await phone.open(path)
      await look(phone, `page ${path.split('/')[1] ?? ''}`)
    }
    await phone.close()
  })

  test('nothing on the workbench is out of sight', async () => {
    const desk = await aDevice(browser, origin, { script: true, width: 1280 })
    await desk.page.emulateMedia(media)
    const { householdId, needId, referralId } = referral
    const paths = [
      ...['/work/today', `/work/whanau/${householdId}`, `/work/whanau/${householdId}?refer=${needId}`],
      `/work/referrals/${referralId}`,
    ]
    for (const path of paths) {
      await atWork(desk, town.connector, path)
      await desk.quiet()
      await look(desk, `screen ${path.split('/')[2] ?? ''}${path.includes('?') ? ' refer' : ''}`)
    }
    await atWork(desk, town.connector, '/work/today')
    await desk.link('today.write-down').click()
    await desk.option('need.kai').check()
    await look(desk, 'first talk')
    await desk.close()
  })
})

/** What a reader of the page sees, and nothing that its style has taken away. */
const visibleText = ({ page }: Device) => page.evaluate(() => document.body.innerText)

const namesOfVisible = (things: ReturnType<Device['page']['locator']>) =>
  things.evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1)
      .map((one) => `${one.tagName} ${one.className} ${one.textContent.slice(0, 40)}`),
  )

/** What would be printed too pale to read: backgrounds stay off the paper. */
const pale = ({ page }: Device) =>
  page.evaluate(() => {
    const isPale = (one: Element) => {
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(one).color.match(/[\d.]+/g) ?? []).map(Number)
      return 0.299 * red + 0.587 * green + 0.114 * blue > 130
    }
    const saysSomething = (one: Element) =>
      [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
    return [...document.body.querySelectorAll('*')]
      .filter((one) => saysSomething(one) && one.checkVisibility() && isPale(one))
      .map((one) => `${one.tagName} ${one.className} ${one.textContent.slice(0, 40)}`)
  })

/** Signs, boxes and pressed things that cannot be told from what is behind them: no line round them and no colour of their own. */
const unseen = ({ page }: Device) =>
  page.evaluate(() => {
    const behind = (one: Element | null): string => {
      if (!one) return getComputedStyle(document.documentElement).backgroundColor
      const { backgroundColor } = getComputedStyle(one)
      return backgroundColor === 'rgba(0, 0, 0, 0)' ? behind(one.parentElement) : backgroundColor
    }
    const isDrawn = (one: Element, pseudo?: string) => {
      const style = getComputedStyle(one, pseudo)
      const back = behind(pseudo === undefined ? one.parentElement : one)
      const line = Number.parseFloat(style.borderTopWidth) > 0 && style.borderTopColor !== back
      const fill = style.backgroundColor !== 'rgba(0, 0, 0, 0)' && style.backgroundColor !== back
      return line || fill || style.backgroundImage !== 'none' || style.clipPath !== 'none'
    }
    // What keeps its own colours must be a sign, and not words.
    const own = [...document.querySelectorAll('*')].filter(
      (one) => getComputedStyle(one).forcedColorAdjust === 'none' && one.matches('a, p, button, h1, h2, h3, label'),
    )
    const states = [...document.querySelectorAll('.state')].filter((one) => !isDrawn(one, '::before'))
    const boxes = [
      ...document.querySelectorAll('.button, .button-2, input, select, textarea, .opt, .move, .safe'),
    ].filter(
      (one) => one.checkVisibility() && !isDrawn(one) && !one.matches('[type=checkbox], [type=radio], [type=hidden]'),
    )
    return [...own, ...states, ...boxes].map((one) => `${one.tagName} ${one.className} ${one.textContent.slice(0, 40)}`)
  })

async function photograph({ page }: Device, name: string): Promise<void> {
  if (!process.env['LOOK']) return
  const folder = 'build/look/paper-and-colours'
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name.replaceAll(/\W+/g, '-')}.png`, fullPage: true })
}
