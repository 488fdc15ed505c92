import { z } from 'zod'
import { Instant } from '../domain/days.ts'
import { foldedWords } from '../domain/fold.ts'
import { Contact } from '../domain/households/contact.ts'
import { HouseholdLine } from '../domain/households/line.ts'
import { Household, Member, Person, type SearchWord } from '../domain/households/household.ts'
import type { Db } from './database.ts'
import { columnsOf, insert, saveOver, staleOrNotFound } from './save.ts'

const householdColumns = ['holderOrganisation', 'called', 'placeCode', 'locality', 'movingAbout', 'madeAt'] as const
const personColumns = [
  ...['holderOrganisation', 'knownAs', 'familyName', 'givenNames', 'bornYear', 'language', 'interpreter', 'warning'],
  'madeAt',
]
const contactColumns = [
  ...['householdId', 'personId', 'holderOrganisation', 'way', 'value', 'whose', 'safe', 'safeDays', 'safeFrom'],
  ...['safeUntil', 'say', 'mayLeaveMessage', 'retiredAt', 'madeAt'],
]

export async function insertHousehold(db: Db, household: Household): Promise<void> {
  await insert(db, 'household', household, ['id', ...householdColumns])
}

export async function insertPerson(db: Db, person: Person): Promise<void> {
  await insert(db, 'person', person, ['id', ...personColumns])
}

export async function insertMembership(
  db: Db,
  of: { householdId: string; personId: string; holderOrganisation: string; relationship: string; fromOn: string },
): Promise<void> {
  await insert(db, 'membership', of, ['householdId', 'personId', 'holderOrganisation', 'relationship', 'fromOn'])
}

export async function insertContact(db: Db, contact: Contact): Promise<void> {
  await insert(db, 'contact', contact, ['id', ...contactColumns])
}

/** The words by which a household is found, written anew whenever a name, a number or a place changes. */
export async function insertWords(
  db: Db,
  householdId: string,
  holder: string,
  words: readonly SearchWord[],
): Promise<void> {
  if (words.length === 0) return
  const rows = words.map((word) => ({ holderOrganisation: holder, householdId, ...word }))
  await db`insert into household_word ${db(rows, 'holderOrganisation', 'householdId', 'word', 'personId', 'kind')} on conflict do nothing`
}

export async function rewriteWords(db: Db, household: Household, words: readonly SearchWord[]): Promise<void> {
  await db`delete from household_word where household_id = ${household.id}`
  await insertWords(db, household.id, household.holderOrganisation, words)
}

export async function findHousehold(db: Db, id: string): Promise<Household | undefined> {
  const [row] = await db`select * from household where id = ${id}`
  return row && Household.parse(row)
}

/** Who is in it today, in the order in which they came. */
export async function listMembers(db: Db, householdId: string): Promise<Member[]> {
  const rows = await db`
    select person.*, membership.relationship, membership.from_on, membership.until_on
    from membership
    join person on person.id = membership.person_id
    where membership.household_id = ${householdId}
    order by membership.from_on, person.made_at, person.id
    limit 60`
  return rows.map((row) => Member.parse(row))
}

export async function listContacts(db: Db, householdId: string): Promise<Contact[]> {
  const rows = await db`
    select * from contact
    where household_id = ${householdId} and retired_at is null
    order by safe desc, made_at
    limit 40`
  return rows.map((row) => Contact.parse(row))
}

export async function saveHousehold(db: Db, household: Household): Promise<Household> {
  const saved = await db`
    update household set ${db(columnsOf(household, householdColumns))}, version = version + 1
    where id = ${household.id} and version = ${household.version}`
  if (saved.count === 0) throw await staleOrNotFound(db, 'household', household.id)
  return { ...household, version: household.version + 1 }
}

export async function savePerson(db: Db, person: Person): Promise<Person> {
  const saved = await db`
    update person set ${db(columnsOf(person, personColumns))}, version = version + 1
    where id = ${person.id} and version = ${person.version}`
  if (saved.count === 0) throw await staleOrNotFound(db, 'person', person.id)
  return { ...person, version: person.version + 1 }
}

export async function saveContact(db: Db, contact: Contact): Promise<Contact> {
  return saveOver(db, 'contact', contact, contactColumns)
}

/**
 * Hands a household over: every row of it changes its holder at once, because each refers to the household with its
 * holder. Only the house itself may do this (`asTheHouse`), because nobody may write a row that they could not then read.
 */
export async function handOver(db: Db, householdId: string, to: string): Promise<void> {
  await db`update household set holder_organisation = ${to} where id = ${householdId}`
  await db`
    update person set holder_organisation = ${to}
    where id in (select person_id from membership where household_id = ${householdId})`
}

