import type { Judged } from './imports.ts'
import type { Db } from '../database.ts'

/** What we show already, and what its feed now tells to be a refuge, or perhaps one. */
export const isTakenBack = ({ outcome, why, isKnown }: Judged): boolean =>
  outcome === 'held' && isKnown && (why?.reason === 'refuge-address' || why?.reason === 'may-be-refuge')

type From = { readonly source: string; readonly id: string }

/**
 * Forgets where services are that we show already: at once, and not when somebody gets to their rows. A door that another service
 * has too stays with that one, and so does the door of what only may be a refuge where a person here has said that it is there.
 * What earlier runs wrote down of them goes as well.
 */
export async function forgetWhere(db: Db, taken: readonly Judged[], { source, id }: From): Promise<void> {
  if (taken.length === 0) return
  const all = taken.map(({ ourId }) => ourId)
  const maybe = taken.filter(({ why }) => why?.reason === 'may-be-refuge').map(({ ourId }) => ourId)
  const forgotten = await db`
    update site
    set name = null, address = null, suburb = null, town = null, postcode = null, latitude = null, longitude = null,
      address_kept_back = true, version = version + 1
    where not address_kept_back
      and id in (
        select site_id from service_site join service on service.id = service_id
        where service_id = any(${all}::uuid[])
          and not (service_id = any(${maybe}::uuid[]) and 'siteIds' = any(locked_fields)))
      and not exists (
        select from service_site other where other.site_id = site.id and other.service_id <> all(${all}::uuid[]))
    returning id`
  // A door's own id may have been made of its address.
  await db`
    update source_id set its_id = 'kept-back ' || our_id
    where source = ${source} and kind = 'site' and our_id = any(${forgotten.map((row) => String(row['id']))}::uuid[])`
  await db`
    update import_row set record = null, detail = null, version = version + 1
    where source = ${source} and run_id <> ${id} and record is not null
      and its_id = any(${taken.map(({ record }) => record.itsId)})`
}
