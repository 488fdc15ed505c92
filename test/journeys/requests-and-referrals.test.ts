import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { consentApi } from '../../src/api/consent.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { instantAt } from '../../src/domain/days.ts'
import type { Client } from '../house.ts'
import { aBrowser, type Town } from '../stories/a-town.ts'
import { aDevice, arrowTo, cameIn, type Device, press, type } from './a-device.ts'
import { inATown } from './in-a-town.ts'
import { axeFindsNothing } from './looking.ts'

// A desk sorts requests, and two organisations answer one referral at once: at a desk, and by keyboard where it matters most.

let town: Town
let browser: Browser
let origin = ''

inATown((here) => void ({ town, browser, origin } = here))

async function atWork(client: Client, path: string): Promise<Device> {
  const device = await aDevice(browser, origin, { script: true, width: 1280 })
  await cameIn(device, client.token)
  await device.open(path)
  await device.page.locator('main h1').waitFor()
  return device
}

const heni = {
  need: { kind: 'kai' as const, words: 'Food in the house tonight.' },
  when: { urgency: 'today' as const },
  where: { place: 'Kaikohe', movingAbout: false },
  reach: {
    ways: [{ by: 'ring' as const, number: '021 000 0142', whose: 'her sister' }],
    ...{ days: ['tue' as const, 'thu' as const], from: '10:00', until: '12:00', say: 'the library' },
    mayLeaveMessage: false,
  },
  for: { whom: 'me' as const, name: 'Hēni' },
}

async function asked(answers: object): Promise<{ requestId: string; householdId: string }> {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  const said = { need: { kind: 'kai' as const }, ...answers }
  await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers: said })
  return ids
}

describe('sorting a request', () => {
  test('by keyboard alone: the rule before the number, the host on the button, and it is done', async () => {
    const { requestId } = await asked(heni)
    const device = await atWork(town.intakeWorker, '/work/requests')
    const { page, say } = device
    await press(device, page.getByRole('link', { name: /^Hēni/ }))
    await device.heading('request.safe').waitFor()
    expect(await page.locator('.safe').textContent()).toContain('Ring her sister only.')
    expect(await page.locator('main').textContent(), 'no number before somebody means to ring').not.toContain('021 000')
    await axeFindsNothing(device)

    await press(device, device.button('request.phone-now'))
    await page.locator('.safe a[href="tel:0210000142"]').waitFor()
    town.it.clock.set(instantAt('2026-11-10', '12:01'))
    await page.reload()
    await device.button('request.phone-now').click()
    await page.locator('.safe .off').waitFor()
    expect(await page.locator('.safe').textContent()).toContain('Thursday 12 November, 10 am')
    expect(await page.locator('.safe a').count(), 'outside safe times it is text').toBe(0)
    town.it.clock.set(instantAt('2026-11-10', '10:41'))
    await page.reload()

    await device.heading('request.their-words').waitFor()
    await arrowTo(device, page.getByRole('radio', { name: /^Northbank/ }))
    await page.keyboard.press('ArrowUp')
    await press(device, device.button('request.assign', { host: 'Clearwater Community Trust' }))
    await page
      .getByText(say('request.with', { who: 'Clearwater Community Trust' }))
      .first()
      .waitFor()
    const { request } = await town.intakeWorker.get(intakeApi.one, { id: requestId })
    expect(request).toMatchObject({ status: 'assigned', assignedTo: town.clearwater })
    expect(device.complaints).toEqual([])
    await device.close()
  })

  test('a no that somebody else overtook keeps its words in sight, and says why it cannot go', async () => {
    const { requestId } = await asked({ for: { name: 'Losa' } })
    const device = await atWork(town.intakeWorker, `/work/requests/${requestId}`)
    const { page, say } = device
    await device.button('request.to-decline').click()
    await page.getByLabel(say('request.no-other-service')).check()
    await device.field('request.decline-words').fill('Ring the food hub: they deliver.')
    const elsewhere = { id: requestId, toOrganisation: town.northbank, caseId: randomUUID(), needId: randomUUID() }
    await town.intakeWorker.send(intakeApi.assign, elsewhere, { seen: 1 })
    await page
      .locator('form')
      .getByRole('button', { name: say('request.decline-send') })
      .click()
    await device.heading('work.stale.head').waitFor()
    expect(await page.getByRole('dialog').textContent()).toContain('Ring the food hub: they deliver.')
    await device.button('work.stale.back').click()
    expect(await device.field('request.decline-words').inputValue()).toBe('Ring the food hub: they deliver.')
    await page
      .getByText(say.refusal({ code: 'request-already-settled' }))
      .first()
      .waitFor()
    await device.close()
  })
})

