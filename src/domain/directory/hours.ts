import { z } from 'zod'
import {
  addDays,
  Day,
  dayOf,
  daysBetween,
  type Instant,
  instantAt,
  millisecondsOf,
  weekdayOf,
  type Zone,
} from '../days.ts'
import { type Anniversary, holidayAtDoor, type HolidayName, zoneOf } from '../holidays.ts'
import { SiteId } from '../ids.ts'

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type WeekdayCode = (typeof weekdays)[number]

const TimeUntilMidnight = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)

/**
 * When a service is there: the columns of an HSDS schedule, which are those of an iCalendar rule.
 * `3SA` is the third Saturday of the month, `-1FR` the last Friday. Closing at or before opening means after midnight.
 */
export const Hours = z
  .strictObject({
    days: z.array(z.string().regex(/^(-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/)).optional(),
    monthDays: z.array(z.int().min(1).max(31)).optional(),
    /** 2 is every other week, counted from the week of `validFrom`. */
    everyWeeks: z.int().min(1).max(8).optional(),
    opensAt: TimeUntilMidnight.optional(),
    closesAt: TimeUntilMidnight.optional(),
    validFrom: Day.optional(),
    validTo: Day.optional(),
    byAppointment: z.boolean().optional(),
    /** Shut on these days, whatever the other hours say: a holiday, a stocktake. */
    closed: z.boolean().optional(),
    siteId: SiteId.optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'Hours' })
export type Hours = z.infer<typeof Hours>

export type OpenNow =
  | { readonly state: 'open'; readonly until?: Instant; readonly byAppointment?: true }
  | { readonly state: 'closed'; readonly opensAt?: Instant }
  /** A public holiday there, on which the usual hours would have them open now or later: they may not be. */
  | { readonly state: 'holiday'; readonly holiday: HolidayName }
  | { readonly state: 'not-known' }

/** For a need of today: what is open, then what still opens today, then what nobody can say, then what is closed until another day. */
export function todayRank(
  open: { readonly state: OpenNow['state']; readonly opensAt?: Instant | undefined },
  now: Instant,
): number {
  if (open.state === 'open') return 0
  if (open.state !== 'closed') return 2
  return open.opensAt !== undefined && dayOf(open.opensAt) === dayOf(now) ? 1 : 3
}

export const alwaysOpen: Hours = { days: [...weekdays], opensAt: '00:00', closesAt: '24:00' }

type Span = {
  readonly from: number
  readonly to: number
  readonly byAppointment: boolean
  /** The holiday on which it begins, where only the usual hours speak of that day. */
  readonly holiday?: HolidayName
}
type There = { readonly zone: Zone; readonly anniversary: Anniversary | undefined }

/**
 * Whether somebody is there at that instant, from structured hours only. Without hours, with hours that have all run out, or
 * with days but no times, the answer is *not known*, never a guess. Wall-clock times in the service's zone: a night that the clocks
 * change is an hour shorter or longer, as it is for those who keep the door. On a public holiday, and on the anniversary
 * that is kept there, the usual hours promise nothing: only hours given for that very day do.
 */
export function openNow(hours: readonly Hours[] | undefined, at: Instant, anniversary?: Anniversary): OpenNow {
  const zone = zoneOf(anniversary)
  const there = { zone, anniversary }
  const today = dayOf(at, zone)
  const known = (hours ?? []).filter((h) => h.opensAt !== undefined && h.closesAt !== undefined)
  const lasting = known.filter((h) => h.validTo === undefined || h.validTo >= addDays(today, -1))
  const shut = (hours ?? []).filter((h) => h.closed)
  if (lasting.length === 0) return { state: shut.some((h) => keeps(h, today)) ? 'closed' : 'not-known' }

  const moment = millisecondsOf(at)
  const on = (day: Day) => (shut.some((h) => keeps(h, day)) ? [] : spansOn(lasting, day, there))
  const near = joined([-1, 0, 1, 2].flatMap((days) => on(addDays(today, days))))
  const open = near.find((span) => span.from <= moment && moment < span.to)
  if (open?.holiday) return { state: 'holiday', holiday: open.holiday }
  if (open) return openSpan(open, addDays(today, 2), zone)

  for (let days = 0; days <= 35; days += 1) {
    const next = on(addDays(today, days)).find((span) => span.from > moment && (days === 0 || !span.holiday))
    if (next?.holiday) return { state: 'holiday', holiday: next.holiday }
    if (next) return { state: 'closed', opensAt: instant(next.from) }
  }
  return { state: 'closed' }
}

function openSpan(open: Span, horizon: Day, zone: Zone): OpenNow {
  const endless = open.to >= wallClock(horizon, '00:00', zone)
  return {
    state: 'open',
    ...(endless ? {} : { until: instant(open.to) }),
    ...(open.byAppointment ? { byAppointment: true } : {}),
  }
}

/** What begins on that day, in order. On a holiday hours of that very day win; whoever never shuts does not shut for it. */
function spansOn(hours: readonly Hours[], day: Day, { zone, anniversary }: There): Span[] {
  const name = holidayAtDoor(day, anniversary)
  const usual = hours.filter((h) => keeps(h, day))
  const own = name ? usual.filter((h) => isForFewDays(h)) : []
  const holiday = name && own.length === 0 && !neverShuts(hours) ? { holiday: name } : {}
  return (own.length > 0 ? own : usual)
    .flatMap(({ opensAt = '', closesAt = '', byAppointment = false }) => {
      const overnight = closesAt <= opensAt
      const from = wallClock(day, opensAt, zone)
      const to = wallClock(overnight ? addDays(day, 1) : day, closesAt, zone)
      return to > from ? [{ from, to, byAppointment, ...holiday }] : []
    })
    .toSorted((a, b) => a.from - b.from)
}

/** Hours for a day or a fortnight were written with those days in mind, such as those over the new year. */
function isForFewDays({ validFrom, validTo }: Hours): boolean {
  return validFrom !== undefined && validTo !== undefined && validTo <= addDays(validFrom, 14)
}

/** All day and all night, every day of the week. */
function neverShuts(hours: readonly Hours[]): boolean {
  const wholeDays = hours.filter((h) => h.opensAt === '00:00' && h.closesAt === '24:00' && (h.everyWeeks ?? 1) === 1)
  return weekdays.every((code) => wholeDays.some((h) => !h.monthDays && (h.days?.includes(code) ?? true)))
}

/** Every service of a page asks of the same few mornings and evenings: the last are kept. */
function wallClock(day: Day, time: string, zone: Zone): number {
  const key = `${day} ${time} ${zone}`
  const known = wallClocks.get(key)
  if (known !== undefined) return known
  if (wallClocks.size > 20_000) wallClocks.clear()
  const midnight = time === '24:00'
  const at = millisecondsOf(instantAt(midnight ? addDays(day, 1) : day, midnight ? '00:00' : time, zone))
  wallClocks.set(key, at)
  return at
}
const wallClocks = new Map<string, number>()

/** Whether these hours fall on that day. */
function keeps(hours: Hours, day: Day): boolean {
  if (hours.validFrom !== undefined && day < hours.validFrom) return false
  if (hours.validTo !== undefined && day > hours.validTo) return false
  if (!inItsWeek(hours, day)) return false
  if (hours.monthDays !== undefined) return hours.monthDays.includes(dayOfMonth(day))
  if (hours.days === undefined) return true
  return hours.days.some((code) => isThatDay(code, day))
}

function inItsWeek(hours: Hours, day: Day): boolean {
  const { everyWeeks = 1, validFrom } = hours
  if (everyWeeks === 1 || validFrom === undefined) return true
  const monday = (one: Day) => addDays(one, 1 - weekdayOf(one))
  return (daysBetween(monday(validFrom), monday(day)) / 7) % everyWeeks === 0
}

function isThatDay(code: string, day: Day): boolean {
  if (code.slice(-2) !== weekdays[weekdayOf(day) - 1]) return false
  const which = code.slice(0, -2)
  if (which === '') return true
  // The last of its kind: a week later it is another month.
  if (which === '-1') return dayOfMonth(addDays(day, 7)) < dayOfMonth(day)
  return Math.ceil(dayOfMonth(day) / 7) === Number(which)
}

const dayOfMonth = (day: Day): number => Number(day.slice(8))

/** Spans that touch become one: open from eight, and again from noon, is open all day. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && span.from <= last.to && span.holiday === last.holiday) {
      const byAppointment = last.byAppointment && span.byAppointment
      whole[whole.length - 1] = { ...last, to: Math.max(last.to, span.to), byAppointment }
    } else {
      whole.push(span)
    }
  }
  return whole
}

/** Milliseconds to an instant in whole seconds, as everything else here writes it. */
function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z')
}
