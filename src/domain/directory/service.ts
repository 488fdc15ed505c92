import { z } from 'zod'
import { Day, Instant } from '../days.ts'
import { OrganisationId, ServiceId, SiteId } from '../ids.ts'
import { NeedKind } from '../programmes/needs.ts'
import type { Refusal } from '../refusal.ts'
import { Hours } from './hours.ts'

/** Whom it serves, by the codes of territorial authorities and regions: never guessed from where its office stands. */
export const Area = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('nationwide') }),
    z.strictObject({ kind: z.literal('places'), codes: z.array(z.string().min(2)).min(1) }),
    z.strictObject({ kind: z.literal('not-known') }),
  ])
  .meta({ id: 'AreaServed' })
export type Area = z.infer<typeof Area>

export const Cost = z.enum(['free', 'koha', 'low-cost', 'cost', 'not-known']).meta({ id: 'Cost' })
export type Cost = z.infer<typeof Cost>

export const YesNoUnknown = z.enum(['yes', 'no', 'not-known']).meta({ id: 'YesNoUnknown' })

export const ReferralMethod = z.enum(['ring', 'email', 'link', 'walk-in']).meta({ id: 'ReferralMethod' })
export type ReferralMethod = z.infer<typeof ReferralMethod>

/** Open Referral HSDS 3: active, inactive, defunct, temporarily closed. */
export const ServiceStatus = z
  .enum(['active', 'inactive', 'defunct', 'temporarily-closed'])
  .meta({ id: 'ServiceStatus' })
export type ServiceStatus = z.infer<typeof ServiceStatus>

/** Whether there is room now, as the provider says, and when they said it. */
export const Room = z.enum(['open', 'limited', 'wait-list', 'closed', 'not-known']).meta({ id: 'Room' })
export type Room = z.infer<typeof Room>

export const Capacity = z
  .object({ room: Room, until: Day.optional(), saidAt: Instant.optional() })
  .meta({ id: 'Capacity' })
export type Capacity = z.infer<typeof Capacity>

/** What a person may change on a service; the same fields can be locked against the next import. */
export const serviceFields = {
  name: z.string().min(1).max(200),
  alsoKnownAs: z.string().max(200).optional(),
  description: z.string().max(5000),
  needs: z.array(NeedKind),
  area: Area,
  eligibility: z.string().max(2000).optional(),
  minimumAge: z.int().min(0).max(120).optional(),
  maximumAge: z.int().min(0).max(120).optional(),
  cost: Cost,
  costNote: z.string().max(1000).optional(),
  languages: z.array(z.string().min(2)),
  kaupapaMaori: z.boolean(),
  pacific: z.boolean(),
  disabilityLed: z.boolean(),
  wheelchair: YesNoUnknown,
  referBy: z.array(ReferralMethod),
  howToGetHelp: z.string().max(2000).optional(),
  phone: z.string().max(60).optional(),
  email: z.string().max(200).optional(),
  website: z.string().max(500).optional(),
  hours: z.array(Hours).optional(),
  hoursNote: z.string().max(1000).optional(),
  status: ServiceStatus,
}
export type ServiceField = keyof typeof serviceFields

export const Service = z
  .object({
    id: ServiceId,
    organisationId: OrganisationId,
    ...serviceFields,
    /** Every door it has is in another country: kept, and never offered before one that can be reached. */
    outsideNewZealand: z.boolean(),
    capacity: Capacity,
    siteIds: z.array(SiteId),
    lastCheckedOn: Day.optional(),
    lastCheckedBy: z.string().optional(),
    lockedFields: z.array(z.string()),
    version: z.int(),
  })
  .meta({ id: 'Service' })
export type Service = z.infer<typeof Service>

/** Why nobody can be sent to this service now. A wait list is no reason: the person may choose to wait. */
export function whyNotReferTo(service: Pick<Service, 'status'>): Refusal | undefined {
  return service.status === 'active' ? undefined : { code: 'service-not-listed' }
}

/** What is believed about room on that day: a wait list that has ended, or a word older than two weeks, is not known. */
export function capacityOn(capacity: Capacity, today: Day): Room {
  if (capacity.until !== undefined && capacity.until < today) return 'not-known'
  return capacity.room
}
