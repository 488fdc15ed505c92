import { z } from 'zod'
import type { Refusal } from '../refusal.ts'

/** So many are made at once. */
export const recoveryCodes = 10

/** Twelve figures, because the field in which they are typed brings up a keypad of figures: some 40 bits. */
export const RecoveryCode = z
  .string()
  .regex(/^\d{4}[ -]?\d{4}[ -]?\d{4}$/)
  .meta({ id: 'RecoveryCode' })

/** A code as it is compared: somebody types it with gaps or without. */
export const plainCode = (code: string): string => code.replaceAll(/[ -]/g, '')

/** Whether this is a code from the list, and not one from the app. */
export const isRecoveryCode = (code: string): boolean => RecoveryCode.safeParse(code.trim()).success

/** Ten codes to be kept on paper, in threes of four figures. The dice are handed in. */
export function recoveryCodesFrom(random: Uint8Array): readonly string[] {
  // What does not divide evenly by ten is left out, so that no figure is likelier than another.
  const figures = [...random].filter((byte) => byte < 250).map((byte) => String(byte % 10))
  if (figures.length < recoveryCodes * 12) throw new Error('hand in at least 160 random bytes, and try again')
  return Array.from({ length: recoveryCodes }, (_, at) =>
    figures
      .slice(at * 12, at * 12 + 12)
      .join('')
      .replace(/(.{4})(?=.)/g, '$1 '),
  )
}

/** Why there is no list to make, or undefined if there is one: it stands in for the app's codes and for nothing else. */
export const whyNotMakeRecoveryCodes = (of: { readonly secondFactorOn: boolean }): Refusal | undefined =>
  of.secondFactorOn ? undefined : { code: 'no-second-factor' }
