import {
  type Day,
  dayOf,
  daysBetween,
  type Instant,
  minutesBetween,
  type TimeOfDay,
  timeOf,
  weekdayOf,
  type Zone,
} from '../domain/days.ts'
import { draft, type Language, type Phrases, speak, type With } from './phrase.ts'

// Days and times as people say them. The months and days are those of the maramataka and not the loan names that come with
// the platform. Inside a sentence, so nothing here begins with a capital unless it is a name.
export const dates = {
  'date.weekday.1': { en: 'Monday', mi: draft('Rāhina') },
  'date.weekday.2': { en: 'Tuesday', mi: draft('Rātū') },
  'date.weekday.3': { en: 'Wednesday', mi: draft('Rāapa') },
  'date.weekday.4': { en: 'Thursday', mi: draft('Rāpare') },
  'date.weekday.5': { en: 'Friday', mi: draft('Rāmere') },
  'date.weekday.6': { en: 'Saturday', mi: draft('Rāhoroi') },
  'date.weekday.7': { en: 'Sunday', mi: draft('Rātapu') },
  'date.month.01': { en: 'January', mi: draft('Kohitātea') },
  'date.month.02': { en: 'February', mi: draft('Huitanguru') },
  'date.month.03': { en: 'March', mi: draft('Poutūterangi') },
  'date.month.04': { en: 'April', mi: draft('Paengawhāwhā') },
  'date.month.05': { en: 'May', mi: draft('Haratua') },
  'date.month.06': { en: 'June', mi: draft('Pipiri') },
  'date.month.07': { en: 'July', mi: draft('Hōngongoi') },
  'date.month.08': { en: 'August', mi: draft('Hereturikōkā') },
  'date.month.09': { en: 'September', mi: draft('Mahuru') },
  'date.month.10': { en: 'October', mi: draft('Whiringa-ā-nuku') },
  'date.month.11': { en: 'November', mi: draft('Whiringa-ā-rangi') },
  'date.month.12': { en: 'December', mi: draft('Hakihea') },
  'date.short.01': { en: 'Jan', mi: draft('Kohi') },
  'date.short.02': { en: 'Feb', mi: draft('Hui') },
  'date.short.03': { en: 'Mar', mi: draft('Pou') },
  'date.short.04': { en: 'Apr', mi: draft('Pae') },
  'date.short.05': { en: 'May', mi: draft('Hara') },
  'date.short.06': { en: 'Jun', mi: draft('Pipi') },
  'date.short.07': { en: 'Jul', mi: draft('Hōngo') },
  'date.short.08': { en: 'Aug', mi: draft('Here') },
  'date.short.09': { en: 'Sep', mi: draft('Mahu') },
  'date.short.10': { en: 'Oct', mi: draft('Whi-nu') },
  'date.short.11': { en: 'Nov', mi: draft('Whi-ra') },
  'date.short.12': { en: 'Dec', mi: draft('Haki') },
  'date.month-of-year': { en: '{month} {year}', mi: draft('{month} {year}') },
  'date.day': { en: '{weekday} {day} {month}', mi: draft('{weekday} {day} {month}') },
  'date.day-of-year': { en: '{weekday} {day} {month} {year}', mi: draft('{weekday} {day} {month} {year}') },
  'date.morning': { en: '{time} am', mi: draft('{time} i te ata') },
  'date.afternoon': { en: '{time} pm', mi: draft('{time} i te ahiahi') },
  'date.evening': { en: '{time} pm', mi: draft('{time} i te pō') },
  'date.noon': { en: '12 noon', mi: draft('12 i te poutūmārōtanga') },
  'date.midnight': { en: '12 midnight', mi: draft('12 i te weherua pō') },
  'date.today-at': { en: 'today {time}', mi: draft('i tēnei rā, {time}') },
  'date.tomorrow-at': { en: 'tomorrow {time}', mi: draft('āpōpō, {time}') },
  'date.yesterday-at': { en: 'yesterday {time}', mi: draft('inanahi, {time}') },
  'date.day-at': { en: '{day}, {time}', mi: draft('{day}, {time}') },
  'date.by-today': { en: 'by {time} today', mi: draft('i mua i te {time} i tēnei rā') },
  'date.by-tomorrow': { en: 'by {time} tomorrow', mi: draft('i mua i te {time} āpōpō') },
  'date.by-day': { en: 'by {day}', mi: draft('i mua i te mutunga o te {day}') },
  'date.by-day-at': { en: 'by {day}, {time}', mi: draft('i mua i te {time}, {day}') },
  'date.minutes-left': {
    en: '{count, plural, one {# minute} other {# minutes}} left',
    mi: draft('e toe ana te {count} meneti'),
  },
  'date.minutes-late': {
    en: '{count, plural, one {# minute} other {# minutes}} late',
    mi: draft('{count} meneti te tōmuri'),
  },
  'date.hours-late': {
    en: '{count, plural, one {# hour} other {# hours}} late',
    mi: draft('{count} hāora te tōmuri'),
  },
  'date.days-late': { en: '{count, plural, one {# day} other {# days}} late', mi: draft('{count} rā te tōmuri') },
  'date.now': { en: 'just now', mi: draft('inākuanei') },
  'date.minutes-ago': {
    en: '{count, plural, one {# minute} other {# minutes}} ago',
    mi: draft('{count} meneti ki muri'),
  },
  'date.hours-ago': { en: '{count, plural, one {# hour} other {# hours}} ago', mi: draft('{count} hāora ki muri') },
  'date.yesterday': { en: 'yesterday', mi: draft('inanahi') },
  'date.days-ago': { en: '{count, plural, one {# day} other {# days}} ago', mi: draft('{count} rā ki muri') },
  'date.on-day': { en: 'on {day}', mi: draft('i te {day}') },
} as const satisfies Phrases

