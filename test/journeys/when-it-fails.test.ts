import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { openBrowser } from '../browser.ts'
import type { Client } from '../house.ts'
import { aTown, type Town } from '../stories/a-town.ts'
import { aCase } from './a-case.ts'
import { aDevice, type Device } from './a-device.ts'
import { atWork, dialog } from './at-work.ts'
import { isAGoodScreen } from './looking.ts'
import { tuesday } from './the-demonstration.ts'

// What a screen looks like when there is nothing to show, and when something is the matter.

let town: Town
let browser: Browser
let device: Device

beforeAll(async () => {
  ;[town, browser] = await Promise.all([aTown(tuesday), openBrowser()])
  device = await aDevice(browser, await town.it.listen(), { script: true })
})
afterAll(async () => {
  await browser.close()
  await town.it.close()
})

describe('before anybody has asked for anything', () => {
  const empty: readonly [string, keyof Town, readonly string[]][] = [
    ['the desk', 'intakeWorker', ['requests', 'requests?which=settled', 'directory']],
    ['the connector', 'connector', ['today', 'today?whose=team', 'whanau', 'referrals', 'referrals?which=theirs']],
    ['the team lead', 'lead', ['today', 'requests', 'month', 'host', 'referrals?which=ended']],
    ['the receiver', 'receiver', ['referrals']],
  ]
  test.each(empty)('%s is told so, and what comes here', async (_, who, paths) => {
    for (const path of paths) {
      await atWork(device, clientOf(who), `/work/${path}`)
      await device.quiet()
      expect(await device.page.getByRole('alert').allInnerTexts(), path).toEqual([])
      await isAGoodScreen(device)
    }
    expect(device.complaints).toEqual([])
  })
})

describe('when something is the matter, the screen says what', () => {
  test('a record that is not there, or not theirs', async () => {
    for (const path of ['whanau', 'referrals', 'directory']) {
      await atWork(device, town.connector, `/work/${path}/${randomUUID()}`)
      await device.heading('work.problem.not-found').waitFor()
      await isAGoodScreen(device)
    }
  })

  test('an address that is nothing, or a screen of another role', async () => {
    await atWork(device, town.connector, '/work/nothing-here')
    await device.heading('work.no-such-page').waitFor()
    await isAGoodScreen(device)
    await atWork(device, town.connector, '/work/people')
    await device.page.getByText(device.say('work.problem.not-for-you')).first().waitFor()
    await isAGoodScreen(device)
  })

  test('the server does not answer, and then it does', async () => {
    await device.context.route('**/api/**', (route) => route.abort('connectionrefused'))
    await device.page.goto(`${device.origin}/work/today`)
    await device.page.getByText(device.say('work.problem.unreachable')).waitFor()
    await isAGoodScreen(device)
    await device.context.unrouteAll()
    await device.button('common.try-again').click()
    await device.heading('today.rail').waitFor()
  })

  test('the server fails', async () => {
    const problem = { type: '/problems/our-fault', title: '', status: 500, detail: '', instance: '', code: 'our-fault' }
    const broken = { status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }
    await device.context.route('**/api/today*', (route) => route.fulfill(broken))
    await device.page.goto(`${device.origin}/work/today`)
    await device.page.getByText(device.say('work.problem.our-fault')).waitFor()
    await isAGoodScreen(device)
    await device.context.unrouteAll()
  })

  test('what was written without a connection, for a form that is gone by then, stays in sight until it is let go', async () => {
    const { householdId, needId } = await aCase(town, 'Kahu')
    const { page, say, button, context } = device
    await atWork(device, town.connector, `/work/whanau/${householdId}`)
    await page.getByRole('button', { name: say('whanau.need.settle') }).click()
    await dialog(device).getByLabel(say('need-outcome.partly-met'), { exact: true }).check()
    await dialog(device).getByLabel(say('whanau.need.settle.words')).fill('Two beds came, one is owed.')
    await context.route('**/api/**', (route) => route.abort('connectionrefused'))
    await button('whanau.need.settle.save').click()
    await dialog(device).waitFor({ state: 'detached' })
    // A colleague was faster.
    await town.connector.send(casesApi.settleNeed, { id: needId, outcome: 'met' }, { seen: 1 })
    await context.unrouteAll()
    await page.reload()
    const waiting = page.getByRole('button', { name: say('work.sync.bar.needs-you', { count: 1 }) })
    await waiting.click()
    const mine = page.getByText('“Two beds came, one is owed.”')
    await mine.waitFor()
    await isAGoodScreen(device)
    await button('work.sync.back-to-form').click()
    await mine.waitFor({ state: 'detached' })
    await waiting.click()
    await mine.waitFor()
    await button('work.sync.let-go').click()
    await mine.waitFor({ state: 'detached' })
  })

  test('the session ended: asked to sign in over the page, and what was typed goes once they have', async () => {
    const { page, context, say } = device
    const { householdId, caseId } = await aCase(town)
    await atWork(device, town.connector, `/work/whanau/${householdId}`)
    await device.button('note.add').click()
    await dialog(device).getByLabel(say('note.words')).fill('A whole thought')
    await context.clearCookies()
    await device.button('note.save').click()
    await page.getByRole('heading', { name: say('work.sign-in.head') }).waitFor()
    await isAGoodScreen(device)
    await atWork(device, town.connector)
    await page.getByRole('button', { name: say('work.sync.bar.all-sent', { count: 0 }) }).waitFor()
    const rows = await town.it.fresh.owner`select words from contact_note where case_id = ${caseId}`
    expect(rows.map((row) => row['words'])).toEqual(['A whole thought'])
  })
})

function clientOf(who: keyof Town): Client {
  const client = town[who]
  if (typeof client === 'string' || !('token' in client)) throw new Error(`${who} does not sign in`)
  return client
}
