import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountsApi } from '../../src/api/accounts.ts'
import { casesApi } from '../../src/api/cases.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { openBrowser } from '../browser.ts'
import { as, aWorker, type Client } from '../house.ts'
import { aTown, type Town } from '../stories/a-town.ts'
import { aDevice } from './a-device.ts'
import { atWork, dialog, told } from './at-work.ts'
import { roleWords } from '../../src/web/shared/role-words.ts'
import { axeFindsNothing, fitsInWidth } from './looking.ts'

// A connector leaves, or cannot sign in: who takes whom they walked with is asked on everybody's own day, and done there.

let town: Town
let browser: Browser
let origin: string
let administrator: Client
beforeAll(async () => {
  town = await aTown('2026-11-09T21:20:00.000Z')
  const organisationId = town.clearwater
  administrator = await as(town.it, await aWorker(town.it, { role: 'administrator', organisationId, name: 'Kim' }))
  browser = await openBrowser()
  origin = await town.it.listen()
})
afterAll(async () => {
  await browser.close()
  await town.it.close()
})

/** A whānau that a connector of that name has met and walks with. */
async function walkedWith(connector: string, name: string) {
  const workerId = randomUUID()
  const hat = { role: 'connector', organisationId: town.clearwater, workerId, name: connector } as const
  const client = await as(town.it, await aWorker(town.it, hat))
  await town.it.fresh.owner`update worker_role set safety_checked_on = '2025-06-01' where worker_id = ${workerId}`
  const [caseId, needId] = [randomUUID(), randomUUID()]
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  const answers = { need: { kind: 'kai' as const }, for: { whom: 'me' as const, name } }
  await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers })
  const to = { toOrganisation: town.clearwater, caseId, needId }
  await town.intakeWorker.send(intakeApi.assign, { id: ids.requestId, ...to }, { seen: 1 })
  const talk = { noteId: randomUUID(), how: 'phone' as const, happenedAt: town.it.clock.now(), words: 'Met.' }
  await client.send(casesApi.meet, { id: caseId, ...talk }, { seen: 1 })
  return { workerId, householdId: ids.householdId }
}

test('an administrator ends a role; a colleague sees on Today that somebody is with nobody, and takes them', async () => {
  const { workerId } = await walkedWith('Aroha', 'Losa')
  const office = await aDevice(browser, origin, { script: true, width: 1280 })
  await atWork(office, administrator, `/work/people/${workerId}`)
  const role = office.say(roleWords.connector)
  await office.page.getByRole('button', { name: office.say('people.end-role-what', { role }) }).click()
  await told(office, office.say('people.ended-walking-role', { role }))

  const phone = await aDevice(browser, origin, { script: true, width: 360 })
  await atWork(phone, town.connector, '/work/today')
  const { page, say } = phone
  await page.getByText(say('today.left', { count: 1 })).waitFor()
  await axeFindsNothing(phone)
  await fitsInWidth(phone)
  await page.getByRole('link', { name: say('today.take-or-give') }).click()
  await page.getByRole('link', { name: /Losa/ }).first().click()
  await page.getByText(/^Aroha walked with them until/).waitFor()
  await axeFindsNothing(phone)
  await page.getByRole('button', { name: say('host.take') }).click()
  await told(phone, say('host.given', { who: 'Ngaire' }))
  await page.getByText(/^Aroha walked with them until/).waitFor({ state: 'detached' })
  await page
    .getByText(say('story.left-by', { by: 'Kim', who: 'Aroha' }))
    .first()
    .waitFor()
  await page.goto(`${origin}/work/today`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText(say('today.left', { count: 1 })).waitFor({ state: 'detached' })
  expect(phone.complaints).toEqual([])
  await phone.close()
  await office.close()
})

test('the team lead sees who is with somebody whose account is suspended, and gives them to a colleague', async () => {
  const { workerId, householdId } = await walkedWith('Hana', 'Tavita')
  await administrator.send(accountsApi.suspend, { id: workerId }, { seen: 1 })
  const desk = await aDevice(browser, origin, { script: true, width: 1280 })
  await atWork(desk, town.lead, '/work/today')
  const { page, say } = desk
  await page.getByText(say('today.with-suspended', { who: 'Hana', count: 1 })).waitFor()
  await axeFindsNothing(desk)
  await page.getByRole('link', { name: say('today.take-or-give') }).click()
  await page.getByText(say('whanau.line.suspended', { who: 'Hana' })).waitFor()
  await page.goto(`${origin}/work/whanau/${householdId}`)
  await page.getByText(say('whanau.with-suspended', { who: 'Hana' })).waitFor()
  await page
    .getByRole('button', { name: say('host.give') })
    .first()
    .click()
  await dialog(desk).getByRole('combobox').selectOption({ label: 'Ngaire' })
  await dialog(desk)
    .getByRole('button', { name: say('host.give.do'), exact: true })
    .click()
  await told(desk, say('host.given', { who: 'Ngaire' }))
  await page.getByText(say('whanau.with-suspended', { who: 'Hana' })).waitFor({ state: 'detached' })
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('the dialog to shut somebody out closes when it was done, says so, and gives the keyboard back', async () => {
  const { householdId } = await walkedWith('Moana', 'Siale')
  const desk = await aDevice(browser, origin, { script: true, width: 1280 })
  await atWork(desk, town.lead, `/work/whanau/${householdId}`)
  const { page, say } = desk
  const opener = page.getByRole('button', { name: say('host.shut-out'), exact: true })
  await opener.click()
  await dialog(desk).getByRole('combobox').selectOption({ label: 'Ngaire' })
  await dialog(desk)
    .getByRole('button', { name: say('host.shut-out.do'), exact: true })
    .click()
  await dialog(desk).waitFor({ state: 'detached' })
  await told(desk, say('host.shut-out.done', { who: 'Ngaire' }))
  await expect.poll(() => opener.evaluate((button) => document.activeElement === button)).toBe(true)
  await opener.click()
  await dialog(desk)
    .getByRole('button', { name: say('host.let-in', { who: 'Ngaire' }) })
    .waitFor()
  await desk.close()
})
