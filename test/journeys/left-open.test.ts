import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { intakeApi } from '../../src/api/intake.ts'
import type { Town } from '../stories/a-town.ts'
import { aDevice, cameIn } from './a-device.ts'
import { inATown } from './in-a-town.ts'
import { fitsInWidth } from './looking.ts'

// A page about people that is left open: each answer it is given is a look at them, so it asks only while somebody is there.
// The list beside a record rests with it, and the top bar says so.

let town: Town
let browser: Browser
let origin = ''

inATown((here) => void ({ town, browser, origin } = here))

test('is asked anew for somebody who is there, and rests once they have gone, until they are back', async () => {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  const answers = { need: { kind: 'kai' as const }, for: { whom: 'me' as const, name: 'Hēni' } }
  await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers })
  const desk = await aDevice(browser, origin, { script: true, width: 1280 })
  await desk.page.clock.install()
  await cameIn(desk, town.intakeWorker.token)
  let looks = 0
  let lists = 0
  desk.page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname === `/api/requests/${ids.requestId}`) looks += 1
    if (pathname === '/api/requests') lists += 1
  })
  await desk.open(`/work/requests/${ids.requestId}`)
  await desk.page.getByRole('heading', { level: 1 }).waitFor()
  await desk.page.keyboard.press('Shift')
  const during = async (minutes: number) => {
    const before = looks
    // In steps shorter than the patience with an answer: none is given up because the clock was moved past it.
    for (let step = 0; step < minutes * 4; step += 1) {
      await desk.page.clock.runFor(15_000)
      await desk.quiet()
    }
    return looks - before
  }
  expect(await during(4), 'somebody reads it').toBeGreaterThanOrEqual(3)
  await during(3)
  const listed = lists
  expect(listed, 'the list was kept fresh as well').toBeGreaterThanOrEqual(3)
  expect(await during(8), 'nobody is there').toBe(0)
  expect(lists - listed, 'and nobody reads the list').toBe(0)
  await desk.button('work.sync.bar.rests').waitFor()
  await fitsInWidth(desk)
  const before = looks
  await desk.page.keyboard.press('Shift')
  await expect.poll(() => looks - before, { message: 'and somebody is back' }).toBe(1)
  await expect.poll(() => lists - listed, { message: 'to whom the list is read as well' }).toBeGreaterThanOrEqual(1)
  await desk.button('work.sync.bar.all-sent').waitFor()
  expect(desk.complaints).toEqual([])
  await desk.close()
})
