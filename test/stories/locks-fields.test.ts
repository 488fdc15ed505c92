import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesApi } from '../../src/api/cases.ts'
import { consentApi } from '../../src/api/consent.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { whyNotTellMore } from '../../src/domain/referrals/sending.ts'
import type { Actor, WorkerRole } from '../../src/domain/actor.ts'
import type { Db } from '../../src/store/database.ts'
import { handOver } from '../../src/store/households.ts'
import { seeAs } from '../../src/store/sight.ts'
import { aConsent, aReferral, tuesday } from '../make.ts'
import { aLinkSession, type Family } from './a-family.ts'
import { anAttackedTown, type Attacked, tells } from './at-the-doors.ts'

// Below the endpoint: fields that a receiver may not read, more that may not be told, whose person somebody is, ids that
// somebody else made. Each is tried in plain SQL, as the role that would do it.

let attacked: Attacked
let a: Family
beforeAll(async () => {
  attacked = await anAttackedTown()
  a = attacked.a
  // The stories last longer than a working day.
  await attacked.town.it.fresh.owner`update session set expires_at = expires_at + interval '90 days'`
}, 60_000)
afterAll(() => attacked.town.it.close())

const worker = (role: WorkerRole, organisationId: string): Actor => ({
  ...{ kind: 'worker', workerId: attacked.hostA.connectorId, name: '', role, organisationId },
})
/** Plain SQL with the eyes of an actor; it takes effect. */
async function sqlAs<T>(actor: Actor, work: (db: Db) => Promise<T>): Promise<T | undefined> {
  const out: T[] = []
  await attacked.town.it.fresh.database.begin(async (db) => {
    await seeAs(db, actor)
    out.push(await work(db))
  })
  return out[0]
}

describe('what a sender keeps to themselves', () => {
  const receivers = (): [string, Actor][] => [
    ['a receiver who signs in', worker('receiving-worker', attacked.town.budgeting)],
    ['a link', { kind: 'link', referralId: a.referralId, organisationId: attacked.town.budgeting }],
  ]

  test('is refused to a receiver by the database, column by column, and through its view is not there', async () => {
    // What the sender writes down of a move of their own stands beside the receiver's.
    await attacked.town.it.fresh.owner`
      insert into referral_move (household_id, referral_id, seq, holder_organisation, from_organisation, to_organisation,
        status, deed, by_side, how, words, happened_at, at)
      select household_id, id, 800 + nth, holder_organisation, from_organisation, to_organisation, 'withdrawn', 'withdraw', side,
        'signed-in', said.words, made_at, made_at
      from referral, (values (1, 'sender', 'Zafira fled.'), (2, 'receiver', 'We are full.')) as said (nth, side, words)
      where id = ${a.referralId}`
    for (const [who, actor] of receivers()) {
      for (const column of ['asks', 'person_words']) {
        const read = sqlAs(actor, (db) => db`select ${db(column)} from referral where id = ${a.referralId}`)
        await expect(read, `${who} ${column}`).rejects.toThrow('permission denied')
      }
      await expect(
        sqlAs(actor, (db) => db`select * from referral`),
        who,
      ).rejects.toThrow('permission denied')
      const words = sqlAs(actor, (db) => db`select words from referral_move`)
      await expect(words, who).rejects.toThrow('permission denied')
      expect(await sqlAs(actor, (db) => db`select * from referral_kept`), who).toEqual([])
      const moves = (await sqlAs(actor, (db) => db`select words from referral_move_said`)) ?? []
      expect(
        moves.filter((row) => tells(a).test(String(row['words']))),
        who,
      ).toEqual([])
      expect(moves, who).toContainEqual({ words: 'We are full.' })
    }
  })

  test('is there for its sender, through the same view, and for nobody elsewhere', async () => {
    const read = (db: Db) => db`select asks from referral_kept where id = ${a.referralId}`
    expect(await sqlAs(worker('connector', attacked.hostA.organisationId), read)).toEqual([{ asks: 'Zafira asks' }])
    expect(await sqlAs(worker('connector', attacked.hostB.organisationId), read)).toEqual([])
    expect(await sqlAs(worker('privacy-officer', attacked.hostA.organisationId), read)).toEqual([])
    const moves = (db: Db) => db`select from referral_move_said where words = 'Zafira fled.'`
    expect(await sqlAs(worker('connector', attacked.hostA.organisationId), moves)).toHaveLength(1)
    expect(await sqlAs(worker('connector', attacked.hostB.organisationId), moves)).toEqual([])
  })

  test('is not lost when a receiver answers, nor theirs to write', async () => {
    for (const [who, actor] of receivers()) {
      for (const change of [{ asks: '' }, { personWords: 'all good' }]) {
        const written = sqlAs(actor, (db) => db`update referral set ${db(change)} where id = ${a.referralId}`)
        await expect(written, who).rejects.toThrow('the sender')
      }
    }
    const { receiver } = attacked.town
    const { version } = await receiver.get(referralsApi.one, { id: a.referralId })
    await receiver.send(referralsApi.receive, { id: a.referralId }, { seen: version })
    const { referral } = await attacked.hostA.connector.get(referralsApi.one, { id: a.referralId })
    expect(referral.asks).toBe('Zafira asks')
  })
})

