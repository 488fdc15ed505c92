import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { auditApi } from '../../src/api/audit.ts'
import { casesApi } from '../../src/api/cases.ts'
import { directoryApi } from '../../src/api/directory.ts'
import { householdsApi } from '../../src/api/households.ts'
import { intakeApi } from '../../src/api/intake.ts'
import { referralsApi } from '../../src/api/referrals.ts'
import { reportsApi } from '../../src/api/reports.ts'
import type { WorkerActor } from '../../src/domain/actor.ts'
import type { Doors } from '../../src/server/doors.ts'
import type { Who } from '../../src/server/gate.ts'
import {
  connectorId,
  type Country,
  deskId,
  hostId,
  leadId,
  providerId,
  receiverId,
  sorterId,
} from '../bench/country.ts'
import { firstOpen, householdOf, stepOf, withFiveHundred, withSixty } from '../bench/families.ts'
import { idIn, idOf } from '../bench/ids.ts'
import { freshHouse, type TestHouse } from '../house.ts'
import { openWatcher, type Watcher } from '../watching.ts'
import { aCountry } from './a-country.ts'

// Not how long it takes, which is for `npm run bench`, but how it is found: each hot deed by indexes, under the role and
// the row-level security that it really has. At a tenth of the country here, and whole with TEST_ALL.

const times = process.env['TEST_ALL'] ? 1 : 0.1
const at = '2026-11-09T21:15:00.000Z'
let it: TestHouse
let country: Country
let watcher: Watcher
let rowsIn: ReadonlyMap<string, number>
let partial: ReadonlySet<string>
let isOlder: boolean

beforeAll(async () => {
  it = await freshHouse({ at })
  country = await aCountry(it.fresh.owner, times, at)
  const counted = await it.fresh.owner`
    select relname as name, reltuples::float8 as rows from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`
  rowsIn = new Map(counted.map(({ name, rows }) => [String(name), Number(rows)]))
  const [server] = await it.fresh.owner`
    select current_setting('server_version_num')::int < 180000 as is_older`
  isOlder = server?.['isOlder'] === true
  const some = await it.fresh.owner`select indexrelid::regclass::text as name from pg_index where indpred is not null`
  partial = new Set(some.map(({ name }) => String(name)))
  watcher = openWatcher(it.house, it.fresh.appUrl)
}, 600_000)
afterAll(async () => {
  await watcher?.close()
  await it?.close()
})

/** So few rows lie in so few pages that reading them all may be the quickest way. */
const isLarge = (table: string) => (rowsIn.get(table) ?? 0) > 4000

type Allowed = {
  /** Rows that this deed may fetch of one table: what it shows and some more, never a share of a country. */
  readonly fetched?: number
  /** Tables that it does read from end to end, each with its reason beside it. */
  readonly whole?: readonly string[]
}

async function foundByIndex(
  deed: (doors: Doors) => Promise<unknown>,
  { fetched: most = 400, whole = [] }: Allowed = {},
): Promise<void> {
  const { touched, planned } = await watcher.watch(deed)
  const isWatched = (table: string) => isLarge(table) && !whole.includes(table)
  const unsought = planned.flatMap(({ text, steps }) =>
    steps
      .filter(
        ({ table, how, sought, index = '' }) =>
          isWatched(table) && (how === 'Seq Scan' || !(sought ?? partial.has(index))),
      )
      .map(
        ({ table, how, index = '' }) =>
          `${how} ${index} on ${table}: ${text.replace(/\s+/g, ' ').trim().slice(0, 200)}`,
      ),
  )
  expect(planned.length, 'nothing was asked of the database').toBeGreaterThan(0)
  expect(unsought, 'read without looking for anything').toEqual([])
  // Counted by the server for the whole deed: keys, triggers and functions have no plan of their own to be seen.
  const counted = touched.filter(({ table }) => isWatched(table))
  expect(
    counted.filter(({ fromEndToEnd }) => fromEndToEnd > 0),
    'read from end to end',
  ).toEqual([])
  expect(
    counted.filter(({ fetched }) => fetched > most),
    'fetched too much',
  ).toEqual([])
}

