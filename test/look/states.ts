import type { Route } from 'playwright-core'
import { sayIn } from '../../src/words/words.ts'
import type { Camera } from './camera.ts'
import { firstLine } from './workbench.ts'

// The states that a screen is seldom in, one after the other as a connector meets them: busy, not for them, not there,
// empty, shown as it was, no answer, our fault, overtaken by somebody, and the session ended.

type Meet = (camera: Camera) => Promise<unknown>

const isRead = (route: Route) => route.request().method() === 'GET' && !route.request().url().includes('/me')
const soon = (camera: Camera) => camera.page.waitForTimeout(900)

/** Answers every question of the screen in that way, until the state was photographed. */
const answering =
  (answer: (route: Route) => Promise<void>, meet: Meet): Meet =>
  async (camera) => {
    await camera.page.route('**/api/**', (route) => (isRead(route) ? answer(route) : route.continue()))
    await meet(camera)
  }
const fresh: Meet = async (camera) => {
  await camera.page.reload({ waitUntil: 'domcontentloaded' })
  await soon(camera)
}
// It is asked again a few times before anybody is told.
const told = (camera: Camera, where: string) => camera.page.locator(where).first().waitFor({ timeout: 30_000 })
const freshProblem: Meet = async (camera) => {
  await fresh(camera)
  await told(camera, 'main [role=alert]')
}
const problem = (status: number, code: string) => (route: Route) =>
  route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify({ status, code, detail: '' }) })

const states: Readonly<Record<string, Meet>> = {
  busy: answering(() => new Promise(() => undefined), fresh),
  'no answer': answering((route) => route.abort(), freshProblem),
  'our fault': answering(problem(500, ''), freshProblem),
  'not for them': (camera) => camera.open('/work/people'),
  'not there': (camera) => camera.open('/work/whanau/01890000-0000-7000-8000-000000000000'),
  'nothing found': (camera) => camera.open('/work/directory?words=zzzzzz'),
  'shown as it was': answering(
    (route) => route.abort(),
    async (camera) => {
      // What was answered a moment ago is not asked for again.
      await camera.page.waitForTimeout(11_000)
      await camera.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
      await told(camera, '.still')
    },
  ),
  'overtaken by somebody': overtaken,
  'session ended': answering(problem(401, 'sign-in-first'), fresh),
}

/** A next step, refused as somebody else has written one since. */
async function overtaken(camera: Camera): Promise<void> {
  const { page } = camera
  const say = sayIn(camera.language)
  await camera.open('/work/whanau')
  await page.getByRole('main').locator('a[href*="/work/whanau/0"], a[href*="/work/whanau/"]').first().click()
  await camera.quiet()
  await page.route('**/api/cases/*/plan', problem(409, 'stale'))
  const step = page
    .getByRole('button', { name: say('step.add') })
    .or(page.getByRole('button', { name: say('step.change') }))
  await step.first().click()
  await page.getByLabel(say('step.what')).fill('Ring the hub')
  await page.getByRole('button', { name: say('step.save'), exact: true }).click()
  await page.locator('.stale').waitFor()
}

/** Somebody who is signed in meets each of them from Today. */
export async function shootStates(camera: Camera, trouble: string[]): Promise<void> {
  for (const [name, meet] of Object.entries(states)) {
    try {
      await camera.open('/work/')
      await meet(camera)
      await camera.shoot('states', name)
    } catch (error) {
      trouble.push(`${name} ${camera.language}: ${firstLine(error)}`)
    }
    await camera.page.unrouteAll({ behavior: 'ignoreErrors' })
  }
}
