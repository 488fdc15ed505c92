import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Town } from '../stories/a-town.ts'
import { aCase, aSentReferral } from './a-case.ts'
import { inATown } from './in-a-town.ts'
import { aDevice, type Device } from './a-device.ts'
import { atWork, dialog, told } from './at-work.ts'
import { isAGoodScreen } from './looking.ts'

// Nothing typed is lost: not with the signal, not with the tab, and not to a colleague who was faster.

let town: Town
let browser: Browser
let origin = ''

inATown((here) => void ({ town, browser, origin } = here))

const notesOf = (caseId: string) =>
  town.it.fresh.owner`select words from contact_note where case_id = ${caseId}`.then((rows) =>
    rows.map((row) => String(row['words'])),
  )

test('what was written without a connection outlives a killed tab, and is sent once', async () => {
  const { householdId, caseId } = await aCase(town)
  const tablet = await aDevice(browser, origin, { script: true })
  const { context, page, say } = tablet
  await atWork(tablet, town.connector, `/work/whanau/${householdId}`)
  await tablet.button('note.add').click()

  // Half a sentence, and the battery is flat.
  await dialog(tablet).getByLabel(say('note.words')).fill('Rang at ten')
  await keptOnDevice(page)
  await kill(page)
  const after = await context.newPage()
  await after.goto(`${origin}/work/whanau/${householdId}`)
  await after.getByRole('button', { name: say('note.add'), exact: true }).click()
  const words = after.getByRole('dialog').getByLabel(say('note.words'))
  await expect.poll(() => words.inputValue()).toBe('Rang at ten')

  // The server cannot be reached: it is kept here, and says so.
  await unreachable(context)
  await words.fill('Rang at ten; she has kai until Friday.')
  await after.getByRole('button', { name: say('note.save'), exact: true }).click()
  await after.getByRole('status').getByText(say('note.kept')).waitFor()
  await after.getByRole('button', { name: say('work.sync.bar.on-device', { count: 1 }) }).waitFor()
  await isAGoodScreen({ ...tablet, page: after })
  await kill(after)
  expect(await notesOf(caseId)).toEqual([])

  // The server is there again.
  await context.unrouteAll()
  const back = await context.newPage()
  await back.goto(`${origin}/work/`)
  await back.getByRole('button', { name: say('work.sync.bar.all-sent', { count: 0 }) }).waitFor()
  await expect.poll(() => notesOf(caseId)).toEqual(['Rang at ten; she has kai until Friday.'])
  await back.reload()
  await back.getByRole('button', { name: say('work.sync.bar.all-sent', { count: 0 }) }).waitFor()
  expect(await notesOf(caseId)).toHaveLength(1)
  await tablet.close()
})

test('an answer that was lost on the way back makes no second note', async () => {
  const { householdId, caseId } = await aCase(town, 'Marama')
  const tablet = await aDevice(browser, origin, { script: true })
  const { context, page, say } = tablet
  await atWork(tablet, town.connector, `/work/whanau/${householdId}`)
  await tablet.button('note.add').click()
  await dialog(tablet).getByLabel(say('note.words')).fill('She is at her aunty’s.')
  let tries = 0
  await context.route('**/api/**', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    tries += 1
    // The server does it, and its answer never arrives.
    await route.fetch()
    return route.abort('connectionreset')
  })
  await tablet.button('note.save').click()
  await page.getByRole('button', { name: say('work.sync.bar.on-device', { count: 1 }) }).waitFor()
  expect(await notesOf(caseId)).toHaveLength(1)
  await kill(page)
  await context.unrouteAll()
  const back = await context.newPage()
  await back.goto(`${origin}/work/`)
  await back.getByRole('button', { name: say('work.sync.bar.all-sent', { count: 0 }) }).waitFor()
  expect(tries).toBeGreaterThan(0)
  expect(await notesOf(caseId)).toEqual(['She is at her aunty’s.'])
  await tablet.close()
})

