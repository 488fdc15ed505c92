import type { Locator } from 'playwright-core'
import type { Client } from '../house.ts'
import type { Measure } from '../../src/domain/reports/month.ts'
import { type Device, cameIn } from './a-device.ts'

// What somebody does on the workbench, by the words on its screens.

/** Opens a screen, in the language of the device, as somebody who is signed in. */
export async function atWork(device: Device, client: Client, path = '/work/'): Promise<void> {
  await cameIn(device, client.token)
  const address = new URL(path, device.origin)
  address.searchParams.set('lang', device.say.language)
  await device.page.goto(address.href)
  await device.page.getByRole('heading', { level: 1 }).waitFor()
}

/** What the screen says for a moment after something was done. */
export const told = ({ page }: Device, text: string): Promise<void> =>
  page.getByRole('status').getByText(text).waitFor()

/** The record in a list whose name has those words. */
export const inList = ({ page }: Device, words: RegExp | string): Locator =>
  page.getByRole('main').getByRole('link', { name: words }).first()

export const dialog = ({ page }: Device): Locator => page.getByRole('dialog')

/** A figure of the month, as it stands on the screen. */
export async function figureOn({ page, say }: Device, measure: Measure): Promise<number> {
  const name = say(`measure.${measure}`)
  const main = page.getByRole('main')
  await main.getByText(name, { exact: false }).first().waitFor()
  const [, figure] = new RegExp(`(\\d+)\\s+${name}`).exec(await main.innerText()) ?? []
  if (figure === undefined) throw new Error(`no figure before "${name}"`)
  return Number(figure)
}
