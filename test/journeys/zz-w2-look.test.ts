import { randomUUID } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, vi } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { consentApi } from '../../src/api/consent.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { openBrowser } from '../browser.ts'
import type { Client } from '../house.ts'
import { aTown, type Town } from '../stories/a-town.ts'

vi.mock('../../src/server/house.ts', async (original) => {
  const real = await original<typeof import('../../src/server/house.ts')>()
  return {
    ...real,
    createHouse: (...a: Parameters<typeof real.createHouse>) => {
      const h = real.createHouse(...a)
      return { ...h, folders: { ...h.folders, web: '/tmp/w2/web' } }
    },
  }
})

const only = process.env['ONLY'] ?? ''
const widths = (process.env['WIDTHS'] ?? '360,768,1280').split(',').map(Number)
const langs = (process.env['LANGS'] ?? 'en,mi').split(',')
const axe = process.env['AXE'] !== ''

let town: Town

async function ask(more: object, channel: 'phone' | 'walk-in' = 'phone') {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  await town.intakeWorker.send(intakeApi.take, { ...ids, channel, answers: { need: { kind: 'kai' }, ...more } })
  return ids
}
const heni = {
  need: { kind: 'kai' as const, words: 'Food in the house tonight. And the car man to stop ringing my mum.' },
  when: { urgency: 'today' as const, unsafe: 'no' as const },
  where: { place: 'Kaikohe', movingAbout: false },
  reach: { ways: [{ by: 'ring' as const, number: '021 000 0142', whose: 'her sister' }], days: ['tue' as const, 'thu' as const], from: '10:00', until: '12:00', say: 'the library', mayLeaveMessage: false },
  for: { whom: 'me' as const, name: 'Hēni' },
  with: { interpreter: false, rather: ['maori' as const], avoid: 'Halyard House', supportPerson: 'Her sister Ana' },
}
async function given(name: string, status: string) {
  const r = await ask({ ...heni, for: { whom: 'me', name }, reach: { ...heni.reach, ways: [{ by: 'ring', number: `021 000 ${Math.floor(Math.random() * 9000 + 1000)}`, whose: 'her sister' }] } })
  const [caseId, needId, debtId] = [randomUUID(), randomUUID(), randomUUID()]
  await town.intakeWorker.send(intakeApi.assign, { id: r.requestId, toOrganisation: town.clearwater, caseId, needId }, { seen: 1 })
  const at = town.it.clock.now()
  await town.connector.send(casesApi.giveTo, { id: caseId, connectorId: town.connectorId }, { seen: 1 })
  await town.connector.send(casesApi.meet, { id: caseId, noteId: randomUUID(), how: 'phone', happenedAt: at, words: 'Kai tonight; three debts.', noticeVersion: 'privacy-1' }, { seen: 2 })
  await town.connector.send(casesApi.noteNeed, { id: caseId, needId: debtId, kind: 'debt', words: 'Car 3,900, truck shop 1,480, power 1,040', urgency: 'ordinary' })
  const { members } = await town.connector.get(householdsApi.one, { id: r.householdId })
  const consentId = randomUUID()
  await town.connector.send(consentApi.record, { id: r.householdId, personId: members[0]?.id ?? '', how: 'spoken', told: true, consentId, toOrganisation: town.budgeting, answer: 'yes', shares: ['name', 'needs', 'contact', 'place'] })
  const referralId = randomUUID()
  const make = { referralId, householdId: r.householdId, caseId, needId: debtId, toOrganisation: town.budgeting, asks: 'Can you help with three debts? The car finance man rings her mother.' }
  await town.connector.send(referralsApi.make, status === 'draft-no' ? { ...make, send: false } : { ...make, consentId, send: status !== 'draft' })
  const v = async (c: Client) => ({ seen: (await c.get(referralsApi.one, { id: referralId })).version })
  const id = referralId
  const R = town.receiver
  if (status === 'received') await R.send(referralsApi.receive, { id }, await v(R))
  if (status === 'info-needed') await R.send(referralsApi.askForMore, { id, question: 'Does she have letters from the lender?' }, await v(R))
  if (status === 'declined') await R.send(referralsApi.decline, { id, reason: 'outside-area', words: 'We stop at Moerewa.' }, await v(R))
  if (status === 'no-capacity') await town.connector.send(referralsApi.decline, { id, reason: 'no-capacity', words: 'Full until February.', phoned: { who: 'Aroha', at } }, await v(R))
  if (status === 'reroute-suggested') await R.send(referralsApi.suggestReroute, { id, to: 'Harbour Money Mentors' }, await v(R))
  if (['accepted', 'in-service', 'outcome-recorded', 'closed'].includes(status)) await town.connector.send(referralsApi.accept, { id, contactName: 'Aroha', appointmentAt: new Date(Date.parse(at) + 9e8).toISOString(), phoned: { who: 'Aroha', at } }, await v(R))
  if (['in-service', 'outcome-recorded', 'closed'].includes(status)) await R.send(referralsApi.begin, { id, words: 'Seen today.' }, await v(R))
  if (['outcome-recorded', 'closed'].includes(status)) await R.send(referralsApi.recordOutcome, { id, outcome: 'partly', words: 'Two of three debts settled.' }, await v(R))
  if (status === 'closed') await town.connector.send(referralsApi.confirm, { id, answer: 'partly', words: 'The car man has stopped.' }, await v(town.connector))
  if (status === 'withdrawn') await town.connector.send(referralsApi.withdraw, { id }, await v(town.connector))
  return id
}

