import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { referralsApi } from '../../src/api/referrals.ts'
import { type ACase, aSentReferral } from '../journeys/a-case.ts'
import { aLinkSession } from './a-family.ts'
import { aBrowser, aTown, type Town } from './a-town.ts'

// What somebody without an account finds behind their link once the loop has closed, and for how long.

const closedAt = '2026-11-24T05:23:00Z'
const closedTitle = 'This request is closed'
const thanks = 'Thank you. There is nothing more to do.'

let town: Town
let made: ACase & { readonly referralId: string }
let link: string
beforeAll(async () => {
  town = await aTown()
})
afterAll(() => town.it.close())

beforeEach(async () => {
  town.it.clock.set(closedAt)
  made = await aSentReferral(town)
  const [row] = await town.it.fresh.owner`select id from referral_link where referral_id = ${made.referralId}`
  link = `/answer/${String(row?.['id'])}`
})

const read = (body: string) => body.replace(/<[^>]+>/g, '')

/** By the six figures: a session of this minute. */
async function opened() {
  const office = aBrowser(town.it)
  office.jar.set('answer', await aLinkSession(town.it, made.referralId, town.budgeting))
  return office
}

async function closeAfter(answer: Record<string, string>, how: 'confirm' | 'closeRerouted' = 'confirm') {
  const office = await opened()
  expect((await office.post(`${link}/answer`, answer)).statusCode).toBe(200)
  const { referral } = await town.connector.get(referralsApi.one, { id: made.referralId })
  const [id, seen] = [made.referralId, { seen: referral.version }]
  if (how === 'confirm') await town.connector.send(referralsApi.confirm, { id, answer: 'not-asked' }, seen)
  else await town.connector.send(referralsApi.closeRerouted, { id }, seen)
}

const whole = async () => read((await (await opened()).get(`${link}/request`)).body)

test.each([
  ['no', { deed: 'decline', reason: 'no-capacity' }, 'confirm'],
  ['a better idea', { deed: 'suggestReroute', to: 'Harbour Law' }, 'closeRerouted'],
] as const)('closed after %s: says so, thanks them, and offers no change', async (_, answer, how) => {
  await closeAfter(answer, how)
  const page = await whole()
  expect(page).toContain(closedTitle)
  expect(page).toContain(thanks)
  expect(page).toContain('Ngaire, a connector at Clearwater Community Trust, asked.')
  expect(page).not.toMatch(/has it now|With Ngaire|sees your answer|To change this answer|and add to it|Your answer/)
  expect(page).toContain('The link works until Tuesday 8 December.')
})

test('answered, and not closed yet: the sender has it', async () => {
  const office = await opened()
  await office.post(`${link}/answer`, { deed: 'decline', reason: 'no-capacity' })
  const page = await whole()
  expect(page).toContain('Ngaire has it now.')
  expect(page).not.toContain(closedTitle)
})

test('the link works to the end of the day that it names, and not a minute longer', async () => {
  await closeAfter({ deed: 'decline', reason: 'no-capacity' })
  // Tuesday 8 December, by the clock on the wall.
  for (const still of ['2026-12-07T11:03:00Z', '2026-12-08T10:59:00Z']) {
    town.it.clock.set(still)
    const door = await aBrowser(town.it).get(link)
    expect([still, door.statusCode]).toEqual([still, 200])
    expect(read(door.body)).toContain('This link works until Tuesday 8 December.')
  }
  town.it.clock.set('2026-12-08T11:00:00Z')
  expect((await aBrowser(town.it).get(link)).statusCode).toBe(410)
})
