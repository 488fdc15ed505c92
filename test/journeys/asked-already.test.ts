import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { householdsApi } from '../../src/api/households.ts'
import type { Town } from '../stories/a-town.ts'
import { aCase, aSentReferral } from './a-case.ts'
import { aDevice, type Device } from './a-device.ts'
import { atWork } from './at-work.ts'
import { inATown } from './in-a-town.ts'
import { isAGoodScreen } from './looking.ts'

// A need is referred again to somebody who has not answered yet: it is said where they are offered, and never by mistake.

const provider = 'Ridgeline Budgeting'
let town: Town
let browser: Browser
let origin = ''

inATown((here) => void ({ town, browser, origin } = here))

async function referring(path: string, language: 'en' | 'mi' = 'en', width = 1280): Promise<Device> {
  const device = await aDevice(browser, origin, { script: true, width, language })
  await atWork(device, town.connector, path)
  await device.field('refer.search').fill('Ridgeline')
  return device
}
const offer = ({ page }: Device) => page.getByRole('button', { name: new RegExp(`^${provider}`) })
const referralsOf = async (id: string) => (await town.connector.get(householdsApi.one, { id })).referrals

test.each(['en', 'mi'] as const)('it is said where they are offered and once chosen, in %s', async (language) => {
  const { householdId, needId, referralId } = await aSentReferral(town, `Pita ${language}`)
  const device = await referring(`/work/whanau/${householdId}?refer=${needId}`, language, 360)
  await offer(device).waitFor()
  const said =
    language === 'en' ? /Asked already for this need: Sent, answer due by / : /Kua pātaia kētia mō tēnei matea/
  expect(await offer(device).innerText()).toMatch(said)

  await offer(device).click()
  const status = device.page.getByRole('status').filter({ hasText: said })
  await status.waitFor()
  const link = status.getByRole('link', { name: device.say('refer.asked-already-open') })
  expect(await link.getAttribute('href')).toBe(`/work/referrals/${referralId}`)
  await isAGoodScreen(device)
  expect(device.complaints).toEqual([])
  await device.close()
})

test('the ordinary way to send rests, by Enter too; a press of its own asks them again', async () => {
  const { householdId, needId } = await aSentReferral(town, 'Rewi')
  const device = await referring(`/work/whanau/${householdId}?refer=${needId}`)
  await offer(device).click()
  const send = device.button('refer.send', { organisation: provider })
  await send.waitFor()
  expect(await send.getAttribute('aria-disabled')).toBe('true')
  expect(await device.page.getByText(device.say('refer.asked-already-send')).isVisible()).toBe(true)
  await device.field('refer.email').press('Enter')
  expect(await referralsOf(householdId)).toHaveLength(1)

  await device.button('refer.ask-again').click()
  await device.page.waitForURL((address) => !address.search.includes('refer'))
  expect(await referralsOf(householdId)).toHaveLength(2)
  await device.close()
})

test('somebody who was not asked for it is sent it as ever', async () => {
  const { householdId, needId } = await aCase(town, 'Moana')
  const device = await referring(`/work/whanau/${householdId}?refer=${needId}`)
  await offer(device).click()
  await device.button('refer.send', { organisation: provider }).waitFor()
  expect(await device.button('refer.ask-again').count()).toBe(0)
  expect(await device.page.getByText(/Asked already/).count()).toBe(0)
  await device.close()
})
