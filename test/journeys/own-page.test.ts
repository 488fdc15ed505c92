import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { referralsApi } from '../../src/api/referrals.ts'
import { languages } from '../../src/words/phrase.ts'
import { openBrowser } from '../browser.ts'
import { aPersonsSession } from '../stories/a-family.ts'
import { aTown, type Town } from '../stories/a-town.ts'
import { type ACase, aSentReferral } from './a-case.ts'
import { aDevice, type Device, goOn } from './a-device.ts'
import { atWork, dialog, told } from './at-work.ts'
import { isAGoodPage, isAGoodScreen } from './looking.ts'
import { tuesday } from './the-demonstration.ts'

// On her own page, on a phone and without script, Hēni turns a switch off and on, and answers for herself. Ngaire reads
// what she answered, and only then is the loop closed. Once in English, once in te reo.

const provider = 'Ridgeline Budgeting'
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(languages)('a person’s own page (%s)', (language) => {
  let town: Town
  let phone: Device
  let desk: Device
  let heni: ACase & { readonly referralId: string }

  beforeAll(async () => {
    town = await aTown(tuesday)
    const origin = await town.it.listen()
    heni = await aSentReferral(town)
    phone = await aDevice(browser, origin, { language, script: false, width: 360 })
    desk = await aDevice(browser, origin, { language, script: true, width: 1280 })
    const { owner } = town.it.fresh
    const [row] = await owner`select id from help_request where household_id = ${heni.householdId}`
    const person = { requestId: String(row?.['id']), personId: heni.personId, householdId: heni.householdId }
    const value = await aPersonsSession(town.it, person)
    await phone.context.addCookies([{ name: 'yours', value, url: origin, httpOnly: true, sameSite: 'Lax' }])
  })
  afterAll(async () => {
    await phone.close()
    await desk.close()
    await town.it.close()
  })

  test('each switch says who, what and until when', async () => {
    await phone.open('/yours/mine')
    const row = phone.page.getByRole('listitem').filter({ hasText: provider }).last()
    expect(await row.innerText()).toContain(phone.say('share.name'))
    await isAGoodPage(phone)
  })

  test('has nothing to answer before somebody says that it is done', async () => {
    expect(await phone.heading('yours.asked').count()).toBe(0)
  })

  test('is asked whether it helped, and is told when nothing was chosen', async () => {
    const { receiver } = town
    const id = heni.referralId
    await receiver.send(referralsApi.accept, { id }, { seen: 2 })
    await receiver.send(referralsApi.begin, { id }, { seen: 3 })
    await receiver.send(referralsApi.recordOutcome, { id, outcome: 'got-what-was-needed' }, { seen: 4 })
    await phone.open('/yours/mine')
    await isAGoodPage(phone)
    await phone.field('yours.answer-words').fill('The car man still rings.')
    await goOn(phone, () => sendAnswer())
    expect(await phone.field('yours.answer-words').inputValue()).toBe('The car man still rings.')
    expect(await phone.page.getByRole('alert').innerText()).toContain(phone.say('yours.answer-empty'))
    await isAGoodPage(phone)
  })

  test('answers for herself', async () => {
    await phone.option('yours.answer-partly').check()
    await goOn(phone, () => sendAnswer())
    expect(await phone.page.getByRole('main').innerText()).toContain(phone.say('yours.answered-partly'))
    await isAGoodPage(phone)
  })

  test('Ngaire reads it, cannot answer in her place, and closes the loop', async () => {
    const { page, say } = desk
    // Both pages say the same, and neither has her asked again.
    await atWork(desk, town.connector, `/work/referrals/${heni.referralId}`)
    await desk.button('whanau.move.read-answer.do').waitFor()
    expect(await desk.button('referral.do-confirm').count()).toBe(0)
    expect(await page.getByRole('main').innerText()).toMatch(
      /Read what .* answered, and close it|Pānuitia tā .* whakautu, ka kati ai/,
    )
    await atWork(desk, town.connector, `/work/whanau/${heni.householdId}`)
    await desk.button('whanau.move.read-answer.do').click()
    expect(await dialog(desk).innerText()).toContain('The car man still rings.')
    expect(await dialog(desk).getByRole('radio').count()).toBe(0)
    await isAGoodScreen(desk)
    await desk.button('loop.own-close').click()
    await told(desk, say('loop.closed', { organisation: provider }))
    await page.goto(`${desk.origin}/work/referrals/${heni.referralId}`)
    await page.getByText(say('referral.person-answered-own', { answer: say('referral.person-partly') })).waitFor()
    await isAGoodScreen(desk)
  })

  test('and one press takes the yes back, another gives it again', async () => {
    await phone.open('/yours/mine')
    expect(await phone.heading('yours.asked').count()).toBe(0)
    await goOn(phone, () => phone.button('yours.take-back-from', { name: provider }).click())
    await isAGoodPage(phone)
    const name = phone.say('yours.again-to', { name: provider, day: '' }).trim()
    const again = phone.page.getByRole('button', { name: name.slice(0, 20) })
    await goOn(phone, () => again.click())
    expect(await phone.button('yours.take-back-from', { name: provider }).count()).toBe(1)
    expect(await phone.page.getByRole('status').innerText()).toContain(phone.say('yours.told-again').slice(0, 20))
    await isAGoodPage(phone)
  })

  const sendAnswer = () =>
    phone.page.getByRole('button', { name: phone.say('yours.answer-send-about', { need: '' }).slice(0, 12) }).click()
})