/** A language, or a voice that knows whether only checked reo may be said: what `sayIn` gives is one. */
export type Voice = Language | { readonly language: Language; readonly checkedOnly?: boolean }

/** "Thursday 12 November"; with the year where today is given and is in another. */
export function sayDay(day: Day, voice: Voice, today?: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const values = {
    weekday: spoken(`date.weekday.${weekdayOf(day)}`, voice),
    day: String(Number(date)),
    month: isMonth(month) ? spoken(`date.month.${month}`, voice) : month,
    year,
  }
  const otherYear = today !== undefined && !today.startsWith(year)
  return spoken(otherYear ? 'date.day-of-year' : 'date.day', voice, values)
}

/** A calendar month, `2026-10`: "October 2026", "October" without its year, or "Oct" where there is little room. */
export function sayMonth(yearAndMonth: string, voice: Voice, how: 'whole' | 'name' | 'short' = 'whole'): string {
  const [year = '', month = ''] = yearAndMonth.split('-')
  if (!isMonth(month)) return yearAndMonth
  if (how === 'short') return spoken(`date.short.${month}`, voice)
  const name = spoken(`date.month.${month}`, voice)
  return how === 'name' ? name : spoken('date.month-of-year', voice, { month: name, year })
}

/** "10:41 am", "2 pm", "12 noon": a time on the wall, `HH:MM`, such as opening hours. */
export function sayTimeOfDay(time: TimeOfDay, voice: Voice): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (minute === 0 && hour === 12) return spoken('date.noon', voice)
  if (minute === 0 && hour === 0) return spoken('date.midnight', voice)
  const shown = `${((hour + 11) % 12) + 1}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}`
  const partOfDay = hour < 12 ? 'date.morning' : hour < 18 ? 'date.afternoon' : 'date.evening'
  return spoken(partOfDay, voice, { time: shown })
}

/** The same of an instant, by the wall clock of a zone; a time on the wall is taken as it is. */
export function sayTime(at: string, voice: Voice, zone: Zone = 'Pacific/Auckland'): string {
  return sayTimeOfDay(at.includes('T') ? timeOf(at, zone) : at, voice)
}

