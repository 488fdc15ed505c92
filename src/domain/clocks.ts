import { z } from 'zod'
import {
  addDays,
  addMinutes,
  type Day,
  dayOf,
  Instant,
  instantAt,
  later,
  minutesBetween,
  TimeOfDay,
  timeOf,
  weekdayOf,
} from './days.ts'
import { Anniversary, holidayOn, zoneOf } from './holidays.ts'

/**
 * How long somebody has. *Today* runs in hours, seven days a week, through the night unless the hours in which somebody
 * answers are given; all else runs in working days, or in days, until the end of the working day.
 */
export const Clock = z
  .union([
    z.strictObject({
      hours: z.number().positive().max(720),
      between: z.strictObject({ opens: TimeOfDay, closes: TimeOfDay }).optional(),
    }),
    z.strictObject({ workingDays: z.int().positive().max(260) }),
    z.strictObject({ days: z.int().positive().max(730) }),
  ])
  .meta({ id: 'Clock' })
export type Clock = z.infer<typeof Clock>

/** Where a clock runs: whose anniversary is kept, and whether the weeks around New Year are left out (a dated setting). */
export const Calendar = z.object({ anniversary: Anniversary.optional(), summerBreak: z.boolean().optional() })
export type Calendar = {
  readonly anniversary?: Anniversary | undefined
  readonly summerBreak?: boolean | undefined
}

/** At the person's request (a tangi, shearing, moving house): nothing is due before that day. */
export type Pause = { readonly pausedUntil?: Day | undefined }

export const endOfWorkingDay = '17:00'
const startOfWorkingDay = '09:00'

/** Monday to Friday, without the public holidays kept there; and without 25 December to 15 January where that is set. */
export function isWorkingDay(day: Day, anniversary?: Anniversary, summerBreak = false): boolean {
  if (weekdayOf(day) > 5 || holidayOn(day, anniversary)) return false
  const monthAndDay = day.slice(5)
  return !summerBreak || (monthAndDay < '12-25' && monthAndDay > '01-15')
}

/** That many working days after a day, which is not counted itself. */
export function addWorkingDays(day: Day, workingDays: number, { anniversary, summerBreak }: Calendar = {}): Day {
  let at = day
  for (let left = workingDays; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at, anniversary, summerBreak)) left -= 1
  }
  return at
}

/** Due by the end of the nth working day after the day of an instant: 5 pm there. */
export function dueAfterWorkingDays(from: Instant, workingDays: number, calendar: Calendar = {}): Instant {
  const zone = zoneOf(calendar.anniversary)
  return instantAt(addWorkingDays(dayOf(from, zone), workingDays, calendar), endOfWorkingDay, zone)
}

/** That many hours later, every day of the week; only hours in which somebody answers count, where they are given. */
export function addHours(
  from: Instant,
  hours: number,
  between?: { readonly opens: TimeOfDay; readonly closes: TimeOfDay },
  { anniversary }: Calendar = {},
): Instant {
  if (!between || between.closes <= between.opens) return addMinutes(from, hours * 60)
  const zone = zoneOf(anniversary)
  let day = dayOf(from, zone)
  let at = timeOf(from, zone) < between.opens ? instantAt(day, between.opens, zone) : from
  for (let left = hours * 60; ; ) {
    const open = Math.max(0, minutesBetween(at, instantAt(day, between.closes, zone)))
    if (left <= open) return addMinutes(at, left)
    left -= open
    day = addDays(day, 1)
    at = instantAt(day, between.opens, zone)
  }
}

/** When a clock that starts at an instant runs out. A pause puts its start on the morning of the day named. */
export function dueFor(clock: Clock, from: Instant, { pausedUntil, ...calendar }: Calendar & Pause = {}): Instant {
  const zone = zoneOf(calendar.anniversary)
  const start = pausedUntil ? later(from, instantAt(pausedUntil, startOfWorkingDay, zone)) : from
  if ('hours' in clock) return addHours(start, clock.hours, clock.between, calendar)
  if ('workingDays' in clock) return dueAfterWorkingDays(start, clock.workingDays, calendar)
  // Nobody is there on a Sunday, so it is due at the end of the next working day.
  const due = addDays(dayOf(start, zone), clock.days)
  const working = isWorkingDay(due, calendar.anniversary, calendar.summerBreak) ? due : addWorkingDays(due, 1, calendar)
  return instantAt(working, endOfWorkingDay, zone)
}
