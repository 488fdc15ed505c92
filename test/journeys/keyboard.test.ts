import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { referralsApi } from '../../src/api/referrals.ts'
import type { Town } from '../stories/a-town.ts'
import { type ACase, aCase, aSentReferral } from './a-case.ts'
import { inATown } from './in-a-town.ts'
import { aDevice, arrowTo, type Device, goOn, press, tabTo, type } from './a-device.ts'
import { dialog, told } from './at-work.ts'
import { isAGoodScreen } from './looking.ts'

// Whoever cannot use a mouse does the same work. Nothing here is clicked.

const provider = 'Ridgeline Budgeting'
let town: Town
let browser: Browser
let origin = ''
let hers: ACase

inATown((here) => void ({ town, browser, origin } = here))
beforeAll(async () => {
  hers = await aCase(town)
})

/** Comes in by the button of a demonstration, as everybody can, and without a mouse. */
async function signIn(device: Device, name: string): Promise<void> {
  await device.open('/sign-in')
  await goOn(device, () => press(device, device.page.getByRole('button', { name: new RegExp(`^${name} `) })))
  await device.page.getByRole('heading', { level: 1 }).waitFor()
}

/** From a closed list: its letters choose in it. */
async function choose(device: Device, list: ReturnType<Device['field']>, label: string): Promise<void> {
  await tabTo(device, list)
  await device.page.keyboard.type(label)
  expect(await list.locator('option:checked').innerText()).toBe(label)
}

