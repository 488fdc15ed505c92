import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import { useWords } from './language.tsx'
import './pieces.css'

/** What was chosen, and how to choose another. Whoever chose it by keyboard goes on from here. */
export function Chosen({ children, justNow, onAgain }: ChosenProps) {
  const say = useWords()
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (justNow) here.current?.focus()
  }, [justNow])
  return (
    <div className="chosen" ref={here} tabIndex={-1}>
      <span>{children}</span>
      <Button quiet onPress={onAgain}>
        {say('finding.change')}
      </Button>
    </div>
  )
}
type ChosenProps = { readonly children: ReactNode; readonly justNow: boolean; readonly onAgain: () => void }
