import { createHash } from 'node:crypto'
import { z } from 'zod'
import { addMinutes, isBefore } from '../domain/days.ts'
import { Refused } from '../domain/refusal.ts'
import type { Comer } from '../store/accounts.ts'
import type { House } from './house.ts'
import { seal, unseal } from './passwords.ts'

const ticketMinutes = 10
/** An app has to be found and put on a phone first. */
export const setUpMinutes = 30

/** What was shown already: the password, and the code where one is needed; and a key that is being set up. */
const Ticket = z.object({
  workerId: z.string(),
  code: z.boolean(),
  way: z.string(),
  key: z.string().optional(),
  until: z.string(),
})
export type Ticket = z.infer<typeof Ticket>

/** Between two steps of signing in: sealed, so that only this house can read or make one. */
export function makeTicket(house: House, shown: Omit<Ticket, 'until'>): string {
  const until = addMinutes(house.now(), shown.key === undefined ? ticketMinutes : setUpMinutes)
  return seal(house.secret, 'ticket', JSON.stringify({ ...shown, until }))
}

export function openTicket(house: House, sealed: string): Ticket {
  const text = unseal(house.secret, 'ticket', sealed)
  const ticket = text === undefined ? undefined : Ticket.parse(JSON.parse(text))
  if (!ticket || isBefore(ticket.until, house.now())) throw new Refused({ code: 'sign-in-again' })
  return ticket
}

/** Changes with the password, the second factor and the suspension: an old ticket opens nothing after them. */
export const wayIn = ({ passwordHash = '', secondFactor = '', suspendedAt = '' }: Comer): string =>
  createHash('sha256').update(`${passwordHash} ${secondFactor} ${suspendedAt}`).digest('base64url').slice(0, 16)