/** "today 2 pm", "tomorrow 2 pm", "Thursday 12 November, 2 pm". */
export function sayWhen(instant: Instant, now: Instant, voice: Voice, zone: Zone = 'Pacific/Auckland'): string {
  const time = sayTime(instant, voice, zone)
  const today = dayOf(now, zone)
  const day = dayOf(instant, zone)
  const near = nearDays[daysBetween(today, day)]
  return near ? spoken(near, voice, { time }) : spoken('date.day-at', voice, { day: sayDay(day, voice, today), time })
}

/** By when: "54 minutes left", "by 2 pm today", "by Thursday 12 November"; or "2 days late". */
export function sayBy(dueAt: Instant, now: Instant, voice: Voice, zone: Zone = 'Pacific/Auckland'): string {
  const left = minutesBetween(now, dueAt)
  if (left < 0) return sayLate(minutesBetween(dueAt, now), daysBetween(dayOf(dueAt, zone), dayOf(now, zone)), voice)
  if (left < 90) return spoken('date.minutes-left', voice, { count: left })
  const today = dayOf(now, zone)
  const day = dayOf(dueAt, zone)
  const time = sayTime(dueAt, voice, zone)
  if (day === today) return spoken('date.by-today', voice, { time })
  if (daysBetween(today, day) === 1) return spoken('date.by-tomorrow', voice, { time })
  // The end of a working day goes without saying.
  const key = timeOf(dueAt, zone) === '17:00' ? 'date.by-day' : 'date.by-day-at'
  return spoken(key, voice, { day: sayDay(day, voice, today), time })
}

/** By when inside a sentence: always a time ("by 11:20 am today"), never a countdown, which stands by itself. */
export function sayByTime(dueAt: Instant, now: Instant, voice: Voice, zone: Zone = 'Pacific/Auckland'): string {
  const left = minutesBetween(now, dueAt)
  if (left < 0 || left >= 90) return sayBy(dueAt, now, voice, zone)
  const today = dayOf(dueAt, zone) === dayOf(now, zone)
  return spoken(today ? 'date.by-today' : 'date.by-tomorrow', voice, { time: sayTime(dueAt, voice, zone) })
}

/** How long ago: "5 minutes ago", "yesterday", "4 days ago", and the day itself after a month. */
export function sayAgo(instant: Instant, now: Instant, voice: Voice, zone: Zone = 'Pacific/Auckland'): string {
  const minutes = minutesBetween(instant, now)
  const days = daysBetween(dayOf(instant, zone), dayOf(now, zone))
  if (minutes < 1) return spoken('date.now', voice)
  if (minutes < 60) return spoken('date.minutes-ago', voice, { count: minutes })
  if (minutes < 12 * 60 || days === 0) return spoken('date.hours-ago', voice, { count: Math.floor(minutes / 60) })
  if (days === 1) return spoken('date.yesterday', voice)
  if (days <= 30) return spoken('date.days-ago', voice, { count: days })
  return spoken('date.on-day', voice, { day: sayDay(dayOf(instant, zone), voice, dayOf(now, zone)) })
}

function sayLate(minutes: number, days: number, voice: Voice): string {
  if (minutes < 60) return spoken('date.minutes-late', voice, { count: Math.max(1, minutes) })
  if (days === 0 || minutes < 12 * 60) return spoken('date.hours-late', voice, { count: Math.floor(minutes / 60) })
  return spoken('date.days-late', voice, { count: days })
}

const nearDays: Readonly<Record<number, keyof typeof dates>> = {
  [-1]: 'date.yesterday-at',
  0: 'date.today-at',
  1: 'date.tomorrow-at',
}

type Month = keyof typeof dates extends infer K ? (K extends `date.month.${infer M}` ? M : never) : never
const isMonth = (month: string): month is Month => `date.month.${month}` in dates

function spoken(key: keyof typeof dates, voice: Voice, values?: With): string {
  const { language, checkedOnly = false } = typeof voice === 'string' ? { language: voice } : voice
  return speak(dates[key], language, values, checkedOnly)
}
