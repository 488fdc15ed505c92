import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import type { AnswerOf, InputOf } from '../../api/endpoint.ts'
import { ask, type Askable, type Schema } from './ask.ts'
import { isThere, watchThere } from './attending.ts'
import { useWords } from './language.tsx'
import { Unanswered } from './problem.ts'
import { ProblemPage, StillShown, Waiting } from './states.tsx'

/** What was read stays for the day, so that a page once seen can be seen again without signal. */
export function answersKept(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        gcTime: 12 * 60 * 60 * 1000,
        networkMode: 'always',
        retry: (misses, error) => error instanceof Unanswered && error.problem.kind === 'unreachable' && misses < 2,
        retryDelay: (misses) => 800 * 2 ** misses,
      },
    },
  })
}

export type Answer<T> = UseQueryResult<T>

type How = {
  readonly when?: boolean
  /** How long until it is asked for anew. What is about people rests while nobody is at the page: each answer is a look at them. */
  readonly every?: number
}

/** Asks a query and keeps the answer fresh: after every command, and when the page is looked at again. */
export function useAnswer<I extends Schema, O extends Schema>(
  query: Askable<I, O>,
  input: InputOf<{ input: I }>,
  { when = true, every }: How = {},
): Answer<AnswerOf<{ output: O }>> {
  const { language } = useWords()
  const there = useSyncExternalStore(watchThere, isThere)
  const rests = every !== undefined && query.reads !== 'nothing-personal' && !there
  const answer = useQuery({
    queryKey: [query.path, input, language],
    queryFn: ({ signal }) => ask(query, input, { language, signal }),
    enabled: when,
    // While another question is being answered, the last answer to the same query stays in sight.
    placeholderData: (earlier, asked) =>
      asked?.queryKey[0] === query.path && sameRecord(asked.queryKey[1], input) ? earlier : undefined,
    ...(every !== undefined && !rests && { refetchInterval: every }),
  })
  const { refetch } = answer
  const rested = useRef(false)
  useEffect(() => {
    // Back at the page: what it shows may be of an hour ago.
    if (rested.current && !rests && when) void refetch()
    rested.current = rests
  }, [rests, when, refetch])
  return answer
}

/** Shows an answer, or why there is none: the states every screen would otherwise design anew. */
export function Answered<T>({ to, children }: { readonly to: Answer<T>; readonly children: (answer: T) => ReactNode }) {
  if (to.data !== undefined) {
    return (
      <>
        {to.isRefetchError && <StillShown problem={to.error} at={to.dataUpdatedAt} again={() => void to.refetch()} />}
        {children(to.data)}
      </>
    )
  }
  if (to.error) return <ProblemPage thrown={to.error} again={() => void to.refetch()} />
  return <Waiting />
}

// Filters may change under the reader; the record may not: another family's page is never shown in between.
const sameRecord = (before: unknown, now: unknown) => idOf(before) === idOf(now)
const idOf = (input: unknown) => (typeof input === 'object' && input !== null && 'id' in input ? input.id : undefined)