describe('writing down a request', () => {
  test('only the need must be there; what was typed outlives a reload; a likely repeat is warned of; a code opens it', async () => {
    await asked({
      ...heni,
      for: { name: 'Mele Moana' },
      reach: { ...heni.reach, ways: [{ by: 'ring', number: '021 000 0199' }] },
    })
    const device = await atWork(town.intakeWorker, '/work/requests/new')
    const { page, say } = device
    await type(device, device.field('ask.name'), 'Mele')
    await page.getByLabel(say('ask.place'), { exact: true }).fill('Kaikohe')
    await page.getByRole('checkbox', { name: say('ask.ring'), exact: true }).check()
    await device.button('take.save').click()
    const errors = page.getByRole('alert')
    await errors.getByText(say('form.need-or-words')).waitFor()
    await errors.getByText(say('form.number-needed')).waitFor()
    await axeFindsNothing(device)

    await page.reload()
    expect(await device.field('ask.name').inputValue()).toBe('Mele')
    await page.getByRole('radio', { name: say('ask.need-kai'), exact: true }).check()
    await page.getByLabel(/^Ring: /).fill('021 000 0199')
    await device.button('take.save').click()
    await device.heading('request.seen-before').waitFor()
    const said = (await page.locator('.just-taken').textContent()) ?? ''
    const [words = ''] = /[a-z]+ [a-z]+ [a-z]+(?=\.)/.exec(said) ?? []
    await page.locator('.repeat').getByText('Mele Moana').waitFor()
    await page
      .locator('.repeat')
      .getByRole('button', { name: say('request.same'), exact: true })
      .click()
    await page.getByText(say('request.said-same')).waitFor()

    await device.button('request.code-make').click()
    const [code = ''] = /\d{4} \d{4}/.exec((await page.locator('.code').textContent()) ?? '') ?? []
    const opened = await aBrowser(town.it).post('/yours', { words, code })
    expect(opened.statusCode).toBe(303)
    await device.open('/work/requests/new')
    expect(await device.field('ask.name').inputValue(), 'the form is empty again').toBe('')
    await device.close()
  })
})

test('what a host’s team lead writes down lies with the desk of its place, and not with the host', async () => {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  await town.lead.send(intakeApi.take, { ...ids, channel: 'walk-in', answers: heni })
  await expect(town.lead.get(intakeApi.one, { id: ids.requestId })).rejects.toMatchObject({ status: 404 })
  const { request } = await town.intakeWorker.get(intakeApi.one, { id: ids.requestId })
  expect(request).toMatchObject({ channel: 'walk-in', deskOrganisation: town.desk, status: 'received' })
})

