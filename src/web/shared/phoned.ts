import { referralsApi } from '../../api/referrals.ts'
import type { Instant } from '../../domain/days.ts'
import { type AnswerErrorCode, type LinkDeed, linkDeeds, readAnswer } from '../../domain/referrals/answer-form.ts'
import type { Deed, ReferralStatus } from '../../domain/referrals/moves.ts'
import type { DeclineReason, Outcome } from '../../domain/referrals/referral.ts'
import type { Move, Phoned } from '../../domain/referrals/says.ts'
import type { PhraseKey } from '../../words/words.ts'
import type { Result } from './sender.ts'
import { useAnswer } from './use-answer.tsx'
import { type HowToSend, useCommand } from './use-command.ts'

/** What somebody may say on the phone, in the order offered. */
export const phoneDeeds = ['receive', ...linkDeeds] as const satisfies readonly Deed[]
export type PhoneDeed = (typeof phoneDeeds)[number]

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
} as const satisfies Record<PhoneDeed, PhraseKey>

/** As it is typed. Words belong to the answer they were typed for: they are never offered as the words of another. */
export type PhoneTyped = {
  readonly who: string
  readonly on: string
  readonly at: string
  readonly deed: PhoneDeed | ''
  readonly contactName: string
  readonly firstDay: string
  readonly firstTime: string
  readonly until: string
  readonly question: string
  readonly to: string
  readonly reason: DeclineReason | ''
  readonly outcome: Outcome | ''
  readonly said: Readonly<Partial<Record<PhoneDeed, string>>>
}

export const nothingPhoned: PhoneTyped = {
  ...{ who: '', on: '', at: '', deed: '', contactName: '', firstDay: '', firstTime: '', until: '', question: '' },
  ...{ to: '', reason: '', outcome: '', said: {} },
}

type PhoneMove = Extract<Move, { readonly deed: PhoneDeed }>
type PhoneRead =
  | { readonly ok: true; readonly move: PhoneMove }
  | { readonly ok: false; readonly missing: AnswerErrorCode }

/** Reads what was typed by the same rule as the page behind a link. */
export function readPhoned(typed: PhoneTyped): PhoneRead {
  if (typed.deed === 'receive') return { ok: true, move: { deed: 'receive', says: {} } }
  const { said, firstDay, firstTime, ...rest } = typed
  const words = Object.fromEntries(Object.entries(said).map(([deed, text]) => [`${deed}Words`, text]))
  const time = firstDay !== '' && firstTime === '' ? '09:00' : firstTime
  const read = readAnswer({ ...rest, ...words, firstDay, firstTime: time })
  if (!read.ok) return { ok: false, missing: read.errors[0]?.code ?? 'choose-answer' }
  return isPhoned(read.move) ? { ok: true, move: read.move } : { ok: false, missing: 'choose-answer' }
}

const isPhoned = (move: Move): move is PhoneMove => phoneDeeds.some((deed) => deed === move.deed)

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

/** Sends what was said on the phone, as the deed it is. */
export function usePhoned(id: string) {
  const commands = {
    receive: useCommand(referralsApi.receive),
    accept: useCommand(referralsApi.accept),
    waitlist: useCommand(referralsApi.waitlist),
    askForMore: useCommand(referralsApi.askForMore),
    decline: useCommand(referralsApi.decline),
    suggestReroute: useCommand(referralsApi.suggestReroute),
    begin: useCommand(referralsApi.begin),
    couldNotReach: useCommand(referralsApi.couldNotReach),
    personDeclined: useCommand(referralsApi.personDeclined),
    recordOutcome: useCommand(referralsApi.recordOutcome),
  } as const satisfies Record<LinkDeed | 'receive', unknown>
  const all = Object.values(commands)
  const forget = () => all.forEach((command) => command.forget())

  const send = (move: PhoneMove, by: { who: string; at: Instant }, how: HowToSend): Promise<Result> => {
    forget()
    const phoned: Phoned = by
    const about = { id, phoned }
    switch (move.deed) {
      case 'receive':
        return commands.receive.send(about, how)
      case 'accept':
        return commands.accept.send({ ...move.says, ...about }, how)
      case 'waitlist':
        return commands.waitlist.send({ ...move.says, ...about }, how)
      case 'askForMore':
        return commands.askForMore.send({ ...move.says, ...about }, how)
      case 'decline':
        return commands.decline.send({ ...move.says, ...about }, how)
      case 'suggestReroute':
        return commands.suggestReroute.send({ ...move.says, ...about }, how)
      case 'begin':
        return commands.begin.send({ ...move.says, ...about }, how)
      case 'couldNotReach':
        return commands.couldNotReach.send({ ...move.says, ...about }, how)
      case 'personDeclined':
        return commands.personDeclined.send({ ...move.says, ...about }, how)
      case 'recordOutcome':
        return commands.recordOutcome.send({ ...move.says, ...about }, how)
    }
  }
  return {
    send,
    forget,
    sending: all.some((command) => command.sending),
    problem: all.find((command) => command.problem)?.problem,
  }
}
