import { z } from 'zod'
import { Instant, isBefore } from '../days.ts'
import type { ReferralMove } from './referral.ts'

/**
 * Where the last letter about a referral is, as its sender may know. Waiting: it has not been tried yet. Failing: it could not
 * be delivered so far, and is tried again. Kept: no mail goes out from here, and an administrator has it.
 */
export const Letter = z
  .object({
    to: z.string(),
    madeAt: Instant,
    state: z.enum(['waiting', 'failing', 'sent', 'kept', 'given-up']),
  })
  .meta({ id: 'Letter' })
export type Letter = z.infer<typeof Letter>

/** Whether the receiver may not know yet what the letter tells: it has not gone, and nothing was heard from them since. */
export const mayNotKnow = (letter: Letter, moves: readonly ReferralMove[]): boolean =>
  letter.state !== 'sent' && !moves.some((move) => move.bySide === 'receiver' && !isBefore(move.at, letter.madeAt))
