import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { runTask } from '../../src/server/jobs.ts'
import { openBrowser } from '../browser.ts'
import { as, aWorker, type Client } from '../house.ts'
import { aFamily } from '../stories/a-family.ts'
import { aTown, type Town } from '../stories/a-town.ts'
import { jobsHouse } from '../waiting.ts'
import { aCase, type ACase } from './a-case.ts'
import { aDevice, type Device } from './a-device.ts'
import { atWork, dialog, told } from './at-work.ts'
import { axeFindsNothing, fitsInWidth } from './looking.ts'

// What is not the usual way: telling without a yes, nobody who could help, somebody who asks again, and what is not one's own.

let town: Town
let browser: Browser
let origin = ''
let made: ACase
const devices: Device[] = []

async function screen(client: Client, path: string, width = 360): Promise<Device> {
  const device = await aDevice(browser, origin, { script: true, width })
  devices.push(device)
  await atWork(device, client, path)
  return device
}
const isGood = async (device: Device) => {
  await axeFindsNothing(device)
  await fitsInWidth(device)
}

beforeAll(async () => {
  ;[town, browser] = await Promise.all([aTown(), openBrowser()])
  origin = await town.it.listen()
  made = await aCase(town)
  const talk = { how: 'phone' as const, happenedAt: town.it.clock.now(), words: 'We talked about the power bill' }
  await town.connector.send(casesApi.meet, { id: made.caseId, noteId: randomUUID(), ...talk }, { seen: 2 })
}, 60_000)
afterAll(async () => {
  for (const device of devices) await device.close()
  await browser.close()
  await town.it.close()
})

describe('telling somebody without a yes', () => {
  test('is an exception: what is missing is said by its field, and then which law, why, whom, until when', async () => {
    const device = await screen(town.connector, `/work/whanau/${made.householdId}`)
    const { page, say, button } = device
    await button('ground.record').click()
    const form = dialog(device)
    await form.getByText(say('ground.exception-more')).waitFor()
    await isGood(device)
    await form.getByRole('button', { name: say('ground.record') }).click()
    for (const code of [
      'say-to-whom',
      'say-which-law',
      'say-why-no-yes',
      'say-who-asked',
      'say-what-may-be-shared',
    ] as const) {
      expect(await form.getByText(say.refusal({ code })).count(), code).toBeGreaterThan(1)
    }
    await isGood(device)
    await form.getByLabel(say('may.organisation')).fill('ferry')
    await form.getByRole('button', { name: /^Ferry Lane Food Hub/ }).click()
    await form.getByRole('radio', { name: say('law.family-violence-act') }).check()
    await form.getByLabel(say('ground.why'), { exact: true }).fill('He was at the door. It is not safe to ask.')
    await form.getByLabel(say('ground.who-asked'), { exact: true }).fill('Sam, duty worker')
    await form.getByRole('checkbox', { name: say('may-know.name') }).check()
    await form.getByRole('button', { name: say('ground.record') }).click()
    await form.waitFor({ state: 'detached' })
    const may = page.locator('section[aria-labelledby=may]')
    await may.getByText('Sam, duty worker').waitFor()
    expect(await may.innerText()).toContain(say('law.family-violence-act'))
    expect(await may.innerText()).toContain('10 December')
    await isGood(device)
    await page.goto(`${origin}/work/whanau/${made.householdId}?refer=${made.needId}`)
    await device.field('refer.search').fill('ferry')
    await page.getByRole('button', { name: /^Ferry Lane Food Hub/ }).click()
    await page.getByText(/^A legal ground covers this until/).waitFor()
    await isGood(device)
    await button('refer.send', { organisation: 'Ferry Lane Food Hub' }).click()
    await page.waitForURL((address) => !address.search.includes('refer'))
    const { referrals } = await town.connector.get(householdsApi.one, { id: made.householdId })
    expect(referrals[0]).toMatchObject({ status: 'sent', toOrganisation: town.foodHub })
    expect(referrals[0]?.legalGroundId).toBeDefined()
  })
})

test('shutting somebody out is shown to those who can do it, and to the others whom to ask', async () => {
  const path = `/work/whanau/${made.householdId}`
  const connector = await screen(town.connector, path)
  await connector.page.getByText(connector.say('host.shut-out.ask', { who: 'Tevita' })).waitFor()
  expect(await connector.button('host.shut-out').count()).toBe(0)
  const lead = await screen(town.lead, path)
  await lead.button('host.shut-out').waitFor()
  expect(await lead.page.getByText(/shut them out/).count()).toBe(0)
})

