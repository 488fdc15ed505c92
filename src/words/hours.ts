import type { Hours } from '../domain/directory/hours.ts'
import { sayDay, sayTimeOfDay } from './dates.ts'
import type { HolidayName } from '../domain/holidays.ts'
import { draft, type Phrase, type Phrases } from './phrase.ts'
import type { Say } from './words.ts'

// Opening hours as a person reads them, and the names of languages.
export const hours = {
  'hours.days': { en: '{days}, {from} to {until}', mi: draft('{days}, {from} ki te {until}') },
  'hours.all-day': { en: '{days}, all day and night', mi: draft('{days}, te rā me te pō katoa') },
  'hours.every-day': { en: 'Every day', mi: draft('Ia rā') },
  'hours.month-days': {
    en: 'Day {days} of the month, {from} to {until}',
    mi: draft('Te rā {days} o te marama, {from} ki te {until}'),
  },
  'hours.nth': {
    en: '{nth, select, 1 {first} 2 {second} 3 {third} 4 {fourth} 5 {fifth} other {last}} {day} of the month',
    mi: draft(
      'te {day} {nth, select, 1 {tuatahi} 2 {tuarua} 3 {tuatoru} 4 {tuawhā} 5 {tuarima} other {whakamutunga}} o te marama',
    ),
  },
  'hours.weeks': { en: '{line}, every {count} weeks', mi: draft('{line}, ia {count} wiki') },
  'hours.by-appointment': { en: '{line}, by appointment', mi: draft('{line}, me whakarite wā') },
  'hours.closed': { en: 'Closed {days}', mi: draft('Ka kati {days}') },
  'hours.to': { en: '{first} to {last}', mi: draft('{first} ki te {last}') },
} as const satisfies Phrases

/** Each public holiday, as it is named inside a sentence. */
export const holidays = {
  'holiday.new-years-day': { en: 'New Year’s Day', mi: draft('Te Rā o te Tau Hou') },
  'holiday.day-after-new-year': { en: 'the day after New Year', mi: draft('te rā i muri i te Tau Hou') },
  'holiday.waitangi-day': { en: 'Waitangi Day', mi: draft('Te Rā o Waitangi') },
  'holiday.good-friday': { en: 'Good Friday', mi: draft('Te Paraire Pai') },
  'holiday.easter-monday': { en: 'Easter Monday', mi: draft('Te Mane o te Aranga') },
  'holiday.anzac-day': { en: 'Anzac Day', mi: draft('Te Rā o ngā Hōia') },
  'holiday.queens-birthday': { en: 'the Queen’s Birthday', mi: draft('te Huritau o te Kuīni') },
  'holiday.kings-birthday': { en: 'the King’s Birthday', mi: draft('te Huritau o te Kīngi') },
  'holiday.matariki': { en: 'Matariki', mi: draft('Matariki') },
  'holiday.queen-elizabeth-memorial-day': {
    en: 'Queen Elizabeth II Memorial Day',
    mi: draft('Te Rā Whakamaharatanga ki a Kuīni Irihāpeti II'),
  },
  'holiday.labour-day': { en: 'Labour Day', mi: draft('Te Rā Whakanui i ngā Kaimahi') },
  'holiday.christmas-day': { en: 'Christmas Day', mi: draft('Te Rā Kirihimete') },
  'holiday.boxing-day': { en: 'Boxing Day', mi: draft('Te Rā Pākete') },
  'holiday.anniversary-day': { en: 'the anniversary day here', mi: draft('te rā huritau o te rohe nei') },
} as const satisfies Readonly<Record<`holiday.${HolidayName}`, Phrase>>

// Any week will do: the first of these days is a Monday.
const aWeek = [
  '2024-01-01',
  '2024-01-02',
  '2024-01-03',
  '2024-01-04',
  '2024-01-05',
  '2024-01-06',
  '2024-01-07',
] as const
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** "Monday to Friday, 9 am to 5 pm": a line for each set of hours that says when. */
export function sayHours(all: readonly Hours[] | undefined, say: Say): string[] {
  return (all ?? []).flatMap((one) => {
    if (one.closed) return sayClosed(one, say)
    if (one.opensAt === undefined || one.closesAt === undefined) return []
    const [from, until] = [
      sayTimeOfDay(one.opensAt, say),
      sayTimeOfDay(one.closesAt === '24:00' ? '00:00' : one.closesAt, say),
    ]
    const days = sayDays(one, say)
    const allDay = one.opensAt === '00:00' && one.closesAt === '24:00'
    const plain = one.monthDays?.length
      ? say('hours.month-days', { days: one.monthDays.join(', '), from, until })
      : allDay
        ? say('hours.all-day', { days })
        : say('hours.days', { days, from, until })
    const weekly =
      one.everyWeeks && one.everyWeeks > 1 ? say('hours.weeks', { line: plain, count: one.everyWeeks }) : plain
    return [one.byAppointment ? say('hours.by-appointment', { line: weekly }) : weekly]
  })
}

function sayClosed({ validFrom, validTo, ...one }: Hours, say: Say): string[] {
  if (validFrom === undefined) return [say('hours.closed', { days: sayDays(one, say) })]
  const first = sayDay(validFrom, say)
  const days =
    validTo === undefined || validTo === validFrom ? first : say('hours.to', { first, last: sayDay(validTo, say) })
  return [say('hours.closed', { days })]
}

function sayDays({ days = [] }: Hours, say: Say): string {
  const plain = weekdayCodes.filter((code) => days.includes(code))
  if (days.length === 0 || plain.length === 7) return say('hours.every-day')
  const run =
    plain.length > 2 &&
    plain.every((code, i) => i === 0 || weekdayCodes.indexOf(code) === weekdayCodes.indexOf(plain[i - 1] ?? code) + 1)
  const nth = days.filter((day) => day.length > 2).map((day) => sayNth(day, say))
  const [first, last] = [plain[0], plain.at(-1)]
  const said =
    run && first && last
      ? [say('hours.to', { first: sayWeekday(first, say), last: sayWeekday(last, say) })]
      : plain.map((code) => sayWeekday(code, say))
  return [...said, ...nth].join(', ')
}

function sayNth(day: string, say: Say): string {
  const code = weekdayCodes.find((known) => day.endsWith(known)) ?? 'MO'
  return say('hours.nth', { nth: day.slice(0, -2), day: sayWeekday(code, say) })
}

/** The name of the weekday alone: the first word of the day as it is said. */
export const sayWeekday = (code: (typeof weekdayCodes)[number], say: Say): string =>
  sayDay(aWeek[weekdayCodes.indexOf(code)] ?? aWeek[0], say).split(' ')[0] ?? ''
