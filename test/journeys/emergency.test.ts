import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { householdsApi } from '../../src/api/households.ts'
import { as, aWorker, type Client, type Hat } from '../house.ts'
import { aFamily, type Family } from '../stories/a-family.ts'
import type { Town } from '../stories/a-town.ts'
import { aDevice, type Device, press, type } from './a-device.ts'
import { inATown } from './in-a-town.ts'
import { atWork } from './at-work.ts'
import { fitsInWidth, isAGoodScreen } from './looking.ts'

// Somebody who knows the whānau is shut out of their record. At night she rings him, and the line goes dead.

let town: Town
let browser: Browser
let origin = ''
let a: Family
let cousin: Hat & { readonly client: Client }
let officer: Client
const because = 'She rang me, there was shouting, and the line went dead.'

inATown((here) => void ({ town, browser, origin } = here), '2026-11-09T21:15:00.000Z')
beforeAll(async () => {
  const { it, clearwater, connector, connectorId, lead } = town
  const host = { organisationId: clearwater, connector, connectorId, lead }
  a = await aFamily(town, host, { mark: 'Zafira', number: '021 000 0187' })
  const hat = await aWorker(it, { role: 'connector', organisationId: clearwater, name: 'Hemi' })
  cousin = { ...hat, client: await as(it, hat) }
  officer = await as(it, await aWorker(it, { role: 'privacy-officer', organisationId: clearwater, name: 'Oriana' }))
  await lead.send(householdsApi.shutOut, { id: a.householdId, workerId: hat.workerId, out: true })
})

const record = () => `/work/whanau/${a.householdId}`
const phone = (more: object = {}) => aDevice(browser, origin, { script: true, width: 360, ...more })
const shut = (device: Device) => device.heading('work.problem.not-found').waitFor()

test('he meets the lock, is told what will happen, opens the record, reads, and closes it', async () => {
  const device = await phone()
  const { page, say } = device
  await atWork(device, cousin.client, record())
  await shut(device)
  expect(await page.content()).not.toContain('Zafira')
  await device.link('emergency.title').click()
  await device.heading('emergency.then').waitFor()
  for (const key of ['told', 'record', 'person', 'reading', 'ends'] as const) {
    await page.getByText(say(`emergency.then.${key}`)).waitFor()
  }
  await isAGoodScreen(device)
  await fitsInWidth(device)
  await device.option('emergency.threat.theirs').check()
  await type(device, device.field('emergency.words'), because)
  await press(device, device.button('emergency.do'))
  await device.heading('emergency.is-open').waitFor()
  await page.getByRole('heading', { level: 1, name: /Zafira/ }).waitFor()
  await isAGoodScreen(device)
  await fitsInWidth(device)
  await device.button('emergency.end').click()
  await shut(device)
  expect(await page.content()).not.toContain('Zafira')
  expect(device.complaints).toEqual([])
  await device.close()
})

test('by the name that he knows, from the search that finds nothing; and the page goes when the hour is over', async () => {
  const device = await phone({ language: 'mi' })
  const { page } = device
  await atWork(device, cousin.client, '/work/emergency')
  await isAGoodScreen(device)
  await device.field('emergency.named').fill('zafira')
  await device.option('emergency.threat.theirs').check()
  await device.field('emergency.words').fill(because)
  // Without a connection it does not open an hour later, unseen: it says so, and what was written stays.
  await device.context.setOffline(true)
  await device.button('emergency.do').click()
  await page.getByRole('alert').getByText(device.say('emergency.no-signal')).waitFor()
  expect(await device.field('emergency.words').inputValue()).toBe(because)
  expect(await device.field('emergency.named').inputValue()).toBe('zafira')
  await isAGoodScreen(device)
  await device.context.setOffline(false)
  await expect.poll(() => page.getByRole('alert').getByText(device.say('emergency.no-signal')).count()).toBe(0)
  await page.reload()
  expect(await device.heading('emergency.is-open').count()).toBe(0)
  await device.button('emergency.do').click()
  await device.heading('emergency.is-open').waitFor()
  town.it.clock.forward(61)
  await page.goto(`${origin}${record()}?lang=mi`)
  await shut(device)
  await device.close()
})

test('his colleague reads that he did, and that the person is to be told; and tells her', async () => {
  const device = await phone({ width: 1280 })
  const { page, say } = device
  await atWork(device, town.connector, record())
  const opened = page
    .getByRole('listitem')
    .filter({ hasText: say('emergency.opened-by', { who: 'Hemi' }) })
    .first()
  await opened.getByText(because).waitFor()
  await isAGoodScreen(device)
  await opened.getByRole('button', { name: say('emergency.not-yet') }).click()
  await device.field('emergency.not-yet.label').fill('He reads her messages.')
  await device.button('emergency.not-yet.do').click()
  await page.getByText(say('emergency.not-yet.because', { words: 'He reads her messages.' })).waitFor()
  await opened.getByRole('button', { name: say('emergency.told') }).click()
  await expect.poll(() => page.getByText('He reads her messages.').count()).toBe(0)
  expect(device.complaints).toEqual([])
  await device.close()
})

test('the privacy officer reads why, follows what he looked at, and says whether it was proper', async () => {
  const device = await phone()
  const { page, say } = device
  await atWork(device, officer, '/work/emergency-uses')
  const use = page.getByRole('listitem').filter({ hasText: because }).first()
  await use.waitFor()
  await isAGoodScreen(device)
  await fitsInWidth(device)
  await use.getByRole('radio', { name: say('emergency.found.not-proper') }).check()
  await use.getByLabel(say('emergency.review.words')).fill('He could have rung 111.')
  await use.getByRole('button', { name: say('emergency.review.do') }).click()
  await page.getByText('He could have rung 111.').waitFor()
  await page
    .getByRole('link', { name: say('emergency.their-looks') })
    .first()
    .click()
  await page.getByText(say('emergency.looked')).first().waitFor()
  expect(device.complaints).toEqual([])
  await device.close()
})