test('shots', async () => {
  town = await aTown(new Date().toISOString())
  const owner = town.it.fresh.owner
  await owner`insert into organisation_private ${owner({ organisation_id: town.clearwater, repeat_phone: '0800 000 112' })}`
  await owner`update host_profile set need_kinds = '{kai,money,debt}', languages='{mi,en}' where organisation_id = ${town.clearwater}`
  const desk2 = randomUUID()
  await owner`insert into organisation ${owner({ id: desk2, name: 'Southern Desk', kind: 'intake-desk', folded_name: 'southern desk' })}`
  await owner`insert into intake_desk ${owner({ organisation_id: desk2, place_code: '020', phone: '0800 000 222' })} on conflict do nothing`
  for (const [i, name] of ['Orchard Road Whānau Services', 'Halyard House', 'Quayside Connect', 'Te Ara Kotahi'].entries()) {
    const id = randomUUID()
    await owner`insert into organisation ${owner({ id, name, kind: 'host', folded_name: name.toLowerCase() })}`
    await owner`delete from host_profile where organisation_id = ${id}`; await owner`insert into host_profile ${owner({ organisation_id: id, areas: i === 0 ? ['001'] : ['002'], led_by: i === 0 ? ['pacific-led'] : [], places: i === 2 ? 0 : 6, open_cases: 0, updated_at: town.it.clock.now(), phone: '' })}`
  }
  // elsewhere repeat
  const other = await ask({ ...heni, for: { whom: 'me', name: 'Hēni Moana' } })
  await town.intakeWorker.send(intakeApi.assign, { id: other.requestId, toOrganisation: town.clearwater, caseId: randomUUID(), needId: randomUUID() }, { seen: 1 })
  await ask({ ...heni, need: { kind: 'money' }, for: { whom: 'me', name: 'Henare' } }, 'walk-in')
  const first = await ask(heni)
  const unsafe = await ask({ need: { kind: 'bed', words: 'I cannot stay where I am.' }, when: { urgency: 'today', unsafe: 'yes' }, where: { place: 'Kerikeri', movingAbout: true }, for: { whom: 'someone-else', who: 'my neighbour', theyKnow: 'no', name: 'Losa' }, reach: { ways: [{ by: 'ring', number: '021 000 0177', whose: 'the school' }, { by: 'email', address: 'losa@example.nz' }], days: [], mayLeaveMessage: false }, with: { language: 'sm', interpreter: true, rather: ['pacific'] } })
  await ask({ need: { kind: 'power', words: 'The power is off on Friday.' }, when: { urgency: 'this-week' }, where: { place: 'Rāwene', movingAbout: false } })
  const late = await ask({ need: { kind: 'other', words: 'Just somebody who rings back.' } })
  await owner`update help_request set due_at = due_at - interval '3 hours', escalated = 1 where id = ${late.requestId}`
  const wi = await ask({ need: { kind: 'talk' } })
  await town.intakeWorker.send(intakeApi.decline, { id: wi.requestId, reason: 'other-service', words: 'Ring us, and we find them with you.' }, { seen: 1 })
  const made: Record<string, string> = {}
  if (!only || only.split(',').some((o) => o.startsWith('ref') || o.startsWith('rec')))
    for (const [name, s] of [['Hēni', 'sent'], ['Mere', 'received'], ['Losa', 'info-needed'], ['Ana', 'declined'], ['Tama', 'no-capacity'], ['Rua', 'reroute-suggested'], ['Kiri', 'accepted'], ['Wiremu', 'in-service'], ['Sione', 'outcome-recorded'], ['Mele', 'closed'], ['Tai', 'withdrawn'], ['Pita', 'draft'], ['Hana', 'draft-no']] as const) made[s] = await given(name, s)
  const address = await town.it.listen()
  const browser = await openBrowser()
  const pages: [string, Client, string, ((p: import('playwright-core').Page) => Promise<void>)?][] = [
    ['req-list', town.intakeWorker, '/work/requests'],
    ['req-settled', town.intakeWorker, '/work/requests?which=settled'],
    ['req-one', town.intakeWorker, `/work/requests/${first.requestId}`, async (p) => { await p.getByRole('button', { name: /Phone now|Waea atu/ }).click() }],
    ['req-unsafe', town.intakeWorker, `/work/requests/${unsafe.requestId}`],
    ['req-late', town.intakeWorker, `/work/requests/${late.requestId}`, async (p) => { await p.locator('.move').getByRole('button', { name: /Say no|Kī kāo/ }).click(); await p.locator('input[value=other-service]').check() }],
    ['req-done', town.intakeWorker, `/work/requests/${other.requestId}?which=settled`],
    ['req-new', town.intakeWorker, '/work/requests/new', async (p) => { await p.locator('input[value=ring]').check(); await p.locator('input[value=agency]').check() }],
    ['req-empty', town.lead, '/work/requests'],
    ['ref-list', town.connector, '/work/referrals'],
    ['ref-theirs', town.connector, '/work/referrals?which=theirs'],
    ['ref-ended', town.connector, '/work/referrals?which=ended'],
    ['rec-list', town.receiver, '/work/referrals'],
    ...Object.entries(made).map(([s, id]): [string, Client, string] => [`ref-${s}`, town.connector, `/work/referrals/${id}`]),
    ...['sent', 'received', 'in-service', 'withdrawn', 'accepted'].filter((s) => made[s]).map((s): [string, Client, string] => [`rec-${s}`, town.receiver, `/work/referrals/${made[s]}`]),
    ['rec-no', town.receiver, `/work/referrals/${made['received']}`, async (p) => { await p.locator('.move .button').click(); await p.locator('input[value=decline]').check(); await p.locator('input[value=no-capacity]').check() }],
    ['ref-phoned', town.connector, `/work/referrals/${made['received']}`, async (p) => { await p.locator('.move .button').click(); await p.locator('dialog input[value=decline]').check() }],
  ]
  const faults: string[] = []
  for (const lang of langs) {
    for (const [name, client, path, act] of pages) {
      if (only && !only.split(',').some((o) => name === o || (o.endsWith('*') && name.startsWith(o.slice(0, -1))))) continue
      const context = await browser.newContext({ reducedMotion: 'reduce' })
      await context.addCookies([{ name: 'session', value: client.token, url: address }])
      const page = await context.newPage()
      page.on('console', (m) => m.type() === 'error' && faults.push(`${name} ${lang} console ${m.text()}`))
      page.on('pageerror', (e) => faults.push(`${name} ${lang} ${e.message}`))
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`${address}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
        await page.waitForSelector('main h1')
        await page.waitForTimeout(350)
        if (act) await act(page)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        if (wide > width) faults.push(`${name} ${lang} ${wide} wide at ${width}`)
        await page.screenshot({ path: `/tmp/w2/shots/${name}.${lang}.${width}.png`, fullPage: true })
        if (axe) {
          const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
          for (const { id, nodes } of violations) faults.push(`${name} ${lang} ${width} axe ${id}: ${nodes.map((n) => n.html.slice(0, 140)).join(' | ')}`)
        }
      }
      if (name.startsWith('ref-') || name.startsWith('rec-')) { await page.emulateMedia({ media: 'print' }); await page.setViewportSize({ width: 700, height: 900 }); await page.screenshot({ path: `/tmp/w2/shots/${name}.${lang}.print.png` }) }
      await context.close()
    }
  }
  await browser.close()
  await town.it.close()
  console.log([...new Set(faults)].join('\n') || 'no faults')
  expect(1).toBe(1)
}, 900_000)