const wears = (role: WorkerActor['role'], workerId: string, organisationId: string): Who => ({
  actor: { kind: 'worker', workerId, name: 'Somebody', role, organisationId },
})
const connector = (number: number) => wears('connector', connectorId(number), hostId(number % country.hosts))
const lead = (host: number) => wears('team-lead', leadId(country, host), hostId(host))
const sorter = () => wears('intake-worker', sorterId(country, 0), deskId(country, 0))
const receiver = (number: number) => wears('receiving-worker', receiverId(country, number), providerId(country, number))
const officer = () => wears('privacy-officer', leadId(country, 0), hostId(0))
const anyone: Who = { actor: { kind: 'public' } }

/** A whānau that is walked beside, with their loop at that step. */
function atStep(step: ReturnType<typeof stepOf>) {
  const numbers = Array.from({ length: country.households - firstOpen(country) }, (_, i) => firstOpen(country) + i)
  const number = numbers.findLast((one) => stepOf(one) === step) ?? 0
  const known = householdOf(country, number)
  return {
    number,
    known,
    referral: idIn('referral', number),
    by: connector(known.connector),
    at: receiver(known.receiver),
  }
}
const open = () => atStep('in-service')
const waiting = () => idIn('request', country.households)

describe('what people at work read', () => {
  test('Today, with 60 open', () =>
    foundByIndex(({ ask }) => ask(casesApi.today, connector(withSixty), {}), { fetched: 800 }))
  test('Today, with 500 open', () =>
    foundByIndex(({ ask }) => ask(casesApi.today, connector(withFiveHundred), {}), { fetched: 4000 }))
  test('Today, of a whole team', () => foundByIndex(({ ask }) => ask(casesApi.today, lead(2), {}), { fetched: 1000 }))
  test('their whānau', () => foundByIndex(({ ask }) => ask(householdsApi.list, open().by, { whose: 'mine' })))
  test('the whānau of their host', () =>
    foundByIndex(({ ask }) => ask(householdsApi.list, open().by, { whose: 'all' })))
  test('a name without its macron', () =>
    foundByIndex(({ ask }) => ask(householdsApi.search, open().by, { words: 'mahina hen' })))
  test('a whānau', () =>
    foundByIndex(({ ask }) => ask(householdsApi.one, open().by, { id: idIn('household', open().number) })))
  test('the queue', () => foundByIndex(({ ask }) => ask(intakeApi.queue, sorter(), {}), { fetched: 800 }))
  // Elsewhere, four hundred words at most are looked at, of whomever: an older server gathers all that match before it cuts.
  test('a request, with likely repeats and hosts', () =>
    foundByIndex(({ ask }) => ask(intakeApi.one, sorter(), { id: waiting() }), {
      ...{ fetched: 4000, whole: isOlder ? ['household_word'] : [] },
    }))
  test('referrals that wait, at the sender', () =>
    foundByIndex(({ ask }) => ask(referralsApi.waiting, open().by, {}), { fetched: 800 }))
  // To count what is open, all that ever came is looked through; to show what has ended, all that ever ended.
  test('referrals that wait, at the receiver', () =>
    foundByIndex(({ ask }) => ask(referralsApi.waiting, open().at, {}), { fetched: 3000 }))
  test('referrals that have ended', () =>
    foundByIndex(({ ask }) => ask(referralsApi.waiting, open().by, { which: 'ended' }), { fetched: 5000 }))
  test('a referral, at either end', async () => {
    await foundByIndex(({ ask }) => ask(referralsApi.one, open().by, { id: open().referral }))
    await foundByIndex(({ ask }) => ask(referralsApi.one, open().at, { id: open().referral }))
  })
  test('the month of a host', () => foundByIndex(({ ask }) => ask(reportsApi.month, lead(0), {}), { fetched: 3000 }))
  test('the rows of a figure', () =>
    foundByIndex(({ ask }) => ask(reportsApi.rows, lead(0), { month: '2026-10', measure: 'referrals-sent' })))
  test('what was changed, and who looked', async () => {
    await foundByIndex(({ ask }) => ask(auditApi.changes, officer(), {}), { fetched: 6000 })
    await foundByIndex(({ ask }) => ask(auditApi.reads, officer(), {}))
    await foundByIndex(({ ask }) => ask(auditApi.ofHousehold, officer(), { householdId: idIn('household', 0) }))
  })
})

