import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

// Days are calendar days without a time; instants are UTC and end in Z. The screen is Pacific/Auckland, or Chatham.

// There is no year nought, in the calendar nor in the database.
const inSomeYear = /^(?!0000)/
export const Instant = z.iso.datetime().regex(inSomeYear).meta({ id: 'Instant' })
export const Day = z.iso.date().regex(inSomeYear).meta({ id: 'Day' })
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ id: 'TimeOfDay' })

/** The two clocks of New Zealand: the Chathams are 45 minutes ahead. */
export const Zone = z.enum(['Pacific/Auckland', 'Pacific/Chatham']).meta({ id: 'Zone' })

export type Instant = z.infer<typeof Instant>
export type Day = z.infer<typeof Day>
export type TimeOfDay = z.infer<typeof TimeOfDay>
export type Zone = z.infer<typeof Zone>

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The calendar day on which an instant falls for somebody in that zone. */
export function dayOf(instant: Instant, zone: Zone = 'Pacific/Auckland'): Day {
  return wallOf(instant, zone).slice(0, 10)
}

/** The wall clock at an instant, `HH:MM`. */
export function timeOf(instant: Instant, zone: Zone = 'Pacific/Auckland'): TimeOfDay {
  return wallOf(instant, zone).slice(11, 16)
}

/**
 * When the wall clock of that zone shows that time on that day. A time that the clocks skip in September is taken as one
 * hour later, and of a time that comes twice in April the first is meant.
 */
export function instantAt(day: Day, time: TimeOfDay, zone: Zone = 'Pacific/Auckland'): Instant {
  const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
  return at.toInstant().toString()
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A month later, or the last day of a month that is too short. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

/** How many days from one day to another; less than nothing when it lies before. */
export function daysBetween(from: Day, until: Day): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)
}

/** How many whole minutes from one instant to another; less than nothing when it lies before. */
export function minutesBetween(from: Instant, until: Instant): number {
  return Math.floor((millisecondsOf(until) - millisecondsOf(from)) / 60_000)
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return Temporal.Instant.from(instant)
    .add({ milliseconds: Math.round(minutes * 60_000) })
    .toString()
}

export function weekdayOf(day: Day): Weekday {
  return weekdays[(new Date(day).getUTCDay() + 6) % 7] ?? 1
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The first instant of a day, by the clock on the wall. */
export function startOf(day: Day, zone: Zone = 'Pacific/Auckland'): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).startOfDay().toInstant().toString()
}

/** Instants are not compared as text: half a second may or may not be written out. */
export function isBefore(one: Instant, other: Instant): boolean {
  return millisecondsOf(one) < millisecondsOf(other)
}

/** The later of two instants. */
export function later(one: Instant, other: Instant): Instant {
  return isBefore(one, other) ? other : one
}

export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant)
}

/** A dated fact: true from a day on, and until the day before another, or still. */
export const Dated = z.object({ fromOn: Day, untilOn: Day.optional() })
export type Dated = z.infer<typeof Dated>

/** Whether a dated fact is true on a day. `untilOn` is the first day on which it is not true any more. */
export function isTrueOn(
  { fromOn, untilOn }: { readonly fromOn: Day; readonly untilOn?: Day | undefined },
  day: Day,
): boolean {
  return fromOn <= day && (untilOn === undefined || day < untilOn)
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** What the wall says at an instant, written as if it were UTC. */
const wallOf = (instant: Instant, zone: Zone): string => {
  const at = millisecondsOf(instant)
  return new Date(at + aheadAt(at, zone)).toISOString()
}

/** By how much a zone is ahead. It never changes within a quarter of an hour; every page asks, so the last are kept. */
function aheadAt(at: number, zone: Zone): number {
  const quarter = Math.floor(at / 900_000)
  const key = zone === 'Pacific/Chatham' ? -quarter : quarter
  const known = ahead.get(key)
  if (known !== undefined) return known
  if (ahead.size > 50_000) ahead.clear()
  const milliseconds =
    Temporal.Instant.fromEpochMilliseconds(quarter * 900_000).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
  ahead.set(key, milliseconds)
  return milliseconds
}
const ahead = new Map<number, number>()
