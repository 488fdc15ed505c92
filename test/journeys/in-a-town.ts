import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from '../browser.ts'
import type { Wanted } from '../house.ts'
import { aTown, type Town } from '../stories/a-town.ts'
import { tuesday } from './the-demonstration.ts'

type Here = { readonly town: Town; readonly browser: Browser; readonly origin: string }

/** A town that can be visited, and a browser beside it: there before the first test of a file, gone after the last. */
export function inATown(arrive: (here: Here) => void, at: string = tuesday, more?: Wanted): void {
  let here: Here | undefined
  beforeAll(async () => {
    const [town, browser] = await Promise.all([aTown(at, more), openBrowser()])
    here = { town, browser, origin: await town.it.listen() }
    arrive(here)
  })
  afterAll(async () => {
    await here?.browser.close()
    await here?.town.it.close()
  })
}
