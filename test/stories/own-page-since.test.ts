import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { referralsApi } from '../../src/api/referrals.ts'
import { addDays, dayOf, instantAt } from '../../src/domain/days.ts'
import { anOwnPage } from './an-own-page.ts'

// What a person reads on their own page after they have sent something: that it came, that it was read, who sees them and when.

const { town, a, browser, page } = await anOwnPage()
afterAll(() => town.it.close())

test('how they are kept safe is not on it: not whose number, not when', async () => {
  await town.it.fresh
    .owner`update contact set whose = 'My sister’s', safe_days = '{2,4}', safe_from = '10:00', safe_until = '12:00'`
  const shown = await page()
  expect(shown).not.toMatch(/sister|10 am|12 noon/)
})

test('what they add, and that they ask to be rung, stands there until it is read and after', async () => {
  await town.it.fresh.owner`delete from request_entry`
  expect(await page()).not.toContain('What you have sent us since')
  await browser.post('/yours/changed', { changed: 'We are at my mum’s in Moerewa now' })
  town.it.clock.forward(1)
  const rung = await browser.post('/yours/ring-me', {})
  expect(rung.headers.location).toBe('/yours/mine?told=told-ring')
  const shown = await page('/yours/mine?told=told-ring')
  expect(shown).toContain('sees that you would like to be rung')
  expect(shown).toMatch(
    /You asked us to ring today .* Not read yet You wrote that something changed today .* Not read yet/,
  )
  expect(shown, 'whoever else opens it learns no more').not.toContain('Moerewa')
  // The button is gone until somebody has read it.
  expect(shown).toContain('You asked us to ring. Nobody has read that yet.')
  expect((await browser.get('/yours/mine')).body).not.toContain('action="/yours/ring-me"')
  await town.it.fresh.owner`update request_entry set seen_at = ${town.it.clock.now()}`
  expect(await page()).not.toContain('Not read yet')
  expect((await browser.get('/yours/mine')).body).toContain('action="/yours/ring-me"')
})

test('who sees them and when, as it was promised with the yes, until that time has gone', async () => {
  const { referral } = await town.receiver.get(referralsApi.one, { id: a.referralId })
  const thursday = addDays(dayOf(town.it.clock.now()), 2)
  await town.receiver.send(
    referralsApi.accept,
    { id: a.referralId, contactName: 'Mo', appointmentAt: instantAt(thursday, '10:30') },
    { seen: referral.version },
  )
  const shown = await page()
  expect(shown).toMatch(/Ridgeline Budgeting said yes, and gets in touch with you by /)
  expect(shown).toMatch(/Mo sees you [A-Z][a-z]+ \d+ \w+, 10:30 am/)
  town.it.clock.set(instantAt(addDays(thursday, 1), '09:00'))
  await town.it.fresh.owner`update session set expires_at = expires_at + interval '7 days'`
  expect(await page()).not.toContain('Mo sees you')
})

test('once they have said how it went, nobody asks them any more', async () => {
  const version = async () => (await town.receiver.get(referralsApi.one, { id: a.referralId })).referral.version
  await town.receiver.send(referralsApi.begin, { id: a.referralId }, { seen: await version() })
  const outcome = { id: a.referralId, outcome: 'partly' as const }
  await town.receiver.send(referralsApi.recordOutcome, outcome, { seen: await version() })
  expect(await page()).toContain('We ask you how it went.')
  await browser.post('/yours/answer', { referral: a.referralId, answer: 'partly', words: '' })
  const shown = await page()
  expect(shown).toContain('You told us how it went with Ridgeline Budgeting. We read it, and finish this.')
  expect(shown).not.toContain('We ask you how it went.')
})

test('once it has ended, nobody is pointed at a form that is not there', async () => {
  expect(await page()).toContain('Ask under “Has something changed?”')
  await browser.post('/yours/stop', { commandId: randomUUID() })
  const shown = await page()
  expect(shown).not.toContain('Has something changed?')
  expect(shown).toMatch(
    /This request has ended, so ask in another way: ring .* on \+?[\d ]+ ?, and say your three words/,
  )
})
