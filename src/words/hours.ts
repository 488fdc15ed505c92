import type { Hours } from '../domain/directory/hours.ts'
import { sayDay, sayTimeOfDay } from './dates.ts'
import { draft, type Phrases } from './phrase.ts'
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
  'hours.to': { en: '{first} to {last}', mi: draft('{first} ki te {last}') },
} as const satisfies Phrases

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
