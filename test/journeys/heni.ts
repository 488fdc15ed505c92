import { expect } from 'vitest'
import type { AskPage } from '../../src/domain/intake/answers.ts'
import { type Device, goOn } from './a-device.ts'

// What Hēni gives, page by page, at a library in Kaikohe.
export const words = 'Food in the house tonight. And the car man to stop ringing my mum.'
export const number = '021 000 0142'
export const sister = 'my sister'

export type Keys = { readonly words: string; readonly code: string }

/** Fills one page of the seven in, as it stands open, and leaves it unsent. */
export const fill: Readonly<Record<Exclude<AskPage, 'check'>, (device: Device) => Promise<void>>> = {
  need: async (device) => {
    await device.option('ask.need-kai').check()
    await device.field('ask.need-words').fill(words)
  },
  when: async (device) => {
    await device.option('ask.when-today').check()
    await device.option('ask.unsafe-no').check()
  },
  where: async (device) => device.field('ask.place').fill('Kaikohe'),
  reach: async (device) => {
    await device.option('ask.ring').check()
    await device.field('ask.number').first().fill(number)
    await device.field('ask.whose').fill(sister)
    await device.option('ask.day-tue').check()
    await device.option('ask.day-thu').check()
    await device.field('ask.from').fill('10 am')
    await device.field('ask.until').fill('12 pm')
    await device.field('ask.say').fill('the library')
  },
  for: async (device) => {
    await device.option('ask.for-me').check()
    await device.field('ask.name').fill('Hēni')
  },
  with: async (device) => {
    await device.option('ask.rather-maori').check()
    await device.field('ask.avoid').fill('Halyard House')
  },
}

/** Sends the open page on its way and waits for the next. */
export const next = (device: Device) => goOn(device, () => device.button('ask.next').click())

/** The three words and the code, where the page shows them. */
export async function keysOn({ page }: Device): Promise<Keys> {
  const shown = page.getByRole('definition')
  const [said, code] = [await shown.nth(0).innerText(), await shown.nth(1).innerText()]
  expect(said).toMatch(/^[a-z]+ [a-z]+ [a-z]+$/)
  expect(code).toMatch(/^\d{4} \d{4}$/)
  return { words: said, code }
}

/** All seven pages at a stretch, from the first page of the site to the receipt. `look` sees each before it is sent. */
export async function askForHelp(device: Device, look: (device: Device) => Promise<void>): Promise<Keys> {
  await device.open('/')
  await look(device)
  await goOn(device, () => device.link('first.ask').first().click())
  for (const page of ['need', 'when', 'where', 'reach', 'for', 'with'] as const) {
    await fill[page](device)
    await look(device)
    await next(device)
  }
  await look(device)
  await goOn(device, () => device.button('check.send').click())
  await look(device)
  return keysOn(device)
}