describe('what anyone reads', () => {
  // Read from the top of what is kept: a page and what narrows it, however many there are.
  test.each<[string, z.input<typeof directoryApi.search.input>]>([
    ['for a need, in a place, open now', { need: ['kai'], place: '016', openNow: true }],
    ['the same, kaupapa Māori first', { need: ['kai'], place: '016', openNow: true, kaupapaMaori: 'first' }],
    ['for a need, in a region', { need: ['kai'], place: '02', kaupapaMaori: 'first' }],
    ['for two needs, anywhere', { need: ['kai', 'housing'] }],
    ['anywhere, kaupapa Māori only', { kaupapaMaori: 'only' }],
    ['for free, with a wheelchair', { cost: 'free', wheelchair: true, kaupapaMaori: 'first' }],
  ])('services %s', (_, asked) => foundByIndex(({ ask }) => ask(directoryApi.search, anyone, asked), { fetched: 600 }))
  test('the next page', async () => {
    const asked = { need: ['kai' as const], place: '016', kaupapaMaori: 'first' as const }
    const { next } = await it.doors.ask(directoryApi.search, anyone, asked)
    await foundByIndex(({ ask }) => ask(directoryApi.search, anyone, { ...asked, after: next }))
  })
  // The best come first, so all that match are ranked, and each is fetched for more than one question about it.
  const ranked = 6000
  // For words that may be misspelt an older server takes the whole directory to be quicker than its two indexes.
  test('services by words', () =>
    foundByIndex(({ ask }) => ask(directoryApi.search, anyone, { words: 'rongoa riverside' }), {
      ...{ fetched: ranked, whole: isOlder ? ['service'] : [] },
    }))
  test('a service', () => foundByIndex(({ ask }) => ask(directoryApi.service, anyone, { id: idOf('service', 7) })))
})

describe('what people at work do', () => {
  const now = { commandId: randomUUID() }
  const seen = { ...now, seen: 1 }
  test('say how much room there is', () =>
    foundByIndex(({ send }) =>
      send(directoryApi.sayRoom, receiver(1), { id: idOf('service', 1), room: 'wait-list' }, seen),
    ))
  test('note a need', () =>
    foundByIndex(({ send }) =>
      send(
        casesApi.noteNeed,
        open().by,
        { id: idIn('case', open().number), needId: randomUUID(), kind: 'kai', urgency: 'today' },
        now,
      ),
    ))
  test('note a talk', () =>
    foundByIndex(({ send }) =>
      send(
        casesApi.note,
        open().by,
        { id: idIn('case', open().number), noteId: randomUUID(), how: 'phone', happenedAt: at, words: 'We talked.' },
        now,
      ),
    ))
  test('send a referral', () => {
    const { referral, by, number } = atStep('draft')
    return foundByIndex(({ send }) =>
      send(referralsApi.send, by, { id: referral, consentId: idIn('consent', number) }, seen),
    )
  })
  test('acknowledge it', () => {
    const { referral, at: there } = atStep('sent')
    return foundByIndex(({ send }) => send(referralsApi.receive, there, { id: referral }, seen))
  })
  test('accept it', () => {
    const { referral, at: there } = atStep('received')
    return foundByIndex(({ send }) => send(referralsApi.accept, there, { id: referral, contactName: 'Mere' }, seen))
  })
  test('record what came of it', () => {
    const { referral, at: there } = open()
    const says = { id: referral, outcome: 'partly' as const }
    return foundByIndex(({ send }) => send(referralsApi.recordOutcome, there, says, seen))
  })
  test('close it', () => {
    const { referral, by } = atStep('outcome-recorded')
    return foundByIndex(({ send }) => send(referralsApi.confirm, by, { id: referral, answer: 'yes' }, seen))
  })
  test('take a request by phone', () =>
    foundByIndex(({ send }) =>
      send(
        intakeApi.take,
        sorter(),
        {
          ...{ requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID(), channel: 'phone' },
          answers: { need: { kind: 'kai' }, where: { place: 'Kaikohe', movingAbout: false } },
        },
        now,
      ),
    ))
  test('sort a request to a host', () =>
    foundByIndex(({ send }) =>
      send(
        intakeApi.assign,
        sorter(),
        { id: waiting(), toOrganisation: hostId(0), caseId: randomUUID(), needId: randomUUID() },
        seen,
      ),
    ))
})
