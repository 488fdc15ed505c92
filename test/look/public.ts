import { demonstrationCode } from '../../src/server/demonstration/demonstration.ts'
import type { Camera } from './camera.ts'
import { firstLine } from './workbench.ts'

/** The words by which Hēni of the demonstration comes back. */
const words = 'amber kettle road'

// A need has a number in an address, so that the browser's history does not name it.
const paths = [
  '/',
  '/?place=Kaikohe',
  '/find',
  '/find?need=1&place=Kaikohe',
  '/find?need=1&place=Atlantis',
  '/ask/1',
  '/yours',
  '/sign-in',
  '/about',
  '/privacy',
  '/complain',
  '/reo',
  '/hide-your-visit',
  '/not-a-page',
]

/** The public pages as the running house answers them, and one person's own page. */
export async function shootPublic(camera: Camera, trouble: string[]): Promise<void> {
  const { page } = camera
  for (const path of paths) {
    await camera.open(path)
    await camera.shoot('public', path)
  }
  try {
    await camera.open('/find?need=1&place=Kaikohe')
    await page.locator('main a[href*="/services/"]').first().click()
    await camera.quiet()
    await camera.shoot('public', 'service')
    await camera.open('/yours')
    await page.locator('main input:not([type=hidden])').nth(0).fill(words)
    await page.locator('main input:not([type=hidden])').nth(1).fill(demonstrationCode)
    await page.locator('main form button').first().click()
    await page.waitForURL(/yours\/.+/)
    await camera.quiet()
    await camera.shoot('public', 'her own page')
  } catch (error) {
    trouble.push(`public ${camera.language}: ${firstLine(error)}`)
  }
}
