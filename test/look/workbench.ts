import { AggregateRole, WorkerRole } from '../../src/domain/actor.ts'
import { sayIn } from '../../src/words/words.ts'
import { screens } from '../../src/web/screens.ts'
import { hrefOf } from '../../src/web/shared/screen.ts'
import type { Camera } from './camera.ts'

// Nobody of the demonstration is an iwi partner: no iwi is invented.
const roles = [...WorkerRole.options, ...AggregateRole.options.filter((role) => role !== 'iwi-partner')]

/** Of several in a role, who has the most to show. */
const named: Readonly<Partial<Record<string, string>>> = {
  connector: 'Ngaire',
  'team-lead': 'Tevita',
  'intake-worker': 'Sefina',
  'receiving-worker': 'Aroha',
  'privacy-officer': 'Joan',
  administrator: 'Joan',
}

/** Everybody comes in by their button and opens what nobody before them had: screens, lists, records, forms, dialogs. */
export async function shootWorkbench(camera: Camera, origin: string, trouble: string[]): Promise<void> {
  const seen = new Set<string>()
  for (const role of roles) {
    try {
      await shootRole(camera, origin, role, seen)
    } catch (error) {
      trouble.push(`${role} ${camera.language}: ${firstLine(error)}`)
    }
  }
}

/** Signs in by the button of whoever has that role. */
export async function comeInAs({ page, context }: Camera, origin: string, role: (typeof roles)[number]): Promise<void> {
  await context.clearCookies()
  await page.goto(`${origin}/sign-in`)
  const button = new RegExp(`${named[role] ?? ''}.*${sayIn('en')(`work.role.${role}`)}$`)
  await Promise.all([page.waitForURL(/\/work/), page.getByRole('button', { name: button }).first().click()])
}

async function shootRole(
  camera: Camera,
  origin: string,
  role: (typeof roles)[number],
  seen: Set<string>,
): Promise<void> {
  const { page } = camera
  await comeInAs(camera, origin, role)
  await camera.open('/work/')
  const rail = page.getByRole('navigation').locator('a[href^="/work/"]')
  const inRail = await rail.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const mine = screens.filter(({ roles: who }) => who === 'any' || who.some((one) => one === role))
  for (const path of new Set([...inRail.map((href) => href.replace(/\?.*$/, '')), ...mine.map(hrefOf)])) {
    if (seen.has(path)) continue
    seen.add(path)
    await camera.open(path)
    await camera.shoot(role, path)
    await shootWithin(camera, role, path, seen)
  }
}

/** What a screen leads to: its other lists, the form for a new one, the first of its records, and one that is not there. */
async function shootWithin(camera: Camera, role: string, path: string, seen: Set<string>): Promise<void> {
  const { page } = camera
  const inside = page.getByRole('main').locator(`a[href^="${path}/"], a[href^="${path}?"]`)
  const hrefs = await inside.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const plain = [...new Set(hrefs.map((href) => href.replace(/[?&]lang=\w+/, '')))]
  const records = plain.filter((href) => /\/[0-9a-f]{8}-/.test(href))
  const lists = plain.filter((href) => /\?\w+=[a-z-]+$/.test(href)).slice(0, 4)
  const forms = plain.filter((href) => /\/new\b/.test(href)).slice(0, 1)
  await shootDialogs(camera, role, path, seen)
  for (const href of [...lists, ...forms]) {
    await camera.open(href)
    await camera.shoot(role, href)
  }
  const [record] = records
  if (!record) return
  await camera.open(record)
  await camera.shoot(role, `${path} record`)
  await shootDialogs(camera, role, record, seen)
  await camera.open(record.replace(/[0-9a-f]{12}/, '000000000000'))
  await camera.shoot(role, `${path} not there`)
}

const mostDialogs = 10

/** Presses each button that may open something over the page, and looks at what it opened. */
async function shootDialogs(camera: Camera, role: string, path: string, seen: Set<string>): Promise<void> {
  const { page } = camera
  await camera.open(path)
  const buttons = page.getByRole('main').locator('button:not([disabled]):not([type=submit])')
  const names = await buttons.evaluateAll((all) => all.map((one) => one.textContent.trim()))
  const kind = path.replace(/\/[0-9a-f]{8}-.*$/, ' record')
  for (const [at, name] of names.entries()) {
    const key = `${kind} › ${name}`
    if (name === '' || seen.has(key) || at >= mostDialogs) continue
    seen.add(key)
    await page.setViewportSize({ width: 1280, height: 900 })
    const button = buttons.nth(at)
    if (!(await button.isVisible())) continue
    await button.click({ timeout: 2000 }).catch(() => undefined)
    await page.waitForTimeout(120)
    if ((await page.locator('dialog[open], [role=menu], [role=listbox]').count()) > 0) {
      await camera.shoot(role, key)
      await page.keyboard.press('Escape')
      if ((await page.locator('dialog[open]').count()) === 0) continue
    }
    // It may have gone somewhere else, or done something.
    await camera.open(path)
  }
}

export const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