test('of two workers who answer the same referral, the slower one is told what changed and loses no word', async () => {
  const { referralId } = await aSentReferral(town, 'Aperahama')
  const path = `/work/referrals/${referralId}`
  const [aroha, rewi] = await Promise.all([1, 2].map(() => aDevice(browser, origin, { script: true, width: 1280 })))
  if (!aroha || !rewi) throw new Error('two devices were asked for')
  await atWork(aroha, town.receiver, path)
  await atWork(rewi, town.receiverAgain, path)
  await rewi.option('answer.no').check()
  await rewi.option('answer.reason-no-capacity').check()
  await rewi.field('answer.more-words').fill('Full until March, I would say.')
  await aroha.option('answer.yes').check()
  await aroha.field('answer.more-words').fill('We can see her on Thursday.')
  await answered(aroha)
  await told(aroha, aroha.say('referral.done', { other: 'Clearwater Community Trust' }))

  await answered(rewi)
  await dialog(rewi).waitFor()
  expect(await dialog(rewi).innerText()).toContain(rewi.say('work.stale.head'))
  expect(await dialog(rewi).innerText()).toContain('Full until March, I would say.')
  expect(await dialog(rewi).innerText()).toContain('We can see her on Thursday.')
  await isAGoodScreen(rewi)
  await dialog(rewi)
    .getByRole('button', { name: rewi.say('work.stale.back'), exact: true })
    .click()
  expect(await rewi.field('answer.more-words').inputValue()).toBe('Full until March, I would say.')
  await isAGoodScreen(rewi)
  const [row] = await town.it.fresh.owner`select status from referral where id = ${referralId}`
  expect(row?.['status']).toBe('accepted')
  // Still there when the page is opened again, until it is sent or let go.
  await rewi.page.reload()
  await expect.poll(() => rewi.field('answer.more-words').inputValue()).toBe('Full until March, I would say.')
  for (const device of [aroha, rewi]) {
    expect(device.complaints).toEqual([])
    await device.close()
  }
})

test('of two tabs of one browser, the second to save is shown what the first saved, and chooses', async () => {
  const [first, second] = await twoTabs()
  const { householdId, say } = first
  await save(first)
  // The page behind the second form has heard of it by now. What was typed there has not.
  await second.page.getByRole('heading', { level: 1, name: 'The Moana whānau' }).waitFor()
  await save(second)
  const heading = second.page.getByRole('heading', { name: say('work.stale.head') })
  await heading.waitFor()
  const both = await dialog(second).last().innerText()
  expect(both).toContain('The Moana whānau')
  expect(both).toContain('Moana and her boys')
  expect(await calledNow(householdId)).toBe('The Moana whānau')
  await isAGoodScreen(second)
  // Back to the form and sent again, it asks again: only their choice writes over it.
  await dialog(second)
    .getByRole('button', { name: say('work.stale.back'), exact: true })
    .click()
  expect(await dialog(second).getByLabel(say('here.household')).inputValue()).toBe('Moana and her boys')
  await save(second)
  await heading.waitFor()
  await dialog(second)
    .getByRole('button', { name: say('work.stale.send-mine'), exact: true })
    .click()
  await expect.poll(() => calledNow(householdId)).toBe('Moana and her boys')
  expect(first.complaints).toEqual([])
  await first.close()
})

test('of two tabs that saved while the server was away, the second waits for a person and keeps its words', async () => {
  const [first, second] = await twoTabs()
  const { householdId, say, context } = first
  await unreachable(context)
  await save(first)
  await dialog(first).waitFor({ state: 'detached' })
  await save(second)
  await dialog(second).waitFor({ state: 'detached' })
  await context.unrouteAll()
  await first.page.reload()
  const bar = first.page.getByRole('button', { name: say('work.sync.bar.needs-you', { count: 1 }) })
  await bar.click()
  expect(await calledNow(householdId)).toBe('The Moana whānau')
  await first.page.getByRole('button', { name: say('work.sync.back-to-form'), exact: true }).click()
  // Until the form is there, the words are in the list too.
  await bar.waitFor()
  await first.page.getByRole('button', { name: say('here.correct-home'), exact: true }).click()
  expect(await dialog(first).getByLabel(say('here.household')).inputValue()).toBe('Moana and her boys')
  await first.page.getByText(say('work.sync.bar.needs-you', { count: 1 })).waitFor({ state: 'detached' })
  await save(first)
  await first.page.getByRole('heading', { name: say('work.stale.head') }).waitFor()
  expect(await dialog(first).last().innerText()).toContain('The Moana whānau')
  await first.close()
})

