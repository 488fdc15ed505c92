import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { WorkerRole } from '../../src/domain/actor.ts'
import { addMinutes } from '../../src/domain/days.ts'
import { existedOn } from '../../src/domain/directory/organisation.ts'
import { agencies } from '../../src/domain/directory/agencies.ts'
import { Contact } from '../../src/domain/households/contact.ts'
import { EmergencyAccess } from '../../src/domain/households/emergency.ts'
import { Household, Person } from '../../src/domain/households/household.ts'
import { HelpRequest, RequestDeclineReason } from '../../src/domain/intake/request.ts'
import { ContactNote, Need, SupportCase, UnmetNeed } from '../../src/domain/cases/case.ts'
import { Consent } from '../../src/domain/consent/consent.ts'
import { NeedKind } from '../../src/domain/programmes/needs.ts'
import { ReferralStatus } from '../../src/domain/referrals/moves.ts'
import { DeclineReason, Referral } from '../../src/domain/referrals/referral.ts'
import { demonstration } from '../../src/server/demonstration/demonstration.ts'
import { openingData } from '../../src/server/opening.ts'
import { seeAs } from '../../src/store/sight.ts'
import { verify } from '../../src/store/verify.ts'
import { type FreshDatabase } from '../database.ts'
import { demonstrated, elevenOClock } from './a-demonstration.ts'

const tables = [
  'organisation',
  'service',
  'worker',
  'household',
  'person',
  'help_request',
  'support_case',
  'need',
  'referral',
  'event',
]

/** The ids of everything, and the hash at the end of each chain: what two demonstrations have in common, or not. */
async function marksOf({ owner }: FreshDatabase): Promise<string[]> {
  const ids = await Promise.all(
    tables.map(
      (table) => owner`select ${owner(table === 'event' ? 'commandId' : 'id')} as id from ${owner(table)} order by 1`,
    ),
  )
  const heads = await owner`select chain, seq, encode(hash, 'hex') as hash from chain_head order by chain`
  return [...ids.flat(), ...heads].map((row) => JSON.stringify(row))
}

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await demonstrated(elevenOClock)
})
afterAll(() => fresh.drop())

const count = async (sql: string) =>
  z.object({ count: z.int() }).parse((await fresh.owner.unsafe(`select count(*)::int as count from ${sql}`))[0]).count
const valuesOf = async (sql: string) =>
  (await fresh.owner.unsafe(`select distinct ${sql}`)).map((row) => String(Object.values(row)[0])).toSorted()

describe('the opening data', () => {
  test('is there once, however often it is opened', async () => {
    const before = [
      await count('place'),
      await count('place_name'),
      await count('setting'),
      await count("organisation where kind = 'agency'"),
    ]
    await openingData(fresh.owner)
    expect([
      await count('place'),
      await count('place_name'),
      await count('setting'),
      await count("organisation where kind = 'agency'"),
    ]).toEqual(before)
    expect(await count('setting')).toBeGreaterThan(50)
  })

  test('has the twelve agencies, and whoever followed those that have ended', async () => {
    const rows = await fresh.owner`
      select ended.name, ended.until_on, next.name as next from organisation ended join organisation next on next.id = ended.successor_id order by 1`
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['District health boards', '2022-07-01', 'Health New Zealand'],
      ['Housing New Zealand', '2019-10-01', 'Kāinga Ora'],
    ])
    expect(agencies.filter((agency) => existedOn(agency, '2026-11-10'))).toHaveLength(12)
  })
})

