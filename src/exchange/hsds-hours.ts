import type { Hours } from '../domain/directory/hours.ts'
import { weekdayOf as weekdayNumber } from '../domain/days.ts'
import {
  dayAt,
  dayIn,
  filled,
  isLoose,
  many,
  numberAt,
  objectAt,
  objectsAt,
  textAt,
  textsAt,
  type Loose,
} from './loose.ts'

// HSDS says when in the columns of a calendar rule (`byday`, `opens_at` …). Others who write "almost HSDS" say it in sixty ways;
// these are the ones seen. What cannot be told for certain (every second week, of which we do not know the first) stays words.

/** What a schedule says for everything nested in it. */
type Said = {
  readonly days: readonly string[]
  readonly monthDays: readonly number[]
  readonly validFrom?: string | undefined
  readonly validTo?: string | undefined
  readonly dates: readonly string[]
  readonly everyWeeks: number
  readonly weekly: boolean
  readonly monthly: boolean
  readonly byAppointment: boolean
}

const nothing: Said = {
  days: [],
  monthDays: [],
  dates: [],
  everyWeeks: 1,
  weekly: false,
  monthly: false,
  byAppointment: false,
}

const nestedKeys = [
  'times',
  'time',
  'time_',
  'time_slots',
  'hours',
  'operating_hours',
  'schedule_details',
  'time_periods',
  'open_intervals',
  'intervals',
  'frequencies',
  'schedule',
  'schedules',
  'days',
  'dates',
  'event_dates',
  'holiday_schedules',
  'holiday_schedule',
  'holidays',
  'date_ranges',
  'date_range',
]
const dayKeys = [
  'byday',
  'byweekday',
  'days',
  'day',
  'day_of_week',
  'days_of_week',
  'weekday',
  'week_days',
  'wkday',
  'wkdy',
  'service_days',
  'days_open',
  'full_days_open',
  'freq_day_of_week',
  'monthly_recurrence_day_of_week',
  'label',
]
const occurrenceKeys = [
  'monthly_occurrence',
  'weekly_occurrence',
  'byday_occurrence',
  'days_of_week_occurrence',
  'day_of_week_occurrence',
  'freq_week_num',
  'freq_week_occurrence',
  'week_of_month',
  'monthly_recurrence_week_of_month',
  'bysetpos',
  'occurrence',
]
const opensKeys = [
  'opens_at',
  'opens_time',
  'open_time',
  'time_open',
  'start_time',
  'time_start',
  'startTime',
  'open',
  'opens',
]
const closesKeys = [
  'closes_at',
  'closes_time',
  'close_time',
  'time_close',
  'end_time',
  'time_end',
  'endTime',
  'close',
  'closes',
]
const dateKeys = ['date', 'dates', 'recurring_dates', 'schedule_dates', 'provided_date']
const noteKeys = ['description', 'notes', 'exception_note', 'raw_text', 'appointment_details', 'hours_open_display']

/** The hours in some schedules, and the words that go with them. */
export function readHours(schedules: readonly Loose[]): { hours: Hours[] | undefined; note: string | undefined } {
  const hours = schedules.flatMap((schedule) => hoursIn(schedule, nothing, 0))
  const once = [...new Map(hours.map((h) => [JSON.stringify(h), h])).values()]
  const notes = schedules.flatMap((schedule) => textsAt(schedule, ...noteKeys))
  const note = [...new Set(notes)].join('\n')
  return { hours: once.length > 0 ? once.slice(0, 60) : undefined, note: note === '' ? undefined : note }
}

