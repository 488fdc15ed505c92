import { Site } from '../../domain/directory/site.ts'
import type { OrganisationId, SiteId } from '../../domain/ids.ts'
import type { Db } from '../database.ts'
import { staleOrNotFound } from '../save.ts'
import { writeSites } from './entries.ts'

/** Every place where an organisation is found, those without a service too. */
export async function listSitesOf(db: Db, organisationId: OrganisationId): Promise<Site[]> {
  const rows = await db`
    select * from site where organisation_id = ${organisationId} order by town, suburb, address, id limit 200`
  return rows.map((row) => Site.parse(row))
}

export async function findSite(db: Db, id: SiteId): Promise<Site | undefined> {
  const [row] = await db`select * from site where id = ${id}`
  return row && Site.parse(row)
}

/** Saves over the version that was read. */
export async function saveSite(db: Db, site: Site): Promise<Site> {
  const [row] = await db`select version from site where id = ${site.id} for update`
  if (row?.['version'] !== site.version) throw await staleOrNotFound(db, 'site', site.id)
  await writeSites(db, [site])
  return { ...site, version: site.version + 1 }
}

/** Forgets where an organisation is found: what is not kept cannot be shown. */
export async function keepBackSites(db: Db, organisationId: string): Promise<void> {
  await db`
    update site set name = null, address = null, suburb = null, town = null, postcode = null, latitude = null, longitude = null,
      address_kept_back = true, version = version + 1
    where organisation_id = ${organisationId} and not address_kept_back`
}
