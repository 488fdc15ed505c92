import { type ReferralPage, referralsApi } from '../../api/referrals.ts'
import { type AnswerTyped, type LinkDeed, linkDeeds, readAnswer } from '../../domain/referrals/answer-form.ts'
import type { Deed } from '../../domain/referrals/moves.ts'
import type { DeclineReason, Outcome } from '../../domain/referrals/referral.ts'
import type { Move, Phoned } from '../../domain/referrals/says.ts'
import type { PhraseKey } from '../../words/words.ts'
import type { Result } from '../shared/sender.ts'
import { type HowToSend, useCommand } from '../shared/use-command.ts'

/** What can be answered here: what can be said behind a link, and that they have it. */
export type AnswerDeed = LinkDeed | 'receive'
export const answerDeeds: readonly AnswerDeed[] = ['receive', ...linkDeeds]

/** Everything an answer may hold, under one key: changing one's mind about which answer it is loses no word. */
export type AnswerDraft = {
  readonly deed: AnswerDeed | ''
  readonly contactName: string
  readonly firstDay: string
  readonly firstTime: string
  readonly until: string
  readonly question: string
  readonly reason: DeclineReason | ''
  readonly to: string
  readonly outcome: Outcome | ''
  readonly words: string
  readonly phoneWho: string
  readonly phoneDay: string
  readonly phoneTime: string
}

export const noAnswer: Omit<AnswerDraft, 'phoneDay' | 'phoneTime'> = {
  ...{ deed: '', contactName: '', firstDay: '', firstTime: '', until: '', question: '', reason: '', to: '' },
  ...{ outcome: '', words: '', phoneWho: '' },
}

export const answerLabel = {
  receive: 'referral.they-have-it',
  accept: 'answer.yes',
  waitlist: 'answer.wait',
  askForMore: 'answer.question',
  decline: 'answer.no',
  suggestReroute: 'answer.reroute',
  begin: 'answer.begin',
  couldNotReach: 'answer.could-not-reach',
  personDeclined: 'answer.person-declined',
  recordOutcome: 'answer.outcome',
} as const satisfies Record<AnswerDeed, PhraseKey>

/** Reads the form by the same rule as the page behind a link. */
export function readDraft(draft: AnswerDraft): ReturnType<typeof readAnswer> {
  if (draft.deed === 'receive') return { ok: true, move: { deed: 'receive', says: {} } }
  const typed: AnswerTyped = { ...draft, [`${draft.deed}Words`]: draft.words }
  const read = readAnswer(typed)
  if (read.ok) return read
  return {
    ok: false,
    errors: read.errors.map(({ field, code }) => ({ field: field === `${draft.deed}Words` ? 'words' : field, code })),
  }
}

/** Sends an answer as the deed it is, by whoever gives it. */
export function useAnswering(page: ReferralPage) {
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
  } as const satisfies Partial<Record<Deed, unknown>>
  const all = Object.values(commands)
  const forget = () => all.forEach((command) => command.forget())

  const send = (move: Move, phoned: Phoned | undefined, how: HowToSend): Promise<Result> | undefined => {
    forget()
    const over = { ...how, over: page.referral.version }
    const about = { id: page.referral.id, ...(phoned ? { phoned } : {}) }
    switch (move.deed) {
      case 'receive':
        return commands.receive.send({ ...move.says, ...about }, over)
      case 'accept':
        return commands.accept.send({ ...move.says, ...about }, over)
      case 'waitlist':
        return commands.waitlist.send({ ...move.says, ...about }, over)
      case 'askForMore':
        return commands.askForMore.send({ ...move.says, ...about }, over)
      case 'decline':
        return commands.decline.send({ ...move.says, ...about }, over)
      case 'suggestReroute':
        return commands.suggestReroute.send({ ...move.says, ...about }, over)
      case 'begin':
        return commands.begin.send({ ...move.says, ...about }, over)
      case 'couldNotReach':
        return commands.couldNotReach.send({ ...move.says, ...about }, over)
      case 'personDeclined':
        return commands.personDeclined.send({ ...move.says, ...about }, over)
      case 'recordOutcome':
        return commands.recordOutcome.send({ ...move.says, ...about }, over)
      default:
        return undefined
    }
  }
  return {
    send,
    forget,
    sending: all.some((command) => command.sending),
    problem: all.find((command) => command.problem)?.problem,
  }
}