describe('more is told', () => {
  const asked = async () => {
    const { town, hostA } = attacked
    const consentId = randomUUID()
    const yes = { id: a.householdId, consentId, personId: a.personId, toOrganisation: town.budgeting }
    const now = town.it.clock.now()
    const until = now.slice(0, 10) >= '2026-11-10' ? now.slice(0, 10) : '2026-11-10'
    await hostA.connector.send(consentApi.record, {
      ...{ ...yes, answer: 'yes', shares: ['name'], how: 'spoken', told: true, untilOn: until },
    })
    const referralId = randomUUID()
    const of = { householdId: a.householdId, caseId: a.caseId, needId: a.needId, toOrganisation: town.budgeting }
    await hostA.connector.send(referralsApi.make, { ...of, referralId, consentId, send: true })
    await town.receiver.send(referralsApi.askForMore, { id: referralId, question: 'How many debts?' }, { seen: 2 })
    return { referralId, consentId }
  }

  test('only under a yes or a ground that covers it today: the rule says so', () => {
    const referral = aReferral({ status: 'info-needed', question: 'How many?' })
    expect(whyNotTellMore(referral, [aConsent()], undefined, tuesday)).toBeUndefined()
    const over = aConsent({ untilOn: '2020-01-01' })
    const others = aConsent({ personId: randomUUID() })
    for (const consents of [[], [over], [others], [aConsent({ answer: 'no' })], [aConsent({ withdrawnAt: tuesday })]]) {
      expect(whyNotTellMore(referral, consents, undefined, tuesday)?.code).toBe('no-consent')
    }
    expect(whyNotTellMore(referral, [over, aConsent()], undefined, tuesday)).toBeUndefined()
  })

  test('not when the yes has run out since: neither at the endpoint nor in the database, until there is a new one', async () => {
    const { town, hostA } = attacked
    // Every other yes to them is taken back, so that only this one counts.
    const { referralId, consentId } = await asked()
    const { consents } = await hostA.connector.get(householdsApi.one, { id: a.householdId })
    for (const one of consents.filter(
      ({ id, answer, toOrganisation }) => id !== consentId && answer === 'yes' && toOrganisation === town.budgeting,
    )) {
      await hostA.connector.send(consentApi.withdraw, { id: a.householdId, consentId: one.id }, { seen: one.version })
    }
    town.it.clock.forward(2 * 24 * 60)
    const { version } = await hostA.connector.get(referralsApi.one, { id: referralId })
    const more = { id: referralId, words: 'Three of them.' }
    const told = () => hostA.connector.send(referralsApi.giveMore, more, { seen: version })
    await expect(told()).rejects.toMatchObject({ code: 'no-consent' })
    const inSql = (words: string) =>
      sqlAs(
        worker('connector', hostA.organisationId),
        (db) => db`
          insert into referral_move (household_id, referral_id, seq, holder_organisation, from_organisation, to_organisation,
            status, deed, by_side, how, words, happened_at, at)
          select household_id, id, 900, holder_organisation, from_organisation, to_organisation, 'received', 'giveMore',
            'sender', 'signed-in', ${words}, ${town.it.clock.now()}, ${town.it.clock.now()}
          from referral where id = ${referralId}`,
      )
    await expect(inSql('Three of them.')).rejects.toThrow('no consent covers telling more')
    const again = { id: a.householdId, consentId: randomUUID(), personId: a.personId, toOrganisation: town.budgeting }
    await hostA.connector.send(consentApi.record, {
      ...{ ...again, answer: 'yes', shares: ['name'], how: 'spoken', told: true },
    })
    await told()
    const seen = () =>
      sqlAs(
        worker('receiving-worker', town.budgeting),
        (db) => db`select from referral_move_said where words = 'Three of them.'`,
      )
    expect(await seen()).toHaveLength(1)
    await hostA.connector.send(referralsApi.withdraw, { id: referralId }, { seen: version + 1 })
    expect(await seen()).toEqual([])
  })
})

