import { Day, instantAt, TimeOfDay, type Zone } from '../days.ts'
import { whatAReasonDoes, whyNotDecline } from './deeds.ts'
import { type Deed, deedsFrom, deedTable } from './moves.ts'
import { DeclineReason, Outcome } from './referral.ts'
import type { Move } from './says.ts'

/** What a receiver can answer, in the order offered: first what is hoped for. */
export const linkDeeds = [
  'accept',
  'waitlist',
  'askForMore',
  'decline',
  'suggestReroute',
  'begin',
  'recordOutcome',
  'couldNotReach',
  'personDeclined',
] as const satisfies readonly Deed[]
export type LinkDeed = (typeof linkDeeds)[number]

/** Whether a receiver can still answer or add something once they have said this. */
export const hasMoreToSay = ({ deed }: Pick<Move, 'deed'>): boolean =>
  linkDeeds.some((one) => deedsFrom(deedTable[deed].to, 'receiver').includes(one))

/** The form as it arrives. Each field is named after its deed, because all are on one page. */
export type AnswerTyped = Readonly<Record<string, string | readonly string[] | undefined>>

export const answerErrorCodes = [
  'choose-answer',
  'choose-reason',
  'rule-needed',
  'missing-needed',
  'choose-outcome',
  'day-needed',
  'day-not-clear',
  'day-gone',
  'time-not-clear',
  'question-needed',
  'who-needed',
  'too-long',
] as const
export type AnswerErrorCode = (typeof answerErrorCodes)[number]
export type AnswerError = { readonly field: string; readonly code: AnswerErrorCode }

export type AnswerRead =
  | { readonly ok: true; readonly move: Move }
  | { readonly ok: false; readonly errors: readonly AnswerError[] }

const text = (typed: AnswerTyped, field: string): string | undefined => {
  const value = typed[field]
  const one = (typeof value === 'string' ? value : (value?.[0] ?? '')).normalize('NFC').trim()
  return one === '' ? undefined : one
}

const wrong = (field: string, code: AnswerErrorCode): AnswerRead => ({ ok: false, errors: [{ field, code }] })
const said = (move: Move): AnswerRead => ({ ok: true, move })

/** As long as `saysOf` lets each be, so that too much is said here, beside its field. */
const longFields: readonly (readonly [field: string, most: number])[] = [
  ['contactName', 120],
  ['to', 200],
  ['question', 2000],
  ...linkDeeds.map((deed) => [`${deed}Words`, 2000] as const),
]

/** Reads an answer from the form behind the link. A choice that needs something more says which field, and keeps the rest. */
export function readAnswer(typed: AnswerTyped, zone: Zone = 'Pacific/Auckland'): AnswerRead {
  const chosen = text(typed, 'deed')
  const deed = linkDeeds.find((each) => each === chosen)
  if (deed === undefined) return wrong('deed', 'choose-answer')
  const tooLong = longFields.find(([field, most]) => (text(typed, field) ?? '').length > most)
  if (tooLong) return wrong(tooLong[0], 'too-long')
  const words = text(typed, `${deed}Words`)
  const added = words === undefined ? {} : { words }
  switch (deed) {
    case 'accept':
      return readAccept(typed, added, zone)
    case 'waitlist':
      return readWait(typed, added)
    case 'askForMore': {
      const question = text(typed, 'question')
      return question === undefined ? wrong('question', 'question-needed') : said({ deed, says: { question } })
    }
    case 'decline': {
      const reason = DeclineReason.safeParse(text(typed, 'reason'))
      if (!reason.success) return wrong('reason', 'choose-reason')
      const { asksFor } = whatAReasonDoes[reason.data]
      return asksFor && whyNotDecline(reason.data, words)
        ? wrong('declineWords', `${asksFor}-needed`)
        : said({ deed, says: { reason: reason.data, ...added } })
    }
    case 'suggestReroute': {
      const to = text(typed, 'to')
      return to === undefined ? wrong('to', 'who-needed') : said({ deed, says: { to, ...added } })
    }
    case 'recordOutcome': {
      const outcome = Outcome.safeParse(text(typed, 'outcome'))
      return outcome.success
        ? said({ deed, says: { outcome: outcome.data, ...added } })
        : wrong('outcome', 'choose-outcome')
    }
    default:
      return said({ deed, says: added })
  }
}

function readAccept(typed: AnswerTyped, added: { readonly words?: string }, zone: Zone): AnswerRead {
  const contactName = text(typed, 'contactName')
  const contact = contactName === undefined ? {} : { contactName }
  const firstDay = text(typed, 'firstDay')
  const firstTime = text(typed, 'firstTime')
  if (firstDay === undefined && firstTime === undefined) {
    return said({ deed: 'accept', says: { ...contact, ...added } })
  }
  if (firstDay === undefined) return wrong('firstDay', 'day-needed')
  const day = Day.safeParse(firstDay)
  if (!day.success) return wrong('firstDay', 'day-not-clear')
  const time = TimeOfDay.safeParse(firstTime?.slice(0, 5) ?? '')
  if (!time.success) return wrong('firstTime', 'time-not-clear')
  const appointmentAt = instantAt(day.data, time.data, zone)
  return said({ deed: 'accept', says: { ...contact, appointmentAt, ...added } })
}

function readWait(typed: AnswerTyped, added: { readonly words?: string }): AnswerRead {
  const until = text(typed, 'until')
  if (until === undefined) return wrong('until', 'day-needed')
  const day = Day.safeParse(until)
  return day.success ? said({ deed: 'waitlist', says: { until: day.data, ...added } }) : wrong('until', 'day-not-clear')
}
