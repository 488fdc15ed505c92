import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { accountsApi } from '../../src/api/accounts.ts'
import { casesApi } from '../../src/api/cases.ts'
import { directoryApi } from '../../src/api/directory.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { anOrganisation, as, aWorker, type Client } from '../house.ts'
import type { Town } from '../stories/a-town.ts'
import { aCase } from './a-case.ts'
import { inATown } from './in-a-town.ts'
import { aDevice, type Device } from './a-device.ts'
import { atWork, dialog } from './at-work.ts'
import { isAGoodScreen } from './looking.ts'

// A form is sent over what its writer had before them. Whoever was slower sees both, loses no word, and chooses.

let town: Town
let browser: Browser
let origin = ''

inATown((here) => void ({ town, browser, origin } = here))

async function opened(client: Client, path: string): Promise<Device> {
  const device = await aDevice(browser, origin, { script: true })
  await atWork(device, client, path)
  return device
}

/** Both stand side by side, and the form behind it is as it was. */
async function showsBoth(device: Device, mine: string, now: string): Promise<void> {
  await device.heading('work.stale.head').waitFor()
  const both = await device.page.locator('.stale').innerText()
  expect(both).toContain(mine)
  expect(both).toContain(now)
  await isAGoodScreen(device)
}

test('an account that was corrected meanwhile', async () => {
  const keeper = await as(town.it, await aWorker(town.it, { role: 'administrator', organisationId: town.clearwater }))
  const device = await opened(keeper, `/work/people/${town.connectorId}`)
  await device.button('people.correct').click()
  await device.field('people.name').fill('Ngaire Tamahori')
  const theirs = { id: town.connectorId, name: 'Ngaire T', email: 'ngaire@clearwater.example' }
  await keeper.send(accountsApi.correct, theirs, { seen: 1 })
  await device.button('common.save').click()
  await showsBoth(device, 'Ngaire Tamahori', 'Ngaire T')
  await device.button('work.stale.back').click()
  expect(await device.field('people.name').inputValue()).toBe('Ngaire Tamahori')
  await device.button('common.save').click()
  await device.button('work.stale.send-mine').click()
  await device.page.getByRole('heading', { level: 1, name: 'Ngaire Tamahori' }).waitFor()
  await device.close()
})

test('a place of an organisation that was put right meanwhile', async () => {
  const editor = await as(town.it, await aWorker(town.it, { role: 'directory-editor', organisationId: town.desk }))
  const id = randomUUID()
  const place = { country: 'NZ', addressKeptBack: false, wheelchair: 'not-known' as const }
  await editor.send(directoryApi.addSite, { id, organisationId: town.foodHub, name: 'The hall', ...place })
  const device = await opened(editor, `/work/organisations/${town.foodHub}`)
  await device.page.getByRole('button', { name: device.say('entry.change-what', { what: 'The hall' }) }).click()
  await device.field('site-of.name').fill('The big hall')
  await editor.send(directoryApi.editSite, { id, name: 'The old hall', ...place }, { seen: 1 })
  await device.button('common.save').click()
  await showsBoth(device, 'The big hall', 'The old hall')
  await device.button('work.stale.keep-theirs').click()
  await device.page.getByText('The old hall').first().waitFor()
  await device.close()
})

test('what a host can do, said by another lead meanwhile', async () => {
  const device = await opened(town.lead, '/work/host')
  await device.field('our-host.places').fill('9')
  const { version: seen = 0 } = await town.lead.get(intakeApi.ownHost, {})
  await town.lead.send(intakeApi.sayHost, { places: 5 }, { seen })
  await device.button('our-host.save').click()
  await showsBoth(device, '9', '5')
  await device.button('work.stale.back').click()
  // It outlives the page as well.
  await device.page.reload()
  await expect.poll(() => device.field('our-host.places').inputValue()).toBe('9')
  await device.button('our-host.save').click()
  await device.button('work.stale.send-mine').click()
  await expect.poll(async () => (await town.lead.get(intakeApi.ownHost, {})).host?.places).toBe(9)
  await device.close()
})

test('a request that another desk worker settled while it was being passed on', async () => {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  const other = await anOrganisation(town.it, { kind: 'intake-desk', name: 'Southern Desk' })
  await town.it.fresh.owner`insert into intake_desk (organisation_id, place_code) values (${other}, '076')`
  const answers = { need: { kind: 'bed' as const }, where: { place: 'Kaikohe', movingAbout: false } }
  await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers })
  const device = await opened(town.intakeWorker, `/work/requests/${ids.requestId}`)
  await device.page.locator('summary', { hasText: device.say('request.redirect') }).click()
  const desk = device.page.getByRole('combobox', { name: new RegExp(`^${device.say('request.desk')}`) })
  await desk.selectOption({ label: 'Southern Desk' })
  const no = { id: ids.requestId, reason: 'other-service' as const, words: 'Not from here.' }
  await town.intakeWorker.send(intakeApi.decline, no, { seen: 1 })
  await device.button('request.redirect-send').click()
  await showsBoth(device, 'Southern Desk', device.say('request.status-declined'))
  await device.button('work.stale.back').click()
  expect(await desk.locator('option:checked').innerText()).toBe('Southern Desk')
  await device.close()
})

test('a first kōrero over a case that changed after the form was opened, before a word was typed', async () => {
  const { householdId, caseId } = await aCase(town, 'Ani')
  const device = await opened(town.connector, `/work/whanau/${householdId}`)
  await device.button('whanau.move.first-contact.do').click()
  await dialog(device).waitFor()
  await town.connector.send(casesApi.plan, { id: caseId, nextStep: 'Bring the forms' }, { seen: 2 })
  // The page behind the dialog hears of it; the form was opened over what was there before.
  const behind = device.page.locator('#step, main').getByText('Bring the forms').first()
  const heard = async () => {
    await device.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    return behind.count()
  }
  await expect.poll(heard, { timeout: 20_000, interval: 500 }).toBe(1)
  await device.field('korero.words').fill('She is well.')
  await device.button('korero.save').click()
  await showsBoth(device, 'She is well.', 'Bring the forms')
  await device.button('work.stale.send-mine').click()
  await dialog(device).first().waitFor({ state: 'detached' })
  const [note] = await town.it.fresh.owner`select words from contact_note where case_id = ${caseId}`
  expect(note?.['words']).toBe('She is well.')
  await device.close()
})
