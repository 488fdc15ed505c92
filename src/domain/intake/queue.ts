import type { Instant } from '../days.ts'
import type { HelpRequest } from './request.ts'

type Waits = Pick<HelpRequest, 'id' | 'unsafe' | 'dueAt'>

/** Where a request stands in the queue of its desk: what a next page goes on from. */
export type QueuePlace = { readonly danger: boolean; readonly dueAt: Instant; readonly id: string }

export const placeOf = ({ id, unsafe, dueAt }: Waits): QueuePlace => ({ danger: unsafe === 'yes', dueAt, id })

/**
 * The order in which a desk sorts: where somebody is unsafe before everything, however late the others are; then the nearest
 * clock. Two with the same clock stay in one order, so that no page leaves one out. The queue is read in SQL in this order.
 */
export function dangerThenClock(one: Waits, other: Waits): number {
  const [first, second] = [placeOf(one), placeOf(other)]
  if (first.danger !== second.danger) return first.danger ? -1 : 1
  const sooner = Date.parse(first.dueAt) - Date.parse(second.dueAt)
  return sooner === 0 ? (first.id < second.id ? -1 : 1) : sooner
}
