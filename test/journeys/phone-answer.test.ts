import type { Browser } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { referralsApi } from '../../src/api/referrals.ts'
import type { Town } from '../stories/a-town.ts'
import { aCase, aSentReferral } from './a-case.ts'
import { inATown } from './in-a-town.ts'
import { aDevice, arrowTo, type Device, press, type } from './a-device.ts'
import { atWork, dialog, told } from './at-work.ts'
import { isAGoodScreen } from './looking.ts'

// Most agencies answer by phone, and two workers of one host may each have somebody of theirs on the line.

const provider = 'Ridgeline Budgeting'
let town: Town
let browser: Browser
let origin = ''

inATown((here) => void ({ town, browser, origin } = here))

const hasTheKeyboard = (wanted: ReturnType<Device['field']>) =>
  wanted.evaluate((element) => element === element.ownerDocument.activeElement)
const choice = (device: Device, key: 'accept' | 'decline' | 'couldNotReach' | 'waitlist') =>
  dialog(device)
    .first()
    .getByRole('radio', { name: device.say(`phone-answer.${key}`), exact: true })

const valueUnderTheKeyboard = ({ page }: Device) =>
  page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.value : ''))

async function opened(path: string, width = 1280): Promise<Device> {
  const device = await aDevice(browser, origin, { script: true, width })
  await atWork(device, town.connector, path)
  await device.button('whanau.move.wait-for-receiver.do').click()
  await dialog(device).waitFor()
  return device
}

describe('a phone answer, written down on the whānau’s page', () => {
  test.each([360, 1280])('is shown both when a colleague was faster, at %i, and no word moves', async (width) => {
    const { referralId, householdId } = await aSentReferral(town, `Pita ${width}`)
    const hers = await opened(`/work/whanau/${householdId}`, width)
    await hers.field('phone-answer.who').fill('Rewi')
    await choice(hers, 'decline').check()
    await hers.field('answer.reason').selectOption('no-capacity')
    await hers.field('phone-answer.words').fill('Full until Monday.')
    const { referral } = await town.lead.get(referralsApi.one, { id: referralId })
    const theirs = { id: referralId, phoned: { who: 'Callum', at: town.it.clock.now() }, words: 'We have a bed.' }
    await town.lead.send(referralsApi.accept, theirs, { seen: referral.version })

    await hers.button('phone-answer.save').click()
    await hers.heading('work.stale.head').waitFor()
    const shown = await dialog(hers).last().innerText()
    expect(shown).toContain(hers.say('phone-answer.decline'))
    expect(shown).toContain('Full until Monday.')
    expect(shown).toContain(hers.say('status.accepted'))
    expect(shown, 'what was said meanwhile stands beside it').toContain('We have a bed.')
    await isAGoodScreen(hers)

    await hers.button('work.stale.back').click()
    expect(await choice(hers, 'decline').isChecked(), 'her choice is still hers').toBe(true)
    expect(await hers.field('phone-answer.words').inputValue()).toBe('Full until Monday.')
    expect(await hers.field('phone-answer.who').inputValue()).toBe('Rewi')
    await dialog(hers)
      .getByText(hers.say('phone-answer.moved-on', { status: hers.say('status.accepted') }))
      .waitFor()
    await choice(hers, 'couldNotReach').check()
    expect(await hers.field('phone-answer.words').inputValue(), 'those were the words of another answer').toBe('')
    await hers.close()
  })

  test('keeps the keyboard on the choices, one after another', async () => {
    const { referralId, householdId } = await aSentReferral(town, 'Mere')
    const hers = await opened(`/work/whanau/${householdId}`)
    await type(hers, hers.field('phone-answer.who'), 'Callum')
    await hers.page.keyboard.press('Tab')
    const seen: string[] = []
    for (let i = 0; i < 4; i += 1) {
      await hers.page.keyboard.press('ArrowDown')
      seen.push(await valueUnderTheKeyboard(hers))
    }
    expect(seen).toEqual(['accept', 'waitlist', 'askForMore', 'decline'])
    await arrowTo(hers, choice(hers, 'accept'))
    await press(hers, hers.button('phone-answer.save'))
    await told(hers, hers.say('phone-answer.saved', { organisation: provider }))
    // The card that changed says what comes next: that is where they are.
    await dialog(hers).waitFor({ state: 'detached' })
    await expect
      .poll(() => hers.page.evaluate(() => document.activeElement?.closest('section')?.className))
      .toMatch(/move/)
    const { referral } = await town.connector.get(referralsApi.one, { id: referralId })
    expect(referral.status).toBe('accepted')
    // Both in one minute, and one sending: the yes is the later.
    const story = await hers.page.locator('.story li').allInnerTexts()
    const yes = story.findIndex((line) => line.includes(hers.say('move.accept')))
    expect(yes).toBeGreaterThanOrEqual(0)
    expect(story[yes + 1]).toContain(hers.say('move.receive'))
    expect(story.join('\n')).toContain(hers.say('story.took', { who: 'Ngaire' }))
    expect(hers.complaints).toEqual([])
    await hers.close()
  })
})