describe('a demonstration', () => {
  test('is the same each time it begins at the same moment', async () => {
    const other = await demonstrated(elevenOClock)
    try {
      expect(await marksOf(other)).toEqual(await marksOf(fresh))
    } finally {
      await other.drop()
    }
  })

  test('is there once', async () => {
    const before = await marksOf(fresh)
    await demonstration(fresh.owner, addMinutes(elevenOClock, 600))
    expect(await marksOf(fresh)).toEqual(before)
  })

  test('has as many as promised', async () => {
    expect({
      hosts: await count("organisation where kind = 'host'"),
      desks: await count("organisation where kind = 'intake-desk'"),
      workers: await count('worker'),
      households: await count('household'),
      services: await count('service'),
    }).toEqual({ hosts: 6, desks: 2, workers: 25, households: 150, services: 150 })
    expect(
      await valuesOf(
        "left(part.whole_code, 2) from household join place_part part on part.part_code = household.place_code where whole_kind = 'region'",
      ),
    ).toEqual(['01', '02'])
  })

  test('has every kind of everything', async () => {
    expect(await valuesOf('status from referral')).toEqual(ReferralStatus.options.toSorted())
    expect(await valuesOf('reason from referral where reason is not null')).toEqual(DeclineReason.options.toSorted())
    expect(await valuesOf('reason from help_request where reason is not null')).toEqual(
      RequestDeclineReason.options.toSorted(),
    )
    expect(await valuesOf('unnest(needs) from listed_service')).toEqual(NeedKind.options.toSorted())
    expect(await valuesOf('status from support_case')).toEqual(['assigned', 'closed', 'engaged'])
    expect(await valuesOf('person_answer from referral where person_answer is not null')).toEqual([
      'no',
      'not-asked',
      'partly',
      'yes',
    ])
    expect(await valuesOf('answer from consent')).toEqual(['no', 'yes'])
    expect(await valuesOf('how from referral_move')).toEqual(['link', 'own-page', 'phone', 'signed-in'])
    expect(await valuesOf('role from worker_role')).toEqual(
      [...WorkerRole.options, 'commissioner', 'local-group-member', 'relationship-manager'].toSorted(),
    )
    for (const some of [
      'unmet_need',
      'request_entry where seen_at is null',
      'request_entry where seen_at is not null',
      'legal_ground',
      'unmet_need where request_id is not null',
      'emergency_access where reviewed_at is null and ended_at is not null',
      "support_case as now join support_case as before using (household_id) where now.status = 'engaged' and before.status = 'closed'",
      'shut_out',
      'household_read',
      'escalation where level = 3',
      'consent where withdrawn_at is not null',
      'service where hours is null',
      'service where last_checked_on is null',
      'service where kaupapa_maori',
      'organisation where unlisted',
      'referral where paused_until is not null',
      'referral where follows is not null',
      'contact where not safe',
      'person where interpreter',
    ]) {
      expect({ some, is: (await count(some)) > 0 }).toEqual({ some, is: true })
    }
  })

  test('holds only what the domain knows how to read', async () => {
    const read = {
      household: Household,
      person: Person,
      contact: Contact,
      help_request: HelpRequest,
      support_case: SupportCase,
      need: Need,
      contact_note: ContactNote,
      consent: Consent,
      referral: Referral,
      emergency_access: EmergencyAccess,
      unmet_need: UnmetNeed,
    }
    for (const [table, schema] of Object.entries(read)) {
      const rows = await fresh.owner`select * from ${fresh.owner(table)}`
      for (const row of rows) schema.parse(row)
    }
  })

  test('has no number that somebody could have, and no address that mail could reach', async () => {
    const text = (
      await Promise.all(
        [
          'organisation',
          'organisation_private',
          'site',
          'service',
          'worker',
          'contact',
          'help_request',
          'host_profile',
          'intake_desk',
          'contact_note',
          'need',
          'referral',
          'referral_shared',
          'referral_link',
          'request_entry',
          'referral_move',
        ].map(
          (table) =>
            fresh.owner`select to_jsonb(t) - 'password_hash' - 'code_hash' as row from ${fresh.owner(table)} t`,
        ),
      )
    )
      .flat()
      .map((row) =>
        JSON.stringify(row['row'])
          .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, '')
          .replaceAll(/\d{4}-\d\d-\d\d(T[\d:.+]+)?/g, ''),
      )
      .join('\n')
    const numbers = text.match(/\+?\d[\d ]{6,}\d/g) ?? []
    expect(numbers.length).toBeGreaterThan(300)
    expect(numbers.filter((number) => !/^(021 000 0\d{3}|0800 000 \d{3})$/.test(number))).toEqual([])
    const addresses = text.match(/[^\s"]+@[^\s",]+/g) ?? []
    expect(addresses.length).toBeGreaterThan(100)
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([])
  })

  test('has nothing in the future but what is due, and nothing before its own beginning', async () => {
    for (const moment of [
      'at from event',
      'happened_at from contact_note',
      'at from referral_move',
      'sent_at from referral',
      'closed_at from support_case',
      'received_at from help_request',
      'at from record_read',
      'at from escalation',
      'at from unmet_need',
      'ended_at from emergency_access',
    ]) {
      const [, table] = moment.split(' from ')
      expect({ moment, late: await count(`${table} where ${moment.split(' from ')[0]} > '${elevenOClock}'`) }).toEqual({
        moment,
        late: 0,
      })
    }
    expect(
      await count(
        'support_case join help_request r on r.id = request_id where opened_at < received_at or first_contact_at < opened_at or closed_at < first_contact_at',
      ),
    ).toBe(0)
    expect(await count('referral where sent_at < made_at or ended_at < sent_at')).toBe(0)
  })

  test('counts the room of each host as it is', async () => {
    expect(
      await count(
        `host_profile where open_cases <> (select count(*) from support_case where holder_organisation = organisation_id and status <> 'closed')`,
      ),
    ).toBe(0)
    expect(await count('host_profile where open_cases > places')).toBe(0)
    expect(await count('host_profile where open_cases = places')).toBe(1)
  })

  test('leaves nothing open under something that has ended', async () => {
    expect(
      await count(
        `referral join support_case on support_case.id = case_id where ended_at is null and support_case.status = 'closed'`,
      ),
    ).toBe(0)
    expect(
      await count(
        `need join support_case on support_case.id = case_id where outcome is null and support_case.status = 'closed'`,
      ),
    ).toBe(0)
    expect(
      await count('referral join need on need.id = need_id where ended_at is null and need.outcome is not null'),
    ).toBe(0)
  })

  test('has a record of changes that verifies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-checkpoints-'))
    try {
      const found = await fresh.database.begin(async (db) => {
        await seeAs(db, { kind: 'job', job: 'verify' })
        return verify(db, folder)
      })
      expect(found.broken).toEqual([])
      expect(found.events).toBeGreaterThan(2000)
      expect(found.reads).toBeGreaterThan(800)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
