import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../src/words/phrase.ts'
import { openBrowser } from '../browser.ts'
import { aTown, type Town } from '../stories/a-town.ts'
import { aDevice, arrowTo, type Device, goOn, press, tabTo, type } from './a-device.ts'
import { fill, type Keys, keysOn, next, number, sister, words } from './heni.ts'
import { expectLight, isAGoodPage, weigh } from './looking.ts'
import { tuesday } from './the-demonstration.ts'

// Somebody asks for help on a borrowed phone. No page has a script, and none can run; each is looked at by axe.

let town: Town
let browser: Browser
let origin = ''
let neutral: Server
let elsewhere = ''

beforeAll(async () => {
  neutral = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<p>The weather today</p>'))
  await new Promise<void>((done) => neutral.listen(0, '127.0.0.1', done))
  elsewhere = `http://127.0.0.1:${(neutral.address() as AddressInfo).port}/weather`
  const env = { EXIT_URL: elsewhere, RUN_BY_PHONE: '0800 000 121', RUN_BY_HOURS: 'every day from 8 am to 8 pm' }
  ;[town, browser] = await Promise.all([aTown(tuesday, { env }), openBrowser()])
  origin = await town.it.listen()
})
afterAll(async () => {
  await browser.close()
  await town.it.close()
  neutral.close()
})

describe.each(languages)('asking for help (%s)', (language) => {
  let phone: Device
  let weight: ReturnType<typeof weigh>
  let keys: Keys = { words: '', code: '' }
  let promised = ''
  const move = ({ page }: Device) => page.locator('.move')
  const { heading, field, option, button, link } = proxied(() => phone)

  beforeAll(async () => {
    phone = await aDevice(browser, origin, { language })
    weight = weigh(phone)
  })
  afterAll(() => phone.close())

  test('the first page, then four questions, each of them good to read', async () => {
    await phone.open('/')
    expect(await heading('first.title').isVisible()).toBe(true)
    await isAGoodPage(phone)
    await goOn(phone, () => link('first.ask').first().click())
    for (const page of ['need', 'when', 'where', 'reach'] as const) {
      await fill[page](phone)
      await isAGoodPage(phone)
      if (page !== 'reach') await next(phone)
    }
    keys = await keysOn(phone)
  })

  test('a refused page keeps all that was typed', async () => {
    await option('ask.email').check()
    await field('ask.email-address').fill('not an address')
    await next(phone)
    expect(await phone.page.title()).toBe(phone.say('site.error-title', { title: phone.say('ask.title') }))
    expect(await phone.page.getByText(phone.say('site.kept')).isVisible()).toBe(true)
    expect(await field('ask.email-address').inputValue()).toBe('not an address')
    expect(await field('ask.number').first().inputValue()).toBe(number)
    expect(await field('ask.whose').inputValue()).toBe(sister)
    expect(await option('ask.day-thu').isChecked()).toBe(true)
    expect(await field('ask.until').inputValue()).toBe('12 pm')
    await isAGoodPage(phone)
    await link('form.email-not-clear').click()
    expect(await field('ask.email-address').evaluate((element) => element.matches(':target'))).toBe(true)
    await option('ask.email').uncheck()
    await field('ask.email-address').evaluate((element) => element instanceof HTMLInputElement && (element.value = ''))
    await next(phone)
  })

  test('leaving on the fifth page shows the weather, and Back shows nothing', async () => {
    await heading('ask.for').waitFor()
    await goOn(phone, () => link('site.leave').click())
    expect(phone.page.url()).toBe(elsewhere)
    expect(phone.elsewhere.splice(0)).toEqual([elsewhere])
    await goOn(phone, () => phone.page.goBack().then(() => undefined))
    await heading('closed.title').waitFor()
    expect(await phone.page.content()).not.toMatch(/0142|Kaikohe|Food in the house/)
    expect(await phone.context.cookies()).toEqual([])
    await isAGoodPage(phone)
  })

  test('the words and the code bring everything back', async () => {
    await field('yours.words').fill(keys.words.toUpperCase())
    await field('yours.code').fill('0000 0000')
    await goOn(phone, () => button('yours.open').click())
    expect(await field('yours.words').inputValue()).toBe(keys.words.toUpperCase())
    await isAGoodPage(phone)
    await field('yours.code').fill(keys.code.replace(' ', '-'))
    await goOn(phone, () => button('yours.open').click())
    await phone.option('ask.for-me').waitFor()
    await phone.open('/ask/7')
    await heading('check.title').waitFor()
    const given = await phone.page.getByRole('main').innerText()
    for (const one of [words, 'Kaikohe', number, sister, 'the library']) expect(given).toContain(one)
    expect(given, 'what was never asked is not “left out”').toContain(phone.say('check.not-asked'))
  })

  test('one thing changed leads back to the check, and the rest is answered', async () => {
    await phone.open('/ask/5')
    await fill.for(phone)
    await isAGoodPage(phone)
    await next(phone)
    await fill.with(phone)
    await isAGoodPage(phone)
    await next(phone)
    const name = new RegExp(`^${phone.say('check.change')} ?: ${phone.say('check.where')}$`)
    await goOn(phone, () => phone.page.getByRole('link', { name }).click())
    await field('ask.place').fill('Kaikohe, by the mill')
    await next(phone)
    await heading('check.title').waitFor()
    expect(await phone.page.getByRole('main').innerText()).toContain('Kaikohe, by the mill')
    await isAGoodPage(phone)
  })

  test('the receipt says whose move it is, and nothing is sent to anybody', async () => {
    await goOn(phone, () => button('check.send').click())
    await heading('sent.title').waitFor()
    expect(await keysOn(phone)).toEqual(keys)
    promised = await move(phone).innerText()
    if (language === 'en') {
      expect(promised).toMatch(/Northern Desk finds the right person for you/)
      expect(promised).toMatch(/Then somebody rings your sister’s number, only at the times you said are safe/)
    }
    await isAGoodPage(phone)
    await printsWell(phone)
    expect(await town.it.fresh.owner`select * from mail`).toEqual([])
    await phone.page.reload()
    expect(await phone.page.content()).not.toContain(keys.code)
  })

  test('one’s own page: something added, then stopped', async () => {
    await phone.context.clearCookies()
    await phone.open('/yours')
    await isAGoodPage(phone)
    await field('yours.words').fill(keys.words)
    await field('yours.code').fill(keys.code)
    await goOn(phone, () => button('yours.open').click())
    await heading('yours.hello', { name: 'Hēni' }).waitFor()
    // The same promise, without what keeps her safe: somebody else may open this page one day.
    expect(promised).toContain('sister')
    const own = await move(phone).innerText()
    expect(own).toContain(phone.say('promise.that-number'))
    expect(own).not.toContain('sister')
    await isAGoodPage(phone)
    await goOn(phone, () => button('yours.send').click())
    expect(await phone.page.getByText(phone.say('yours.changed-empty')).first().isVisible()).toBe(true)
    await isAGoodPage(phone)
    await field('yours.changed-what').fill('We are at my sister’s now.')
    await goOn(phone, () => button('yours.send').click())
    await phone.page.getByRole('status').waitFor()
    await goOn(phone, () => link('yours.stop').click())
    await isAGoodPage(phone)
    await goOn(phone, () => button('stop.yes').click())
    expect(await phone.page.getByRole('status').innerText()).toBe(phone.say('yours.told-stopped'))
    await isAGoodPage(phone)
    await goOn(phone, () => button('yours.close').click())
    await phone.open('/yours/mine')
    expect(await heading('closed.title').isVisible()).toBe(true)
  })

  test('every page of it weighs at most 20 kB, and asked nobody else for anything', async () => {
    await expectLight(weight)
    expect(phone.elsewhere).toEqual([])
    // A page that is refused or has closed says so with its status, and the browser notes nothing else.
    expect(phone.complaints).toEqual([])
  })
})

