import { referralsApi } from '../../api/referrals.ts'
import { type LinkDeed, linkDeeds } from '../../domain/referrals/answer-form.ts'
import type { Deed } from '../../domain/referrals/moves.ts'
import type { Move, Phoned } from '../../domain/referrals/says.ts'
import type { Result } from './sender.ts'
import { type HowToSend, useCommand } from './use-command.ts'

/** What a receiver may answer, in the order offered: by themselves, or on the phone to somebody who writes it down. */
export const answerDeeds = ['receive', ...linkDeeds] as const satisfies readonly Deed[]
export type AnswerDeed = (typeof answerDeeds)[number]
export type AnswerMove = Extract<Move, { readonly deed: AnswerDeed }>

export const isAnswer = (move: Move): move is AnswerMove => answerDeeds.some((deed) => deed === move.deed)

/** Sends an answer as the deed it is: one's own, or, with `phoned`, what somebody said on the phone. */
export function useAnswers(id: string) {
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

  const send = (move: AnswerMove, how: HowToSend, phoned?: Phoned): Promise<Result> => {
    forget()
    const about = { id, ...(phoned && { phoned }) }
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
