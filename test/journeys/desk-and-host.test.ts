import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { intakeApi } from '../../src/api/intake.ts'
import { anOrganisation } from '../house.ts'
import type { Town } from '../stories/a-town.ts'
import { aDevice } from './a-device.ts'
import { inATown } from './in-a-town.ts'
import { atWork, told } from './at-work.ts'
import { axeFindsNothing } from './looking.ts'

// What a host says of itself, and what the desk sees of it; and a request that goes on to another desk.

let town: Town
let browser: Browser
let origin = ''
let otherDesk = ''

inATown((here) => void ({ town, browser, origin } = here), '2026-11-09T21:15:00.000Z')
beforeAll(async () => {
  otherDesk = await anOrganisation(town.it, { kind: 'intake-desk', name: 'Harbour Desk' })
  await town.it.fresh.owner`insert into intake_desk (organisation_id, place_code) values (${otherDesk}, '076')`
})

async function asked(name: string, language?: string): Promise<string> {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  const suits = { rather: [], interpreter: false, ...(language ? { language } : {}) }
  await town.intakeWorker.send(intakeApi.take, {
    ...{ ...ids, channel: 'phone' },
    answers: {
      ...{ need: { kind: 'kai' }, where: { place: 'Kaikohe', movingAbout: false } },
      ...{ for: { whom: 'me', name }, with: suits },
    },
  })
  return ids.requestId
}

test('a host says its languages and its usual work, and the desk sees both as reasons', async () => {
  const samoan = await asked('Sina', 'Gagana Sāmoa')
  const orderFor = async (id: string) => {
    const { hosts } = await town.intakeWorker.get(intakeApi.one, { id })
    return hosts.map(({ host, reasons, buts }) => ({ name: host.name, said: [...reasons, ...buts] }))
  }
  const before = await orderFor(samoan)
  expect(before[0]?.name).toBe('Northbank Connect')
  expect(before.flatMap(({ said }) => said)).not.toContain('language')

  const lead = await aDevice(browser, origin, { script: true })
  await atWork(lead, town.lead, '/work/host')
  const { page, say } = lead
  await lead.heading('our-host.change-languages').click()
  await lead.option('language.sm').check()
  await lead.heading('our-host.change-needs').click()
  await lead.option('need.kai').check()
  await axeFindsNothing(lead)
  await lead.button('our-host.save').click()
  await told(lead, say('our-host.saved'))
  await page.reload()
  await page.getByText(say('our-host.languages')).first().waitFor()
  expect(await page.locator('main').innerText()).toContain(`${say('our-host.languages')} ${say('language.sm')}`)
  expect(await page.locator('main').innerText()).toContain(`${say('our-host.needs')} ${say('need.kai')}`)

  const after = await orderFor(samoan)
  expect(after[0]?.name).toBe('Clearwater Community Trust')
  expect(after[0]?.said).toEqual(expect.arrayContaining(['language', 'need']))
  const reo = await orderFor(await asked('Aroha', 'te reo maori'))
  expect(reo.find(({ name }) => name.startsWith('Clearwater'))?.said).toContain('no-language')

  const desk = await aDevice(browser, origin, { script: true, width: 1280 })
  await atWork(desk, town.intakeWorker, `/work/requests/${samoan}`)
  await desk.page.getByText(desk.say('request.host-language')).waitFor()
  expect([lead.complaints, desk.complaints]).toEqual([[], []])
  await Promise.all([lead.close(), desk.close()])
})

test('a host that is not among the three best is looked up by its name, with the keyboard alone', async () => {
  for (const name of ['Alder Trust', 'Birch House', 'Kōtuku Roa', 'Kōtuku Iti']) await anOrganisation(town.it, { name })
  const id = await asked('Hera')
  const desk = await aDevice(browser, origin, { script: true, width: 1280 })
  const { page, say } = desk
  const lists: string[] = []
  page.on('request', (request) => {
    if (/\/hosts\b/.test(request.url())) lists.push(request.url())
  })
  await atWork(desk, town.intakeWorker, `/work/requests/${id}`)
  await page.getByRole('radio').first().waitFor()
  expect(lists, 'nobody is looked up before it is opened').toEqual([])

  await page.locator('summary', { hasText: say('request.another-host') }).focus()
  await page.keyboard.press('Enter')
  const others = page.getByRole('list', { name: say('request.which-host') })
  await others.getByRole('button').first().waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('kotuku r')
  await others.getByRole('button', { name: /Kōtuku Roa/ }).waitFor()
  await expect.poll(() => others.getByRole('button').count()).toBe(1)
  await axeFindsNothing(desk)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.locator('.other-host .chosen').evaluate((it) => it === document.activeElement)).toBe(true)
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)

  // It stays chosen through a reload, and the button names it.
  await page.reload()
  await page.locator('.other-host').getByText('Kōtuku Roa').waitFor()
  await desk.quiet()
  await page.getByRole('button', { name: say('request.assign', { host: 'Kōtuku Roa' }) }).click()
  await told(desk, say('request.assigned', { host: 'Kōtuku Roa' }))
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('a request sent to another desk is gone from this one: it says so, and the queue is there again', async () => {
  const id = await asked('Mele')
  const desk = await aDevice(browser, origin, { script: true, width: 1280 })
  const { page, say } = desk
  await atWork(desk, town.intakeWorker, `/work/requests/${id}`)
  await desk.button('request.to-redirect').click()
  await desk.field('request.desk').selectOption({ label: 'Harbour Desk' })
  await desk.button('request.redirect-send').click()
  await told(desk, say('request.redirected', { desk: 'Harbour Desk' }))
  await page.waitForURL(/\/work\/requests$/)
  await desk.quiet()
  const main = await page.locator('main').innerText()
  expect(main).not.toContain('Mele')
  expect(await page.locator('.still').count(), 'nobody is told that the server is away').toBe(0)
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('a request that somebody else sent on says that it is closed here, not that the server is away', async () => {
  const id = await asked('Tama')
  const desk = await aDevice(browser, origin, { script: true, width: 1280 })
  await atWork(desk, town.intakeWorker, `/work/requests/${id}`)
  await desk.button('request.to-redirect').waitFor()
  await town.intakeWorker.send(intakeApi.redirect, { id, toDesk: otherDesk }, { seen: 1 })
  await desk.button('request.to-decline').click()
  await desk.page.getByLabel(desk.say('request.no-not-a-person')).check()
  await desk.page
    .locator('form')
    .getByRole('button', { name: desk.say('request.decline-send') })
    .click()
  await desk.page.locator('.still').waitFor()
  const still = await desk.page.locator('.still').innerText()
  expect(still).toContain(desk.say('work.still-shown-closed', { time: '' }).split('. ')[1] ?? 'no such words')
  await desk.close()
})
