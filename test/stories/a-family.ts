import { randomBytes, randomUUID } from 'node:crypto'
import { casesApi } from '../../src/api/cases.ts'
import { consentApi } from '../../src/api/consent.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { hashOfToken } from '../../src/server/asking.ts'
import type { Client, TestHouse } from '../house.ts'
import type { Town } from './a-town.ts'

/** One family with something in every table about a person, and a word of its own in every text. */
export type Family = Awaited<ReturnType<typeof aFamily>>

export type Host = {
  readonly organisationId: string
  readonly connector: Client
  readonly connectorId: string
  readonly lead: Client
}

const ids = <K extends string>(...names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, randomUUID()])) as Record<K, string>

/** Asked for by phone, sorted to a host, walked with, referred once with a yes and once not yet sent. */
export async function aFamily(town: Town, host: Host, { mark, number }: { mark: string; number: string }) {
  const id = {
    ...ids('requestId', 'householdId', 'personId', 'otherPersonId', 'caseId', 'needId', 'otherNeedId', 'noteId'),
    ...ids('consentId', 'noId', 'groundId', 'referralId', 'draftId', 'contactId', 'entryId', 'unmetId'),
  }
  const { it, intakeWorker, budgeting, foodHub } = town
  const { connector } = host
  const now = it.clock.now()
  await intakeWorker.send(intakeApi.take, {
    ...{ requestId: id.requestId, householdId: id.householdId, personId: id.personId, channel: 'phone' },
    askedBy: `${mark} aunt`,
    answers: answersOf(mark, number),
  })
  const sorted = { id: id.requestId, toOrganisation: host.organisationId, caseId: id.caseId, needId: id.needId }
  await intakeWorker.send(intakeApi.assign, sorted, { seen: 1 })
  const talk = { how: 'phone' as const, happenedAt: now, words: `${mark} said so` }
  await connector.send(casesApi.meet, { id: id.caseId, noteId: id.noteId, ...talk }, { seen: 1 })
  const more = { needId: id.otherNeedId, kind: 'debt', words: `${mark} owes`, urgency: 'ordinary' as const }
  await connector.send(casesApi.noteNeed, { id: id.caseId, ...more })
  await connector.send(casesApi.noProvider, { id: id.otherNeedId, unmetId: id.unmetId, reason: 'no-provider' })
  const of = { id: id.householdId }
  const other = { personId: id.otherPersonId, knownAs: `${mark} second`, warning: `${mark} warning` }
  await connector.send(householdsApi.addPerson, { ...of, ...other, relationship: `${mark} cousin` })
  const letter = { way: 'email' as const, value: `${mark}@home.example`, safe: true }
  await connector.send(householdsApi.addContact, { ...of, personId: id.personId, contactId: id.contactId, ...letter })
  const yes = { ...of, personId: id.personId, how: 'spoken' as const, told: true, purpose: `${mark} purpose` }
  const shares = ['name' as const, 'needs' as const, 'contact' as const]
  const agreed = { ...yes, consentId: id.consentId, toOrganisation: budgeting, answer: 'yes' as const, shares }
  await connector.send(consentApi.record, agreed)
  await connector.send(consentApi.record, {
    ...{ ...yes, consentId: id.noId, toOrganisation: foodHub, answer: 'no', shares: [] },
  })
  await connector.send(consentApi.recordGround, {
    ...{ ...of, groundId: id.groundId, personId: id.personId, toOrganisation: foodHub, ground: 'required-by-law' },
    ...{ whoAsked: `${mark} asker`, seenInWriting: true, shares: ['name'], words: `${mark} ground` },
  })
  const from = { householdId: id.householdId, caseId: id.caseId, asks: `${mark} asks` }
  const sent = { referralId: id.referralId, needId: id.needId, toOrganisation: budgeting, consentId: id.consentId }
  await connector.send(referralsApi.make, { ...from, ...sent, toEmail: 'desk@ridgeline.example', send: true })
  const draft = { referralId: id.draftId, needId: id.otherNeedId, toOrganisation: foodHub }
  await connector.send(referralsApi.make, { ...from, ...draft, send: false })
  const person = { requestId: id.requestId, personId: id.personId, householdId: id.householdId }
  const own = await aPersonsSession(it, person)
  const added = { entryId: id.entryId, kind: 'changed', words: `${mark} changed` }
  await it.server.inject({
    ...{ method: 'POST', url: '/api/mine/entries', cookies: { yours: own }, payload: added },
    headers: { 'idempotency-key': randomUUID() },
  })
  await whatTheHouseDoes(town, host, { ...id, mark })
  const [link] = await it.fresh.owner`select id from referral_link where referral_id = ${id.referralId}`
  return { ...id, linkId: String(link?.['id']), mark, number, person }
}

