import type { Hours } from '../../domain/directory/hours.ts'
import type { Service } from '../../domain/directory/service.ts'
import type { NeedKind } from '../../domain/programmes/needs.ts'

/** What many providers offer in much the same way. */
export type KindOfService = Pick<Service, 'cost' | 'referBy'> & {
  readonly name: string
  readonly needs: readonly NeedKind[]
  readonly description: string
  readonly how: string
  readonly hours: keyof typeof hoursOf
  readonly eligibility?: string
  readonly minimumAge?: number
  readonly maximumAge?: number
  readonly costNote?: string
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR']
const on = (days: string[], opensAt: string, closesAt: string): Hours => ({ days, opensAt, closesAt })

/** When somebody is there. What nobody has told us is not known, and not closed. */
export const hoursOf = {
  office: [on(weekdays, '09:00', '17:00')],
  long: [on(weekdays, '08:00', '18:00'), on(['SA'], '09:00', '13:00')],
  mornings: [on(weekdays, '09:30', '14:00')],
  evenings: [on(['MO', 'WE', 'FR'], '17:00', '19:00')],
  always: [on([...weekdays, 'SA', 'SU'], '00:00', '24:00')],
  appointments: [{ ...on(weekdays, '09:00', '16:30'), byAppointment: true }],
  twoDays: [on(['TU', 'TH'], '10:00', '15:00')],
  saturdays: [on(['1SA', '3SA'], '10:00', '12:30')],
  fortnightly: [{ ...on(['WE'], '13:00', '16:00'), everyWeeks: 2, validFrom: '2024-07-03' }],
  unknown: undefined,
} as const satisfies Readonly<Record<string, readonly Hours[] | undefined>>

// Code, name, needs, hours, what it is, how to get it today.
type More = Pick<Partial<KindOfService>, 'eligibility' | 'minimumAge' | 'maximumAge' | 'costNote' | 'cost' | 'referBy'>
export type KindLine = readonly [string, string, readonly NeedKind[], keyof typeof hoursOf, string, string, More?]

export const byHand = { referBy: ['email', 'link', 'ring'] } as const satisfies More
export const walkIn = { referBy: ['walk-in', 'ring'] } as const satisfies More
