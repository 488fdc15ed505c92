import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apis } from '../../src/api/all.ts'
import { casesApi } from '../../src/api/cases.ts'
import { directoryApi } from '../../src/api/directory.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { aService } from '../a-service.ts'
import { as, asAnyone, aWorker, commandRequest } from '../house.ts'
import { aBrowser } from './a-town.ts'
import { aLinkSession } from './a-family.ts'
import { anAttackedTown, type Attacked } from './at-the-doors.ts'

// What comes over the wire: a command under another's id, words that are markup or a formula, an address that leads away,
// and more than anybody types.

let attacked: Attacked
beforeAll(async () => {
  attacked = await anAttackedTown()
}, 60_000)
afterAll(() => attacked.town.it.close())

describe('a command under an id that another used', () => {
  test('is refused, is not done, and says nothing of the other’s', async () => {
    const { a, b, hostA, hostB, town } = attacked
    const commandId = randomUUID()
    const talk = { how: 'phone' as const, happenedAt: town.it.clock.now(), words: 'The same.' }
    const first = { id: a.caseId, noteId: randomUUID(), ...talk }
    await hostA.connector.send(casesApi.note, first, { commandId })
    // The same words as they were sent; and words of one's own.
    for (const input of [first, { id: b.caseId, noteId: randomUUID(), ...talk }]) {
      const answered = await hostB.connector.raw(commandRequest(casesApi.note, input, commandId))
      expect([404, 422]).toContain(answered.statusCode)
      expect(answered.body).not.toContain(first.noteId)
      expect(answered.body).not.toContain(a.caseId)
    }
    const notes = await town.it.fresh
      .owner`select from contact_note where case_id = ${b.caseId} and words = 'The same.'`
    expect(notes).toHaveLength(0)
  })

  test('also of a browser that is asking: another one’s unsent request is not answered for', async () => {
    const { it } = attacked.town
    const [one, other] = [aBrowser(it), aBrowser(it)]
    for (const browser of [one, other]) await browser.post('/ask/1', { kind: 'kai' })
    const send = (browser: typeof one, commandId: string) => {
      const request = commandRequest(intakeApi.keep, { page: 'where', typed: { place: 'Kaikohe' } }, commandId)
      return it.server.inject({ ...request, cookies: Object.fromEntries(browser.jar) })
    }
    const commandId = randomUUID()
    const first = await send(one, commandId)
    expect(first.statusCode).toBe(201)
    expect((await send(one, commandId)).body).toBe(first.body)
    const second = await send(other, commandId)
    expect(second.json()).toMatchObject({ status: 422, code: 'same-key-other-command' })
    expect(second.body).not.toContain(first.json().id)
  })
})

const markup = '<img src=x onerror=alert(1)>"\'&</textarea></title><script>x</script>'
const escaped = /<img src=x|<script>x/

