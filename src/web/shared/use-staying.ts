import { useCallback, useEffect, useRef, useState } from 'react'
import { ownApi } from '../../api/accounts.ts'
import { endsSoon } from '../../domain/accounts/staying.ts'
import type { Instant } from '../../domain/days.ts'
import { askOwn } from './ask.ts'
import { attend, attendedSince } from './attending.ts'
import { languageNow, signInPath } from './language.tsx'
import { useNow } from './now.ts'
import { problemFrom } from './problem.ts'

/** Somebody who only writes sends nothing for a long while: the server is told that they are here. */
const tellAfter = 5 * 60_000

export type Staying = {
  /** When the session ends, once that is near. */
  readonly endsAt: Instant | undefined
  readonly stay: () => Promise<void>
}

/**
 * Keeps the session while somebody works here, warns before it ends, and leaves the page when it has: whoever passes an
 * empty desk reads nothing. What was typed is kept on the device.
 */
export function useStaying(): Staying {
  const now = useNow()
  const [until, setUntil] = useState<Instant>()
  const asked = useRef(0)
  const asking = useRef(false)

  const ask = useCallback(
    async (atWork: boolean) => {
      if (asking.current) return
      asking.current = true
      asked.current = Date.now()
      try {
        setUntil((await askOwn(ownApi.stay, { atWork }, languageNow())).until)
      } catch (thrown) {
        // Without a connection nobody knows, and nothing new can be read. Ended in another way: the page asks for that.
        if (problemFrom(thrown).kind === 'sign-in-first' && until !== undefined && endsSoon(until, now)) leave()
      }
      asking.current = false
    },
    [until, now],
  )
  useEffect(attend, [])
  const seen = useRef<Instant>('')
  useEffect(() => {
    // Once for each moment of the clock, not for each answer.
    if (seen.current === now) return
    seen.current = now
    const worked = attendedSince(asked.current)
    const isNear = until === undefined || endsSoon(until, now)
    if (isNear || (worked && Date.now() - asked.current >= tellAfter)) void ask(worked)
  }, [now, until, ask])

  return { endsAt: until !== undefined && endsSoon(until, now) ? until : undefined, stay: () => ask(true) }
}

function leave(): void {
  location.replace(`${signInPath()}?ended=1&to=${encodeURIComponent(location.pathname + location.search)}`)
}
