import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import type { Writing } from './drafts-store.ts'
import { useWords } from './language.tsx'
import { textsIn } from './texts-in.ts'
import { useSession } from './use-session.ts'
import { useWhen } from './when.tsx'

/** What other tabs have in this form: what one of them left can be taken up again, and nothing is written over. */
export function LeftHere({ formKey }: { readonly formKey: string }) {
  const say = useWords()
  const { drafts } = useSession()
  const left = useSyncExternalStore(drafts.watch, () => drafts.left(formKey))
  // Called back from here: what is said beside the page cannot be pressed while a dialog is open.
  const [gone, setGone] = useState<Writing>()
  const elsewhere = useSyncExternalStore(drafts.watch, () => drafts.elsewhere(formKey))
  useEffect(() => {
    // Somebody comes back from the other tab, or has closed it.
    const look = () => void (document.visibilityState === 'visible' && drafts.look(formKey))
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [drafts, formKey])
  if (left.length === 0 && !elsewhere && !gone) return null
  const letGo = (writing: Writing) => {
    drafts.letGo(writing)
    setGone(writing)
  }
  const callBack = (writing: Writing) => {
    drafts.leave(writing)
    setGone(undefined)
  }
  return (
    <div className="left-here">
      {elsewhere && <p>{say('work.left.elsewhere')}</p>}
      {left.map((writing) => (
        <OneLeft key={writing.tab} writing={writing} onLetGo={() => letGo(writing)} />
      ))}
      {gone && (
        <p role="status">
          {say('work.left.gone')}{' '}
          <Button quiet onPress={() => callBack(gone)}>
            {say('common.undo')}
          </Button>
        </p>
      )}
    </div>
  )
}

function OneLeft({ writing, onLetGo }: { readonly writing: Writing; readonly onLetGo: () => void }) {
  const say = useWords()
  const { drafts } = useSession()
  const { when } = useWhen()
  const words = longestIn(writing.value)
  return (
    <div>
      <p>
        {say('work.left.began', { when: when(writing.typedAt) })}
        {words !== '' && <span className="their-words"> “{words}”</span>}
      </p>
      <div className="acts">
        <Button onPress={() => drafts.bringBack(writing)}>{say('work.left.take')}</Button>
        <Button quiet onPress={onLetGo}>
          {say('work.sync.let-go')}
        </Button>
      </div>
    </div>
  )
}

const most = 90

/** By its longest text somebody knows again what they wrote. */
function longestIn(value: unknown): string {
  const [longest = ''] = textsIn(value)
  return longest.length > most ? `${longest.slice(0, most)}…` : longest
}
