import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { referralsApi } from '../../src/api/referrals.ts'
import { aSentReferral, atTheLibrary } from '../journeys/a-case.ts'
import { aLinkSession } from './a-family.ts'
import { aBrowser, aTown, type Town } from './a-town.ts'

// A receiver answers by the link: what they are told before it goes, and what is offered to them afterwards.

let town: Town
let referralId: string
let link: string
let office: ReturnType<typeof aBrowser>
beforeAll(async () => {
  town = await aTown()
})
afterAll(() => town.it.close())

/** Somebody who may be rung on Tuesdays and Thursdays from ten to twelve, and says so to a budgeting service. */
beforeEach(async () => {
  const { it, budgeting } = town
  ;({ referralId } = await aSentReferral(town, 'Hēni', atTheLibrary))
  const [row] = await it.fresh.owner`select id from referral_link where referral_id = ${referralId}`
  link = `/answer/${String(row?.['id'])}`
  office = aBrowser(town.it)
  office.jar.set('answer', await aLinkSession(it, referralId, budgeting))
})

const answer = async (form: Readonly<Record<string, string>>) => {
  const { statusCode, body } = await office.post(`${link}/answer`, form)
  return { statusCode, body, words: body.replace(/<[^>]+>/g, '') }
}
const statusNow = async () => (await town.connector.get(referralsApi.one, { id: referralId })).referral.status
const outsideIn = (body: string) => /name="outside" value="([^"]+)"/.exec(body)?.[1] ?? ''
const yes = { deed: 'accept', contactName: 'Aroha', firstDay: '2026-11-19' }

test('a first time outside what is safe for them is told before it goes, with the times that are, and nothing is lost', async () => {
  const told = await answer({ ...yes, firstTime: '15:30' })
  expect(told.statusCode).toBe(422)
  expect(told.words).toContain('Thursday 19 November, 3:30 pm is outside the times that they said are safe.')
  expect(told.words).toContain('Tuesday and Thursday, 10 am to 12 noon.')
  expect(told.body).toMatch(/name="contactName"[^>]*value="Aroha"|value="Aroha"[^>]*name="contactName"/)
  expect(await statusNow()).toBe('sent')
})

test('it is no refusal: sent again as it is, it goes; another such time is told again', async () => {
  const { body } = await answer({ ...yes, firstTime: '15:30' })
  const other = await answer({ ...yes, firstTime: '16:00', outside: outsideIn(body) })
  expect(other.statusCode).toBe(422)
  const gone = await answer({ ...yes, firstTime: '16:00', outside: outsideIn(other.body) })
  expect(gone.statusCode).toBe(200)
  expect(await statusNow()).toBe('accepted')
})

test('a safe time, or none yet, goes at once', async () => {
  expect((await answer({ ...yes, firstTime: '10:30' })).statusCode).toBe(200)
  expect(await statusNow()).toBe('accepted')
})

test('after a final answer nobody is offered to add to it', async () => {
  const no = await answer({ deed: 'decline', reason: 'no-capacity' })
  expect(no.words).not.toContain('and add to it')
  expect(no.words).toContain('You can open this again with the same link, to see what was said.')
  const page = (await office.get(`${link}/request`)).body.replace(/<[^>]+>/g, '')
  expect(page).not.toContain('and add to it')
})

test('after a yes they are offered to add to it', async () => {
  expect((await answer({ deed: 'accept' })).words).toContain('and add to it')
})

test('beside the reasons for a no, the wait list is pointed to while it can be chosen', async () => {
  const pointer = 'No room now, but they could wait?'
  expect((await office.get(`${link}/request`)).body).toContain(pointer)
  await answer({ deed: 'waitlist', until: '2026-12-01' })
  const later = (await office.get(`${link}/request`)).body
  expect(later).toContain('value="decline"')
  expect(later, 'they wait already').not.toContain(pointer)
})
