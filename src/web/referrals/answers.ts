import { type AnswerTyped, type LinkDeed, readAnswer } from '../../domain/referrals/answer-form.ts'
import type { DeclineReason, Outcome } from '../../domain/referrals/referral.ts'

/** Everything an answer may hold, under one key: changing one's mind about which answer it is loses no word. */
export type AnswerDraft = {
  readonly deed: LinkDeed | ''
  readonly contactName: string
  readonly firstDay: string
  readonly firstTime: string
  readonly until: string
  readonly question: string
  readonly reason: DeclineReason | ''
  readonly to: string
  readonly outcome: Outcome | ''
  readonly words: string
}

export const noAnswer: AnswerDraft = {
  ...{ deed: '', contactName: '', firstDay: '', firstTime: '', until: '', question: '', reason: '', to: '' },
  ...{ outcome: '', words: '' },
}

/** Reads the form by the same rule as the page behind a link. */
export function readDraft(draft: AnswerDraft): ReturnType<typeof readAnswer> {
  const typed: AnswerTyped = { ...draft, [`${draft.deed}Words`]: draft.words }
  const read = readAnswer(typed)
  if (read.ok) return read
  return {
    ok: false,
    errors: read.errors.map(({ field, code }) => ({ field: field === `${draft.deed}Words` ? 'words' : field, code })),
  }
}
