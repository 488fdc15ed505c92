import { z } from 'zod'
import { type Actor, organisationOf } from '../actor.ts'
import { Day, type Instant } from '../days.ts'
import { OrganisationId, type SiteId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { isCalledRefuge, refugeIn } from './refuge.ts'
import { withoutAddresses } from './whereabouts.ts'
import { Organisation, OrganisationKind } from './organisation.ts'
import { type Room, serviceFields, Service } from './service.ts'
import { Site } from './site.ts'

export const ServiceEdit = z.strictObject(serviceFields).partial().meta({ id: 'ServiceEdit' })
export type ServiceEdit = z.infer<typeof ServiceEdit>

/** What a person may say of an organisation. */
export const organisationFields = {
  kind: OrganisationKind,
  name: z.string().min(1).max(200),
  alsoKnownAs: z.array(z.string().max(200)).max(20),
  description: z.string().max(5000),
  spelling: Organisation.shape.spelling,
  phone: z.string().max(60).optional(),
  email: z.email().max(200).optional(),
  website: z.url().max(500).optional(),
  referralEmail: z.email().max(200).optional(),
  fromOn: Day.optional(),
  untilOn: Day.optional(),
  successorId: OrganisationId.optional(),
  unlisted: z.boolean(),
  verifiedOn: Day.optional(),
}

export const ClearableOfOrganisation = z
  .enum(['phone', 'email', 'website', 'referralEmail'])
  .meta({ id: 'ClearableOrganisationField' })

const { country, address, suburb, town, postcode, areaCode, latitude, longitude, addressKeptBack, wheelchair, name } =
  Site.shape
/** What a person may say of a place where it is found. */
export const siteFields = {
  name,
  address,
  suburb,
  town,
  postcode,
  country,
  areaCode,
  latitude,
  longitude,
  addressKeptBack,
  wheelchair,
}

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

/** Why this address cannot be kept: where a refuge is, is never told, so it is never written down. */
export function whyNotKeepSite(
  site: Site,
  organisation: Pick<Organisation, 'name' | 'description'>,
): Refusal | undefined {
  const refuge = isRefuge(organisation) || isCalledRefuge(site.name) || site.addressKeptBack
  return refuge && tellsWhere(site) ? { code: 'refuge-address' } : undefined
}

/** Whether people in danger are sheltered there: from the moment it is called so, no address of it is kept. */
export const isRefuge = ({ name, description }: Pick<Organisation, 'name' | 'description'>): boolean =>
  refugeIn([name], [description]) === 'is'

/** Why a service cannot be given at these places: one that shelters people in danger has no address, whoever gives it. */
export function whyNotGiveAt(
  service: Pick<Service, 'name' | 'alsoKnownAs' | 'description'>,
  sites: readonly Site[],
): Refusal | undefined {
  const refuge = refugeIn([service.name, service.alsoKnownAs], [service.description]) === 'is'
  return refuge && sites.some(tellsWhere) ? { code: 'refuge-address' } : undefined
}

/** Why these words about a refuge cannot be kept: there is an address in them. */
export function whyNotSayOf(
  words: Pick<Service, 'name' | 'description'> & Partial<Pick<Service, 'alsoKnownAs' | 'howToGetHelp' | 'eligibility'>>,
): Refusal | undefined {
  const { name, description, alsoKnownAs, howToGetHelp, eligibility } = words
  if (refugeIn([name, alsoKnownAs], [description]) !== 'is') return undefined
  const said = [name, description, alsoKnownAs, howToGetHelp, eligibility]
  return said.some((text) => text !== undefined && withoutAddresses(text) !== text)
    ? { code: 'refuge-address' }
    : undefined
}

const tellsWhere = ({ address, suburb, town, latitude, name }: Site): boolean =>
  [address, suburb, town, latitude, name].some((part) => part !== undefined)
