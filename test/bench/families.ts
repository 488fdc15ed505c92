import { addDays, dayOf, weekdayOf } from '../../src/domain/days.ts'
import { searchWordsOf } from '../../src/domain/households/household.ts'
import { type Country, connectorId, deskId, districtOf, hostId, needKinds, providerId, receivers } from './country.ts'
import type { Row, Table } from './copy.ts'
import { idIn } from './ids.ts'
import { familyName, givenName, oneOf, scatter } from './names.ts'

// Two years of whānau: each asked, came to a host, was walked beside, and needed two things that somebody else could do.

const day = 86_400_000
const sizes = [1, 2, 2, 3, 3, 2, 4, 1, 5, 4] as const
export const withFiveHundred = 1
export const withSixty = 0
const openAtOnce = 40

export const connectorOf = ({ connectors }: Country, household: number): number =>
  household < 500 ? withFiveHundred : household < 560 ? withSixty : 2 + (household % (connectors - 2))

/** The latest are still walked beside. */
export const isOpen = (country: Country, household: number): boolean =>
  household < 560 || (household >= firstOpen(country) && household < country.households)
export const firstOpen = (country: Country): number => country.households - openAtOnce * country.connectors

/** Where the loop of an open household stands: as many at each step. */
export const steps = ['draft', 'sent', 'received', 'in-service', 'outcome-recorded'] as const
export const stepOf = (household: number): (typeof steps)[number] => oneOf(steps, household % steps.length)

const iso = (at: number) => new Date(at).toISOString()
const dayText = (at: number) => dayOf(iso(at))
const mondayBefore = (at: number) => addDays(dayText(at), 1 - weekdayOf(dayText(at)))

/** What is true of one household, from its number. */
function household(country: Country, number: number) {
  const dice = scatter(number)
  const open = isOpen(country, number)
  const waits = number >= country.households
  const openedAt =
    country.now - (waits ? 1 : open ? 8 + (dice % 50) : 60 + (dice % 670)) * day - (dice % (8 * 3_600_000))
  const connector = connectorOf(country, number)
  const host = connector % country.hosts
  const desk = host % country.desks
  const holder = waits ? deskId(country, number % country.desks) : hostId(host)
  const receiver = dice % receivers(country)
  return {
    number,
    dice,
    open,
    waits,
    openedAt,
    host,
    holder,
    connector,
    receiver,
    desk: waits ? number % country.desks : desk,
    size: oneOf(sizes, number % sizes.length),
    district: districtOf(waits ? dice : host),
    need: [oneOf(needKinds, dice), oneOf(needKinds, (dice >>> 4) + 1)] as const,
    step: open ? stepOf(number) : ('closed' as const),
  }
}
type Known = ReturnType<typeof household>

export const householdOf = (country: Country, number: number): Known => household(country, number)

function every(country: Country, rowsOf: (known: Known) => Iterable<Row>, waiting = false): Iterable<Row> {
  return (function* () {
    const last = country.households + (waiting ? country.waiting : 0)
    for (let number = 0; number < last; number += 1) yield* rowsOf(household(country, number))
  })()
}

export function familyTables(country: Country): Table[] {
  return [
    { name: 'household', rows: every(country, asHousehold, true) },
    { name: 'person', rows: every(country, people, true) },
    { name: 'membership', rows: every(country, memberships, true) },
    { name: 'contact', rows: every(country, contacts, true) },
    { name: 'household_word', rows: every(country, words, true) },
    { name: 'help_request', rows: every(country, (known) => requests(country, known), true) },
    { name: 'support_case', rows: every(country, cases) },
    { name: 'need', rows: every(country, needs) },
    { name: 'unmet_need', rows: every(country, unmet) },
    { name: 'consent', rows: every(country, (known) => consents(country, known)) },
    { name: 'contact_note', rows: every(country, notes) },
  ]
}

const called = ({ number }: Known) => `${familyName(number * 16)} whānau`
const place = ({ dice }: Known) => oneOf(['Hillcrest', 'Ōtara', 'Riverside', 'Māngere'], dice)

function* asHousehold(known: Known): Iterable<Row> {
  const { number, holder, district, openedAt } = known
  yield {
    id: idIn('household', number),
    holder_organisation: holder,
    called: called(known),
    place_code: district,
    locality: place(known),
    made_at: iso(openedAt),
  }
}

const person = (number: number, which: number) => ({
  id: idIn('person', number, which),
  knownAs: givenName(number * 16 + which),
  familyName: familyName(number * 16 + (which === 3 ? which : 0)),
  givenNames: '',
})
const phoneOf = (number: number) => `021${String(10_000_000 + (scatter(number * 5) % 89_999_999)).slice(0, 8)}`

function* people({ number, size, holder, openedAt, dice }: Known): Iterable<Row> {
  for (let which = 0; which < size; which += 1) {
    const one = person(number, which)
    yield {
      id: one.id,
      holder_organisation: holder,
      known_as: one.knownAs,
      family_name: one.familyName,
      born_year: 1950 + ((dice + which * 13) % 70),
      language: 'en',
      made_at: iso(openedAt),
    }
  }
}

function* memberships({ number, size, holder, openedAt }: Known): Iterable<Row> {
  for (let which = 0; which < size; which += 1)
    yield {
      household_id: idIn('household', number),
      person_id: idIn('person', number, which),
      holder_organisation: holder,
      relationship: which === 0 ? '' : 'child',
      from_on: dayText(openedAt),
    }
}

