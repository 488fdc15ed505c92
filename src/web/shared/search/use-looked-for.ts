import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useWords } from '../language.tsx'
import { useMe } from '../use-session.ts'
import type { Found, SearchSource } from './search.ts'

export type Group = { readonly id: string; readonly source: SearchSource; readonly found: readonly Found[] }
export type Looked = { readonly text: string; readonly groups: readonly Group[]; readonly failed: boolean }

const nothing: Looked = { text: '', groups: [], failed: false }

/** Looks everywhere at once, once the typing pauses. A source that cannot be asked leaves the others standing. */
export function useLookedFor(sources: readonly SearchSource[], typed: string): Looked {
  const { role } = useMe()
  const { language } = useWords()
  const text = typed.trim()
  const mine = sources.filter(({ roles }) => roles === 'any' || roles.includes(role))
  const looked = useQuery({
    queryKey: ['search', text, language],
    enabled: text !== '',
    placeholderData: keepPreviousData,
    retry: false,
    // What was found is about people: it is not kept longer than the search is open.
    gcTime: 0,
    queryFn: async ({ signal }): Promise<Looked> => {
      await pause(150, signal)
      const answers = await Promise.allSettled(mine.map((source) => source.find(text, { language, signal })))
      const groups = mine.flatMap((source, place) => {
        const answer = answers[place]
        const found = answer?.status === 'fulfilled' ? answer.value : []
        return found.length > 0 ? [{ id: source.id, source, found }] : []
      })
      return { text, groups, failed: answers.some((answer) => answer.status === 'rejected') }
    },
  })
  return text === '' ? nothing : (looked.data ?? nothing)
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((over, given) => {
    const timer = setTimeout(over, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      given(new Error('typed on'))
    })
  })
