import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { consentApi } from '../../src/api/consent.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { instantAt } from '../../src/domain/days.ts'
import { aBrowser, aTown, type Town } from './a-town.ts'

// A clock never asks anybody to contact somebody at a time that they said is not safe; a code that is replaced opens nothing more.

let town: Town
beforeAll(async () => {
  // A Tuesday, after her safe time: the next is Thursday, ten to twelve.
  town = await aTown(instantAt('2026-11-10', '14:22'))
})
afterAll(() => town.it.close())

const thursdayNoon = '2026-11-11T23:00:00Z'
const asked = async () => {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  const reach = {
    ...{
      ways: [{ by: 'ring' as const, number: '021 000 0142', whose: 'My sister’s' }],
      days: ['tue' as const, 'thu' as const],
    },
    ...{ from: '10:00', until: '12:00', mayLeaveMessage: false },
  }
  await town.intakeWorker.send(intakeApi.take, {
    ...{ ...ids, channel: 'phone' },
    answers: { need: { kind: 'kai' }, when: { urgency: 'today' }, for: { whom: 'me', name: 'Hēni' }, reach },
  })
  return ids
}

test('the first kōrero, and the first contact of whoever takes it on, are due in a time that is safe', async () => {
  const { requestId, householdId, personId } = await asked()
  const [caseId, needId, consentId, referralId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const assign = { id: requestId, toOrganisation: town.clearwater, caseId, needId }
  await town.intakeWorker.send(intakeApi.assign, assign, { seen: 1 })
  const { cases } = await town.connector.get(householdsApi.one, { id: householdId })
  expect(cases[0]?.firstContactDueAt).toBe(thursdayNoon)

  await town.connector.send(casesApi.giveTo, { id: caseId, connectorId: town.connectorId }, { seen: 1 })
  const met = { how: 'phone' as const, happenedAt: town.it.clock.now(), words: 'Met.', noticeVersion: 'privacy-1' }
  await town.connector.send(casesApi.meet, { id: caseId, noteId: randomUUID(), ...met }, { seen: 2 })
  const toOrganisation = town.budgeting
  await town.connector.send(consentApi.record, {
    ...{ id: householdId, consentId, personId, toOrganisation, answer: 'yes', how: 'spoken', told: true },
    shares: ['name', 'needs', 'contact'],
  })
  const made = {
    referralId,
    householdId,
    caseId,
    needId,
    toOrganisation,
    consentId,
    send: true,
  }
  await town.connector.send(referralsApi.make, made)
  const { referral } = await town.receiver.get(referralsApi.one, { id: referralId })
  await town.receiver.send(referralsApi.accept, { id: referralId }, { seen: referral.version })
  const after = await town.receiver.get(referralsApi.one, { id: referralId })
  expect(after.referral).toMatchObject({ status: 'accepted', dueAt: thursdayNoon })
})

test('a code that was replaced closes whatever it had opened', async () => {
  const { requestId } = await asked()
  await town.intakeWorker.send(intakeApi.newCode, { id: requestId, code: '22223333' }, { seen: 1 })
  const [row] = await town.it.fresh.owner<{ words: string }[]>`select words from help_request where id = ${requestId}`
  const words = row?.words ?? ''
  const old = aBrowser(town.it)
  expect((await old.post('/yours', { words, code: '22223333' })).headers.location).toBe('/yours/mine')
  const own = await old.get('/yours/mine')
  expect(own.statusCode).toBe(200)
  // It may be opened by somebody else one day: it says neither whose number nor when.
  expect(own.body).toContain('Then somebody rings the number you gave us, only at the times you said are safe.')
  expect(own.body).not.toMatch(/sister|Thursday|12 noon/)

  const { version } = (await town.intakeWorker.get(intakeApi.one, { id: requestId })).request
  await town.intakeWorker.send(intakeApi.newCode, { id: requestId, code: '33334444' }, { seen: version })
  expect((await old.get('/yours/mine')).body).not.toContain('Hēni')
  await old.post('/yours/changed', { changed: 'Written by somebody else' })
  expect(await town.it.fresh.owner`select * from request_entry where request_id = ${requestId}`).toEqual([])
  expect((await aBrowser(town.it).post('/yours', { words, code: '33334444' })).headers.location).toBe('/yours/mine')
})