function* contacts({ number, holder, openedAt }: Known): Iterable<Row> {
  yield {
    id: idIn('contact', number),
    household_id: idIn('household', number),
    person_id: idIn('person', number),
    holder_organisation: holder,
    way: 'ring',
    value: phoneOf(number),
    safe: true,
    safe_days: [1, 2, 3, 4, 5],
    safe_from: '09:00',
    safe_until: '17:00',
    say: 'Say it is a friend',
    made_at: iso(openedAt),
  }
}

function* words(known: Known): Iterable<Row> {
  const { number, size, holder } = known
  const members = Array.from({ length: size }, (_, which) => person(number, which))
  const reach = [{ personId: members[0]?.id ?? '', way: 'ring' as const, value: phoneOf(number) }]
  for (const { word, personId, kind } of searchWordsOf(
    { called: called(known), locality: place(known) },
    members,
    reach,
  )) {
    yield { holder_organisation: holder, word, household_id: idIn('household', number), person_id: personId, kind }
  }
}

function* requests(country: Country, known: Known): Iterable<Row> {
  const { number, waits, openedAt, holder, desk, district, need, dice } = known
  const askedAt = waits ? openedAt : openedAt - 3 * 3_600_000
  yield {
    household_id: idIn('household', number),
    id: idIn('request', number),
    person_id: idIn('person', number),
    words: `bench words ${number}`,
    code_hash: 'none',
    desk_organisation: deskId(country, desk),
    holder_organisation: holder,
    channel: 'web',
    status: waits ? 'received' : 'assigned',
    urgency: 'ordinary',
    need_kind: need[0],
    own_words: 'The power is off and there is little kai.',
    unsafe: 'no',
    asked_for: 'self',
    place_text: '',
    place_code: district,
    language: 'en',
    notice_version: '2026-07-01',
    received_at: iso(askedAt),
    due_at: iso(waits ? country.now + day + (dice % (3 * day)) : askedAt + day),
    settled_at: waits ? null : iso(openedAt),
    assigned_to: waits ? null : holder,
  }
}

function* cases({ number, open, openedAt, holder, connector, district, dice }: Known): Iterable<Row> {
  yield {
    household_id: idIn('household', number),
    id: idIn('case', number),
    holder_organisation: holder,
    person_id: idIn('person', number),
    request_id: idIn('request', number),
    connector_id: connectorId(connector),
    status: open ? 'engaged' : 'closed',
    urgency: 'ordinary',
    place_code: district,
    opened_at: iso(openedAt),
    first_contact_due_at: iso(openedAt + 3 * day),
    first_contact_at: iso(openedAt + (dice % 4) * day),
    next_step: open ? 'Ring about the power' : '',
    next_step_on: open ? dayText(openedAt + (20 + (dice % 40)) * day) : null,
    closed_at: open ? null : iso(openedAt + 45 * day),
    closing_reason: open ? null : 'connected',
  }
}

function* needs({ number, open, openedAt, holder, connector, need, dice }: Known): Iterable<Row> {
  for (const which of [0, 1] as const) {
    yield {
      household_id: idIn('household', number),
      id: idIn('need', number, which),
      case_id: idIn('case', number),
      holder_organisation: holder,
      visible_to: idIn('person', number),
      kind: need[which],
      urgency: 'ordinary',
      words: 'In their own words, as it was said.',
      noted_at: iso(openedAt + day),
      noted_by: connectorId(connector),
      outcome: open ? null : oneOf(['met', 'partly-met', 'not-met'], dice + which),
      outcome_at: open ? null : iso(openedAt + 40 * day),
    }
  }
}

function* unmet({ number, openedAt, holder, connector, need, district, dice }: Known): Iterable<Row> {
  if (dice % 10 !== 0) return
  yield {
    household_id: idIn('household', number),
    id: idIn('need', number, 2),
    need_id: idIn('need', number, 1),
    holder_organisation: holder,
    kind: need[1],
    place_code: district,
    week_on: mondayBefore(openedAt + day),
    reason: 'no-capacity',
    at: iso(openedAt + day),
    by_worker: connectorId(connector),
  }
}

function* consents(country: Country, { number, openedAt, holder, connector, receiver, open }: Known): Iterable<Row> {
  for (const which of [0, 1]) {
    yield {
      household_id: idIn('household', number),
      id: idIn('consent', number, which),
      holder_organisation: holder,
      person_id: idIn('person', number),
      to_organisation: providerId(country, receiver),
      answer: 'yes',
      purpose: '',
      shares: ['needs', 'name', 'contact'],
      how: 'spoken',
      notice_version: '2026-07-01',
      told_at: iso(openedAt),
      from_on: dayText(openedAt),
      until_on: dayText(open ? country.now + 300 * day : openedAt + 180 * day),
      recorded_at: iso(openedAt + day),
      recorded_by: connectorId(connector),
    }
  }
}

function* notes({ number, openedAt, holder, connector, dice }: Known): Iterable<Row> {
  for (const which of [0, 1, 2, 3]) {
    const at = openedAt + ((dice % 4) + which * 2) * day
    yield {
      household_id: idIn('household', number),
      id: idIn('note', number, which),
      case_id: idIn('case', number),
      holder_organisation: holder,
      how: oneOf(['phone', 'visit', 'text', 'no-answer'], dice + which),
      happened_at: iso(at),
      minutes: 10 + (dice % 50),
      words: 'Talked about kai, the power, and what comes next.',
      noted_at: iso(at),
      noted_by: connectorId(connector),
      first_contact: which === 0,
    }
  }
}
