import { useEffect, useState } from 'react'
import type { Done, InputOf } from '../../api/endpoint.ts'
import { post, posted, type Sendable } from './ask.ts'
import { useWords } from './language.tsx'
import { newId } from './new-id.ts'
import { type Problem, problemFrom } from './problem.ts'

/** Something that is done at once or not at all, past the outbox. Its answer, or nothing if it was not done. */
export function useAtOnce<I, O>(doIt: (input: I, language: string) => Promise<O>) {
  const { language } = useWords()
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    // That there is no connection is true until there is one.
    const back = () => setProblem((was) => (was?.kind === 'unreachable' ? undefined : was))
    addEventListener('online', back)
    return () => removeEventListener('online', back)
  }, [])
  const send = async (input: I): Promise<O | undefined> => {
    setSending(true)
    setProblem(undefined)
    try {
      return await doIt(input, language)
    } catch (thrown) {
      setProblem(problemFrom(thrown))
      return undefined
    } finally {
      setSending(false)
    }
  }
  return { send, sending, problem }
}

/**
 * A command for what would be wrong an hour later, unseen. Tried again, it is the same command: where only the answer got lost, it
 * takes effect once.
 */
export function useCommandAtOnce<C extends Sendable>(command: C) {
  const [id] = useState(newId)
  return useAtOnce<InputOf<C>, Done>((input, language) => post(posted(command, input, id), language))
}
