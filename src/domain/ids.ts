import { z } from 'zod'

// Ids are made by whoever creates the record, on the device if it is offline, so nothing is renamed on the way to the server.

const id = (name: string) => z.uuid().meta({ id: name })

export const OrganisationId = id('OrganisationId')
export const SiteId = id('SiteId')
export const ServiceId = id('ServiceId')
export const WorkerId = id('WorkerId')
export const HouseholdId = id('HouseholdId')
export const PersonId = id('PersonId')
export const RequestId = id('RequestId')
export const CaseId = id('CaseId')
export const NeedId = id('NeedId')
export const NoteId = id('NoteId')
export const ConsentId = id('ConsentId')
export const ReferralId = id('ReferralId')
export const CommandId = id('CommandId')

export type OrganisationId = z.infer<typeof OrganisationId>
export type SiteId = z.infer<typeof SiteId>
export type ServiceId = z.infer<typeof ServiceId>
export type WorkerId = z.infer<typeof WorkerId>
export type HouseholdId = z.infer<typeof HouseholdId>
export type PersonId = z.infer<typeof PersonId>
export type RequestId = z.infer<typeof RequestId>
export type CaseId = z.infer<typeof CaseId>
export type NeedId = z.infer<typeof NeedId>
export type NoteId = z.infer<typeof NoteId>
export type ConsentId = z.infer<typeof ConsentId>
export type ReferralId = z.infer<typeof ReferralId>
export type CommandId = z.infer<typeof CommandId>

/**
 * A UUID version 7 (RFC 9562): 48 bits of milliseconds, then dice, so that ids made later sort later.
 * The clock and the ten random bytes are handed in, because the domain has neither.
 */
export function idFrom(milliseconds: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  for (let i = 0, rest = milliseconds; i < 6; i += 1, rest = Math.floor(rest / 256)) bytes[5 - i] = rest % 256
  for (let i = 0; i < 10; i += 1) bytes[6 + i] = random[i] ?? 0
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
