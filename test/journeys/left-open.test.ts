import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { intakeApi } from '../../src/api/intake.ts'
import { openBrowser } from '../browser.ts'
import { aTown, type Town } from '../stories/a-town.ts'
import { aDevice, cameIn } from './a-device.ts'

// A page about somebody that is left open: each answer it is given is a look at them, so it asks only while somebody is there.

let town: Town
let browser: Browser
let origin = ''

beforeAll(async () => {
  ;[town, browser] = await Promise.all([aTown(), openBrowser()])
  origin = await town.it.listen()
})
afterAll(async () => {
  await browser.close()
  await town.it.close()
})

test('is asked anew for somebody who is there, and rests once they have gone, until they are back', async () => {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  const answers = { need: { kind: 'kai' as const }, for: { whom: 'me' as const, name: 'Hēni' } }
  await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers })
  const desk = await aDevice(browser, origin, { script: true, width: 1280 })
  await desk.page.clock.install()
  await cameIn(desk, town.intakeWorker.token)
  let looks = 0
  desk.page.on('request', (request) => {
    if (new URL(request.url()).pathname === `/api/requests/${ids.requestId}`) looks += 1
  })
  await desk.open(`/work/requests/${ids.requestId}`)
  await desk.page.getByRole('heading', { level: 1 }).waitFor()
  await desk.page.keyboard.press('Shift')
  const during = async (minutes: number) => {
    const before = looks
    for (let minute = 0; minute < minutes; minute += 1) {
      await desk.page.clock.runFor(60_000)
      await desk.quiet()
    }
    return looks - before
  }
  expect(await during(4), 'somebody reads it').toBeGreaterThanOrEqual(3)
  await during(3)
  expect(await during(8), 'nobody is there').toBe(0)
  const before = looks
  await desk.page.keyboard.press('Shift')
  await expect.poll(() => looks - before, { message: 'and somebody is back' }).toBe(1)
  expect(desk.complaints).toEqual([])
  await desk.close()
})
