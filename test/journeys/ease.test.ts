import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { directoryApi } from '../../src/api/directory.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { aService } from '../a-service.ts'
import { as, aWorker, type Client } from '../house.ts'
import type { Town } from '../stories/a-town.ts'
import { aCase, aSentReferral } from './a-case.ts'
import { inATown } from './in-a-town.ts'
import { aDevice, goOn } from './a-device.ts'
import { atWork, dialog, inList, told } from './at-work.ts'
import { type Cost, counting } from './counting.ts'
import { fill, next } from './heni.ts'

// What the errands that make the loop cost whoever runs them, in clicks, fields and screens, each by the shortest way
// that is in sight. docs/ease.md says the same figures; they may fall, and are then written down, but not grow unnoticed.

const host = 'Clearwater Community Trust'
const provider = 'Ridgeline Budgeting'
let town: Town
let browser: Browser
let origin = ''

inATown((here) => void ({ town, browser, origin } = here))
beforeAll(async () => {
  const editor = await as(town.it, await aWorker(town.it, { role: 'directory-editor', organisationId: town.desk }))
  await editor.send(
    directoryApi.addService,
    aService({ organisationId: town.budgeting, needs: ['money', 'debt'], phone: '0800 000 121' }),
  )
})

async function atDesk(client: Client) {
  const desk = counting(await aDevice(browser, origin, { script: true, width: 1280 }))
  await atWork(desk, client)
  return desk
}

describe('asking for help', () => {
  test('with all that Hēni gives: what, when, where, how it is safe, her name, and whom she would rather have', async () => {
    const phone = counting(await aDevice(browser, origin))
    await phone.open('/')
    await goOn(phone, () => phone.link('first.ask').first().click())
    for (const page of ['need', 'when', 'where', 'reach', 'for', 'with'] as const) {
      await fill[page](phone)
      await next(phone)
    }
    await goOn(phone, () => phone.button('check.send').click())
    await phone.heading('sent.title').waitFor()
    expect(await phone.cost()).toEqual(written('Ask for help, with all that Hēni gives'))
    await phone.close()
  })

  test('with what is needed and a number, and nothing else', async () => {
    const phone = counting(await aDevice(browser, origin))
    await phone.open('/')
    await goOn(phone, () => phone.link('first.ask').first().click())
    await phone.option('ask.need-kai').check()
    await next(phone)
    await next(phone)
    await next(phone)
    await phone.option('ask.ring').check()
    await phone.field('ask.number').first().fill('021 000 0142')
    await goOn(phone, () => phone.button('ask.enough').click())
    await goOn(phone, () => phone.button('check.send').click())
    await phone.heading('sent.title').waitFor()
    expect(await phone.cost()).toEqual(written('Ask for help, with a need and a number'))
    await phone.close()
  })
})

test('sorting a request', async () => {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  const answers = {
    need: { kind: 'kai' as const },
    where: { place: 'Kaikohe', movingAbout: false },
    for: { name: 'Losa' },
  }
  await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers })
  const desk = await atDesk(town.intakeWorker)
  await inList(desk, /^Losa/).click()
  // The one with most room, which the rules put first.
  await desk.button('request.assign', { host: 'Northbank Connect' }).click()
  await told(desk, desk.say('request.assigned', { host: 'Northbank Connect' }))
  expect(await desk.cost()).toEqual(written('Sort a request'))
  await desk.close()
})

test('the first kōrero with two needs, and a referral', async () => {
  await aCase(town, 'Hēni')
  const desk = await atDesk(town.connector)
  const { page, say } = desk
  await desk.link('today.write-down').click()
  await desk.field('korero.words').fill('The bills are piling up, and no kai until Friday.')
  await desk.option('korero.told').check()
  await desk.option('need.debt').check()
  await desk.option('need.kai').check()
  await desk.button('korero.save').click()
  await told(desk, say('korero.saved'))
  await page.getByRole('link', { name: `${say('whanau.need.refer')}: ${say('need.debt').toLowerCase()}` }).click()
  await page.getByRole('button', { name: new RegExp(provider) }).click()
  await desk.option('may.told').check()
  await desk.button('refer.send', { organisation: provider }).click()
  await told(desk, say('refer.sent', { organisation: provider }))
  expect(await desk.cost()).toEqual(written('First contact: two needs and a referral'))
  await desk.close()
})

describe('answering a referral', () => {
  test('with an account', async () => {
    await aSentReferral(town, 'Marama')
    const desk = await atDesk(town.receiver)
    await inList(desk, /Marama/).click()
    await desk.button('referral.do-accept').click()
    await told(desk, desk.say('referral.done', { other: host }))
    expect(await desk.cost()).toEqual(written('Answer a referral, with an account'))
    await desk.close()
  })

  test('without an account, from the e-mail', async () => {
    const { referralId } = await aSentReferral(town, 'Wiremu')
    const [link] = await town.it.fresh.owner`select id from referral_link where referral_id = ${referralId}`
    const office = counting(await aDevice(browser, origin, { width: 1280 }))
    await office.open(`/answer/${String(link?.['id'])}`)
    await goOn(office, () => office.button('answer.link-send').click())
    const [mail] = await town.it.fresh
      .owner`select code from mail where about_kind = 'code' order by made_at desc limit 1`
    await office.field('answer.code').fill(String(mail?.['code']))
    await goOn(office, () => office.button('answer.code-open').click())
    await office.option('answer.yes').check()
    await goOn(office, () => office.button('answer.send', { who: 'Ngaire' }).click())
    await office.heading('answer.done-title', { who: 'Ngaire' }).waitFor()
    expect(await office.cost()).toEqual(written('Answer a referral, from the e-mail'))
    await office.close()
  })
})

test('closing the loop, the need and the support', async () => {
  const { referralId } = await aSentReferral(town, 'Tama')
  const { referral } = await town.receiver.get(referralsApi.one, { id: referralId })
  const seen = referral.version
  await town.receiver.send(referralsApi.accept, { id: referralId }, { seen })
  await town.receiver.send(referralsApi.begin, { id: referralId }, { seen: seen + 1 })
  const ended = { id: referralId, outcome: 'got-what-was-needed' as const }
  await town.receiver.send(referralsApi.recordOutcome, ended, { seen: seen + 2 })
  const desk = await atDesk(town.connector)
  const { page, say } = desk
  await page.getByRole('main').getByRole('link', { name: 'Tama' }).first().click()
  await desk.button('whanau.move.confirm-outcome.do').click()
  await dialog(desk)
    .getByRole('radio', { name: say('loop.yes'), exact: true })
    .check()
  await desk.button('loop.save').click()
  await told(desk, say('loop.closed', { organisation: provider }))
  await page
    .locator('.move')
    .getByRole('button', { name: say('whanau.move.close.do') })
    .click()
  await desk.button('end.do').click()
  await told(desk, say('end.done'))
  expect(await desk.cost()).toEqual(written('Close the loop, the need and the support'))
  await desk.close()
})

/** What docs/ease.md says an errand costs. */
function written(errand: string): Cost {
  const row = readFileSync('docs/ease.md', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| ${errand} |`))
  const [clicks = 0, fields = 0, screens = 0] = (row?.split('|').slice(2, 5) ?? []).map(Number)
  return { clicks, fields, screens }
}
