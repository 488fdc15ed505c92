import { z } from 'zod'

/** Long enough is what counts: no rule about signs or figures, no ending by date (NIST SP 800-63B). */
export const leastPassword = 12
export const Password = z.string().min(1).max(200).meta({ id: 'Password' })

// Without letters and figures that are taken for one another.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be read out once: four groups of four. The dice are handed in; 16 signs of 31 are some 79 bits. */
export function oneTimePasswordFrom(random: Uint8Array): string {
  const usable = [...random].filter((byte) => byte < 248).slice(0, 16)
  if (usable.length < 16) throw new Error('hand in at least 24 random bytes, and try again')
  const text = usable.map((byte) => signs.charAt(byte % signs.length)).join('')
  return text.replace(/(.{4})(?=.)/g, '$1-')
}

/** What an administrator hands over: made by their own device, shown once, good for one sign-in within seven days. */
export const OneTimePassword = z
  .string()
  .regex(/^([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/)
  .meta({ id: 'OneTimePassword' })
export const oneTimePasswordDays = 7
