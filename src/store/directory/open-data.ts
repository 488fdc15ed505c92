import { z } from 'zod'
import type { Organisation } from '../../domain/directory/organisation.ts'
import { fold } from '../../domain/fold.ts'
import type { Db } from '../database.ts'
import { listOrganisationsIn } from './organisations.ts'
import { entryColumns, toEntry, type ServiceEntry } from './entries.ts'

export type OpenDataAsked = {
  readonly page: number
  readonly size: number
  readonly search?: string | undefined
  readonly changedSince?: string | undefined
  readonly organisationId?: string | undefined
  readonly need?: string | undefined
}

const Total = z.object({ total: z.int() })

/** Listed services in one lasting order, a page at a time: whoever copies the directory must not miss one. */
export async function pageOfServices(
  db: Db,
  asked: OpenDataAsked,
): Promise<{ total: number; entries: ServiceEntry[] }> {
  const { search, changedSince, organisationId, need } = asked
  const words = fold(search ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8)
  const where = db`
    where not s.outside_new_zealand
      ${words.length > 0 ? db`and s.search @@ to_tsquery('simple', ${words.map((word) => `${word}:*`).join(' & ')})` : db``}
      ${changedSince === undefined ? db`` : db`and s.changed_at >= ${changedSince}`}
      ${organisationId === undefined ? db`` : db`and s.organisation_id = ${organisationId}`}
      ${need === undefined ? db`` : db`and s.needs @> ${[need]}::text[]`}`
  const [count] = await db`select count(*) as total from listed_service s ${where}`
  const rows = await db`
    select ${entryColumns(db, 'listed')}
    from listed_service s ${where}
    order by s.id
    limit ${asked.size} offset ${(asked.page - 1) * asked.size}`
  return { total: Total.parse(count).total, entries: rows.map(toEntry) }
}

/** Listed organisations, in the same way. */
export async function pageOfOrganisations(
  db: Db,
  asked: OpenDataAsked,
): Promise<{ total: number; organisations: Organisation[] }> {
  const words = fold(asked.search ?? '')
  const where = words === '' ? db`` : db`where folded_name like ${`%${words}%`}`
  const [count] = await db`select count(*) as total from listed_organisation ${where}`
  const rows = await db`
    select * from listed_organisation ${where}
    order by id
    limit ${asked.size} offset ${(asked.page - 1) * asked.size}`
  return { total: Total.parse(count).total, organisations: listOrganisationsIn(rows) }
}
