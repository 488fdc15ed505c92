import { addDays, addMinutes, type Day, dayOf, type Instant, startOf } from '../days.ts'

const daysAfterClosing = 14

/** When the link of a receiver ends: it opens to the end of the fourteenth day after the one on which the loop closed. */
export const linkEndsAt = (closedAt: Instant): Instant => startOf(addDays(dayOf(closedAt), daysAfterClosing + 1))

/** The last day on which a link that ends then still opens, however little of it: never the day that it ends with. */
export const lastDayOfLink = (endsAt: Instant): Day => dayOf(addMinutes(endsAt, -1))