test('of two tabs that write in one form each keeps its own words, and what a closed one left can be taken up', async () => {
  const { householdId } = await aCase(town, 'Tui')
  const device = await aDevice(browser, origin, { script: true })
  const { say } = device
  const second = { ...device, page: await device.context.newPage() }
  const words = (tab: Device) => dialog(tab).getByLabel(say('note.words'))
  const openNote = async (tab: Device) => {
    await tab.page.bringToFront()
    await tab.page.getByRole('button', { name: say('note.add'), exact: true }).click()
  }
  for (const tab of [device, second]) await atWork(tab, town.connector, `/work/whanau/${householdId}`)
  await openNote(device)
  await words(device).fill('She asked for a ride on Friday.')
  await keptOnDevice(device.page)

  await openNote(second)
  await dialog(second).getByText(say('work.left.elsewhere')).waitFor()
  expect(await words(second).inputValue()).toBe('')
  await words(second).fill('The landlord rang about the fence.')
  await isAGoodScreen(second)
  await device.page.reload()
  await openNote(device)
  await expect.poll(() => words(device).inputValue()).toBe('She asked for a ride on Friday.')

  // The first tab is closed without a word to it: what was in it is offered, and takes nothing of what stands there.
  await kill(device.page)
  await second.page.reload()
  await openNote(second)
  await expect.poll(() => words(second).inputValue()).toBe('The landlord rang about the fence.')
  await dialog(second).getByText('“She asked for a ride on Friday.”').waitFor()
  await isAGoodScreen(second)
  await dialog(second)
    .getByRole('button', { name: say('work.left.take'), exact: true })
    .click()
  await expect.poll(() => words(second).inputValue()).toBe('She asked for a ride on Friday.')
  await dialog(second).getByText('“The landlord rang about the fence.”').waitFor()

  // Let go and called back, and after the one is sent the other is there by itself.
  await dialog(second)
    .getByRole('button', { name: say('work.sync.let-go'), exact: true })
    .click()
  await dialog(second).getByText('“The landlord rang about the fence.”').waitFor({ state: 'detached' })
  await second.page.getByRole('button', { name: say('common.undo'), exact: true }).click()
  await dialog(second).getByText('“The landlord rang about the fence.”').waitFor()
  await second.page.getByRole('button', { name: say('note.save'), exact: true }).click()
  await dialog(second).waitFor({ state: 'detached' })
  await openNote(second)
  await expect.poll(() => words(second).inputValue()).toBe('The landlord rang about the fence.')
  expect(device.complaints).toEqual([])
  await device.close()
})

/** One whānau open in two tabs of one browser, its name typed in both and saved in neither. */
async function twoTabs() {
  const { householdId } = await aCase(town, 'Moana')
  const device = await aDevice(browser, origin, { script: true, width: 1280 })
  const first = { ...device, householdId }
  const second = { ...first, page: await device.context.newPage() }
  for (const tab of [first, second]) await atWork(tab, town.connector, `/work/whanau/${householdId}`)
  for (const [tab, called] of [
    [first, 'The Moana whānau'],
    [second, 'Moana and her boys'],
  ] as const) {
    await tab.page.bringToFront()
    await tab.page.getByRole('button', { name: tab.say('here.correct-home'), exact: true }).click()
    await dialog(tab).getByLabel(tab.say('here.household')).fill(called)
  }
  return [first, second] as const
}

const save = ({ page, say }: Device) => page.getByRole('button', { name: say('common.save'), exact: true }).click()

const calledNow = (householdId: string) =>
  town.it.fresh.owner`select called from household where id = ${householdId}`.then(([row]) => row?.['called'])

const answered = (device: Device) =>
  device.button('referral.send-answer', { other: 'Clearwater Community Trust' }).click()

const unreachable = (context: BrowserContext) => context.route('**/api/**', (route) => route.abort('connectionrefused'))

/** Ends the page’s process without a word to it, as a flat battery does. */
async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  await page.goto('chrome://crash').catch(() => undefined)
  await crashed
  await page.close()
}

/** Waits until what was typed is written down on the device: behind the typing, though only by milliseconds. */
const keptOnDevice = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const [{ name = '' } = {}] = await indexedDB.databases()
        return new Promise<number>((done, failed) => {
          const opening = indexedDB.open(name)
          opening.addEventListener('error', () => failed(new Error(name)))
          opening.addEventListener('success', () => {
            const counting = opening.result.transaction('draft').objectStore('draft').count()
            counting.addEventListener('success', () => done(counting.result))
            opening.result.close()
          })
        })
      }),
    )
    .toBe(1)
