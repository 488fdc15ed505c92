import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../src/words/phrase.ts'
import { openBrowser } from '../browser.ts'
import type { TestHouse } from '../house.ts'
import { aDevice, type Device, goOn } from './a-device.ts'
import { expectLight, isAGoodPage, weigh } from './looking.ts'
import { theDemonstration } from './the-demonstration.ts'

// Somebody looks for a service by what it is for, where, and in their own words, on a phone without script.

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

test.each(languages)('finds one by need, place and words, and reads and prints its page (%s)', async (language) => {
  const phone = await aDevice(browser, origin, { language })
  const weight = weigh(phone)
  await phone.open('/')
  await isAGoodPage(phone)
  await phone.field('find.need').selectOption({ label: phone.say('need.kai') })
  await phone.field('find.place').first().fill('Kaikohe')
  await goOn(phone, () => phone.button('find.title').click())
  const all = await namesOn(phone)
  expect(all.length).toBeGreaterThan(2)
  expect(await phone.page.getByRole('heading', { level: 2 }).innerText()).toContain('Kaikohe')
  await isAGoodPage(phone)

  // What was looked for stays behind in the history, so the need is not written there.
  expect(phone.page.url()).not.toContain('kai=')
  expect(new URL(phone.page.url()).searchParams.get('need')).toMatch(/^\d+$/)

  await openFilters(phone)
  await phone.page.getByRole('checkbox', { name: phone.say('find.wheelchair') }).check()
  await isAGoodPage(phone)
  await goOn(phone, () => phone.button('find.go').click())
  const fewer = await namesOn(phone)
  expect(fewer.length).toBeLessThan(all.length)

  await goOn(phone, () => phone.link('find.clear').click())
  await lookFor(phone, 'whānau')
  const [service = ''] = await namesOn(phone)
  await isAGoodPage(phone)
  await goOn(phone, () => phone.page.getByRole('link', { name: service, exact: true }).click())
  await phone.page.getByRole('heading', { level: 1, name: service }).waitFor()
  await isAGoodPage(phone)
  await printsWell(phone, service)

  await phone.open('/find?words=xylophone&place=Nowhere-at-all')
  await phone.page.getByText(phone.say('find.none-head')).waitFor()
  await isAGoodPage(phone)
  await phone.open('/services/00000000-0000-4000-8000-000000000000')
  await isAGoodPage(phone)
  await expectLight(weight)
  expect(phone.complaints).toEqual([])
  await phone.close()
})

test('whanau, whaanau and whānau find the same', async () => {
  const phone = await aDevice(browser, origin)
  const found: string[][] = []
  for (const words of ['whanau', 'whaanau', 'whānau', 'WHĀNAU']) {
    await phone.open('/find')
    await lookFor(phone, words)
    found.push(await namesOn(phone))
  }
  expect(found[0]?.length).toBeGreaterThan(1)
  for (const one of found) expect(one).toEqual(found[0])
  await lookFor(phone, 'kaumatua')
  expect(await namesOn(phone)).not.toEqual(found[0])
  await phone.close()
})

const others = ['about', 'privacy', 'complain', 'reo', 'hide-your-visit', 'sign-in', 'yours', 'no-such-page', 'gallery']

test.each(languages)('every other page is as good to read (%s)', async (language) => {
  const phone = await aDevice(browser, origin, { language })
  for (const path of others) {
    await phone.open(`/${path}`)
    await isAGoodPage(phone)
  }
  expect(phone.complaints).toEqual([])
  await phone.close()
})

async function openFilters(phone: Device): Promise<void> {
  if (!(await phone.field('find.words').isVisible())) await phone.page.getByText(phone.say('find.filters')).click()
}

async function lookFor(phone: Device, words: string): Promise<void> {
  await openFilters(phone)
  await phone.field('find.words').fill(words)
  await goOn(phone, () => phone.button('find.go').click())
}

const namesOn = ({ page }: Device) => page.getByRole('main').getByRole('heading', { level: 3 }).allInnerTexts()

/** On paper: what it is and how to get it, with the address of the page; nothing that is pressed. */
async function printsWell({ page, link, say }: Device, service: string): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('heading', { level: 1, name: service }).isVisible()).toBe(true)
  expect(await page.getByText(say('service.how'), { exact: true }).isVisible()).toBe(true)
  expect(await page.getByText(page.url()).isVisible()).toBe(true)
  expect(await link('site.leave').isVisible()).toBe(false)
  expect(await link('first.ask').isVisible()).toBe(false)
  await page.emulateMedia({ media: null })
}
