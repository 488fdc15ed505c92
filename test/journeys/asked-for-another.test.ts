import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { intakeApi } from '../../src/api/intake.ts'
import type { Town } from '../stories/a-town.ts'
import { aDevice } from './a-device.ts'
import { inATown } from './in-a-town.ts'
import { atWork } from './at-work.ts'
import { isAGoodScreen } from './looking.ts'

// Merepeka asks for her mother, who does not know of it. She is promised: we talk with you first, and not yet with them.

let town: Town
let browser: Browser
let origin = ''
const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }

inATown((here) => void ({ town, browser, origin } = here))
beforeAll(async () => {
  await town.intakeWorker.send(intakeApi.take, {
    ...{ ...ids, channel: 'phone' },
    answers: {
      ...{ need: { kind: 'kai' }, when: { urgency: 'today', unsafe: 'no' } },
      for: { whom: 'someone-else', who: 'my mother', theyKnow: 'no', name: 'Merepeka' },
      reach: { ways: [{ by: 'ring', number: '021 000 0142', whose: 'Mine' }], days: [], mayLeaveMessage: false },
    },
  })
  const made = { caseId: randomUUID(), needId: randomUUID() }
  const assign = { id: ids.requestId, toOrganisation: town.clearwater, ...made }
  await town.intakeWorker.send(intakeApi.assign, assign, { seen: 1 })
})

test.each(['en', 'mi'] as const)(
  'the promise goes with the request to whoever walks with them, in %s',
  async (language) => {
    const device = await aDevice(browser, origin, { script: true, width: 360, language })
    const { page, say } = device
    await atWork(device, town.connector, '/work/today?whose=team')
    await page.getByText(say('today.may-not-know')).first().waitFor()
    await atWork(device, town.connector, `/work/whanau/${ids.householdId}`)
    await device.heading('whanau.may-not-know').waitFor()
    const all = await page.locator('main').innerText()
    expect(all).toContain(say('request.they-do-not-know'))
    expect(all).toContain(say('whanau.may-not-know.whom', { who: 'Merepeka', whom: 'my mother' }))
    expect(all).toContain(say('story.asked.for-whom', { who: 'Merepeka', by: 'my mother' }))
    await isAGoodScreen(device)
    await device.close()
  },
)

test('until a worker says that they know, once, on the record', async () => {
  await expect(town.otherConnector.send(intakeApi.theyKnow, { id: ids.requestId }, { seen: 2 })).rejects.toMatchObject({
    status: 404,
  })
  const device = await aDevice(browser, origin, { script: true })
  const { page, say } = device
  await atWork(device, town.connector, `/work/whanau/${ids.householdId}`)
  await device.button('whanau.they-know').click()
  await page.getByText(say('whanau.they-know.done')).waitFor()
  await device.heading('whanau.may-not-know').waitFor({ state: 'detached' })
  expect(await page.locator('main').innerText()).not.toContain(say('request.they-do-not-know'))
  await expect(town.connector.send(intakeApi.theyKnow, { id: ids.requestId }, { seen: 3 })).rejects.toMatchObject({
    code: 'known-already',
  })
  const events = await town.it.fresh.owner`
    select name from event where subject_id = ${ids.requestId} and name = 'intake.theyKnow'`
  expect(events).toHaveLength(1)
  expect(device.complaints).toEqual([])
  await device.close()
})
