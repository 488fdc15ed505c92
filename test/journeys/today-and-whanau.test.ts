import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { instantAt } from '../../src/domain/days.ts'
import type { Language } from '../../src/words/phrase.ts'
import type { Town } from '../stories/a-town.ts'
import { aDevice, cameIn, type Device, press, tabTo, type } from './a-device.ts'
import { inATown } from './in-a-town.ts'
import { axeFindsNothing, fitsInWidth } from './looking.ts'

// A connector's day: who to turn to first, the first kōrero, and a referral that tells only what was agreed.

let town: Town
let browser: Browser
let origin = ''
let householdId = ''
let caseId = ''

inATown((here) => void ({ town, browser, origin } = here))

// Each test has a whānau of its own, newly with the host and with nobody yet spoken to.
beforeEach(async () => {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  caseId = randomUUID()
  householdId = ids.householdId
  const ring = { by: 'ring' as const, number: '021 000 0142', whose: 'her sister' }
  const answers = {
    ...{ need: { kind: 'kai' as const, words: 'Food in the house tonight.' }, when: { urgency: 'today' as const } },
    ...{ where: { place: 'Kaikohe', movingAbout: false }, for: { whom: 'me' as const, name: 'Hēni' } },
    reach: {
      ways: [ring],
      days: ['tue' as const, 'thu' as const],
      from: '10:00',
      until: '12:00',
      mayLeaveMessage: false,
    },
  }
  await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers })
  const assign = { id: ids.requestId, toOrganisation: town.clearwater, caseId, needId: randomUUID() }
  await town.intakeWorker.send(intakeApi.assign, assign, { seen: 1 })
  await town.connector.send(casesApi.giveTo, { id: caseId, connectorId: town.connectorId }, { seen: 1 })
})

async function atWork(
  path: string,
  wanted: { readonly language?: Language; readonly width?: number } = {},
): Promise<Device> {
  const device = await aDevice(browser, origin, { script: true, width: 1280, ...wanted })
  await device.context.addInitScript((language) => localStorage.setItem('language', language), wanted.language ?? 'en')
  await cameIn(device, town.connector.token)
  await device.open(path)
  await device.page.locator('main h1').waitFor()
  return device
}

const whanau = () => town.connector.get(householdsApi.one, { id: householdId })
const hasClosed = (device: Device) => device.page.getByRole('dialog').waitFor({ state: 'detached' })

describe.each(['en', 'mi'] as const)('the first kōrero and a referral, in %s', (language) => {
  test('by keyboard on a phone: two needs in one sending, and the receiver sees exactly what was shown', async () => {
    const device = await atWork(`/work/whanau/${householdId}`, { language, width: 360 })
    const { page, say } = device
    expect(await page.locator('.safe').textContent()).toContain('021 000 0142')
    await axeFindsNothing(device)
    await fitsInWidth(device)

    await press(device, device.button('whanau.move.first-contact.do'))
    const dialog = page.getByRole('dialog')
    await type(device, dialog.getByLabel(say('korero.words'), { exact: true }), 'Kai tonight; three debts.')
    await press(device, device.option('korero.told'), 'Space')
    await press(device, device.option('need.debt'), 'Space')
    await press(device, device.option('need.power'), 'Space')
    // What was said about a need outlives its tick.
    const words = dialog.getByRole('group', { name: say('need.power') }).getByLabel(say('whanau.need.words'))
    await type(device, words, 'Off since Monday')
    await device.option('need.power').uncheck()
    await device.option('need.power').check()
    expect(await words.inputValue()).toBe('Off since Monday')
    await axeFindsNothing(device)
    await press(device, device.button('korero.save'))
    await hasClosed(device)
    const { cases, needs } = await whanau()
    expect(cases[0]).toMatchObject({ status: 'engaged', noticeVersion: 'privacy-1' })
    expect(needs.map((need) => need.kind).toSorted()).toEqual(['debt', 'kai', 'power'])

    await press(device, page.locator('.move a.button'))
    await type(device, device.field('refer.search'), 'ferry')
    await press(device, page.getByRole('button', { name: /^Ferry Lane Food Hub/ }))
    await axeFindsNothing(device)
    await fitsInWidth(device)
    const shown = await page.locator('section[aria-labelledby=told] dd').allTextContents()
    await press(device, page.getByRole('checkbox', { name: say('may.told') }), 'Space')
    await press(device, device.button('refer.send', { organisation: 'Ferry Lane Food Hub' }))
    await page.waitForURL((address) => !address.search.includes('refer'))

    const [referral] = (await whanau()).referrals
    const { facts } = await town.connector.get(referralsApi.one, { id: referral?.id ?? '' })
    const told = facts.map((fact) =>
      fact.kind === 'contact' ? fact.contact.value : fact.kind === 'need' ? say('need.kai') : fact.value,
    )
    expect(shown).toHaveLength(told.length)
    for (const [place, value] of told.entries()) expect(shown[place]).toContain(value)
    expect(device.complaints).toEqual([])
    expect(device.elsewhere).toEqual([])
    await device.close()
  })
})