function hoursIn(given: Loose, outer: Said, depth: number): Hours[] {
  const schedule = { ...given, ...objectAt(given, 'monthly_recurrence') }
  const said = saidBy(schedule, outer)
  const nested = depth < 4 ? objectsAt(schedule, ...nestedKeys).flatMap((inner) => hoursIn(inner, said, depth + 1)) : []
  if (nested.length > 0) return nested

  const shut = shutDays(schedule, said)
  if (shut) return [shut]
  const opens = timesAt(schedule, ...opensKeys, 'dtstart')
  const closes = timesAt(schedule, ...closesKeys, 'dtend')
  return opens.flatMap((opensAt, at) => {
    const closesAt = closes[at] ?? closes[0]
    return closesAt === undefined ? [] : placed(said, opensAt, closesAt)
  })
}

/** "Closed on these days", as holiday schedules say it. Without days it says nothing that could be kept. */
function shutDays(schedule: Loose, { validFrom, validTo = validFrom, dates }: Said): Hours | undefined {
  const isShut = schedule['closed'] === true || /^(true|yes|1)$/i.test(textAt(schedule, 'closed') ?? '')
  const from = dates[0] ?? validFrom
  if (!isShut || from === undefined) return undefined
  return { closed: true, validFrom: from, validTo: dates[0] ?? validTo ?? from }
}

/** One pair of times, put on its days. */
function placed(said: Said, opensAt: string, closesAt: string): Hours[] {
  const times = filled({ opensAt, closesAt, byAppointment: said.byAppointment ? true : undefined })
  if (said.dates.length > 0) return said.dates.map((day) => ({ ...times, validFrom: day, validTo: day }))

  const valid = filled({ validFrom: said.validFrom, validTo: said.validTo })
  if (said.validFrom !== undefined && said.validFrom === said.validTo) return [{ ...times, ...valid }]
  if (said.monthDays.length > 0) return [{ ...times, ...valid, monthDays: [...said.monthDays] }]
  const days =
    said.days.length === 0 && said.weekly && said.validFrom !== undefined ? [weekdayOf(said.validFrom)] : said.days
  if (days.length === 0) return []
  const ordinals = days.every((day) => day.length > 2)
  if (said.monthly && !ordinals) return []
  if (said.everyWeeks === 1 || ordinals) return [{ ...times, ...valid, days: [...days] }]
  return said.validFrom === undefined ? [] : [{ ...times, ...valid, everyWeeks: said.everyWeeks, days: [...days] }]
}

const weekdayOf = (day: string) => week[weekdayNumber(day) - 1] ?? 'MO'

function saidBy(schedule: Loose, outer: Said): Said {
  const rule = textAt(schedule, 'rrule', 'recurrence_rule', 'recurrence') ?? ''
  const freq = (textAt(schedule, 'freq', 'freq_type') ?? /FREQ=(\w+)/.exec(rule)?.[1] ?? '').toUpperCase()
  const fortnightly = /^BI[_-]?WEEKLY$/.test(freq)
  const interval =
    freq === 'WEEKLY' ? (numberAt(schedule, 'interval', 'freq_interval') ?? outer.everyWeeks) : outer.everyWeeks
  const own = daysOf(schedule, rule)
  const monthDays = numbersIn(schedule, 'bymonthday', 'by_month_day', 'day_of_month', 'days_of_month', 'month_day')
  const weekly = freq === 'WEEKLY' || fortnightly || (freq === '' && outer.weekly)
  const from = dayAt(schedule, 'valid_from', 'start_date', 'date_start', 'startDate', 'effective_date', 'dtstart')
  const dates = dateKeys
    .flatMap((key) => many(schedule[key]))
    .map(dayIn)
    .filter((day) => day !== undefined)
  const once = freq === 'ONCE' && from !== undefined ? [from] : []
  return {
    days: own.length > 0 ? own : outer.days,
    monthDays: weekly ? [] : monthDays.length > 0 ? monthDays : outer.monthDays,
    dates: dates.length > 0 ? [...new Set(dates)] : once.length > 0 ? once : outer.dates,
    validFrom: from ?? outer.validFrom,
    validTo: dayAt(schedule, 'valid_to', 'end_date', 'endDate', 'until', 'dtend') ?? outer.validTo,
    everyWeeks: fortnightly ? 2 : Math.min(8, Math.max(1, Math.round(interval))),
    weekly,
    monthly: freq === 'MONTHLY' || (freq === '' && outer.monthly),
    byAppointment: schedule['appointment_only'] === true || outer.byAppointment,
  }
}

