import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { X } from 'lucide-react'
import { useWords } from './language.tsx'

export type DialogProps = {
  readonly title: ReactNode
  readonly children: ReactNode
  readonly onClose: () => void
  readonly wide?: boolean
  /** Whether a press beside it, and Escape, close it. Not where something must be decided. */
  readonly light?: boolean
}

/** A dialog over the page: the browser's own, so that focus stays in it and goes back where it was. */
export function Dialog({ title, children, onClose, wide = false, light = true }: DialogProps) {
  const say = useWords()
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  // Closed while it still stands in the page: the browser gives the focus back only from there.
  useLayoutEffect(() => {
    const dialog = box.current
    if (!dialog) return undefined
    if (!dialog.open) dialog.showModal()
    // Where there is something to fill in, there; the browser alone would begin with Close.
    dialog.querySelector<HTMLElement>('input, textarea, select')?.focus()
    return () => dialog.close()
  }, [])
  return (
    <dialog
      ref={box}
      className={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // A press on the dialog itself and not on what is in it is a press beside it.
      onMouseDown={(event) => light && event.target === event.currentTarget && onClose()}
    >
      <div className="dialog-in">
        <div className="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="close" onClick={onClose}>
            <X className="i" aria-hidden="true" />
            <span>{say('common.close')}</span>
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
