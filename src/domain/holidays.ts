import { z } from 'zod'
import { addDays, type Day, type Weekday, weekdayOf, yearOf, type Zone } from './days.ts'
import { matarikiIn } from './matariki.ts'

// Public holidays, computed for any year (Holidays Act 2003, sections 44 to 45A). A day is where it is observed by people
// who do not work at the weekend: that is what a working day means to a clock.

/** Whose anniversary day is kept. Local custom, not law: councils may move theirs, and did in 2022. */
export const Anniversary = z
  .enum([
    'northland',
    'auckland',
    'waikato',
    'taranaki',
    'hawkes-bay',
    'wellington',
    'marlborough',
    'nelson',
    'canterbury',
    'south-canterbury',
    'otago',
    'southland',
    'westland',
    'chatham-islands',
  ])
  .meta({ id: 'Anniversary' })
export type Anniversary = z.infer<typeof Anniversary>

export const holidayNames = [
  'new-years-day',
  'day-after-new-year',
  'waitangi-day',
  'good-friday',
  'easter-monday',
  'anzac-day',
  'queens-birthday',
  'kings-birthday',
  'matariki',
  'queen-elizabeth-memorial-day',
  'labour-day',
  'christmas-day',
  'boxing-day',
  'anniversary-day',
] as const
export type HolidayName = (typeof holidayNames)[number]
export type Holiday = { readonly day: Day; readonly name: HolidayName }

/** The clock on the wall where that anniversary is kept. */
export function zoneOf(anniversary?: Anniversary): Zone {
  return anniversary === 'chatham-islands' ? 'Pacific/Chatham' : 'Pacific/Auckland'
}

/** Every public holiday of a year on the day it is observed, in order; with the anniversary where one is given. */
export function holidaysIn(year: number, anniversary?: Anniversary): readonly Holiday[] {
  const key = `${year} ${anniversary ?? ''}`
  const known = computed.get(key)
  if (known) return known
  const all = nationwide(year)
  if (anniversary) all.push({ day: anniversaryIn(year, anniversary), name: 'anniversary-day' })
  all.sort((one, other) => (one.day < other.day ? -1 : 1))
  computed.set(key, all)
  return all
}

/** The public holiday on a day, if it is one there. */
export function holidayOn(day: Day, anniversary?: Anniversary): HolidayName | undefined {
  return holidaysIn(yearOf(day), anniversary).find((holiday) => holiday.day === day)?.name
}

const onTheirDate: Readonly<Record<string, HolidayName>> = {
  '01-01': 'new-years-day',
  '01-02': 'day-after-new-year',
  '02-06': 'waitangi-day',
  '04-25': 'anzac-day',
  '12-25': 'christmas-day',
  '12-26': 'boxing-day',
}

/**
 * The public holiday for which a door may be shut on a day: where it is observed, and at a weekend on its own date too,
 * because that is when those who work then keep it (Holidays Act 2003, sections 45 and 45A).
 */
export const holidayAtDoor = (day: Day, anniversary?: Anniversary): HolidayName | undefined =>
  holidayOn(day, anniversary) ?? onTheirDate[day.slice(5)]

/** Where a province's anniversary is observed in a year, by the rule of each. */
export function anniversaryIn(year: number, anniversary: Anniversary): Day {
  switch (anniversary) {
    case 'northland':
    case 'auckland':
    case 'waikato':
      return nearestMonday(`${year}-01-29`)
    case 'wellington':
      return nearestMonday(`${year}-01-22`)
    case 'nelson':
      return nearestMonday(`${year}-02-01`)
    case 'taranaki':
      return nth(2, 1, `${year}-03-01`)
    case 'otago': {
      const monday = nearestMonday(`${year}-03-23`)
      return monday === easterMonday(year) ? addDays(monday, 1) : monday
    }
    case 'southland':
      return year < 2012 ? nearestMonday(`${year}-01-17`) : addDays(easterMonday(year), 1)
    case 'south-canterbury':
      // In 2022 its day was taken by the Queen's memorial, so the three councils kept Canterbury's.
      return year === 2022 ? '2022-11-11' : nth(4, 1, `${year}-09-01`)
    case 'hawkes-bay':
      return addDays(labourDay(year), -3)
    case 'marlborough':
      return addDays(labourDay(year), 7)
    case 'canterbury':
      // Show day in Christchurch, kept in North and Mid Canterbury too: the second Friday after November's first Tuesday.
      return addDays(nth(1, 2, `${year}-11-01`), 10)
    case 'chatham-islands':
      return nearestMonday(`${year}-11-30`)
    case 'westland':
      return nearestMonday(`${year}-12-01`)
  }
}

function nationwide(year: number): Holiday[] {
  const easter = easterMonday(year)
  const matariki = matarikiIn(year)
  const all: Holiday[] = [
    ...pair(`${year}-01-01`, 'new-years-day', 'day-after-new-year'),
    { day: mondayised(`${year}-02-06`), name: 'waitangi-day' },
    { day: addDays(easter, -3), name: 'good-friday' },
    { day: easter, name: 'easter-monday' },
    { day: mondayised(`${year}-04-25`), name: 'anzac-day' },
    { day: nth(1, 1, `${year}-06-01`), name: year < 2023 ? 'queens-birthday' : 'kings-birthday' },
    { day: labourDay(year), name: 'labour-day' },
    ...pair(`${year}-12-25`, 'christmas-day', 'boxing-day'),
  ]
  if (matariki) all.push({ day: matariki, name: 'matariki' })
  if (year === 2022) all.push({ day: '2022-09-26', name: 'queen-elizabeth-memorial-day' })
  return all
}

/** Two holidays side by side: a Saturday moves to Monday, a Sunday to Tuesday (section 45). */
function pair(first: Day, firstName: HolidayName, secondName: HolidayName): Holiday[] {
  const moved = (day: Day) => (weekdayOf(day) >= 6 ? addDays(day, 2) : day)
  return [
    { day: moved(first), name: firstName },
    { day: moved(addDays(first, 1)), name: secondName },
  ]
}

/** At the weekend, the Monday after (section 45A, from 1 January 2014). */
function mondayised(day: Day): Day {
  const weekday = weekdayOf(day)
  return weekday < 6 || yearOf(day) < 2014 ? day : addDays(day, 8 - weekday)
}

/** By custom Tuesday to Thursday go back to Monday, Friday to Sunday go on to it. */
function nearestMonday(day: Day): Day {
  const weekday = weekdayOf(day)
  return addDays(day, weekday <= 4 ? 1 - weekday : 8 - weekday)
}

/** The nth such weekday of the month that begins on `first`. */
function nth(count: number, weekday: Weekday, first: Day): Day {
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1))
}

const labourDay = (year: number) => nth(4, 1, `${year}-10-01`)

/** The day after Easter Sunday, by the Gregorian rule (Meeus, Jones and Butcher). */
function easterMonday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return addDays(`${year}-0${Math.floor(f / 31)}-01`, (f % 31) + 1)
}

/** The same every time for a year and a place, so it is worked out once. */
const computed = new Map<string, readonly Holiday[]>()
