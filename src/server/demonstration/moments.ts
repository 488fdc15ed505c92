import { type Calendar, isWorkingDay } from '../../domain/clocks.ts'
import { addDays, addMinutes, type Day, dayOf, instantAt, type Instant, isBefore, timeOf } from '../../domain/days.ts'

/** Moments before now, as people who work speak of them. */
export type Moments = {
  readonly now: Instant
  readonly today: Day
  readonly calendar: Calendar
  /** So many working days back: -1 is nine in the morning of the last one before today, -0.5 half way through its hours. */
  readonly workday: (back: number) => Instant
  /** So many minutes back, counted only from eight in the morning until eight at night: never in the future. */
  readonly minutesBack: (minutes: number) => Instant
  /** So many minutes back by any clock, where that is this morning or later; else of the desk's day. */
  readonly justNow: (minutes: number) => Instant
  readonly day: (ahead: number) => Day
}

const opens = 9 * 60
const minutesOfWork = 7.5 * 60
const furthestBack = 400

export function momentsBefore(now: Instant): Moments {
  const today = dayOf(now)
  const calendar = { anniversary: 'northland' as const, summerBreak: false }
  const days: Day[] = []
  for (let day = addDays(today, -1); days.length < furthestBack; day = addDays(day, -1)) {
    if (isWorkingDay(day, calendar.anniversary)) days.push(day)
  }
  return {
    ...{ now, today, calendar },
    day: (ahead) => addDays(today, ahead),
    workday: (back) => {
      const nth = Math.floor(back)
      const day = days[-nth - 1]
      if (day === undefined) throw new Error(`${back} working days from today is out of reach`)
      const minutes = opens + Math.round((back - nth) * minutesOfWork)
      return instantAt(day, `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)
    },
    minutesBack: (minutes) => deskTimeBefore(now, minutes),
    justNow: (minutes) => {
      const at = addMinutes(now, -minutes)
      return isBefore(at, instantAt(today, '07:00')) ? deskTimeBefore(now, minutes) : at
    },
  }
}

const two = (number: number) => String(number).padStart(2, '0')

function deskTimeBefore(now: Instant, minutes: number): Instant {
  let day = dayOf(now)
  let at = timeOf(now) > '20:00' ? instantAt(day, '20:00') : now
  for (let left = minutes; ; ) {
    const opened = instantAt(day, '08:00')
    const there = Math.max(0, (Date.parse(at) - Date.parse(opened)) / 60_000)
    if (left <= there) return addMinutes(at, -left)
    left -= there
    day = addDays(day, -1)
    at = instantAt(day, '20:00')
  }
}
