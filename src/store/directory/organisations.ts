import { Organisation, type OrganisationKind, RepeatContact } from '../../domain/directory/organisation.ts'
import { agencies, successorOf } from '../../domain/directory/agencies.ts'
import { fold } from '../../domain/fold.ts'
import type { OrganisationId } from '../../domain/ids.ts'
import type { Db } from '../database.ts'
import { staleOrNotFound } from '../save.ts'

/** Who looks: anyone at all sees only what is listed, those who work here see all. */
export type Sight = 'listed' | 'all'

const table = (sight: Sight) => (sight === 'listed' ? 'listed_organisation' : 'organisation')
const toOrganisation = (row: Record<string, unknown>): Organisation =>
  Organisation.parse({ unlisted: false, lockedFields: [], version: 1, ...row })

/** Organisations from rows that another query of this capability read. */
export const listOrganisationsIn = (rows: readonly Record<string, unknown>[]) => rows.map(toOrganisation)

export async function findOrganisation(
  db: Db,
  id: OrganisationId,
  sight: Sight = 'all',
): Promise<Organisation | undefined> {
  const [row] = await db`select * from ${db(table(sight))} where id = ${id}`
  return row && toOrganisation(row)
}

/** Several at once, for lists that name organisations. */
export async function findOrganisations(
  db: Db,
  ids: readonly OrganisationId[],
  sight: Sight = 'all',
): Promise<Organisation[]> {
  const rows = await db`select * from ${db(table(sight))} where id = any(${[...ids]}::uuid[])`
  return rows.map(toOrganisation)
}

export type OrganisationsAsked = {
  readonly words?: string | undefined
  readonly kinds?: readonly OrganisationKind[] | undefined
  /** Only those that exist on this day. */
  readonly on?: string | undefined
  readonly sight?: Sight
  readonly limit?: number
}

/** By name, for choosing one: what begins with the words, then what contains them. */
export async function listOrganisations(db: Db, asked: OrganisationsAsked): Promise<Organisation[]> {
  const words = fold(asked.words ?? '')
  const rows = await db`
    select *
    from ${db(table(asked.sight ?? 'all'))}
    where (${words} = '' or folded_name like ${`%${words}%`} or ${foldedOthers(db)} like ${`%${words}%`})
      ${asked.kinds === undefined ? db`` : db`and kind in ${db([...asked.kinds])}`}
      ${asked.on === undefined ? db`` : db`and (from_on is null or from_on <= ${asked.on}) and (until_on is null or until_on > ${asked.on})`}
    order by not starts_with(folded_name, ${words}), folded_name, id
    limit ${asked.limit ?? 50}`
  return rows.map(toOrganisation)
}

/** Other names, folded as `fold` does it: macrons off, marks to spaces, doubled vowels made one. */
const foldedOthers = (db: Db) => db`regexp_replace(regexp_replace(
  translate(lower(array_to_string(also_known_as, ' ')), 'āēīōū''’', 'aeiou'), '[^a-z0-9]+', ' ', 'g'), '([aeiou])\\1+', '\\1', 'g')`

function columnsOf(organisation: Organisation) {
  const { id, kind, name, alsoKnownAs, description, spelling, unlisted, lockedFields } = organisation
  return {
    ...{ id, kind, name, alsoKnownAs, description, spelling, unlisted, lockedFields, foldedName: fold(name) },
    phone: organisation.phone ?? null,
    email: organisation.email ?? null,
    website: organisation.website ?? null,
    referralEmail: organisation.referralEmail ?? null,
    fromOn: organisation.fromOn ?? null,
    untilOn: organisation.untilOn ?? null,
    successorId: organisation.successorId ?? null,
    verifiedOn: organisation.verifiedOn ?? null,
  }
}

export async function addOrganisation(db: Db, organisation: Organisation): Promise<Organisation> {
  await db`insert into organisation ${db(columnsOf(organisation))}`
  return organisation
}

/** Saves over the version that was read. */
export async function saveOrganisation(db: Db, organisation: Organisation): Promise<Organisation> {
  const { id: _, ...columns } = columnsOf(organisation)
  const saved = await db`
    update organisation
    set ${db(columns)}, version = version + 1
    where id = ${organisation.id} and version = ${organisation.version}`
  if (saved.count === 0) throw await staleOrNotFound(db, 'organisation', organisation.id)
  return { ...organisation, version: organisation.version + 1 }
}

/** Whom another host rings about a family that both may know. */
export async function findRepeatContact(db: Db, organisationId: OrganisationId): Promise<RepeatContact | undefined> {
  const [row] = await db`select * from organisation_private where organisation_id = ${organisationId}`
  return row && RepeatContact.parse(row)
}

export async function saveRepeatContact(db: Db, contact: RepeatContact): Promise<void> {
  const repeatPhone = contact.repeatPhone ?? null
  await db`
    insert into organisation_private ${db({ organisationId: contact.organisationId, repeatPhone })}
    on conflict (organisation_id) do update set repeat_phone = excluded.repeat_phone`
}

/** Puts in the agencies of a new installation, successors first, and leaves alone what has been put right since. */
export async function openAgencies(db: Db): Promise<void> {
  const followed = agencies.filter((agency) => agency.successor === undefined)
  const ended = agencies.filter((agency) => agency.successor !== undefined)
  for (const agency of [...followed, ...ended]) {
    const { id, name, fromOn, untilOn } = agency
    const organisation = {
      ...{ id, kind: 'agency', name, foldedName: fold(name), alsoKnownAs: [...agency.alsoKnownAs] },
      ...{ fromOn: fromOn ?? null, untilOn: untilOn ?? null, successorId: successorOf(agency)?.id ?? null },
    }
    await db`insert into organisation ${db(organisation)} on conflict (id) do nothing`
  }
}