describe('a session that nobody uses', () => {
  test('warns, goes on at one press, and otherwise leaves the page with what was typed kept', async () => {
    const town = await aTown(tuesday)
    const origin = await town.it.listen()
    const { householdId } = await aSentReferral(town)
    const { clock, fresh } = town.it
    const ends = (minutes: number) => new Date(Date.parse(clock.now()) + minutes * 60_000).toISOString()
    await fresh.owner`update session set expires_at = ${ends(30)}, ends_at = ${ends(720)} where worker_id = ${town.connectorId}`
    const desk = await aDevice(browser, origin, { script: true, width: 1280 })
    const { page } = desk
    await page.clock.install()
    await atWork(desk, town.connector, `/work/whanau/${householdId}`)
    await desk.button('note.add').click()
    const words = page.getByRole('dialog').getByLabel(desk.say('note.words'))
    await words.fill('She is at her aunty’s')
    await desk.quiet()

    /** Time goes by at the desk and in the house. */
    const later = async (minutes: number) => {
      clock.forward(minutes)
      await page.clock.fastForward(minutes * 60_000)
      await desk.quiet()
    }
    // Who only writes is there all the same.
    await later(6)
    await expect.poll(() => minutesLeft(town)).toBe(30)
    await later(29)
    await desk.heading('work.staying.head').waitFor()
    await isAGoodScreen(desk)
    await desk.button('work.staying.do').click()
    await desk.heading('work.staying.head').waitFor({ state: 'detached' })
    expect(await words.inputValue()).toBe('She is at her aunty’s')

    await later(31)
    await page.waitForURL(/\/sign-in\?ended=1/)
    expect(await page.getByRole('main').innerText()).toContain(desk.say('sign-in.ended'))
    await isAGoodScreen(desk)
    await fresh.owner`update session set expires_at = ${ends(30)} where worker_id = ${town.connectorId}`
    await page.goto(`${origin}${new URL(page.url()).searchParams.get('to') ?? ''}`)
    await desk.button('note.add').click()
    await expect.poll(() => words.inputValue()).toBe('She is at her aunty’s')
    await desk.close()
    await town.it.close()
  })
})

async function minutesLeft({ it, connectorId }: Town): Promise<number> {
  const [row] = await it.fresh.owner`select expires_at from session where worker_id = ${connectorId}`
  return (Date.parse(String(row?.['expiresAt'])) - Date.parse(it.clock.now())) / 60_000
}
