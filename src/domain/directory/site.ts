import { z } from 'zod'
import { OrganisationId, SiteId } from '../ids.ts'

/** Where people go. A site without an address is a phone, a van, or a house whose address is never kept. */
export const Site = z
  .object({
    id: SiteId,
    organisationId: OrganisationId,
    name: z.string().optional(),
    address: z.string().optional(),
    suburb: z.string().optional(),
    town: z.string().optional(),
    postcode: z.string().optional(),
    country: z.string(),
    /** The territorial authority in which it stands: where the door is, not whom it serves. */
    areaCode: z.string().optional(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
    /** A refuge: the row says that there is one, and nothing about where. */
    addressKeptBack: z.boolean(),
    wheelchair: z.enum(['yes', 'no', 'not-known']),
    version: z.int(),
  })
  .meta({ id: 'Site' })
export type Site = z.infer<typeof Site>

export const newZealand = 'NZ'

/** An address on one line, as a letter or a map would have it; empty when none is kept. */
export function addressLine(site: Pick<Site, 'address' | 'suburb' | 'town' | 'postcode' | 'country'>): string {
  const place = [site.town, site.postcode].filter((part) => part !== undefined).join(' ')
  const country = site.country === newZealand ? undefined : site.country
  return [site.address, site.suburb, place, country].filter((part) => part !== undefined && part !== '').join(', ')
}