test('the rail holds what the organisation has: no queue at a host without a desk, no whānau at a desk', async () => {
  const rail = async (client: Client) => {
    const device = await screen(client, '/work/', 1280)
    return device.page.locator('nav.rail li a span:first-child').allInnerTexts()
  }
  const atHost = await rail(town.lead)
  const atDesk = await rail(await as(town.it, await aWorker(town.it, { role: 'team-lead', organisationId: town.desk })))
  expect([atHost.includes('Requests'), atHost.includes('Whānau'), atHost.includes('Today')]).toEqual([
    false,
    true,
    true,
  ])
  expect([atDesk.includes('Requests'), atDesk.includes('Whānau'), atDesk.includes('Today')]).toEqual([
    true,
    false,
    false,
  ])
})

test('nobody here could is one click on a request, which still waits', async () => {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers: { need: { kind: 'bed' } } })
  const device = await screen(town.intakeWorker, `/work/requests/${ids.requestId}`)
  const { page, say } = device
  await page.getByRole('button', { name: new RegExp(`^${say('whanau.need.no-provider')}:`) }).click()
  await page.getByText(/^Nobody could help, week of/).waitFor()
  await isGood(device)
  const { unmet, request } = await town.intakeWorker.get(intakeApi.one, { id: ids.requestId })
  expect([unmet.map(({ reason }) => reason), request.status]).toEqual([['no-provider'], 'received'])
})

test('somebody whose support has ended asks again: new support begins, and the past is in sight', async () => {
  const one = await aCase(town, 'Losa')
  const talk = { how: 'phone' as const, happenedAt: town.it.clock.now(), words: 'The debts are paid' }
  await town.connector.send(casesApi.meet, { id: one.caseId, noteId: randomUUID(), ...talk }, { seen: 2 })
  await town.connector.send(casesApi.settleNeed, { id: one.needId, outcome: 'met' }, { seen: 1 })
  await town.connector.send(casesApi.close, { id: one.caseId, reason: 'connected' }, { seen: 3 })
  const device = await screen(town.connector, `/work/whanau/${one.householdId}`)
  const { page, say } = device
  await page
    .locator('.move')
    .getByRole('button', { name: say('again.do') })
    .click()
  await isGood(device)
  await dialog(device).getByLabel(say('whanau.need.kind'), { exact: true }).selectOption('power')
  await dialog(device)
    .getByRole('button', { name: say('again.begin') })
    .click()
  await told(device, say('again.begun', { who: 'Losa' }))
  await page
    .locator('.move')
    .getByRole('button', { name: say('whanau.move.first-contact.do') })
    .waitFor()
  expect(await page.locator('section[aria-labelledby=story]').innerText()).toContain('The debts are paid')
  await isGood(device)
  // Hēni is known by that number too, so whoever looks is told, and says whether it is them.
  const before = page.locator('section[aria-labelledby=before]')
  const askedOf = before.getByRole('button', { name: new RegExp(`^${say('before.is-other')}`) })
  await askedOf.click()
  await askedOf.waitFor({ state: 'detached' })
  // It is asked once; a slip is taken back from where it was said, or there and then.
  await page
    .locator('.toast')
    .getByRole('button', { name: say('common.undo') })
    .click()
  await askedOf.click()
  await before.getByText(say('before.others', { count: 1 })).click()
  await before.getByRole('button', { name: new RegExp(`^${say('before.ask-again')}`) }).waitFor()
  await isGood(device)
})

test('the privacy officer of a refuge sees that a likely repeat was found, and marks it seen', async () => {
  const { it, northbank, otherConnector: connector, lead } = town
  const orla = await aWorker(it, { role: 'connector', organisationId: northbank })
  const host = { organisationId: northbank, connector, connectorId: orla.workerId, lead }
  const family = await aFamily(town, host, { mark: 'Zafira', number: '021 000 0142' })
  await it.fresh.owner`update organisation set unlisted = true where id = ${northbank}`
  await it.fresh.owner`delete from repeat_notice`
  await runTask(jobsHouse(it.fresh), 'tell-of-repeats', { householdId: made.householdId })
  const officer = await as(it, await aWorker(it, { role: 'privacy-officer', organisationId: northbank }))
  const device = await screen(officer, '/work/audit?what=repeats')
  const { page, say, button } = device
  await page.getByText(/holds somebody who is likely one of yours/).waitFor()
  expect(await page.getByRole('main').innerText()).toContain(family.householdId.slice(-6))
  expect(await page.getByRole('main').innerText()).not.toContain('Hēni')
  await isGood(device)
  await button('audit.repeat-seen').click()
  await page.getByText(say('audit.repeat-was-seen'), { exact: true }).waitFor()
})
