import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { intakeApi } from '../../src/api/intake.ts'
import type { Answers } from '../../src/domain/intake/answers.ts'
import { anOrganisation, aWorker, freshHouse } from '../house.ts'
import { aBrowser, aTown, type Town } from './a-town.ts'

// What a desk knows of who has asked before, and the way back that it gives to whoever it speaks with.

let town: Town
beforeAll(async () => {
  town = await aTown()
})
afterAll(() => town.it.close())

async function taken(answers: Partial<Answers>, wayBack?: { words: string; code: string }) {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  await town.intakeWorker.send(intakeApi.take, {
    ...{ ...ids, channel: 'phone', answers: { need: { kind: 'kai' }, ...answers } },
    ...(wayBack && { wayBack }),
  })
  return ids
}
const reached = (by: 'visit' | 'letter', address: string): Partial<Answers> => ({
  reach: { ways: [{ by, address }], days: [], mayLeaveMessage: false },
})
const seenBefore = async (id: string) => {
  const { repeatsHere, repeatsElsewhere } = await town.intakeWorker.get(intakeApi.one, { id })
  return [...repeatsHere, ...repeatsElsewhere]
}
const come = async (wayBack: { words: string; code: string }) => {
  const browser = aBrowser(town.it)
  await browser.post('/yours', wayBack)
  return (await browser.get('/api/mine')).statusCode
}

describe('a likely repeat by address', () => {
  test('is possible by the address alone, however it is written, and strong with a name', async () => {
    const first = await taken({ for: { name: 'Marama' }, ...reached('visit', '14 Kōwhai Street, Kaikohe') })
    const alone = await taken({ for: { name: 'Hone' }, ...reached('letter', 'Flat 2/14 kowhai st Kaikohe') })
    expect(await seenBefore(alone.requestId)).toMatchObject([
      { householdId: first.householdId, strength: 'possible', matched: ['address'] },
    ])
    const named = await taken({ for: { name: 'Marāma' }, where: { place: '14 Kowhai Street', movingAbout: false } })
    const [strongest] = await seenBefore(named.requestId)
    expect(strongest).toMatchObject({ householdId: first.householdId, strength: 'strong' })
  })

  test('is not said of another number in the same street', async () => {
    const other = await taken({ for: { name: 'Tama' }, ...reached('visit', '41 Kōwhai Street, Kaikohe') })
    expect(await seenBefore(other.requestId)).toEqual([])
  })

  test('with another host is said only with a name: who lives in a house now need not be who lived there', async () => {
    const theirs = await taken({ for: { name: 'Wiremu' }, ...reached('visit', '8 Matai Road') })
    const work = { id: theirs.requestId, caseId: randomUUID(), needId: randomUUID() }
    await town.intakeWorker.send(intakeApi.assign, { ...work, toOrganisation: town.northbank }, { seen: 1 })
    const alone = await taken({ for: { name: 'Rangi' }, ...reached('visit', '8 matai rd') })
    expect(await seenBefore(alone.requestId)).toEqual([])
    const named = await taken({ for: { name: 'Wiremu' }, ...reached('visit', '8 matai rd') })
    const found = await seenBefore(named.requestId)
    expect(found).toContainEqual(expect.objectContaining({ organisationId: town.northbank, strength: 'strong' }))
  })
})