const answersOf = (mark: string, number: string) => ({
  need: { kind: 'kai' as const, words: `${mark} is hungry` },
  where: { place: `${mark}ville`, movingAbout: false },
  for: { whom: 'me' as const, name: mark },
  reach: {
    ways: [{ by: 'ring' as const, number, whose: `${mark} sister` }],
    ...{ days: [], say: `${mark} library`, mayLeaveMessage: false },
  },
  with: {
    ...{ interpreter: false, supportPerson: `${mark} aunty`, rather: [], ratherNamed: `${mark} rather` },
    avoid: `${mark} avoid`,
  },
})

/** What nobody sends: a look that was folded, a clock that ran out, a letter to a safe address. */
async function whatTheHouseDoes(
  { it }: Town,
  { organisationId, connectorId, connector }: Host,
  of: { householdId: string; caseId: string; personId: string; contactId: string; mark: string },
): Promise<void> {
  const owner = it.fresh.owner
  const now = it.clock.now()
  const held = { householdId: of.householdId, holderOrganisation: organisationId }
  const clock = { subjectKind: 'case', subjectId: of.caseId, level: 1, dueAt: now, at: now }
  await owner`insert into escalation ${owner({ id: randomUUID(), ...held, ...clock })}`
  const read = { readId: Math.floor(Math.random() * 1e9), at: now, actorKind: 'worker', actorId: connectorId }
  await owner`insert into household_read ${owner({ ...held, ...read, organisationId, screen: 'households.one' })}`
  const letter = { toKind: 'person', toAddress: `${of.mark}@home.example`, contactId: of.contactId, contactSafe: true }
  const about = { subject: of.mark, text: of.mark, language: 'en', aboutKind: 'request', aboutId: of.caseId }
  const times = { madeAt: now, worthUntil: new Date(Date.parse(now) + 3_600_000).toISOString() }
  await owner`insert into mail ${owner({ id: randomUUID(), ...letter, ...about, ...times })}`
  const twin = await connector.send(intakeApi.take, {
    ...{ requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID(), channel: 'phone' },
    answers: { need: { kind: 'kai' } },
  })
  const [other] = await owner`select household_id from help_request where id = ${twin.id}`
  await owner`
    insert into household_link (household_id, other_household_id, holder_organisation, said, said_by, said_at)
    values (${of.householdId}, ${String(other?.['householdId'])}, ${organisationId}, 'same', ${connectorId}, ${now})`
  await owner`
    insert into emergency_access (household_id, id, holder_organisation, worker_id, threat, words, opened_at, ends_at)
    values (${of.householdId}, gen_random_uuid(), ${organisationId}, ${connectorId}, 'theirs', ${`${of.mark} is in danger`},
      '2020-01-15T00:00:00Z', '2020-01-15T01:00:00Z')`
  const left = { caseId: of.caseId, version: 1, connectorId, leftAt: '2020-01-15T00:00:00Z' }
  await owner`insert into case_left ${owner({ ...held, ...left })}`
  const likely = { askedHousehold: String(other?.['householdId']), strength: 'possible', foundAt: now }
  await owner`insert into repeat_notice ${owner({ id: randomUUID(), ...held, ...likely })}`
  await owner`
    insert into shut_out (worker_id, household_id, from_at, until_at, by_worker)
    values (${connectorId}, ${of.householdId}, '2020-01-01', '2020-02-01', ${connectorId})`
}

const soon = (it: TestHouse) => new Date(Date.parse(it.clock.now()) + 1_800_000).toISOString()

/** A half hour on one's own page, without the words and the code. Answers the cookie. */
export async function aPersonsSession(
  it: TestHouse,
  { requestId, personId, householdId }: { requestId: string; personId: string; householdId: string },
): Promise<string> {
  return session(it, { kind: 'person', requestId, personId, householdId })
}

/** A half hour with one referral, without the e-mail and the digits. Answers the cookie. */
export async function aLinkSession(it: TestHouse, referralId: string, organisationId: string): Promise<string> {
  return session(it, { kind: 'link', referralId, organisationId })
}

async function session(it: TestHouse, columns: Readonly<Record<string, string>>): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const times = { madeAt: it.clock.now(), expiresAt: soon(it), tokenHash: hashOfToken(token) }
  await it.fresh.owner`insert into session ${it.fresh.owner({ ...columns, ...times })}`
  return token
}
