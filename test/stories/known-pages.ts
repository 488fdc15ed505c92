import { randomUUID } from 'node:crypto'
import { aBrowser } from './a-town.ts'
import { aLinkSession, aPersonsSession } from './a-family.ts'
import type { Attacked } from './at-the-doors.ts'

/** A page of the public site that takes something: from whom it is asked, and the fields of its form. */
export type KnownPage = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly cookies: Readonly<Record<string, string>>
  readonly fields: readonly string[]
}

/** Every form of the public site, by all its steps, with the names of its fields as the page itself has them. */
export async function knownPages({ town, b }: Attacked): Promise<KnownPage[]> {
  const asking = aBrowser(town.it)
  await asking.post('/ask/1', { kind: 'kai' })
  await asking.post('/ask/4', { ring: 'yes', ringNumber: '021 000 0155' })
  const keeps = Object.fromEntries(asking.jar)
  const yours = { yours: await aPersonsSession(town.it, b.person) }
  const answer = { answer: await aLinkSession(town.it, b.referralId, town.budgeting) }
  const [link] = await town.it.fresh.owner`select id from referral_link where referral_id = ${b.referralId}`
  const base = `/answer/${String(link?.['id'])}`

  const page = async (path: string, cookies: KnownPage['cookies'] = {}, to = path): Promise<KnownPage> => {
    const { body } = await town.it.server.inject({ url: path, cookies: { ...cookies }, remoteAddress: '10.8.0.3' })
    const names = [...body.matchAll(/ name="([^"]+)"/g)].map(([, name = '']) => name)
    return { method: 'POST', path: to, cookies, fields: [...new Set(names)] }
  }
  const asked = (path: string, fields: readonly string[] = []): KnownPage => ({
    method: 'GET',
    path,
    cookies: {},
    fields,
  })
  const posted = (path: string, fields: readonly string[], cookies: KnownPage['cookies'] = {}): KnownPage => ({
    ...{ method: 'POST', path, cookies, fields },
  })
  const steps = ['1', '2', '3', '4', '5', '6', '7']
  return [
    ...(await Promise.all(steps.map((step) => page(`/ask/${step}`, keeps)))),
    await page('/ask/1'),
    await page('/yours'),
    await page('/sign-in'),
    ...['second', 'set-up', 'new-password', 'hat', 'as'].map((step) =>
      posted(`/sign-in/${step}`, ['code', 'new-password', 'hat', 'worker', 'to'], { ticket: 'x'.repeat(60) }),
    ),
    await page('/yours/mine', yours, '/yours/changed'),
    await page('/yours/mine', yours, '/yours/take-back'),
    posted('/yours/ring-me', [], yours),
    await page(`${base}/code`, {}, `${base}/code`),
    posted(`${base}/send-code`, []),
    await page(`${base}/request`, answer, `${base}/answer`),
    posted(`/answer/${randomUUID()}/code`, ['code']),
    ...[
      '/',
      '/find',
      '/ask/1',
      '/ask/7',
      '/yours',
      '/yours/mine',
      '/ask/sent',
      '/sign-in',
      `${base}/code`,
      '/about',
    ].map((path) =>
      asked(path, ['need', 'place', 'words', 'cost', 'language', 'openNow', 'after', 'to', 'then', 'told']),
    ),
    ...['/hsds/services', '/hsds/organizations', '/hsds/taxonomy_terms'].map((path) =>
      asked(path, [
        'page',
        'per_page',
        'search',
        'modified_after',
        'organization_id',
        'taxonomy_term_id',
        'format',
        'full',
      ]),
    ),
    ...[
      '/services/x',
      '/services/%00',
      `/services/${randomUUID()}`,
      '/hsds/services/x',
      '/problems/x',
      '/problems/__proto__',
      '/work/x.js',
      '/work/%2e%2e/%2e%2e/package.json',
      '/font/..%2f..%2fpackage.json',
      '/look/x/site.css',
      '/%ff',
      '/answer/x/code',
    ].map((path) => asked(path)),
  ]
}
