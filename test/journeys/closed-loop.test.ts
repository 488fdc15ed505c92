import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Jobs, startJobs } from '../../src/server/jobs.ts'
import { languages } from '../../src/words/phrase.ts'
import { openBrowser } from '../browser.ts'
import { aTown, type Town } from '../stories/a-town.ts'
import { aDevice, type Device, goOn } from './a-device.ts'
import { aPostOffice, type PostOffice } from './a-post-office.ts'
import { atWork, dialog, figureOn, inList, told } from './at-work.ts'
import { askForHelp, type Keys, number } from './heni.ts'
import { axeFindsNothing, isAGoodPage, isAGoodScreen } from './looking.ts'
import { tuesday } from './the-demonstration.ts'

// From asking to the loop closed, and the host's month counted from it: each at a phone's width, each in a browser of
// their own, with e-mail through a real mail server. Once in English, once in te reo.

const provider = 'Ridgeline Budgeting'
const host = 'Clearwater Community Trust'
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(languages)('the closed loop (%s)', (language) => {
  let town: Town
  let post: PostOffice
  let jobs: Jobs
  let phone: Device
  let desk: Device
  let lead: Device
  let connector: Device
  let office: Device
  let keys: Keys
  let before = { closed: 0, sent: 0 }

  beforeAll(async () => {
    post = await aPostOffice()
    town = await aTown(tuesday, { smtpUrl: post.url, env: { RUN_BY_PHONE: '0800 000 121', RUN_BY_HOURS: 'every day' } })
    const origin = await town.it.listen()
    jobs = await startJobs(town.it.house)
    const another = (script: boolean) => aDevice(browser, origin, { language, script })
    ;[phone, office] = await Promise.all([another(false), another(false)])
    ;[desk, lead, connector] = await Promise.all([another(true), another(true), another(true)])
  })
  afterAll(async () => {
    for (const device of [phone, desk, lead, connector, office]) await device.close()
    await jobs.stop()
    await town.it.close()
    await post.close()
  })

  test('Hēni asks on a phone, and nothing is sent to her', async () => {
    keys = await askForHelp(phone, axeFindsNothing)
    expect(post.letters).toEqual([])
  })

  test('the desk gives it to the host that she would rather have', async () => {
    await atWork(desk, town.intakeWorker)
    await isAGoodScreen(desk)
    await inList(desk, /^Hēni/).click()
    await desk.page.getByRole('heading', { level: 1, name: 'Hēni' }).waitFor()
    await isAGoodScreen(desk)
    expect(await desk.page.getByRole('radio').first().getAttribute('value')).toBe(town.clearwater)
    await desk.button('request.assign', { host }).click()
    await told(desk, desk.say('request.assigned', { host }))
    await isAGoodScreen(desk)
    // From now on the desk sees only what was asked.
    await desk.page.goto(`${desk.origin}/work/`)
    expect(await desk.page.getByRole('main').getByText('0142').count()).toBe(0)
  })

  test('the team lead gives her to Ngaire', async () => {
    await atWork(lead, town.lead, '/work/month')
    await isAGoodScreen(lead)
    before = { closed: await figureOn(lead, 'loops-closed'), sent: await figureOn(lead, 'referrals-sent') }
    await atWork(lead, town.lead)
    await isAGoodScreen(lead)
    await lead.link('today.open', { who: 'Hēni' }).click()
    await lead.button('host.give').click()
    await isAGoodScreen(lead)
    await dialog(lead).getByLabel(lead.say('host.to-whom')).selectOption({ label: 'Ngaire' })
    await dialog(lead)
      .getByRole('button', { name: lead.say('host.give.do'), exact: true })
      .click()
    await dialog(lead).waitFor({ state: 'detached' })
  })

  test('Ngaire writes down the first kōrero, and the debt that came up in it', async () => {
    const { page, say } = connector
    await atWork(connector, town.connector)
    await isAGoodScreen(connector)
    await connector.link('today.open', { who: 'Hēni' }).click()
    await page.getByRole('heading', { level: 1, name: 'Hēni' }).waitFor()
    await isAGoodScreen(connector)
    expect(await page.getByRole('link', { name: number }).first().isVisible()).toBe(true)
    await connector.button('whanau.move.first-contact.do').click()
    await dialog(connector).getByLabel(say('korero.words')).fill('Kai tonight. The car man rings her mum.')
    await connector.option('korero.told').check()
    await connector.option('need.debt').check()
    await dialog(connector).getByLabel(say('whanau.need.words')).fill('Three debts')
    await isAGoodScreen(connector)
    await connector.button('korero.save').click()
    await told(connector, say('korero.saved'))
    await isAGoodScreen(connector)
  })

  test('and asks a budgeting service, with her yes and by e-mail', async () => {
    const { page, say } = connector
    const name = new RegExp(`^${say('whanau.need.refer')}: .*${say('need.debt').slice(1)}`)
    await page.getByRole('link', { name }).click()
    await page.getByRole('searchbox').fill('ridgeline')
    await page.getByRole('button', { name: new RegExp(provider) }).click()
    await isAGoodScreen(connector)
    expect(await connector.button('refer.send', { organisation: provider }).isDisabled(), 'before she is told').toBe(
      true,
    )
    await connector.option('may.told').check()
    await connector.field('refer.asks').fill('Can you help with three debts?')
    await connector.button('refer.send', { organisation: provider }).click()
    await told(connector, say('refer.sent', { organisation: provider }))
    await isAGoodScreen(connector)
  })

  test('the service answers from the e-mail, without an account', async () => {
    const [link = ''] = await post.find(/\/answer\/[\w-]+/)
    expect(post.letters.map(({ to }) => to)).toEqual([['desk@ridgeline.example']])
    expect(post.letters[0]?.text).not.toMatch(/Hēni|0142|Kaikohe/)
    await office.open(link)
    await isAGoodPage(office)
    expect(await office.page.content()).not.toMatch(/Hēni|0142/)
    await goOn(office, () => office.button('answer.link-send').click())
    await isAGoodPage(office)
    const [, code = ''] = await post.find(/(?:figures|mati e ono)\D*(\d{6})/i)
    await office.field('answer.code').fill(code)
    await goOn(office, () => office.button('answer.code-open').click())
    await isAGoodPage(office)
    const shown = await office.page.getByRole('main').innerText()
    expect(shown).toContain('Hēni')
    expect(shown).toContain(number)
    expect(shown).not.toContain('Kaikohe')
    await answer('answer.yes', () => office.field('answer.contact-name').fill('Aroha'))
    await isAGoodPage(office)
    await goOn(office, () => office.link('answer.done-again').click())
    await answer('answer.begin')
    await goOn(office, () => office.link('answer.done-again').click())
    // An outcome without what came of it is sent back, with everything in it.
    await answer('answer.outcome', () => office.page.locator('#recordOutcomeWords').fill('Two of three settled.'))
    expect(await office.page.locator('#recordOutcomeWords').inputValue()).toBe('Two of three settled.')
    await isAGoodPage(office)
    const partly = { label: office.say('answer.outcome-partly') }
    await answer('answer.outcome', () =>
      office
        .field('answer.outcome-what')
        .selectOption(partly)
        .then(() => undefined),
    )
    await goOn(office, () => office.link('answer.done-again').click())
    await isAGoodPage(office)
  })

  test('Ngaire asks Hēni, and the loop is closed', async () => {
    const { page, say } = connector
    await atWork(connector, town.connector)
    await page.getByRole('main').getByRole('link', { name: 'Hēni' }).first().click()
    await connector.button('whanau.move.confirm-outcome.do').click()
    await isAGoodScreen(connector)
    await dialog(connector)
      .getByRole('radio', { name: say('loop.partly'), exact: true })
      .check()
    await dialog(connector).getByRole('textbox').fill('The car man has stopped.')
    await connector.button('loop.save').click()
    await told(connector, say('loop.closed', { organisation: provider }))
    await isAGoodScreen(connector)
  })

  test('the lead’s month has moved by exactly one, and opens to what it counts', async () => {
    await atWork(lead, town.lead, '/work/month')
    expect(await figureOn(lead, 'loops-closed')).toBe(before.closed + 1)
    expect(await figureOn(lead, 'referrals-sent')).toBe(before.sent + 1)
    await lead.page.getByText(lead.say('measure.loops-closed')).click()
    await isAGoodScreen(lead)
  })

  test('Hēni sees on her own page who was told, and how far it is', async () => {
    await phone.context.clearCookies()
    await phone.open('/yours')
    await phone.field('yours.words').fill(keys.words)
    await phone.field('yours.code').fill(keys.code)
    await goOn(phone, () => phone.button('yours.open').click())
    const main = phone.page.getByRole('main')
    expect(await main.getByText(provider).first().isVisible()).toBe(true)
    await isAGoodPage(phone)
  })

  test('no browser complained, and none asked anybody else for anything', () => {
    for (const { complaints, elsewhere } of [phone, desk, lead, connector, office]) {
      expect(complaints).toEqual([])
      expect(elsewhere).toEqual([])
    }
  })

  /** Chooses an answer, fills in what belongs to it, and sends it. */
  async function answer(key: Parameters<Device['option']>[0], fillIn?: () => Promise<void>): Promise<void> {
    await office.option(key).check()
    await fillIn?.()
    await goOn(office, () => office.button('answer.send', { who: 'Ngaire' }).click())
  }
})
