import { z } from 'zod'
import type { Refusal } from '../refusal.ts'

/** How everybody at an organisation comes in, as its administrator sees it (OWASP ASVS 5.0, 6.3.3). */
export const WayIn = z
  .object({
    secondFactorAsked: z.boolean(),
    /** How many people with a role now have no second factor yet. */
    without: z.int(),
    version: z.int(),
  })
  .meta({ id: 'WayIn' })
export type WayIn = z.infer<typeof WayIn>

/** Why an administrator may not ask everybody for a code: who has not tried it themselves could shut everybody out, and first of all themselves. */
export const whyNotAskForCodes = (me: { readonly secondFactorOn: boolean }, asked: boolean): Refusal | undefined =>
  asked && !me.secondFactorOn ? { code: 'set-up-your-own-first' } : undefined

/** Why somebody may not turn off their own code: an organisation that they have a role in asks for it. */
export const whyNotTurnOffCode = (me: { readonly secondFactorAsked: boolean }): Refusal | undefined =>
  me.secondFactorAsked ? { code: 'second-factor-asked' } : undefined
