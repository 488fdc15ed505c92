import { MyRequest } from '../../src/api/my-request.ts'
import { aFamily, aPersonsSession } from './a-family.ts'
import { aBrowser, aTown } from './a-town.ts'

/** Somebody of a family in a town, on their own page, as the server sends it to a browser without script. */
export async function anOwnPage() {
  const town = await aTown()
  const { it, clearwater, connector, connectorId, lead } = town
  const host = { organisationId: clearwater, connector, connectorId, lead }
  const a = await aFamily(town, host, { mark: 'Zafira', number: '021 000 0187' })
  const yours = await aPersonsSession(it, a.person)
  const browser = aBrowser(it)
  browser.jar.set('yours', yours)
  const mine = async () => MyRequest.parse((await it.server.inject({ url: '/api/mine', cookies: { yours } })).json())
  return {
    ...{ town, a, yours, browser, mine },
    /** What the page says, without its tags. */
    page: async (path = '/yours/mine') => textOf((await browser.get(path)).body),
    /** The switch for an organisation: whether they may know. */
    switchTo: async (organisation: string) => (await mine()).shares.find((one) => one.organisation === organisation),
  }
}

export const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