/** A line of the list, with what it is paged by. */
const Line = HouseholdLine.extend({ openedAt: Instant.optional() })
export type Line = z.infer<typeof Line>

const line = (db: Db) => db`
  household.id as household_id, household.called, household.locality,
  support_case.id as case_id, support_case.status, support_case.connector_id, worker.name as connector_name,
  worker.suspended_at is not null as suspended,
  support_case.opened_at,
  case when support_case.status = 'assigned' then support_case.first_contact_due_at else soonest.due_at end as due_at,
  coalesce(support_case.status <> 'assigned' and soonest.theirs, false) as theirs,
  coalesce(needs.open, 0)::int as open_needs`

const lineJoins = (db: Db) => db`
  left join worker on worker.id = support_case.connector_id
  left join lateral (
    select due_at, status in ('sent', 'received', 'waitlisted', 'accepted', 'in-service') as theirs
    from referral
    where referral.case_id = support_case.id and due_at is not null
    order by status in ('sent', 'received', 'waitlisted', 'accepted', 'in-service'), due_at
    limit 1
  ) as soonest on true
  left join lateral (
    select count(*) as open from need where need.case_id = support_case.id and need.outcome is null
  ) as needs on true`

/**
 * Support under way, mine or with nobody who can sign in: the nearest clock first, because that is the one that may fail somebody. So many
 * are nobody's to have, and nobody's to leave without somebody: they are not paged.
 */
export async function listByClock(db: Db, organisationId: string, connectorId: string | undefined): Promise<Line[]> {
  const rows = await db`
    select ${line(db)}
    from support_case
    join household on household.id = support_case.household_id
    ${lineJoins(db)}
    where support_case.holder_organisation = ${organisationId}
      and ${connectorId === undefined ? db`(support_case.connector_id is null or worker.suspended_at is not null)` : db`support_case.connector_id = ${connectorId}`}
      and support_case.status <> 'closed'
    order by due_at nulls last, support_case.opened_at
    limit 300`
  return rows.map((row) => Line.parse(row))
}

/** Support of the whole host, newest first, a page at a time. */
export async function listOfHost(
  db: Db,
  organisationId: string,
  which: 'all' | 'closed',
  after: string | undefined,
): Promise<Line[]> {
  const key = which === 'closed' ? db`support_case.closed_at` : db`support_case.opened_at`
  const rows = await db`
    select ${line(db)}, ${key} as key
    from support_case
    join household on household.id = support_case.household_id
    ${lineJoins(db)}
    where support_case.holder_organisation = ${organisationId}
      and ${which === 'closed' ? db`support_case.status = 'closed'` : db`support_case.status <> 'closed'`}
      ${after ? db`and ${key} < ${after}` : db``}
    order by ${key} desc
    limit 51`
  return rows.map((row) => Line.parse({ ...row, openedAt: row['key'] }))
}

export async function countOpen(
  db: Db,
  organisationId: string,
  connectorId: string,
): Promise<{ mine: number; all: number }> {
  const [row] = await db`
    select count(*) filter (where connector_id = ${connectorId}) as mine, count(*) as all
    from support_case
    where holder_organisation = ${organisationId} and status <> 'closed'`
  return z.object({ mine: z.int(), all: z.int() }).parse(row)
}

/** Households whose words begin with each of these; macrons and doubled vowels are folded on both sides. */
export async function searchHouseholds(db: Db, organisationId: string, words: string): Promise<Line[]> {
  const folded = foldedWords(words).slice(0, 6)
  if (folded.length === 0) return []
  // Where a range ends is worked out here: under row-level security an index is not asked with a function of a column.
  const rows = await db`
    with word_hit as materialized (
      select household_word.household_id, asked.nth
      from unnest(${folded}::text[], ${folded.map((word) => `${word}\u{10FFFF}`)}::text[]) with ordinality as asked (word, until, nth)
      join household_word
        on household_word.holder_organisation = ${organisationId}
        and household_word.word >= asked.word
        and household_word.word < asked.until
    ), hit as (
      select household_id
      from word_hit
      group by household_id
      having count(distinct nth) = ${folded.length}
      limit 20
    )
    select ${line(db)}
    from hit
    join household on household.id = hit.household_id
    left join lateral (
      select * from support_case
      where support_case.household_id = household.id
      order by support_case.opened_at desc
      limit 1
    ) as support_case on true
    ${lineJoins(db)}
    order by household.called, household.id`
  return rows.map((row) => Line.parse(row))
}

export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
  const [row] = await db`select * from person where id = ${id}`
  return row && Person.parse(row)
}
