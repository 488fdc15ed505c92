import { z } from 'zod'
import { Day, Instant } from '../days.ts'
import { DeclineReason, Outcome, PersonAnswer } from './referral.ts'
import type { Deed } from './moves.ts'

const words = z.string().trim().max(2000)

/** "Answered by phone": who said it and when, written down by the sender's hand. Most agencies answer this way. */
export const Phoned = z
  .strictObject({ who: z.string().trim().min(1).max(120), at: Instant })
  .meta({ id: 'AnsweredByPhone' })
export type Phoned = z.infer<typeof Phoned>

const byPhone = { phoned: Phoned.optional() }

/** What each deed says besides that it was done. Nothing is compulsory that the next step does not need. */
export const saysOf = {
  send: z.strictObject({}),
  discard: z.strictObject({}),
  receive: z.strictObject({ ...byPhone }),
  accept: z.strictObject({
    contactName: z.string().trim().max(120).optional(),
    appointmentAt: Instant.optional(),
    words: words.optional(),
    ...byPhone,
  }),
  decline: z.strictObject({ reason: DeclineReason, words: words.optional(), ...byPhone }),
  waitlist: z.strictObject({ until: Day, words: words.optional(), ...byPhone }),
  suggestReroute: z.strictObject({ to: z.string().trim().min(1).max(200), words: words.optional(), ...byPhone }),
  askForMore: z.strictObject({ question: z.string().trim().min(1).max(2000), ...byPhone }),
  giveMore: z.strictObject({ words: z.string().trim().min(1).max(2000) }),
  begin: z.strictObject({ words: words.optional(), ...byPhone }),
  couldNotReach: z.strictObject({ words: words.optional(), ...byPhone }),
  personDeclined: z.strictObject({ words: words.optional(), ...byPhone }),
  recordOutcome: z.strictObject({ outcome: Outcome, words: words.optional(), ...byPhone }),
  confirm: z.strictObject({ answer: PersonAnswer, words: words.optional() }),
  closeRerouted: z.strictObject({}),
  withdraw: z.strictObject({ words: words.optional() }),
} as const satisfies Readonly<Record<Deed, z.ZodType>>

export type Says<D extends Deed> = z.infer<(typeof saysOf)[D]>

/** A deed with what it says, as one value. */
export type Move = { [D in Deed]: { readonly deed: D; readonly says: Says<D> } }[Deed]