describe('the keyboard', () => {
  test('is on the heading after somebody was found by search, and never at the top after a form', async () => {
    const { householdId, caseId } = await aCase(town, 'Hine')
    await town.it.fresh.owner`update support_case set connector_id = null where id = ${caseId}`
    const desk = await aDevice(browser, origin, { script: true, width: 1280 })
    await atWork(desk, town.connector, '/work/today')
    await desk.quiet()
    await desk.page.keyboard.press('/')
    await desk.page.getByRole('searchbox').waitFor()
    await desk.page.keyboard.type('hine')
    await desk.page.getByRole('option', { name: /Hine/ }).first().waitFor()
    await desk.page.keyboard.press('Enter')
    const heading = desk.page.getByRole('heading', { level: 1, name: 'Hine' })
    await heading.waitFor()
    expect(desk.page.url()).toContain(householdId)
    await expect.poll(() => hasTheKeyboard(heading)).toBe(true)

    await press(desk, desk.button('whanau.move.first-contact.do'))
    await dialog(desk).waitFor()
    await desk.page.keyboard.type('She has three debts.')
    await press(desk, desk.button('korero.save'))
    await told(desk, desk.say('korero.saved-yours'))
    await dialog(desk).waitFor({ state: 'detached' })
    await desk.quiet()
    // The button that opened it is gone: the card says what comes next.
    expect(await desk.page.evaluate(() => document.activeElement?.closest('section')?.className)).toMatch(/move/)
    expect(desk.complaints).toEqual([])
    await desk.close()
  })
})

test('whom somebody suggested instead is offered first, and marked as theirs', async () => {
  const { referralId, householdId } = await aSentReferral(town, 'Rua')
  const { referral } = await town.receiver.get(referralsApi.one, { id: referralId })
  const suggested = { id: referralId, to: 'Ferry Lane Food Hub' }
  await town.receiver.send(referralsApi.suggestReroute, suggested, { seen: referral.version })
  const desk = await aDevice(browser, origin, { script: true, width: 360 })
  await atWork(desk, town.connector, `/work/whanau/${householdId}`)
  await desk.page.locator('.move a.button').click()
  const first = desk.page.getByRole('list', { name: desk.say('refer.suggested', { by: provider }) })
  await first.waitFor()
  expect(
    await desk.page
      .getByRole('list')
      .filter({ has: desk.page.getByRole('button') })
      .first()
      .innerText(),
  ).toContain('Ferry Lane Food Hub')
  await isAGoodScreen(desk)
  await first.getByRole('button', { name: /Ferry Lane/ }).click()
  await desk
    .button('refer.send', { organisation: 'Ferry Lane Food Hub' })
    .or(desk.page.getByText('Ferry Lane'))
    .first()
    .waitFor()
  expect(desk.complaints).toEqual([])
  await desk.close()
})
