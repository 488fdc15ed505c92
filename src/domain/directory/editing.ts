import { z } from 'zod'
import { type Actor, organisationOf } from '../actor.ts'
import type { Day, Instant } from '../days.ts'
import type { SiteId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { soundsLikeRefuge } from './refuge.ts'
import type { Organisation } from './organisation.ts'
import { type Room, serviceFields, Service } from './service.ts'
import type { Site } from './site.ts'

export const ServiceEdit = z.strictObject(serviceFields).partial().meta({ id: 'ServiceEdit' })
export type ServiceEdit = z.infer<typeof ServiceEdit>

/** What can be said to be not known again. */
const clearable = [
  'alsoKnownAs',
  'eligibility',
  'minimumAge',
  'maximumAge',
  'costNote',
  'howToGetHelp',
  'phone',
  'email',
  'website',
  'hours',
  'hoursNote',
] as const
export const Clearable = z.enum(clearable).meta({ id: 'ClearableServiceField' })

/** The entry with what a person changed; each changed field is theirs from now on, and no import touches it. */
export function edited(
  service: Service,
  set: ServiceEdit,
  clear: readonly string[] = [],
  handBack: readonly string[] = [],
): Service {
  const kept = Object.fromEntries(Object.entries(service).filter(([field]) => !clear.includes(field)))
  const locked = new Set([...service.lockedFields, ...Object.keys(set), ...clear])
  for (const field of handBack) locked.delete(field)
  return Service.parse({ ...kept, ...set, lockedFields: [...locked].toSorted() })
}

/** The service at these places and no others: from now on that is ours to say, and no import touches it. */
export function placedAt(service: Service, siteIds: readonly SiteId[]): Service {
  const lockedFields = [...new Set([...service.lockedFields, 'siteIds'])].toSorted()
  return { ...service, siteIds: [...siteIds], lockedFields }
}

/** A person has looked, today, and it is so. */
export function checked(service: Service, by: string, today: Day): Service {
  return { ...service, lastCheckedOn: today, lastCheckedBy: by }
}

/** Why this actor cannot say how much room there is: only those who give the service know. */
export function whyNotSayRoom(service: Pick<Service, 'organisationId'>, actor: Actor): Refusal | undefined {
  const own = organisationOf(actor) === service.organisationId
  const editor = actor.kind === 'worker' && actor.role === 'directory-editor'
  return own || editor ? undefined : { code: 'not-for-your-role' }
}

export function withRoom(service: Service, room: Room, until: Day | undefined, at: Instant): Service {
  const waits = room === 'wait-list' || room === 'closed' || room === 'limited'
  return { ...service, capacity: { room, saidAt: at, ...(until !== undefined && waits ? { until } : {}) } }
}

/** Why this address cannot be kept: PRODUCT, "rules that are never broken", 3. */
export function whyNotKeepSite(
  site: Site,
  organisation: Pick<Organisation, 'name' | 'description'>,
): Refusal | undefined {
  const told = site.address ?? site.suburb ?? site.town ?? site.latitude ?? site.name
  const refuge = soundsLikeRefuge(organisation.name, organisation.description, site.name) || site.addressKeptBack
  return refuge && told !== undefined ? { code: 'refuge-address' } : undefined
}