describe('markup', () => {
  test('in every text of an unsent request comes back as words', async () => {
    const browser = aBrowser(attacked.town.it)
    const pages: [string, Record<string, string | string[]>][] = [
      ['/ask/1', { kind: 'other', words: markup }],
      ['/ask/2', { urgency: 'today', unsafe: 'no' }],
      ['/ask/3', { place: markup }],
      [
        '/ask/4',
        {
          ...{ ring: 'yes', ringNumber: `021 000 0199 ${markup}`, ringWhose: markup, say: markup },
          ...{
            text: 'yes',
            textNumber: `021 000 0198 ${markup}`,
            letter: 'yes',
            letterAddress: markup,
            visit: 'yes',
            visitAddress: markup,
          },
        },
      ],
      ['/ask/5', { whom: 'someone-else', who: markup, name: markup }],
      ['/ask/6', { language: markup, supportPerson: markup, ratherNamed: markup, avoid: markup }],
    ]
    for (const [url, form] of pages) {
      const kept = await browser.post(url, form)
      expect(kept.body, url).not.toMatch(escaped)
      expect((await browser.get(url)).body, url).not.toMatch(escaped)
    }
    const check = await browser.get('/ask/7')
    expect(check.body).not.toMatch(escaped)
    expect(check.body).toContain('&lt;img src=x')
    const notice = /name="notice" value="([^"]+)"/.exec(check.body)?.[1] ?? ''
    expect((await browser.post('/ask/7', { notice })).headers.location).toBe('/ask/sent')
    for (const url of ['/ask/sent', '/yours/mine']) {
      const page = await browser.get(url)
      expect(page.statusCode, url).toBe(200)
      expect(page.body, url).not.toMatch(escaped)
    }
    const wrong = await browser.post('/yours', { words: markup, code: markup })
    expect(wrong.body).not.toMatch(escaped)
  })

  test('in the directory, in a referral and in an address is words on every page', async () => {
    const { it, desk, foodHub, budgeting } = attacked.town
    const { a, hostA } = attacked
    const editor = await as(it, await aWorker(it, { role: 'directory-editor', organisationId: desk, name: markup }))
    const id = randomUUID()
    await editor.send(
      directoryApi.addService,
      aService({
        ...{ id, organisationId: foodHub, name: markup, alsoKnownAs: markup, description: markup, needs: ['kai'] },
        ...{ eligibility: markup, cost: 'koha', costNote: markup, wheelchair: 'yes' },
        ...{ howToGetHelp: markup, phone: markup.slice(0, 60), email: markup, hoursNote: markup },
        website: `https://x.example/?${encodeURIComponent(markup)}`,
      }),
    )
    const question = { id: a.referralId, question: markup }
    const { version } = await attacked.town.receiver.get(referralsApi.one, { id: a.referralId })
    await attacked.town.receiver.send(referralsApi.askForMore, question, { seen: version })
    await hostA.connector.send(referralsApi.giveMore, { id: a.referralId, words: markup }, { seen: version + 1 })
    const answer = await aLinkSession(it, a.referralId, budgeting)
    const encoded = encodeURIComponent(markup)
    const urls = [
      ...[`/services/${id}`, `/mi/services/${id}`, `/find?words=${encoded}`, `/find?place=${encoded}&need=${encoded}`],
      ...[
        `/find?words=img`,
        `/answer/${a.linkId}/request`,
        `/sign-in?to=${encoded}`,
        `/${encoded}`,
        `/services/${encoded}`,
      ],
      ...[`/?place=${encoded}`, `/yours/mine?told=${encoded}`],
    ]
    for (const url of urls) {
      const page = await it.server.inject({ url, cookies: { answer }, remoteAddress: '10.8.0.1' })
      expect(page.statusCode, url).toBeLessThan(500)
      expect(page.body, url).not.toMatch(escaped)
      expect(page.headers['content-security-policy'], url).toContain("script-src 'none'")
    }
    const service = await it.server.inject({ url: `/services/${id}` })
    expect(service.body).toContain('&lt;img src=x')
    const said = await it.server.inject({ url: `/answer/${a.linkId}/request`, cookies: { answer } })
    expect(said.body).toContain('&lt;img src=x')
  })

  test('a website that is no page is refused', async () => {
    const { desk, foodHub, it } = attacked.town
    const editor = await as(it, await aWorker(it, { role: 'directory-editor', organisationId: desk }))
    for (const website of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x']) {
      const edit = editor.send(directoryApi.editOrganisation, { id: foodHub, website }, { seen: 1 })
      await expect(edit, website).rejects.toMatchObject({ status: expect.any(Number) })
    }
    const [row] = await it.fresh.owner`select website from organisation where id = ${foodHub}`
    expect(row?.['website']).toBeUndefined()
  })

  test('reaches no letter: those are plain text, and hold none of what people type', async () => {
    const { owner } = attacked.town.it.fresh
    const letters = await owner`select subject, text from mail where to_kind <> 'person'`
    expect(letters.length).toBeGreaterThan(1)
    expect(JSON.stringify(letters)).not.toMatch(/<|onerror/)
    await expect(
      owner`insert into mail (id, to_kind, to_address, subject, text, language, about_kind, about_id, made_at, worth_until)
        values (${randomUUID()}, 'worker', 'a@b.example', ${'x\r\nBcc: all@b.example'}, 'x', 'en', 'clocks', 'x', now(), now() + interval '1 day')`,
    ).rejects.toThrow('subject_is_one_line')
    await expect(
      owner`insert into mail (id, to_kind, to_address, subject, text, language, about_kind, about_id, made_at, worth_until)
        values (${randomUUID()}, 'worker', 'a@b.example,all@b.example', 'x', 'x', 'en', 'clocks', 'x', now(), now() + interval '1 day')`,
    ).rejects.toThrow('one_address')
  })
})

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '=HYPERLINK("https://x.example")'])(
  'a name that is a formula, %j, is text in a table to take away',
  async (name) => {
    const { it, intakeWorker, clearwater, lead } = attacked.town
    const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
    await intakeWorker.send(intakeApi.take, {
      ...ids,
      channel: 'phone',
      answers: { need: { kind: 'kai' }, for: { name } },
    })
    const sorted = { id: ids.requestId, toOrganisation: clearwater, caseId: randomUUID(), needId: randomUUID() }
    await intakeWorker.send(intakeApi.assign, sorted, { seen: 1 })
    const query = new URLSearchParams({ month: it.clock.now().slice(0, 7), measure: 'cases-opened', part: '' })
    const { body, statusCode } = await lead.raw({ url: `/api/reports/rows.csv?${query}` })
    expect(statusCode).toBe(200)
    const cells = body.split(/\r\n|,/).map((cell) => cell.replace(/^"/, ''))
    expect(cells.filter((cell) => /^[=+@\t\r]|^-\D/.test(cell) || cell === name)).toEqual([])
    expect(body).toContain("'")
  },
)

describe('an address to go on to after signing in', () => {
  test.each([
    ...['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/work/..//elsewhere.example'],
    ...[
      '/work/\\elsewhere.example',
      '/workshop',
      '/work@elsewhere.example',
      'javascript:alert(1)',
      '/work/\r\nX: y',
      '/work/#//x',
    ],
  ])('does not lead away: %j', async (to) => {
    const { it, connectorId, clearwater } = attacked.town
    const asked = await it.server.inject({ url: `/sign-in?to=${encodeURIComponent(to)}` })
    expect(asked.body).not.toMatch(/name="to"/)
    const payload = new URLSearchParams({ to, worker: `${connectorId} ${clearwater} connector` }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const came = await it.server.inject({
      method: 'POST',
      url: '/sign-in/as',
      headers,
      payload,
      remoteAddress: '10.8.0.2',
    })
    expect([came.statusCode, came.headers.location]).toEqual([303, '/work/'])
  })

  test('leads to the page of the workbench that they were on', async () => {
    const asked = await attacked.town.it.server.inject({ url: '/sign-in?to=%2Fwork%2Freferrals%3Fwhich%3Dmine' })
    expect(asked.body).toContain('name="to" value="/work/referrals?which=mine"')
  })
})

describe('more than anybody types', () => {
  const large = 'x'.repeat(1_100_000)
  test('is not taken by any command, and says so', async () => {
    const { it } = attacked.town
    const commands = Object.values(apis).flatMap((api) => Object.values(api).filter((one) => one.kind === 'command'))
    for (const command of commands) {
      if (command.path.startsWith('/imports')) continue
      const path = `/api${command.path.replace(/:\w+/g, randomUUID())}`
      const headers = { 'idempotency-key': randomUUID(), 'content-type': 'application/json', 'if-match': '"1"' }
      const payload = `{"words":"${large}"}`
      const answered = await it.server.inject({
        method: 'POST',
        url: path,
        headers,
        payload,
        remoteAddress: '10.8.0.3',
      })
      expect([answered.statusCode, answered.json().code], path).toEqual([413, 'too-large'])
    }
  })

  test('nor by a form, which says so on a page', async () => {
    const answered = await aBrowser(attacked.town.it).post('/ask/1', { kind: 'kai', words: large })
    expect(answered.statusCode).toBe(413)
    expect(answered.headers['content-type']).toContain('text/html')
    expect(answered.body.length).toBeLessThan(30_000)
  })

  test('nor in an address', async () => {
    const anyone = asAnyone(attacked.town.it)
    for (const url of [`/api/households/${'a'.repeat(3000)}`, `/api/directory/services?words=${'a'.repeat(3000)}`]) {
      expect((await anyone.raw({ url })).statusCode).toBeGreaterThanOrEqual(400)
      expect((await anyone.raw({ url })).statusCode).toBeLessThan(500)
    }
  })
})
