import { useState } from 'react'
import type { AnswerOf, InputOf } from '../../api/endpoint.ts'
import { askOwn, type OwnAskable, type Schema } from '../shared/ask.ts'
import { useWords } from '../shared/language.tsx'
import { type Problem, problemFrom } from '../shared/problem.ts'

/** Asks about one's own session: at once or not at all. The answer, or nothing if it was not done. */
export function useOwn<I extends Schema, O extends Schema>(own: OwnAskable<I, O>) {
  const { language } = useWords()
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const send = async (input: InputOf<{ input: I }>): Promise<AnswerOf<{ output: O }> | undefined> => {
    setSending(true)
    setProblem(undefined)
    try {
      return await askOwn(own, input, language)
    } catch (thrown) {
      setProblem(problemFrom(thrown))
      return undefined
    } finally {
      setSending(false)
    }
  }
  return { send, sending, problem }
}