describe('the way back', () => {
  const wayBack = { words: 'amber kettle road', code: '48391365' }

  test('that its writer reads out opens the request, also where another desk sorts it', async () => {
    const elsewhere = await anOrganisation(town.it, { kind: 'intake-desk', name: 'Southern Desk' })
    await town.it.fresh.owner`insert into intake_desk (organisation_id, place_code) values (${elsewhere}, '001')`
    const { requestId } = await taken({ where: { place: 'Kaikohe', movingAbout: false } }, wayBack)
    const [row] = await town.it.fresh.owner`select holder_organisation from help_request where id = ${requestId}`
    expect(row).toEqual({ holderOrganisation: elsewhere })
    await expect(town.intakeWorker.get(intakeApi.one, { id: requestId })).rejects.toMatchObject({ status: 404 })
    expect(await come(wayBack)).toBe(200)
    expect(await come({ ...wayBack, code: '48391366' })).not.toBe(200)
  })

  test('is words of the list and eight digits, and nobody else’s', async () => {
    const bad = taken({}, { words: 'amber kettle zzz', code: '48391365' })
    await expect(bad).rejects.toMatchObject({ status: 400 })
    await expect(taken({}, { ...wayBack, code: '00000000' })).rejects.toMatchObject({ status: 422 })
    expect(await come(wayBack)).toBe(200)
  })

  test('is given anew by whoever holds the record, and not by a desk that has handed it on', async () => {
    const given = { words: 'lemon harbour cake', code: '11112222' }
    const { requestId: id, ...household } = await taken({}, given)
    const old = aBrowser(town.it)
    await old.post('/yours', given)
    expect((await old.get('/api/mine')).statusCode).toBe(200)
    await town.intakeWorker.send(intakeApi.newCode, { id, code: '22223333' }, { seen: 1 })
    // Whoever had come in with the old one, perhaps on another's phone, is out.
    expect((await old.get('/api/mine')).statusCode).toBe(401)
    expect((await old.post('/yours/change', { words: 'not me' })).headers.location ?? '').not.toContain('mine')
    expect(await come({ ...given, code: '22223333' })).toBe(200)
    const work = { id, caseId: randomUUID(), needId: randomUUID(), toOrganisation: town.clearwater }
    const { version } = await town.intakeWorker.send(intakeApi.assign, work, { seen: 1 })
    const byDesk = town.intakeWorker.send(intakeApi.newCode, { id, code: '33334444' }, { seen: version })
    await expect(byDesk).rejects.toMatchObject({ code: 'request-not-yours' })
    await town.connector.send(intakeApi.newCode, { id, code: '44445555' }, { seen: version })
    expect(await come({ ...given, code: '44445555' })).toBe(200)
    // At the database: with the desk’s own eyes, and no rule of ours between.
    const asDesk = town.it.fresh.database.begin(async (db) => {
      await db`set local role alongside_worker`
      await db`select set_config('app.holds', ${town.desk}, true)`
      return db`update help_request set code_hash = 'stolen' where household_id = ${household.householdId}`
    })
    await expect(asDesk).rejects.toThrow('only whoever holds a request')
  })
})

test('a no of the desk stands on the person’s own page in the words that the desk wrote, and with the way to ask again', async () => {
  const given = { words: 'lemon harbour apple', code: '55556666' }
  const { requestId: id } = await taken({}, given)
  const words = 'The hardship line can hold the bill: 0800 000 111.'
  await town.intakeWorker.send(intakeApi.decline, { id, reason: 'other-service', words }, { seen: 1 })
  const browser = aBrowser(town.it)
  await browser.post('/yours', given)
  const page = (await browser.get('/yours/mine')).body.replace(/<[^>]+>/g, '')
  expect(page).toContain('Northern Desk said no to this request')
  expect(page).toContain(`“${words}” Something else? Ask again, any time.`)
  expect((await browser.get('/mi/yours/mine')).body).toContain(words)
})

describe('where nobody is at work at any desk', () => {
  test('nothing is asked and nothing is promised, until somebody is', async () => {
    const it = await freshHouse()
    const desk = await anOrganisation(it, { kind: 'intake-desk', name: 'Our organisation' })
    await aWorker(it, { role: 'administrator', organisationId: desk })
    const browser = aBrowser(it)
    const first = await browser.get('/ask/1')
    expect(first.statusCode).toBe(503)
    expect(first.body).toContain('Nobody here can take a request yet')
    expect(first.body).toContain('href="/find"')
    const sent = await browser.post('/ask/7', { kind: 'kai' })
    expect([sent.statusCode, (await browser.get('/mi/ask/1')).statusCode]).toEqual([503, 503])
    await aWorker(it, { role: 'intake-worker', organisationId: desk })
    expect((await browser.get('/ask/1')).statusCode).toBe(200)
    await it.close()
  })
})
