import { useEffect, useState, useSyncExternalStore } from 'react'
import { State, type StateShape } from '../../../looks/state.tsx'
import type { PhraseKey } from '../../../words/words.ts'
import { Dialog } from '../dialog.tsx'
import { useWords } from '../language.tsx'
import type { Sending } from '../sender.ts'
import { isThere, watchThere } from '../attending.ts'
import { useReached } from '../reached.ts'
import { useSending } from '../use-session.ts'
import { Waits } from './waits.tsx'

/** In the top bar, in plain words: where everything written here is. Opens the list of what waits. */
export function Sync() {
  const say = useWords()
  const [open, setOpen] = useState(false)
  const sending = useSending()
  const online = useOnline()
  const reached = useReached()
  const there = useSyncExternalStore(watchThere, isThere)
  const { key, count, shape } = standing(sending, online && reached, there)
  return (
    <>
      <div className="sync" role="status">
        <button type="button" className="sync-open" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <State shape={shape}>{say(key, { count })}</State>
        </button>
      </div>
      {open && (
        <Dialog title={say('work.sync.head')} onClose={() => setOpen(false)} wide>
          <Waits onLeave={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  )
}

function standing(
  { items, stopped }: Sending,
  isReached: boolean,
  isSomebodyThere: boolean,
): { key: PhraseKey; count: number; shape: StateShape } {
  const needs = items.filter((item) => item.standing === 'needs-you').length
  const waiting = items.length - needs
  if (needs > 0) return { key: 'work.sync.bar.needs-you', count: needs, shape: 'triangle' }
  if (stopped === 'sign-in-first') return { key: 'work.sync.bar.sign-in', count: waiting, shape: 'half' }
  if (items.some((item) => item.standing === 'sending'))
    return { key: 'work.sync.bar.sending', count: waiting, shape: 'half' }
  if (waiting > 0) return { key: 'work.sync.bar.on-device', count: waiting, shape: 'half' }
  if (!isReached) return { key: 'work.sync.bar.offline', count: 0, shape: 'bar' }
  // What is about people is not asked for anew until somebody is back: the lists are as old as that.
  if (!isSomebodyThere) return { key: 'work.sync.bar.rests', count: 0, shape: 'ring' }
  return { key: 'work.sync.bar.all-sent', count: 0, shape: 'full' }
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return online
}
