import { z } from 'zod'
import { type Calendar, Clock, dueFor, type Pause } from '../clocks.ts'
import type { Instant } from '../days.ts'

/** How soon it is needed, as the person says it. */
export const Urgency = z.enum(['today', 'this-week', 'ordinary']).meta({ id: 'Urgency' })
export type Urgency = z.infer<typeof Urgency>

/** What a clock waits for: first the two of a request, then those of a referral, in the order they run. */
export const ClockName = z
  .enum([
    'sort-request',
    'contact-person',
    'acknowledge',
    'decide',
    'info',
    'review',
    'first-contact',
    'outcome-check',
    'confirm',
    'reroute',
  ])
  .meta({ id: 'ClockName' })
export type ClockName = z.infer<typeof ClockName>

const EachClock = z.record(ClockName, Clock)

/** All clocks of a programme, by urgency: a dated setting. */
export const Clocks = z.record(Urgency, EachClock).meta({ id: 'Clocks' })
export type Clocks = z.infer<typeof Clocks>

/** The clock that runs for one step at one urgency. */
export function clockFor(clocks: Clocks, urgency: Urgency, name: ClockName): Clock {
  return clocks[urgency][name]
}

/** When that step is due for something that began at an instant. */
export function dueBy(
  clocks: Clocks,
  urgency: Urgency,
  name: ClockName,
  from: Instant,
  where: Calendar & Pause = {},
): Instant {
  return dueFor(clockFor(clocks, urgency, name), from, where)
}

const hoursShown = { opens: '08:00', closes: '20:00' }
const ordinary: Readonly<Record<ClockName, Clock>> = {
  'sort-request': { hours: 1, between: hoursShown },
  'contact-person': { workingDays: 2 },
  acknowledge: { workingDays: 2 },
  decide: { workingDays: 5 },
  info: { workingDays: 5 },
  review: { days: 30 },
  'first-contact': { workingDays: 5 },
  'outcome-check': { days: 30 },
  confirm: { workingDays: 10 },
  reroute: { workingDays: 2 },
}

/** The clocks a new installation opens with; an administrator sets others from a day on. */
export const openingClocks: Clocks = {
  ordinary,
  'this-week': {
    ...ordinary,
    'contact-person': { workingDays: 1 },
    acknowledge: { workingDays: 1 },
    decide: { workingDays: 2 },
    info: { workingDays: 2 },
    'first-contact': { workingDays: 2 },
    reroute: { workingDays: 1 },
  },
  today: {
    ...ordinary,
    'contact-person': { hours: 2, between: hoursShown },
    acknowledge: { hours: 2 },
    decide: { hours: 4 },
    info: { hours: 4 },
    'first-contact': { hours: 4 },
    reroute: { hours: 2 },
  },
}
