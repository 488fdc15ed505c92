import { addMinutes, type Instant, isBefore } from '../days.ts'

/** A working day and a little: after it one signs in anew, however busy (OWASP ASVS 5.0, 7.3.2). */
export const sessionHours = 12

/** How long somebody at work may do nothing before the next person at that desk would be them (OWASP ASVS 5.0, 7.3.1). */
export const idleMinutesUnlessSaid = 30

/** How long before the end they are warned, so that nobody is put out in the middle of a thought. */
export const warnedMinutes = 2

/** Until when a session lasts after work at that instant: the idle time on, and never past its end. */
export function lastsUntil(at: Instant, idleMinutes: number, endsAt: Instant): Instant {
  const idle = addMinutes(at, idleMinutes)
  return isBefore(idle, endsAt) ? idle : endsAt
}

/** Whether it is time to warn: the end is near, or has come. */
export const endsSoon = (until: Instant, now: Instant): boolean => !isBefore(now, addMinutes(until, -warnedMinutes))