test('a connector comes in, finds somebody by search, and sends a referral', async () => {
  const desk = await aDevice(browser, origin, { script: true, width: 1280 })
  const { page, say } = desk
  await signIn(desk, 'Ngaire')

  // The first thing that Tab reaches leads past everything that stands on every screen.
  await page.keyboard.press('Tab')
  expect(await desk.link('work.skip').evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')

  await page.keyboard.press('/')
  await page.getByRole('searchbox').waitFor()
  await page.keyboard.type('heni')
  await page.getByRole('option', { name: /Hēni/ }).first().waitFor()
  await isAGoodScreen(desk)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Hēni' }).waitFor()
  expect(page.url()).toContain(hers.householdId)

  // Escape closes what was opened, and the keyboard is where it was.
  await press(desk, desk.button('whanau.move.first-contact.do'))
  await dialog(desk).waitFor()
  await page.keyboard.press('Escape')
  await dialog(desk).waitFor({ state: 'detached' })
  await expect
    .poll(() => desk.button('whanau.move.first-contact.do').evaluate((element) => element === document.activeElement))
    .toBe(true)
  await page.keyboard.press('Enter')
  await dialog(desk).waitFor()
  expect(await desk.field('korero.words').evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.type('Three debts, and no kai until Friday.')
  await press(desk, desk.option('korero.told'), 'Space')
  await press(desk, desk.option('need.kai'), 'Space')
  await choose(desk, desk.field('whanau.need.when'), say('urgency.today'))
  await press(desk, desk.button('korero.save'))
  await told(desk, say('korero.saved'))

  await press(desk, page.getByRole('link', { name: new RegExp(`^${say('whanau.need.refer')}: money`) }))
  await page.getByRole('searchbox').waitFor()
  await type(desk, page.getByRole('searchbox'), 'ridgeline')
  await press(desk, page.getByRole('button', { name: new RegExp(provider) }))
  await press(desk, desk.option('may.told'), 'Space')
  await type(desk, desk.field('refer.asks'), 'Can you help with three debts?')
  await press(desk, desk.button('refer.send', { organisation: provider }))
  await told(desk, say('refer.sent', { organisation: provider }))
  const rows = await town.it.fresh.owner`select status from referral where household_id = ${hers.householdId}`
  expect(rows.map((row) => row['status'])).toEqual(['sent'])
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('a receiver comes in and answers', async () => {
  const { referralId } = await aSentReferral(town, 'Marama')
  const desk = await aDevice(browser, origin, { script: true, width: 1280 })
  const { page, say } = desk
  await signIn(desk, 'Aroha')
  await press(desk, page.getByRole('main').getByRole('link', { name: /Marama/ }))
  await page.getByRole('heading', { level: 1, name: /Marama/ }).waitFor()
  await arrowTo(desk, desk.option('answer.yes'))
  await type(desk, desk.field('answer.contact-name'), 'Aroha')
  await press(desk, desk.button('referral.send-answer', { other: 'Clearwater Community Trust' }))
  await told(desk, say('referral.done', { other: 'Clearwater Community Trust' }))
  const [row] = await town.it.fresh.owner`select status, contact_name from referral where id = ${referralId}`
  expect(row).toMatchObject({ status: 'accepted', contactName: 'Aroha' })
  await desk.close()
})

test('a receiver without an account answers by the link', async () => {
  const { referralId } = await aSentReferral(town, 'Wiremu')
  const [link] = await town.it.fresh.owner`select id from referral_link where referral_id = ${referralId}`
  const desk = await aDevice(browser, origin, { width: 1280 })
  await desk.open(`/answer/${String(link?.['id'])}`)
  await goOn(desk, () => press(desk, desk.button('answer.link-send')))
  const [mail] = await town.it.fresh
    .owner`select code from mail where about_kind = 'code' order by made_at desc limit 1`
  await type(desk, desk.field('answer.code'), String(mail?.['code']))
  await goOn(desk, () => desk.page.keyboard.press('Enter'))
  await arrowTo(desk, desk.option('answer.no'))
  await tabTo(desk, desk.field('answer.reason'))
  await desk.page.keyboard.type(desk.say('answer.reason-no-capacity'))
  await type(desk, desk.field('answer.more-words').first(), 'Full until March.')
  await goOn(desk, () => press(desk, desk.button('answer.send', { who: 'Ngaire' })))
  const [row] = await town.it.fresh.owner`select status, answer_words from referral where id = ${referralId}`
  expect(row).toMatchObject({ status: 'declined', answerWords: 'Full until March.' })
  await desk.close()
})

test('a connector writes down how it went, closes the loop and ends the support', async () => {
  const { referralId, caseId } = await aSentReferral(town, 'Tama')
  const { referral } = await town.receiver.get(referralsApi.one, { id: referralId })
  const seen = referral.version
  await town.receiver.send(referralsApi.accept, { id: referralId }, { seen })
  await town.receiver.send(referralsApi.begin, { id: referralId }, { seen: seen + 1 })
  const ended = { id: referralId, outcome: 'got-what-was-needed' as const }
  await town.receiver.send(referralsApi.recordOutcome, ended, { seen: seen + 2 })

  const desk = await aDevice(browser, origin, { script: true, width: 1280 })
  const { page, say } = desk
  await signIn(desk, 'Ngaire')
  await press(desk, page.getByRole('main').getByRole('link', { name: 'Tama', exact: true }).first())
  await press(desk, desk.button('whanau.move.confirm-outcome.do'))
  await dialog(desk).waitFor()
  await arrowTo(desk, dialog(desk).getByRole('radio', { name: say('loop.yes'), exact: true }))
  // Their yes is the need’s end as well, and says so before it is sent.
  expect(await dialog(desk).getByRole('checkbox', { checked: true }).count()).toBe(1)
  await press(desk, desk.button('loop.save'))
  await told(desk, say('loop.closed', { organisation: provider }))
  await press(desk, page.locator('.move').getByRole('button', { name: say('whanau.move.close.do') }))
  await dialog(desk).waitFor()
  expect(
    await dialog(desk)
      .getByRole('radio', { name: say('close.connected'), exact: true })
      .isChecked(),
  ).toBe(true)
  await press(desk, desk.button('end.do'))
  await told(desk, say('end.done'))
  const [row] = await town.it.fresh.owner`
    select referral.status, need.outcome, closing_reason from referral
    join need on need.id = referral.need_id join support_case on support_case.id = referral.case_id
    where referral.case_id = ${caseId}`
  expect(row).toEqual({ status: 'closed', outcome: 'met', closingReason: 'connected' })
  expect(desk.complaints).toEqual([])
  await desk.close()
})
