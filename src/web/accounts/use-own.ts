import type { AnswerOf, InputOf } from '../../api/endpoint.ts'
import { askOwn, type OwnAskable, type Schema } from '../shared/ask.ts'
import { useAtOnce } from '../shared/use-at-once.ts'

/** Asks about one's own session: at once or not at all. The answer, or nothing if it was not done. */
export const useOwn = <I extends Schema, O extends Schema>(own: OwnAskable<I, O>) =>
  useAtOnce<InputOf<{ input: I }>, AnswerOf<{ output: O }>>((input, language) => askOwn(own, input, language))