describe('one referral, two ends', () => {
  test('who answers second loses no word, and the person’s own answer closes the loop', async () => {
    const id = await aReferral()
    const receiver = await atWork(town.receiver, `/work/referrals/${id}`)
    const sender = await atWork(town.connector, `/work/referrals/${id}`)
    expect(await receiver.page.locator('main').textContent(), 'what was not shared is not there').not.toContain(
      'Kaikohe',
    )
    await axeFindsNothing(receiver)
    await axeFindsNothing(sender)

    await arrowTo(receiver, receiver.page.getByRole('radio', { name: receiver.say('answer.no'), exact: true }))
    await arrowTo(
      receiver,
      receiver.page.getByRole('radio', { name: receiver.say('answer.reason-no-capacity'), exact: true }),
    )
    await type(receiver, receiver.field('answer.more-words'), 'Full until February.')

    await press(sender, sender.button('referral.do-phoned'))
    await type(sender, sender.field('phone-answer.who'), 'Rewi')
    await arrowTo(sender, sender.page.getByRole('radio', { name: sender.say('phone-answer.accept'), exact: true }))
    await press(sender, sender.button('phone-answer.save'))
    await sender.page
      .getByText(/by phone, written down by Clearwater/)
      .first()
      .waitFor()

    await press(receiver, receiver.button('referral.send-answer', { other: 'Clearwater Community Trust' }))
    await receiver.heading('work.stale.head').waitFor()
    await press(receiver, receiver.button('work.stale.back'))
    expect(await receiver.field('answer.more-words').inputValue()).toBe('Full until February.')
    await receiver.page
      .getByText(receiver.say.refusal({ code: 'referral-moved-on' }))
      .first()
      .waitFor()
    await receiver.button('referral.let-go').click()

    await press(receiver, receiver.button('referral.do-begin'))
    await arrowTo(receiver, receiver.page.getByRole('radio', { name: receiver.say('answer.outcome'), exact: true }))
    await receiver.button('referral.send-answer', { other: 'Clearwater Community Trust' }).click()
    await receiver.page.getByRole('alert').getByText(receiver.say('answer-form.choose-outcome')).waitFor()
    await arrowTo(
      receiver,
      receiver.page.getByRole('radio', { name: receiver.say('answer.outcome-partly'), exact: true }),
    )
    await receiver.button('referral.send-answer', { other: 'Clearwater Community Trust' }).click()
    await receiver.page.locator('.loop .now', { hasText: receiver.say('status.outcome-recorded') }).waitFor()

    await sender.page.reload()
    await press(sender, sender.button('referral.do-confirm'))
    await sender.page.getByRole('radio', { name: sender.say('referral.person-partly'), exact: true }).check()
    await sender.field('referral.confirm-words').fill('The car man has stopped.')
    await sender.button('referral.confirm-send').click()
    await sender.heading('referral.ended-closed').waitFor()
    await receiver.page.reload()
    await receiver.heading('referral.ended-closed').waitFor()
    expect(await receiver.page.locator('main').textContent(), 'told to the sender, and not to them').not.toContain(
      'car man',
    )
    await axeFindsNothing(sender)
    await Promise.all([receiver.close(), sender.close()])
  })
})

async function aReferral(): Promise<string> {
  const { requestId, householdId } = await asked({ ...heni, for: { name: 'Mere' } })
  const [caseId, needId, consentId, referralId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const { intakeWorker, connector, clearwater, budgeting } = town
  await intakeWorker.send(intakeApi.assign, { id: requestId, toOrganisation: clearwater, caseId, needId }, { seen: 1 })
  await connector.send(casesApi.giveTo, { id: caseId, connectorId: town.connectorId }, { seen: 1 })
  const { members } = await connector.get(householdsApi.one, { id: householdId })
  const agreed = {
    id: householdId,
    personId: members[0]?.id ?? '',
    how: 'spoken' as const,
    told: true,
    answer: 'yes' as const,
  }
  await connector.send(consentApi.record, {
    ...agreed,
    consentId,
    toOrganisation: budgeting,
    shares: ['name', 'needs', 'contact'],
  })
  const make = { referralId, householdId, caseId, needId, toOrganisation: budgeting, consentId, asks: 'Three debts.' }
  await connector.send(referralsApi.make, { ...make, send: true })
  return referralId
}