function numbersIn(schedule: Loose, ...keys: readonly string[]): number[] {
  const parts = keys.flatMap((key) => many(schedule[key])).flatMap((value) => String(value).split(','))
  return parts.map(Number).filter((day) => Number.isInteger(day) && day >= 1 && day <= 31)
}

function daysOf(schedule: Loose, rule: string): string[] {
  const ruled = /BYDAY=([^;]+)/.exec(rule)?.[1]?.split(',') ?? []
  const given = dayKeys.flatMap((key) => many(schedule[key])).filter((value) => !isLoose(value))
  const words = [...given.flatMap((value) => String(value).split(',')), ...ruled]
  const days = words.map(dayCode).filter((day) => day !== undefined)
  const range = rangeOf(schedule)
  const all = [...new Set([...range, ...days])]
  const which = occurrenceKeys
    .flatMap((key) => many(schedule[key]))
    .map(ordinal)
    .filter((n) => n !== undefined)
  if (which.length === 0) return all
  return all.flatMap((day) => (day.length > 2 ? [day] : which.map((n) => `${n}${day}`)))
}

const fullNames = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']
const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

function rangeOf(schedule: Loose): string[] {
  const from = week.indexOf(dayCode(schedule['weekday_from']) ?? '')
  const to = week.indexOf(dayCode(schedule['weekday_to']) ?? '')
  return from >= 0 && to >= from ? week.slice(from, to + 1) : []
}

/** `Tuesday`, `TUE`, `TR`, `3SA` and 5 in our codes. */
export function dayCode(value: unknown): string | undefined {
  if (typeof value === 'number') return week[value - 1]
  if (typeof value !== 'string') return undefined
  const [, which = '', name = ''] = /^(-1|[1-5])?\s*([A-Z]+)$/.exec(value.trim().toUpperCase()) ?? []
  const day =
    name === 'TR' ? 'TH' : week[fullNames.findIndex((full) => name.length >= 2 && `${full}S`.startsWith(name))]
  return day === undefined ? undefined : `${which}${day}`
}

const ordinals = ['FIRST', 'SECOND', 'THIRD', 'FOURTH', 'FIFTH']

function ordinal(value: unknown): string | undefined {
  const text = String(value).trim().toUpperCase()
  if (text === 'LAST' || text === '-1') return '-1'
  const number = ordinals.includes(text) ? ordinals.indexOf(text) + 1 : Number(text)
  return Number.isInteger(number) && number >= 1 && number <= 5 ? String(number) : undefined
}

function timesAt(schedule: Loose, ...keys: readonly string[]): string[] {
  return keys
    .flatMap((key) => many(schedule[key]))
    .map(timeIn)
    .filter((time) => time !== undefined)
}

/** `9:30`, `09:30:00Z`, `2025-08-21T09:00:00` and `5 pm` as a wall clock shows them. */
export function timeIn(value: unknown): string | undefined {
  if (isLoose(value)) return timeIn(value['time'])
  if (typeof value !== 'string') return undefined
  const text = value.trim().toLowerCase()
  const [, hours = '', minutes = '00', half] =
    /^(?:\d{4}-\d{2}-\d{2}[t ])?(\d{1,2})(?:[:.](\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(?:z|[+-]\d{2}:?\d{2})?\s*([ap])?\.?(?:m\.?)?$/.exec(
      text,
    ) ?? []
  if (hours === '' || (!/[:.ap]/.test(text) && half === undefined)) return undefined
  const clock = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0)
  const late = clock === 24 && minutes === '00'
  if ((clock > 23 && !late) || Number(minutes) > 59) return undefined
  return `${String(clock).padStart(2, '0')}:${minutes}`
}