describe('whose person it is', () => {
  test('no host counts another’s among its own, nor takes them along when a household is handed over', async () => {
    const { hostB, b, town } = attacked
    const mine = worker('team-lead', hostB.organisationId)
    const joined = sqlAs(
      mine,
      (db) => db`
        insert into membership (household_id, person_id, holder_organisation, relationship, from_on)
        values (${b.householdId}, ${a.personId}, ${hostB.organisationId}, 'cousin', '2026-01-01')`,
    )
    await expect(joined).rejects.toThrow('membership_of_its_person')
    const hung = sqlAs(
      mine,
      (db) => db`
        insert into consent (household_id, id, holder_organisation, person_id, to_organisation, answer, shares, how, notice_version,
          told_at, from_on, until_on, recorded_at, recorded_by)
        select household_id, gen_random_uuid(), holder_organisation, ${a.personId}, to_organisation, answer, shares, how,
          notice_version, told_at, from_on, until_on, recorded_at, recorded_by
        from consent where id = ${b.consentId}`,
    )
    await expect(hung).rejects.toThrow('consent_of_its_person')
    await expect(
      hostB.lead.send(
        householdsApi.correctPerson,
        { id: b.householdId, personId: a.personId, warning: 'x' },
        { seen: 1 },
      ),
    ).rejects.toMatchObject({ status: 404 })
    const [row] = await town.it.fresh.owner`select holder_organisation from person where id = ${a.personId}`
    expect(row?.['holderOrganisation']).toBe(attacked.hostA.organisationId)
  })

  test('a household goes with its people, and not with somebody who is in another household of the giver too', async () => {
    const { town, hostB, b } = attacked
    const { owner } = town.it.fresh
    const given = () => sqlAs({ kind: 'job', job: 'test' }, (db) => handOver(db, b.householdId, town.clearwater))
    const also = randomUUID()
    await owner`
      insert into household (id, holder_organisation, called, locality, made_at, version)
      select ${also}, holder_organisation, 'Also', '', made_at, 1 from household where id = ${b.householdId}`
    await owner`
      insert into membership (household_id, person_id, holder_organisation, relationship, from_on)
      values (${also}, ${b.otherPersonId}, ${hostB.organisationId}, '', '2026-01-01')`
    await expect(given()).rejects.toThrow('membership_of_its_holder')
    await owner`delete from membership where household_id = ${also}`
    await given()
    const [row] = await owner`
      select count(*) filter (where holder_organisation = ${town.clearwater}) as gone, count(*) as all
      from person where id in (${b.personId}, ${b.otherPersonId})`
    expect(row).toEqual({ gone: 2, all: 2 })
    await sqlAs({ kind: 'job', job: 'test' }, (db) => handOver(db, b.householdId, hostB.organisationId))
  })
})

describe('an id that somebody else made', () => {
  const problemOf = async (sent: Promise<unknown>) =>
    sent.then(
      () => 'done',
      (thrown: { problem: Record<string, unknown> }) => JSON.stringify({ ...thrown.problem, instance: '' }),
    )

  test('is answered in the same words whether the record under it is one’s own or another’s', async () => {
    const { hostB, b, town } = attacked
    const person = (personId: string) =>
      problemOf(hostB.connector.send(householdsApi.addPerson, { id: b.householdId, personId, knownAs: 'New' }))
    expect(await person(a.personId)).toBe(await person(b.personId))
    expect(JSON.parse(await person(a.personId))).toMatchObject({ code: 'already-there', status: 422 })
    expect(await person(randomUUID())).toBe('done')

    const letter = { way: 'email' as const, value: 'new@home.example', safe: true, personId: b.personId }
    const contact = (contactId: string) =>
      problemOf(hostB.connector.send(householdsApi.addContact, { id: b.householdId, ...letter, contactId }))
    expect(await contact(a.contactId)).toBe(await contact(b.contactId))
    expect(JSON.parse(await contact(a.contactId))).toMatchObject({ code: 'already-there' })

    const taken = (householdId: string, personId: string) => {
      const ids = { requestId: randomUUID(), householdId, personId }
      return problemOf(
        town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers: { need: { kind: 'kai' } } }),
      )
    }
    expect(await taken(a.householdId, randomUUID())).toBe(await taken(b.householdId, randomUUID()))
    expect(await taken(randomUUID(), a.personId)).toBe(await taken(randomUUID(), b.personId))
    expect(JSON.parse(await taken(a.householdId, randomUUID()))).toMatchObject({ code: 'already-there' })
  })

  test('makes one’s own where a household is part of the key, and says nothing of the other’s', async () => {
    const { hostB, b } = attacked
    const need = (needId: string) =>
      problemOf(hostB.connector.send(casesApi.noteNeed, { id: b.caseId, needId, kind: 'debt', urgency: 'ordinary' }))
    expect(await need(a.needId)).toBe(await need(randomUUID()))
    expect(JSON.parse(await need(b.needId))).toMatchObject({ code: 'already-there' })
  })

  test('opens nobody’s page: a request made elsewhere under the same id stays another’s', async () => {
    const { town, b } = attacked
    const ids = { requestId: a.requestId, householdId: randomUUID(), personId: randomUUID() }
    await town.intakeWorker.send(intakeApi.take, { ...ids, channel: 'phone', answers: { need: { kind: 'kai' } } })
    const seen = await sqlAs({ kind: 'person', ...ids }, (db) => db`select household_id, own_words from help_request`)
    expect(seen).toEqual([expect.objectContaining({ householdId: ids.householdId })])
    expect(await sqlAs({ kind: 'person', ...ids }, (db) => db`select id from support_case`)).toEqual([])
    expect(await sqlAs({ kind: 'person', ...ids }, (db) => db`select id from request_entry`)).toEqual([])
    expect(b.requestId).not.toBe(a.requestId)
  })
})

test('the own page of the first still opens by a link of hers, after all of it', async () => {
  const { town } = attacked
  const answer = await aLinkSession(town.it, a.referralId, town.budgeting)
  const { statusCode } = await town.it.server.inject({ url: `/api/referrals/${a.referralId}`, cookies: { answer } })
  expect(statusCode).toBe(200)
})
