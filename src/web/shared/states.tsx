import { type ReactNode, useEffect, useState } from 'react'
import { Empty } from '../../looks/empty.tsx'
import type { PhraseKey, Say } from '../../words/words.ts'
import { Button } from './button.tsx'
import { useWords } from './language.tsx'
import { useIsHeaded } from './page.tsx'
import { type Problem, problemFrom } from './problem.ts'
import { useSignIn } from './use-sign-in.ts'
import { useWhen } from './when.tsx'

/** Nothing for the first moment: most answers are there before a word could be read. */
export function Waiting() {
  const say = useWords()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 400)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="waiting" role="status">
      {slow && say('work.waiting')}
    </p>
  )
}

const heads = {
  refused: 'work.problem.not-for-you',
  stale: 'work.problem.stale',
  'not-found': 'work.problem.not-found',
  'sign-in-first': 'work.problem.sign-in',
  unreachable: 'work.problem.unreachable',
  'our-fault': 'work.problem.our-fault',
} as const satisfies Record<Problem['kind'], PhraseKey>

const lines = {
  refused: 'work.problem.not-for-you.more',
  stale: 'work.problem.stale.more',
  'not-found': 'work.problem.not-found.more',
  'sign-in-first': 'work.problem.sign-in.more',
  unreachable: 'work.problem.unreachable.more',
  'our-fault': 'work.problem.our-fault.more',
} as const satisfies Record<Problem['kind'], PhraseKey>

/** What cannot be right in an address is a page that is not there: nobody typed it into a form. */
const asPage = (problem: Problem): Problem =>
  problem.kind === 'refused' && Object.keys(problem.fields).length > 0 ? { kind: 'not-found', detail: '' } : problem

/** In place of a page that could not be shown: what is the matter, and what is still possible. */
export function ProblemPage({ thrown, again }: { readonly thrown: unknown; readonly again?: () => void }) {
  const say = useWords()
  const { ask } = useSignIn()
  const isHeaded = useIsHeaded()
  const problem = asPage(problemFrom(thrown))
  useEffect(() => {
    if (problem.kind === 'sign-in-first') ask()
  }, [problem.kind, ask])
  const canTry = again && problem.kind !== 'refused' && problem.kind !== 'not-found'
  return (
    <div className="problem" role="alert">
      <Empty
        alone={!isHeaded}
        head={say(heads[problem.kind])}
        action={canTry && <Button onPress={again}>{say('common.try-again')}</Button>}
      >
        {sayProblem(problem, say)}
      </Empty>
    </div>
  )
}

/** Above an answer that could not be refreshed: it is shown as it was, and why. What was being typed into it stays in sight. */
export function StillShown({
  problem,
  at,
  again,
}: {
  readonly problem: unknown
  readonly at: number
  readonly again: () => void
}) {
  const say = useWords()
  const { ask } = useSignIn()
  const { kind } = problemFrom(problem)
  useEffect(() => {
    if (kind === 'sign-in-first') ask()
  }, [kind, ask])
  const { time } = useWhen()
  const shownAt = { time: time(new Date(at).toISOString()) }
  if (kind === 'not-found' || kind === 'refused') {
    return (
      <p className="still" role="status">
        {say('work.still-shown-closed', shownAt)}
      </p>
    )
  }
  return (
    <p className="still" role="status">
      {say('work.still-shown', shownAt)} <Button onPress={again}>{say('common.try-again')}</Button>
    </p>
  )
}

/** What is the matter, in a sentence: the server's own words where it gave some. */
export const sayProblem = (problem: Problem, say: Say): string =>
  problem.detail === '' ? say(lines[problem.kind]) : problem.detail

/** Beside a move or above a form: what the server said no to, in the reader's words. */
export function ProblemLine({ problem }: { readonly problem: Problem | undefined }): ReactNode {
  const say = useWords()
  if (!problem) return null
  return (
    <p className="err" role="alert">
      {sayProblem(problem, say)}
    </p>
  )
}