describe('today', () => {
  test('shows the rule above the number, and greys the number outside safe times', async () => {
    const device = await atWork('/work/today', { width: 360 })
    const { page } = device
    await page.locator('a[href="tel:0210000142"]').first().waitFor()
    expect(await page.locator('.srule').first().textContent()).toContain('Ring her sister only.')
    await axeFindsNothing(device)
    await fitsInWidth(device)
    town.it.clock.set(instantAt('2026-11-10', '12:01'))
    await page.reload()
    await page.locator('.tel--off').first().waitFor()
    expect(await page.locator('.tel--off').first().textContent()).toContain('safe from Thursday 12 November, 10 am')
    expect(await page.locator('a[href="tel:0210000142"]').count(), 'outside safe times it is text').toBe(0)
    town.it.clock.set(instantAt('2026-11-10', '10:20'))
    await device.close()
  })

  test('a note outlives a reload while it is typed, and waits on the device without signal', async () => {
    const device = await atWork('/work/today')
    const { page, context, say } = device
    await press(device, page.locator('.note button'))
    const dialog = page.getByRole('dialog')
    await press(device, dialog.getByRole('button', { name: /^Hēni/ }).first())
    await type(device, device.field('note.words'), 'She rang back.')
    // Each letter is written behind the one before it: what is typed without a breath is given one.
    await page.waitForTimeout(100)
    await page.reload()
    await page.locator('.note button').click()
    expect(await device.field('note.words').inputValue()).toBe('She rang back.')
    await axeFindsNothing(device)
    await context.setOffline(true)
    await device.button('note.save').click()
    await page
      .getByText(say('work.sync.bar.on-device', { count: 1 }))
      .first()
      .waitFor()
    await context.setOffline(false)
    await page
      .getByText(say('work.sync.bar.all-sent', { count: 0 }))
      .first()
      .waitFor()
    const notes = await town.it.fresh.owner`select * from contact_note where words = 'She rang back.'`
    expect(notes).toHaveLength(1)
    await device.close()
  })
})

describe('the whānau page', () => {
  const met = { noteId: randomUUID(), how: 'phone' as const, words: 'Talked.' }

  test('a step that a colleague wrote first shows both, and the worker chooses', async () => {
    const device = await atWork(`/work/whanau/${householdId}`)
    const { page } = device
    await device.button('step.add').click()
    await device.field('step.what').fill('Ring the hub')
    const { cases } = await whanau()
    await town.lead.send(casesApi.plan, { id: caseId, nextStep: 'Visit on Friday' }, { seen: cases[0]?.version ?? 0 })
    await device.button('step.save').click()
    await device.heading('work.stale.head').waitFor()
    const both = await page.locator('.stale').textContent()
    expect(both).toContain('Ring the hub')
    expect(both).toContain('Visit on Friday')
    await axeFindsNothing(device)
    await device.button('work.stale.send-mine').click()
    await hasClosed(device)
    expect((await whanau()).cases[0]?.nextStep).toBe('Ring the hub')
    await device.close()
  })

  test('"no provider" is one click, and the support cannot end before every need has its outcome', async () => {
    const { cases } = await whanau()
    const meet = { id: caseId, ...met, happenedAt: town.it.clock.now() }
    await town.connector.send(casesApi.meet, meet, { seen: cases[0]?.version ?? 0 })
    const device = await atWork(`/work/whanau/${householdId}`)
    const { page, say } = device
    const about = say('need.kai').toLowerCase()
    await tabTo(device, page.getByRole('button', { name: `${say('whanau.need.no-provider')}: ${about}`, exact: true }))
    await page.keyboard.press('Enter')
    await page
      .getByText(say('whanau.need.no-provider.done', { need: about }))
      .first()
      .waitFor()
    expect((await whanau()).unmet).toMatchObject([{ kind: 'kai', reason: 'no-provider', weekOn: '2026-11-09' }])

    const end = device.button('end.title')
    expect(await end.getAttribute('aria-disabled')).toBe('true')
    await page
      .getByText(say.refusal({ code: 'need-without-outcome', with: { count: 1 } }))
      .first()
      .waitFor()
    await device.button('whanau.need.settle').click()
    await page.getByRole('radio', { name: say('need-outcome.not-met'), exact: true }).check()
    await device.button('whanau.need.settle.save').click()
    await hasClosed(device)
    await device.button('whanau.move.close.do').first().click()
    await page.getByRole('radio', { name: say('close.other-service'), exact: true }).check()
    await device.button('end.do').click()
    await hasClosed(device)
    expect((await whanau()).cases[0]).toMatchObject({ status: 'closed', closingReason: 'other-service' })
    await axeFindsNothing(device)
    expect(device.complaints).toEqual([])
    await device.close()
  })
})
