import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runTask } from '../../src/server/jobs.ts'
import { openBrowser } from '../browser.ts'
import { as, aWorker } from '../house.ts'
import { aTown, type Town } from '../stories/a-town.ts'
import { aSentReferral } from './a-case.ts'
import { aDevice } from './a-device.ts'
import { atWork } from './at-work.ts'
import { axeFindsNothing, fitsInWidth } from './looking.ts'

// The mail server is down. Whoever sent a referral reads on its card that the letter has not gone, and rings instead.

let town: Town
let browser: Browser
let origin: string
beforeAll(async () => {
  town = await aTown('2026-11-09T21:05:00.000Z', { smtpUrl: 'smtp://127.0.0.1:1' })
  browser = await openBrowser()
  origin = await town.it.listen()
})
afterAll(async () => {
  await browser.close()
  await town.it.close()
})

test.each(['en', 'mi'] as const)(
  'the card says that the letter could not be delivered, and since when: %s',
  async (language) => {
    const { referralId } = await aSentReferral(town, `Hēni ${language}`)
    const device = await aDevice(browser, origin, { script: true, width: 360, language })
    await atWork(device, town.connector, `/work/referrals/${referralId}`)
    const { page, say } = device
    const to = 'desk@ridgeline.example'
    const card = page.locator('.move')
    await card.getByText(say('letter.waiting', { to, since: '' })).waitFor()
    const [mail] = await town.it.fresh.owner`select id from mail where about_id = ${referralId}`
    await runTask(town.it.house, 'send-mail', { mailId: String(mail?.['id']) })
    await page.reload()
    await card.getByText(language === 'en' ? /could not be delivered since .*10:05/ : /Kāore anō te reta/).waitFor()
    expect(await card.textContent()).toContain('10:05')
    expect(await page.locator('main').textContent(), 'nowhere is it said to have gone').not.toContain(
      say('letter.sent', { to }),
    )
    await axeFindsNothing(device)
    await fitsInWidth(device)
    await device.close()
  },
)

test('a letter that has gone stands among the facts, and not on the card', async () => {
  const { referralId } = await aSentReferral(town, 'Losa')
  const [mail] = await town.it.fresh.owner`select id from mail where about_id = ${referralId}`
  await town.it.fresh.owner`update mail set sent_at = made_at where id = ${String(mail?.['id'])}`
  const device = await aDevice(browser, origin, { script: true, width: 1280 })
  await atWork(device, town.connector, `/work/referrals/${referralId}`)
  const { page, say } = device
  await page.getByText(say('letter.sent', { to: 'desk@ridgeline.example' })).waitFor()
  expect(await page.locator('.move').textContent()).not.toContain('desk@ridgeline.example')
  await device.close()
})

test('the administrator who reads a letter has each half of it in its own language', async () => {
  await aSentReferral(town, 'Mere')
  const hat = { role: 'administrator', organisationId: town.clearwater, name: 'Kim' } as const
  const device = await aDevice(browser, origin, { script: true, width: 360 })
  await atWork(device, await as(town.it, await aWorker(town.it, hat)), '/work/outbox-mail')
  const letter = device.page.locator('.mails > li').first()
  expect(await letter.locator('b [lang=mi]').textContent()).toContain('E tonoa ana tō āwhina')
  expect(await letter.locator('pre [lang=en-NZ]').textContent()).toMatch(/^Clearwater Community Trust asks/)
  expect(await letter.locator('pre [lang=mi]').textContent()).toContain('E tono ana a Clearwater')
  await axeFindsNothing(device)
  await fitsInWidth(device)
  await device.close()
})
