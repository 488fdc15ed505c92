import type { Locator, Page } from 'playwright-core'
import type { Device } from './a-device.ts'

/** What one errand costs whoever runs it: what they press, what they type into, and what they have to take in. */
export type Cost = { readonly clicks: number; readonly fields: number; readonly screens: number }

/**
 * The same device, with its errand counted. A link, a button, a tick or one of several is a click; a list is two, to open
 * it and to choose; what stands as it should already costs nothing. A field counts when something is typed into it. A
 * screen counts when what somebody acts on is another than before: its address, its heading, or what opened over it.
 */
export function counting(device: Device): Device & { readonly cost: () => Promise<Cost> } {
  let [clicks, fields, screens] = [0, 0, 0]
  let last = ''
  const look = async () => {
    const now = await nameOf(device.page)
    if (now !== last) screens += 1
    last = now
  }
  const deeds: Readonly<Record<string, (one: Locator, wanted: unknown) => Promise<void>>> = {
    click: async () => void (clicks += 1),
    check: async (one) => void (clicks += (await one.isChecked()) ? 0 : 1),
    uncheck: async (one) => void (clicks += (await one.isChecked()) ? 1 : 0),
    fill: async () => void (fields += 1),
    selectOption: async () => void (clicks += 2),
  }
  const watched = <Thing extends object>(thing: Thing): Thing =>
    new Proxy(thing, {
      get: (_, key) => {
        const found: unknown = Reflect.get(thing, key)
        if (typeof found !== 'function') return found
        return (...given: unknown[]): unknown => {
          const act = (): unknown => Reflect.apply(found, thing, given)
          const count = deeds[String(key)]
          if (count === undefined || !isLocator(thing)) {
            const made = act()
            return isLocator(made) ? watched(made) : made
          }
          return thing
            .waitFor()
            .then(look)
            .then(() => count(thing, given[0]))
            .then(act)
        }
      },
    })
  const { button, link, field, option, heading } = device
  return {
    ...device,
    page: watched(device.page),
    button: (...asked) => watched(button(...asked)),
    link: (...asked) => watched(link(...asked)),
    field: (...asked) => watched(field(...asked)),
    option: (...asked) => watched(option(...asked)),
    heading: (...asked) => watched(heading(...asked)),
    cost: async () => {
      await look()
      return { clicks, fields, screens }
    },
  }
}

const isLocator = (thing: unknown): thing is Locator =>
  typeof thing === 'object' && thing !== null && 'selectOption' in thing && 'waitFor' in thing && 'nth' in thing

/** A screen is known by its address and its heading, and by the heading of what is open over it. */
async function nameOf(page: Page): Promise<string> {
  const headings = page.locator('main h1, dialog[open] h2')
  await headings.first().waitFor()
  return `${new URL(page.url()).pathname} ${(await headings.allInnerTexts()).join(' | ')}`
}
