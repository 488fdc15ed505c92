import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { type FocusKeeper, keepFocus } from '../keep-focus.ts'
import { base } from '../address.ts'
import { useWords } from '../language.tsx'
import type { Screen } from '../screen.ts'
import { leading, screensAsSource, type SearchSource } from '../search/search.ts'
import { useMe } from '../use-session.ts'
import { useWhen } from '../when.tsx'
import { Bar } from './bar.tsx'
import { Rail } from './rail.tsx'

export type BenchProps = { readonly screens: readonly Screen[]; readonly sources: readonly SearchSource[] }

/** The room every screen stands in. */
export function Bench({ screens, sources }: BenchProps) {
  const say = useWords()
  const me = useMe()
  const all = useMemo(
    () => [...leading(sources, screens), screensAsSource(screens, me, say)],
    [sources, screens, me, say],
  )
  useFocusOnArrival()
  return (
    <>
      <a className="skip" href="#main">
        {say('work.skip')}
      </a>
      <Bar sources={all} />
      <Rail screens={screens} />
      <Outlet />
      <OnPaper />
    </>
  )
}

/** When it was printed, on paper only: everything above it is as it stood then. */
function OnPaper() {
  const say = useWords()
  const { now, full } = useWhen()
  return <p className="on-paper">{say('work.printed', { when: full(now) })}</p>
}

/** After going somewhere, the keyboard and the screen reader are at its heading; not when the page first opens. */
function useFocusOnArrival(): void {
  const arrivedAt = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const last = useRef(arrivedAt)
  const keeper = useRef<FocusKeeper>(undefined)
  useEffect(() => {
    keeper.current = keepFocus()
    return () => keeper.current?.stop()
  }, [])
  useEffect(() => {
    const before = last.current
    if (before === arrivedAt) return
    last.current = arrivedAt
    // The bare address of the workbench leads on by itself: nobody has gone anywhere.
    if (before !== undefined && before.replace(base, '') !== '/' && before !== base) keeper.current?.arrive()
  }, [arrivedAt])
}
