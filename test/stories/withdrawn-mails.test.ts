import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { consentApi } from '../../src/api/consent.ts'
import { householdsApi } from '../../src/api/households.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { aSentReferral } from '../journeys/a-case.ts'
import { aTown, type Town } from './a-town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown()
})
afterAll(() => town.it.close())

test('one yes taken back, several requests: each message says which, and nothing of whom', async () => {
  const { connector, budgeting, it } = town
  const made = await aSentReferral(town)
  const { householdId, caseId } = made
  const { consents } = await connector.get(householdsApi.one, { id: householdId })
  const [yes] = consents
  const needs = ['debt', 'debt'] as const
  const sent = [made.referralId]
  for (const kind of needs) {
    it.clock.forward(7)
    const [needId, referralId] = [randomUUID(), randomUUID()]
    await connector.send(casesApi.noteNeed, { id: caseId, needId, kind, words: 'Owes Marama.', urgency: 'ordinary' })
    const asked = { referralId, householdId, caseId, needId, toOrganisation: budgeting, consentId: yes?.id ?? '' }
    await connector.send(referralsApi.make, { ...asked, send: true })
    sent.push(referralId)
  }
  const words = new Map<string, string>()
  for (const id of sent) words.set(id, (await connector.get(referralsApi.one, { id })).referral.words)

  it.clock.forward(60)
  await connector.send(consentApi.withdraw, { id: householdId, consentId: yes?.id ?? '' }, { seen: yes?.version ?? 0 })
  const told = await it.fresh.owner`
    select about_id, subject, text from mail where about_kind = 'referral' and made_at = ${it.clock.now()}`
  expect(told.length).toBe(3)
  expect(new Set(told.map((mail) => String(mail['subject']))).size, 'told apart before it is opened').toBe(3)
  for (const mail of told) {
    const own = words.get(String(mail['aboutId'])) ?? 'no words'
    expect(String(mail['subject'])).toContain(own)
    const said = String(mail['text'])
    expect(said).toContain(`Its three words: ${own}`)
    expect(said).toMatch(/Sent to you: (today|Tuesday|Wednesday|Thursday|Friday|Monday)[^\n]* \d{1,2}:\d{2} [ap]m\n/)
    for (const other of words.values()) if (other !== own) expect(said).not.toContain(other)
    expect(`${String(mail['subject'])}${said}`).not.toMatch(/Hēni|Three debts|Marama|021 000 0142/)
  }
  // What it asked for stood in the message that sent it, in the same words.
  const [first] = told.filter((mail) => mail['aboutId'] === made.referralId)
  const [before] = await it.fresh.owner`
    select text from mail where about_id = ${made.referralId} order by made_at limit 1`
  expect(String(before?.['text'])).toContain('this: Money and benefits.')
  expect(String(first?.['text'])).toContain('What it asked for: Money and benefits\n')
})
