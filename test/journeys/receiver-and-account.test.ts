import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Browser, Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { consentApi } from '../../src/api/consent.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import type { Share } from '../../src/domain/consent/consent.ts'
import { demonstrationPassword } from '../../src/server/demonstration/demonstration.ts'
import { hashPassword } from '../../src/server/passwords.ts'
import { password } from '../coming-in.ts'
import type { Town } from '../stories/a-town.ts'
import { aCase, aSentReferral } from './a-case.ts'
import { inATown } from './in-a-town.ts'
import { aDevice, arrowTo, type Device, goOn, press, type } from './a-device.ts'
import { atWork, dialog } from './at-work.ts'
import { axeFindsNothing, fitsInWidth } from './looking.ts'

// What a receiver meets on a small screen, and one's own way in when the phone is gone.

let town: Town
let browser: Browser
let origin = ''

inATown((here) => void ({ town, browser, origin } = here))

const other = 'Clearwater Community Trust'
const seen = async (id: string) => (await town.receiver.get(referralsApi.one, { id })).version
const radio = (device: Device, name: string) => device.page.getByRole('radio', { name, exact: true })

describe('a receiver', () => {
  test.each([320, 360, 1280])(
    'who answers second reads both versions at %i px, and cannot send what is past',
    async (width) => {
      const { referralId: id } = await aSentReferral(town, 'Mere')
      const device = await aDevice(browser, origin, { language: 'mi', width, script: true })
      await atWork(device, town.receiver, `/work/referrals/${id}`)
      await arrowTo(device, radio(device, device.say('answer.no')))
      await arrowTo(device, radio(device, device.say('answer.reason-no-capacity')))
      await type(device, device.field('answer.more-words'), 'Kua kī tae noa ki a Pepuere.')
      await town.receiverAgain.send(referralsApi.accept, { id, words: 'Tonight, by Rewi.' }, { seen: await seen(id) })

      await press(device, device.button('referral.send-answer', { other }))
      await device.heading('work.stale.head').waitFor()
      const saidNo = device.say('answer.said-no', { reason: device.say('answer.reason-no-capacity') })
      for (const words of [
        'Kua kī tae noa ki a Pepuere.',
        'Tonight, by Rewi.',
        saidNo,
        device.say('status.accepted'),
      ]) {
        const there = dialog(device).getByText(words, { exact: true }).first()
        await there.waitFor()
        expect(await isWhole(there), `${words} at ${width} px`).toBe(true)
      }
      expect(await device.button('work.stale.send-mine').getAttribute('aria-disabled')).toBe('true')
      await dialog(device)
        .getByText(device.say.refusal({ code: 'referral-moved-on' }))
        .waitFor()
      await axeFindsNothing(device)
      await device.button('work.stale.keep-theirs').click()
      await device.close()
    },
  )

  test('who does not know enough is asked what is missing, or asks for it', async () => {
    const { referralId: id } = await aSentReferral(town, 'Pita')
    const device = await aDevice(browser, origin, { script: true })
    await atWork(device, town.receiver, `/work/referrals/${id}`)
    await arrowTo(device, radio(device, device.say('answer.no')))
    await arrowTo(device, radio(device, device.say('answer.reason-not-enough-information')))
    await press(device, device.button('referral.send-answer', { other }))
    await device.page.getByRole('alert').getByText(device.say('answer-form.missing-needed')).waitFor()
    await arrowTo(device, radio(device, device.say('answer.reason-not-eligible')))
    await press(device, device.button('referral.send-answer', { other }))
    await device.page.getByRole('alert').getByText(device.say('answer-form.rule-needed')).waitFor()

    await arrowTo(device, radio(device, device.say('answer.reason-not-enough-information')))
    const asked = device.page.getByLabel(device.say('answer.decline-words', { asks: 'missing' }), { exact: true })
    await type(device, asked, 'How many live there?')
    await press(device, device.button('referral.instead-ask', { other }))
    expect(await device.field('answer.question-what').inputValue()).toBe('How many live there?')
    await device.close()
  })

  test('whose no is written down by the sender is asked the same', async () => {
    const { referralId: id } = await aSentReferral(town, 'Moana')
    const device = await aDevice(browser, origin, { script: true })
    await atWork(device, town.connector, `/work/referrals/${id}`)
    await press(device, device.button('referral.do-phoned'))
    await device.field('phone-answer.who').fill('Rewi')
    await radio(device, device.say('phone-answer.decline')).check()
    await device.field('answer.reason').selectOption('not-eligible')
    expect(await device.button('phone-answer.save').getAttribute('aria-disabled')).toBe('true')
    await dialog(device)
      .getByText(device.say.refusal({ code: 'rule-needed' }))
      .waitFor()
    await dialog(device)
      .getByRole('textbox', { name: device.say('phone-answer.words'), exact: true })
      .fill('Under 25 only.')
    await device.button('phone-answer.save').click()
    await device.page.getByText(device.say('phone-answer.saved', { organisation: 'Ridgeline Budgeting' })).waitFor()
    await device.close()
  })

  test('who says what came of it begins with that it is finished, and with nothing chosen', async () => {
    const { referralId: id } = await aSentReferral(town, 'Kiri')
    await town.receiver.send(referralsApi.accept, { id }, { seen: await seen(id) })
    await town.receiver.send(referralsApi.begin, { id }, { seen: await seen(id) })
    const device = await aDevice(browser, origin, { script: true })
    await atWork(device, town.receiver, `/work/referrals/${id}`)
    await press(device, device.button('referral.do-outcome'))
    const finished = radio(device, device.say('answer.outcome'))
    expect(await finished.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
    expect(await device.page.locator('section[aria-labelledby="answer"] input:checked').count()).toBe(0)
    const [line = ''] = (await device.page.locator('.story time').first().innerText()).split('\n')
    expect(line, 'when and how stand in one line').toContain(device.say('referral.how-signed-in'))
    await device.close()
  })

  test('reads a language by its name, with an account and without', async () => {
    const { householdId, caseId, needId, personId } = await aCase(town, 'Lani')
    const [consentId, referralId] = [randomUUID(), randomUUID()]
    const yes = { answer: 'yes', how: 'spoken', told: true } as const
    const shares: Share[] = ['name', 'needs', 'language']
    const about = { householdId, caseId, needId, toOrganisation: town.budgeting, consentId }
    await town.connector.send(consentApi.record, {
      ...yes,
      shares,
      ...{ id: householdId, personId, consentId },
      toOrganisation: town.budgeting,
    })
    await town.connector.send(referralsApi.make, { ...about, referralId, send: true })
    const device = await aDevice(browser, origin, { language: 'mi', script: true })
    await atWork(device, town.receiver, `/work/referrals/${referralId}`)
    expect(await factOf(device)).toBe('Reo Pākehā')
    await device.close()

    const [link] = await town.it.fresh.owner`select id from referral_link where referral_id = ${referralId}`
    const desk = await aDevice(browser, origin, { language: 'mi' })
    await desk.open(`/answer/${String(link?.['id'])}`)
    await goOn(desk, () => desk.button('answer.link-send').click())
    const [mail] = await town.it.fresh
      .owner`select code from mail where about_kind = 'code' order by made_at desc limit 1`
    await desk.field('answer.code').fill(String(mail?.['code']))
    await goOn(desk, () => desk.page.keyboard.press('Enter'))
    expect(await factOf(desk)).toBe('Reo Pākehā')
    await desk.close()
  })
})

describe('one’s own way in', () => {
  test('is turned on by a picture or a key, and a list from paper opens the door when the phone is gone', async () => {
    const email = 'ngaire@example.nz'
    await town.it.fresh.owner`
      update worker set password_hash = ${await hashPassword(password)}, email = ${email}, email_folded = ${email}
      where id = ${town.connectorId}`
    const device = await aDevice(browser, origin, { language: 'mi', script: true })
    await atWork(device, town.connector, '/work/account')
    await device.page.locator('#second-factor').waitFor()
    // Whoever came in by e-mail and password is not told that they came by a button, and the other learns what to write.
    expect(await device.page.getByRole('main').innerText()).toContain(`“${demonstrationPassword}”`)
    await press(device, device.button('account.code-turn-on'))
    await device.page.getByRole('img', { name: device.say('account.code-picture') }).waitFor()
    expect(await apart(device.button('account.code-copy'), device.link('account.code-open'))).toBe(true)
    await fitsInWidth(device)
    await axeFindsNothing(device)

    const secret = ((await device.page.locator('.one-time').textContent()) ?? '').replaceAll(' ', '')
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: Date.parse(town.it.clock.now()),
    })
    await type(device, device.field('account.code-shown'), code)
    await type(device, device.field('account.password-now').last(), password)
    await press(device, device.button('account.code-turn-on'))
    const list = device.page.locator('.codes-once li')
    await list.first().waitFor()
    const codes = await list.allTextContents()
    expect(codes).toHaveLength(10)
    await fitsInWidth(device)
    await axeFindsNothing(device)
    await press(device, device.button('account.recovery-kept'))
    await device.page.getByText(device.say('account.recovery-left', { left: 10, of: 10 })).waitFor()
    expect(await device.page.getByRole('main').innerText()).not.toContain(codes[0])
    await device.close()

    const paper = await aDevice(browser, origin, { language: 'mi' })
    await paper.open('/sign-in')
    await paper.field('sign-in.email').fill(email)
    await paper.field('sign-in.password').fill(password)
    await goOn(paper, () => paper.page.keyboard.press('Enter'))
    await paper.field('sign-in.code').fill(code)
    await goOn(paper, () => paper.page.keyboard.press('Enter'))
    await paper.page
      .getByText(paper.say.refusal({ code: 'code-used' }))
      .first()
      .waitFor()
    await paper.field('sign-in.code').fill(codes[6] ?? '')
    await goOn(paper, () => paper.page.keyboard.press('Enter'))
    expect(new URL(paper.page.url()).pathname).toBe('/work/')
    await paper.close()
  })
})

/** Nothing of it lies outside the window or the dialog that it stands in. */
const isWhole = (words: Locator) =>
  words.evaluate((one) => {
    const inside = one.closest('dialog')?.getBoundingClientRect()
    const { left, right, width } = one.getBoundingClientRect()
    return width > 0 && left >= (inside?.left ?? 0) && right <= Math.min(inside?.right ?? innerWidth, innerWidth)
  })

/** One does not run into the other: a gap between them, or a line. */
async function apart(one: Locator, two: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), two.boundingBox()])
  if (!a || !b) return false
  return b.x - (a.x + a.width) >= 8 || b.y >= a.y + a.height
}

const factOf = ({ page, say }: Device) =>
  page
    .locator('dt, th', { hasText: new RegExp(`^${say('fact.language')}`) })
    .first()
    .locator('xpath=following-sibling::*[1]')
    .innerText()
