import { type ReferralPage, referralsApi } from '../../api/referrals.ts'
import { type AnswerTyped, type LinkDeed, readAnswer } from '../../domain/referrals/answer-form.ts'
import type { DeclineReason, Outcome } from '../../domain/referrals/referral.ts'
import type { Move } from '../../domain/referrals/says.ts'
import type { PhraseKey } from '../../words/words.ts'
import type { Result } from '../shared/sender.ts'
import { type HowToSend, useCommand } from '../shared/use-command.ts'

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

export const answerLabel = {
  accept: 'answer.yes',
  waitlist: 'answer.wait',
  askForMore: 'answer.question',
  decline: 'answer.no',
  suggestReroute: 'answer.reroute',
  begin: 'answer.begin',
  couldNotReach: 'answer.could-not-reach',
  personDeclined: 'answer.person-declined',
  recordOutcome: 'answer.outcome',
} as const satisfies Record<LinkDeed, PhraseKey>

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

/** Sends an answer as the deed it is. */
export function useAnswering(page: ReferralPage) {
  const commands = {
    accept: useCommand(referralsApi.accept),
    waitlist: useCommand(referralsApi.waitlist),
    askForMore: useCommand(referralsApi.askForMore),
    decline: useCommand(referralsApi.decline),
    suggestReroute: useCommand(referralsApi.suggestReroute),
    begin: useCommand(referralsApi.begin),
    couldNotReach: useCommand(referralsApi.couldNotReach),
    personDeclined: useCommand(referralsApi.personDeclined),
    recordOutcome: useCommand(referralsApi.recordOutcome),
  } as const satisfies Record<LinkDeed, unknown>
  const all = Object.values(commands)
  const forget = () => all.forEach((command) => command.forget())

  const send = (move: Move, how: HowToSend): Promise<Result> | undefined => {
    forget()
    const over = { ...how, over: page.referral.version }
    const about = { id: page.referral.id }
    switch (move.deed) {
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
