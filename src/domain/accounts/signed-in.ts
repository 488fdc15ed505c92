import { z } from 'zod'
import { Instant } from '../days.ts'
import { AnyRole } from './account.ts'

/** What somebody would call it themselves; no more is read from what a browser says of itself. */
export const Browser = z.enum(['firefox', 'chrome', 'edge', 'safari', 'samsung', 'opera', 'other'])
export const Machine = z.enum(['windows', 'mac', 'linux', 'chromebook', 'android', 'iphone', 'ipad', 'other'])
export type Browser = z.infer<typeof Browser>
export type Machine = z.infer<typeof Machine>

/** One place where somebody is signed in now (OWASP ASVS 5.0, 7.5.2). */
export const SignedIn = z
  .object({
    id: z.uuid(),
    browser: Browser,
    machine: Machine,
    cameInAt: Instant,
    /** When they last did something there, to within a minute. */
    usedAt: Instant,
    role: AnyRole,
    organisationName: z.string(),
    /** The one through which this is asked. */
    here: z.boolean(),
  })
  .meta({ id: 'SignedIn' })
export type SignedIn = z.infer<typeof SignedIn>

// In this order: each names itself, and after itself those that it is made like.
const browsers: readonly (readonly [RegExp, Browser])[] = [
  [/\bEdgA?\/|\bEdgiOS\/|\bEdge\//, 'edge'],
  [/\bOPR\/|\bOPT\/|\bOPiOS\//, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\bFirefox\/|\bFxiOS\//, 'firefox'],
  [/\bChrome\/|\bCriOS\/|\bChromium\//, 'chrome'],
  [/\bSafari\//, 'safari'],
]
const machines: readonly (readonly [RegExp, Machine])[] = [
  [/\biPhone\b/, 'iphone'],
  [/\biPad\b/, 'ipad'],
  [/\bAndroid\b/, 'android'],
  [/\bCrOS\b/, 'chromebook'],
  [/\bWindows\b/, 'windows'],
  [/\bMacintosh\b/, 'mac'],
  [/\bLinux\b|\bX11\b/, 'linux'],
]

/** What kind of browser says this of itself, and on what. Anyone may write anything there: it is only ever shown to its owner. */
export function browserSaid(userAgent: string): { readonly browser: Browser; readonly machine: Machine } {
  return {
    browser: browsers.find(([says]) => says.test(userAgent))?.[1] ?? 'other',
    machine: machines.find(([says]) => says.test(userAgent))?.[1] ?? 'other',
  }
}
