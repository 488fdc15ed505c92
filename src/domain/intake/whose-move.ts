import { z } from 'zod'
import { Instant } from '../days.ts'
import type { Contact } from '../households/contact.ts'
import type { HelpRequest } from './request.ts'

/** Whose move it is with a request, what it is and by when, as whoever asked is told. Every page of theirs reads it here. */
export const RequestMove = z
  .object({
    whose: z.enum(['theirs', 'yours', 'nobody']),
    what: z.enum(['choose-helper', 'ring-you', 'working', 'told-no', 'stopped', 'ended']),
    by: Instant.optional(),
  })
  .meta({ id: 'RequestMove' })
export type RequestMove = z.infer<typeof RequestMove>

/**
 * The desk finds the right person by the clock of the request; that person makes contact by the clock of the case. Nobody
 * promises a call before there is somebody to make it.
 */
export function moveOfRequest(
  request: Pick<HelpRequest, 'status' | 'dueAt'>,
  on: { readonly status: 'assigned' | 'engaged' | 'closed'; readonly firstContactDueAt: Instant } | undefined,
): RequestMove {
  if (request.status === 'received') return { whose: 'theirs', what: 'choose-helper', by: request.dueAt }
  if (request.status === 'declined') return { whose: 'nobody', what: 'told-no' }
  if (request.status === 'withdrawn') return { whose: 'nobody', what: 'stopped' }
  if (!on || on.status === 'assigned') {
    return { whose: 'theirs', what: 'ring-you', ...(on ? { by: on.firstContactDueAt } : {}) }
  }
  return on.status === 'closed' ? { whose: 'nobody', what: 'ended' } : { whose: 'theirs', what: 'working' }
}

/** How they are reached, once there is somebody to do it: by a safe number, by another safe way, or here on this site. */
export function reachedHow(contacts: readonly Contact[]): {
  readonly how: 'ring' | 'reach' | 'here'
  readonly way?: Contact
} {
  const safe = contacts.filter((contact) => contact.safe && !contact.retiredAt && contact.way !== 'come-back')
  const ring = safe.find((contact) => contact.way === 'ring')
  const way = ring ?? safe[0]
  return way ? { how: ring ? 'ring' : 'reach', way } : { how: 'here' }
}
