import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { referralsApi } from '../../src/api/referrals.ts'
import type { Move } from '../../src/domain/referrals/says.ts'
import type { Town } from '../stories/a-town.ts'
import { aSentReferral } from './a-case.ts'
import { aDevice, cameIn, type Device } from './a-device.ts'
import { inATown } from './in-a-town.ts'
import { axeFindsNothing, fitsInWidth } from './looking.ts'

// What an organisation answered, in sight of whoever walks with the person: nobody opens the referral to learn it.

let town: Town
let browser: Browser
let origin = ''

inATown((here) => void ({ town, browser, origin } = here))

async function whanauPage(householdId: string): Promise<Device> {
  const device = await aDevice(browser, origin, { script: true, width: 360 })
  await cameIn(device, town.connector.token)
  await device.open(`/work/whanau/${householdId}`)
  await device.page.locator('#story').waitFor()
  return device
}

async function answered(says: Extract<Move, { deed: 'decline' | 'waitlist' }>) {
  const made = await aSentReferral(town)
  const { referral } = await town.connector.get(referralsApi.one, { id: made.referralId })
  const by = { id: made.referralId, phoned: { who: 'Mo', at: town.it.clock.now() } }
  const seen = { seen: referral.version }
  if (says.deed === 'decline') await town.connector.send(referralsApi.decline, { ...by, ...says.says }, seen)
  else await town.connector.send(referralsApi.waitlist, { ...by, ...says.says }, seen)
  return made
}

test('a no: the card that asks to choose somebody else says why they cannot', async () => {
  const { householdId } = await answered({ deed: 'decline', says: { reason: 'safety', words: 'We know the family.' } })
  const device = await whanauPage(householdId)
  const card = device.page.locator('main').getByText('Choose who else could').locator('..').locator('..')
  const said = await card.textContent()
  expect(said).toContain('Reason: It would not be safe. They said: “We know the family.”')
  await axeFindsNothing(device)
  await fitsInWidth(device)
  await device.close()
})

test('a yes with a wait: the story says until when', async () => {
  const { householdId } = await answered({ deed: 'waitlist', says: { until: '2026-12-15' } })
  const device = await whanauPage(householdId)
  const story = await device.page.locator('main').textContent()
  expect(story).toContain('said yes, with a wait. Answered by phone. They wait until Tuesday 15 December.')
  await device.close()
})
