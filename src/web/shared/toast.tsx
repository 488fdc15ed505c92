import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { useWords } from './language.tsx'

export type Toast = { readonly says: string; readonly undo?: (() => unknown) | undefined }

const ToastNow = createContext<(toast: Toast) => void>(() => undefined)

/** Says that something was done, with Undo where it can be: `toast({ says: say('need.removed'), undo })`. */
export const useToast = () => useContext(ToastNow)

/** Read at a glance; what is longer stays longer. */
const shortest = 80

/** With Undo it stays long enough to be reached by keyboard; it never covers the move. */
export function WithToasts({ children }: { readonly children: ReactNode }) {
  const say = useWords()
  const [toast, setToast] = useState<Toast & { readonly number: number }>()
  const count = useRef(0)
  const show = useCallback((next: Toast) => {
    count.current += 1
    setToast({ ...next, number: count.current })
  }, [])
  useEffect(() => {
    const timer = setTimeout(
      () => setToast(undefined),
      toast && (toast.undo || toast.says.length > shortest) ? 12_000 : 5_000,
    )
    return () => clearTimeout(timer)
  }, [toast])
  const undo = useMemo(
    () =>
      toast?.undo &&
      (() => {
        void toast.undo?.()
        setToast(undefined)
      }),
    [toast],
  )
  return (
    <ToastNow value={show}>
      {children}
      {/* Always there, or a screen reader would not hear what comes into it. */}
      <div className="toasts" role="status">
        {toast && (
          <p className="toast" key={toast.number}>
            <span>{toast.says}</span>
            {undo && (
              <Button quiet onPress={undo}>
                {say('common.undo')}
              </Button>
            )}
          </p>
        )}
      </div>
    </ToastNow>
  )
}
