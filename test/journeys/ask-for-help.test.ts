import { expect, test, beforeAll, afterAll } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../browser.ts'
import { aTown, type Town } from '../stories/a-town.ts'
import { aDevice } from './a-device.ts'
import { isAGoodPage, weigh, expectLight } from './looking.ts'
let town: Town, browser: Browser, origin: string
beforeAll(async () => { town = await aTown(); browser = await openBrowser(); origin = await town.it.listen() })
afterAll(async () => { await browser.close(); await town.it.close() })
test('x', async () => {
  const d = await aDevice(browser, origin)
  const w = weigh(d)
  for (const p of ['/', '/find', '/ask/1','/yours','/about','/complain','/privacy','/reo','/hide-your-visit','/sign-in','/gallery']) { const t=Date.now(); await d.open(p); await isAGoodPage(d); console.log(p, Date.now()-t) }
  console.log(await w.weights())
  await expectLight(w)
})
