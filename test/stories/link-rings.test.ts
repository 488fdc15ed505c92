import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { consentApi } from '../../src/api/consent.ts'
import { householdsApi } from '../../src/api/households.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { type ACase, aSentReferral } from '../journeys/a-case.ts'
import { aLinkSession } from './a-family.ts'
import { aBrowser, aTown, type Town } from './a-town.ts'

// Somebody who answers by the link has no telephone list of ours: who asks, and their number, is on every page of it.

let town: Town
let made: ACase & { readonly referralId: string }
let link: string
let office: ReturnType<typeof aBrowser>
beforeAll(async () => {
  town = await aTown()
  await town.it.fresh.owner`update host_profile set phone = '0800 000 122' where organisation_id = ${town.clearwater}`
})
afterAll(() => town.it.close())

beforeEach(async () => {
  made = await aSentReferral(town)
  const [row] = await town.it.fresh.owner`select id from referral_link where referral_id = ${made.referralId}`
  link = `/answer/${String(row?.['id'])}`
  office = aBrowser(town.it)
  office.jar.set('answer', await aLinkSession(town.it, made.referralId, town.budgeting))
})

const read = (body: string) => body.replace(/<[^>]+>/g, '')
const toRing = 'href="tel:0800000122"'
const toChange = 'To change this answer, ring Clearwater Community Trust, 0800 000 122.'

test('the open page says whom to ring', async () => {
  const { body } = await office.get(`${link}/request`)
  expect(body).toContain(toRing)
  expect(read(body)).toContain('Something to say by phone? Ring Clearwater Community Trust, 0800 000 122.')
  expect(read(body), 'everything can still be said here').not.toContain('To change this answer')
})

test('“Thank you” says whom to ring to change the answer, and so does the page from then on', async () => {
  const { body } = await office.post(`${link}/answer`, { deed: 'accept' })
  expect(body).toContain(toRing)
  expect(read(body)).toContain(toChange)
  const again = await office.get(`${link}/request`)
  expect(again.body).toContain(toRing)
  expect(read(again.body)).toContain(toChange)
})

test('whoever wanted to say no, while a yes was written down from the phone, is told first whom to ring', async () => {
  const phoned = { who: 'Aroha', at: town.it.clock.now() }
  const { referral } = await town.connector.get(referralsApi.one, { id: made.referralId })
  await town.connector.send(referralsApi.accept, { id: made.referralId, phoned }, { seen: referral.version })
  const late = { deed: 'decline', reason: 'no-capacity', seen: String(referral.version) }
  const { statusCode, body } = await office.post(`${link}/answer`, late)
  expect(statusCode).toBe(409)
  const [, told = ''] = body.split('role="alert"')
  const [alert = ''] = told.split('</div>')
  expect(alert).toContain(toRing)
  expect(read(alert)).toContain(toChange)
})

test('a link that has ended says whom to ring, and nothing of whom it was about', async () => {
  const { consents } = await town.connector.get(householdsApi.one, { id: made.householdId })
  const [yes] = consents
  await town.connector.send(
    consentApi.withdraw,
    { id: made.householdId, consentId: yes?.id ?? '' },
    { seen: yes?.version ?? 0 },
  )
  const { statusCode, body } = await aBrowser(town.it).get(link)
  expect(statusCode).toBe(410)
  expect(body).toContain(toRing)
  expect(read(body)).toContain('Questions about it? Ring Clearwater Community Trust, 0800 000 122.')
  expect(body).not.toMatch(/Hēni|Three debts|021 000 0142/)
})

test('a link that never was says nothing of anybody', async () => {
  const { statusCode, body } = await aBrowser(town.it).get('/answer/0b8f6a52-5d6e-4e0b-9a52-0c1f9a3f8f10')
  expect(statusCode).toBe(410)
  expect(body).not.toContain('Clearwater')
})
