import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ownApi } from '../../src/api/accounts.ts'
import { casesApi } from '../../src/api/cases.ts'
import { directoryApi } from '../../src/api/directory.ts'
import { intakeApi } from '../../src/api/intake.ts'
import type { WorkerRole } from '../../src/domain/actor.ts'
import { runTask } from '../../src/server/jobs.ts'
import type { Language } from '../../src/words/phrase.ts'
import { aService } from '../a-service.ts'
import { as, aWorker, type Client } from '../house.ts'
import type { Town } from '../stories/a-town.ts'
import { aDevice, cameIn, type Device, press, type } from './a-device.ts'
import { inATown } from './in-a-town.ts'
import { axeFindsNothing, fitsInWidth } from './looking.ts'

// The month of a team lead, and those who keep the house: its directory, its feeds, its people, its record.

let town: Town
let browser: Browser
let origin = ''
const keepers = new Map<WorkerRole, Client>()

inATown((here) => void ({ town, browser, origin } = here))
beforeAll(async () => {
  for (const role of ['directory-editor', 'privacy-officer', 'administrator'] as const) {
    keepers.set(role, await as(town.it, await aWorker(town.it, { role, organisationId: town.clearwater, name: role })))
  }
})

const keeper = (role: WorkerRole): Client => {
  const client = keepers.get(role)
  if (!client) throw new Error(`nobody is ${role}`)
  return client
}

async function atWork(client: Client, path: string, more: { language?: Language; width?: number } = {}) {
  const device = await aDevice(browser, origin, { script: true, width: 1280, ...more })
  await cameIn(device, client.token)
  await device.open(`/work${path}${path.includes('?') ? '&' : '?'}lang=${more.language ?? 'en'}`)
  await device.page.locator('main h1').waitFor()
  return device
}

const toast = (device: Device) => device.page.locator('.toast')

async function supported(name: string, kind: string): Promise<{ householdId: string; needId: string }> {
  const [caseId, needId, second] = [randomUUID(), randomUUID(), randomUUID()]
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  const answers = { need: { kind: 'kai' as const }, for: { name } }
  await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers })
  const to = { toOrganisation: town.clearwater, caseId, needId }
  await town.intakeWorker.send(intakeApi.assign, { id: ids.requestId, ...to }, { seen: 1 })
  const talk = { noteId: randomUUID(), how: 'phone' as const, happenedAt: town.it.clock.now(), words: 'Met.' }
  const needs = [{ needId: second, kind, urgency: 'ordinary' as const }]
  await town.connector.send(casesApi.meet, { id: caseId, ...talk, needs }, { seen: 1 })
  await town.connector.send(casesApi.noProvider, { id: second, unmetId: randomUUID(), reason: 'no-capacity' })
  return { householdId: ids.householdId, needId }
}

describe('the month', () => {
  test('a figure opens by keyboard to as many rows as it says, each with its record, and to the same rows to take away', async () => {
    const { householdId } = await supported('Losa', 'power')
    const device = await atWork(town.lead, '/month')
    const { page, say } = device
    await device.heading('column.how-well').waitFor()
    const figure = page.locator('#figure-cases-opened')
    expect(await figure.locator('.v').textContent()).toBe('1')
    await press(device, figure.locator('summary'))
    await figure.getByRole('link', { name: 'Losa' }).waitFor()
    expect(await figure.locator('tbody tr').count()).toBe(1)
    expect(await figure.getByRole('link', { name: 'Losa' }).getAttribute('href')).toBe(`/work/whanau/${householdId}`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByText(say('month.download', { count: 1 })).click(),
    ])
    expect(download.suggestedFilename()).toBe('2026-11-cases-opened.csv')
    expect(await page.locator('main').textContent()).toContain(`${say('need.power')}: ${say('part.unmet-no-capacity')}`)
    await axeFindsNothing(device)
    await fitsInWidth(device)
    expect(device.complaints).toEqual([])
    await device.close()
  })

  test('moves by exactly one when one more is supported', async () => {
    const device = await atWork(town.lead, '/month')
    const supportedNow = device.page.locator('#figure-households-supported .v')
    const before = Number(await supportedNow.textContent())
    await supported('Tama', 'money')
    await device.page.reload()
    await expect.poll(async () => Number(await supportedNow.textContent())).toBe(before + 1)
    await device.close()
  })

  test('of long ago is empty, says why, and leads on; in te reo too', async () => {
    const device = await atWork(town.lead, '/month?month=2024-03', { language: 'mi', width: 360 })
    await device.page.getByText(device.say('month.empty', { month: 'Poutūterangi 2024' })).waitFor()
    await axeFindsNothing(device)
    await device.close()
  })
})

