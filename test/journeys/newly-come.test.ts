import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { instantAt } from '../../src/domain/days.ts'
import type { Town } from '../stories/a-town.ts'
import { aDevice } from './a-device.ts'
import { inATown } from './in-a-town.ts'
import { atWork } from './at-work.ts'
import { axeFindsNothing, fitsInWidth } from './looking.ts'

// Somebody in danger has just come: a connector sees it on their own day, by when, what they wrote since, and whom they would avoid.

let town: Town
let browser: Browser
let origin = ''
const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
const [caseId, needId] = [randomUUID(), randomUUID()]

inATown((here) => void ({ town, browser, origin } = here), instantAt('2026-11-10', '14:22'))
beforeAll(async () => {
  await town.intakeWorker.send(intakeApi.take, {
    ...{ ...ids, channel: 'phone' },
    answers: {
      ...{ need: { kind: 'kai' }, when: { urgency: 'today', unsafe: 'yes' }, for: { whom: 'me', name: 'Hēni' } },
      with: { rather: [], interpreter: false, avoid: 'Anyone from Ridgeline' },
      reach: {
        ...{ ways: [{ by: 'ring', number: '021 000 0142', whose: 'My sister’s' }], days: ['tue', 'thu'] },
        ...{ from: '10:00', until: '12:00', mayLeaveMessage: false },
      },
    },
  })
  const assign = { id: ids.requestId, toOrganisation: town.clearwater, caseId, needId }
  await town.intakeWorker.send(intakeApi.assign, assign, { seen: 1 })
  await town.it.fresh.owner`
    insert into request_entry (id, household_id, request_id, holder_organisation, kind, words, at)
    values (${randomUUID()}, ${ids.householdId}, ${ids.requestId}, ${town.clearwater}, 'changed', 'In Moerewa now',
      ${town.it.clock.now()})`
})

test.each(['en', 'mi'] as const)('nothing hides the danger, the clock or the first kōrero, in %s', async (language) => {
  const device = await aDevice(browser, origin, { script: true, width: 360, language })
  await atWork(device, town.connector, `/work/today?whose=mine&lang=${language}`)
  const { page, say } = device
  await page.getByText(say('today.see-them')).click()
  await page.getByText(say('today.unsafe')).first().waitFor()
  const card = (await page.locator('.move').first().textContent()) ?? ''
  expect(card).toContain(say('today.first.first-talk', { who: 'Hēni' }))
  expect(card).toContain(say('today.needed-today'))
  expect(card).toContain(say('today.also', { why: say('today.why.said-something-changed'), words: 'In Moerewa now' }))
  if (language === 'en') {
    // The clock waits for the end of the next time that is safe.
    expect(card).toContain('by Thursday 12 November, 12 noon')
    expect(card).toContain('Ring their sister only.')
  }
  await axeFindsNothing(device)
  await fitsInWidth(device)
  expect(device.complaints).toEqual([])
  await device.close()
})

test('whom they would rather avoid is said where somebody is chosen, and again once they are chosen', async () => {
  await town.connector.send(casesApi.giveTo, { id: caseId, connectorId: town.connectorId }, { seen: 1 })
  const met = { how: 'phone' as const, happenedAt: town.it.clock.now(), words: 'Met.', noticeVersion: 'privacy-1' }
  await town.connector.send(casesApi.meet, { id: caseId, noteId: randomUUID(), ...met }, { seen: 2 })
  const device = await aDevice(browser, origin, { script: true, width: 360 })
  await atWork(device, town.connector, `/work/whanau/${ids.householdId}?refer=${needId}`)
  const { page, say } = device
  const words = 'Anyone from Ridgeline'
  await page.getByText(say('refer.avoid', { who: 'Hēni', words })).waitFor()
  await device.field('refer.search').fill('ridgeline')
  const found = page.getByRole('button', { name: /^Ridgeline Budgeting/ })
  expect(await found.textContent()).toContain(say('request.host-asked-to-avoid'))
  await found.click()
  await page.getByText(say('refer.avoided', { who: 'Hēni', words })).waitFor()
  await axeFindsNothing(device)
  await fitsInWidth(device)
  await device.close()
})