test('the keyboard alone leads from the first page to the receipt', async () => {
  const desk = await aDevice(browser, origin, { width: 1280 })
  const { field, option, button, link, heading } = desk
  await desk.open('/')
  await desk.page.keyboard.press('Tab')
  expect(await link('site.leave').evaluate((element) => element === document.activeElement)).toBe(true)
  await goOn(desk, () => press(desk, link('first.ask').first()))
  await arrowTo(desk, option('ask.need-kai'))
  await type(desk, field('ask.need-words'), words)
  await goOn(desk, () => press(desk, button('ask.next')))
  await arrowTo(desk, option('ask.when-this-week'))
  await arrowTo(desk, option('ask.unsafe-no'))
  await goOn(desk, () => press(desk, button('ask.next')))
  await type(desk, field('ask.place'), 'Kaikohe')
  await goOn(desk, () => desk.page.keyboard.press('Enter'))
  await press(desk, option('ask.ring'), 'Space')
  await type(desk, field('ask.number').first(), number)
  await press(desk, option('ask.day-tue'), 'Space')
  await goOn(desk, () => press(desk, button('ask.next')))
  await arrowTo(desk, option('ask.for-me'))
  await type(desk, field('ask.name'), 'Hēni')
  await goOn(desk, () => press(desk, button('ask.next')))
  await goOn(desk, () => press(desk, button('ask.next')))
  await goOn(desk, () => press(desk, button('check.send')))
  await heading('sent.title').waitFor()
  await tabTo(desk, link('sent.open'))
  await desk.close()
})

/** On paper: what is read, with its address; nothing that is pressed. */
async function printsWell({ page, link, say }: Device): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  expect(await link('site.leave').isVisible()).toBe(false)
  expect(await link('site.staff').isVisible()).toBe(false)
  expect(
    await page.getByText(say('site.printed', { address: page.url(), day: '' }).split('.')[0] ?? '').isVisible(),
  ).toBe(true)
  await page.emulateMedia({ media: null })
}

/** The same words for whichever device is open by then. */
function proxied(now: () => Device): Pick<Device, 'heading' | 'field' | 'option' | 'button' | 'link'> {
  return {
    heading: (...asked) => now().heading(...asked),
    field: (...asked) => now().field(...asked),
    option: (...asked) => now().option(...asked),
    button: (...asked) => now().button(...asked),
    link: (...asked) => now().link(...asked),
  }
}
