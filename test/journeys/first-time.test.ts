import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { referralsApi } from '../../src/api/referrals.ts'
import { openBrowser } from '../browser.ts'
import { aTown, type Town } from '../stories/a-town.ts'
import { aSentReferral, atTheLibrary } from './a-case.ts'
import { aDevice } from './a-device.ts'
import { atWork, told } from './at-work.ts'
import { axeFindsNothing, fitsInWidth } from './looking.ts'

// Somebody at a receiving organisation gives a first time that is not safe for the person.

let town: Town
let browser: Browser
let origin: string
beforeAll(async () => {
  town = await aTown('2026-11-09T21:05:00.000Z')
  browser = await openBrowser()
  origin = await town.it.listen()
})
afterAll(async () => {
  await browser.close()
  await town.it.close()
})

test('the form says so before it goes, with the times that are safe, and lets it go', async () => {
  const { referralId } = await aSentReferral(town, 'Hēni', atTheLibrary)
  const device = await aDevice(browser, origin, { script: true, width: 360 })
  await atWork(device, town.receiver, `/work/referrals/${referralId}`)
  const { page, say } = device
  await page
    .locator('main')
    .getByRole('button', { name: say('referral.do-reply') })
    .click()
  await device.option('answer.yes').check()
  await device.field('answer.first-date').fill('2026-11-19')
  await device.field('answer.first-time').fill('10:30')
  const warned = page.getByText('Thursday 19 November, 3:30 pm is outside the times that they said are safe.')
  expect(await warned.count(), 'a safe time').toBe(0)
  await device.field('answer.first-time').fill('15:30')
  await warned.waitFor()
  expect(await warned.textContent()).toContain('Tuesday and Thursday, 10 am to 12 noon.')
  await axeFindsNothing(device)
  await fitsInWidth(device)
  await page.getByRole('button', { name: say('referral.send-answer', { other: 'Clearwater Community Trust' }) }).click()
  await told(device, say('referral.done', { other: 'Clearwater Community Trust' }))
  const { referral } = await town.connector.get(referralsApi.one, { id: referralId })
  expect(referral).toMatchObject({ status: 'accepted', appointmentAt: '2026-11-19T02:30:00Z' })
  expect(device.complaints).toEqual([])
  await device.close()
})
