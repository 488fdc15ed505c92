import type { Instant, Zone } from '../../domain/days.ts'
import { openNow, type OpenNow } from '../../domain/directory/hours.ts'
import { Service } from '../../domain/directory/service.ts'
import { type Anniversary, zoneOf } from '../../domain/holidays.ts'
import { anniversaryOfDistrict } from '../../domain/places/districts.ts'
import { z } from 'zod'
import type { Db } from '../database.ts'
import { tablesOf, type ServiceEntry } from './entries.ts'
import type { Sight } from './organisations.ts'

/** What says whether somebody is there: the hours, the places of its doors and the places that it serves. */
export const Door = Service.pick({ hours: true, outsideNewZealand: true }).extend({
  doors: z.array(z.string()),
  serves: z.array(z.string()),
})
type Door = z.infer<typeof Door>

export const doorColumns = (db: Db, sight: Sight) => {
  const { area, site } = tablesOf(sight)
  return db`
    s.id, s.folded_name, s.hours, s.outside_new_zealand,
    array(
      select site.area_code from service_site at join ${db(site)} site on site.id = at.site_id
      where at.service_id = s.id and site.area_code is not null
      order by site.id) as doors,
    array(select a.area_code from ${db(area)} a where a.service_id = s.id and not s.nationwide order by 1) as serves`
}

const doorOf = ({ service, sites }: ServiceEntry): Door => ({
  hours: service.hours,
  outsideNewZealand: service.outsideNewZealand,
  doors: sites.flatMap((site) => (site.areaCode ? [site.areaCode] : [])),
  serves: 'codes' in service.area ? service.area.codes : [],
})

/** Open now, by the clock and the holidays where its door is; abroad we know neither. */
export const openOf = (entry: ServiceEntry, now: Instant): OpenNow => openAt(doorOf(entry), now)

export function openAt(door: Door, now: Instant): OpenNow {
  return door.outsideNewZealand ? { state: 'not-known' } : openNow(door.hours, now, anniversaryOf(door))
}

/** The Chathams keep their own clock. */
export const doorZoneOf = (entry: ServiceEntry): Zone => zoneOf(anniversaryOf(doorOf(entry)))

/** Whose anniversary is kept at its door; without a door, where it serves, if that is one province. */
function anniversaryOf({ doors, serves }: Door): Anniversary | undefined {
  const kept = new Set((doors.length > 0 ? doors.slice(0, 1) : serves).map((code) => anniversaryOfDistrict.get(code)))
  return kept.size === 1 ? [...kept][0] : undefined
}
