/**
 * Every reason why not, by capability. Codes are stable: clients and tests hold them.
 * Each must have words in English and te reo Māori in `words/refusals.ts`, or nothing compiles.
 */
export const refusalCodes = [
  // the gate
  'sign-in-first',
  'not-for-your-role',
  'same-key-other-command',
  'already-there',
  'too-many-tries',
  'service-busy',
  // accounts
  'wrong-name-or-password',
  'wrong-code',
  'code-used',
  'no-second-factor',
  'recovery-code-used',
  'account-suspended',
  'roles-do-not-mix',
  'no-role-now',
  'sign-in-again',
  'one-time-password-ended',
  'password-too-short',
  'password-too-easy',
  'password-says-who',
  'second-factor-first',
  'second-factor-asked',
  'set-up-your-own-first',
  'safety-check-missing',
  'safety-check-ended',
  'own-account',
  'works-elsewhere-too',
  'email-taken',
  // places and programmes
  'place-not-known',
  // directory
  'feed-lost-rows',
  'feed-not-understood',
  'feed-not-json',
  'feed-not-csv',
  'feed-not-closed',
  'feed-lacks-columns',
  'feed-lacks-tables',
  'feed-too-big',
  'feed-too-deep',
  'feed-not-filled',
  'feed-not-unpacked',
  'feed-not-text',
  'feed-not-there',
  'feed-not-answered',
  'feed-not-here',
  'feed-not-reached',
  'service-not-listed',
  'refuge-address',
  // households
  'nobody-by-that-name',
  'say-what-threatens',
  'not-yours-to-say',
  'already-told',
  'already-reviewed',
  'say-why-not-proper',
  'emergency-ended',
  'emergency-still-open',
  'emergency-is-for-reading',
  // intake
  'request-already-settled',
  'request-not-yours',
  'known-already',
  'host-not-for-this-request',
  'closed-page',
  'page-not-ready',
  'words-or-code-wrong',
  // consent
  'no-consent',
  'consent-already-withdrawn',
  'consent-ends-before-it-starts',
  'person-not-told',
  'say-what-may-be-shared',
  'say-to-whom',
  'say-which-law',
  'say-why-no-yes',
  'say-who-asked',
  'ground-lasts-too-long',
  'ground-over',
  'consent-stands',
  'nothing-to-say-yes-to',
  // cases
  'case-closed',
  'case-not-yours',
  'support-under-way',
  'not-supported-before',
  'need-settled',
  'need-without-outcome',
  'not-all-met',
  'none-met',
  'referral-still-open',
  // referrals
  'referral-moved-on',
  'not-your-move',
  'same-organisation',
  'organisation-ended',
  'reason-needed',
  'rule-needed',
  'missing-needed',
  'date-in-past',
  'date-not-yet',
  'outcome-not-seen',
  'person-answers-themselves',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** A rule said no. Its words are in `words/`, in both languages; `with` fills them in. */
export type Refusal = { readonly code: RefusalCode; readonly with?: Readonly<Record<string, string | number>> }

/** Expected, explained to the person, never logged as a fault. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** Throws what a `whyNot…` rule gave, if it gave anything. */
export function refuseIf(refusal: Refusal | undefined): void {
  if (refusal) throw new Refused(refusal)
}

/** Somebody saved this record after it was read. */
export class Stale extends Error {
  constructor() {
    super('stale')
    this.name = 'Stale'
  }
}

/** Missing and hidden look the same, so an id never reveals that a record exists. */
export class NotFound extends Error {
  constructor() {
    super('not-found')
    this.name = 'NotFound'
  }
}

/** The record, or *not found*. */
export function found<T>(record: T | undefined): T {
  if (record === undefined) throw new NotFound()
  return record
}