async function anEntry(name: string): Promise<string> {
  const id = randomUUID()
  await keeper('directory-editor').send(
    directoryApi.addService,
    aService({ id, organisationId: town.budgeting, name, phone: '0800 000 121' }),
  )
  await town.it.fresh.owner`update service set last_checked_on = null, last_checked_by = null where id = ${id}`
  return id
}

describe('an entry of the directory', () => {
  test('is found by keyboard, put right in place, checked, and says what imports leave alone', async () => {
    await anEntry('Bills and debt')
    const device = await atWork(keeper('directory-editor'), '/directory')
    const { page, say } = device
    await type(device, device.field('entry.words'), 'bills')
    await page.keyboard.press('Enter')
    await press(device, page.getByRole('link', { name: /^Bills and debt/ }))
    await page.getByText(say('entry.check-why-never')).waitFor()
    await axeFindsNothing(device)

    await press(device, page.getByRole('button', { name: `${say('entry.change')} ${say('entry.field-description')}` }))
    await type(device, device.field('entry.field-name'), 'Bills, debt and budgets')
    await press(device, device.button('common.save'))
    await device.page.getByRole('heading', { level: 1, name: 'Bills, debt and budgets' }).waitFor()
    await device.button('entry.hand-back-what', { what: say('entry.field-name') }).waitFor()
    await press(device, device.button('entry.check-do'))
    await expect.poll(() => toast(device).textContent()).toContain(say('entry.checked-toast'))
    expect(await page.locator('.move').count()).toBe(0)
    await axeFindsNothing(device)
    await fitsInWidth(device)
    expect(device.complaints).toEqual([])
    await device.close()
  })

  test('changed by two at once: the second is shown both, and chooses', async () => {
    const id = await anEntry('Kai on Fridays')
    const device = await atWork(keeper('directory-editor'), `/directory/${id}`)
    const { page, say } = device
    await page.getByRole('button', { name: `${say('entry.change')} ${say('entry.field-description')}` }).click()
    await device.field('entry.field-name').fill('Kai on Friday nights')
    await keeper('directory-editor').send(
      directoryApi.editService,
      { id, set: { name: 'Kai every Friday' } },
      { seen: 1 },
    )
    await device.button('common.save').click()
    await device.heading('work.stale.head').waitFor()
    const both = await page.locator('dialog .stale').textContent()
    expect(both).toContain('Kai on Friday nights')
    expect(both).toContain('Kai every Friday')
    await axeFindsNothing(device)
    await device.button('work.stale.send-mine').click()
    await page.getByRole('heading', { level: 1, name: 'Kai on Friday nights' }).waitFor()
    await device.close()
  })

  test('says its room in the word of those who give it, and of nobody else', async () => {
    const id = await anEntry('Power and heating help')
    const theirs = await atWork(town.receiver, `/directory/${id}`, { width: 360, language: 'mi' })
    await theirs.option('room.wait-list').check()
    await theirs.button('entry.room-save').click()
    await expect.poll(() => toast(theirs).textContent()).toContain(theirs.say('room.wait-list'))
    await axeFindsNothing(theirs)
    await theirs.close()
    const others = await atWork(town.connector, `/directory/${id}`)
    await others.page.locator('.facts').getByText(others.say('room.wait-list')).waitFor()
    expect(await others.button('entry.room-save').count()).toBe(0)
    await others.close()
  })
})

