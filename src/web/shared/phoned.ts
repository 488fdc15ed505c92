import { referralsApi } from '../../api/referrals.ts'
import { type AnswerErrorCode, readAnswer } from '../../domain/referrals/answer-form.ts'
import type { ReferralStatus } from '../../domain/referrals/moves.ts'
import type { DeclineReason, Outcome } from '../../domain/referrals/referral.ts'
import type { PhraseKey } from '../../words/words.ts'
import { useAnswer } from './use-answer.tsx'
import { type AnswerDeed, type AnswerMove, isAnswer } from './use-answers.ts'

export const phoneLabel = {
  receive: 'phone-answer.receive',
  accept: 'phone-answer.accept',
  waitlist: 'phone-answer.waitlist',
  askForMore: 'phone-answer.askForMore',
  suggestReroute: 'phone-answer.suggestReroute',
  decline: 'phone-answer.decline',
  begin: 'phone-answer.begin',
  couldNotReach: 'phone-answer.couldNotReach',
  personDeclined: 'phone-answer.personDeclined',
  recordOutcome: 'phone-answer.recordOutcome',
} as const satisfies Record<AnswerDeed, PhraseKey>

/** As it is typed. Words belong to the answer they were typed for: they are never offered as the words of another. */
export type PhoneTyped = {
  readonly who: string
  readonly on: string
  readonly at: string
  readonly deed: AnswerDeed | ''
  readonly contactName: string
  readonly firstDay: string
  readonly firstTime: string
  readonly until: string
  readonly question: string
  readonly to: string
  readonly reason: DeclineReason | ''
  readonly outcome: Outcome | ''
  readonly said: Readonly<Partial<Record<AnswerDeed, string>>>
}

export const nothingPhoned: PhoneTyped = {
  ...{ who: '', on: '', at: '', deed: '', contactName: '', firstDay: '', firstTime: '', until: '', question: '' },
  ...{ to: '', reason: '', outcome: '', said: {} },
}

type PhoneRead =
  | { readonly ok: true; readonly move: AnswerMove }
  | { readonly ok: false; readonly missing: AnswerErrorCode }

/** Reads what was typed by the same rule as the page behind a link. */
export function readPhoned(typed: PhoneTyped): PhoneRead {
  if (typed.deed === 'receive') return { ok: true, move: { deed: 'receive', says: {} } }
  const { said, firstDay, firstTime, ...rest } = typed
  const words = Object.fromEntries(Object.entries(said).map(([deed, text]) => [`${deed}Words`, text]))
  const time = firstDay !== '' && firstTime === '' ? '09:00' : firstTime
  const read = readAnswer({ ...rest, ...words, firstDay, firstTime: time })
  if (!read.ok) return { ok: false, missing: read.errors[0]?.code ?? 'choose-answer' }
  return isAnswer(read.move) ? { ok: true, move: read.move } : { ok: false, missing: 'choose-answer' }
}

/** The referral that somebody answers by phone, as much of it as this needs. */
export type Answered = {
  readonly id: string
  readonly version: number
  readonly status: ReferralStatus
  readonly organisationName: string
}

/** How it stands by now, whatever the page behind the dialog still shows: with what was said last. */
export function useStanding(referral: Answered): Answered & { readonly lastWords: string } {
  const page = useAnswer(referralsApi.one, { id: referral.id }).data
  const isNewer = page !== undefined && page.referral.version >= referral.version
  return {
    ...referral,
    ...(isNewer && { version: page.referral.version, status: page.referral.status }),
    lastWords: page?.moves.at(-1)?.words ?? '',
  }
}