const fed = (n: number) => ({
  ...{ id: `10000000-0000-4000-8000-00000000000${n}`, name: `Fed ${n}`, description: 'Kai', status: 'active' },
  organization: { id: '20000000-0000-4000-8000-000000000001', name: 'Rātā Trust', description: 'Kai' },
})
const feed = (rows: readonly unknown[]) => ({
  name: 'feed.ndjson',
  mimeType: 'application/x-ndjson',
  buffer: Buffer.from(rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')),
})

describe('a feed', () => {
  test('comes in by a screen; what waits has its reason; one that lost a quarter is refused and says why', async () => {
    const device = await atWork(keeper('directory-editor'), '/imports')
    const { page, say } = device
    await press(device, device.link('imports.take'))
    await device.field('imports.source').fill('Their feed')
    await page.locator('input[type=file]').setInputFiles(feed([...[1, 2, 3, 4, 5].map(fed), 'not json']))
    await axeFindsNothing(device)
    await press(device, device.button('imports.take-in'))
    await device.heading('imports.waiting').waitFor()
    expect(await page.locator('table.counts').textContent()).toContain(say('imports.count-added'))
    const waiting = page.locator('.list > li').filter({ hasText: say('held.not-json') })
    await waiting.waitFor()
    await axeFindsNothing(device)
    await fitsInWidth(device)
    const leaveOut = waiting.getByRole('button', { name: new RegExp(`^${say('imports.leave-out')}`) })
    await press(device, leaveOut)
    await page.getByText(say('imports.none')).waitFor()

    // Five services, the organisation that all of them name, and the line that could not be read.
    await device.open('/work/imports/new')
    await device.field('imports.source').fill('Their feed')
    await page.locator('input[type=file]').setInputFiles(feed([fed(1)]))
    await device.button('imports.take-in').click()
    await page.getByText(say.refusal({ code: 'feed-lost-rows', with: { now: 2, before: 7 } })).waitFor()
    expect(device.complaints).toEqual([])
    await device.close()
  })
})

describe('people', () => {
  test('somebody is added; the one-time password is shown once, and opens the door once', async () => {
    const device = await atWork(keeper('administrator'), '/people/new')
    const { page, say } = device
    await type(device, device.field('people.name'), 'Kahu Ngata')
    await type(device, device.field('people.email'), 'kahu@example.nz')
    await device.field('people.role').selectOption('connector')
    await device.field('people.safety').fill('2026-03-02')
    await press(device, device.button('people.add'))
    const password = (await page.locator('.one-time').textContent())?.trim() ?? ''
    await axeFindsNothing(device)
    await press(device, device.button('people.password-done'))
    await page.getByRole('heading', { level: 1, name: 'Kahu Ngata' }).waitFor()
    expect(await page.content()).not.toContain(password)
    await axeFindsNothing(device)
    await fitsInWidth(device)

    const signIn = { method: ownApi.signIn.method, url: `/api${ownApi.signIn.path}` }
    const came = await town.lead.raw({ ...signIn, payload: { email: 'kahu@example.nz', password } })
    expect(came.json()).toMatchObject({ next: 'new-password' })
    await device.button('people.suspend').click()
    await page.locator('.head').getByText(say('people.suspended'), { exact: true }).waitFor()
    await device.button('common.undo').click()
    await page.locator('.head').getByText(say('people.has-one-time')).waitFor()
    expect(device.complaints).toEqual([])
    await device.close()
  })
})

describe('the record', () => {
  test('says in sentences who changed and who read, and who looked at one household', async () => {
    const { householdId } = await supported('Ana', 'kai')
    await runTask(town.it.house, 'checkpoint')
    const device = await atWork(keeper('privacy-officer'), '/audit', { language: 'mi' })
    const { page, say } = device
    await page.locator('.lines-of > li').first().waitFor()
    await axeFindsNothing(device)
    await fitsInWidth(device)
    await device.link('audit.one-household').click()
    await type(device, device.field('audit.household-id'), householdId)
    await page.keyboard.press('Enter')
    await page.getByText(say('audit.soon')).waitFor()
    expect(new URL(page.url()).searchParams.get('household')).toBe(householdId)
    await device.field('audit.household-id').fill('somebody')
    await device.button('audit.show').click()
    await page.getByText(say('audit.not-an-id')).waitFor()
    await axeFindsNothing(device)
    expect(device.complaints).toEqual([])
    await device.close()
  })
})

test.each(['en', 'mi'] as const)(
  'mail, one’s own account, reo and settings, for everybody who may, in %s',
  async (language) => {
    const looks = [
      ['administrator', '/outbox-mail'],
      ['administrator', '/account'],
      ['administrator', '/reo'],
      ['directory-editor', '/organisations'],
    ] as const
    for (const [role, path] of looks) {
      const device = await atWork(keeper(role), path, { language, width: 360 })
      await device.page.waitForLoadState('networkidle')
      await axeFindsNothing(device)
      await fitsInWidth(device)
      expect(device.complaints, path).toEqual([])
      await device.close()
    }
  },
)
